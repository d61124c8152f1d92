public import VaultCrypto

/// The eight words that two people compare by telephone before one trusts the other's key.
///
/// Eight words of BIP 39 hold 88 bits of H(label("fingerprint") ‖ H(card)): nobody finds a second card with the same words.
/// To compare, the program picks two of the eight by chance and the colleague reads them out; a card made to fit one
/// pair of words would have to fit all, since nobody knows the pair before.
public struct FingerprintWords: Hashable, Sendable {
    /// How many words there are.
    public static let count = 8

    /// The words in their order.
    public let words: [String]

    /// The words of the card with this hash.
    public init(card: Digest) {
        let digest = SHA256.hash(Label.fingerprint + card.bytes).bytes
        words = (0..<FingerprintWords.count).map { index in
            // Eleven bits from bit 11 × index on, taken out of the three bytes that hold them.
            let first = index * 11 / 8
            let three = UInt32(digest[first]) << 16 | UInt32(digest[first + 1]) << 8 | UInt32(digest[first + 2])
            return PassphraseWords.word(Int(three >> UInt32(13 - index * 11 % 8) & 2047))
        }
    }

    /// All words in one line.
    public var line: String { words.joined(separator: " ") }

    /// Two different positions, 1 to 8 in their order, drawn by chance.
    public static func drawPositions() -> (Int, Int) {
        // 8 × 7 ordered pairs; of a random byte the values from 224 on would prefer some, so they are drawn again.
        while true {
            let value = Int(Random.bytes(1)[0])
            guard value < 224 else { continue }
            let first = value % 56 / 7
            let other = value % 7
            let second = other < first ? other : other + 1
            return (min(first, second) + 1, max(first, second) + 1)
        }
    }

    /// Whether this is the word at a position from 1 to 8, in any case; four letters are enough.
    public func matches(_ typed: some StringProtocol, at position: Int) -> Bool {
        guard (1...FingerprintWords.count).contains(position) else { return false }
        let word = words[position - 1]
        let typed = typed.lowercased().filter { !$0.isWhitespace }
        return typed == word || (typed.utf8.count >= 4 && word.hasPrefix(typed))
    }
}
