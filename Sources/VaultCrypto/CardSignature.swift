/// The one form in which Alcove signs: Ed25519 over label("sig/" purpose) ‖ H(signer's card) ‖ H(what is signed).
///
/// The purpose keeps a signature made for one thing from being shown for another, and the card binds it to the person
/// and not merely to a key.
public enum CardSignature {
    /// How many bytes a signature has.
    public static let count = Ed25519.signatureCount

    /// Whether `signature` was made for `purpose` over `digest` by the clinician with this card and key.
    public static func isValid(
        _ signature: [UInt8], for purpose: SigningPurpose, digest: Digest, card: Digest, key: SigningKey
    ) -> Bool {
        Ed25519.isValid(signature: signature, for: message(purpose, digest: digest, card: card), key: key)
    }

    static func message(_ purpose: SigningPurpose, digest: Digest, card: Digest) -> [UInt8] {
        Label.signature(purpose) + card.bytes + digest.bytes
    }
}
