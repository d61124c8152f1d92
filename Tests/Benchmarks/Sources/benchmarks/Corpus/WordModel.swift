/// Notes out of nothing: sentences of words whose frequencies fall as in a language (Zipf), a few of them a clinician's.
struct WordModel {
    private static let vocabularyCount = 20_000
    private static let clinical = [
        "the", "patient", "said", "and", "was", "that", "felt", "with", "about", "not", "session", "week", "anxious",
        "mother", "sleep", "work", "trust", "anger", "panic", "attack", "safe", "homework", "goal", "plan", "denied",
        "afraid", "partner", "father", "crying", "exercise", "breathing", "therapist", "together", "avoided", "lonely",
        "worry", "night", "children", "drinking", "ashamed", "guilt", "tired", "better", "boundary", "promise",
    ]
    static let syllables = [
        "ba", "den", "for", "gal", "hin", "jo", "ker", "lim", "mo", "nar", "pel", "qui", "ras", "sol", "ten", "ur",
        "vi",
        "wen", "yar", "zo",
    ]

    private let words: [String]

    init() {
        words = (0..<WordModel.vocabularyCount).map { rank in
            if rank < WordModel.clinical.count { return WordModel.clinical[rank] }
            var rest = rank
            var word = ""
            while rest > 0 {
                word += WordModel.syllables[rest % WordModel.syllables.count]
                rest /= WordModel.syllables.count
            }
            return word
        }
    }

    /// A note of about 2.6 kB.
    func note(_ chance: inout Chance) -> String {
        var text = ""
        let length = 1400 + chance.below(2400)
        while text.utf8.count < length {
            var sentence = (0..<6 + chance.below(14)).map { _ in word(&chance) }.joined(separator: " ")
            if chance.below(12) == 0 { sentence += " after a panic attack" }
            text += sentence.prefix(1).uppercased() + sentence.dropFirst() + (chance.below(5) == 0 ? ".\n" : ". ")
        }
        return text
    }

    private func word(_ chance: inout Chance) -> String {
        words[min(Int(chance.rank(of: Double(words.count))) - 1, words.count - 1)]
    }
}
