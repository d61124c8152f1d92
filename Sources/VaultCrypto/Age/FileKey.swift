internal import SecretMemory

/// What age does with its keys: every use of an AEAD, a MAC or HKDF in the format is in this file.
enum FileKey {
    /// How many bytes a file key has.
    static let count = 16
    /// How many bytes the nonce at the beginning of a payload has.
    static let payloadNonceCount = 16

    /// A new file key: each file has its own.
    static func make() throws(AgeError) -> SecretBytes {
        try asAgeError { () throws(CryptoError) in try SecretBytes.makeRandom(count: count) }
    }

    /// The MAC of a header, over its bytes up to and including `---`.
    static func headerMAC(_ header: [UInt8], fileKey: borrowing SecretBytes) throws(CryptoError) -> [UInt8] {
        let key = try HKDFSHA256.derive(from: fileKey, salt: [], info: Array("header".utf8), count: 32)
        return try unsafe HMACSHA256.authenticate(header.span.bytes, key: key)
    }

    /// The cipher of a payload that begins with `nonce`.
    static func payloadContext(fileKey: borrowing SecretBytes, nonce: [UInt8]) throws(CryptoError) -> AEADContext {
        let key = try HKDFSHA256.derive(from: fileKey, salt: nonce, info: Array("payload".utf8), count: 32)
        return try AEADContext(LibCrypto.chaCha20Poly1305, key: key)
    }

    /// A file key under a wrapping key that is used once, hence the nonce of zeros: 32 bytes.
    static func wrap(_ fileKey: borrowing SecretBytes, with key: borrowing SecretBytes) throws(CryptoError) -> [UInt8] {
        let context = try AEADContext(LibCrypto.chaCha20Poly1305, key: key)
        var wrapped: [UInt8] = []
        try fileKey.withBytes { (fileKey) throws(CryptoError) in
            try unsafe context.seal(fileKey, nonce: zeros.span.bytes, aad: none.span.bytes, appendingTo: &wrapped)
        }
        return wrapped
    }

    /// The file key out of its wrapping; `authenticationFailed` where it was made for another key.
    static func unwrap(_ wrapped: [UInt8], with key: borrowing SecretBytes) throws(CryptoError) -> SecretBytes {
        let context = try AEADContext(LibCrypto.chaCha20Poly1305, key: key)
        var fileKey = try SecretBytes.make(count: count)
        guard wrapped.count == AgeStanza.wrappedKeyCount else { throw .lengthRefused }
        try fileKey.withMutableBytes { (fileKey) throws(CryptoError) in
            try unsafe fileKey.withUnsafeMutableBytes { (fileKey) throws(CryptoError) in
                try unsafe context.open(
                    wrapped.span.bytes, nonce: zeros.span.bytes, aad: none.span.bytes, into: fileKey)
            }
        }
        return fileKey
    }

    private static let zeros = [UInt8](repeating: 0, count: AEADContext.nonceCount)
    private static let none: [UInt8] = []
}
