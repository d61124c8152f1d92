extension RiskSentences {
    /// In the proportions of real notes, by somebody who had seen no rule: 119 of 150 were right before any of them was looked
    /// at. Now for development.
    static let proportions = """
        suicide | - | Denies SI, intent, or plan.
        suicide | - | SI: none reported this session.
        suicide | - | Pt denied any suicidal ideation since our last appointment.
        suicide | - | No current thoughts of ending her life.
        suicide | - | Risk: no SI/HI, future oriented, engaged in treatment.
        suicide | - | She was asked directly about suicidal thoughts and said she has none.
        suicide | - | Thought content: no suicidal ideation, no delusions elicited.
        suicide | - | Client reports no thoughts of wanting to die or not wanting to wake up.
        suicide | - | C-SSRS screen negative today.
        suicide | - | PHQ-9 total 14, item 9 scored 0.
        suicide | - | He says he would never kill himself because of his children.
        suicide | - | Pt is not acutely suicidal and does not meet criteria for a higher level of care.
        suicide | - | Wife has not heard him make any suicidal statements.
        suicide | - | Suicidal thoughts have resolved since the increase in sertraline.
        suicide | - | Nil suicidal ideation, plans or intent expressed.
        suicide | - | Pt presents with low mood, poor sleep and anhedonia but without suicidal thinking.
        suicide | + | Endorses passive SI, no plan or intent.
        suicide | + | SI: passive, "it would be easier if I just didn't wake up."
        suicide | + | Pt reports daily thoughts of killing herself with a plan to overdose on her amitriptyline.
        suicide | + | He has been thinking about ending his life since the layoff in March.
        suicide | + | Client disclosed that she wrote goodbye letters to her children over the weekend.
        suicide | + | PHQ-9 = 21, item 9 endorsed "more than half the days."
        suicide | + | Ongoing fleeting SI without intent, unchanged from last visit.
        suicide | + | Presented to ED last week after ingesting 30 tabs of paracetamol with intent to die.
        suicide | + | Mother called to report that pt texted her he wants to die.
        suicide | + | Pt said he feels his family would be better off without him and has thought about driving into oncoming traffic.
        suicide | + | Although she denies intent, she continues to have suicidal thoughts most evenings.
        suicide | + | Suicidal ideation has decreased in frequency to about once a week.
        suicide | + | Pt admitted after a suicide attempt by hanging two days ago, found by his partner.
        suicide | + | C-SSRS: yes to items 1 and 2, no to items 3-6.
        suicide | + | States he does not want to be alive anymore but would not act on it due to his faith.
        suicide | + | Risk: moderate, active SI with vague plan, no access to firearms.
        suicide | + | Per husband, pt has been looking up ways to kill herself online.
        suicide | + | Reports life not worth living since the divorce, wishes she were dead.
        suicide | + | Still has chronic suicidal thoughts, which she describes as background noise.
        suicide | p | Hx of two suicide attempts, both by overdose, most recent in 2017.
        suicide | p | Denies current SI. One prior attempt at age 16.
        suicide | p | Past psychiatric hx: inpatient admission 2014 following suicide attempt.
        suicide | p | Pt experienced suicidal ideation during her postpartum depression in 2019, none since.
        suicide | p | He took an overdose as a teenager and was hospitalized for three days.
        suicide | p | Remote history of SI in college, no attempts.
        suicide | p | She tried to kill herself in 2009 after the death of her father.
        suicide | p | SI: denies at present; acknowledges suicidal thoughts several years ago while using alcohol heavily.
        suicide | p | Patient described having wanted to die throughout much of his adolescence.
        suicide | ? | Will continue to assess for SI at each session.
        suicide | ? | Pt was advised to go to the nearest ED or call 988 if suicidal thoughts emerge.
        suicide | ? | Need to complete a full suicide risk assessment at next visit.
        suicide | ? | Discussed the black box warning for increased suicidality in young adults starting an SSRI.
        suicide | ? | If she becomes actively suicidal, inpatient admission will be considered.
        suicide | ? | Asked about suicidal thoughts; pt shrugged and did not answer.
        suicide | ? | Unable to assess SI/HI as pt left session early.
        suicide | ? | Protective factors against suicide were reviewed with the family.
        suicide | po | Her brother died by suicide in 2011.
        suicide | po | FHx: maternal grandfather completed suicide, mother with MDD.
        suicide | po | Pt's best friend hanged himself when they were both in high school.
        suicide | +o | Pt is worried about her daughter, who has been expressing suicidal thoughts over the past week.
        suicide | +o | Session focused on stress of caring for his wife, who is currently hospitalized for a suicide attempt.
        suicide | -o | Family history negative for completed suicide or bipolar disorder.
        suicide | 0 | Said that speaking up to the board would be career suicide.
        suicide | 0 | He joked that the new manager's deadlines are killing him and then talked about asking for a transfer.
        self-harm | - | Denies NSSI.
        self-harm | - | No self-harm since last session.
        self-harm | - | Pt has refrained from cutting for the past six weeks and denies current urges.
        self-harm | - | Self-injury: none reported, no fresh marks observed on forearms.
        self-harm | - | Client denied any thoughts or urges to hurt herself.
        self-harm | - | Mother reports no recent self-injurious behavior at home.
        self-harm | + | Pt reports cutting her thighs twice this week following arguments with her boyfriend.
        self-harm | + | NSSI: burned forearm with cigarette on Saturday, superficial, no medical care needed.
        self-harm | + | Endorses urges to self-harm, rated 6/10, used ice and music to cope.
        self-harm | + | Superficial cuts noted on left wrist, which pt states she made last night with a razor.
        self-harm | + | He continues to punch walls and bang his head when overwhelmed in order to feel something.
        self-harm | + | School counselor informed us that pt has been scratching her arms until they bleed.
        self-harm | + | Diary card showed three episodes of self-harm over the past week.
        self-harm | + | Denies SI but admits she relapsed into cutting last month.
        self-harm | p | Hx of NSSI (cutting) from age 13 to 17.
        self-harm | p | Denies current self-harm urges; last cut in 2020.
        self-harm | p | Old linear scars on both forearms, which she attributes to cutting as a teenager.
        self-harm | p | He used to burn himself in his early twenties when he was drinking.
        self-harm | ? | Discussed alternative strategies to use if urges to self-harm arise.
        self-harm | ? | Plan: monitor for self-injurious behavior during the medication taper.
        self-harm | ? | Psychoeducation provided to parents about the function of self-injury in adolescents.
        self-harm | +o | Pt is distressed after finding out that her younger sister has been cutting.
        self-harm | po | Reports that his roommate in college used to cut herself and he often had to bandage her arms.
        self-harm | 0 | Goal for this week is to cut down on caffeine after 2 pm.
        self-harm | 0 | Cut her finger while chopping vegetables, two stitches at urgent care.
        harm-to-others | - | Denies HI.
        harm-to-others | - | HI: denied, no history of violence.
        harm-to-others | - | Pt has no thoughts of harming others.
        harm-to-others | - | No homicidal ideation, intent or plan expressed.
        harm-to-others | - | He was irritable about the custody ruling but denied any wish to hurt his ex-wife.
        harm-to-others | - | Nursing staff report no aggressive or threatening behavior on the ward.
        harm-to-others | - | She describes intrusive images of dropping the baby as ego-dystonic and denies any desire or intent to harm him.
        harm-to-others | + | Pt states he wants to kill his stepfather and knows where he keeps his gun.
        harm-to-others | + | HI: endorses vague thoughts of hurting coworker, no plan.
        harm-to-others | + | Threatened to stab his neighbor during an argument last week, police were called.
        harm-to-others | + | Per mother, pt shoved her and threw a plate at his brother on Sunday.
        harm-to-others | + | Became physically aggressive toward staff this morning and required PRN lorazepam.
        harm-to-others | + | Reports fantasies of beating up his supervisor, says he is not sure he could control himself.
        harm-to-others | + | Client admitted that he slapped his partner last month when intoxicated.
        harm-to-others | + | Command AH telling him to attack people on the bus.
        harm-to-others | p | Hx of assault charge in 2012, served 6 months.
        harm-to-others | p | Denies HI. Got into frequent physical fights in high school.
        harm-to-others | p | In 2016 he threatened a coworker with a knife while manic.
        harm-to-others | p | Legal hx: one arrest for battery about ten years ago, no violence since.
        harm-to-others | ? | Will reassess risk of violence toward others prior to discharge.
        harm-to-others | ? | Reviewed that he should leave the house and call the crisis line if he feels he may hurt someone.
        harm-to-others | ? | HI not assessed due to time constraints.
        harm-to-others | +o | Her adult son has been threatening to kill his girlfriend and pt does not know what to do.
        harm-to-others | po | Pt's uncle was imprisoned for murder in the 1990s.
        harm-to-others | 0 | Kids are fighting over the tablet constantly and she could "kill" for a quiet evening, said laughing.
        abuse-neglect | + | Pt disclosed that her husband hit her again last weekend.
        abuse-neglect | + | Reports ongoing emotional abuse by partner, including name calling and control of finances.
        abuse-neglect | + | Child stated that dad "whips me with the belt" when he gets bad grades.
        abuse-neglect | + | Grandmother with dementia was left home alone without food or medication by her daughter, who is the pt.
        abuse-neglect | + | Bruising on upper arms, pt says her boyfriend grabbed her during an argument two days ago.
        abuse-neglect | + | She was sexually assaulted by a coworker three weeks ago and has not told her family.
        abuse-neglect | - | Denies current abuse or domestic violence.
        abuse-neglect | - | Pt reports feeling safe at home.
        abuse-neglect | - | No hx of physical, sexual or emotional abuse.
        abuse-neglect | - | IPV screen negative.
        abuse-neglect | - | No concerns for child abuse or neglect were identified during the family interview.
        abuse-neglect | p | Trauma hx: sexually abused by uncle from age 7 to 10.
        abuse-neglect | p | Grew up with an alcoholic father who was physically violent toward her and her mother.
        abuse-neglect | p | History of domestic violence in first marriage, divorced 2015. Denies any abuse in current relationship.
        abuse-neglect | p | Removed from mother's care at age 4 due to neglect, raised in foster care.
        abuse-neglect | p | Client began to process memories of childhood emotional neglect.
        abuse-neglect | ? | Screen for IPV at next individual session without husband present.
        abuse-neglect | ? | Therapist wonders whether there may be abuse in the home given pt's guardedness about stepfather.
        abuse-neglect | 0 | Dx: alcohol abuse, in early remission.
        abuse-neglect | 0 | Feels she has neglected her hobbies since starting the new job.
        safety-plan | + | Safety plan completed with pt and copy provided.
        safety-plan | + | Reviewed and updated safety plan, pt identified sister and 988 as contacts.
        safety-plan | + | Husband agreed to lock up medications and has removed the firearm from the home.
        safety-plan | + | Pt was able to contract for safety and has crisis numbers saved in her phone.
        safety-plan | + | Stanley-Brown plan in place from last session, pt used steps 1 and 2 on Tuesday.
        safety-plan | + | We discussed warning signs, coping strategies and who she can call, and wrote these down together as a crisis plan.
        safety-plan | - | Safety plan not indicated at this time given absence of SI.
        safety-plan | - | Pt declined to complete a safety plan today.
        safety-plan | p | Pt had a safety plan from her 2021 hospitalization but no longer has a copy.
        safety-plan | ? | Plan: develop safety plan next session.
        safety-plan | ? | If SI returns, will complete crisis plan and involve parents in means restriction.
        safety-plan | 0 | Reviewed office fire safety plan and telehealth location with new client.
        legal-duties | + | CPS report filed today by phone, intake worker notified of the bruises.
        legal-duties | + | Limits of confidentiality, including mandated reporting, were reviewed and pt verbalized understanding.
        legal-duties | + | Notified police and the identified victim of the threat per duty to warn.
        legal-duties | + | Pt placed on 5150 hold for danger to self and transported by EMS.
        legal-duties | - | No mandated report required at this time as alleged perpetrator is deceased and no other minors are at risk.
        legal-duties | - | Does not meet criteria for involuntary commitment.
        legal-duties | p | CPS was involved with the family in 2018, case closed as unfounded.
        legal-duties | ? | Will consult with supervisor about whether an APS report needs to be made.
        """
}
