internal import COpenSSL
public import SecretMemory

/// HMAC with SHA-256 (RFC 2104).
public enum HMACSHA256 {
    /// How many bytes a tag has.
    public static let tagCount = 32

    /// The tag of `message` under `key`, 32 bytes.
    public static func authenticate(_ message: RawSpan, key: borrowing SecretBytes) throws(CryptoError) -> [UInt8] {
        LibCrypto.start()
        var tag = [UInt8](repeating: 0, count: tagCount)
        let done = key.withBytes { key in
            unsafe key.withUnsafeBytes { key in
                unsafe message.withUnsafeBytes { message in
                    // EVP_Q_mac works on a context of its own, which it wipes; it writes at most `tagCount` bytes.
                    unsafe EVP_Q_mac(
                        nil, "HMAC", nil, "SHA256", nil, key.baseAddress, key.count, message.baseAddress,
                        message.count, &tag, tagCount, nil) != nil
                }
            }
        }
        guard done else { throw LibCrypto.failure() }
        return tag
    }

    /// Whether `tag` is the tag of `message`, compared in constant time.
    public static func isValid(
        _ tag: [UInt8], for message: RawSpan, key: borrowing SecretBytes
    ) throws(CryptoError) -> Bool {
        let expected = try authenticate(message, key: key)
        return unsafe constantTimeEqual(expected.span.bytes, tag.span.bytes)
    }
}

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

extension SecretBytes {
    /// A secret of `count` zero bytes, with the error of this module.
    static func make(count: Int) throws(CryptoError) -> SecretBytes {
        do throws(SecretMemoryError) { return try SecretBytes(count: count) } catch { throw .memory(error) }
    }

    /// `count` random bytes, with the error of this module.
    static func makeRandom(count: Int) throws(CryptoError) -> SecretBytes {
        do throws(SecretMemoryError) { return try SecretBytes.random(count: count) } catch { throw .memory(error) }
    }
}
