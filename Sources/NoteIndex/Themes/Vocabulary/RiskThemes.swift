extension VocabularyText {
    static let risk: StaticString = #"""
        group risk | Risk and safety
          > Danger to self or others, abuse, safety planning, legal duties. Polarity matters: "denies" is a finding.
          @ pointed

        theme suicide | Suicidal thoughts and behaviour
          > Ideation, plan, intent, attempts, protective factors.
          @ signed | personal | label PSY
          suicid*, kill/kills/killed/killing myself/herself/himself/themselves
          end/ends/ended/ending my/her/his/their life, end it all, take/takes/took/taking my/her/his/their own life
          wish*/want*/wanting to die, wish*/wants to disappear, wish* i/she/he was/were dead, better off dead
          better off without me/her/him, not want to live/exist, not want to be here/alive, no will to live
          don't/doesn't/didn't want to live/exist, don't/doesn't/didn't want to be here/alive, no reason to live
          nothing to live for, tired of living/life, not worth living, rather be dead, not wake up again
          goodbye letter/note, give up on life, stockpil* pills, passive/active ideation, death wish*
          thoughts of death/dying/ending, plan or intent, prior/previous/past/recent attempt/attempts
          attempt on my/her/his life, attempt to end/hang, overdose attempt, intentional overdose
          hang/hanged/hanging myself/herself/himself, jump off a/the bridge/roof/building
          thoughts of hanging/jumping/overdosing
          = SI
          =? C-SSRS, CSSRS
          ? protective factor*, reasons for living, reasons to live, means restriction, risk of suicide
          ? suicide/suicidality/suicidal risk, suicide/suicidality assessment/assessed/prevention/screen*/hotline/line
          ? suicide risk assessment
          ~ overdos*, can't go on, can't take it anymore, lethality, ideation, not wake up
          ! si joint, opioid/accidental overdose, non suicidal

        theme self-harm | Self-harm
          > Cutting and other self-injury without intent to die.
          @ signed | personal | label PSY
          self harm*, self injur*, self mutilat*, selfharm*, non suicidal, nonsuicidal, self inflicted, parasuicid*
          cut/cuts/cutting/burn/burns/burned/burning/scratch/scratches/scratching myself/herself/himself/themselves
          hurt/hurts/hurting/harm/harms/harming myself/herself/himself/themselves
          urge/urges to cut/self/hurt herself/himself/myself
          cut/cuts/cutting/scratched/scratches/burned/burns/slit my/her/his arm/arms/wrist/wrists/leg/legs/thighs
          cuts on her/his/my/the arm*/wrist*/leg*/thigh*, razor*, bang/bangs/banged/banging my/her/his head
          began/resumed cutting, hit/hits/hitting myself/herself/himself
          punish/punishes/punishing herself/himself/myself by
          = NSSI, SIB, DSH
          ? risk of self harm, self harm risk/assessment
          ~ cutting, scars, blade*, self destructive
          ! cutting back/down/off/out/through/edge/board/corners/class, cut herself/himself/myself off, razor sharp
          ! surgical scars, burning herself/himself/myself out, punish herself for

        theme harm-to-others | Harm to others
          > Violence, homicidal thoughts, duty to protect.
          @ signed | personal | label VIO
          homicid*, murder*, violen*, harm to/toward/towards others, hurt*/harm* others/someone/somebody
          want*/urge*/plan to kill/hurt/harm/stab, threat* to kill/hurt/harm/stab/shoot
          thoughts of killing/hurting/harming, thoughts about killing/hurting/harming
          kill/kills/killing him/her/them/someone/somebody/people, assaultive, threat to others, danger to others
          weapon*, gun, guns, firearm*, knife, knives, stalk*, fire setting, arson*, physical fight*, cruel to animals
          punched/hit/attacked a
          punched/choked/attacked/assaulted/hit his/another brother/sister/mother/father/man/peer/boy/girl
          = HI
          ? duty to warn/protect, tarasoff, risk of violence, violence risk, risk to others, homicide risk
          ~ aggress*, threat*, fights, attack*, assault*
          ! domestic/partner/family violen*, victim of violen*, violen* relationship
          ! panic/heart/anxiety/asthma/ischemic attack*, threatened abortion/miscarriage, nail/glue gun, kill myself
          ! fight or flight, sexual* assault*
          ! want*/urge*/plan to kill/hurt/harm/stab myself/herself/himself/themselves/me
          ! threat* to kill/hurt/harm/stab/shoot myself/herself/himself/themselves/me
          ! thoughts of/about killing/hurting/harming myself/herself/himself/themselves

        theme abuse-neglect | Abuse and domestic violence
          > Partner violence, child or elder abuse, coercion.
          @ signed | label SDV
          abuse, abused, abuser*, abuses, abusing, abusive*, domestic/partner/family violen*, violen* at home
          battered, coerci*, coerced, gaslight*, neglected, neglectful, child/emotional/elder/physical neglect
          molest*, rape, raped, rapes, rapist, incest*, groomed by, sexual* assault*
          hits/hit/slaps/slapped/beats/beat/choked/punched/pushed/shoved/kicked/strangled me/her/him, beaten by/up
          threw/throws something/things at me/her/him, threatens/threatened to hit/hurt/kill/beat/leave me/her/him
          restraining order*, violent husband/partner/boyfriend/father/mother/home/household/relationship
          protective order, women's shelter, black eye
          afraid/scared/terrified of him/her/my husband/partner/boyfriend, afraid/scared of him
          controlling husband/partner/boyfriend/father, controls/controlled/checks her/my/his money/phone
          isolates/isolated her/me from, human trafficking, exploited, exploitation, forced me/her/him to
          touched me/her/him inappropriately, unwanted touch*, feels/feel safe/unsafe at home, puts/put me/her down
          hit by her/his/my, walking on eggshells
          = DV, IPV, CSA
          ? domestic violence hotline/screen*/resources, screen* for abuse
          ~ controlling, neglect*, exploit*, manipulat*, bruis*, violen*, victim*, yells at me, toxic
          ! substance/alcohol/drug/polysubstance/cocaine/tobacco/laxative abus*
          ! abus* of alcohol/drugs/substances/laxatives, abus* alcohol/drugs/substances, hemineglect, hit by a
          ! hit me that, hit him that, hit her that, hit her/his head, kicked me/her/him out

        theme safety-plan | Safety planning and crisis
          > Crisis steps, emergency contacts, means safety, hospital.
          @ signed | label PSY
          safety/crisis plan*, crisis line/intervention/team/service*/contact*/number/text, hotline, helpline
          lifeline, in crisis, 988, 911, emergency contact*/room/department/services/hold, coping steps
          means safety/restriction, remov* means, lethal means, pills/guns/medication/medications/knives locked
          locked/lock up/away the/her/his pills/guns/medication, gave me/us the pills, contract*/contracted for safety
          involuntar* commit*/admi*/hold, psychiatric/inpatient admission/hospital*/hold/unit/ward
          risk/safety/lethality assessment, level of risk, low/moderate/high/imminent/acute/elevated/chronic risk
          imminent danger, risk level, risk is/was/remains low/moderate/high/elevated, at risk of/for suicide/harm
          welfare/wellness check, who to call, mobile crisis, call if thoughts/things/she/he, reviewed warning signs
          hospitali* for/after/due
          = 5150, SRA
          ~ crisis, inpatient, involuntar*, emergency, hospitali*
          ! midlife/identity/hypertensive/financial crisis, high/low risk pregnancy, risk factor*, inpatient rehab*
          ! emergency surgery

        theme legal-duties | Confidentiality limits and legal duties
          > Reporting, court, consent, release of information.
          mandated/mandatory report*, report/reported to cps/police/authorities, child/adult protective, subpoena*
          court*, judge ruled/ordered, lawyer*, attorney*, solicitor*, probation, parole, limits of/to confidentiality
          breach/break/broke of/my/her/his confidentiality, release of information, signed a/the release/consent
          consent form*, informed consent, guardianship, legal guardian, duty to report, legal, legally, legal duty
          records request, copy of my/her/his/the records/notes/file, request* my/her/his/for records, therapy records
          police, arrest*, jail*, prison*, incarcerat*, sentenced, pressed charges, lawsuit*, sued, testif*, testimony
          court ordered, restraining order*, power of attorney, deposition, license* board, illegal*, felony
          misdemeanor, criminal*, offender*, custody hearing, is it legal/illegal/allowed, malpractice
          disclose/disclosed/disclosing information/confidential, fail/failed/failing/failure to report
          age of consent, without my/her/his/their consent/permission, stalking me/her/him
          allowed to disclose/tell/share, required to report/disclose/tell
          = ROI, CPS, APS, HIPAA, GDPR
          ~ harass*, stalk*, consent*, rights, law, laws, confidential*, disclosure*, custody, guardian*, crime*, license*
          ! courtesy, courtship, tennis/basketball/food court, cardiac/respiratory arrest
          ! consent for surgery/procedure, in law, in laws, legally blind
        """#
}
