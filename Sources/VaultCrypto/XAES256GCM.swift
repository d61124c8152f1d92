internal import COpenSSL
public import SecretMemory

/// XAES-256-GCM (c2sp.org/XAES-256-GCM): AES-256-GCM with nonces of 24 bytes, long enough to be drawn at random for
/// every message of a key's life.
///
/// Each message gets an AES-GCM key of its own from K and the first half of the nonce:
///
///     L  = AES-256(K, 0¹²⁸)              K1 = L doubled in GF(2¹²⁸)
///     Kx = AES-256(K, 00 01 58 00 ‖ N[0..<12] ⊕ K1) ‖ AES-256(K, 00 02 58 00 ‖ N[0..<12] ⊕ K1)
///     ciphertext = AES-256-GCM(Kx, N[12..<24])
///
/// It is not key-committing: a file that must have one meaning carries a commitment to its key beside it. Not
/// `Sendable`: one instance belongs to one task at a time.
@safe public final class XAES256GCM {
    /// How many bytes a key has.
    public static let keyCount = 32
    /// How many bytes a nonce has.
    public static let nonceCount = 24
    /// How many bytes a tag has.
    public static let tagCount = 16
    /// How many bytes a sealed message is longer than its plaintext: nonce and tag.
    public static let overhead = nonceCount + tagCount

    private let blocks: OpaquePointer
    private let gcm: AEADContext
    /// K1 and, behind it, room for one message's Kx: key material, hence locked and wiped.
    private var keys: SecretBytes

    /// A cipher with this 32-byte key; `invalidKey` where it has another length.
    public init(key: borrowing SecretBytes) throws(CryptoError) {
        guard key.count == XAES256GCM.keyCount else { throw .invalidKey }
        let algorithm = unsafe try LibCrypto.aes256ECB.handle()
        gcm = try AEADContext(LibCrypto.aes256GCM)
        keys = try SecretBytes.make(count: 16 + 32)
        guard let context = unsafe EVP_CIPHER_CTX_new() else { throw LibCrypto.failure() }
        unsafe blocks = context
        let ready = key.withBytes { key in
            unsafe key.withUnsafeBytes { unsafe EVP_EncryptInit_ex(context, algorithm, nil, $0.octets, nil) }
        }
        guard ready == 1, unsafe EVP_CIPHER_CTX_set_padding(context, 0) == 1 else { throw LibCrypto.failure() }
        try deriveK1()
    }

    deinit {
        // EVP_CIPHER_CTX_free wipes the key schedule.
        unsafe EVP_CIPHER_CTX_free(blocks)
    }

    /// Appends nonce (24) ‖ ciphertext ‖ tag (16) to `output`, under a fresh random nonce.
    public func seal(_ plaintext: RawSpan, aad: [UInt8], appendingTo output: inout [UInt8]) throws(CryptoError) {
        let nonce = Random.bytes(XAES256GCM.nonceCount)
        try seal(plaintext, nonce: nonce, aad: aad, appendingTo: &output)
    }

    /// The same under a given nonce, for the vectors: a nonce that repeats would betray the plaintext.
    package func seal(
        _ plaintext: RawSpan, nonce: [UInt8], aad: [UInt8], appendingTo output: inout [UInt8]
    ) throws(CryptoError) {
        guard nonce.count == XAES256GCM.nonceCount else { throw .lengthRefused }
        let nonceBytes = unsafe nonce.span.bytes
        try selectKey(for: nonceBytes)
        let added = XAES256GCM.overhead + plaintext.byteCount
        try output.append(addingCapacity: added) { (output) throws(CryptoError) in
            try unsafe output.withUnsafeMutableBufferPointer { (buffer, initialized) throws(CryptoError) in
                let target = UnsafeMutableRawBufferPointer(buffer)
                unsafe target.copyBytes(from: nonce)
                try unsafe gcm.seal(
                    plaintext, nonce: nonceBytes.extracting(12...), aad: aad.span.bytes,
                    into: UnsafeMutableRawBufferPointer(rebasing: target[XAES256GCM.nonceCount...]))
                initialized = added
            }
        }
    }

    /// Appends the plaintext of `sealed` (nonce ‖ ciphertext ‖ tag) to `output`.
    ///
    /// Throws `authenticationFailed` where a byte of it, the key or `aad` is not what it was; then nothing was added.
    public func open(_ sealed: RawSpan, aad: [UInt8], appendingTo output: PlaintextBuffer) throws(CryptoError) {
        guard sealed.byteCount >= XAES256GCM.overhead else { throw .authenticationFailed }
        let nonce = sealed.extracting(..<XAES256GCM.nonceCount)
        try selectKey(for: nonce)
        let body = sealed.extracting(XAES256GCM.nonceCount...)
        try unsafe gcm.open(body, nonce: nonce.extracting(12...), aad: aad.span.bytes, appendingTo: output)
    }

    /// K1 = L doubled: shifted left by one bit, and reduced by x¹²⁸ = x⁷ + x² + x + 1 without a branch on a key's bit.
    private func deriveK1() throws(CryptoError) {
        let context = unsafe blocks
        let done = keys.withMutableBytes { keys in
            unsafe keys.withUnsafeMutableBytes { keys in
                let block = unsafe UnsafeMutableRawBufferPointer(rebasing: keys[..<16])
                guard unsafe XAES256GCM.encrypt(block, context) else { return false }
                let top = unsafe block[0] >> 7
                for index in 0..<15 { unsafe block[index] = block[index] << 1 | block[index + 1] >> 7 }
                unsafe block[15] = block[15] << 1 ^ (0x87 & (0 &- top))
                return true
            }
        }
        guard done else { throw LibCrypto.failure() }
    }

    /// Derives Kx for a nonce of 24 bytes, gives it to the GCM context and wipes it here.
    private func selectKey(for nonce: RawSpan) throws(CryptoError) {
        let context = unsafe blocks
        let gcm = self.gcm
        try keys.withMutableBytes { (keys) throws(CryptoError) in
            try unsafe keys.withUnsafeMutableBytes { (keys) throws(CryptoError) in
                let messageKey = unsafe UnsafeMutableRawBufferPointer(rebasing: keys[16...])
                defer { unsafe messageKey.initializeMemory(as: UInt8.self, repeating: 0) }
                for half in 0..<2 {
                    let block = unsafe UnsafeMutableRawBufferPointer(rebasing: messageKey[16 * half..<16 * half + 16])
                    unsafe block.copyBytes(from: [0, UInt8(half + 1), 0x58, 0])
                    unsafe nonce.extracting(..<12).withUnsafeBytes { nonce in
                        unsafe UnsafeMutableRawBufferPointer(rebasing: block[4...]).copyMemory(from: nonce)
                    }
                    for index in 0..<16 { unsafe block[index] ^= keys[index] }
                }
                guard unsafe XAES256GCM.encrypt(messageKey, context) else { throw LibCrypto.failure() }
                try unsafe gcm.setKey(messageKey.bytes)
            }
        }
    }

    /// AES-256 on whole blocks, in place.
    private static func encrypt(_ buffer: UnsafeMutableRawBufferPointer, _ context: OpaquePointer) -> Bool {
        var count: Int32 = 0
        let bytes = unsafe buffer.baseAddress!.assumingMemoryBound(to: UInt8.self)
        return unsafe EVP_EncryptUpdate(context, bytes, &count, bytes, Int32(buffer.count)) == 1
            && count == Int32(buffer.count)
    }
}
