import COpenSSL
import Testing

/// What the tests need of libcrypto and the product does not: SHAKE-128 for the accumulated vectors, and AES-CMAC, of
/// which XAES-256-GCM's key derivation is a special case.
enum OpenSSLOracle {
    /// The first `count` bytes of SHAKE-128 over `input`.
    static func shake128(_ input: [UInt8], count: Int) throws -> [UInt8] {
        let context = try unsafe #require(EVP_MD_CTX_new())
        defer { unsafe EVP_MD_CTX_free(context) }
        var result: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            result =
                unsafe EVP_DigestInit_ex(context, EVP_shake128(), nil)
                & EVP_DigestUpdate(context, input, input.count)
                & EVP_DigestFinalXOF(context, buffer.baseAddress, count)
            initialized = count
        }
        try #require(result == 1)
        return bytes
    }

    /// AES-CMAC under a key of 128, 192 or 256 bits.
    static func cmac(_ message: [UInt8], key: [UInt8]) -> [UInt8]? {
        let cipher = "AES-\(key.count * 8)-CBC"
        var tag = [UInt8](repeating: 0, count: 16)
        var count = 0
        let made = unsafe EVP_Q_mac(
            nil, "CMAC", nil, cipher, nil, key, key.count, message, message.count, &tag, tag.count, &count)
        return unsafe made != nil && count == 16 ? tag : nil
    }
}
