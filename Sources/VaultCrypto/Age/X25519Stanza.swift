internal import SecretMemory

/// `-> X25519 <share>`: the file key for the holder of an X25519 key.
enum X25519Stanza {
    static let type = Array("X25519".utf8)
    private static let info = Array("age-encryption.org/v1/X25519".utf8)

    /// A stanza for `recipient`, with a share of its own.
    static func seal(_ fileKey: borrowing SecretBytes, to recipient: AgeRecipient) throws(AgeError) -> AgeStanza {
        do throws(CryptoError) {
            let ephemeral = try SecretBytes.makeRandom(count: X25519.keyCount)
            let share = try X25519.publicKey(of: ephemeral)
            let shared = try X25519.sharedSecret(
                privateKey: ephemeral, ownPublicKey: share, publicKey: recipient.bytes)
            let key = try wrappingKey(shared, share: share, recipient: recipient)
            var text: [UInt8] = []
            Base64.encode(share, padded: false, to: &text)
            return AgeStanza([type, text], body: try FileKey.wrap(fileKey, with: key))
        } catch {
            throw error == .invalidKey ? .recipientRefused : .crypto(error)
        }
    }

    /// The file key, or nil where the stanza was made for someone else.
    static func open(
        share: [UInt8], wrapped: [UInt8], identity: borrowing AgeIdentity
    ) throws(AgeError) -> SecretBytes? {
        do throws(CryptoError) {
            let shared = try X25519.sharedSecret(
                privateKey: identity.secret, ownPublicKey: identity.recipient.bytes, publicKey: share)
            let key = try wrappingKey(shared, share: share, recipient: identity.recipient)
            return try FileKey.unwrap(wrapped, with: key)
        } catch {
            switch error {
            case .authenticationFailed: return nil
            case .invalidKey: throw .headerMalformed
            default: throw .crypto(error)
            }
        }
    }

    private static func wrappingKey(
        _ shared: borrowing SecretBytes, share: [UInt8], recipient: AgeRecipient
    ) throws(CryptoError) -> SecretBytes {
        try HKDFSHA256.derive(from: shared, salt: share + recipient.bytes, info: info, count: 32)
    }
}
