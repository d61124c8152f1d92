internal import COpenSSL
internal import SecretMemory

/// One cipher context of libcrypto for an AEAD with nonces of 12 and tags of 16 bytes.
///
/// A context lives as long as its key is used; for each message only the nonce is set (0.3 µs, where a new context
/// with its key schedule costs 1 µs). libcrypto keeps the schedule on the ordinary heap and wipes it when the context
/// is freed.
@safe final class AEADContext {
    static let keyCount = 32
    static let nonceCount = 12
    static let tagCount = 16

    /// The longest message. libcrypto counts in 32-bit signed integers; nothing of ours comes near.
    static let maximumCount = 1 << 30

    private let context: OpaquePointer

    /// A context without a key.
    init(_ algorithm: LibCrypto.Algorithm) throws(CryptoError) {
        let cipher = unsafe try algorithm.handle()
        guard let context = unsafe EVP_CIPHER_CTX_new() else { throw LibCrypto.failure() }
        unsafe self.context = context
        guard unsafe EVP_CipherInit_ex(context, cipher, nil, nil, nil, 1) == 1 else { throw LibCrypto.failure() }
    }

    /// A context with its key.
    convenience init(_ algorithm: LibCrypto.Algorithm, key: borrowing SecretBytes) throws(CryptoError) {
        guard key.count == AEADContext.keyCount else { throw .invalidKey }
        try self.init(algorithm)
        try key.withBytes { (key: RawSpan) throws(CryptoError) in try setKey(key) }
    }

    deinit {
        unsafe EVP_CIPHER_CTX_free(context)
    }

    /// Changes the key: 32 bytes.
    func setKey(_ key: RawSpan) throws(CryptoError) {
        precondition(key.byteCount == AEADContext.keyCount)
        let done = unsafe key.withUnsafeBytes { key in
            unsafe EVP_CipherInit_ex(context, nil, nil, key.octets, nil, 1)
        }
        guard done == 1 else { throw LibCrypto.failure() }
    }

    /// Writes ciphertext ‖ tag, 16 bytes more than `plaintext`, to the beginning of `target`.
    func seal(
        _ plaintext: RawSpan, nonce: RawSpan, aad: RawSpan, into target: UnsafeMutableRawBufferPointer
    ) throws(CryptoError) {
        precondition(target.count >= plaintext.byteCount + AEADContext.tagCount)
        try begin(nonce: nonce, aad: aad, sealing: 1)
        let start = unsafe target.baseAddress!.assumingMemoryBound(to: UInt8.self)
        unsafe try update(plaintext, into: start)
        let tag = unsafe start + plaintext.byteCount
        var none: Int32 = 0
        guard
            unsafe EVP_CipherFinal_ex(context, tag, &none) == 1,
            unsafe EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(AEADContext.tagCount), tag) == 1
        else { throw LibCrypto.failure() }
    }

    /// Writes the plaintext of `sealed` (ciphertext ‖ tag), 16 bytes less, to the beginning of `target`.
    ///
    /// If it throws, what stands at `target` is not authentic and must be wiped by the caller.
    func open(
        _ sealed: RawSpan, nonce: RawSpan, aad: RawSpan, into target: UnsafeMutableRawBufferPointer
    ) throws(CryptoError) {
        let count = sealed.byteCount - AEADContext.tagCount
        guard count >= 0 else { throw .authenticationFailed }
        precondition(target.count >= count)
        try begin(nonce: nonce, aad: aad, sealing: 0)
        let tagSet = unsafe sealed.extracting(count...).withUnsafeBytes { tag in
            // The tag is copied from; the pointer is mutable only because the call also serves to read.
            unsafe EVP_CIPHER_CTX_ctrl(
                context, EVP_CTRL_AEAD_SET_TAG, Int32(AEADContext.tagCount),
                UnsafeMutableRawPointer(mutating: tag.baseAddress))
        }
        guard tagSet == 1 else { throw LibCrypto.failure() }
        // An empty message may come with a target without an address; libcrypto is then given nothing to write.
        let start = unsafe target.baseAddress?.assumingMemoryBound(to: UInt8.self)
        if let start = unsafe start { unsafe try update(sealed.extracting(..<count), into: start) }
        var none: Int32 = 0
        var nothing: UInt8 = 0
        guard unsafe EVP_CipherFinal_ex(context, &nothing, &none) == 1 else {
            LibCrypto.clearErrors()
            throw .authenticationFailed
        }
    }

    /// Appends ciphertext ‖ tag to `output`.
    func seal(
        _ plaintext: RawSpan, nonce: RawSpan, aad: RawSpan, appendingTo output: inout [UInt8]
    ) throws(CryptoError) {
        let added = plaintext.byteCount + AEADContext.tagCount
        try output.append(addingCapacity: added) { (output) throws(CryptoError) in
            try unsafe output.withUnsafeMutableBufferPointer { (buffer, initialized) throws(CryptoError) in
                let target = UnsafeMutableRawBufferPointer(buffer)
                try unsafe seal(plaintext, nonce: nonce, aad: aad, into: target)
                initialized = added
            }
        }
    }

    /// Appends the plaintext of `sealed` to `output`, or nothing where it throws.
    func open(
        _ sealed: RawSpan, nonce: RawSpan, aad: RawSpan, appendingTo output: PlaintextBuffer
    ) throws(CryptoError) {
        guard sealed.byteCount >= AEADContext.tagCount else { throw .authenticationFailed }
        let added = sealed.byteCount - AEADContext.tagCount
        try unsafe output.append(uninitializedCount: added) { (target) throws(CryptoError) in
            try unsafe open(sealed, nonce: nonce, aad: aad, into: target)
        }
    }

    private func begin(nonce: RawSpan, aad: RawSpan, sealing: Int32) throws(CryptoError) {
        guard nonce.byteCount == AEADContext.nonceCount, aad.byteCount <= AEADContext.maximumCount else {
            throw .lengthRefused
        }
        let done = unsafe nonce.withUnsafeBytes { nonce in
            unsafe EVP_CipherInit_ex(context, nil, nil, nil, nonce.octets, sealing)
        }
        guard done == 1 else { throw LibCrypto.failure() }
        guard aad.byteCount > 0 else { return }
        var count: Int32 = 0
        let added = unsafe aad.withUnsafeBytes { aad in
            unsafe EVP_CipherUpdate(context, nil, &count, aad.octets, Int32(aad.count))
        }
        guard added == 1 else { throw LibCrypto.failure() }
    }

    private func update(_ input: RawSpan, into target: UnsafeMutablePointer<UInt8>) throws(CryptoError) {
        guard input.byteCount <= AEADContext.maximumCount else { throw .lengthRefused }
        guard input.byteCount > 0 else { return }
        var count: Int32 = 0
        let done = unsafe input.withUnsafeBytes { input in
            unsafe EVP_CipherUpdate(context, target, &count, input.octets, Int32(input.count))
        }
        guard done == 1, count == Int32(input.byteCount) else { throw LibCrypto.failure() }
    }
}

extension UnsafeRawBufferPointer {
    /// The address as libcrypto wants it.
    var octets: UnsafePointer<UInt8>? {
        unsafe baseAddress?.assumingMemoryBound(to: UInt8.self)
    }
}
