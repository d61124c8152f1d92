internal import SecretMemory
internal import VaultCrypto

/// What `identity.age` and `recovery.age` seal: a standard age identity file whose comment lines hold all that the
/// clinician's cards are made of.
///
///     # alcove identity 1
///     # vault <id>
///     # clinician <id>
///     # generation 2
///     # name Dr. A. Example
///     # created 2026-11-23T17:00:00Z
///     AGE-SECRET-KEY-1…
///     # generation 1
///     # name …
///     # created …
///     AGE-SECRET-KEY-1…
///
/// Keys stand newest first. Cards are recomputed from it, signatures included (Ed25519 is deterministic), and never
/// read from the vault as truth.
final class IdentityFile {
    /// One key and what its card says.
    struct Generation: Hashable {
        let number: Int
        let name: String
        let created: Timestamp
    }

    private static let opening = "# alcove identity 1"

    let vault: Identifier
    let clinician: Identifier
    /// Newest first.
    let generations: [Generation]
    /// The cards, newest first, as files.
    let cards: [Card]
    /// Opened and ready to be used.
    let identity: UnlockedIdentity
    /// The text of the file.
    let text: SecretBytes

    private init(
        generations: [Generation], secrets: borrowing SecretBytes, vault: Identifier, text: consuming SecretBytes
    ) throws {
        cards = try IdentityFile.cards(generations, secrets: secrets, vault: vault)
        self.vault = vault
        self.generations = generations
        clinician = cards[0].clinician
        identity = try UnlockedIdentity(
            secrets: secrets, vault: vault, clinician: cards[0].clinician, card: cards[0].digest)
        self.text = text
    }

    /// A new clinician of a vault.
    static func make(vault: Identifier, name: String, created: Timestamp) throws -> IdentityFile {
        guard Card.isName(name) else {
            throw VaultError.invalid(what: "the name", why: "must be one line of at most \(Card.maximumName) bytes")
        }
        let generation = Generation(number: 1, name: name, created: created)
        return try IdentityFile(
            [generation], secrets: SecretBytes.random(count: UnlockedIdentity.secretCount), vault: vault)
    }

    /// The same clinician with a new key in front of the others.
    func adding(name: String, created: Timestamp) throws -> IdentityFile {
        guard generations.count < Card.maximumGeneration else {
            throw VaultError.invalid(what: "the identity", why: "has had \(Card.maximumGeneration) keys already")
        }
        let fresh = try SecretBytes.random(count: UnlockedIdentity.secretCount)
        let secrets = try SecretBytes.joining(fresh, identity.copySecrets())
        let generation = Generation(number: generations.count + 1, name: name, created: created)
        return try IdentityFile([generation] + generations, secrets: secrets, vault: vault)
    }

    /// The file of these keys, newest first.
    convenience init(_ generations: [Generation], secrets: borrowing SecretBytes, vault: Identifier) throws {
        let clinician = try IdentityFile.cards(generations, secrets: secrets, vault: vault)[0].clinician
        let text = try IdentityFile.compose(generations, secrets: secrets, vault: vault, clinician: clinician)
        try self.init(generations: generations, secrets: secrets, vault: vault, text: text)
    }

    /// The identity in an opened file; throws `damaged` where it is none or does not fit itself.
    convenience init(parsing text: consuming SecretBytes, path: String) throws {
        let damaged = VaultError.damaged(path: path, what: "not an identity file")
        let parsed = try IdentityText(text)
        guard let parsed, let vault = parsed.vault,
            parsed.generations.map(\.number) == Array((1...parsed.generations.count).reversed())
        else { throw damaged }
        try self.init(generations: parsed.generations, secrets: parsed.secrets, vault: vault, text: text)
        guard parsed.clinician == clinician else { throw damaged }
    }

