extension RiskSentences {
    static let harmToOthers = """
        harm-to-others | - | Denies SI/HI/self-harm.
        harm-to-others | - | Denies any homicidal ideation, intent or plan.
        harm-to-others | - | No HI.
        harm-to-others | - | No thoughts of harming others.
        harm-to-others | - | HI: denies.
        harm-to-others | - | Has no wish to hurt anyone.
        harm-to-others | - | No history of violence or aggression.
        harm-to-others | - | He was irritable, but there were no threats of violence.
        harm-to-others | - | Homicidal thoughts absent.
        harm-to-others | - | Denied wanting to harm his ex-wife or her new partner.
        harm-to-others | - | She has never been violent toward others.
        harm-to-others | - | Forensic history: no convictions for violence, no assaults.
        harm-to-others | - | Not homicidal at the time of discharge.
        harm-to-others | - | Says he would never lay a hand on the children and denies violent thoughts.
        harm-to-others | - | Without aggression towards staff throughout his stay.
        harm-to-others | - | No evidence of danger to others.
        harm-to-others | - | "I'm not going to hurt anybody," he said.
        harm-to-others | - | Patient is not a danger to self or others.
        harm-to-others | - | Does not own a gun and reports no homicidal ideation.
        harm-to-others | - | Violent fantasies have stopped, he reports.
        harm-to-others | + | Endorses homicidal ideation toward his supervisor.
        harm-to-others | + | He threatened to kill his neighbour over the fence.
        harm-to-others | + | HI present, directed at stepfather, no plan.
        harm-to-others | + | Assaulted a nurse on the ward last night.
        harm-to-others | + | Punched his roommate in the face during an argument.
        harm-to-others | + | Became physically aggressive and had to be restrained.
        harm-to-others | p | Convicted of assault in 2016.
        harm-to-others | p | Hx of violence when intoxicated.
        harm-to-others | p | Used to get into fist fights every weekend.
        harm-to-others | + | Talks about wanting to hurt the man who did it.
        harm-to-others | + | She says she has thought of stabbing her husband.
        harm-to-others | + | Denies SI but has violent thoughts about a coworker.
        harm-to-others | + | No remission of homicidal thoughts so far.
        harm-to-others | + | Not only verbally abusive but violent to staff.
        harm-to-others | + | Intrusive images of harming her baby, which horrify her.
        harm-to-others | + | Denies intent, although homicidal thoughts recur at night.
        harm-to-others | + | "One day I'll kill him," he said of his landlord.
        harm-to-others | + | Slapped her daughter and felt awful afterwards.
        harm-to-others | + | Threats of violence toward his manager were reported by the employer.
        harm-to-others | + | Carries a knife and has said he will use it on them.
        harm-to-others | ? | Assessed for homicidal ideation.
        harm-to-others | ? | Risk to others to be reassessed on Monday.
        harm-to-others | ? | If he were to threaten anyone, the police would be informed.
        harm-to-others | ? | Asked about violence in the relationship with his peers.
        harm-to-others | ? | Violence risk assessment completed with the forensic team.
        harm-to-others | ? | Will reassess if homicidal thoughts emerge.
        harm-to-others | ? | Explained that I would have to act on any threat to harm another person.
        harm-to-others | ? | The risk of violence may rise if he goes back to drinking.
        harm-to-others | ? | Should homicidal ideation occur, he is to go to the nearest emergency department.
        harm-to-others | +o | Her brother was arrested for assault last month.
        harm-to-others | +o | His father was violent when drunk.
        harm-to-others | +o | Her ex threatened to kill her new boyfriend.
        harm-to-others | po | Family history of violence on the paternal side.
        harm-to-others | +o | Son has become aggressive toward other pupils at school.
        harm-to-others | +o | A cousin is serving time for homicide.
        harm-to-others | -o | Her husband has never been violent.
        harm-to-others | -o | Her son denies wanting to hurt other children.
        harm-to-others | -o | His wife says her father was not a violent man.
        harm-to-others | ?o | Asked whether her partner has ever been violent.
        harm-to-others | 0 | Said hi to the neighbours for the first time.
        harm-to-others | 0 | Could kill for a decent cup of coffee, she laughed.
        harm-to-others | 0 | Had his flu shot on Thursday.
        harm-to-others | 0 | Had a panic attack on the bus.
        harm-to-others | 0 | The oncologist recommends aggressive treatment.
        harm-to-others | 0 | Hit a rough patch at work in May.
        harm-to-others | 0 | Her firm is threatened with closure.
        harm-to-others | 0 | I was struck by how gently he spoke.
        harm-to-others | 0 | He beat his personal best at the half marathon.
        """
}
