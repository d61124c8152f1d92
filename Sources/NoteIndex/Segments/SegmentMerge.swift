/// Makes one segment of several.
public enum SegmentMerge {
    /// Writes what is alive in `segments` as one segment.
    ///
    /// The result takes the place of `segments`: the same notes with the same postings, whatever was replaced or
    /// removed gone for good.
    /// - Parameters:
    ///   - segments: neighbours in age, oldest first.
    ///   - isOldest: whether no older segment remains. Then nothing is left that the result could replace.
    ///   - newer: all newer segments: what they replace is left out as well.
    public static func merge(
        _ segments: [Segment], isOldest: Bool, newer: [Segment] = [], into sink: any BlockSink
    ) throws(IndexError) {
        let dead = try Liveness.deadDocuments(of: segments + newer)
        var writer = SegmentWriter(sink: sink)
        let renumbered = try addDocuments(of: segments, dead: dead, to: &writer)
        try addTerms(of: segments, renumbered: renumbered, to: &writer)
        var languages = NoteLanguages()
        var replaced: Set<SixteenBytes> = []
        var values: [[UInt8]: [UInt8]] = [:]
        for segment in segments {
            languages.formUnion(segment.header.languages)
            if !isOldest {
                let cursor = try segment.replaced.cursor()
                while try cursor.next() {
                    guard let note = SixteenBytes(cursor.key) else { throw .damaged }
                    replaced.insert(note)
                }
            }
            let cursor = try segment.values.cursor()
            while try cursor.next() {
                values[Array(cursor.key)] = try cursor.withValue { bytes in
                    (0..<bytes.byteCount).map { bytes.byte(at: $0) }
                }
            }
        }
        try writer.finish(
            languages: languages, replaced: replaced.sorted(),
            values: values.filter { !isOldest || !$0.value.isEmpty }.map { ($0.key, $0.value) }
                .sorted { $0.0.lexicographicallyPrecedes($1.0) })
    }

    /// Adds the live documents in their order.
    ///
    /// - Returns: for each segment the new numbers of its documents, -1 for a dead one. They ascend, since the documents
    ///   of a segment are in that order already.
    private static func addDocuments(
        of segments: [Segment], dead: [DocumentSet?], to writer: inout SegmentWriter
    ) throws(IndexError) -> [[Int32]] {
        var renumbered = segments.map { [Int32](repeating: -1, count: $0.count) }
        var walks: [DocumentWalk] = []
        for segment in segments { walks.append(try DocumentWalk(segment)) }
        var number: Int32 = 0
        while true {
            var least: Int?
            for index in walks.indices {
                guard let next = walks[index].next else { continue }
                if let current = least, let leastOrder = walks[current].next, leastOrder <= next { continue }
                least = index
            }
            guard let index = least else { break }
            let document = walks[index].number
            if !(dead[index]?.contains(document) ?? false) {
                let entry = try walks[index].entry()
                try writer.add(
                    Document(
                        note: entry.note.key, patient: entry.patient.key, day: entry.day, time: entry.time,
                        kind: entry.kind, stored: entry.stored))
                renumbered[index][document] = number
                number += 1
            }
            try walks[index].advance()
        }
        return renumbered
    }

    private static func addTerms(
        of segments: [Segment], renumbered: [[Int32]], to writer: inout SegmentWriter
    ) throws(IndexError) {
        var cursors: [(segment: Int, cursor: TableCursor)] = []
        for index in segments.indices {
            let cursor = try segments[index].terms.cursor()
            if try cursor.next() { cursors.append((index, cursor)) }
        }
        var merged: [MergedPosting] = []
        var places: [UInt32] = []
        var list = PostingList()
        while var key = cursors.first?.cursor.key {
            for (_, cursor) in cursors.dropFirst() where cursor.key.lexicographicallyPrecedes(key) { key = cursor.key }
            merged.removeAll(keepingCapacity: true)
            places.removeAll(keepingCapacity: true)
            var parts = 0
            for (index, cursor) in cursors where cursor.key == key {
                let segment = segments[index]
                let info = try cursor.withValue { (bytes) throws(IndexError) in
                    try TermInfo(bytes, header: segment.header)
                }
                try PostingCursor(info, in: segment).append(
                    to: &merged, positions: &places, renumbered: renumbered[index])
                parts += 1
            }
            if parts > 1 { merged.sort { $0.document < $1.document } }
            list.removeAll()
            let hasPositions = key.first == TermField.stem.rawValue || key.first == TermField.titleStem.rawValue
            for posting in merged {
                list.documents.append(posting.document)
                list.impacts.append(posting.impact)
                if hasPositions {
                    guard !posting.positions.isEmpty else { throw .damaged }
                    list.positionStarts.append(list.positions.count)
                    list.positions.append(contentsOf: places[posting.positions])
                }
            }
            if !list.documents.isEmpty { try writer.add(term: Array(key), list) }
            var remaining: [(segment: Int, cursor: TableCursor)] = []
            for (index, cursor) in cursors {
                if cursor.key != key {
                    remaining.append((index, cursor))
                } else if try cursor.next() {
                    remaining.append((index, cursor))
                }
            }
            cursors = remaining
        }
    }
}

/// Which segments to merge, so that there are never many and no note is written again very often.
public enum MergePolicy {
    /// So many small segments may wait before they are merged.
    public static let patience = 8

    /// The segments to merge, or nil where nothing is to be done.
    ///
    /// From the newest back, a run takes in every older segment that is not larger than all newer ones of the run
    /// together; a run of ``patience`` segments is worth a merge. A segment at least doubles whenever it is written
    /// again with as many notes, so a note is written about log2 of the number of notes times at most, and there are
    /// never more than about `patience` + log2 segments.
    ///
    /// Where newer segments replace more than a quarter of everything, all are merged: every query pays for them. That
    /// comes seldom, and may have ten times as many notes.
    /// - Parameters:
    ///   - segments: for each, oldest first, its notes and how many older ones it replaces.
    ///   - ceiling: how many notes the run may have, since somebody waits for the merge. A run that would have more ends
    ///     before them, and two segments are then enough if they have more than half as many. So small ones never pile up
    ///     before a larger one, and of those that the ceiling keeps apart there is one for every half of it at most.
    public static func run(of segments: [(count: Int, replaced: Int)], upTo ceiling: Int = .max) -> Range<Int>? {
        guard segments.count > 1 else { return nil }
        let replaced = segments.dropFirst().reduce(0) { $0 + $1.replaced }
        let notes = segments.reduce(0) { $0 + $1.count }
        if replaced > 1024, replaced > notes / 4, notes / 10 <= ceiling { return 0..<segments.count }
        var start = segments.count
        var (sum, merged) = (0, 0)
        while start > 0, start == segments.count || weight(segments[start - 1]) <= sum,
            merged + segments[start - 1].count <= ceiling
        {
            start -= 1
            sum += weight(segments[start])
            merged += segments[start].count
        }
        let isFull = start > 0 && merged > ceiling / 2 && merged + segments[start - 1].count > ceiling
        return segments.count - start >= (isFull ? 2 : patience) ? start..<segments.count : nil
    }

    private static func weight(_ segment: (count: Int, replaced: Int)) -> Int {
        max(1, segment.count + segment.replaced)
    }
}
