internal import COpenSSL
public import SecretMemory

/// X25519 (RFC 7748).
public enum X25519 {
    /// How many bytes a private key, a public key and a shared secret have.
    public static let keyCount = 32

    /// The public key of a private one.
    public static func publicKey(of privateKey: borrowing SecretBytes) throws(CryptoError) -> [UInt8] {
        try CurveKey(privateKey: privateKey, curve: .x25519).publicKey()
    }

    /// What both sides compute: 32 bytes.
    ///
    /// Throws `invalidKey` where a length is wrong or `publicKey` is a point of low order, whose shared secret is all
    /// zero and known to everybody.
    ///
    /// - Parameters:
    ///   - privateKey: one's own.
    ///   - ownPublicKey: the public key that goes with it. It spares libcrypto computing it, and has no part in the
    ///     result.
    ///   - publicKey: the other side's.
    public static func sharedSecret(
        privateKey: borrowing SecretBytes, ownPublicKey: [UInt8], publicKey: [UInt8]
    ) throws(CryptoError) -> SecretBytes {
        let mine = try CurveKey(x25519: privateKey, publicKey: ownPublicKey)
        let theirs = try CurveKey(publicKey: publicKey, curve: .x25519)
        var secret = try SecretBytes.make(count: keyCount)
        let derived = try unsafe mine.withKey { (mine) throws(CryptoError) in
            try unsafe theirs.withKey { (theirs) throws(CryptoError) in
                guard let context = unsafe EVP_PKEY_CTX_new_from_pkey(nil, mine, nil) else {
                    throw LibCrypto.failure()
                }
                defer { unsafe EVP_PKEY_CTX_free(context) }
                guard
                    unsafe EVP_PKEY_derive_init(context) == 1,
                    unsafe EVP_PKEY_derive_set_peer(context, theirs) == 1
                else { throw LibCrypto.failure() }
                return secret.withMutableBytes { secret in
                    unsafe secret.withUnsafeMutableBytes { secret in
                        var count = secret.count
                        let bytes = unsafe secret.baseAddress?.assumingMemoryBound(to: UInt8.self)
                        return unsafe EVP_PKEY_derive(context, bytes, &count) == 1 && count == keyCount
                    }
                }
            }
        }
        guard derived else {
            // With both keys in order, an all-zero result is the one reason that libcrypto has to fail here.
            LibCrypto.clearErrors()
            throw .invalidKey
        }
        return secret
    }
}
