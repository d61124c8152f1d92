extension VocabularyText {
    static let problem: StaticString = #"""
        group problem | Presenting problems
          > What the person comes with; symptom-level wording, not a diagnosis.

        theme depression | Depression and low mood
          > Low mood, anhedonia, loss of energy and interest.
          @ personal | label MH
          depress*, low mood, mood low/down, mood is/was/remains low/down, low/poor spirits, in low spirits, dysphori*
          dysthymi*, sad, sadness, sadder, anhedoni*, melanchol*, hopeless*, worthless*, despair*, despondent
          miserable, gloomy, feel/feels/felt/feeling down/low/blue/flat, empty inside, lost/lose/loses/losing interest
          loss of interest, little interest in, no interest in, lack of energy/interest/motivation/pleasure
          loss of energy/motivation/pleasure, lost all interest, no/little energy, low energy, no pleasure in, no joy
          takes no pleasure, tearful*, in tears, cry/cries/cried/crying herself/himself/myself to sleep
          can't stop crying, weep*, wept, stay/stays/stayed in bed all, getting/get out of bed, nothing matters
          don't/doesn't/didn't enjoy anything, no longer enjoys, psychomotor retardation/slowing, dark place
          no will to, black dog, heavy hearted
          = MDD, PDD
          ~ cry, cries, cried, crying, empty, emptiness, unhappy, down, helpless*, tired all the time, no motivation
          ~ in a slump, isolat*, low, letharg*, withdrawn, hate my life, no purpose, broke down
          ! st depression, depressed fracture, tongue depress*, respiratory depression, depressed skull
          ! great depression, crying baby, baby cries/cried, low back/grade/risk/dose/income/fat/salt/blood/self
          ! calm/calms/calmed/calming/sit/sits/sat/sitting/lie/lies/lay/lying down, settle/settles/settled down
          ! write/wrote/written/broken/cut/slow/slowed/step/up/put/putting/puts down, go/goes/went down, cry for help

        theme anxiety | Anxiety, panic and phobia
          > Worry, tension, panic attacks, social and specific fears.
          @ personal | label MH
          anxi*, panic*, phobi*, agoraphob*, claustrophob*, nervous*, on edge, apprehens*, overthink*, over thinking
          ruminat*, dread*, catastrophi*, hyperventilat*, palpitation*, racing heart/thoughts
          heart races/raced/racing/pounds/pounding/pounded, safety behavio*, muscle tension, excessive worry
          constant/constantly worry/worrying/worries/worried, worry about everything, can't/cannot stop worrying
          worries/worrying/worry all/constantly/excessively, worries a lot, uneasy, jittery, keyed up, butterflies
          fear/fears/afraid of flying/crowds/heights/driving/spiders/people/dying
          fear/fears/afraid of going/leaving/failing/failure/losing/being, what if
          scared/afraid to go/leave/talk/speak/be, trembl*, shaky, stage fright, freak/freaks/freaked/freaking out
          tunnel vision
          = GAD
          ~ worr*, fear*, afraid, scared, restless*, tense, tension, terrified, on my mind, sweating, sweaty, shaking
          ~ uptight
          ! nervous system, central nervous, fear god, anxious to please, nervous breakdown, afraid so/not
          ! i'm afraid that

        theme ocd | Obsessions and compulsions
          > Intrusive thoughts, rituals, checking, hoarding, skin picking.
          @ personal | label MH
          obsessive*, obsession*, compulsion*, compulsive*, intrusive/unwanted/disturbing thought*/image*
          checking behavio*/ritual*, ritual*, contaminat*, hand washing, handwashing
          washes/washing/washed her/his/my hands, hoard*, skin pick*/picking, picks/picking at her/his/my skin
          hair pull*, trichotillo*, dermatillo*, perfectionis*, reassurance seeking, seeks reassurance
          check/checks/checking the lock*/stove/door/doors/oven/locks, count/counts/counting steps/tiles, germs
          symmetry, just right, mental compulsion*/review*, rechecks, rechecking
          = OCD, BDD
          ~ obsess*, checking, has to be perfect, over and over, germ
          ! bedtime/family/religious/morning ritual*, wound contaminat*

        theme trauma | Trauma and PTSD
          > Traumatic events and their after-effects.
          @ personal | label PSY
          trauma*, flashback*, hypervigilan*, hyper vigilan*, startle*, dissociat*, depersonali*, dereali*
          re experienc*, reliv*, rape, raped, rapist, molest*, sexual*/sexually assault*/abus*
          childhood abuse/neglect, abused as a, abused when i/she/he, posttraumatic, post traumatic, adverse childhood
          combat, war zone, torture*, survivor of, near death, held hostage
          witnessed a/the/her/his death/shooting/violence/murder/accident, bad memor*, haunted, haunts
          = PTSD, CPTSD, ACEs
          ~ nightmare*, assault*, survivor*, abuse, abused, triggered, jumpy, accident, horrible things, intrusive
          ! head trauma, blunt trauma, trauma cent*, trauma surg*, trauma to the, traumatic brain, atraumatic
          ! cancer survivor*, penetrating trauma, trauma bay, no trauma, nontraumatic, normocephalic

        theme grief | Grief and loss
          > Bereavement and other losses.
          grie*, bereave*, mourn*, passed away, passing of, funeral*, died, widow*, miscarr*, stillb*, condolence*
          anticipatory loss, death of, death in the family, her/his/my/their death, mother's death, father's death
          mom's death, dad's death, husband's death, wife's death, sister's death, brother's death, son's death
          daughter's death, friend's death, dying mother/father/mom/dad/husband/wife
          lost/lose/losing/loses my/her/his/a mother/father/mom/dad/mum/parent/parents/husband/wife/partner/spouse
          lost/lose/losing/loses my/her/his/a son/daughter/child/baby/brother/sister
          lost/lose/losing/loses my/her/his/a friend/cousin/aunt/uncle/dog/cat/pet
          lost/lose/losing/loses my/her/his/a grandmother/grandfather/grandma/grandpa, lost/losing someone/somebody
          lost/losing my/her/his best friend
          loss of my/her/his/a/the parent/loved/mother/father/mom/dad/child/son/daughter/baby
          loss of my/her/his/a husband/wife/partner/friend/brother/sister/pregnancy, loved one*, cope with loss
          misses/miss/missing her/his/my mother/father/mom/dad/husband/wife/son/brother/sister
          late husband/wife/mother/father, anniversary of the/her/his death
          dead mother/father/mom/dad/brother/sister/son/husband/wife, committed suicide, terminal* ill*, hospice
          ashes, grave, cemetery, buried, took his/her own life
          ~ death, dying, loss, losses, dead, lost, missing her, missing him, killed, goodbye, passed
          ! weight/hair/blood/hearing/memory/job/vision/visual/bone/fluid/heat loss
          ! loss of appetite/energy/interest/consciousness/motivation, loss of control/balance/job, death threat*
          ! death wish, thoughts of death, fear/afraid of death, better off dead, be dead, was/were dead
          ! lost weight/track/interest/control/to, lost my/her/his job, killed himself/herself/myself

        theme substance-use | Alcohol, drugs and addiction
          > Use, dependence, craving, recovery, behavioural addictions.
          @ personal | label SUD
          alcohol*, drinking, drinks/drink heavily/daily/alone/wine/beer/too/every, drank, drunk*, sober*, sobriety
          beer*, wine, vodka, whisk*, liquor, hungover, hangover*, blackout*, black out, blacked out
          substance use/abuse/misuse/dependence/disorder*, drug use/abuse/problem*/addict*/test*/screen*, drugs
          cannabis, marijuana, weed, thc, cocaine, crack, heroin, opioid*, opiate*, fentanyl, oxycodone, meth
          crystal meth, methamphetamine*, methadone, suboxone, ecstasy, mdma, lsd, ketamine, benzos, painkiller*
          addict*, craving*, overdos*, detox*, rehab*, smok*, vape*, vaping, nicotine, tobacco, cigarette*, gambl*
          casino, betting, get/gets/getting/got high, twelve step, 12 step, sponsor, in recovery, clean and sober
          stay clean, clean since, abstinen*
          = AA, AUD, SUD, DUI, DWI, THC, ETOH
          ~ drink, drinks, substance*, drug, bar, high, pills, using again, hooked on, withdrawal
          ! drinking/drink/drinks water/coffee/tea/fluids, smoke alarm*/detector*, drug allerg*, drug store
          ! no known drug, physical/stroke rehab*, rehabilitation, high school/blood/risk, joint pain/session*/plan
          ! anti inflammatory drugs, over the counter drugs, withdrawal from friends/family/social

        theme eating-body | Eating and body image
          > Restriction, bingeing, purging, weight and shape concerns.
          @ personal | label MH
          eating disorder*, disordered eating, anorexi*, bulimi*, binge, binges, binged, binge/binging/bingeing eating
          purg*, laxative*, restrict*/restricting/restricts food/intake/eating/calorie*/meals, calorie*
          body image/checking/shape/dysmorph*, dysmorph*, overeat*, overweight, obes*
          gain/gained/gaining/lose/loses/losing/lost weight, weight gain/loss, diet, diets, dieting, meal plan*
          skip/skips/skipped/skipping meals, makes/make/made herself/himself/myself sick/vomit, comfort eating
          emotional eating, afraid of gaining, feel/feels/felt/feeling fat, too fat/thin, not eating, stopped eating
          eating habits, eats too little/much, weigh/weighs/weighed herself/himself/myself, my/her/his weight
          hate/hates/hated my/her/his body, starv*
          = ARFID, EDNOS, BMI
          ~ weight, fat, appetite, eating, eat, ate, meals, body, skinny, thin, food
          ! weight of the, weight off, weight lift*, birth weight, weight bearing, eat/eating out

        theme sleep | Sleep
          > Insomnia, nightmares, sleep habits.
          sleep*, slept, asleep, insomni*, nightmare*, night terror*, bad dream*, lie/lies/lay/lying awake
          awake at/all/half night, waking/wakes/woke/wake early/at/up/several, early waking, middle of the night
          overslept, hypersomni*, nap, naps, napping, bedtime, stimulus control, melatonin, ambien, zolpidem
          night sweats, up all night, toss* and turn*, apnea, rested, unrested, restful
          ~ tired, exhausted, awake, bed, dream*, fatigue*, at night
          ! sleep/sleeps/sleeping/slept with/around/together, asleep at the wheel, dream job, wake up call, sleepover*

        theme mania-psychosis | Mania and psychosis
          > Elevated mood, disorganisation, unusual beliefs and perceptions.
          @ personal | label PSY
          mania, manic*, hypomani*, bipolar*, grandios*, pressured speech, flight of ideas, psychosis, psychoses
          psychotic*, hallucinat*, hear/hears/heard/hearing voices, voices tell*/told/in, the voices, delusion*
          paranoi*, schizo*, thought disorder, ideas of reference, loose associations
          disorgani*ed thinking/speech/thought*/behavio*, thought insertion/broadcast*/withdrawal
          decreased need for sleep, elevated mood, euphori*, people are watching/following, being watched/followed
          command hallucination*, responding to internal stimuli, internally preoccupied, mixed episode*
          lost touch with reality, elevated phase*
          = AVH, BPAD
          ~ mood swing*, voices, special powers, racing thoughts, disorgani*, spending spree*, bizarre, suspicious*
          ! maniac

        theme attention-neurodiversity | Attention and neurodiversity
          > ADHD, autism, learning and executive difficulties.
          @ personal
          attention deficit/span/problem*/difficult*, inattent*, distractib*, easily distracted, hyperactiv*
          executive function*/dysfunction, procrastinat*, autis*, asperger*, neurodiver*, neurotyp*
          sensory overload/sensitiv*/seeking/processing, learning disab*/difficult*, dyslexi*, dyscalculi*
          concentrat*, special needs, developmental delay*, on the spectrum, spectrum disorder*, can't/cannot focus
          hard/difficult/unable/struggles/struggle to focus/concentrate, difficulty/trouble focusing/concentrating
          ritalin, adderall, concerta, stimulant*, methylphenidate, loses/losing things, forgetful*, stimming
          puts/putting/put things off
          = ADHD, ADD, ASD, IEP
          ~ focus, masking, disorganized, disorganised, attention, distracted, fidget*
          ! focus of/on, attention to, pay/paid/pays attention

        theme emotion-dysregulation | Emotion dysregulation and personality
          > Intense shifting feelings, impulsivity, fear of abandonment, unstable self and ties.
          @ personal | label PSY
          dysregulat*, emotion/emotional/affect regulation/dysregulation, labil*, impulsiv*
          borderline personality/traits/disorder, narciss*, personality disorder*/trait*/structure
          fear/fears/afraid of abandonment, of being abandoned, fear of being left, splitting
          black and white thinking, all or nothing, unstable relationship*/sense, identity disturbance
          chronic emptiness, intense emotion*, emotional outburst*, meltdown*, clingy, codepend*, co depend*
          antisocial, avoidant personality, dependent personality, mood shift*, push pull, idealis*, idealiz*, devalu*
          sociopath*, overreact*, control/controls/controlling my/her/his emotions
          = BPD, EUPD, NPD, ASPD
          ~ borderline, abandon*, outburst*, mood swing*, emptiness, manipulat*, explosive, overly emotional
          ~ too emotional
          ! borderline hypertens*, borderline diabet*, borderline enlarged, splitting headache

        theme self-esteem | Self-esteem and self-criticism
          > Worth, confidence, inner critic, comparison.
          @ personal
          self esteem, self worth, self confiden*, self image, self doubt*, self critic*, self respect, self hat*
          self concept, self love, self conscious*, confident, confidence, insecur*, inferior, inferiority
          not/never/isn't/wasn't good enough, good enough, inner critic, impost*r, low opinion of, unlov*able
          unattractive, ugly, hate/hates/hated/dislike/dislikes myself/herself/himself
          compare/compares/comparing/compared myself/herself/himself
          believe/believes/believing in myself/herself/himself, worthless
          feel/feels/felt/feeling useless/inadequate/inferior/stupid, like a failure/loser/burden, a failure, a loser
          love/like/loving/accept/accepting/accepts myself/herself/himself
          thinks/think less of myself/herself/himself, put/puts/putting myself/herself/himself down
          my/her/his looks/appearance, low self
          ~ inadequa*, failure, worthy, worth, useless, stupid, shy, compliment*, proud of myself/herself/himself
          ! in confidence, confidence interval, confident that, heart/renal/respiratory/liver/kidney/treatment failure
          ! failure to thrive, inferior wall/vena

        theme stress-burnout | Stress and burnout
          > Overload, pressure, exhaustion.
          @ personal
          stress*, burnout, burn out, burned/burnt out, overwhelm*, overload*, overwork*, workload, too much on
          too much to do/handle, so much to do, on my/her/his plate/shoulders, under/much pressure
          feel/feels/feeling pressured, juggling, stretched thin, worn out, run down, hectic, no time for/to
          can't/cannot keep up, falling behind, breaking point, at my/her/his wits/limit, tension headache*
          mentally/emotionally/physically exhausted/drained, exhausted by
          ~ exhaust*, pressure, demands, deadline*, strain*, drained, tired, busy, frazzled, responsibilit*, rush*
          ! blood pressure, traumatic stress, posttraumatic stress, stress disorder, stress test*, stress fracture*
          ! stress echo*, stress incontinence, pressure ulcer*, muscle strain*, peer/venous/intracranial/air pressure
        """#
}
