internal import SecretMemory
internal import VaultCrypto

/// The head of a key statement: whose drawer it is, who is a member, and what it follows.
///
/// A statement is an age file to its members, named `<n>-<writer>.key.age`, with the plaintext
///
///     u32 length ‖ JSON head ‖ u16 k ‖ k × 32-byte keys, newest last ‖ SIGN(key, all before)
///
/// H(statement) is the hash of the file as it lies in the drawer. The patient's id commits to the owner, so only the
/// owner's signature counts, whoever else is trusted.
struct KeyStatement: Hashable {
    /// Somebody who may read and write in the drawer.
    struct Member: Hashable {
        let clinician: Identifier
        /// H(card) at the time of the statement; a later card of the same chain serves as well.
        let card: Digest
    }

    /// Where a bundle of a removed member ends for ever.
    struct Closed: Hashable {
        let bundle: Identifier
        let sequence: UInt64
        let link: Digest
    }

    static let maximumCount = 64 << 10
    static let maximumKeys = 512
    static let maximumNumber = 1_000_000
    static let maximumClosed = 256

    let vault: Identifier
    let patient: Identifier
    let drawer: Drawer
    /// 1 for the first.
    let number: Int
    /// The writer in the file's name.
    let writer: Identifier
    let owner: Identifier
    let nonce: Digest
    let members: [Member]
    /// H(statement n-1); nil in the first.
    let previous: Digest?
    let closed: [Closed]
    let time: Timestamp

    /// `<n>-<writer>.key.age`
    var fileName: String { "\(number)-\(writer.text).key.age" }

    /// The first 16 bytes of H(label("patient") ‖ vault ‖ owner ‖ nonce).
    static func patient(vault: Identifier, owner: Identifier, nonce: Digest) -> Identifier {
        Identifier(beginningOf: SHA256.hash(Label.patient + vault.bytes + owner.bytes + nonce.bytes))
    }

    /// Number and writer of a file name, or nil where it is not the name of a key statement.
    static func parse(fileName: String) -> (number: Int, writer: Identifier)? {
        guard fileName.hasSuffix(".key.age") else { return nil }
        let parts = fileName.dropLast(".key.age".count).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[0]), (1...maximumNumber).contains(number),
            String(number) == parts[0],
            let writer = Identifier(text: parts[1])
        else { return nil }
        return (number, writer)
    }

    fileprivate var headBytes: [UInt8] {
        var head = JSONObject([
            ("kind", "keys"), ("v", 1), ("vault", .string(vault.text)), ("patient", .string(patient.text)),
            ("drawer", .string(drawer.rawValue)), ("n", .integer(Int64(number))), ("writer", .string(writer.text)),
            ("owner", .string(owner.text)), ("nonce", .string(nonce.hex)),
            (
                "members",
                .array(members.map { ["clinician": .string($0.clinician.text), "card": .string($0.card.hex)] })
            ),
        ])
        if let previous { head["previous"] = .string(previous.hex) }
        head["closed"] = .array(
            closed.map {
                [
                    "bundle": .string($0.bundle.text), "sequence": .integer(Int64($0.sequence)),
                    "link": .string($0.link.hex),
                ]
            })
        head["time"] = .string(time.iso)
        return JSON.object(head).encoded()
    }
}

extension KeyStatement {
    fileprivate init?(head bytes: RawSpan) {
        guard let head = try? JSON.parse(bytes).object, head["kind"]?.string == "keys", head["v"]?.integer == 1,
            let vault = head["vault"]?.identifier, let patient = head["patient"]?.identifier,
            let drawer = head["drawer"]?.string.flatMap(Drawer.init(rawValue:)),
            let number = head["n"]?.integer.flatMap({ Int(exactly: $0) }), number >= 1,
            let writer = head["writer"]?.identifier, let owner = head["owner"]?.identifier,
            let nonce = head["nonce"]?.digest, let members = head["members"]?.array,
            let closed = head["closed"]?.array, closed.count <= KeyStatement.maximumClosed,
            let time = head["time"]?.string.flatMap({ Timestamp(iso: $0) })
        else { return nil }
        self.vault = vault
        self.patient = patient
        self.drawer = drawer
        self.number = number
        self.writer = writer
        self.owner = owner
        self.nonce = nonce
        self.members = members.compactMap { member in
            guard let clinician = member["clinician"]?.identifier, let card = member["card"]?.digest else { return nil }
            return Member(clinician: clinician, card: card)
        }
        self.closed = closed.compactMap { entry in
            guard let bundle = entry["bundle"]?.identifier, let link = entry["link"]?.digest,
                let sequence = entry["sequence"]?.integer.flatMap({ UInt64(exactly: $0) })
            else { return nil }
            return Closed(bundle: bundle, sequence: sequence, link: link)
        }
        guard self.members.count == members.count, self.closed.count == closed.count else { return nil }
        if let text = head["previous"] {
            guard number > 1, let digest = text.digest else { return nil }
            previous = digest
        } else {
            guard number == 1 else { return nil }
            previous = nil
        }
        self.time = time
    }
}

