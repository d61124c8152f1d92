/// A sentence, of which ``ThemeTime`` asks what belongs to an earlier time: its cues, and the places of its hits.
struct TimedSentence {
    /// How many words "previous" reaches.
    private static let formerReach = 4
    /// Within how many words of "since" a time is its own.
    private static let sinceReach = 5
    /// How many words may stand before what lasts where it opens a clause, as in ", which has returned".
    private static let openingReach = 3
    /// How many words a heading has besides "past" or "history".
    private static let headingReach = 2
    /// Within how many words a list that goes on after a comma has its "and".
    private static let listReach = 8

    private let tokens: [WordToken]
    private let range: Range<Int>
    private let cues: [ThemeLexicon.Cue]
    private let times: [ThemeLexicon.Cue]
    /// The words of each hit.
    private let hits: [ClosedRange<Int>]
    private var past: [Bool]

    init(
        tokens: [WordToken], range: Range<Int>, cues: [ThemeLexicon.Cue], times: [ThemeLexicon.Cue],
        hits: [ClosedRange<Int>]
    ) {
        (self.tokens, self.range, self.cues, self.times, self.hits) = (tokens, range, cues, times, hits)
        past = Array(repeating: false, count: hits.count)
        for number in times.indices { apply(number) }
    }

    func isPast(_ hit: Int) -> Bool { past[hit] }

    private mutating func apply(_ number: Int) {
        let cue = times[number]
        let limit = times[(number + 1)...].first(where: TimedSentence.isNow)?.first ?? range.upperBound
        switch cue.kind {
        case .history:
            mark(cue.first..<endOfList(after: cue.last, limit))
        case .former:
            // "A former partner" is now what they are.
            if isCue(.person, at: cue.last + 1) { return }
            let reach = min(endOfPiece(after: cue.last, limit), cue.last + 1 + TimedSentence.formerReach)
            mark(cue.first..<(isHeading(cue, limit) ? limit : reach))
        case .heading:
            if isHeading(cue, limit) { mark(cue.last..<limit) }
            // "trauma history"
            guard hits.contains(where: { $0.upperBound + 1 == cue.first }) else { return }
            markList(before: cue.first, startOfPiece(cue.first), after: -1)
        case .before
        where !closesClause(cue) || isCue(.negation, .absence, .never, within: max(0, cue.first - 4)..<cue.first):
            break
        case .once, .before:
            let now = times[..<number].last(where: TimedSentence.isNow)
            // "since last year", "since the 2021 accident"
            if let now, now.kind == .since, cue.first - now.last <= TimedSentence.sinceReach { return }
            place(cue, after: now?.last ?? -1, before: limit)
        case .lasting:
            // "The consent signed in 2021 remains valid", "Hx of self-harm, which has returned"
            var start = startOfPiece(cue.first)
            let opensPiece =
                cue.first <= start + TimedSentence.openingReach
                && !times.contains { $0.first == start && $0.kind == .now }
            if opensPiece, !hasHit(start..<endOfPiece(after: cue.last, range.upperBound)) {
                start = startOfPiece(start - 1)
            }
            for hit in hits.indices where start..<cue.first ~= hits[hit].lowerBound { past[hit] = false }
        default: break
        }
    }

    private func isHeading(_ cue: ThemeLexicon.Cue, _ limit: Int) -> Bool {
        let end = endOfPiece(after: cue.last, limit)
        return end < limit && end <= cue.last + 1 + TimedSentence.headingReach && tokens[end].gap == .colon
    }

    private static func isNow(_ cue: ThemeLexicon.Cue) -> Bool { [.now, .since, .lasting].contains(cue.kind) }

