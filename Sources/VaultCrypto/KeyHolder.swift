public import SecretMemory

/// Whoever holds a clinician's one secret and does with it what the vault asks: an identity that was opened in this
/// process, or the client of the unlock agent. Commands work the same with either.
public protocol KeyHolder: AnyObject {
    /// The vault that the secret belongs to.
    var vault: Identifier { get }
    /// The clinician whose secret it is.
    var clinician: Identifier { get }
    /// The hash of the clinician's own card, computed from the identity when it was opened.
    var card: Digest { get }

    /// Opens the stanzas of age headers for this clinician.
    ///
    /// - Parameters:
    ///   - headers: whole headers, from the version line to the line feed after the MAC.
    ///   - body: called once for each header, in order, with its position and the 16-byte file key, or nil where the
    ///     header holds no stanza for this clinician or its MAC is wrong.
    func unwrap(_ headers: [[UInt8]], each body: (Int, consuming SecretBytes?) throws -> Void) throws

    /// Signs: Ed25519(label("sig/" purpose) ‖ H(own card) ‖ `digest`), 64 bytes.
    ///
    /// - Parameter digest: SHA-256 of what is signed.
    func sign(_ digest: Digest, for purpose: SigningPurpose) throws -> [UInt8]

    /// A 32-byte key derived from a secret for one purpose, salted with the vault's id.
    ///
    /// - Parameter age: 0 for the newest secret; 1 for the one before the last new identity, and so on, for reading what
    ///   was written under it. Throws where there is no secret so old.
    func deriveKey(for purpose: DerivedKeyPurpose, age: Int) throws -> SecretBytes

    /// Lets go of whatever was kept of earlier answers: for whoever stays while the vault is locked.
    func forget()
}

extension KeyHolder {
    /// Most keep nothing.
    public func forget() {}

    /// A 32-byte key derived from the newest secret for one purpose, salted with the vault's id.
    public func deriveKey(for purpose: DerivedKeyPurpose) throws -> SecretBytes {
        try deriveKey(for: purpose, age: 0)
    }
}