extension KeyStatement {
    /// A statement with these members and keys as a file, signed by the key holder, who must be the owner.
    ///
    /// - Parameter drawerKeys: all keys of the drawer, 32 bytes each, newest last.
    static func seal(
        _ statement: KeyStatement, drawerKeys: borrowing SecretBytes, recipients: [AgeRecipient], keys: any KeyHolder
    ) throws -> [UInt8] {
        let count = drawerKeys.count / 32
        guard count >= 1, count <= maximumKeys, drawerKeys.count % 32 == 0, statement.closed.count <= maximumClosed
        else { throw VaultError.invalid(what: "the drawer", why: "has had too many keys") }
        let head = statement.headBytes
        let plaintext = PlaintextBuffer(capacity: head.count + drawerKeys.count + 128)
        var length: [UInt8] = []
        length.append(bigEndian: UInt32(head.count))
        plaintext.append(length + head)
        var keyCount: [UInt8] = []
        keyCount.append(bigEndian: UInt16(count))
        plaintext.append(keyCount)
        drawerKeys.withBytes { plaintext.append($0) }
        let digest = plaintext.withBytes { SHA256.hash($0) }
        plaintext.append(try keys.sign(digest, for: .key))
        do throws(AgeError) {
            return try plaintext.withBytes { (bytes) throws(AgeError) in try Age.seal(bytes, to: recipients) }
        } catch {
            throw VaultError(error)
        }
    }

    /// Why a statement is not accepted.
    enum Refusal: Error { case malformed, unsigned, elsewhere, notMember }

    /// Verifies an opened statement and only then reads it.
    ///
    /// - Parameters:
    ///   - owners: cards of those whose drawers may be opened here: one's own first, then the trusted ones.
    ///   - stanzas: how many recipients the age file has.
    ///   - isVerified: whether the signature in this very file was verified before, so that only its owner is asked for.
    static func verify(
        _ plaintext: borrowing SecretBytes, owners: [Card], vault: Identifier, patient: Identifier, drawer: Drawer,
        number: Int, writer: Identifier, member: Identifier, stanzas: Int, isVerified: Bool = false
    ) throws -> OpenStatement {
        let count = plaintext.count
        guard count > 4 + 2 + 32 + CardSignature.count else { throw Refusal.malformed }
        // Who signed is found by trying, so that nothing is parsed that nobody who matters has signed.
        let signed = count - CardSignature.count
        let signer = isVerified ? nil : signer(of: plaintext, signed: signed, among: owners)
        guard isVerified || signer != nil else { throw Refusal.unsigned }
        let parsed = plaintext.withBytes { bytes -> (KeyStatement, Range<Int>)? in
            let length = Int(bytes.integer(at: 0, as: UInt32.self))
            guard length <= signed - 4 - 2, let statement = KeyStatement(head: bytes.extracting(4..<4 + length))
            else { return nil }
            let keyCount = Int(bytes.integer(at: 4 + length, as: UInt16.self))
            guard keyCount >= 1, keyCount <= maximumKeys, 4 + length + 2 + keyCount * 32 == signed else { return nil }
            return (statement, 4 + length + 2..<signed)
        }
        guard let (statement, keys) = parsed else { throw Refusal.malformed }
        guard let signer = signer ?? owners.first(where: { $0.clinician == statement.owner }) else {
            throw Refusal.unsigned
        }
        guard statement.vault == vault, statement.patient == patient, statement.drawer == drawer,
            statement.number == number, statement.writer == writer, statement.owner == signer.clinician,
            statement.patient == self.patient(vault: vault, owner: statement.owner, nonce: statement.nonce)
        else { throw Refusal.elsewhere }
        guard statement.members.contains(where: { $0.clinician == member }), statement.members.count == stanzas
        else { throw Refusal.notMember }
        return OpenStatement(statement, drawerKeys: try plaintext.slice(keys))
    }

    /// Whose signature stands behind the first `signed` bytes; nil where it is none of the owners'.
    private static func signer(of plaintext: borrowing SecretBytes, signed: Int, among owners: [Card]) -> Card? {
        let (digest, signature) = plaintext.withBytes {
            (SHA256.hash($0.extracting(0..<signed)), $0.extracting(signed..<$0.byteCount).array)
        }
        return owners.first {
            CardSignature.isValid(signature, for: .key, digest: digest, card: $0.digest, key: $0.signingKey)
        }
    }
}

/// A verified statement with the keys that it carries.
final class OpenStatement {
    let statement: KeyStatement
    /// All keys of the drawer, 32 bytes each, newest last.
    let drawerKeys: SecretBytes

    init(_ statement: KeyStatement, drawerKeys: consuming SecretBytes) {
        self.statement = statement
        self.drawerKeys = drawerKeys
    }

    var keyCount: Int { drawerKeys.count / 32 }

    func key(_ index: Int) throws -> SecretBytes { try drawerKeys.slice(index * 32..<(index + 1) * 32) }
}

extension JSON {
    /// The id of a text, where it is one.
    var identifier: Identifier? { string.flatMap { Identifier(text: $0) } }
    /// The digest of a text of hexadecimal digits, where it is one.
    var digest: Digest? { string.flatMap { Digest(hex: $0) } }
    /// The moment of a text, where it is one.
    var timestamp: Timestamp? { string.flatMap { Timestamp(iso: $0) } }
    /// The day of a text, where it is one.
    var day: CalendarDay? { string.flatMap { CalendarDay(iso: $0) } }
}