    /// What a time of the clause is about: what stands before it, or, where it opens a clause, what comes after it.
    private mutating func place(_ cue: ThemeLexicon.Cue, after bound: Int, before limit: Int) {
        let piece = startOfPiece(cue.first)
        let end = endOfPiece(after: cue.last, limit)
        let isFirst = !hasHit(max(range.lowerBound, bound + 1)..<cue.first)
        if isFirst, cue.first == piece {
            // "In early 2019, she took an overdose": what is nothing but the time speaks of the next piece too.
            let isAlone = end == cue.last + 1 && end < limit
            return mark(cue.first..<endOfList(after: isAlone ? end : cue.last, limit))
        }
        if !hasHit(max(piece, bound + 1)..<cue.first), hasHit(cue.first..<end) {
            return mark(cue.first..<endOfList(after: cue.last, limit))
        }
        markList(before: cue.first, piece, after: bound)
        if cue.first == piece, end == cue.last + 1, end < limit, !isCue(.passage, .turn, at: end) {
            // "low mood and, as a teenager, cutting"
            return mark(end..<endOfPiece(after: end, limit))
        }
        // "was sectioned in 2017 after the police took him to the ward"
        let stop = (cue.last + 1..<max(cue.last + 1, end)).first { isCue(.and, .or, .patient, .turn, at: $0) } ?? end
        mark(cue.first..<stop)
        // "two attempts in her twenties, both by overdose", "dates from her time abroad, when she cut her arms"
        if end < limit, isLikewise(end) { mark(end..<endOfPiece(after: end, limit)) }
    }

    /// Marks the hits of the clause that a cue closes, and the list that they end: "SI, HI and self-harm as a teenager",
    /// "Self-harm (cutting) during the war", "Overdose: as a student".
    private mutating func markList(before end: Int, _ startOfPiece: Int, after bound: Int) {
        var start = startOfPiece
        var isMarked = false
        for hit in hits.indices.reversed() where hits[hit].lowerBound < end {
            guard hits[hit].lowerBound > bound else { return }
            while hits[hit].lowerBound < start {
                let isApposition = hits[hit].upperBound + 1 == start
                guard !isMarked || isApposition || isCue(.and, .or, within: start..<end)
                else { return }
                start = self.startOfPiece(start - 1)
            }
            past[hit] = true
            isMarked = true
        }
    }

    private mutating func mark(_ words: Range<Int>) {
        for hit in hits.indices where words.contains(hits[hit].lowerBound) { past[hit] = true }
    }

    private func hasHit(_ words: Range<Int>) -> Bool { hits.contains { words.contains($0.lowerBound) } }

    // MARK: Where a cue ends

    private func closesClause(_ cue: ThemeLexicon.Cue) -> Bool {
        cue.last + 1 == range.upperBound || isBreak(cue.last + 1)
    }

    private func isBreak(_ place: Int) -> Bool { tokens[place].gap.rawValue >= WordGap.comma.rawValue }

    private func startOfPiece(_ place: Int) -> Int {
        var start = max(place, range.lowerBound)
        while start > range.lowerBound, !isBreak(start) { start -= 1 }
        return start
    }

    private func endOfPiece(after last: Int, _ limit: Int) -> Int {
        (last + 1..<max(last + 1, limit)).first(where: isBreak) ?? limit
    }

    /// Where a list ends: at a comma that no "and" follows, or at a new predicate.
    private func endOfList(after last: Int, _ limit: Int) -> Int {
        for place in last + 1..<max(last + 1, limit) {
            // "and feels", but not "when" or "after", which go on.
            if cues.contains(where: {
                $0.first == place && ($0.kind == .turn || $0.kind == .passage && $0.last > place)
            }) {
                return place
            }
            // "At one point, in her first home, she was hit": what opens a sentence ends at no comma.
            guard isBreak(place), hasHit(last + 1..<place), !isLikewise(place) else { continue }
            let rest = place..<min(limit, place + TimedSentence.listReach)
            guard tokens[place].gap == .comma, !isCue(.predicate, .patient, at: place), isCue(.and, .or, within: rest)
            else { return place }
        }
        return limit
    }

    private func isLikewise(_ place: Int) -> Bool { times.contains { $0.first == place && $0.kind == .likewise } }

    private func isCue(_ kinds: ScopeCue..., at place: Int) -> Bool {
        cues.contains { $0.first == place && kinds.contains($0.kind) }
    }

    private func isCue(_ kinds: ScopeCue..., within range: Range<Int>) -> Bool {
        cues.contains { range ~= $0.first && kinds.contains($0.kind) }
    }
}
