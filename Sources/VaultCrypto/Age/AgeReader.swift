public import SecretMemory

/// Opens an age file of any length in constant memory, armored or not.
///
/// Reading goes in three steps, so that the file key may come from an identity, a passphrase or an agent: make a
/// reader, which reads the header; get the file key; release the payload. Not `Sendable`.
public final class AgeReader {
    /// The header, read and not yet authenticated.
    public let header: AgeHeader

    private let input: ByteInput

    /// A reader of a file that `source` gives piece by piece.
    ///
    /// Throws ``AgeError`` where there is no good header, and what `source` throws.
    ///
    /// - Parameter source: writes to the beginning of the span and says how many bytes; 0 at the end of the file.
    public init(_ source: @escaping (inout MutableRawSpan) throws -> Int) throws {
        // One byte more than a chunk, to know a last chunk by what does not follow it.
        let capacity = AgePayload.sealedChunkCount + 1
        let outer = ByteInput(capacity: capacity, source: source)
        if try outer.fill(1), Armor.isArmored(outer.bytes) {
            let decoder = ArmorDecoder(outer)
            input = ByteInput(capacity: capacity) { span in try decoder.read(into: &span) }
        } else {
            input = outer
        }
        header = try AgeReader.readHeader(input)
    }

    private static func readHeader(_ input: ByteInput) throws -> AgeHeader {
        var scanner = AgeHeaderScanner()
        while true {
            if let end = try input.withBytes(input.count, { (bytes) throws(AgeError) in try scanner.end(in: bytes) }) {
                let header = try AgeHeader.parse(header: Array(input.bytes.prefix(end)))
                input.skip(end)
                return header
            }
            guard try input.fill(input.count + 1) else { throw AgeHeader.cutError(afterByteCount: input.count) }
        }
    }

    /// Gives the plaintext to `sink`, chunk by chunk, each only after it was authenticated.
    ///
    /// Throws `headerAuthentication` where the file key is not this header's, and `payloadDamaged` where the payload is
    /// not as it was sealed; what `sink` was given before is authentic but not whole. To be called once.
    public func release(
        fileKey: borrowing SecretBytes, to sink: (RawSpan) throws -> Void
    ) throws {
        try header.verify(fileKey)
        guard try input.fill(FileKey.payloadNonceCount) else { throw AgeError.headerMalformed }
        let payload = try AgePayload(fileKey: fileKey, nonce: Array(input.bytes.prefix(FileKey.payloadNonceCount)))
        input.skip(FileKey.payloadNonceCount)
        let plaintext = PlaintextBuffer(capacity: AgePayload.chunkCount)
        var isLast = false
        while !isLast {
            isLast = try !input.fill(AgePayload.sealedChunkCount + 1)
            let count = min(input.count, AgePayload.sealedChunkCount)
            let wasMarkedSo = try open(count, isLast: isLast, with: payload, into: plaintext)
            input.skip(count)
            try plaintext.withBytes(sink)
            plaintext.truncate(to: 0)
            guard wasMarkedSo else { throw AgeError.payloadDamaged }
        }
    }

    /// Opens a chunk; false where it is authentic, but a last chunk in the middle or another one at the end.
    ///
    /// The author did seal such a chunk, so it is released before the error, as by every other reader of age.
    private func open(
        _ count: Int, isLast: Bool, with payload: AgePayload, into plaintext: PlaintextBuffer
    ) throws(AgeError) -> Bool {
        try input.withBytes(count) { (sealed) throws(AgeError) in
            do throws(AgeError) {
                try payload.open(sealed, isLast: isLast, appendingTo: plaintext)
                return true
            } catch {
                guard error == .payloadDamaged, count == AgePayload.sealedChunkCount else { throw error }
                try payload.open(sealed, isLast: !isLast, appendingTo: plaintext)
                return false
            }
        }
    }
}
