/// A query in one segment, window by window: sets of documents are bits, and scores are sums in an array, so that the
/// work of a document is a few instructions whatever the query looks like.
struct SegmentSearch {
    /// How many documents are looked at at once: the scores of a window stay in the cache of the processor.
    static let window = 8192

    let segment: Segment
    let root: Query.Node
    let leaves: [LeafSearch]
    let dead: DocumentSet?

    /// Calls `body` with every window that has matches, the newest first, since a note is the better for being new: the
    /// documents, and their scores by their place in the window.
    func forEachWindow(
        in documents: Range<Int>, isScored: Bool, _ body: (DocumentSet, [Float]) throws(IndexError) -> Void
    ) throws(IndexError) {
        let size = SegmentSearch.window
        var scores: [Float] = []
        for number in (documents.lowerBound / size..<(documents.upperBound + size - 1) / size).reversed() {
            let range = number * size..<min((number + 1) * size, segment.count)
            let wanted = range.clamped(to: documents)
            guard let first = try first(root, notBefore: wanted.lowerBound), first < wanted.upperBound else { continue }
            var candidates = DocumentSet(range, full: true)
            candidates.clamp(to: wanted)
            if let dead { candidates.subtract(part: dead) }
            if isScored {
                scores.removeAll(keepingCapacity: true)
                scores.append(contentsOf: repeatElement(0, count: range.count))
            }
            var found = try evaluate(root, candidates, &scores)
            found.formIntersection(candidates)
            if !found.isEmpty { try body(found, scores) }
        }
    }

    /// The first document that a node may let pass and that is not before `document`; nil where there is none.
    private func first(_ node: Query.Node, notBefore document: Int) throws(IndexError) -> Int? {
        guard document < segment.count else { return nil }
        switch node {
        case .all, .not: return document
        case .leaf(let index): return try leaves[index].first(notBefore: document)
        case .or(let parts):
            var least: Int?
            for part in parts {
                guard let first = try first(part, notBefore: document) else { continue }
                least = min(least ?? first, first)
            }
            return least
        case .and(let parts):
            // Only the rarest: to open a group of a common word takes longer than to look at a window.
            guard let rarest = parts.min(by: { estimate($0) < estimate($1) }) else { return document }
            return try first(rarest, notBefore: document)
        }
    }

    /// The documents that a node lets pass. Of documents outside `candidates` nothing is promised.
    private func evaluate(
        _ node: Query.Node, _ candidates: DocumentSet, _ scores: inout [Float]
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
            var unscored: [Float] = []
            var found = candidates
            found.subtract(try evaluate(part, candidates, &unscored))
            return found
        }
    }

    /// The list that is all that the query asks for; nil where there is more.
    var onlyList: LeafSearch.List? {
        if case .leaf(let index) = root { leaves[index].onlyList } else { nil }
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
