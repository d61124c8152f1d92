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

    /// The first document that may pass and is not before `document`; nil where there is none.
    func first(notBefore document: Int) throws(IndexError) -> Int? {
        switch source {
        case .lists(let lists): return try LeafSearch.first(notBefore: document, in: lists.map(\.cursor))
        case .phrases(let phrases, _):
            return try LeafSearch.first(
                notBefore: document,
                in: phrases.compactMap { cursors in cursors.min { $0.info.documents < $1.info.documents } })
        case .dense: return document
        }
    }

    private static func first(notBefore document: Int, in cursors: [PostingCursor]) throws(IndexError) -> Int? {
        var least: Int?
        for cursor in cursors {
            guard let first = try cursor.first(notBefore: document) else { continue }
            least = min(least ?? first, first)
        }
        return least
    }

    /// The list that alone makes documents pass; nil where there are several, or something else does.
    var onlyList: List? {
        if case .lists(let lists) = source, lists.count == 1 { return lists[0] }
        return nil
    }

    /// The documents among `candidates` that pass, or of the whole range of `candidates` where a list is cheap to read.
    ///
    /// - Parameter scores: for each document of the range, where what it earns is added; empty where nothing is scored.
    func documents(among candidates: DocumentSet, scores: inout [Float]) throws(IndexError) -> DocumentSet {
        let range = candidates.range
        var found = DocumentSet(range)
        switch source {
        case .lists(let lists):
            for list in lists {
                try list.cursor.collect(
                    among: candidates, into: &found, scores: &scores, constant: list.constant, weight: list.weight)
            }
        case .phrases(let phrases, let weight):
            for cursors in phrases {
                var phrase = PhraseSearch(cursors)
                try LeafSearch.documents(ofAll: cursors, among: candidates).forEach { (document) throws(IndexError) in
                    guard let impact = try phrase.impact(in: document) else { return }
                    found.insert(document)
                    if !scores.isEmpty { scores[document - range.lowerBound] += weight * Float(impact) }
                }
            }
        case .dense(let impacts, let weight):
            candidates.forEach { document in
                guard impacts[document] > 0 else { return }
                found.insert(document)
                if !scores.isEmpty { scores[document - range.lowerBound] += weight * Float(impacts[document]) }
            }
        }
        return found
    }

    /// The documents among `candidates` that have all of these terms.
    private static func documents(
        ofAll cursors: [PostingCursor], among candidates: DocumentSet
    ) throws(IndexError) -> DocumentSet {
        var common = candidates
        var unscored: [Float] = []
        for cursor in cursors.sorted(by: { $0.info.documents < $1.info.documents }) where !common.isEmpty {
            var some = DocumentSet(candidates.range)
            try cursor.collect(among: common, into: &some, scores: &unscored, constant: 0, weight: 0)
            common.formIntersection(some)
        }
        return common
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
            for cursors in phrases {
                var phrase = PhraseSearch(cursors)
                if try phrase.impact(in: document) != nil { return [reason] }
            }
            return []
        case .dense(let impacts, _):
            guard let reason, impacts[document] > 0 else { return [] }
            return [reason]
        }
    }
}
