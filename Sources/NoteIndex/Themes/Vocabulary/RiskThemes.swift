extension VocabularyText {
    static let risk: StaticString = #"""
        group risk | Risk and safety | Danger to self or others, abuse, safety planning, legal duties. Polarity matters: 'denies' is a finding.
        theme suicide | Suicidal thoughts and behaviour | Ideation, plan, intent, attempts, protective factors.
          @ signed, personal, label PSY
          suicid*, kill myself, kill herself, kill himself, end my life, end her life, end his life, wish* to die, want* to
          die, wanting to die, better off dead, not want to live, passive ideation, active ideation, plan or intent, means
          restriction, prior attempt*, previous attempt*, protective factor*, overdose attempt
          = SI, C-SSRS
        theme self-harm | Self-harm | Cutting and other self-injury without intent to die.
          @ signed, personal, label PSY
          self-harm*, self harm*, self-injur*, self injur*, self-mutilat*, cutting, cut myself, cuts herself, cuts himself,
          burn* herself, burn* myself, scratch* arms, scars, razor*, non-suicidal, hurting myself, hurt myself, harm myself
          = NSSI, SIB
        theme harm-to-others | Harm to others | Violence, homicidal thoughts, duty to protect.
          @ signed, personal, label VIO
          homicid*, violen*, harm to others, hurt* others, hurt someone, kill him, kill her, assaultive, aggress*, threat to
          others, threatened to kill, weapon*, gun*, firearm*, knife, duty to warn, duty to protect, stalk*, fire setting,
          physical fight*
          = HI
        theme abuse-neglect | Abuse and domestic violence | Partner violence, child or elder abuse, coercion.
          @ signed, label SDV
          abus*, domestic violence, intimate partner violence, partner violence, battered, coerci*, controlling, gaslight*,
          neglect*, molest*, rape*, sexual assault, sexually assault*, hits me, hit me, beats, restraining order, women's
          shelter, exploitat*, afraid of him
          = DV, IPV, CSA
        theme safety-plan | Safety planning and crisis | Crisis steps, emergency contacts, means safety, hospital.
          @ signed, personal, label PSY
          safety plan*, crisis plan*, crisis line, hotline, crisis, 988, emergency contact*, emergency room, emergency
          department, coping steps, means safety, remov* means, contract* for safety, hospitali*, inpatient, involuntary,
          welfare check, risk assessment, level of risk, low risk
          = ED, 5150
        theme legal-duties | Confidentiality limits and legal duties | Reporting, court, consent, release of information.
          mandated report*, mandatory report*, child protective, adult protective, subpoena*, court*, lawyer*, attorney*,
          probation, parole, limits of confidentiality, release of information, signed release, consent form, guardian*,
          duty to report, legal*, records request, police, arrest*
          = ROI, CPS, APS, HIPAA
        """#
}
