internal import COpenSSL

/// SHA-256 (FIPS 180-4).
public enum SHA256 {
    /// The digest of `bytes`.
    public static func hash(_ bytes: RawSpan) -> Digest {
        var hasher = SHA256Hasher()
        hasher.update(bytes)
        return hasher.finalize()
    }

    /// The digest of `bytes`.
    public static func hash(_ bytes: [UInt8]) -> Digest { unsafe hash(bytes.span.bytes) }
}

/// SHA-256 over bytes that come in pieces.
///
/// It does not throw: hashing fails only where the machine has no memory or libcrypto has no SHA-256, and then there
/// is no going on.
@safe public struct SHA256Hasher: ~Copyable {
    private let context: OpaquePointer

    /// A hasher of nothing yet.
    public init() {
        guard
            let algorithm = unsafe try? LibCrypto.sha256.handle(),
            let context = unsafe EVP_MD_CTX_new(),
            unsafe EVP_DigestInit_ex(context, algorithm, nil) == 1
        else { fatalError("alcove: libcrypto has no SHA-256") }
        unsafe self.context = context
    }

    deinit {
        // EVP_MD_CTX_free wipes the state before it gives it back.
        unsafe EVP_MD_CTX_free(context)
    }

    /// Adds bytes at the end of what is hashed.
    public mutating func update(_ bytes: RawSpan) {
        let done = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
        precondition(done == 1)
    }

    /// Adds bytes at the end of what is hashed.
    public mutating func update(_ bytes: [UInt8]) { unsafe update(bytes.span.bytes) }

    /// The digest of everything added.
    public consuming func finalize() -> Digest { finish() }

    /// The digest of everything added since the last one; the hasher begins anew. For many in a row: a new hasher costs as
    /// much as hashing 300 bytes.
    public mutating func next() -> Digest {
        let digest = finish()
        let begun = unsafe EVP_DigestInit_ex(context, nil, nil)
        precondition(begun == 1)
        return digest
    }

    private borrowing func finish() -> Digest {
        // Thirty-two bytes for libcrypto to write to, on the stack.
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Digest.count) { buffer in
            let done = unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
            precondition(done == 1)
            return unsafe Digest(copying: UnsafeRawBufferPointer(buffer).bytes)!
        }
    }
}
