/// Answers questions about the notes of several segments as if they were one index.
///
/// Where a note stands in several segments, the newest counts. Nothing is read before it is asked for, and what was
/// read is wiped when the reader and its segments are let go.
public final class NoteIndexReader {
    private let deferred: [DeferredSegment]
    private var deadDocuments: [DocumentSet?]?

    /// A reader over segments, oldest first.
    public init(segments: [DeferredSegment]) { deferred = segments }

    /// A reader over segments that are open, oldest first.
    public convenience init(segments: [Segment]) { self.init(segments: segments.map { DeferredSegment($0) }) }

    /// The segments, oldest first, all of them open from now on.
    var segments: [Segment] {
        get throws(IndexError) {
            var segments: [Segment] = []
            for one in deferred { segments.append(try one.segment()) }
            return segments
        }
    }

    func dead() throws(IndexError) -> [DocumentSet?] {
        if let deadDocuments { return deadDocuments }
        let dead = try Liveness.deadDocuments(of: try segments)
        deadDocuments = dead
        return dead
    }

    /// What the index remembers of a note, or nil where it has no such note.
    public func entry(of note: NoteKey) throws(IndexError) -> IndexEntry? {
        for deferred in deferred.reversed() {
            let segment = try deferred.segment()
            if let document = try segment.document(of: note.key) { return try segment.entry(document) }
            // Removed or replaced here: what older segments say of it is past.
            if segment.header.replaced > 0, try segment.replaced.value(of: note.bytes, { _ in true }) ?? false {
                return nil
            }
        }
        return nil
    }

    /// Whether there is such a note.
    public func contains(_ note: NoteKey) throws(IndexError) -> Bool {
        for deferred in deferred.reversed() {
            let segment = try deferred.segment()
            if try segment.document(of: note.key) != nil { return true }
            if segment.header.replaced > 0, try segment.replaced.value(of: note.bytes, { _ in true }) ?? false {
                return false
            }
        }
        return false
    }

    /// The notes whose keys lie in `range`, in the order of the keys.
    public func entries(in range: ClosedRange<NoteKey>, limit: Int) throws(IndexError) -> [IndexEntry] {
        let dead = try dead()
        var found: [IndexEntry] = []
        for (index, segment) in try segments.enumerated() {
            var count = 0
            let cursor = try segment.notes.cursor(from: range.lowerBound.bytes)
            while count < limit, try cursor.next() {
                guard let key = SixteenBytes(cursor.key) else { throw .damaged }
                if key > range.upperBound.key { break }
                let document = try cursor.withValue { (bytes) throws(IndexError) in try segment.documentNumber(bytes) }
                if dead[index]?.contains(document) ?? false { continue }
                found.append(try segment.entry(document))
                count += 1
            }
        }
        return Array(found.sorted { $0.note < $1.note }.prefix(limit))
    }

    /// How many notes there are.
    public func count() throws(IndexError) -> Int {
        let (dead, segments) = (try dead(), try segments)
        return segments.indices.reduce(0) { $0 + segments[$1].count - (dead[$1]?.count ?? 0) }
    }

    /// The patients who have notes, in the order of their keys.
    ///
    /// - Parameter only: nil for all of them.
    public func patients(_ only: PatientKey? = nil) throws(IndexError) -> [PatientCount] {
        let prefix = [TermField.patient.rawValue] + (only?.bytes ?? [])
        let dead = try dead()
        var found: [SixteenBytes: PatientCount] = [:]
        for (index, segment) in try segments.enumerated() {
            try segment.terms.forEach(prefix: prefix) { (key, value) throws(IndexError) in
                guard let patient = SixteenBytes(key.dropFirst()) else { throw .damaged }
                let info = try TermInfo(value, header: segment.header)
                var count = 0
                var last: Int?
                try PostingCursor(info, in: segment).forEach(in: 0..<segment.count) { document, _ in
                    if dead[index]?.contains(document) ?? false { return }
                    count += 1
                    last = document
                }
                guard let last else { return true }
                let day = try segment.days().day(of: last)
                var known = found[patient] ?? PatientCount(patient: PatientKey(patient), notes: 0, lastDay: day)
                known.notes += count
                known.lastDay = max(known.lastDay, day)
                found[patient] = known
                return true
            }
        }
        return found.values.sorted { $0.patient < $1.patient }
    }

    /// The newest value that the caller keeps under `key`, or nil.
    public func value(for key: [UInt8]) throws(IndexError) -> [UInt8]? {
        for deferred in deferred.reversed() where deferred.mayHaveValues {
            let value = try deferred.segment().values.value(of: key) { bytes in
                (0..<bytes.byteCount).map { bytes.byte(at: $0) }
            }
            if let value { return value.isEmpty ? nil : value }
        }
        return nil
    }

    /// The values that the caller keeps under keys that begin with `prefix`, in the order of the keys.
    public func values(prefix: [UInt8]) throws(IndexError) -> [(key: [UInt8], value: [UInt8])] {
        var found: [[UInt8]: [UInt8]] = [:]
        for deferred in deferred where deferred.mayHaveValues {
            try deferred.segment().values.forEach(prefix: prefix) { (key, value) throws(IndexError) in
                found[Array(key)] = (0..<value.byteCount).map { value.byte(at: $0) }
                return true
            }
        }
        return found.filter { !$0.value.isEmpty }.map { ($0.key, $0.value) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }
    }
}

/// A patient who has notes.
public struct PatientCount: Hashable, Sendable {
    /// The patient.
    public var patient: PatientKey
    /// How many notes are about them.
    public var notes: Int
    /// The newest day of these, in days since 1970-01-01.
    public var lastDay: Int32
}
