public import SecretMemory

/// Seals an age file of any length in constant memory, armored or not.
///
/// Not `Sendable`. A file without ``finish()`` is not whole, and every reader notices.
public final class AgeWriter {
    private let output: (RawSpan) throws -> Void
    private let payload: AgePayload
    private var armor: ArmorEncoder?
    private var isOpen = true
    /// What does not fill a chunk yet, or fills one that may be the last.
    private let pending = PlaintextBuffer(capacity: AgePayload.chunkCount)
    /// One sealed chunk and one chunk's lines of armor; both keep their room from chunk to chunk.
    private var sealed: [UInt8] = []
    private var text: [UInt8] = []

    /// A writer of a file for 1 to 20 recipients, any of whom can open it. The header is written at once.
    ///
    /// Throws ``AgeError``, and what `output` throws.
    public convenience init(
        to recipients: [AgeRecipient], armor: Bool = false, output: @escaping (RawSpan) throws -> Void
    ) throws {
        let fileKey = try FileKey.make()
        let header = try AgeHeader(to: recipients, fileKey: fileKey)
        try self.init(header: header, fileKey: fileKey, nonce: nil, armor: armor, output: output)
    }

    /// A writer of a file that a passphrase opens. The header is written at once.
    ///
    /// Throws ``AgeError``, and what `output` throws.
    public convenience init(
        passphrase: borrowing SecretBytes, cost: ScryptCost, armor: Bool = false,
        output: @escaping (RawSpan) throws -> Void
    ) throws {
        let fileKey = try FileKey.make()
        let header = try AgeHeader(passphrase: passphrase, cost: cost, fileKey: fileKey)
        try self.init(header: header, fileKey: fileKey, nonce: nil, armor: armor, output: output)
    }

    /// A writer with a given header and, for the vectors alone, a given payload nonce.
    package init(
        header: AgeHeader, fileKey: borrowing SecretBytes, nonce: [UInt8]?, armor: Bool,
        output: @escaping (RawSpan) throws -> Void
    ) throws {
        let nonce = nonce ?? Random.bytes(FileKey.payloadNonceCount)
        self.output = output
        payload = try AgePayload(fileKey: fileKey, nonce: nonce)
        if armor {
            let encoder = ArmorEncoder()
            encoder.begin(to: &text)
            self.armor = encoder
        }
        let beginning = header.bytes + nonce
        try unsafe emit(beginning.span.bytes)
    }

    /// Adds plaintext at the end of the file: pieces of any size, and of large ones most is sealed where it stands.
    public func write(_ bytes: RawSpan) throws {
        precondition(isOpen, "the file is finished or an earlier write failed")
        isOpen = false
        var rest = bytes
        // A chunk is sealed when more follows it, since the last one is marked as such.
        while pending.count + rest.byteCount > AgePayload.chunkCount {
            if pending.count == 0 {
                try seal(rest.extracting(..<AgePayload.chunkCount), isLast: false)
                rest = rest.extracting(AgePayload.chunkCount...)
            } else {
                let taken = AgePayload.chunkCount - pending.count
                pending.append(rest.extracting(..<taken))
                rest = rest.extracting(taken...)
                try pending.withBytes { try seal($0, isLast: false) }
                pending.truncate(to: 0)
            }
        }
        pending.append(rest)
        isOpen = true
    }

    /// Writes the last chunk, without which the file is not whole.
    public func finish() throws {
        precondition(isOpen, "the file is finished or an earlier write failed")
        isOpen = false
        try pending.withBytes { try seal($0, isLast: true) }
        pending.truncate(to: 0)
        if armor != nil {
            armor?.finish(to: &text)
            try emitText()
        }
    }

    private func seal(_ chunk: RawSpan, isLast: Bool) throws {
        sealed.removeAll(keepingCapacity: true)
        try payload.seal(chunk, isLast: isLast, appendingTo: &sealed)
        let sealed = self.sealed
        try unsafe emit(sealed.span.bytes)
    }

    private func emit(_ bytes: RawSpan) throws {
        guard armor != nil else {
            try output(bytes)
            return
        }
        armor?.encode(bytes, to: &text)
        try emitText()
    }

    private func emitText() throws {
        let text = self.text
        try unsafe output(text.span.bytes)
        self.text.removeAll(keepingCapacity: true)
    }
}
