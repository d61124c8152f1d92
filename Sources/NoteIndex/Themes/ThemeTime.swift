/// Tells what belongs to an earlier time, from the cues around it: "history of self-harm", "was hit as a child".
///
/// The rules are in the manner of ConText's temporality (Harkema et al., 2009). A tense alone says nothing: "he hit his
/// brother" may be of this week. Whoever is in doubt reads it as of now, since a risk that is called past is looked at
/// less.
struct ThemeTime {
    /// A longer sentence is read in parts of so many words, so that the time stays linear.
    private static let longestSentence = 100

    let tokens: [WordToken]
    /// The cues of scope, in the order of the text.
    let cues: [ThemeLexicon.Cue]
    /// The cues of time, in the order of the text.
    let times: [ThemeLexicon.Cue]

    /// The year of the note: one that is not before it is now.
    let year: Int?

    /// - Parameter hits: in the order of the text.
    func resolve(_ hits: inout [ThemeLexicon.Hit], in text: Span<UInt8>) {
        guard !hits.isEmpty else { return }
        let times = withYears(in: text)
        var (time, cue, hit) = (0, 0, 0)
        while time < times.count {
            let range = sentence(around: times[time].first)
            let firstTime = time
            while time < times.count, times[time].first < range.upperBound { time += 1 }
            while cue < cues.count, cues[cue].first < range.lowerBound { cue += 1 }
            let firstCue = cue
            while cue < cues.count, cues[cue].first < range.upperBound { cue += 1 }
            while hit < hits.count, hits[hit].first < range.lowerBound { hit += 1 }
            let firstHit = hit
            while hit < hits.count, hits[hit].first < range.upperBound { hit += 1 }
            guard firstHit < hit else { continue }
            let sentence = TimedSentence(
                tokens: tokens, range: range, cues: Array(cues[firstCue..<cue]), times: Array(times[firstTime..<time]),
                hits: (firstHit..<hit).map { hits[$0].first...hits[$0].last })
            for place in firstHit..<hit where sentence.isPast(place - firstHit) { hits[place].isPast = true }
        }
    }

    private func sentence(around place: Int) -> Range<Int> {
        var start = place
        let earliest = max(0, place - ThemeTime.longestSentence / 2)
        while start > earliest, !tokens[start].gap.endsSentence { start -= 1 }
        let latest = min(tokens.count, start + ThemeTime.longestSentence)
        return start..<(tokens[start + 1..<max(start + 1, latest)].firstIndex { $0.gap.endsSentence } ?? latest)
    }

    // MARK: Years

    /// With the years that stand alone, as in "in 2015", and each time with the small words before it: "in early 2015", "two
    /// years ago". What is a clock's time or a dose is left out.
    private func withYears(in text: Span<UInt8>) -> [ThemeLexicon.Cue] {
        var merged: [ThemeLexicon.Cue] = []
        var next = times.startIndex
        func take(_ cue: ThemeLexicon.Cue) {
            guard cue.kind == .once else { return merged.append(cue) }
            if isNumber(cue.last, in: text), isMeasure(cue.last + 1, in: text) { return }
            var first = cue.first
            while first > 0, cue.first - first < 3, tokens[first].gap == .joined, isSmall(first - 1, in: text),
                merged.last.map({ $0.last < first - 1 }) ?? true
            { first -= 1 }
            merged.append(ThemeLexicon.Cue(first: first, last: cue.last, kind: .once))
        }
        for place in tokens.indices where isYear(place, in: text) {
            while next < times.endIndex, times[next].first <= place {
                take(times[next])
                next += 1
            }
            guard merged.last.map({ $0.last < place }) ?? true else { continue }
            take(ThemeLexicon.Cue(first: place, last: place, kind: .once))
        }
        while next < times.endIndex {
            take(times[next])
            next += 1
        }
        return merged
    }

    private func isYear(_ place: Int, in text: Span<UInt8>) -> Bool {
        let (start, end) = (Int(tokens[place].start), Int(tokens[place].end))
        guard end - start == 4, isDigit(text[start]) else { return false }
        let number = (start..<end).reduce(0) { $0 * 10 + Int(text[$1] & 15) }
        guard (1900..<(year ?? 2100)).contains(number) else { return false }
        // "2026-11-03" and "3/11/2026" are days; "05/2015" and "2012–2014" are years.
        let (before, after) = (place - 1, place + 1)
        return !(isNumber(before, in: text) && isNumber(before - 1, in: text))
            && !(isNumber(after, in: text) && isNumber(after + 1, in: text))
    }

    /// Whether a word makes the number before it a time of the day, a dose or a count.
    private func isMeasure(_ place: Int, in text: Span<UInt8>) -> Bool {
        guard place < tokens.count, !tokens[place].gap.endsSentence, tokens[place].gap != .comma else { return false }
        return isNumber(place, in: text) && tokens[place].gap == .colon || isWord(ThemeTime.measures, place, in: text)
    }

    private func isSmall(_ place: Int, in text: Span<UInt8>) -> Bool {
        isNumber(place, in: text) || isWord(ThemeTime.smallWords, place, in: text)
    }

    private func isWord(_ words: Set<UInt64>, _ place: Int, in text: Span<UInt8>) -> Bool {
        let (start, end) = (Int(tokens[place].start), Int(tokens[place].end))
        return tokens[place].isASCII && end - start <= 8 && words.contains(ThemeLexicon.head(of: text, start, end))
    }

    private static let measures = heads(
        "mg mcg ug g kg ml l kcal cal h hr hrs hours am pm min mins minutes units pills tablets steps words")
    private static let smallWords = heads(
        """
        in on early late mid back about around during over some a an one two three four five six seven eight nine ten
        eleven twelve fifteen sixteen eighteen twenty thirty forty fifty
        many several few couple of the long more than nearly almost year years month months summer summers winter winters
        decade decades ca circa until since im vor en hace il y a ha sono nel no em i op
        """)

    private static func heads(_ words: String) -> Set<UInt64> {
        Set(
            words.split(whereSeparator: \.isWhitespace).map { word in
                let letters = Array(word.utf8)
                return ThemeLexicon.head(of: letters.span, 0, letters.count)
            })
    }

    private func isNumber(_ place: Int, in text: Span<UInt8>) -> Bool {
        tokens.indices.contains(place) && isDigit(text[Int(tokens[place].start)])
    }

    private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}

/// A sentence with its cues and the places of its hits.
private struct TimedSentence {
    /// How many words "previous" reaches.
    private static let formerReach = 4
    /// Within how many words of "since" a time is its own.
    private static let sinceReach = 5
    /// How many words may stand before a time that opens a clause, as in "In early 2019 …".
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
            return mark(cue.first..<(isAlone ? endOfList(after: end, limit) : endOfList(after: cue.last, limit)))
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
