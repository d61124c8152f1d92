extension RiskSentences {
    /// Sentences in proportions as of real notes, which tell what is of now from what is long over.
    static let timeLast = """
        suicide | p | Client was suicidal for several months following the birth of her first child, fourteen years ago.
        suicide | - | No history of suicide attempts.
        suicide | +o | Her teenage son told her that he wants to kill himself.
        suicide | + | Chronic suicidal thoughts since adolescence, at present more frequent than last year.
        suicide | po | Her paternal grandfather died by suicide in 1974.
        suicide | + | Took an overdose on Sunday night with intent to die, and told no one until this morning.
        suicide | +o | Very worried about her sister, who is suicidal and refuses all help.
        suicide | ? | Will ask about suicidal thoughts at every visit while the dose is being tapered.
        suicide | p | Remote hx of SI during college, never with a plan.
        suicide | - | She says she has never thought of ending her life, not even after the stroke.
        suicide | + | Pt says his family would be better off if he were dead, and that he wants to end his life.
        suicide | - | Denies SI, plan or intent.
        suicide | po | His best friend killed himself when they were both seventeen.
        suicide | p | Pt reports two suicide attempts in her twenties, both by overdose.
        suicide | po | Mother attempted suicide when the client was eleven.
        suicide | + | Suicidal ideation with a plan to overdose on her stockpiled amitriptyline.
        suicide | p | History notable for one suicide attempt in 2009, treated in the ED.
        suicide | p | Attempted to hang himself at 16 and was found by his brother.
        suicide | p | He last had suicidal thoughts about six years ago, after the divorce.
        suicide | + | Made an attempt at 19, and for the past two weeks has again been thinking of killing herself.
        suicide | p | As a teenager she often wished that she were dead.
        suicide | + | Endorses passive SI most days since the redundancy, no plan or intent.
        self-harm | p | Self-injury began in eighth grade and ended, she says, before she turned twenty.
        self-harm | p | As a boy he would bang his head against the wall until it bled.
        self-harm | - | No self-harm, past or present.
        self-harm | - | Denies any cutting or burning.
        self-harm | ? | Asked mother to watch for any signs of self-harm over the holidays.
        self-harm | + | Continues to scratch her arms until they bleed when she feels criticised.
        self-harm | +o | Her daughter is cutting herself, and client does not know how to respond.
        self-harm | p | Last self-harmed in 2016.
        self-harm | + | Fresh superficial cuts on left forearm noted in session, self-inflicted.
        self-harm | + | Pt cut her thigh with a razor last night following an argument with her mother.
        self-harm | p | Old, faded scars on both thighs from cutting in adolescence.
        self-harm | p | She cut her forearms all through secondary school and stopped when she left home.
        self-harm | po | Pt's mother cut herself as a teenager, as pt learned from an aunt.
        self-harm | - | He has never hurt himself on purpose.
        self-harm | + | Client has burned herself with cigarettes since her early teens and did so again last week.
        self-harm | p | Hx of NSSI (cutting, burning) between the ages of 13 and 17.
        self-harm | + | She is cutting again after four years without.
        harm-to-others | - | Denies HI.
        harm-to-others | p | In his first marriage, which ended in 1998, he was physically violent towards his wife.
        harm-to-others | + | Got into fights at school, and last week he punched a colleague in the face.
        harm-to-others | + | Threatened to kill his neighbour during Tuesday's row over the fence.
        harm-to-others | po | His grandfather stabbed a man in a quarrel back in the 1950s.
        harm-to-others | p | Broke a classmate's jaw in a fight when he was 15.
        harm-to-others | p | Several bar fights in his early twenties, long before he got sober.
        harm-to-others | - | No thoughts of harming anyone.
        harm-to-others | + | Pt voices thoughts of harming his supervisor.
        harm-to-others | p | Twenty years ago he threatened a foreman with a knife.
        harm-to-others | +o | Her brother is threatening to shoot the landlord.
        harm-to-others | ? | Inquire about thoughts of harming others at next session.
        harm-to-others | + | Homicidal ideation toward ex-husband, with access to a firearm.
        harm-to-others | - | She has never been in a physical fight or threatened anybody.
        harm-to-others | + | He has hit his partner on and off for ten years, most recently on Saturday.
        harm-to-others | p | Recalls homicidal thoughts toward his stepfather in childhood, none since.
        harm-to-others | p | Pt assaulted a nurse during a hospital stay in 2011.
        abuse-neglect | p | Removed from the home at age 4 because of neglect and raised by his grandparents.
        abuse-neglect | + | Abused by her first husband in the nineties, and now her present partner beats her too.
        abuse-neglect | p | Her father beat all three children with a belt when they were small.
        abuse-neglect | + | The verbal abuse by his stepfather goes on, with daily insults and humiliation.
        abuse-neglect | + | Client's partner grabs her by the throat and hits her when he drinks.
        abuse-neglect | ? | Unclear whether she was abused as a child, to be explored when she feels safer.
        abuse-neglect | p | Sexually abused by an uncle between the ages of 7 and 10.
        abuse-neglect | - | No history of physical, sexual or emotional abuse.
        abuse-neglect | p | Pt describes childhood neglect, often no food in the house and mother gone for days.
        abuse-neglect | p | She was in a physically abusive relationship in her early twenties and left after two years.
        abuse-neglect | p | Raped at 19 by an acquaintance, never told her parents.
        abuse-neglect | p | Emotional abuse by mother throughout childhood, per intake questionnaire.
        abuse-neglect | - | Denies having been abused as a child.
        abuse-neglect | + | Disclosed that mom's boyfriend hits her with an extension cord.
        abuse-neglect | + | Her husband has been physically abusive since they married in 2015.
        abuse-neglect | + | Eight-year-old is being neglected, comes to school hungry and is left alone overnight.
        safety-plan | + | Safety plan of 2021 remains in force, copy on file.
        safety-plan | p | Two psychiatric hospitalizations, in 2008 and 2012, both voluntary.
        safety-plan | ? | If the symptoms worsen, psychiatric admission would have to be considered.
        safety-plan | p | As a student he called the crisis line several times.
        safety-plan | + | Firearms were removed from the home last week and are locked up at his brother's.
        safety-plan | + | Wife has agreed to keep all medication locked away as part of the safety plan.
        safety-plan | - | Pt has no safety plan and declined to make one.
        safety-plan | p | Wrote a safety plan with her former therapist ten years ago, which she has long since lost.
        safety-plan | + | Gave client the 988 number and the contact details of the county crisis team.
        safety-plan | + | Pt was discharged from the inpatient psychiatric unit on Friday.
        safety-plan | - | No previous psychiatric admissions.
        safety-plan | p | She was sectioned at 22 and spent six weeks on a psychiatric ward.
        safety-plan | + | First psychiatric admission at 20, and now again an inpatient on the acute ward since Monday.
        safety-plan | + | Reviewed and updated the safety plan.
        legal-duties | - | Denies ever having been arrested.
        legal-duties | p | Her school made a report to CPS when she was eight.
        legal-duties | p | Arrested for DUI in 2010, charges dropped.
        legal-duties | + | Filed a mandated report with CPS this afternoon.
        legal-duties | + | Informed consent signed at intake in 2022 remains valid.
        legal-duties | p | He was on probation as a teenager for shoplifting.
        legal-duties | p | Her parents fought a bitter custody battle when she was nine.
        legal-duties | - | No arrests, no pending charges, no legal history.
        legal-duties | ? | Should he disclose harm to a child, a report to social services might become necessary.
        legal-duties | + | Limits of confidentiality reviewed, and consent to treatment signed.
        legal-duties | + | Received a subpoena for the records from the father's attorney.
        legal-duties | + | On probation since 2023, sees his probation officer monthly.
        legal-duties | p | Served eighteen months in prison in his late twenties.
        legal-duties | + | Custody of the two girls is before the court, and mother asks for a letter.
        """
}
