internal import COpenSSL

/// libcrypto: started once, its algorithms fetched once, its error queue drained in one place.
///
/// Everything here is lazy. A process that uses only ids, digests and requests to the agent never starts the library.
enum LibCrypto {
    static let sha256 = unsafe Algorithm { unsafe EVP_MD_fetch(nil, "SHA256", nil) }
    static let aes256ECB = unsafe Algorithm { unsafe EVP_CIPHER_fetch(nil, "AES-256-ECB", nil) }
    static let aes256GCM = unsafe Algorithm { unsafe EVP_CIPHER_fetch(nil, "AES-256-GCM", nil) }
    static let chaCha20Poly1305 = unsafe Algorithm { unsafe EVP_CIPHER_fetch(nil, "ChaCha20-Poly1305", nil) }
    static let hkdf = unsafe Algorithm { unsafe EVP_KDF_fetch(nil, "HKDF", nil) }

    /// Starts the library without its configuration file: that file could load a provider of someone else's, named by
    /// `OPENSSL_CONF`, and reading it costs 0.7 ms. Without its tables of names from before the providers, too: nothing
    /// here asks for an algorithm by one of them, and filling them costs 0.5 ms.
    static func start() { _ = started }

    private static let started =
        OPENSSL_init_crypto(
            UInt64(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ADD_ALL_CIPHERS | OPENSSL_INIT_NO_ADD_ALL_DIGESTS),
            nil) == 1

    /// Empties the calling thread's error queue and gives the first reason in it.
    ///
    /// To be called after each failure, so that no error is found by a later, unrelated call.
    static func failure() -> CryptoError {
        let code = ERR_get_error()
        clearErrors()
        // ERR_reason_error_string gives a constant string, or null for a code it does not know.
        guard code != 0, let reason = unsafe ERR_reason_error_string(code) else { return .libraryFailure("unknown") }
        return unsafe .libraryFailure(String(cString: reason))
    }

    /// Empties the calling thread's error queue after a failure that has an error of ours.
    static func clearErrors() { ERR_clear_error() }

    /// An algorithm of the library: a handle that is fetched at first use and kept for the life of the process.
    @safe struct Algorithm: @unchecked Sendable {
        // Sendable: libcrypto's algorithm objects are immutable and counted atomically.
        private let pointer: OpaquePointer?

        init(_ fetch: () -> OpaquePointer?) {
            LibCrypto.start()
            unsafe pointer = fetch()
        }

        /// The handle; throws where this libcrypto lacks the algorithm.
        func handle() throws(CryptoError) -> OpaquePointer {
            guard let pointer = unsafe pointer else { throw LibCrypto.failure() }
            return unsafe pointer
        }
    }
}
