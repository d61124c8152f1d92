extension VocabularyText {
    static let problem: StaticString = #"""
        group problem | Presenting problems | What the person comes with; symptom-level wording, not a diagnosis.
        theme depression | Depression and low mood | Low mood, anhedonia, loss of energy and interest.
          @ personal, label MH
          depress*, low mood, sad*, dysphori*, anhedoni*, loss of interest, lost interest, lack of energy, no energy,
          tearful*, cry*, hopeless*, worthless*, dysthymi*, melanchol*, despair*, feeling down, feel empty, miserable,
          psychomotor retardation
          = MDD, PDD
        theme anxiety | Anxiety, panic and phobia | Worry, tension, panic attacks, social and specific fears.
          @ personal, label MH
          anxi*, worr*, nervous*, on edge, ruminat*, apprehens*, overthink*, catastroph*, restless*, muscle tension, dread*,
          panic*, phobi*, agoraphob*, fear*, palpitation*, hyperventilat*, safety behavio*, racing thoughts, afraid
          = GAD
        theme ocd | Obsessions and compulsions | Intrusive thoughts, rituals, checking, hoarding, skin picking.
          @ personal, label MH
          obsess*, compuls*, intrusive thought*, unwanted thought*, ritual*, checking behavio*, checks the lock*,
          contaminat*, hand washing, handwashing, hoard*, symmetry, skin pick*, hair pull*, trichotillo*, perfectionis*,
          reassurance seeking, germs
          = OCD, ERP
        theme trauma | Trauma and PTSD | Traumatic events and their after-effects.
          @ personal, label PSY
          trauma*, flashback*, nightmare*, re-experienc*, hypervigilan*, startle*, dissociat*, depersonali*, dereali*,
          assault*, rape*, molest*, childhood abuse, sexual abuse, sexually abused, combat, survivor*, adverse childhood,
          post-traumatic, posttraumatic
          = PTSD, CPTSD, ACEs
        theme grief | Grief and loss | Bereavement and other losses.
          grie*, bereave*, mourn*, loss of, passed away, death, died, funeral, miscarr*, stillb*, widow*, dying, missing
          her, missing him, lost my mother, lost my father, lost my husband, lost my wife, anticipatory loss, terminal
          illness
        theme substance-use | Alcohol, drugs and addiction | Use, dependence, craving, recovery, behavioural addictions.
          @ personal, label SUD
          alcohol*, drinking, drunk, sober*, sobriety, substance*, drugs, drug use, cannabis, marijuana, cocaine, heroin,
          opioid*, meth*, addict*, craving*, overdos*, detox*, smok*, gambl*
          = AA, NA, AUD, SUD, DUI
        theme eating-body | Eating and body image | Restriction, bingeing, purging, weight and shape concerns.
          @ personal, label MH
          eating disorder*, anorexi*, bulimi*, binge*, purg*, restrict* food, restrict* intake, calorie*, body image, body
          checking, overweight, weight gain, weight loss, lose weight, overeat*, meal plan*, laxative*, dysmorph*, dieting,
          eating habits
          = AN, BN, BED, ARFID
        theme sleep | Sleep | Insomnia, nightmares, sleep habits.
          @ personal
          sleep*, insomni*, awake at night, waking early, early waking, middle of the night, nightmare*, night terror*,
          sleep hygiene, oversleep*, hypersomni*, naps, napping, bedtime, stimulus control, sleep diary, fall asleep, stay
          asleep, wake up
          = CBT-I
        theme mania-psychosis | Mania and psychosis | Elevated mood, disorganisation, unusual beliefs and perceptions.
          @ personal, label PSY
          mania*, manic*, hypomani*, bipolar*, mood swing*, grandios*, pressured speech, flight of ideas, psychosis,
          psychotic*, hallucinat*, hearing voices, hears voices, delusion*, paranoi*, schizo*, disorgani*, thought disorder,
          ideas of reference, loose associations
          = BPAD
        theme attention-neurodiversity | Attention and neurodiversity | ADHD, autism, learning and executive difficulties.
          @ personal
          attention deficit, inattent*, distractib*, hyperactiv*, executive function*, procrastinat*, autis*, asperger*,
          neurodiver*, sensory overload, masking, learning disab*, dyslexi*, concentrat*, attention span, focusing, special
          needs, developmental delay
          = ADHD, ADD, ASD
        theme emotion-dysregulation | Emotion dysregulation and personality | Intense shifting feelings, impulsivity, fear of abandonment, unstable self and ties.
          @ personal, label PSY
          dysregulat*, emotion regulation, emotional regulation, labil*, outburst*, impulsiv*, borderline*, narciss*,
          personality disorder*, abandon*, splitting, black and white, all-or-nothing, unstable relationship*, identity
          disturbance, emptiness, intense emotion*, meltdown*, clingy, codepend*
          = BPD, EUPD, NPD
        theme self-esteem | Self-esteem and self-criticism | Worth, confidence, inner critic, comparison.
          @ personal
          self-esteem, self esteem, self-worth, self worth, confiden*, insecur*, inadequa*, not good enough, inferior*,
          inner critic, self-critic*, self-image, self image, self-doubt, impost*r, low opinion of, unlovable, failure,
          ugly, hate myself
        theme stress-burnout | Stress and burnout | Overload, pressure, exhaustion.
          @ personal
          stress*, burnout, burn-out, burned out, burnt out, overwhelm*, overload*, pressure, pressured, workload, too much
          on, juggling, demands, exhaust*, strain*, tension headache*, stretched thin, hectic, deadline*
        """#
}
