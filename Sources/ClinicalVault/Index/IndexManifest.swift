internal import NoteIndex
internal import SecretMemory
internal import VaultCrypto

/// The key of one segment: 32 random bytes that seal this file alone.
final class SegmentKey {
    static let count = AES256GCM.keyCount

    let bytes: SecretBytes

    init(_ bytes: consuming SecretBytes) { self.bytes = bytes }

    static func random() throws -> SegmentKey { SegmentKey(try SecretBytes.random(count: count)) }
}

/// Which segments make an index, and what the vault was like when it was built. One small sealed file:
///
///     u32 length ‖ JSON head ‖ for each segment its key 32
///
/// The index key seals this file and nothing else, and each segment has a key of its own: nothing is derived, which
/// would cost every command 0.3 ms.
struct IndexManifest: Hashable {
    struct Segment: Hashable {
        var name: Identifier
        var key: SegmentKey
        var count: Int
        var replaced: Int
        /// Whether anything is kept beside the notes.
        var hasValues: Bool

        // A name is drawn once, and the file under it never changes.
        static func == (left: Segment, right: Segment) -> Bool { left.name == right.name }
        func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }

    private struct LogEnd: Hashable {
        var bundle: Identifier
        var end: BundleEnd
    }

    /// A state of an index: built from nothing under an id, and changed so often since.
    struct Mark: Hashable {
        var epoch: Identifier
        var changes: Int
    }

    /// What the entries in it look like; another one is built anew.
    static let version: Int64 = 9
    static let maximumCount = 1 << 20
    static let maximumSegments = 1000

    var mark = Mark(epoch: .random(), changes: 0)
    /// Oldest first. Merging changes the list and not the mark.
    var segments: [Segment] = []
    /// How many notes there are, and patients.
    var notes = 0
    var patients = 0
    /// The fingerprint of the built-in themes.
    var themes: UInt64 = ThemeVocabulary.builtInFingerprint
    /// The changes of the vocabulary that the findings in the index are made with.
    var vocabulary: [String] = []
    /// How far each of the clinician's logs was read for such changes. A list, since most commands never look one up, and
    /// the first use of a dictionary takes 0.1 ms.
    private var logEnds: [LogEnd] = []
    var logs: [Identifier: BundleEnd] {
        get { Dictionary(logEnds.map { ($0.bundle, $0.end) }) { first, _ in first } }
        set { logEnds = newValue.sorted { $0.key < $1.key }.map { LogEnd(bundle: $0.key, end: $0.value) } }
    }
    /// The sizes of all logs when the index was as new as they, hashed; nil where it never was.
    var freshness: Digest?
    /// The state of the other drawer's index then.
    var companion: Mark?

    /// The state that others may refer to; nil as long as nothing was ever written, since each process then makes up
    /// another id.
    var state: Mark? { mark.changes == 0 ? nil : mark }
}

extension IndexManifest {
    /// The manifest, sealed.
    func sealed(with cipher: XAES256GCM, binding: [UInt8]) throws -> [UInt8] {
        let head = JSON.object(json).encoded()
        var length: [UInt8] = []
        length.append(bigEndian: UInt32(head.count))
        let plain = PlaintextBuffer(capacity: 4 + head.count + segments.count * SegmentKey.count)
        plain.append(length + head)
        for segment in segments { segment.key.bytes.withBytes { plain.append($0) } }
        var sealed: [UInt8] = []
        try plain.withBytes { try cipher.seal($0, aad: Label.indexManifest + binding, appendingTo: &sealed) }
        return sealed
    }

