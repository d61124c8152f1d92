internal import SecretMemory
internal import VaultCrypto

/// What a frame seals: `u32 h ‖ u32 b ‖ JSON head ‖ body ‖ zeros to Padmé(max(256, 8 + h + b))`.
///
/// Padmé rounds a length so that at most a sixteenth is added and only its order of magnitude is told (Nikitin et al.,
/// "Reducing Metadata Leakage from Encrypted Files", 2019).
struct Record {
    /// The largest record, padding included.
    static let maximumCount = 16 << 20
    /// The largest head. Heads are small; what is large is a body.
    static let maximumHead = 64 << 10
    /// The largest body that a note, a profile or a log entry may have.
    static let maximumBody = 8 << 20

    /// The head's exact bytes were hashed; this is their meaning.
    let head: JSONObject
    /// H(label("record") ‖ u32 h ‖ u32 b ‖ head ‖ body): the record's name.
    let name: Digest
    /// The padded plaintext.
    let buffer: PlaintextBuffer
    /// Where the body lies in it.
    let body: Range<Int>

    /// Why a plaintext is no record.
    enum Failure: Error { case malformed }

    /// The record in a padded plaintext; refuses lengths that do not fit, padding that is not zero, and a head that is
    /// not one JSON object without duplicate keys.
    init(decoding buffer: PlaintextBuffer) throws(Failure) {
        var hasher = SHA256Hasher()
        try self.init(decoding: buffer, &hasher)
    }

    /// The same with a hasher that serves for many records.
    init(decoding buffer: PlaintextBuffer, _ hasher: inout SHA256Hasher) throws(Failure) {
        let parsed = try buffer.withBytes { (bytes) throws(Failure) -> (JSONObject, Digest, Range<Int>) in
            guard bytes.byteCount >= 8 else { throw .malformed }
            let h = Int(bytes.integer(at: 0, as: UInt32.self))
            let b = Int(bytes.integer(at: 4, as: UInt32.self))
            let used = 8 + h + b
            guard h <= Record.maximumHead, used <= bytes.byteCount, bytes.byteCount == Record.padded(used),
                isZero(bytes.extracting(used..<bytes.byteCount)),
                let head = try? JSON.parse(bytes.extracting(8..<8 + h)).object
            else { throw .malformed }
            return (head, Record.name(bytes.extracting(0..<used), &hasher), 8 + h..<used)
        }
        (head, name, body) = parsed
        self.buffer = buffer
    }

    /// A record with this head and body.
    init(head: JSONObject, body: RawSpan) throws {
        let headBytes = JSON.object(head).encoded()
        guard headBytes.count <= Record.maximumHead else {
            throw VaultError.invalid(what: "the description", why: "is longer than \(Record.maximumHead >> 10) KiB")
        }
        guard body.byteCount <= Record.maximumBody else {
            throw VaultError.invalid(what: "the text", why: "is longer than \(Record.maximumBody >> 20) MiB")
        }
        let used = 8 + headBytes.count + body.byteCount
        let buffer = PlaintextBuffer(capacity: Record.padded(used))
        var lengths: [UInt8] = []
        lengths.append(bigEndian: UInt32(headBytes.count))
        lengths.append(bigEndian: UInt32(body.byteCount))
        buffer.append(lengths)
        buffer.append(headBytes)
        buffer.append(body)
        var hasher = SHA256Hasher()
        name = buffer.withBytes { Record.name($0, &hasher) }
        buffer.append([UInt8](repeating: 0, count: Record.padded(used) - used))
        self.head = head
        self.buffer = buffer
        self.body = 8 + headBytes.count..<used
    }

    /// A record that is all head.
    init(head: JSONObject) throws { try self.init(head: head, body: RawSpan()) }

    private static func name(_ used: RawSpan, _ hasher: inout SHA256Hasher) -> Digest {
        hasher.update(Label.record)
        hasher.update(used)
        return hasher.next()
    }

    /// Padmé(max(256, count)).
    static func padded(_ count: Int) -> Int {
        let count = max(256, count)
        let exponent = Int.bitWidth - 1 - count.leadingZeroBitCount
        let significant = Int.bitWidth - exponent.leadingZeroBitCount
        let mask = (1 << (exponent - significant)) - 1
        return (count + mask) & ~mask
    }
}

private func isZero(_ bytes: RawSpan) -> Bool {
    var seen: UInt8 = 0
    for index in 0..<bytes.byteCount { seen |= bytes.byte(index) }
    return seen == 0
}
