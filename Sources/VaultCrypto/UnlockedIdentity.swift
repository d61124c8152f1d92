public import SecretMemory

/// A clinician's secret, opened in this process: a command without an agent, or the agent itself.
///
/// A clinician who made a new identity still has what was sealed to the old one: the secrets stand newest first,
/// unwrapping tries them all, signing uses the newest, and so does deriving unless an older one is asked for.
public final class UnlockedIdentity: KeyHolder, Sendable {
    /// How many bytes a secret has.
    public static let secretCount = 32
    /// The most secrets that one identity holds.
    public static let maximumSecrets = 8

    public let vault: Identifier
    public let clinician: Identifier
    public let card: Digest

    /// The newest public keys first: whom to seal to, and whom older files were sealed to.
    public let recipients: [AgeRecipient]

    /// The public key that goes with ``sign(_:for:)``.
    public let signingKey: SigningKey

    private let identities: [Held]

    /// Arrays hold no noncopyable values, so each identity gets a box.
    private final class Held: Sendable {
        let identity: AgeIdentity
        init(_ identity: consuming AgeIdentity) { self.identity = identity }
    }

    /// An identity with its secrets.
    ///
    /// - Parameter secrets: 1 to 8 secrets of 32 bytes, one behind the other, newest first; else `lengthRefused`.
    public init(
        secrets: borrowing SecretBytes, vault: Identifier, clinician: Identifier, card: Digest
    ) throws(CryptoError) {
        let (count, rest) = secrets.count.quotientAndRemainder(dividingBy: UnlockedIdentity.secretCount)
        guard rest == 0, count >= 1, count <= UnlockedIdentity.maximumSecrets else { throw .lengthRefused }
        var identities: [Held] = []
        for index in 0..<count {
            let start = index * UnlockedIdentity.secretCount
            let secret = try secrets.part(start..<start + UnlockedIdentity.secretCount)
            identities.append(Held(try AgeIdentity(secret: secret)))
        }
        self.identities = identities
        self.vault = vault
        self.clinician = clinician
        self.card = card
        recipients = identities.map { $0.identity.recipient }
        signingKey = try UnlockedIdentity.signingKey(ofSecret: identities[0].identity.secret)
    }

    /// The public signing key that a secret of 32 bytes leads to, for the card that a new clinician begins with.
    public static func signingKey(ofSecret secret: borrowing SecretBytes) throws(CryptoError) -> SigningKey {
        try Ed25519.publicKey(seed: signingSeed(secret))
    }

    /// The public key to seal new files to.
    public var recipient: AgeRecipient { recipients[0] }

    public func unwrap(_ headers: [[UInt8]], each body: (Int, consuming SecretBytes?) throws -> Void) throws {
        for (index, header) in headers.enumerated() { try body(index, fileKey(of: header)) }
    }

    public func sign(_ digest: Digest, for purpose: SigningPurpose) throws(CryptoError) -> [UInt8] {
        let message = CardSignature.message(purpose, digest: digest, card: card)
        return try Ed25519.sign(message, seed: UnlockedIdentity.signingSeed(identities[0].identity.secret))
    }

    public func deriveKey(for purpose: DerivedKeyPurpose, age: Int) throws(CryptoError) -> SecretBytes {
        guard identities.indices.contains(age) else { throw .lengthRefused }
        return try HKDFSHA256.derive(
            from: identities[age].identity.secret, salt: vault.bytes, info: Label.derived(purpose), count: 32)
    }

    /// All secrets, one behind the other, newest first: for handing them to an agent that starts, or to their file.
    package func copySecrets() throws(CryptoError) -> SecretBytes {
        var all = try SecretBytes.make(count: identities.count * UnlockedIdentity.secretCount)
        all.fill { put in
            for held in identities {
                held.identity.secret.withBytes { secret in
                    for index in 0..<secret.byteCount { put(secret[index]) }
                }
            }
        }
        return all
    }

    private func fileKey(of header: [UInt8]) -> SecretBytes? {
        guard let header = try? AgeHeader.parse(header: header) else { return nil }
        for held in identities {
            if let fileKey = try? header.unwrap(with: held.identity) { return fileKey }
        }
        return nil
    }

    private static func signingSeed(_ secret: borrowing SecretBytes) throws(CryptoError) -> SecretBytes {
        try HKDFSHA256.derive(from: secret, salt: [], info: Label.signingSeed, count: Ed25519.seedCount)
    }
}
