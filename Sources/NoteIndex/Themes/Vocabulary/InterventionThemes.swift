extension VocabularyText {
    static let intervention: StaticString = #"""
        group intervention | Interventions and techniques
          > What the therapist did or assigned (CBT, DBT, ACT, MI, psychodynamic, trauma work).
          @ pointed

        theme cognitive-work | Cognitive restructuring
          > Identifying and testing thoughts and beliefs.
          cognitive behavio*/therap*/restructuring/reframing/distortion*/model/work/error*/triangle/technique*
          restructur*, reframe*, reframing, thought/belief record*/log*/challeng*/diar*
          automatic/irrational/unhelpful/alternative/balanced/negative thought*, negative/distorted thinking
          thinking trap*/error*/pattern*/style*, core/limiting/irrational/underlying/faulty belief*, schema*, socratic
          guided discovery, evidence for/against, examin*/look*/weigh*/gather* at/the evidence
          alternative explanation*/perspective*/view*/interpretation*
          challenge/challenged/challenging her/his/my/the/these/negative thought*/belief*/assumption*
          question/questioned/test/tested/testing her/his/my/the thought*/belief*/assumption*, downward arrow
          behavio* experiment*, decatastroph*, worst case, best case, most likely outcome, pie chart
          continuum technique, all or nothing, reality test*, mind reading, black and white thinking, self talk
          tell/say to a friend, cost benefit, prediction*
          = CBT, NATs, REBT
          ~ distortion*, cognitive, assumption*, beliefs, evidence, perspective, cognition*, catastroph*, experiment*
          ! cognitive decline/impairment/deficit*/function*/test*/screen*, no evidence of, evidence of, evidence based

        theme exposure | Exposure and trauma processing
          > Approaching what is feared or remembered, graded, imaginal or with trauma protocols.
          exposure therap*/hierarch*/exercise*/task*/work/homework/ladder/session*/practice, in vivo, imaginal
          fear ladder/hierarch*, graded/gradual/systematic/prolonged/interoceptive exposure*
          exposure and/with response, habituat*, response prevention, desensiti*
          face/faced/facing her/his/my/the fear*, approach* feared, trauma processing, reprocess*
          bilateral stimulation, eye movement*, stuck point*, trauma narrative, narrative exposure, target memory
          rescript*, window of tolerance, cognitive processing, stayed/sat with the anxiety/fear/memory
          subjective units, hierarchy of
          = ERP, SUDS, EMDR, CPT, TF-CBT
          ~ exposure*, hierarchy, ladder, rung*
          ! exposure to smoke/sun/cold/lead/asbestos/chemical*, sun/toxic/indecent/drug exposure

        theme behavioral-activation | Behaviour change and between-session practice
          > Activity scheduling, routine, problem solving, habits, homework and its review.
          behavio* activation/change/plan*/contract*, activity schedul*/log*/diar*/monitoring
          pleasant/pleasurable event*/activit*, homework, between sessions, between session practice/work/task*
          worksheet*, self monitor*, mood/sleep/thought/food log*/diar*/chart*, action plan*
          small/first/concrete/next/manageable step*, graded task*, time management, problem solv*
          new/old/bad/good/healthy/daily/unhealthy habit*
          break/breaking/change/changing the/a/this/my/her/his habit*/behavio*/pattern*
          daily/morning/evening routine*, scheduled activities, kept/keeps/keep/keeping a diary/log/journal
          journaling, journalling, agreed to try/practise/practice, walk/walks/walked every day
          reward* herself/himself/myself, task for the week
          = BA
          ~ routine*, habit*, mastery, exercis*, journal*, schedule, practiced, practised, step, stop doing
          ! routine blood/labs/follow/exam*/visit/care, school/math homework, exercise tolerance/test*

        theme mindfulness-relaxation | Mindfulness, acceptance and DBT skills
          > Breathing, grounding, relaxation; DBT skills; ACT defusion, willingness and values.
          mindful*, meditat*, relaxation, relaxing exercise*, deep/slow/diaphragmatic/belly/box/paced breath*
          breathing exercise*/technique*/space, breathed together, grounding, grounded herself/himself, five senses
          body scan, progressive muscle, guided imagery, yoga, tai chi, safe place imagery/exercise, self sooth*
          distress tolerance, wise mind, opposite action, radical acceptance, diary card*, defusion
          values work/clarification/based, committed action, self compassion*, present moment, urge surfing
          interpersonal effectiveness, emotion regulation skill*, chain analysis, visualis*, visualiz*
          calming technique*/exercise*, cold water, take/took/taking/takes a deep/slow/few breath*
          sit/sitting with the/uncomfortable feeling*/discomfort/emotion*
          = DBT, PMR, MBCT, MBSR, DEAR MAN, TIPP, ACT
          ~ breath*, acceptance, relax*, calm*, values, willingness, senses
          ! short of breath, shortness of breath, breath sounds, difficulty/trouble breathing, muscle relaxant*
          ! breath test

        theme psychodynamic | Insight and psychodynamic work
          > Patterns, defences, unconscious meaning, dreams, parts.
          psychodynamic*, psychoanaly*, interpretation of/offered/made, interpreted the/her/his, defen*e mechanism*
          defences, defenses, unconscious, unconsciously, free associat*, recurring dream*, dream work, a dream
          her/his/my/the dream, dreamed/dreamt of/about/that, repetition compulsion, repeats/repeating the/a pattern
          core/inner conflict*, intrapsychic, inner child, parts work, protective part*
          recurring/relational/family/old/childhood/familiar/same pattern*, a part of her/him, internal family systems
          working/worked through, object relation*, attachment style*/pattern*/wound*
          childhood experience*/memor*/wound*, early experience*/memor*/relationship*/attachment*, repress*
          linked to/with her/his childhood/mother/father, link/links between, empty chair, where it comes from
          = IFS, TFP, MBT, ISTDP
          ~ interpretation*, childhood, dream*, attachment, pattern*, symbol*, unresolved
          ! sleep/eating/gait/bowel pattern*, dream job, lost consciousness, unconscious at, found unconscious

        theme psychoeducation | Psychoeducation
          > Explaining models, symptoms, options; resources.
          psychoeducat*, psycho educat*, educated/educating client/patient/her/him/on/about/family
          education about/on/regarding/provided
          explained the/how model/cycle/rationale/link/anxiety/panic/trauma/depression, fight or flight
          provided/gave information, handout*, leaflet*, information about/on/sheet*, bibliotherapy, self help
          resource list, resources for/about/on, vicious/panic/anxiety/depression cycle, cycle of
          discussed symptoms/signs of, normal response/reaction to, common reaction*, website*, workbook*
          recommended reading/book*, book on/about/called, research shows/suggests, studies show, rationale for
          taught her/him/client/about, learned/learnt about/how anxiety/panic/depression/trauma/sleep
          ~ information, educat*, resources, book, books, learn about, explained, article*, brochure*, video*
          ! higher/special/continuing education, education level, contact information, years of education
          ! release of information

        theme medication | Medication
          > Prescribing, adherence, side-effects, liaison with prescriber.
          medicat*, meds, prescri*, psychiatrist*, dosage*, dose, doses, side effect*, antidepress*, anxiolytic*
          antipsychotic*, neuroleptic*, mood stabili*, benzodiazepin*, ssri*, snri*, sertraline, zoloft, fluoxetine
          prozac, escitalopram, lexapro, citalopram, celexa, paroxetine, paxil, venlafaxine, effexor, duloxetine
          cymbalta, bupropion, wellbutrin, mirtazapine, trazodone, amitriptyline, lithium, lamotrigine, lamictal
          valproate, depakote, quetiapine, seroquel, olanzapine, zyprexa, risperid*, aripiprazole, abilify
          haloperidol, clozapine, lorazepam, ativan, alprazolam, xanax, clonazepam, klonopin, diazepam, valium
          buspirone, hydroxyzine, naltrexone, acamprosate, disulfiram, titrat*, refill*, taper*, milligram*
          take/takes/taking/took/skips/skipped her/his/my/the pills/tablets/medicine*, prescriber*
          compliant/noncompliant/adherent/nonadherent with
          = SSRI, SNRI, PRN, mg
          ~ pills, pill, tablet*, medicine*, adheren*, complian*, inhaler*, insulin, pharmac*
          ! birth control pill*, school of medicine, internal/sports/family medicine, prescription glasses
        """#
}
