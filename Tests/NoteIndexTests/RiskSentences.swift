/// Sentences about the six risk themes with the reading that a clinician would give them. All are invented. They were
/// written before their author had seen the vocabulary of these themes or the cues of scope.
///
/// A line is `theme | reading | sentence`, and a reading is one of
///
///     +    affirmed of the patient, now or in the past
///     -    denied of the patient
///     ?    only asked about, allowed for or imagined
///     +o   the same three about somebody else; of abuse, safety planning and
///     -o   legal duties the program asks what is said, and not of whom
///     ?o
///     0    the sentence does not speak of the theme
///
/// The program does not tell past from present, so neither do these. What is affirmed outweighs what is considered, and
/// that what is denied, as in ``ThemeCode``; the patient outweighs somebody else.
///
/// Of each list the first, third, fifth... sentence is for development, the others are held out: no rule is made for
/// the sake of one of them. ``later`` and ``last`` are for development
/// alone.
enum RiskSentences {
    static let lists = [suicide, selfHarm, harmToOthers, abuseNeglect, safetyPlan, legalDuties]
}
