internal import COpenSSL
internal import SecretMemory

/// The two curve algorithms, by the names that libcrypto knows.
enum Curve: String {
    case x25519 = "X25519"
    case ed25519 = "ED25519"

    /// How many bytes a private or public key has.
    static let keyCount = 32
}

/// libcrypto's form of a raw private or public key, made for one operation and freed at its end.
///
/// libcrypto copies the bytes of a private key to the ordinary heap and wipes them when the object is freed: hence a
/// short life, and the key itself stays in `SecretBytes`.
@safe struct CurveKey: ~Copyable {
    private let key: OpaquePointer

    /// A private key of 32 bytes.
    init(privateKey: borrowing SecretBytes, curve: Curve) throws(CryptoError) {
        guard privateKey.count == Curve.keyCount else { throw .invalidKey }
        LibCrypto.start()
        let made = unsafe privateKey.withBytes { bytes in
            unsafe bytes.withUnsafeBytes {
                unsafe EVP_PKEY_new_raw_private_key_ex(nil, curve.rawValue, nil, $0.octets, $0.count)
            }
        }
        guard let key = unsafe made else { throw LibCrypto.failure() }
        unsafe self.key = key
    }

    /// An X25519 key of which both halves, 32 bytes each, are known; half the work of the private one alone.
    init(x25519 privateKey: borrowing SecretBytes, publicKey: [UInt8]) throws(CryptoError) {
        guard privateKey.count == Curve.keyCount, publicKey.count == Curve.keyCount else { throw .invalidKey }
        LibCrypto.start()
        let made = unsafe privateKey.withBytes { bytes in
            unsafe bytes.withUnsafeBytes { unsafe alcove_x25519_pair($0.baseAddress, publicKey, $0.count) }
        }
        guard let key = unsafe made else { throw LibCrypto.failure() }
        unsafe self.key = key
    }

    /// A public key of 32 bytes.
    init(publicKey: [UInt8], curve: Curve) throws(CryptoError) {
        guard publicKey.count == Curve.keyCount else { throw .invalidKey }
        LibCrypto.start()
        guard
            let key = unsafe EVP_PKEY_new_raw_public_key_ex(nil, curve.rawValue, nil, publicKey, publicKey.count)
        else { throw LibCrypto.failure() }
        unsafe self.key = key
    }

    deinit {
        unsafe EVP_PKEY_free(key)
    }

    /// Lends the object for one operation.
    borrowing func withKey<Result: ~Copyable>(
        _ body: (OpaquePointer) throws(CryptoError) -> Result
    ) throws(CryptoError) -> Result {
        try unsafe body(key)
    }

    /// The 32 bytes of the public key.
    borrowing func publicKey() throws(CryptoError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Curve.keyCount)
        var count = bytes.count
        guard unsafe EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1, count == Curve.keyCount else {
            throw LibCrypto.failure()
        }
        return bytes
    }
}
