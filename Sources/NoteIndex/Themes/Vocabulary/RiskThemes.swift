extension VocabularyText {
    static let risk: StaticString = #"""
        group risk | Risk and safety
          > Danger to self or others, abuse, safety planning, legal duties. Polarity matters: "denies" is a finding.
          @ pointed

        theme suicide | Suicidal thoughts and behaviour
          > Ideation, plan, intent, attempts, protective factors.
          @ signed | danger | personal | label PSY
          suicid*, kill/kills/killed/killing myself/herself/himself/themselves
          end/ends/ended/ending my/her/his/their life, end it all
          take/takes/took/taken/taking my/her/his/their own life
          wish*/want*/intent/intends/intended to die, wish*/wants to disappear, wish* i/she/he was/were dead
          wish*/want*/thoughts to/of be/being dead, better off dead
          better off if i/she/he was/were dead/gone/not, never wake/waking up, took/taken/taking an/another overdose
          overdosed
          wish*/hope*/hoping i/she/he would/might/could/did not wake, hope*/wish*/hoping not to wake
          better off without me/her/him, not want to live/exist, not want to be here/alive, no will to live
          don't/doesn't/didn't want to live/exist, don't/doesn't/didn't want to be here/alive, no reason to live
          nothing to live for, tired of living/life, not/isn't worth living, rather be dead, not wake up again
          no point in living/life, goodbye/farewell letter/letters/note/notes, give up on life
          stockpil*/hoard* pills/tablets/medication/meds, jump/jumps/jumped/jumping in front of, passive/active ideation
          death wish*
          thoughts of death/dying/ending, plan or intent, prior/previous/past/recent attempt/attempts
          attempt on my/her/his life, attempt to end/hang, overdose attempt, intentional overdose
          hang/hanged/hanging/shoot/shot/shooting/drown/drowned/drowning/poison/poisoned myself/herself/himself
          jump/jumps/jumped/jumping off/from a/the bridge/roof/building/flyover/balcony/cliff/window/overpass
          hoping/hoped/hopes/wanting/meaning to die, od'd on, overdosing, ended her/his/their own life
          swallowed a/the/her/his/all bottle/packet/pills/tablets/handful, stood/standing on a/the bridge/ledge/railway
          thoughts of hanging/jumping/overdosing, tried to hang/drown/poison, tied a ligature/noose
          buys/bought/buying/has/got/found a rope/noose
          = SI
          =? C-SSRS, CSSRS
          ? protective factor*, reasons for living, reasons to live, means restriction, risk of suicide
          ? suicide/suicidality/suicidal risk, suicide/suicidality assessment/assessed/prevention/screen*/hotline/line
          ? suicide risk assessment
          ~ overdos*, can't go on, can't take it anymore, lethality, ideation, not wake up
          ! homicidal/paranoid/violent/delusional/persecutory/jealous/obsessional/bizarre/grandiose/aggressive ideation
          ! si joint/joints, opioid/accidental/sugar overdose, accidentally overdosed, non suicidal
          ! hopes/hoping/hoped/wants to die of old, si units/unit
          ! career/political/social/professional/commercial/financial suicide, suicide squad
          ! drown/drowned/drowning myself/herself/himself in

        theme self-harm | Self-harm
          > Cutting and other self-injury without intent to die.
          @ signed | danger | personal | label PSY
          self harm*, self injur*, self mutilat*, selfharm*, non suicidal, nonsuicidal, self inflicted, parasuicid*
          cut/cuts/cutting/burn/burns/burned/burning/scratch/scratches/scratching myself/herself/himself/themselves
          hurt/hurts/hurting/harm/harms/harmed/harming myself/herself/himself/themselves
          harm to self/herself/himself/myself, harming self
          urge/urges/urged to cut/self/burn/scratch/harm/hurt
          cuts to feel/cope/relieve/punish/calm/release/stop/get, bite/bites/bit/biting herself/himself/myself
          cut/cuts/cutting/scratched/scratches/burned/burns/burnt/slit my/her/his arm/arms/wrist/wrists/leg/legs/thighs
          cut/cuts/cutting/scratched/scratches/burned/burns/burnt/slit my/her/his forearm/forearms/thigh/stomach/ankle*
          superficial cuts/lacerations, cigarette burns on, head bang*, self poison*, self lacerat*
          cuts on her/his/my/the arm*/wrist*/leg*/thigh*, razor*, bang/bangs/banged/banging my/her/his head
          cuts to her/his/my/the arm*/wrist*/leg*/thigh*/forearm*, cuts on her/his/my/the forearm*
          cut/cuts/cutting/scratched/scratches/burned/burns/burnt my/her/his chest/skin/hands/hips
          cuts on/to her/his/my/the chest/hips, burned/burnt or otherwise, otherwise harmed/injured/hurt
          punches/punched/punching herself/himself/myself, faded/linear/healed scars, scratched/scratches/burned/burnt self
          hit/hits/hitting my/her/his head, began/resumed cutting, hit/hits/hitting myself/herself/himself
          punish/punishes/punishing herself/himself/myself by
          scratch/scratching/burning my/her/his arm/arms/wrist/wrists/leg/legs/thighs/skin, been/started cutting
          fresh/new/recent/several/multiple cuts/scratches/burns on, fresh cuts
          = NSSI, SIB, DSH
          ? risk of self harm, self harm risk/assessment
          ~ i/she/he cuts, when/whenever i/she/he cut, cutting, scars, blade*, self destructive
          ! cutting back/down/off/out/through/edge/board/corners/class, cut herself/himself/myself off, razor sharp
          ! i/she/he cuts down/back/out/off/corners/class/hair/short
          ! cutting remark*/comment*/words/contact/ties/it/costs
          ! when/whenever i/she/he cut down/back/out/off/contact/ties/short
          ! been/started cutting back/down/off/out/it/corners/class/classes/sugar/carbs
          ! surgical scars, burning herself/himself/myself out, punish herself for

        theme harm-to-others | Harm to others
          > Violence, homicidal thoughts, duty to protect.
          @ signed | danger | personal | label VIO
          homicid*, murder*, manslaughter, violen*, harm/danger/threat to self/himself/herself or/and others
          harming/hurting self/himself/herself or/and others, harm to/toward/towards others
          hurt*/harm* others/someone/somebody/anyone/anybody, hit/hits/hitting anyone/anybody/someone/somebody/people
          hurt/hurting/harm/harming/shaking/smothering her/his/my/the baby/child/children/infant/kids
          pushed/shoved/punched/kicked/bit a/the paramedic/nurse/officer/doctor/guard/carer
          hurting/harm* people, harm*/kill*/stab*/attack* another person/man/woman/child/patient, harm* other people
          want*/urge*/plan to kill/hurt/harm/stab, threat* to kill/hurt/harm/stab/shoot
          fantasies/thoughts of beating/punching/shooting/stabbing, hurt/harm his/her ex/boss/supervisor
          thoughts of killing/hurting/harming/attacking/strangling, thoughts about killing/hurting/harming/attacking
          thought/image/images/urge/urges/fantasies/dreams of/about/to killing/hurting/harming/attacking/strangling
          stab/stabs/stabbed/stabbing her/his/my/him/the/someone/somebody/a, strangle/strangling him/someone/somebody
          kill/kills/killing him/her/them/someone/somebody/anyone/anybody/people, assaultive, threat to others
          danger to others, hurt/hurts people
          weapon*, gun, guns, firearm*, knife, knives, stalk*, fire setting, arson*, physical fight*, cruel to animals
          fist fight*, physically/verbally aggress*/threatening, aggressive/aggression toward/towards/at/to/when/with
          aggressive behaviour*/behavior*/outburst*, assault*, get/gets/got/getting into fights
          get/gets/got/getting into/in a fight, threw a chair/plate/punch, threw chairs
          beat/beats him/someone/somebody up
          punched/hit/attacked/kicked/slapped a/another, shoot/shoots/shooting his/her/the/someone/somebody/people/them
          in a fight, lash/lashes/lashed/lashing out at her/his/the/staff/carers/others, hits/hit/hitting out with/at
          killed a man/woman/child/somebody/someone, killings, shaken/shook the/her/his baby/infant
          hit/hits/hitting the twins/kids/children/baby/boy/girl/staff, hit/hits his/her first/ex/wife/husband/girlfriend/boyfriend/partner/son/daughter/children/carer
          kicked/bit/bites/kicks/hits/hit other children/pupils/kids/residents/patients/people
          threw/throws a/the mug/plate/bottle/cup/glass/phone/shoe/knife at, shoved/shoves a/another/his/her
          excluded/expelled/suspended for punching/fighting/hitting/kicking, raised his/her fist*, pulled a knife
          punches/punching a/another/my, hitting and biting, biting and kicking, gave her/him a black
          punched/choked/attacked/assaulted/hit her/my brother/sister/mother/father/man/peer/boy/girl
          pushed/shoved/slapped/kicked/bit his/her/my/another wife/husband/partner/girlfriend/boyfriend/mother/father
          pushed/shoved/slapped/kicked/bit his/her/my/another brother/sister/son/daughter/child/peer/nurse/pupil/patient
          = HI
          ? duty to warn/protect, tarasoff, risk of violence, violence risk, risk to others, homicide risk
          ~ aggress*, threat*, fights, attack*, stabbed, punched/punches/kicked/slapped his/her
          ! domestic/partner/family violen*, victim of violen*, violen* relationship
          ! panic/heart/anxiety/asthma/ischemic attack*, threatened abortion/miscarriage, nail/glue gun, kill myself
          ! fight or flight, sexual* assault*, hit a rough/wall/low/plateau/snag/nerve/dead/brick/new/milestone
          ! punched/hit/kicked/attacked a wall/pillow/door/ball/cushion, kicked his/her habit/ball/feet
          ! was/were/been/being/got/be assaulted/attacked/threatened/stabbed/punched/kicked, assaulted/attacked by
          ! assault course, victim of assault*
          ! threatened with closure/redundancy/eviction/dismissal/foreclosure/deportation, kicked her/him/his out
          ! aggressive treatment/chemotherapy/therapy/growth/form, stabbing pain*/attack*/headache*/sensation*
          ! want*/urge*/plan to kill/hurt/harm/stab myself/herself/himself/themselves/me
          ! threat* to kill/hurt/harm/stab/shoot myself/herself/himself/themselves/me
          ! thoughts of/about killing/hurting/harming myself/herself/himself/themselves
          ! fantasies/thoughts of beating/punching/shooting/stabbing myself/herself/himself/themselves

        theme abuse-neglect | Abuse and domestic violence
          > Partner violence, child or elder abuse, coercion.
          @ signed | danger | label SDV
          abuse, abused, abuser*, abuses, abusing, abusive*, domestic/partner/family violen*, violen* at home
          battered, coerci*, coerced, gaslight*, neglected, neglectful, child/emotional/elder/physical neglect
          molest*, rape, raped, rapes, rapist, incest*, groomed by/online/as/from, threatens/threatened me/her/him
          sexual* assault*
          hits/hit/slaps/slapped/beats/beat/choked/punched/pushed/shoved/kicked/strangled me/her/him
          beaten by/up, thrashed me/her/him
          threw/throws something/things at me/her/him, threatens/threatened to hit/hurt/kill/beat/leave me/her/him
          restraining order*
          violent husband/partner/boyfriend/father/mother/home/household/relationship/ex/marriage/upbringing
          protective order, women's shelter/refuge, black eye, beatings, forced sex, in a refuge
          afraid/scared/terrified of him/her/my husband/partner/boyfriend, afraid/scared of him
          controlling husband/partner/boyfriend/father, controlled by her/his/my husband/partner/wife/boyfriend/father
          was/were/being/been hit with/by/at/again/so, being hit, was/were thrashed/battered/whipped/caned
          been hitting/beating/slapping/choking/kicking/punching/strangling me/her/him, forced into
          takes/took her/his/my pension/wages/money/phone/keys, without food, hit or hurt, beaten with/as/for
          chokes/kicks/pushes/punches/strangles me/her/him
          controls/controlled/checks/monitors her/my/his money/phone/spending/messages
          isolates/isolated her/me from, human trafficking, exploited, exploitation, forced me/her/him to
          touched me/her/him inappropriately, unwanted touch*, feels/feel safe/unsafe at home, puts/put me/her down
          choked/strangled/slapped/punched/kicked/pushed/shoved/grabbed/dragged by her/his/my/the
          his/her hitting/beating/slapping/choking/kicking/punching me/her/him
          locked me/her/him in/into the/a/his/her cellar/attic/closet/cupboard/basement/bathroom/room/shed/bedroom
          controls/controlled/controlling the money/finances, controlling her/his money/finances
          forbids/forbade/forbid her/him/me to/from
          whips/whipped/beats/beat/hits/hit me/her/him with the/a/his, hit by her/his/my, walking on eggshells
          = DV, IPV, CSA
          ? domestic violence hotline/screen*/resources, screen* for abuse
          ~ beaten, controlling, neglect*, exploit*, manipulat*, bruis*, violen*, victim*, yells at me, toxic
          ! substance/alcohol/drug/polysubstance/cocaine/tobacco/laxative abus*
          ! prescription/solvent/steroid/opioid/opiate/stimulant/cannabis/medication abus*
          ! abus* of alcohol/drugs/substances/laxatives/painkillers/opioids/prescription/medication/steroids/cannabis
          ! abus* alcohol/drugs/substances, hemineglect, hit by a
          ! hit me that, hit him that, hit her that, hit her/his head
          ! abused/abuses/abusing his/her/my/the position/power/trust, neglected/neglecting to, controlling for
          ! controlling his/her/my/their temper/anger/emotions/diabetes/weight/impulses/drinking/eating/blood/pain
          ! neglect* her/his/my garden/hobbies/studies/work/friends/health/housework/appearance/diet
          ! beats/beat me/her/him to, beaten path/track
          ! kicked me/her/him out, hit/hits me/her/him with a/the question/news/bill/truth/fact

        theme safety-plan | Safety planning and crisis
          > Crisis steps, emergency contacts, means safety, hospital.
          @ signed | label PSY
          safety/crisis/contingency plan*
          crisis line/intervention/team/service*/contact*/number/text/card/resolution/house, hotline, helpline
          lifeline, samaritans, in crisis, 988, 911, 999, to/in/from the er
          emergency contact*/room/department/services/hold, coping steps
          means safety/restriction, access to means, remov* means, lethal means
          pills/guns/medication/medications/knives locked
          locked/lock up/away the/her/his pills/guns/medication, gave me/us the pills, contract*/contracted for safety
          involuntar* commit*/admi*/hold, psychiatric/inpatient admission/admissions/hospital*/hold/unit/ward
          psych/psychiatry admission/admissions/ward/unit/floor/bed/stay, inpatient floor/bed/stay, ip psych, psych hospital*
          ambulance called/was, called/calls/calling an ambulance, placed/put on a hold, safety contract*
          mother and baby unit, state hospital, crisis admission, for safekeeping, tablets locked
          tablets/pills/medication/knives/guns was/were locked/removed, need/needs/needed/offered/refused admission
          psychiatric inpatient, psychiatrically admitted, voluntar* admi*
          previous/prior/past/recent admission/admissions
          admitted to the/a psychiatric/mental/acute/inpatient, mental health act/unit/ward/hospital, detained under
          sectioned, section 2/3/135/136, home treatment, one to one observation*, constant/close observation*
          keep/keeping/kept herself/himself/myself/themselves safe, out of hours line/number/team, duty worker/line
          no suicide contract, gun safe/lock/locks, gun/firearm/firearms locked
          lock/locks/locking up medication/medications/meds/pills/knives, removed the firearm/firearms/gun/guns/weapons/knives
          admission threshold, threshold for admission
          admission to/for hospital/ward/safety/stabilisation/stabilization
          risk/safety/lethality assessment, level of risk, low/moderate/high/imminent/acute/elevated/chronic risk
          imminent danger, risk level, risk is/was/remains low/moderate/high/elevated, at risk of/for suicide/harm
          welfare/wellness/wellbeing check, who to call, mobile crisis, call if thoughts/things/she/he
          reviewed warning signs
          hospitali* for/after/due
          = 5150, SRA
          ~ crisis, hospital admission*, inpatient, involuntar*, emergency, hospitali*
          ! midlife/identity/hypertensive/financial crisis, high/low risk pregnancy, risk factor*, inpatient rehab*
          ! emergency surgery/dentist/dental/plumber/repair*/fund/funds/meeting/landing/exit/brake
          ! emergency contraception/caesarean/leave/loan, existential/housing/oil/energy crisis, crisis of faith

        theme legal-duties | Confidentiality limits and legal duties
          > Reporting, court, consent, release of information.
          mandated/mandatory report*, report/reported to cps/police/authorities, child/adult protective, subpoena*
          court, courts, courtroom*, courthouse*, judge ruled/ordered, lawyer*, attorney*, solicitor*, probation, parole
          limits of/to confidentiality
          breach/break/broke/breached/breaking of/my/her/his confidentiality, breached/breach confidentiality
          release/releases of information, sign/signs/signed/signing a/the/his/her release/consent/authorization
          written/signed/verbal/oral authorization/authorisation/consent/release, authorization/authorisation to/for
          safeguarding referral/concern/concerns/lead/team/report/procedures, social services, duty to warn/protect
          subject access, data protection, capacity to consent/decide, mental capacity, best interests
          guardian ad litem, child/adult protection, intervention order*, on licence/remand, care order, care proceedings
          reported the/her/his family/father/mother/parents to, child in need, non molestation
          charged with, convicted, convictions, on bail, community service/order, tribunal
          share/shared/sharing information
          information to be shared, information was shared, disclose/disclosed/disclosing information
          consent form*, informed consent, guardianship, legal guardian, duty to report, legal, legally, legal duty
          records request, copy of my/her/his/the records/notes/file, request* my/her/his/for records, therapy records
          police, arrest, arrests, arrested, jail*, prison*, incarcerat*, sentenced, pressed charges, lawsuit*, sued
          suing, sues, to sue
          testif*, testimony
          court ordered, restraining order*, power of attorney, deposition, license* board, illegal*, felony
          misdemeanor, criminal*, offender*, custody hearing, is it legal/illegal/allowed, malpractice
          disclose/disclosed/disclosing confidential, fail/failed/failing/failure to report
          age of consent, without my/her/his/their consent/permission, stalking me/her/him
          allowed to disclose/tell/share, required to report/disclose/tell
          = ROI, CPS, APS, HIPAA, GDPR, DUI, DWI
          ~ harass*, stalk*, consent*, rights, law, laws, confidential*, disclosure*, custody, guardian*, crime*, license*
          ! tennis/basketball/food/squash/badminton/volleyball court*, on the/a court
          ! cardiac/respiratory arrest
          ! consent for surgery/procedure, in law, in laws, legally blind
        """#
}
