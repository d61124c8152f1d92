extension RiskSentences {
    static let legalDuties = """
        legal-duties | + | Limits of confidentiality explained.
        legal-duties | + | Reviewed informed consent and the limits of confidentiality at intake.
        legal-duties | + | Signed release of information for her PCP.
        legal-duties | + | ROI on file for the school counselor.
        legal-duties | + | Made a CPS report this afternoon.
        legal-duties | + | Referred to children's social care under safeguarding procedures.
        legal-duties | + | Received a subpoena for the records.
        legal-duties | + | Explained my duty to warn.
        legal-duties | + | He is on probation and therapy is court-ordered.
        legal-duties | + | Called Adult Protective Services regarding the bruises.
        legal-duties | + | As a mandated reporter I informed the family that I must report.
        legal-duties | + | Custody hearing is set for March.
        legal-duties | + | Patient consented to sharing the letter with his solicitor.
        legal-duties | + | HIPAA notice given and signed.
        legal-duties | + | Her attorney asked for a treatment summary.
        legal-duties | + | Testified in court last Tuesday.
        legal-duties | + | Verbal consent obtained for telehealth.
        legal-duties | + | Breached confidentiality on grounds of risk after taking advice.
        legal-duties | + | Has capacity to consent to treatment.
        legal-duties | + | Safeguarding referral made to the local authority.
        legal-duties | + | Not only was consent given, she also signed the release.
        legal-duties | + | No change to the release of information.
        legal-duties | p | Arrested for DUI in 2020, served six months' probation.
        legal-duties | + | Legal guardian signed the consent form.
        legal-duties | + | Discussed confidentiality with the couple and the no-secrets policy.
        legal-duties | + | Although anxious, he agreed to the court report.
        legal-duties | + | Spoke to the insurer, with written authorization from the client.
        legal-duties | + | Her probation officer called for an update.
        legal-duties | + | Information was shared with the police under the duty to protect.
        legal-duties | + | Subject access request received from the patient.
        legal-duties | - | No release of information on file.
        legal-duties | - | Did not consent to contact with her GP.
        legal-duties | - | Declined to sign the release.
        legal-duties | - | No legal issues.
        legal-duties | - | Denies any pending court cases.
        legal-duties | - | Consent to contact the family was refused.
        legal-duties | - | There is no court order in place.
        legal-duties | - | No mandated report was required.
        legal-duties | - | Legal history: none.
        legal-duties | - | Has never been arrested.
        legal-duties | - | Has not signed the consent form.
        legal-duties | - | No grounds to breach confidentiality.
        legal-duties | - | Withdrew consent for information to be shared.
        legal-duties | - | Denies legal problems, probation or parole.
        legal-duties | ? | May need to make a CPS report.
        legal-duties | ? | Consider a safeguarding referral.
        legal-duties | ? | If the records were subpoenaed, we would seek advice first.
        legal-duties | ? | Asked about legal problems.
        legal-duties | ? | Consulted as to whether a mandated report would be needed.
        legal-duties | ? | Should he name a victim, the duty to warn would apply.
        legal-duties | 0 | Plays tennis on the court behind the school.
        legal-duties | 0 | Reports better sleep and more energy.
        legal-duties | 0 | Gaining confidence in meetings.
        legal-duties | 0 | She judges herself harshly.
        legal-duties | 0 | Started a trial of sertraline.
        legal-duties | 0 | Crying brought a sense of release.
        legal-duties | 0 | Was warned about drowsiness with the new tablets.
        legal-duties | 0 | Overtime is mandatory at his warehouse.
        legal-duties | 0 | Her school report was good this term.
        legal-duties | 0 | Signed up for a pottery class.
        legal-duties | 0 | He trusts his brother's judgement.
        """
}
