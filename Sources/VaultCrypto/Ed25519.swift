internal import COpenSSL
public import SecretMemory

/// Ed25519 (RFC 8032), the plain variant.
public enum Ed25519 {
    /// How many bytes a seed has.
    public static let seedCount = 32
    /// How many bytes a signature has.
    public static let signatureCount = 64

    /// The public key of a seed.
    public static func publicKey(seed: borrowing SecretBytes) throws(CryptoError) -> SigningKey {
        let bytes = try CurveKey(privateKey: seed, curve: .ed25519).publicKey()
        guard let key = SigningKey(bytes) else { throw .invalidKey }
        return key
    }

    /// The signature of a message, 64 bytes.
    public static func sign(_ message: [UInt8], seed: borrowing SecretBytes) throws(CryptoError) -> [UInt8] {
        let key = try CurveKey(privateKey: seed, curve: .ed25519)
        guard let context = unsafe EVP_MD_CTX_new() else { throw LibCrypto.failure() }
        defer { unsafe EVP_MD_CTX_free(context) }
        var signature = [UInt8](repeating: 0, count: signatureCount)
        try unsafe key.withKey { (key) throws(CryptoError) in
            var count = signature.count
            guard
                unsafe EVP_DigestSignInit_ex(context, nil, nil, nil, nil, key, nil) == 1,
                unsafe EVP_DigestSign(context, &signature, &count, message, message.count) == 1,
                count == signatureCount
            else { throw LibCrypto.failure() }
        }
        return signature
    }

    /// Whether `signature` is one of `message` by the holder of `key`. False as well where anything is malformed.
    public static func isValid(signature: [UInt8], for message: [UInt8], key: SigningKey) -> Bool {
        guard signature.count == signatureCount else { return false }
        defer { LibCrypto.clearErrors() }
        do throws(CryptoError) {
            let shared = try key.verifier.made()
            guard let context = unsafe EVP_MD_CTX_new() else { return false }
            defer { unsafe EVP_MD_CTX_free(context) }
            return try unsafe shared.key.withKey { (key) throws(CryptoError) in
                unsafe EVP_DigestVerifyInit_ex(context, nil, nil, nil, nil, key, nil) == 1
                    && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
            }
        } catch {
            return false
        }
    }
}
