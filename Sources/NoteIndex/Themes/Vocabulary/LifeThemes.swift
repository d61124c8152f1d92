extension VocabularyText {
    static let life: StaticString = #"""
        group life | Life domains
          > Work, study, money, body, identity, faith, law, transitions.

        theme work | Work and career
          > Job, boss, unemployment, career choices.
          at/my/her/his/from/of/about work, workplace*
          work stress/pressure/hours/life/day/load/schedule/week/environment/situation/from/related
          work/works/worked/working has/is/was/because/lately/overtime/nights/late/shifts, to/with/for work and
          go/going/goes/went to work, return/returned/returning/back to work, too/so/more/enough much/work work
          working full/part time, working long/from hours/home, workload, job*, career*, boss*, manager*, supervisor*
          coworker*, co worker*, colleague*, employ*, unemploy*, laid off, layoff*, being/was/got/been/getting fired
          promotion, promoted, job interview*, retire*, quit/quitting/resign/resigned my/her/his job, overtime
          night shift*, double shift*, my/her/his hours/company/shift/shifts/office/staff/employees/employer/position
          deadline*, short staffed, understaffed, customers, paycheck, salary, wage*, performance review
          self employed, business owner, own business, sick leave, medical leave, maternity leave, disability leave
          work trip, meetings at
          ~ work, working, works, office, company, staff, shift*, business, profession*, project*, tasks, hours, fired
          ~ meeting*
          ! work/works/worked/working on/together/through/toward/towards/with/hard/out/well/up, social work*
          ! body work, school work, good/great/nose/jobs job
          ! lab/blood/dental/grief/trauma/values/parts/dream/our/therapeutic/the work, not/isn't working
          ! medication is working, make/making it work, clinical supervisor
          ! working alliance/diagnosis/memory/relationship, case manager*, hours of sleep, hours a/per night/day
          ! few/several/24/48/two/three/four/five hours, house work, project* onto, family business

        theme school | School and study
          > Academic pressure, exams, college, teachers.
          school*, college*, universit*, exams, final exam*, finals, midterm*, test anxiety/tomorrow/today/coming
          a/big/my/math test/tests, quiz, quizzes, grades, my/her/his grade/grades
          failing/failed/passed/passing class/classes/exam*/math/a, studying, study/studied for
          study group/skills/habits, homework, homeschool*, student/students, teacher*, professor*, tutor*, classes
          classmate*, my/this/that class, online class/classes, math/english/history class, classroom*, academic*
          graduat*, grad school, thesis, dissertation, campus, semester*, essay*, term paper*, assignment*, coursework
          schoolwork, kindergarten, preschool*, freshman, sophomore, gpa, scholarship*, dorm, dorms, major in, phd
          lectures, enrolled in, first/second/third/fourth/fifth/sixth/seventh/eighth/ninth/tenth grade/grader
          7th grade, 8th grade, 9th grade, 10th grade, 11th grade, 12th grade, my/her/his/the degree
          drop/dropped/dropping out of school/college, bachelor's, master's
          = GPA, SAT, ACT scores
          ~ class, study, studies, test, tests, course*, paper, papers, project*, grade, exam, math, learning
          ~ presentation
          ! physical/mental/neurologic/neuro/eye/pelvic/rectal/breast/cardiac exam*, exam room, old school
          ! therapy homework, of course, homework was/assigned/review*, her/his/reviewed/assigned/completed homework
          ! blood/lab/stress/drug/pregnancy/function tests, blood/lab/stress/drug/pregnancy/function test, course of
          ! graduated from therapy, second degree, some degree, high grade

        theme money-housing | Money and housing
          > Debt, bills, housing insecurity.
          money*, financ*, debt*, bills, pay/paying/pays/paid rent
          pay/paying/pays/paid my/her/his/the/off/for rent/bills/loan*/debt*/it, rent, mortgage*, afford*, budget*
          income, savings, loan*, evict*, homeless*, housing, poverty, bankrupt*, ends meet, credit card*
          credit score, my/her/his credit, overdraft, i am broke, i'm broke, broke right now, landlord*, tenant*
          food stamps, food bank, food insecur*, unemployment benefits, benefits claim, social security
          disability benefits/check/income, foreclos*, apartment*, moved/moving/move out, place to live/stay
          nowhere to live, living in my/her/his/a car/shelter, electric bill, cost of living
          can't/cannot/couldn't pay, child support, economy, stock market, spend/spending/spent/waste too much
          paycheck, tight on, inflation, behind on, pay back/off, tuition, lottery, gambling debt*
          ~ pay, paying, paid, broke, expens*, cost*, buy, car, cash, house, bill, tight, saving, inheritance
          ~ shopping, presents, economic*
          ! broke up/down/her/his/my/the/out/into/it/in/off, pay/paying/paid attention, group/nursing home, bill of
          ! broke leg

        theme physical-health | Physical health and pain
          > Illness, pain, disability, health anxiety, health behaviour.
          chronic/severe/constant/physical/body pain*
          back/chest/knee/neck/joint/abdominal/stomach/shoulder/pelvic/nerve/muscle/leg/hip pain*
          pain in/is/management/level/clinic/medication*, painful
          my/her/his/a back/stomach/head/body/knee/foot/throat/neck/chest/leg hurt*/ache*
          head/stomach/back/body/tooth/feet/legs hurt*/ache*, headache*, stomachache*, toothache*, migraine*, illness*
          sickness, disease*, getting/got/am/been/is/feel/feeling/very/being sick/ill/unwell
          chronic/physical/serious/terminal/medical condition*/symptom*/problem*, cancer*, tumor*, chemo*, diabet*
          surger*, in/the/to hospital, see/saw/seeing/to a/my/her/his/the doctor/physician/cardiologist/specialist
          doctor's appointment, doctor/doctors said/says/told, disabled, disabilit*, injur*, concussion*, brain injury
          stroke, dementia, alzheimer*, parkinson*, multiple sclerosis, epilep*, seizure*, arthritis, fibromyalgia
          lupus, crohn*, fatigue*, somatic*, asthma*, blood pressure, cholesterol, heart attack/disease/condition
          thyroid, allerg*, flu, fever*, cough*, virus*, covid*, coronavirus*, corona, pandemic*, quarantine*
          infection*, infected, vaccin*, pneumonia, nausea*, vomit*, dizz*, hypertension, menopaus*, perimenopaus*
          hormon*, my/her/his/physical/poor/bad/general/about/their health
          health problem*/issue*/anxiety/condition*/concern*/scare*, sore*, aching, broken leg/arm/ankle/bone*
          sprain*, tired and, tired all, so tired, physical/occupational therapy, physiotherap*, not feeling well
          losing/gaining/lose/lost/gained weight, lack of sleep, no sleep, haven't been sleeping, working out, gym
          ~ pain, health, sick, ill, doctor, doctors, hospital, tired, hurts, body, weak, weakness, physical
          ~ physically, sleep, sleeping, weight, energy, medical, bleeding, exercis*, eating, diet, stomach
          ~ diagnosed with, exhausted, ache*, insomnia
          ! mental/behavioral/behavioural/public health, sick of, makes/made me sick, emotional pain, pain of losing
          ! mental illness*, mental/psychiatric hospital, homesick, lovesick, learning disab*, self injur*
          ! moral injur*, in the long run, tired of, exposure/breathing/grounding/writing exercise*
          ! sleep/sleeps/sleeping/slept with/around, somatic therap*, weakness of

        theme identity-sexuality | Gender, sexuality and identity
          > LGBTQ+, coming out, sexual concerns, identity.
          @ label SEX
          gay*, lesbian*, bisexual*, pansexual, asexual*, homosexual*, heterosexual*, queer*, transgender*
          trans woman/man/girl/boy/person/people, gender*, misgender*, nonbinary, non binary, genderqueer, pronouns
          cross dress*, crossdress*, closeted, in the closet, came/come/coming/comes out to/as, coming out, came out
          sexual orientation/identity/attract*/desire*/dysfunction/problem*/fantas*/urge*
          sexual relationship*/activit*/interest/satisf*/performance, sexually active/attracted, sexualit*, libido
          sex drive/life/therap*/addict*, erectile, erection*, ejaculat*, orgasm*, porn*, masturbat*, virgin
          virginity, had/have/having/has/want*/enjoy*/about sex, fetish*, kink*, same sex
          attracted to men/women/girls/boys/guys, attraction to men/women, like/likes/love/loves girls/boys/men/guys
          want*/wish*/wanting to be a girl/boy/woman/man/female/male, born a/in boy/girl/male/female/the
          feel/feels/felt like a boy/girl/woman/man, homophob*, transphob*, painful intercourse
          = LGBTQ, LGBT, LGBTQIA, HRT, MTF, FTM
          ~ sex, sexual*, trans, intercourse, intimate, identity, touch me, arous*, feminine, masculine, body i
          ! sexual* abus*/assault*/trauma/harass*/transmitted, sex offender*

        theme culture-faith | Culture, race and faith
          > Migration, racism, religion, spirituality, values conflict.
          cultur*, multicultur*, racism, racist*, racial*, ethnic*, immigra*, migrant*, emigrat*, refugee*, asylum
          accultur*, language barrier, first/second generation, discriminat*, microaggress*, prejudice*, stereotyp*
          xenophob*, deport*, undocumented, visa, religio*, spiritual*, faith, church*, god, gods, jesus, christ
          pray*, mosque, synagogue, bible, quran, koran, scripture*, pastor*, priest*, imam, rabbi, christian*
          catholic*, muslim*, islam*, jewish, hindu*, buddh*, mormon*, jehovah*, atheis*, agnostic*, sins, sinful
          a sin, belief system, tradition, traditions, traditional family/values/culture, heritage, homeland
          home country, country of origin, arranged marriage, interracial*, mixed race, biracial
          person/people of color/colour, ramadan, baptis*, honour of the family
          ~ beliefs, sin, heaven, hell, moral*, values, customs, race, country, soul, foreign*, language, temple
          ~ minister, lord, tempt*
          ! go to hell, what the hell, oh my god, thank god, god knows, god forbid, for god's sake
          ! blood/urine/wound/throat/sputum culture*, culture growth, cultures were/negative, good/bad faith
          ! heart race*, race track
        """#
}
