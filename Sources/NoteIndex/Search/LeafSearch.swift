/// One leaf of a query in one segment: which documents pass, and how well.
final class LeafSearch {
    /// A list of postings that makes documents pass.
    struct List {
        var cursor: PostingCursor
        /// What a document gets for passing, and what for each unit of impact.
        var constant: Float = 0
        var weight: Float = 0
        /// What a hit says when it passed through this list.
        var reason: SearchReason?
    }

    enum Source {
        /// Documents of any of these lists pass.
        case lists([List])
        /// Documents that have the stems of any of these phrases one behind the other pass; a document is of one language.
        case phrases([[PostingCursor]], weight: Float)
        /// Many lists made one: how much each document of the segment is about them, 0 for those that do not pass.
        case dense([UInt8], weight: Float)
    }

    private let source: Source
    private let reason: SearchReason?

    init(_ source: Source, reason: SearchReason?) {
        self.source = source
        self.reason = reason
    }

    /// About how many documents pass, to begin with the rarest.
    var estimate: Int {
        switch source {
        case .lists(let lists): lists.reduce(0) { $0 + $1.cursor.info.documents }
        case .phrases(let phrases, _): phrases.reduce(0) { $0 + ($1.map(\.info.documents).min() ?? 0) }
        case .dense: .max
        }
    }

    /// The documents among `candidates` that pass, or of the whole range of `candidates` where a list is cheap to read.
    ///
    /// - Parameter scores: for each document of the range, where what it earns is added; nil under a negation.
    func documents(among candidates: DocumentSet, scores: inout [Float]?) throws(IndexError) -> DocumentSet {
        let range = candidates.range
        var found = DocumentSet(range)
        switch source {
        case .lists(let lists):
            for list in lists {
                try list.cursor.forEach(in: range, candidates: candidates) { document, impact in
                    found.insert(document)
                    scores?[document - range.lowerBound] += list.constant + list.weight * Float(impact)
                }
            }
        case .phrases(let phrases, let weight):
            for cursors in phrases {
                guard let rarest = cursors.min(by: { $0.info.documents < $1.info.documents }) else { continue }
                var some = DocumentSet(range)
                try rarest.forEach(in: range, candidates: candidates) { document, _ in some.insert(document) }
                some.formIntersection(candidates)
                try some.forEach { (document) throws(IndexError) in
                    guard let impact = try LeafSearch.phrase(cursors, in: document) else { return }
                    found.insert(document)
                    scores?[document - range.lowerBound] += weight * Float(impact)
                }
            }
        case .dense(let impacts, let weight):
            candidates.forEach { document in
                guard impacts[document] > 0 else { return }
                found.insert(document)
                scores?[document - range.lowerBound] += weight * Float(impacts[document])
            }
        }
        return found
    }

    /// Why `document` passes; empty where it does not.
    func reasons(for document: Int) throws(IndexError) -> [SearchReason] {
        switch source {
        case .lists(let lists):
            var reasons: [SearchReason] = []
            for list in lists {
                guard let reason = list.reason ?? reason, try list.cursor.contains(document) else { continue }
                if !reasons.contains(reason) { reasons.append(reason) }
            }
            return reasons
        case .phrases(let phrases, _):
            guard let reason else { return [] }
            for cursors in phrases where try LeafSearch.phrase(cursors, in: document) != nil { return [reason] }
            return []
        case .dense(let impacts, _):
            guard let reason, impacts[document] > 0 else { return [] }
            return [reason]
        }
    }

    /// The impact of a phrase in a document, or nil where it does not stand there: that of the word which is least
    /// there, since the phrase cannot be there more often.
    private static func phrase(_ cursors: [PostingCursor], in document: Int) throws(IndexError) -> UInt8? {
        var least = UInt8.max
        for cursor in cursors {
            guard let impact = try cursor.seek(document) else { return nil }
            least = min(least, impact)
        }
        guard let first = cursors.first else { return nil }
        var starts = try first.foundPositions()
        for (offset, cursor) in cursors.enumerated().dropFirst() {
            let positions = try cursor.foundPositions()
            // Once is enough at the end, and most phrases have two words.
            if offset == cursors.count - 1 {
                return firstFollowed(starts, by: positions, at: UInt32(offset)) == nil ? nil : least
            }
            var followed: [UInt32] = []
            var rest = starts
            while let index = firstFollowed(rest, by: positions, at: UInt32(offset)) {
                followed.append(rest[index])
                rest = rest[(index + 1)...]
            }
            starts = followed[...]
        }
        return starts.isEmpty ? nil : least
    }

    /// The index of the first of `starts` that has one of `positions` this far behind it; both ascend.
    private static func firstFollowed(
        _ starts: ArraySlice<UInt32>, by positions: ArraySlice<UInt32>, at distance: UInt32
    ) -> Int? {
        var (index, other) = (starts.startIndex, positions.startIndex)
        while index < starts.endIndex, other < positions.endIndex {
            let wanted = starts[index] + distance
            if positions[other] == wanted { return index }
            if positions[other] < wanted { other += 1 } else { index += 1 }
        }
        return nil
    }
}
