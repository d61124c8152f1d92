extension NoteIndexReader {
    /// Finds the notes that answer a request.
    ///
    /// The total is exact. Equal scores stand newest first; so does everything where the order is by date: by day, then
    /// by time, at last by key.
    public func search(_ request: SearchRequest) throws(IndexError) -> SearchAnswer {
        let query = request.query.narrowed(by: request.filter)
        let dead = try dead()
        var plans: [LeafPlan] = []
        for leaf in query.leaves { plans.append(try LeafPlan(leaf, in: segments)) }
        let notes = segments.reduce(0) { $0 + $1.count }
        let limit = max(0, min(request.limit, SearchRequest.maximumLimit))
        // Without a word or theme to weigh, every note is as good as the next, and the newest are wanted.
        let isScored = request.order == .best && plans.contains { $0.isScored }
        var collector = HitCollector(limit: limit, isScored: isScored, newestDay: try newestDay())
        var searches: [SegmentSearch] = []
        for (index, segment) in segments.enumerated() {
            var leaves: [LeafSearch] = []
            for plan in plans { leaves.append(try plan.search(in: segment, index, notes: notes)) }
            let search = SegmentSearch(segment: segment, root: query.root, leaves: leaves, dead: dead[index])
            searches.append(search)
            let documents = try request.filter.days.map { (days) throws(IndexError) in
                try segment.days().documents(of: days)
            }
            try search.forEachWindow(in: documents ?? 0..<segment.count, isScored: isScored) {
                (found, scores) throws(IndexError) in
                try collector.add(found, scores, segment: segment, index)
            }
        }
        var hits: [SearchHit] = []
        for candidate in try collector.best(segments) {
            let search = searches[candidate.segment]
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
            total: collector.total, hits: hits,
            cappedPrefixes: zip(query.leaves, plans).filter { $1.isCapped }.map { $0.0.text },
            suggestions: try suggestions(for: plans))
    }

    private func newestDay() throws(IndexError) -> Int32 {
        var newest = Int32.min
        for segment in segments { newest = max(newest, try segment.days().newest ?? newest) }
        return newest
    }
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

/// Counts the matches and keeps the best of them.
struct HitCollector {
    struct Candidate {
        var segment: Int
        var document: Int
        var score: Float
        var day: Int32
    }

    private let limit: Int
    private let isScored: Bool
    private let newestDay: Int32
    private var kept: [Candidate] = []
    /// So many may be kept before the worst are dropped.
    private var room: Int
    /// What a match must score at least to be among the best.
    private var threshold: Float = -1
    private(set) var total = 0
    private var segmentOfKept = -1
    private var startOfSegment = 0

    init(limit: Int, isScored: Bool, newestDay: Int32) {
        self.limit = limit
        room = 2 * limit + 64
        self.isScored = isScored
        self.newestDay = newestDay
    }

    mutating func add(
        _ found: DocumentSet, _ scores: [Float], segment: Segment, _ index: Int
    ) throws(IndexError) {
        total += found.count
        guard limit > 0 else { return }
        if isScored {
            var days = DayTable.Walk(try segment.days())
            found.forEach { document in
                let score = scores[document - found.range.lowerBound]
                // The day is looked up only where the best that it can give might be enough.
                guard score * (1 + BM25.recencyShare) >= threshold else { return }
                let day = days.day(of: document)
                let final = score * BM25.recency(age: Int(newestDay) - Int(day))
                guard final >= threshold else { return }
                kept.append(Candidate(segment: index, document: document, score: final, day: day))
                if kept.count >= room { keepBest() }
            }
        } else {
            // Within a segment the newest are the last; days are looked up when all segments were searched.
            if index != segmentOfKept { (segmentOfKept, startOfSegment) = (index, kept.count) }
            found.forEach { kept.append(Candidate(segment: index, document: $0, score: 0, day: 0)) }
            if kept.count - startOfSegment > limit { kept.removeSubrange(startOfSegment..<kept.count - limit) }
        }
    }

    private mutating func keepBest() {
        kept.sort(by: HitCollector.isBetter)
        if kept.count > limit { dropWorst() }
        if limit > 0, kept.count >= limit { threshold = kept[limit - 1].score }
        room = 2 * kept.count + 64
    }

    /// Leaves the best, and of those that are as good as the last of them as many of each segment as may be wanted: which
    /// comes first is known when their times are looked up. Within a segment the later document does.
    private mutating func dropWorst() {
        let last = kept[limit - 1]
        func isTied(_ candidate: Candidate) -> Bool { candidate.score == last.score && candidate.day == last.day }
        let start = kept.firstIndex(where: isTied) ?? limit
        var counts: [Int: Int] = [:]
        var ties: [Candidate] = []
        for candidate in kept[start...].prefix(while: isTied) {
            guard counts[candidate.segment, default: 0] < limit - start else { continue }
            counts[candidate.segment, default: 0] += 1
            ties.append(candidate)
        }
        kept.removeSubrange(start...)
        kept += ties
    }

    private static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.score != right.score { return left.score > right.score }
        return (left.day, left.segment, left.document) > (right.day, right.segment, right.document)
    }

    /// The best, in order.
    mutating func best(_ segments: [Segment]) throws(IndexError) -> [Candidate] {
        if isScored { keepBest() }
        var ordered: [(order: Document.Order, candidate: Candidate)] = []
        for candidate in kept { ordered.append((try segments[candidate.segment].order(candidate.document), candidate)) }
        ordered.sort { left, right in
            left.candidate.score != right.candidate.score
                ? left.candidate.score > right.candidate.score : left.order > right.order
        }
        return ordered.prefix(limit).map(\.candidate)
    }
}
