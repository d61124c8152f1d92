public import SecretMemory

/// The header of an age file: the stanzas that lead to the file key, and a MAC over all of them.
public struct AgeHeader: Sendable {
    /// The longest header that is read.
    public static let maximumByteCount = 64 * 1024
    /// The most recipients that a file is written to, or tried for.
    public static let maximumRecipients = 20

    static let version = Array("age-encryption.org/v1\n".utf8)

    /// The header's bytes, from the version line to the line feed after the MAC.
    public let bytes: [UInt8]

    package let stanzas: [AgeStanza]
    let meanings: [AgeStanza.Meaning]
    let mac: [UInt8]

    /// How many bytes the MAC, its space and the line feed take behind what the MAC covers.
    private static let macTailCount = 45

    /// How many bytes of the file are the header.
    public var byteCount: Int { bytes.count }

    /// How many stanzas there are, of whatever kind: as many as there are people who can open the file, or more.
    public var recipientCount: Int { stanzas.count }

    /// Whether the file was sealed with a passphrase.
    public var isPassphrase: Bool {
        if case .scrypt = meanings[0] { true } else { false }
    }

    /// A header that was read; throws where a stanza breaks the rules of its kind.
    init(bytes: [UInt8], stanzas: [AgeStanza], mac: [UInt8]) throws(AgeError) {
        var meanings: [AgeStanza.Meaning] = []
        var keys = 0
        for stanza in stanzas {
            let meaning = try stanza.meaning()
            switch meaning {
            case .x25519: keys += 1
            case .scrypt: guard stanzas.count == 1 else { throw .headerMalformed }
            case .unknown: break
            }
            meanings.append(meaning)
        }
        guard !stanzas.isEmpty else { throw .headerMalformed }
        guard keys <= AgeHeader.maximumRecipients else { throw .tooManyRecipients }
        self.bytes = bytes
        self.stanzas = stanzas
        self.meanings = meanings
        self.mac = mac
    }

    /// A new header with these stanzas.
    package init(sealing stanzas: [AgeStanza], fileKey: borrowing SecretBytes) throws(AgeError) {
        var text = AgeHeader.version
        for stanza in stanzas { stanza.encode(to: &text) }
        text.append(contentsOf: "---".utf8)
        let mac: [UInt8]
        do throws(CryptoError) { mac = try FileKey.headerMAC(text, fileKey: fileKey) } catch { throw .crypto(error) }
        text.append(UInt8(ascii: " "))
        Base64.encode(mac, padded: false, to: &text)
        text.append(UInt8(ascii: "\n"))
        try self.init(bytes: text, stanzas: stanzas, mac: mac)
    }

    /// A header for 1 to 20 recipients.
    init(to recipients: [AgeRecipient], fileKey: borrowing SecretBytes) throws(AgeError) {
        guard !recipients.isEmpty else { throw .noRecipients }
        guard recipients.count <= AgeHeader.maximumRecipients else { throw .tooManyRecipients }
        var stanzas: [AgeStanza] = []
        for recipient in recipients { stanzas.append(try X25519Stanza.seal(fileKey, to: recipient)) }
        try self.init(sealing: stanzas, fileKey: fileKey)
    }

    /// A header for a passphrase.
    init(
        passphrase: borrowing SecretBytes, cost: ScryptCost, fileKey: borrowing SecretBytes
    ) throws(AgeError) {
        let stanza = try ScryptStanza.seal(fileKey, passphrase: passphrase, cost: cost)
        try self.init(sealing: [stanza], fileKey: fileKey)
    }

    /// The file key for the holder of an identity.
    ///
    /// Throws `noMatch` where no stanza was made for it, `headerAuthentication` where the MAC is wrong.
    public func unwrap(with identity: borrowing AgeIdentity) throws(AgeError) -> SecretBytes {
        for meaning in meanings {
            guard case .x25519(let share, let wrapped) = meaning else { continue }
            if let fileKey = try X25519Stanza.open(share: share, wrapped: wrapped, identity: identity) {
                try verify(fileKey)
                return fileKey
            }
        }
        throw .noMatch
    }

    /// The file key for whoever knows the passphrase.
    ///
    /// - Parameters:
    ///   - passphrase: bytes as typed; age does not normalise Unicode.
    ///   - ceiling: the most work that the file may ask; else `costRefused`, before any work is done.
    public func unwrap(
        passphrase: borrowing SecretBytes, ceiling: ScryptCost
    ) throws(AgeError) -> SecretBytes {
        guard case .scrypt(let salt, let logN, let wrapped) = meanings[0] else { throw .noMatch }
        let fileKey = try ScryptStanza.open(
            salt: salt, logN: logN, wrapped: wrapped, passphrase: passphrase, ceiling: ceiling)
        guard let fileKey else { throw .noMatch }
        try verify(fileKey)
        return fileKey
    }

    /// Throws `headerAuthentication` where the header is not the one that was made with this file key.
    func verify(_ fileKey: borrowing SecretBytes) throws(AgeError) {
        let covered = Array(bytes.dropLast(AgeHeader.macTailCount))
        let expected: [UInt8]
        do throws(CryptoError) { expected = try FileKey.headerMAC(covered, fileKey: fileKey) } catch {
            throw .crypto(error)
        }
        guard unsafe constantTimeEqual(expected.span.bytes, mac.span.bytes) else { throw .headerAuthentication }
    }
}
