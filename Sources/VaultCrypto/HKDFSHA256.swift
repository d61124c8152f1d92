internal import COpenSSL
public import SecretMemory

/// HKDF with SHA-256 (RFC 5869).
public enum HKDFSHA256 {
    /// The most bytes that one derivation gives: 255 blocks.
    public static let maximumCount = 255 * Digest.count

    /// `count` bytes derived from a secret.
    ///
    /// - Parameters:
    ///   - salt: may be empty, which the RFC defines as a block of zeros.
    ///   - info: what the key is for.
    ///   - count: 1 to ``maximumCount``; else `lengthRefused`.
    public static func derive(
        from secret: borrowing SecretBytes, salt: [UInt8], info: [UInt8], count: Int
    ) throws(CryptoError) -> SecretBytes {
        guard count >= 1, count <= maximumCount else { throw .lengthRefused }
        let algorithm = unsafe try LibCrypto.hkdf.handle()
        var derived = try SecretBytes.make(count: count)
        let done = secret.withBytes { secret in
            unsafe secret.withUnsafeBytes { secret in
                derived.withMutableBytes { derived in
                    unsafe derived.withUnsafeMutableBytes { derived in
                        unsafe alcove_hkdf_sha256(
                            algorithm, secret.baseAddress, secret.count, salt, salt.count, info, info.count,
                            derived.baseAddress, derived.count)
                    }
                }
            }
        }
        guard done == 1 else { throw LibCrypto.failure() }
        return derived
    }
}
