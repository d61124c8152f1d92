public import SecretMemory

/// Why a cryptographic operation gave nothing. No case carries a byte of what was worked on.
public enum CryptoError: Error, Hashable, Sendable {
    /// A tag did not match: another key, another context, or changed bytes. Nothing was released.
    case authenticationFailed
    /// A key that cannot be used: the wrong length, or a point that gives an all-zero shared secret.
    case invalidKey
    /// A length outside of what the operation accepts.
    case lengthRefused
    /// A work factor of scrypt outside of what is accepted.
    case costRefused
    /// Memory for a secret could not be had.
    case memory(SecretMemoryError)
    /// libcrypto failed, with its own reason: out of memory, or a library without the algorithm.
    case libraryFailure(String)
}
