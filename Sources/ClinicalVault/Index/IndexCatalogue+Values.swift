internal import NoteIndex
internal import VaultCrypto

/// How values are named and kept.
extension IndexCatalogue {
    /// The beginning of the keys of a code. A very long one is cut: whoever asks compares the whole.
    static func codeKey(_ code: String) -> [UInt8] {
        Array("c".utf8) + Array(normalizedCode(code).utf8.prefix(96)) + [0]
    }

    static func statementKey(_ digest: Digest) -> [UInt8] { Array("s".utf8) + digest.bytes }

    func key(_ kind: String, _ id: Identifier, part: UInt16? = nil) -> [UInt8] {
        var key = Array(kind.utf8) + id.bytes
        if let part { key.append(bigEndian: part) }
        return key
    }

    /// Keeps bytes of any length: in parts, the first of which begins with the number of parts. No bytes take back what
    /// was there.
    func set(_ bytes: [UInt8], for kind: String, _ id: Identifier, in builder: SegmentBuilder)
        throws(IndexError)
    {
        let room = SegmentBuilder.maximumValue - 2
        let parts = (bytes.count + room - 1) / room
        guard parts < UInt16.max else { throw .tooLarge }
        guard parts > 0 else { return try builder.setValue([], for: key(kind, id, part: 0)) }
        for part in 0..<parts {
            var value: [UInt8] = []
            if part == 0 { value.append(bigEndian: UInt16(parts)) }
            value += bytes[part * room..<min((part + 1) * room, bytes.count)]
            try builder.setValue(value, for: key(kind, id, part: UInt16(part)))
        }
    }

    func large(_ kind: String, _ id: Identifier, in cache: IndexCache) throws(IndexError) -> [UInt8]? {
        guard let first = try cache.reader.value(for: key(kind, id, part: 0)) else { return nil }
        guard first.count > 2 else { throw .damaged }
        var bytes = Array(first.dropFirst(2))
        for part in 1..<max(1, UInt16(first[0]) << 8 | UInt16(first[1])) {
            guard let next = try cache.reader.value(for: key(kind, id, part: part)) else { throw .damaged }
            bytes += next
        }
        return bytes
    }

    /// Everything that is kept under a kind.
    func large(_ kind: String, in cache: IndexCache) throws(IndexError) -> [(id: Identifier, bytes: [UInt8])] {
        var found: [(id: Identifier, bytes: [UInt8])] = []
        for (key, value) in try cache.reader.values(prefix: Array(kind.utf8))
        where key.suffix(2).allSatisfy({ $0 == 0 }) {
            guard key.count == 19, let id = Identifier(key[1..<17]), value.count > 2 else { throw .damaged }
            // Most have one part, and it is in hand.
            if value[0] == 0, value[1] == 1 {
                found.append((id, Array(value.dropFirst(2))))
            } else if let bytes = try large(kind, id, in: cache) {
                found.append((id, bytes))
            }
        }
        return found
    }
}

extension NoteKey {
    init(_ id: Identifier) { self = NoteKey(id.bytes)! }
}

extension PatientKey {
    init(_ id: Identifier) { self = PatientKey(id.bytes)! }
}

extension VocabularyChange {
    /// A change as the catalogue keeps it: its place in their order, a space, and its line.
    init?(kept: String) { self.init(line: String(kept.drop { $0 != " " }.dropFirst())) }
}
