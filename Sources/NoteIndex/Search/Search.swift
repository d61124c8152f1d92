extension NoteIndexReader {
    /// Finds the notes that answer a request, and reads what the index remembers of the best of them.
    ///
    /// The total is exact. Equal scores stand newest first; so does everything where the order is by date: by day, then
    /// by time, at last by key.
    public func search(_ request: SearchRequest) throws(IndexError) -> SearchAnswer {
        let ranking = try rank(request)
        var hits: [SearchHit] = []
        for candidate in ranking.best {
            let search = ranking.searches[candidate.segment]
            var reasons: [SearchReason] = []
            for leaf in search.leaves {
                for reason in try leaf.reasons(for: candidate.document) where !reasons.contains(reason) {
                    reasons.append(reason)
                }
            }
            hits.append(
                SearchHit(
                    entry: try search.segment.entry(candidate.document), score: candidate.score, reasons: reasons))
        }
        return SearchAnswer(
            total: ranking.total, hits: hits, cappedPrefixes: ranking.cappedPrefixes, suggestions: ranking.suggestions)
    }

    /// Finds out which notes answer a request best, and reads nothing of the notes themselves.
    public func rank(_ request: SearchRequest) throws(IndexError) -> Ranking {
        let query = request.query.narrowed(by: request.filter)
        let (dead, segments) = (try dead(), try segments)
        var plans: [LeafPlan] = []
        for leaf in query.leaves { plans.append(try LeafPlan(leaf, request.polarity, in: segments)) }
        let notes = segments.reduce(0) { $0 + $1.count }
        let limit = max(0, min(request.limit, SearchRequest.maximumLimit))
        // Without a word or theme to weigh, every note is as good as the next, and the newest are wanted.
        let isScored = request.order == .best && plans.contains { $0.isScored }
        var collector = HitCollector(
            limit: limit, isScored: isScored, newestDay: segments.map(\.newestDay).max() ?? .min)
        var searches: [SegmentSearch] = []
        for (index, segment) in segments.enumerated() {
            var leaves: [LeafSearch] = []
            for plan in plans { leaves.append(try plan.search(in: segment, index, notes: notes)) }
            let search = SegmentSearch(segment: segment, root: query.root, leaves: leaves, dead: dead[index])
            searches.append(search)
            let days = try request.filter.days.map { (days) throws(IndexError) in
                try segment.days().documents(of: days)
            }
            let documents = days ?? 0..<segment.count
            if isScored, dead[index] == nil, let list = search.onlyList {
                try collector.add(list, in: documents, segment: segment, index)
                continue
            }
            try search.forEachWindow(in: documents, isScored: isScored) { (found, scores) throws(IndexError) in
                try collector.add(found, scores, segment: segment, index)
            }
        }
        return Ranking(
            total: collector.total, best: try collector.best(segments), searches: searches,
            cappedPrefixes: zip(query.leaves, plans).filter { $1.isCapped }.map { $0.0.text },
            suggestions: try suggestions(for: plans))
    }
}

/// Which notes answer a request best.
public struct Ranking {
    /// How many notes answer, whatever the limit.
    public let total: Int
    /// The best, in order.
    let best: [HitCollector.Candidate]
    let searches: [SegmentSearch]
    let cappedPrefixes: [String]
    let suggestions: [WordSuggestions]

    /// How many of the best there are.
    public var count: Int { best.count }
}

extension SearchAnswer {
    /// Several answers to one request as one: those of the record and of the process notes, for who may read both.
    public static func merged(_ answers: [SearchAnswer], order: SearchOrder, limit: Int) -> SearchAnswer {
        let hits = answers.flatMap(\.hits).sorted { a, b in
            if order == .best, a.score != b.score { return a.score > b.score }
            return (a.entry.day, a.entry.time, b.entry.note) > (b.entry.day, b.entry.time, a.entry.note)
        }
        // A word is missing only where no index has it.
        let missing = (answers.first?.suggestions ?? []).compactMap { first -> WordSuggestions? in
            let same = answers.compactMap { $0.suggestions.first { $0.word == first.word } }
            return same.count == answers.count ? .merged(same, for: first.word) : nil
        }
        var capped: [String] = []
        for prefix in answers.flatMap(\.cappedPrefixes) where !capped.contains(prefix) { capped.append(prefix) }
        return SearchAnswer(
            total: answers.reduce(0) { $0 + $1.total }, hits: Array(hits.prefix(limit)),
            cappedPrefixes: capped, suggestions: missing)
    }
}

extension Query {
    /// The query with the conditions of a filter; the days of the filter are not part of it.
    func narrowed(by filter: SearchFilter) -> Query {
        var leaves = leaves
        var parts = [root]
        func add(_ test: Test, _ text: String) -> Node {
            leaves.append(Leaf(text: text, test: test))
            return .leaf(leaves.count - 1)
        }
        if let patients = filter.patients { parts.append(add(.patient(patients), "")) }
        if let kinds = filter.kinds { parts.append(.or(kinds.map { add(.kind($0), "") })) }
        for theme in filter.themes { parts.append(add(.theme(theme), theme)) }
        for label in filter.labels { parts.append(add(.label(label), "")) }
        return Query(root: parts.count == 1 ? root : .and(parts), leaves: leaves)
    }
}
