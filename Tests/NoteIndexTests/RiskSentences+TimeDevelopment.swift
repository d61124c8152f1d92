extension RiskSentences {
    /// Sentences that say when, past or now, in as many ways as their author could think of: for development alone.
    static let timeDevelopment = """
        suicide | p | Took an overdose of paracetamol aged 19, following the break-up with her first boyfriend.
        suicide | p | While still at uni he OD'd on amitriptyline, and a housemate found him.
        suicide | + | Has been suicidal since 2019, when her husband left.
        suicide | p | Long before she came to this country she had tried to drown herself in the village well.
        suicide | p | The only time he ever felt suicidal was after the Falklands, he tells me.
        suicide | - | No SI now or at any time in the past.
        suicide | + | As in other years, the suicidal thoughts are back with the dark evenings.
        suicide | p | He once stood on a railway bridge meaning to jump, but that was half a lifetime ago.
        suicide | po | Mother took an overdose when he was at primary school, and it was he who found her.
        suicide | p | Suicidal in her first pregnancy, not in this one.
        suicide | p | First attempt: jumped from a flyover, autumn 2011, multiple fractures.
        suicide | + | OD'd in 2016 and is now telling her key worker that she wants to kill herself.
        suicide | ? | Will ask about past suicide attempts next time, as she was too tired today.
        suicide | p | There was a time when she thought daily of ending her life, and she is glad it is behind her.
        suicide | p | SI x 3 months postpartum with older son (b. 2014), resolved on sertraline.
        suicide | +o | Her lodger is suicidal, and she sits up with him at night.
        suicide | + | "I'd be better off dead," she said, and would not look at me.
        suicide | p | Remote hx of SA (hanging, age 22), no ideation for decades.
        suicide | p | By his own account he was suicidal for most of his twenties, drank heavily and trusted nobody.
        suicide | po | A great-uncle hanged himself in the fifties, which was never spoken of at home.
        suicide | p | Mrs K made one attempt on her life, in 1987, shortly after the stillbirth of her second child.
        suicide | + | Took an overdose on Tuesday after a row with her mum.
        suicide | p | C-SSRS: suicidal ideation lifetime yes, past month no.
        suicide | - | Never suicidal, not even in the worst years of the war.
        suicide | p | Last month she tried to hang herself in the garage, and her son cut her down.
        suicide | po | A lad in his platoon shot himself the year after they came home.
        suicide | + | Depressed since childhood, now with active suicidal ideation and a plan to hang himself.
        suicide | p | During chemo, two summers ago, she had suicidal thoughts and talked them over with the nurse.
        suicide | p | Earlier this year he swallowed his mother's sleeping tablets, hoping to die.
        suicide | - | Pt denies SI, intent or plan since last appt.
        suicide | po | Years ago, before they met, her husband had tried to kill himself.
        suicide | + | SI+ with plan (tablets at home), no intent tonight.
        suicide | p | The night before her wedding, at 23, she took an overdose, and it was put off for a year.
        suicide | ? | If the thoughts of ending his life come back he is to ring the ward.
        suicide | po | FHx: MGF d. by suicide, 1979.
        suicide | + | He has been looking up ways to kill himself and has written a note.
        suicide | - | Mam says he has said nothing about wanting to die.
        suicide | +o | Eldest son keeps saying that he will kill himself, she told the GP.
        suicide | po | The supervisee lost a client to suicide in her first job, and says it shaped how she works.
        suicide | + | Veteran reports passive SI most days.
        self-harm | p | Cut from 13 to 15, mostly on the thighs, and told no one.
        self-harm | p | Cutting began in Year 8 and was over by Year 10, Mum says.
        self-harm | + | Cut herself last night, for the first time since her teens.
        self-harm | p | Faded linear scars on L forearm from self-harm during his apprenticeship.
        self-harm | po | His older sister used to cut herself, and he would hide the razors.
        self-harm | p | Back when she was bulimic she would burn herself with a lighter after every binge.
        self-harm | - | No DSH, past or present.
        self-harm | p | Previously self-harmed by head banging, while in foster care.
        self-harm | + | Started self-harming at 12 and still does it when the house is quiet.
        self-harm | p | It has been nine years since he cut himself, and he marks the date each spring.
        self-harm | p | Formerly a heavy self-harmer, now a peer worker on the same unit.
        self-harm | + | For the past six weeks he has been punching himself in the face.
        self-harm | p | Last cut herself in Nov 2019, shortly before her mocks.
        self-harm | po | As a girl her mother had self-harmed, which she learned from an old diary.
        self-harm | p | The self-injury dates from her time in the convent, when she scratched her arms with wire.
        self-harm | + | Fresh superficial cuts to both wrists, self-inflicted, dressed by the practice nurse.
        self-harm | ? | Asked about self-harm, past and present.
        self-harm | p | Between the two pregnancies there was a period of cutting, which ended without treatment.
        self-harm | + | Former theatre nurse, self-harms with needles.
        self-harm | p | Self-harm was how she got through boarding school, she reflected, and nobody noticed.
        self-harm | - | Has never cut, burned or otherwise harmed herself, she says.
        self-harm | p | Self-harm: as a student only, razor blades, superficial.
        self-harm | po | Her ex-girlfriend went through a phase of burning herself at college.
        self-harm | p | As an adolescent in the camp he had repeatedly cut his chest, so the interpreter told us.
        self-harm | + | The old habit of burning herself has returned.
        self-harm | p | Burned her arms with cigarettes throughout her first marriage, and hid it from her doctor.
        self-harm | +o | His girlfriend cuts herself whenever he goes out with the lads.
        self-harm | p | When I first met him, as a boy of twelve, he was biting and cutting himself daily.
        self-harm | + | Urges to cut 7/10, acted on twice.
        self-harm | po | Two girls in her dorm cut themselves, back in first year, and the parents were called in.
        self-harm | - | Nil self-harm urges this fortnight.
        self-harm | p | Self-harm (cutting) during lockdown, when she was living with her nan.
        self-harm | + | Scratches her arms raw to punish herself whenever the baby cries.
        harm-to-others | p | Hit his first wife, once, in 1998, and has been ashamed of it ever since.
        harm-to-others | p | Put another lad in hospital in a fight outside the chipper when he was nineteen.
        harm-to-others | + | Threatens to kill his former business partner.
        harm-to-others | p | Forensic hx: GBH x1 (2009), common assault x2 as a juvenile.
        harm-to-others | po | Grandfather killed a man in a brawl before she was born.
        harm-to-others | p | In a former job he threatened the foreman with a hammer and was let go.
        harm-to-others | p | Prior to starting clozapine he assaulted staff on most shifts, which seems unthinkable now.
        harm-to-others | - | No forensic history, no violence.
        harm-to-others | p | Bit and kicked other children in kindergarten, Mom says, but grew out of it.
        harm-to-others | + | Long-standing aggression towards his elderly wife, worse since the winter.
        harm-to-others | p | While in the army he had homicidal thoughts about his sergeant, and asked for a transfer.
        harm-to-others | ? | ?past violence, await old notes from the prison.
        harm-to-others | p | Had HI toward her attacker at the time of the trial, long since faded.
        harm-to-others | + | Shoved a classmate into the lockers at recess.
        harm-to-others | p | His years as a debt collector were violent ones, and he hurt people for money.
        harm-to-others | po | Her ex did time for attempted murder, long before she knew him.
        harm-to-others | p | Served four years for stabbing a man, released in 2016, no incidents since.
        harm-to-others | + | HI toward supervisor, has thought about how he would do it.
        harm-to-others | p | Before the stroke he was known to lash out at his carers; he is gentle now.
        harm-to-others | - | Denies that he has ever hit his wife.
        harm-to-others | p | Last term he was excluded for punching a teacher, and the new school knows of it.
        harm-to-others | po | Dad was violent towards Mum throughout his childhood.
        harm-to-others | + | Since his second tour he has been getting into fights with strangers.
        harm-to-others | p | First seen at 15 for aggression at home: he had broken his mother's wrist.
        harm-to-others | p | Pulled a knife on her stepfather the summer she turned sixteen, then ran away.
        harm-to-others | +o | Her brother, home from prison, is threatening to stab the neighbour.
        harm-to-others | + | Residents complain that he hits out with his stick, as he did at his last nursing home.
        harm-to-others | p | In the old days, she says, she gave her ex a black eye whenever they both drank.
        harm-to-others | po | Her son was aggressive as a toddler, hitting and biting, and has mellowed.
        harm-to-others | p | Hx aggression w/ meth use, sober and settled x 5 yrs.
        harm-to-others | + | She told the health visitor that she had shaken the baby.
        harm-to-others | p | He went through a spell of sending death threats to councillors in the nineties.
        harm-to-others | - | Nil thoughts of harming baby.
        harm-to-others | po | In the civil war his cousins had taken part in killings, and he no longer writes to them.
        harm-to-others | ? | Did he ever threaten her, and if so with what? To be asked when she is seen alone.
        harm-to-others | + | On Monday she threw a mug at her key worker.
        harm-to-others | +o | "Mum's new fella punches my brother," he said.
        abuse-neglect | p | Groomed by a youth worker at 14, and the man was later jailed.
        abuse-neglect | + | Ever since the wedding her mother-in-law has slapped her and kept her passport.
        abuse-neglect | p | Sexual abuse by a neighbour (age 7-9), not disclosed at the time.
        abuse-neglect | p | Her late husband hit her for years, and she nursed him to the end.
        abuse-neglect | - | Denies any abuse in childhood or since.
        abuse-neglect | p | Spent his early years with a mother who neglected him, until an aunt took him in.
        abuse-neglect | + | Married in 2001; husband beats her when he loses at cards.
        abuse-neglect | p | MST: raped by a superior in basic training, 2003.
        abuse-neglect | p | Growing up, she was hit with whatever was to hand, usually a wooden spoon.
        abuse-neglect | ? | Possible sexual abuse in early childhood, to be explored with care.
        abuse-neglect | p | Coercive control in her previous relationship, which lasted six years.
        abuse-neglect | p | Ex choked her when she was pregnant with the eldest, now 17.
        abuse-neglect | + | Grew up with abuse and is being hit again, this time by her boyfriend.
        abuse-neglect | p | Abused by the Brothers at an industrial school, he told the inquiry many years later.
        abuse-neglect | p | The care home she lived in before this one had neglected her, the niece reports.
        abuse-neglect | + | Son takes her pension and leaves her without food.
        abuse-neglect | p | As small children they were beaten by the nanny, she and her sister, and locked in the shed.
        abuse-neglect | - | Mrs D says that no one at the home has ever hit or hurt her.
        abuse-neglect | p | Prior IPV (ex-fiancé), feels safe with current partner.
        abuse-neglect | p | The domestic violence is long over, but she still flinches when a door slams.
        abuse-neglect | + | He told his teacher that Dad hits him with a belt.
        abuse-neglect | p | While married to the pastor she was raped repeatedly, a word she found only in therapy.
        abuse-neglect | + | Bruises in various stages of healing; she says her partner beats her.
        abuse-neglect | p | Childhood: physically abused by mum's then boyfriend, removed at 5, adopted at 7.
        abuse-neglect | + | He is back with the man who used to beat him, and the beatings have started again.
        abuse-neglect | p | Until social workers stepped in when he was ten, his father thrashed him most nights.
        abuse-neglect | - | Nothing to suggest neglect; child well dressed and fed.
        abuse-neglect | p | Historical sexual abuse by an older cousin, now deceased.
        abuse-neglect | + | DV ongoing, partner checks her mileage and her phone.
        abuse-neglect | ? | I wondered with the supervisee whether neglect had been considered.
        abuse-neglect | - | There was no abuse in either marriage.
        abuse-neglect | + | Carer slaps him at mealtimes.
        safety-plan | p | Sectioned twice in the early 2000s, both times under s.3.
        safety-plan | p | Spent her eighteenth birthday, eleven years ago, on an adolescent psychiatric unit.
        safety-plan | + | Safety plan written in 2022 remains in force.
        safety-plan | p | IP psych x2 (2008, 2013), none since.
        safety-plan | p | Made a safety plan with her previous therapist, which she lost when she moved house.
        safety-plan | + | Readmitted last night to the psychiatric unit, as an informal patient.
        safety-plan | p | As an undergraduate she rang the Samaritans most nights, and says it kept her alive.
        safety-plan | p | Was under the crisis team for three weeks after the birth of her first, now at primary school.
        safety-plan | p | Scheduled under the Mental Health Act in 2017 after police took him to Emergency.
        safety-plan | + | Wife has taken the rifle and the bullets to her sister's for safekeeping.
        safety-plan | p | Committed to the state hospital as a young man, he was there the best part of a year.
        safety-plan | - | Did not need admission when she was ill in 2015.
        safety-plan | p | Last psych admission: VA, 2014, 12 days.
        safety-plan | + | Sectioned on Sunday, s.2.
        safety-plan | p | Carried a crisis card in her CAMHS days, and showed it in A&E more than once.
        safety-plan | ? | Unclear whether he was ever a psychiatric inpatient; old records requested.
        safety-plan | p | "Back in ninth grade they kept me on the psych floor for a week," said the college junior.
        safety-plan | + | Has been on the psychiatric ward since before Christmas.
        safety-plan | p | When the twins were newborn (they are now at school) she went into a mother and baby unit.
        safety-plan | p | At the time of her finals her tablets were locked up by her mother, at the GP's request.
        safety-plan | + | Gave her the Lifeline number and that of the after-hours mental health line.
        safety-plan | p | During an earlier episode he went into psychiatric hospital, and found it a relief.
        safety-plan | - | No previous psychiatric admissions, no contact with crisis services.
        safety-plan | p | Crisis house stay x1, several years back, helpful.
        safety-plan | + | Went over what had helped in past crises and put it into a new crisis plan.
        safety-plan | ? | Admission would have to be considered if she stopped eating again.
        safety-plan | + | Discharged from the Navy in 2009; now on the psychiatric ward for his own safety.
        safety-plan | p | Had been hospitalised three times by the time she was twenty, always in winter.
        safety-plan | - | He would not write a safety plan or hand over the rifle.
        safety-plan | + | Crisis plan: ring the duty worker, then go to ED if unable to keep safe.
        legal-duties | p | Arrested at a demonstration in his home country, six years before he applied for asylum.
        legal-duties | + | Consent form signed in January is still valid.
        legal-duties | p | A former therapist had broken confidentiality by ringing her mother, so trust comes slowly.
        legal-duties | p | Children were on a child protection plan during the previous marriage; case closed in 2012.
        legal-duties | - | No arrests, charges or convictions at any age.
        legal-duties | p | The custody battle over his daughter, who has since grown up, cost him the house.
        legal-duties | + | On licence until next year, having served half of a six-year sentence.
        legal-duties | p | As a child she was made a ward of court and placed with a great-aunt.
        legal-duties | + | Historic abuse disclosed, so a safeguarding referral has been made today.
        legal-duties | p | Police caution at 16, nothing on record since.
        legal-duties | p | Prior CPS involvement (2010, unsubstantiated).
        legal-duties | - | Consent to write to the school was withheld.
        legal-duties | p | A long time ago she gave evidence in the Crown Court, and would not do so again.
        legal-duties | + | Confidentiality and its limits explained to Mum and to the young person.
        legal-duties | p | On her first placement the trainee once made a safeguarding referral, which went badly.
        legal-duties | p | My notes were subpoenaed in another case, years back, which taught me to write plainly.
        legal-duties | + | In custody since the 4th of last month.
        legal-duties | p | Had an intervention order against an ex in Melbourne, expired 2018.
        legal-duties | p | Probation ended in March of last year, and he has kept out of trouble.
        legal-duties | ? | May need to breach confidentiality if he names the man.
        legal-duties | p | When she was seven a teacher reported the family to child protection, she remembers.
        legal-duties | + | Mandated report phoned through to the hotline, 4.15 pm.
        legal-duties | p | Court-martialled in Germany, he lost his rank and left the service in 1994.
        legal-duties | p | In those days, he says, the guards arrested him every other weekend.
        legal-duties | - | No breach of confidentiality occurred.
        legal-duties | p | The arrests and the court cases belong to his drinking days, now nine years behind him.
        legal-duties | + | Ex-wife has taken him back to court over contact with the children.
        legal-duties | p | At one point, in her first foster home, she had a guardian ad litem and monthly court dates.
        """
}
