internal import NoteIndex

/// Words by which a patient is looked for.
struct NameQuery {
    private let words: [NameWord]

    /// Nil where the text has no word.
    init?(_ text: String) {
        words = NameWord.all(in: text)
        if words.isEmpty { return nil }
    }

    /// How far a patient's name and code are from what was looked for: the sum over the words; nil where one of them is
    /// not there.
    func distance(to patient: PatientSummary) -> Int? {
        let own =
            NameWord.all(in: "\(patient.name ?? "") \(patient.code)") + [NameWord(normalizedCode(patient.code))]
        var total = 0
        for word in words {
            guard let nearest = own.compactMap({ word.distance(to: $0) }).min() else { return nil }
            total += nearest
        }
        return total
    }
}

/// A word of a name, as it is compared.
private struct NameWord {
    /// Without case and diacritics: Müller and Muller are `muller`.
    private let letters: [Unicode.Scalar]
    /// The same with ae, oe and ue as the letters for which they often stand: Mueller is `muller` as well.
    private let plain: [Unicode.Scalar]
    private let sound: Soundex?

    /// - Parameter word: folded already.
    init(_ word: String) {
        letters = word.unicodeScalars.filter { $0 != "'" }
        var plain: [Unicode.Scalar] = []
        for letter in letters {
            if letter == "e", let before = plain.last, before == "a" || before == "o" || before == "u" { continue }
            plain.append(letter)
        }
        self.plain = plain
        sound = Soundex(letters)
    }

    static func all(in text: String) -> [NameWord] { foldedWords(text).map { NameWord($0) } }

    /// From 0, the same, by spelling and beginning and the letters that differ to what only sounds alike; nil: too far.
    func distance(to word: NameWord) -> Int? {
        if letters == word.letters { return 0 }
        if plain == word.plain { return 1 }
        // Of a short beginning the letters count: "joe" is not the beginning of John.
        if word.letters.starts(with: letters) || plain.count >= 3 && word.plain.starts(with: plain) { return 2 }
        // One slip in a short name, two in a long one.
        let limit = letters.count >= 7 ? 2 : letters.count >= 4 ? 1 : 0
        if limit > 0, let slips = editDistance(plain, word.plain, limit: limit) { return 2 + slips }
        return sound != nil && sound == word.sound ? 5 : nil
    }
}
