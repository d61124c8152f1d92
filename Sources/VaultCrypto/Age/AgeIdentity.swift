public import SecretMemory

/// A secret X25519 key that opens age files, written `AGE-SECRET-KEY-1…`.
public struct AgeIdentity: ~Copyable, Sendable {
    /// How many characters its spelling has.
    public static let textCount = 74

    private static let prefix = Array("age-secret-key-".utf8)

    /// The 32 secret bytes.
    package let secret: SecretBytes

    /// The public key that goes with it.
    public let recipient: AgeRecipient

    /// The identity with these 32 bytes; `invalidKey` where they are not 32.
    public init(secret: consuming SecretBytes) throws(CryptoError) {
        let publicKey = try X25519.publicKey(of: secret)
        guard let recipient = AgeRecipient(publicKey) else { throw .invalidKey }
        self.recipient = recipient
        self.secret = secret
    }

    /// The identity with this spelling: upper case, no white space around it; else `invalidKey`.
    public init(text: borrowing SecretBytes) throws(CryptoError) {
        var secret = try SecretBytes.make(count: X25519.keyCount)
        let done = text.withBytes { text in
            guard
                let layout = Bech32.check(text), layout.prefix == AgeIdentity.prefix, layout.isUpperCase,
                layout.byteCount == X25519.keyCount
            else { return false }
            secret.fill { put in Bech32.decode(text, layout, each: put) }
            return true
        }
        guard done else { throw .invalidKey }
        try self.init(secret: secret)
    }

    /// A new identity.
    public static func generate() throws(CryptoError) -> AgeIdentity {
        try AgeIdentity(secret: .makeRandom(count: X25519.keyCount))
    }

    /// The spelling, 74 characters.
    public borrowing func encoded() throws(CryptoError) -> SecretBytes {
        let count = Bech32.encodedCount(prefix: AgeIdentity.prefix, dataCount: X25519.keyCount)
        var text = try SecretBytes.make(count: count)
        secret.withBytes { secret in
            text.fill { put in
                Bech32.encode(secret, prefix: AgeIdentity.prefix) { character in
                    let isLetter = character >= UInt8(ascii: "a") && character <= UInt8(ascii: "z")
                    put(isLetter ? character & ~0x20 : character)
                }
            }
        }
        return text
    }
}
