/// Sentences about the six risk themes with the reading that a clinician would give them. All are invented. They were
/// written before their author had seen the vocabulary of these themes or the cues of scope.
///
/// A line is `theme | reading | sentence`, and a reading is one of
///
///     +    affirmed of the patient
///     p    affirmed of the patient, of an earlier time alone
///     -    denied of the patient
///     ?    only asked about, allowed for or imagined
///     +o   the same about somebody else; of abuse, safety planning and
///     po   legal duties the program asks what is said, and not of whom
///     -o
///     ?o
///     0    the sentence does not speak of the theme
///
/// What is affirmed outweighs what is considered, and that what is denied, as in ``ThemeCode``; now outweighs an earlier
/// time, and the patient somebody else. A tense alone is of no time: "he hit his brother" may be of this week.
///
/// Of each list the first, third, fifth... sentence is for development, the others are held out: no rule is made for
/// the sake of one of them. ``later``, ``last``, ``timeDevelopment``, ``visitor`` and ``proportions`` are for development
/// alone; no rule was made for a sentence of ``timeLast``.
enum RiskSentences {
    static let lists = [suicide, selfHarm, harmToOthers, abuseNeglect, safetyPlan, legalDuties, time]
}
