/// What recombined passages lack, since nothing new is ever in them: names, numbers and misspellings, so that the
/// dictionary grows with the notes as it does with real ones, by about two words a note at first and one later.
enum RareWords {
    private static let names = 200_000.0
    private static let sentences = [
        "Spoke with %@ on the telephone.", "%@ had come along.", "Referred by Dr. %@.", "Mentioned %@ twice.",
        "Asked %@ for a report.", "Lives with %@ now.",
    ]

    static func add(to text: inout String, _ chance: inout Chance) {
        for _ in 0..<2 { misspell(&text, &chance) }
        for _ in 0..<1 + chance.below(2) {
            let sentence = chance.pick(sentences).split(separator: "%@", omittingEmptySubsequences: false)
            text += " " + sentence.joined(separator: name(&chance))
        }
        text += " File \(10_000 + chance.below(900_000))."
    }

    /// A few names come often, most come once: the probability of a rank falls with its inverse.
    private static func name(_ chance: inout Chance) -> String {
        var number = Int(chance.rank(of: RareWords.names)) + 400
        var name = ""
        while number > 0 {
            name += WordModel.syllables[number % WordModel.syllables.count]
            number /= WordModel.syllables.count
        }
        return name.prefix(1).uppercased() + name.dropFirst() + (chance.below(3) == 0 ? "sen" : "")
    }

    /// Leaves out, doubles or swaps a letter of one longer word.
    private static func misspell(_ text: inout String, _ chance: inout Chance) {
        var bytes = Array(text.utf8)
        for _ in 0..<16 where bytes.count > 16 {
            let at = 1 + chance.below(bytes.count - 8)
            guard bytes[at - 1..<at + 5].allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) else { continue }
            switch chance.below(3) {
            case 0: bytes.remove(at: at)
            case 1: bytes.insert(bytes[at], at: at)
            default: bytes.swapAt(at, at + 1)
            }
            text = String(decoding: bytes, as: UTF8.self)
            return
        }
    }
}
