extension VocabularyText {
    static let intervention: StaticString = #"""
        group intervention | Interventions and techniques | What the therapist did or assigned (CBT, DBT, ACT, MI, psychodynamic, trauma work).
        theme cognitive-work | Cognitive restructuring | Identifying and testing thoughts and beliefs.
          cognitive, restructur*, reframe*, reframing, thought record*, automatic thought*, distortion*, thinking trap*,
          core belief*, schema*, socratic, examin* the evidence, alternative perspective*, alternative thought*, challeng*
          thought*, thought challeng*, downward arrow, negative thought*, negative thinking, behavio* experiment*
          = CBT, NATs
        theme exposure | Exposure and trauma processing | Approaching what is feared or remembered, graded, imaginal or with trauma protocols.
          exposure*, in vivo, imaginal, fear ladder, habituat*, response prevention, desensiti*, interoceptive, approach*
          feared, facing fear*, trauma processing, reprocess*, bilateral stimulation, eye movement*, stuck point*, trauma
          narrative, narrative exposure, target memory, rescripting, window of tolerance
          = ERP, SUDS, PE, EMDR, CPT, TF-CBT, NET
        theme behavioral-activation | Behaviour change and between-session practice | Activity scheduling, routine, problem solving, habits, homework and its review.
          behavio* activation, activity schedul*, pleasant event*, pleasant activit*, mastery, routine*, activity log,
          problem solving, problem-solving, action plan*, small step*, graded task*, time management, habit*, homework,
          between-session, between sessions, worksheet*, journal*, self-monitor*
          = BA, HW
        theme mindfulness-relaxation | Mindfulness, acceptance and DBT skills | Breathing, grounding, relaxation; DBT skills; ACT defusion, willingness and values.
          mindful*, meditat*, relaxation, deep breath*, breathing exercise*, grounding, body scan, progressive muscle,
          guided imagery, yoga, self-sooth*, distress tolerance, wise mind, opposite action, radical acceptance, diary
          card*, defusion, willingness, values work, self-compassion*
          = DBT, ACT, PMR, MBCT, MBSR, DEAR MAN, TIPP
        theme psychodynamic | Insight and psychodynamic work | Patterns, defences, unconscious meaning, dreams, parts.
          psychodynamic*, psychoanaly*, interpretation*, defen*e mechanism*, unconscious*, free associat*, dream*,
          repetition compulsion, core conflict*, recurring pattern*, relational pattern*, inner child, parts work, internal
          family systems, working through, object relation*, childhood experience*, early experience*, repress*
          = IFS, TFP, MBT
        theme psychoeducation | Psychoeducation | Explaining models, symptoms, options; resources.
          psychoeducat*, psycho-educat*, educat* client, explained the model, fight or flight, fight-or-flight, provided
          information, information about, handout*, self-help, bibliotherapy, resource list, resources for, cycle of,
          discussed symptoms of, normal response to, website*, workbook*
        theme medication | Medication | Prescribing, adherence, side-effects, liaison with prescriber.
          medicat*, meds, prescri*, psychiatrist, dosage, side effect*, medication adheren*, antidepress*, anxiolytic*,
          antipsychotic*, mood stabili*, benzodiazepin*, sertraline, fluoxetine, escitalopram, lithium, titrat*, refill*,
          taper*, milligram*
          = SSRI, SNRI, mg, PRN
        """#
}
