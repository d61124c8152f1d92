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
