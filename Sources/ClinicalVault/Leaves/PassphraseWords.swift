public import SecretMemory

/// Passphrases of drawn words: six of the 2,048 English words of BIP 39, 66 bits.
///
/// No two words of the list begin with the same four letters, so four letters of each are enough to type; they are
/// expanded before the key derivation, and the whole words open `identity.age` with stock `age`.
public enum PassphraseWords {
    /// How many words are drawn.
    public static let count = 6

    /// Six words drawn by chance, in lower case, one space between them.
    public static func draw() throws(SecretMemoryError) -> SecretBytes {
        // 2,048 is a power of two: eleven bits of a random pair choose a word, each with the same chance.
        let random = try SecretBytes.random(count: 2 * count)
        return try joined { position in
            let pair = UInt16(random.byte(at: 2 * position)) << 8 | UInt16(random.byte(at: 2 * position + 1))
            return Int(pair & 2047)
        }
    }

    /// What was typed, as the key derivation gets it.
    ///
    /// Six words of the list, in any case and spacing, shortened to four letters or not, become the six whole words in
    /// lower case with one space between them. Everything else is a passphrase of one's own: its bytes stay as typed.
    public static func canonical(_ typed: borrowing SecretBytes) throws(SecretMemoryError) -> SecretBytes {
        var words: [Int] = []
        var start = 0
        for index in 0...typed.count {
            guard index == typed.count || isSpace(typed.byte(at: index)) else { continue }
            if index > start {
                guard words.count < count, let word = number(ofWord: start..<index, in: typed) else {
                    return try typed.copy()
                }
                words.append(word)
            }
            start = index + 1
        }
        guard words.count == count else { return try typed.copy() }
        return try joined { words[$0] }
    }

    /// The word with this number, 0 to 2,047.
    public static func word(_ number: Int) -> String {
        let range = BIP39English.range(ofWord: number)
        return String(decoding: range.map { BIP39English.byte(at: $0) }, as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

    private static func joined(_ number: (Int) -> Int) throws(SecretMemoryError) -> SecretBytes {
        let ranges = (0..<count).map { BIP39English.range(ofWord: number($0)) }
        var phrase = try SecretBytes(count: ranges.map(\.count).reduce(count - 1, +))
        var at = 0
        for (index, range) in ranges.enumerated() {
            if index > 0 {
                phrase.set(UInt8(ascii: " "), at: at)
                at += 1
            }
            for place in range {
                phrase.set(BIP39English.byte(at: place), at: at)
                at += 1
            }
        }
        return phrase
    }

    /// The number of the word that stands in `range`, whole or as its first four letters and more.
    private static func number(ofWord range: Range<Int>, in typed: borrowing SecretBytes) -> Int? {
        func folded(_ place: Int) -> UInt8 {
            let byte = typed.byte(at: place)
            return byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 0x20 : byte
        }
        return (0..<BIP39English.wordCount).first { number in
            let word = BIP39English.range(ofWord: number)
            guard range.count == word.count || (range.count >= 4 && range.count < word.count) else { return false }
            return (0..<range.count).allSatisfy {
                folded(range.lowerBound + $0) == BIP39English.byte(at: word.lowerBound + $0)
            }
        }
    }
}
