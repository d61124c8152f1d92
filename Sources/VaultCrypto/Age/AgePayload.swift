internal import SecretMemory

/// The payload of an age file: chunks of 64 KiB, each sealed under a counter and a flag for the last.
///
/// One cipher context serves all chunks, and only the nonce changes.
final class AgePayload {
    /// How many bytes of plaintext a full chunk has.
    static let chunkCount = 64 * 1024
    /// How many bytes a full chunk has when sealed.
    static let sealedChunkCount = chunkCount + AEADContext.tagCount

    private let context: AEADContext
    private static let none: [UInt8] = []
    /// 11 bytes of counter, big-endian, and the flag. The first three bytes stay zero: 2⁶⁴ chunks are no file.
    private var nonce = [UInt8](repeating: 0, count: AEADContext.nonceCount)
    private var counter: UInt64 = 0

    init(fileKey: borrowing SecretBytes, nonce: [UInt8]) throws(AgeError) {
        do throws(CryptoError) { context = try FileKey.payloadContext(fileKey: fileKey, nonce: nonce) } catch {
            throw .crypto(error)
        }
    }

    /// Appends the next chunk, 16 bytes longer than `plaintext`, to `file`.
    func seal(_ plaintext: RawSpan, isLast: Bool, appendingTo file: inout [UInt8]) throws(AgeError) {
        precondition(
            isLast ? plaintext.byteCount <= AgePayload.chunkCount : plaintext.byteCount == AgePayload.chunkCount)
        let nonce = try nextNonce(isLast: isLast)
        do throws(CryptoError) {
            try unsafe context.seal(
                plaintext, nonce: nonce.span.bytes, aad: AgePayload.none.span.bytes, appendingTo: &file)
            counter += 1
        } catch {
            throw .crypto(error)
        }
    }

    /// Appends the plaintext of the next chunk, 16 bytes shorter than `sealed`, to `plaintext`.
    ///
    /// Throws `payloadDamaged` where it is not what was sealed. Then nothing was added, and the chunk may be tried
    /// again with the other flag.
    func open(_ sealed: RawSpan, isLast: Bool, appendingTo plaintext: PlaintextBuffer) throws(AgeError) {
        guard sealed.byteCount >= AEADContext.tagCount else { throw .payloadDamaged }
        let added = sealed.byteCount - AEADContext.tagCount
        try unsafe plaintext.append(uninitializedCount: added) { (target) throws(AgeError) in
            try unsafe open(sealed, isLast: isLast, into: target)
        }
    }

    /// Writes the plaintext of a whole payload to `target`.
    ///
    /// - Parameter target: as long as ``plaintextCount(sealed:)`` says; wiped by the caller where this throws.
    func openAll(_ sealed: RawSpan, into target: UnsafeMutableRawBufferPointer) throws(AgeError) {
        var rest = sealed
        var position = 0
        while rest.byteCount > 0 {
            let chunk = rest.extracting(..<min(rest.byteCount, AgePayload.sealedChunkCount))
            rest = rest.extracting(chunk.byteCount...)
            let room = unsafe UnsafeMutableRawBufferPointer(rebasing: target[position...])
            try unsafe open(chunk, isLast: rest.byteCount == 0, into: room)
            position += chunk.byteCount - AEADContext.tagCount
        }
    }

    private func open(
        _ sealed: RawSpan, isLast: Bool, into target: UnsafeMutableRawBufferPointer
    ) throws(AgeError) {
        let shortest = counter == 0 ? AEADContext.tagCount : AEADContext.tagCount + 1
        guard
            sealed.byteCount >= (isLast ? shortest : AgePayload.sealedChunkCount),
            sealed.byteCount <= AgePayload.sealedChunkCount
        else { throw .payloadDamaged }
        let nonce = try nextNonce(isLast: isLast)
        do throws(CryptoError) {
            try unsafe context.open(sealed, nonce: nonce.span.bytes, aad: AgePayload.none.span.bytes, into: target)
            counter += 1
        } catch {
            throw error == .authenticationFailed ? .payloadDamaged : .crypto(error)
        }
    }

    private func nextNonce(isLast: Bool) throws(AgeError) -> [UInt8] {
        guard counter < .max else { throw .payloadDamaged }
        for index in 0..<8 { nonce[3 + index] = UInt8(truncatingIfNeeded: counter >> UInt64(56 - 8 * index)) }
        nonce[11] = isLast ? 1 : 0
        return nonce
    }

    /// How many bytes of plaintext a payload of `count` sealed bytes holds, or nil where no payload has this length.
    static func plaintextCount(sealed count: Int) -> Int? {
        let full = count / sealedChunkCount
        let rest = count % sealedChunkCount
        if rest == 0 { return full > 0 ? full * chunkCount : nil }
        guard rest > AEADContext.tagCount || (full == 0 && rest == AEADContext.tagCount) else { return nil }
        return full * chunkCount + rest - AEADContext.tagCount
    }

    /// How many sealed bytes a plaintext of `count` bytes becomes.
    static func sealedCount(plaintext count: Int) -> Int {
        count + max(1, (count + chunkCount - 1) / chunkCount) * AEADContext.tagCount
    }
}
