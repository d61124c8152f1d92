internal import VaultCrypto

/// All cards of one clinician, the first one first: what a stranger needs to verify the newest.
///
/// The clinician's id is made of the first card, and each later card is signed by the one before it.
public struct CardChain: Hashable, Sendable {
    /// The cards, oldest first; never empty.
    public let cards: [Card]

    /// The newest card, which counts.
    public var card: Card { cards[cards.count - 1] }

    /// The cards one behind the other.
    public var bytes: [UInt8] { cards.flatMap(\.bytes) }

    /// The chain of these cards, or nil where there is none or they do not follow each other.
    public init?(_ cards: [Card]) {
        guard !cards.isEmpty else { return nil }
        self.init(parsing: cards.flatMap(\.bytes))
    }

    /// The chain in these bytes, or nil where one of the cards is none, or not signed by itself and the one before.
    public init?(parsing bytes: [UInt8]) {
        var cards: [Card] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            // `u32 length ‖ JSON ‖ signature`, and from the second card on one signature more.
            let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            let count = 4 + length + CardSignature.count * (cards.isEmpty ? 1 : 2)
            guard count <= rest.count, cards.count < Card.maximumGeneration,
                let card = Card(parsing: Array(rest.prefix(count)), after: cards.last)
            else { return nil }
            cards.append(card)
            rest = rest.dropFirst(count)
        }
        guard !cards.isEmpty else { return nil }
        self.cards = cards
    }
}

/// A clinician's cards as one piece of text, to be sent by mail and pasted: `alcove-card:` base64 `;`.
///
/// Spaces and line ends inside are passed over, since mail programs fold long lines; the semicolon says that it is
/// whole. What stands before and behind it does not matter, so that a whole mail may be given.
public enum CardLine {
    private static let start = Array("alcove-card:".utf8)

    /// The longest text in which cards are looked for, in bytes.
    public static let maximumCount = 1 << 20

    /// The text for these cards.
    public static func text(of chain: CardChain) -> String {
        var bytes = start
        Base64.encode(chain.bytes, padded: true, to: &bytes)
        return String(decoding: bytes, as: UTF8.self) + ";"
    }

    /// The first cards in a text, or nil where there are none, or where they are not whole.
    public static func chain(in text: some StringProtocol) -> CardChain? {
        let bytes = Array(text.utf8)
        guard bytes.count <= maximumCount, let found = bytes.firstRange(of: start) else { return nil }
        var digits: [UInt8] = []
        for byte in bytes[found.upperBound...] {
            if byte == UInt8(ascii: ";") {
                var chain: [UInt8] = []
                guard Base64.decode(digits[...], padded: true, to: &chain) else { return nil }
                return CardChain(parsing: chain)
            }
            if byte != 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 { digits.append(byte) }
        }
        return nil
    }
}
