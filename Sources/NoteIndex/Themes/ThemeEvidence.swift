/// How likely a text is about a theme, from where and how it speaks of it.
///
/// A logistic regression over the questions and answers of the development texts, for the themes of troubles and of
/// life. What is said of risks and of the therapist's work is left to its clear words: there one of them is enough, and
/// no page around it may weigh it down.
struct ThemeEvidence {
    /// What the terms of a theme amount to.
    let weight: Float
    /// The same for those in the title.
    let titleWeight: Float
    /// The weight of all themes, and of the strongest: themes compete.
    let total: Float
    let best: Float
    /// The first word that speaks of it.
    let first: Int
    /// Whether a term says it by itself.
    let isClear: Bool
    /// How many words the text has.
    let words: Int

    /// One number for a mention at all, then weight, title, share of all, share of the best, earliness, clearness and
    /// length.
    static let shapeCount = 8

    /// The log-odds, without those of the single words.
    func odds(_ shape: [Float]) -> Float {
        let words = Float(words)
        return shape[0] + shape[1] * weight / (weight + 4) + shape[2] * titleWeight / (titleWeight + 2)
            + shape[3] * weight / total + shape[4] * weight / best + shape[5] * (1 - Float(first) / words)
            + shape[6] * (isClear ? 1 : 0) + shape[7] * words / (words + 150)
    }

    /// Texts of fewer words are judged by the terms alone.
    static let leastWords = 25
    /// Log-odds of one to six or so: a theme may be worth looking at long before it is likely.
    static let enough: Float = -1.9
    /// A theme whose terms weigh this many times what it would take without learning is found in any case: how rare it is
    /// among the questions learned from says little about a practice.
    static let plenty: Float = 2
    /// A title has at most so many words, and ends with its line.
    static let titleWords = 30

    /// The weight that stands beside those of the other themes; it doubles about every two units of log-odds.
    static func weight(of odds: Float, words: Int) -> Float {
        let above = 0.4 * (odds - enough)
        let growth = above < 0 ? 1 / (1 - above) : 1 + above + above * above / 2
        return Weights.clear * growth * (1 + Float(words) / 400)
    }
}
