public import SecretMemory

/// AES-256-GCM with a nonce of 12 bytes that the caller gives.
///
/// Only for keys that seal a numbered set of blocks, each written once, where the number is the nonce; anything whose
/// nonce would be drawn at random belongs to ``XAES256GCM``. Not `Sendable`: one instance belongs to one task at a time.
public final class AES256GCM {
    /// How many bytes a key has.
    public static let keyCount = 32
    /// How many bytes a nonce has.
    public static let nonceCount = 12
    /// How many bytes a sealed message is longer than its plaintext.
    public static let tagCount = 16

    private let context: AEADContext

    /// A cipher with this 32-byte key; `invalidKey` where it has another length.
    public init(key: borrowing SecretBytes) throws(CryptoError) {
        context = try AEADContext(LibCrypto.aes256GCM, key: key)
    }

    /// Appends ciphertext ‖ tag (16) to `output`.
    ///
    /// - Parameter nonce: 12 bytes that never come twice under one key; else `lengthRefused`.
    public func seal(
        _ plaintext: RawSpan, nonce: [UInt8], aad: [UInt8], appendingTo output: inout [UInt8]
    ) throws(CryptoError) {
        try unsafe context.seal(plaintext, nonce: nonce.span.bytes, aad: aad.span.bytes, appendingTo: &output)
    }

    /// Appends the plaintext of `sealed` (ciphertext ‖ tag) to `output`.
    ///
    /// Throws `authenticationFailed` where a byte of it, the key, the nonce or `aad` is not what it was; then nothing
    /// was added.
    public func open(
        _ sealed: RawSpan, nonce: [UInt8], aad: [UInt8], appendingTo output: PlaintextBuffer
    ) throws(CryptoError) {
        try unsafe context.open(sealed, nonce: nonce.span.bytes, aad: aad.span.bytes, appendingTo: output)
    }
}
