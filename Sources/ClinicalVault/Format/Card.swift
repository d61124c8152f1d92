public import VaultCrypto

/// A clinician's card: name, age recipients and signing key, signed.
///
/// The file is `u32 length ‖ JSON ‖ signature ‖ signature of the card before (from generation 2 on)`. H(card) is the
/// hash of the *body*, `u32 length ‖ JSON`: a signature that names the card it is made under can then be part of the
/// file. The clinician's id is the first 16 bytes of H(card 1); a later card names its predecessor's hash and is signed
/// by it too, so that whoever knows the id can verify the whole chain. No vault stands in it: one's card is the same
/// in every vault that one joins, and so are the words that colleagues compared.
public struct Card: Hashable, Sendable {
    /// The longest card.
    static let maximumCount = 4096
    /// The most generations of one clinician.
    static let maximumGeneration = UnlockedIdentity.maximumSecrets
    /// The longest name in UTF-8.
    public static let maximumName = 200

    public let clinician: Identifier
    /// 1 for the first, one more for each new identity.
    public let generation: Int
    public let name: String
    public let created: Timestamp
    /// Whom to seal to, newest key first.
    public let recipients: [AgeRecipient]
    public let signingKey: SigningKey
    /// H(card) of the generation before.
    public let previous: Digest?
    /// H(card).
    public let digest: Digest
    /// The whole file.
    public let bytes: [UInt8]

    /// The body of a card, ready to be signed.
    struct Body {
        /// Nil in the first card, whose hash makes the id.
        let clinician: Identifier?
        let generation: Int
        let name: String
        let created: Timestamp
        let recipients: [AgeRecipient]
        let signingKey: SigningKey
        let previous: Digest?

        var bytes: [UInt8] {
            var head = JSONObject([
                ("kind", "card"), ("v", 1), ("generation", .integer(Int64(generation))), ("name", .string(name)),
                ("created", .string(created.iso)),
                ("recipients", .array(recipients.map { .string($0.text) })),
                ("signing", .string(hexadecimal(signingKey.bytes))),
            ])
            if let clinician { head["clinician"] = .string(clinician.text) }
            if let previous { head["previous"] = .string(previous.hex) }
            let json = JSON.object(head).encoded()
            var bytes: [UInt8] = []
            bytes.append(bigEndian: UInt32(json.count))
            return bytes + json
        }
    }

}

extension Card {
    /// The card in a file, or nil where it is none, is not signed by itself, or does not follow `previous`.
    ///
    /// - Parameter previous: the verified card of the generation before; nil for the first.
    init?(parsing bytes: [UInt8], after previous: Card?) {
        guard let (card, signatures) = Card.read(bytes),
            CardSignature.isValid(
                signatures[0], for: .card, digest: card.digest, card: card.digest, key: card.signingKey)
        else { return nil }
        if card.generation == 1 {
            guard previous == nil else { return nil }
        } else {
            guard let previous, card.previous == previous.digest, previous.generation == card.generation - 1,
                card.clinician == previous.clinician,
                CardSignature.isValid(
                    signatures[1], for: .card, digest: card.digest, card: previous.digest, key: previous.signingKey)
            else { return nil }
        }
        self = card
    }

    /// The card in a file whose signatures nobody has verified; nil where it is none.
    ///
    /// For whoever knows H(card) from a source that can be relied on, which says more than a signature does.
    init?(unverified bytes: [UInt8]) {
        guard let card = Card.read(bytes)?.card else { return nil }
        self = card
    }

    /// A card and the signatures under it: its own, and from generation 2 on that of the card before.
    private static func read(_ bytes: [UInt8]) -> (card: Card, signatures: [[UInt8]])? {
        guard bytes.count <= Card.maximumCount, bytes.count > 4 else { return nil }
        var reader = ByteReader(bytes)
        guard let length = reader.integer(UInt32.self), let json = reader.take(Int(length)),
            let signature = reader.take(CardSignature.count),
            let head = try? JSON.parse(json).object, head["kind"]?.string == "card", head["v"]?.integer == 1,
            let generation = head["generation"]?.integer.flatMap({ Int(exactly: $0) }),
            generation >= 1, generation <= Card.maximumGeneration,
            let name = head["name"]?.string, Card.isName(name),
            let created = head["created"]?.timestamp,
            let texts = head["recipients"]?.strings, (1...Card.maximumGeneration).contains(texts.count),
            let key = head["signing"]?.digest, let signingKey = SigningKey(key.bytes)
        else { return nil }
        let recipients = texts.compactMap { AgeRecipient(text: $0) }
        guard recipients.count == texts.count else { return nil }
        let digest = SHA256.hash(Array(bytes.prefix(4 + json.count)))
        var signatures = [signature]
        var clinician = Identifier(beginningOf: digest)
        var previous: Digest?
        if generation == 1 {
            guard head["previous"] == nil, head["clinician"] == nil else { return nil }
        } else {
            guard let second = reader.take(CardSignature.count), let before = head["previous"]?.digest,
                let named = head["clinician"]?.identifier
            else { return nil }
            signatures.append(second)
            (clinician, previous) = (named, before)
        }
        guard reader.remaining == 0 else { return nil }
        let card = Card(
            clinician: clinician, generation: generation, name: name, created: created, recipients: recipients,
            signingKey: signingKey, previous: previous, digest: digest, bytes: bytes)
        return (card, signatures)
    }

    /// Whether a name can stand in a card and in an identity file: one line, not empty, no control characters.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= maximumName
            && name.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: false
                default: true
                }
            }
    }
}
