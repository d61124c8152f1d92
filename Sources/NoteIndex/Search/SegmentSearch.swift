/// A query in one segment, window by window: sets of documents are bits, and scores are sums in an array, so that the
/// work of a document is a few instructions whatever the query looks like.
struct SegmentSearch {
    /// How many documents are looked at at once: the scores of a window stay in the cache of the processor.
    static let window = 16_384

    let segment: Segment
    let root: Query.Node
    let leaves: [LeafSearch]
    let dead: DocumentSet?

    /// Calls `body` with every window that has matches: the documents, and their scores by their place in the window.
    func forEachWindow(
        in documents: Range<Int>, isScored: Bool, _ body: (DocumentSet, [Float]) throws(IndexError) -> Void
    ) throws(IndexError) {
        var start = documents.lowerBound / SegmentSearch.window * SegmentSearch.window
        while start < documents.upperBound {
            let range = start..<min(start + SegmentSearch.window, segment.count)
            var candidates = DocumentSet(range, full: true)
            candidates.clamp(to: documents)
            if let dead { candidates.subtract(part: dead) }
            var scores: [Float]? = isScored ? [Float](repeating: 0, count: range.count) : nil
            var found = try evaluate(root, candidates, &scores)
            found.formIntersection(candidates)
            if !found.isEmpty { try body(found, scores ?? []) }
            start += SegmentSearch.window
        }
    }

    /// The documents that a node lets pass. Of documents outside `candidates` nothing is promised.
    private func evaluate(
        _ node: Query.Node, _ candidates: DocumentSet, _ scores: inout [Float]?
    ) throws(IndexError) -> DocumentSet {
        switch node {
        case .all: return candidates
        case .leaf(let index): return try leaves[index].documents(among: candidates, scores: &scores)
        case .or(let parts):
            var found = DocumentSet(candidates.range)
            for part in parts { found.formUnion(try evaluate(part, candidates, &scores)) }
            return found
        case .and(let parts):
            // The rarest first; a negation needs what is left for it to look at.
            let order = parts.map { (estimate($0), $0) }.sorted { $0.0 < $1.0 }
            var found = candidates
            for (_, part) in order {
                found.formIntersection(try evaluate(part, found, &scores))
                if found.isEmpty { break }
            }
            return found
        case .not(let part):
            var unscored: [Float]?
            var found = candidates
            found.subtract(try evaluate(part, candidates, &unscored))
            return found
        }
    }

    /// About how many documents a node lets pass.
    private func estimate(_ node: Query.Node) -> Int {
        switch node {
        case .all, .not: segment.count
        case .leaf(let index): min(leaves[index].estimate, segment.count)
        case .or(let parts): parts.reduce(0) { min(segment.count, $0 + estimate($1)) }
        case .and(let parts): parts.map { estimate($0) }.min() ?? segment.count
        }
    }
}