    /// Opens a manifest; `damaged` where it is none of this key and binding, `otherVersion` where another version of
    /// the program made it.
    init(_ sealed: [UInt8], cipher: XAES256GCM, binding: [UInt8]) throws(IndexError) {
        let plain = PlaintextBuffer(capacity: sealed.count)
        let manifest: IndexManifest?
        do {
            try unsafe cipher.open(sealed.span.bytes, aad: Label.indexManifest + binding, appendingTo: plain)
            manifest = try plain.withBytes { bytes in
                guard bytes.byteCount >= 4 else { throw IndexError.damaged }
                let end = 4 + Int(bytes.integer(at: 0, as: UInt32.self))
                guard end <= bytes.byteCount else { throw IndexError.damaged }
                let json = try JSON.parse(bytes.extracting(4..<end))
                guard json["v"]?.integer == IndexManifest.version,
                    json["themes"]?.string == String(ThemeVocabulary.builtInFingerprint, radix: 16)
                else { throw IndexError.otherVersion }
                return try IndexManifest(json, keys: bytes.extracting(end...))
            }
        } catch IndexError.otherVersion {
            throw .otherVersion
        } catch {
            throw .damaged
        }
        guard let manifest else { throw .damaged }
        self = manifest
    }

    private var json: JSONObject {
        var object = JSONObject([
            ("v", .integer(IndexManifest.version)), ("themes", .string(String(themes, radix: 16))),
            ("mark", mark.json), ("notes", .integer(Int64(notes))), ("patients", .integer(Int64(patients))),
        ])
        object["segments"] = .array(
            segments.map {
                [
                    .string($0.name.text), .integer(Int64($0.count)), .integer(Int64($0.replaced)),
                    .bool($0.hasValues),
                ]
            })
        object["vocabulary"] = .array(vocabulary.map(JSON.string))
        object["logs"] = .array(
            logEnds.map {
                [
                    .string($0.bundle.text), .integer(Int64($0.end.offset)), .integer(Int64($0.end.sequence)),
                    .string($0.end.link.hex),
                ]
            })
        object["freshness"] = freshness.map { .string($0.hex) }
        object["companion"] = companion?.json
        return object
    }

    private init?(_ json: JSON, keys: RawSpan) throws {
        guard let mark = json["mark"].flatMap(Mark.init), let notes = json["notes"]?.integer,
            let patients = json["patients"]?.integer, let segments = json["segments"]?.array,
            segments.count <= IndexManifest.maximumSegments, let vocabulary = json["vocabulary"]?.strings,
            let logs = json["logs"]?.array
        else { return nil }
        self.mark = mark
        self.notes = Int(notes)
        self.patients = Int(patients)
        self.vocabulary = vocabulary
        guard keys.byteCount == segments.count * SegmentKey.count else { return nil }
        for (place, segment) in segments.enumerated() {
            guard let parts = segment.array, parts.count == 4, let name = parts[0].identifier,
                let count = parts[1].integer, let replaced = parts[2].integer, let hasValues = parts[3].bool,
                count >= 0, replaced >= 0
            else { return nil }
            let start = place * SegmentKey.count
            let key = SegmentKey(try SecretBytes(copying: keys.extracting(start..<start + SegmentKey.count)))
            self.segments.append(
                Segment(name: name, key: key, count: Int(count), replaced: Int(replaced), hasValues: hasValues))
        }
        for log in logs {
            guard let parts = log.array, parts.count == 4, let bundle = parts[0].identifier,
                let offset = parts[1].integer, let sequence = parts[2].integer, let link = parts[3].digest
            else { return nil }
            let end = BundleEnd(offset: Int(offset), sequence: UInt64(bitPattern: sequence), link: link)
            logEnds.append(LogEnd(bundle: bundle, end: end))
        }
        freshness = json["freshness"]?.digest
        companion = json["companion"].flatMap(Mark.init)
    }
}

extension IndexManifest.Mark {
    fileprivate var json: JSON { [.string(epoch.text), .integer(Int64(changes))] }

    fileprivate init?(_ json: JSON) {
        guard let parts = json.array, parts.count == 2, let epoch = parts[0].identifier,
            let changes = parts[1].integer
        else { return nil }
        self.init(epoch: epoch, changes: Int(changes))
    }
}