    /// The cards of all generations, newest first.
    private static func cards(
        _ generations: [Generation], secrets: borrowing SecretBytes, vault: Identifier
    ) throws -> [Card] {
        let size = UnlockedIdentity.secretCount
        var cards: [Card] = []
        var recipients: [AgeRecipient] = []
        for generation in generations.reversed() {
            let index = generations.count - generation.number
            let secret = try secrets.slice(index * size..<(index + 1) * size)
            recipients.insert(try AgeIdentity(secret: secret.copy()).recipient, at: 0)
            let body = Card.Body(
                clinician: cards.first?.clinician, generation: generation.number, name: generation.name,
                created: generation.created, recipients: recipients,
                signingKey: try UnlockedIdentity.signingKey(ofSecret: secret), previous: cards.first?.digest)
            let bytes = body.bytes
            let digest = SHA256.hash(bytes)
            let clinician = cards.first?.clinician ?? Identifier(beginningOf: digest)
            var file = bytes
            file += try UnlockedIdentity(secrets: secret, vault: vault, clinician: clinician, card: digest)
                .sign(digest, for: .card)
            if let previous = cards.first {
                let older = try secrets.slice((index + 1) * size..<(index + 2) * size)
                file += try UnlockedIdentity(
                    secrets: older, vault: vault, clinician: clinician, card: previous.digest
                ).sign(digest, for: .card)
            }
            guard let card = Card(parsing: file, after: cards.first) else {
                throw VaultError.damaged(path: "identity", what: "its card does not verify")
            }
            cards.insert(card, at: 0)
        }
        return cards
    }

    private static func compose(
        _ generations: [Generation], secrets: borrowing SecretBytes, vault: Identifier, clinician: Identifier
    ) throws -> SecretBytes {
        let buffer = PlaintextBuffer(capacity: 4096)
        buffer.append(utf8: "\(opening)\n# vault \(vault.text)\n# clinician \(clinician.text)\n")
        for (index, generation) in generations.enumerated() {
            buffer.append(
                utf8: "# generation \(generation.number)\n# name \(generation.name)\n"
                    + "# created \(generation.created.iso)\n")
            let size = UnlockedIdentity.secretCount
            let key = try AgeIdentity(secret: secrets.slice(index * size..<(index + 1) * size)).encoded()
            key.withBytes { buffer.append($0) }
            buffer.append(utf8: "\n")
        }
        return try buffer.withBytes { try SecretBytes(copying: $0) }
    }
}

/// The lines of an identity file, read once.
private struct IdentityText: ~Copyable {
    var vault: Identifier?
    var clinician: Identifier?
    var generations: [IdentityFile.Generation] = []
    let secrets: SecretBytes

    /// Nil where a line is none that an identity file has.
    init?(_ text: borrowing SecretBytes) throws {
        let lines = text.withBytes { IdentityText.lines($0) }
        let size = UnlockedIdentity.secretCount
        let keys = lines.filter { if case .key = $0 { true } else { false } }.count
        guard case .comment("alcove identity 1")? = lines.first, keys >= 1, keys <= Card.maximumGeneration
        else { return nil }
        var vault: Identifier?
        var clinician: Identifier?
        var generations: [IdentityFile.Generation] = []
        var fields: [String: String] = [:]
        var secrets = try SecretBytes(count: keys * size)
        for line in lines.dropFirst() {
            switch line {
            case .comment(let comment):
                let parts = comment.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2, fields[String(parts[0])] == nil else { return nil }
                fields[String(parts[0])] = String(parts[1])
            case .key(let range):
                guard let number = fields["generation"].flatMap({ Int($0) }), let name = fields["name"],
                    Card.isName(name), let created = fields["created"].flatMap({ Timestamp(iso: $0) })
                else { return nil }
                vault = vault ?? fields["vault"].flatMap { Identifier(text: $0) }
                clinician = clinician ?? fields["clinician"].flatMap { Identifier(text: $0) }
                let identity = try AgeIdentity(text: text.slice(range))
                secrets.replace(at: generations.count * size, with: identity.secret)
                generations.append(IdentityFile.Generation(number: number, name: name, created: created))
                fields = [:]
            case .other: return nil
            }
        }
        self.vault = vault
        self.clinician = clinician
        self.generations = generations
        self.secrets = secrets
    }

    private enum Line {
        case comment(String)
        /// Where the key's characters are; they are not copied.
        case key(Range<Int>)
        case other
    }

    private static func lines(_ bytes: RawSpan) -> [Line] {
        var lines: [Line] = []
        var start = 0
        for index in 0..<bytes.byteCount where bytes.byte(index) == UInt8(ascii: "\n") {
            defer { start = index + 1 }
            let length = index - start
            if length > 2, bytes.byte(start) == UInt8(ascii: "#"), bytes.byte(start + 1) == UInt8(ascii: " ") {
                // Comments are names, ids and times, which the card shows to everybody.
                let comment = bytes.extracting(start + 2..<index).array
                lines.append(String(validating: comment, as: UTF8.self).map { .comment($0) } ?? .other)
            } else if length == AgeIdentity.textCount {
                lines.append(.key(start..<index))
            } else {
                lines.append(.other)
            }
        }
        if start != bytes.byteCount { lines.append(.other) }
        return lines
    }
}
