extension RiskSentences {
    /// Written last, and read once before a rule was made for any of them: 48 of the 60 were right, and 43 with the
    /// rules as they stood at the beginning. Now for development, as ``later`` is.
    static let last = """
        suicide | - | Today she denies any suicidal thoughts, urges or plans.
        suicide | - | No suicidal ideation was elicited on direct questioning.
        suicide | - | He was asked directly and denied suicidal ideation.
        suicide | + | Wife phoned: he has been talking about suicide since Friday.
        suicide | + | Suicidal ideation, intermittent, no plan, protective factors present.
        suicide | p | Two serious attempts in her twenties, both by overdose.
        suicide | ? | To call 999 if he feels suicidal.
        suicide | +o | His grandfather shot himself.
        suicide | -o | Her sister has never attempted suicide.
        suicide | 0 | The team hung banners for the summer fair.
        self-harm | - | Last session's urges to self-harm are gone.
        self-harm | - | Client reports not having self-harmed this month.
        self-harm | + | Cut her wrist superficially after the phone call.
        self-harm | + | Reports two incidents of self-harm since the last visit.
        self-harm | + | Says that self-harm gives her relief.
        self-harm | p | Has a long history of self-harm, mostly cutting.
        self-harm | ? | Discussed alternatives to self-harm.
        self-harm | ? | Whether she is self-harming could not be established.
        self-harm | +o | Her girlfriend cuts herself.
        self-harm | 0 | Budget cuts at the library.
        harm-to-others | - | Denies any thoughts of hurting her baby.
        harm-to-others | - | No recent violence; temper under control.
        harm-to-others | - | He has not hit anyone since he was at school.
        harm-to-others | + | He pushed a paramedic and spat at the police.
        harm-to-others | + | She fears that she will hurt her baby.
        harm-to-others | + | He made a threat to kill his supervisor.
        harm-to-others | + | Reports urges to hit people on the bus.
        harm-to-others | ? | Review the risk of violence with the probation service.
        harm-to-others | +o | Her brother is aggressive when he drinks.
        harm-to-others | 0 | Killed the weeds on the drive.
        abuse-neglect | - | Denies abuse by current partner.
        abuse-neglect | - | No evidence of abuse or exploitation.
        abuse-neglect | p | Her husband pushed her down the stairs last winter.
        abuse-neglect | p | Describes her childhood as neglectful and cold.
        abuse-neglect | p | He was sexually assaulted in the army.
        abuse-neglect | + | Verbal and emotional abuse by his manager.
        abuse-neglect | + | Partner takes her wages and tells her whom she may see.
        abuse-neglect | ? | Assess for abuse when partner is not in the room.
        abuse-neglect | ? | If abuse is disclosed, follow the local protocol.
        abuse-neglect | 0 | Abused his position as treasurer, the club claims.
        safety-plan | - | There was no indication for hospital admission.
        safety-plan | - | Has not completed the safety plan.
        safety-plan | + | Safety plan: call sister, walk the dog, crisis line.
        safety-plan | + | She keeps the crisis number in her purse.
        safety-plan | p | Three previous admissions to psychiatric hospital.
        safety-plan | + | Medication is dispensed weekly to limit access to means.
        safety-plan | + | Transferred to the inpatient unit under an emergency hold.
        safety-plan | ? | If thoughts return he may need to be hospitalized.
        safety-plan | 0 | Fire safety training at work.
        safety-plan | 0 | Bought a safe car for the family.
        legal-duties | - | No prior arrests or convictions.
        legal-duties | - | She refused to sign the consent form.
        legal-duties | - | There is no duty to report in this case.
        legal-duties | + | Mandatory report filed with the county.
        legal-duties | + | Signed consent for the release of records to her new therapist.
        legal-duties | + | His lawyer requested the notes.
        legal-duties | + | Explained confidentiality and its exceptions.
        legal-duties | ? | Consult legal department before releasing anything.
        legal-duties | ? | Would a report to CPS be warranted?
        legal-duties | 0 | He was courteous and on time.
        """
}
