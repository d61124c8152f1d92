public import VaultCrypto

/// Who can open a hand-off, as whoever opens it sees it.
public enum HandoffAddressee: Hashable, Sendable {
    case me
    /// Whoever has the words.
    case passphrase
    /// Somebody else, to whom it was sealed before.
    case other
}

/// How far the sender is known.
public enum HandoffSender: Hashable, Sendable {
    /// One's own hand-off.
    case me
    /// A trusted key; confirmed where the words were compared.
    case trusted(TrustedKey)
    /// A colleague of whom an older card, or another one, is trusted: the words are to be compared again.
    case otherCard(TrustedKey)
    /// Nobody whom the file of trusted keys knows.
    case unknown
}

/// What a hand-off holds, before anything is taken in.
public struct HandoffContents: Sendable {
    /// The hand-off's own id.
    public let id: Identifier
    /// The file's length in bytes.
    public let size: Int
    /// The sender's cards, as they stand in it.
    public let senderCards: CardChain
    public let sender: HandoffSender
    public let addressee: HandoffAddressee
    /// The name by which the sender knows the recipient.
    public let recipientName: String?
    /// The vault from which it came, and the patient's id there.
    public let vault: Identifier
    public let patient: Identifier
    public let code: String
    public let name: String?
    public let born: CalendarDay?
    public let purpose: HandoffPurpose
    public let made: Timestamp
    /// What was chosen out of the record.
    public let since: CalendarDay?
    public let until: CalendarDay?
    public let theme: String?
    /// How many notes there are, how many of them were signed, and the days of the first and last.
    public let notes: Int
    public let signed: Int
    public let first: CalendarDay?
    public let last: CalendarDay?
    /// How many files there are, and how many of them are as they were signed.
    public let parts: Int
    public let goodParts: Int
    /// Whatever is not as it should be; nothing is taken in unless it is empty.
    public let problems: [HandoffProblem]

    /// The name on the sender's newest card. It is a claim until the sender is confirmed.
    public var senderName: String { senderCards.card.name }

    /// Whether the signature is the one of the card in it.
    public var signatureIsValid: Bool { !problems.contains(.signature) }

    /// The day on which the sender's words were compared, if they were.
    public var confirmed: CalendarDay? {
        if case .trusted(let key) = sender { key.compared } else { nil }
    }

    /// Whether the sender is known for certain: confirmed, or oneself.
    public var isConfirmed: Bool { sender == .me || confirmed != nil }
}
