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
        self.isScored = isScored
        self.newestDay = newestDay
        room = HitCollector.room(limit, limit)
    }

    private static func room(_ kept: Int, _ limit: Int) -> Int { kept + max(16, limit / 2) }

    /// Adds the matches of a window.
    mutating func add(
        _ found: DocumentSet, _ scores: [Float], segment: Segment, _ index: Int
    ) throws(IndexError) {
        total += found.count
        guard limit > 0 else { return }
        guard isScored else {
            // Within a segment the newest come first; days are looked up when all segments were searched.
            if index != segmentOfKept { (segmentOfKept, startOfSegment) = (index, kept.count) }
            let room = limit - (kept.count - startOfSegment)
            guard room > 0 else { return }
            var newest: [Candidate] = []
            found.forEach { newest.append(Candidate(segment: index, document: $0, score: 0, day: 0)) }
            kept += newest.suffix(room).reversed()
            return
        }
        let table = try segment.days()
        var days = DayTable.Walk(table, from: found.range.lowerBound)
        // The best that a day of the window can make of a score.
        let bound = recency(table.day(of: found.range.upperBound - 1))
        found.forEachWord { first, bits in
            // Where many match, most groups of 64 have none that may be among the best.
            let start = first - found.range.lowerBound
            if bits.nonzeroBitCount > 8, start + 64 <= scores.count,
                HitCollector.greatest(scores, start) * bound < threshold
            {
                return
            }
            var bits = bits
            while bits != 0 {
                let document = first + bits.trailingZeroBitCount
                bits &= bits - 1
                let score = scores[document - found.range.lowerBound]
                // The day is looked up only where the best that it can give might be enough.
                if score * bound >= threshold { offer(index, document, score, days.day(of: document)) }
            }
        }
    }

    /// The greatest of the 64 numbers from `start` on, none of which is negative.
    @inline(__always)
    private static func greatest(_ scores: [Float], _ start: Int) -> Float {
        // Such floats are in the order of their bits, and of whole numbers the compiler compares many at once.
        let bytes = unsafe scores.span.bytes.extracting(4 * start..<4 * (start + 64))
        var greatest: UInt32 = 0
        for index in 0..<64 {
            greatest = max(
                greatest, unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 4 * index, as: UInt32.self))
        }
        return Float(bitPattern: greatest)
    }

    /// Adds the documents of `range` that one list has: they are counted by the table of its groups, and of the groups
    /// those are opened that may have one of the best, the most promising first.
    mutating func add(
        _ list: LeafSearch.List, in range: Range<Int>, segment: Segment, _ index: Int
    ) throws(IndexError) {
        let cursor = list.cursor
        total += try cursor.count(in: range)
        guard limit > 0 else { return }
        let table = try segment.days()
        var days = DayTable.Walk(table)
        var bounds: [Float] = []
        bounds.reserveCapacity(cursor.groups.count)
        for group in cursor.groups {
            // A sum or product of floats never shrinks where its parts grow, so no document of the group scores more.
            let score = list.constant + list.weight * Float(group.maximumImpact)
            let isWanted = group.base < range.upperBound && group.last >= range.lowerBound
            bounds.append(isWanted ? score * recency(days.day(of: Int(group.last))) : -1)
        }
        for number in HitCollector.roughlyDescending(bounds) where bounds[number] >= max(0, threshold) {
            var days = DayTable.Walk(table, from: Int(cursor.groups[number].base))
            try cursor.forEach(ofGroup: number, in: range) { document, impact in
                let score = list.constant + list.weight * Float(impact)
                if score * (1 + BM25.recencyShare) >= threshold {
                    offer(index, document, score, days.day(of: document))
                }
            }
        }
    }

    /// The indices of numbers, the greatest about first: a counting sort by 256 steps.
    private static func roughlyDescending(_ numbers: [Float]) -> [Int] {
        guard numbers.count > 1, let greatest = numbers.max(), greatest > 0 else { return Array(numbers.indices) }
        let scale = 255 / greatest
        func step(_ number: Float) -> Int { 255 - Int(max(0, number) * scale) }
        var places = [Int](repeating: 0, count: 257)
        for number in numbers { places[step(number) + 1] += 1 }
        for index in 1..<257 { places[index] += places[index - 1] }
        var indices = [Int](repeating: 0, count: numbers.count)
        for (index, number) in numbers.enumerated() {
            indices[places[step(number)]] = index
            places[step(number)] += 1
        }
        return indices
    }

    private func recency(_ day: Int32) -> Float { BM25.recency(age: Int(newestDay) - Int(day)) }

    @inline(__always)
    private mutating func offer(_ segment: Int, _ document: Int, _ score: Float, _ day: Int32) {
        let final = score * recency(day)
        guard final >= threshold else { return }
        kept.append(Candidate(segment: segment, document: document, score: final, day: day))
        if kept.count >= room { keepBest() }
    }

    private mutating func keepBest() {
        kept.sort(by: HitCollector.isBetter)
        if kept.count > limit { dropWorst() }
        if limit > 0, kept.count >= limit { threshold = kept[limit - 1].score }
        room = HitCollector.room(kept.count, limit)
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
        if isScored {
            keepBest()
        } else {
            for index in kept.indices {
                kept[index].day = try segments[kept[index].segment].days().day(of: kept[index].document)
            }
            kept.sort(by: HitCollector.isBetter)
        }
        var start = 0
        while start < min(kept.count, limit) {
            let first = kept[start]
            let end = kept[start...].firstIndex { $0.score != first.score || $0.day != first.day } ?? kept.count
            try sortByTime(start..<end, segments)
            start = end
        }
        return Array(kept.prefix(limit))
    }

    /// Sorts candidates of one score and day. Within a segment they are in their order already.
    private mutating func sortByTime(_ range: Range<Int>, _ segments: [Segment]) throws(IndexError) {
        guard kept[range].contains(where: { $0.segment != kept[range.lowerBound].segment }) else { return }
        var ordered: [(order: Document.Order, candidate: Candidate)] = []
        for candidate in kept[range] {
            ordered.append((try segments[candidate.segment].order(candidate.document), candidate))
        }
        kept.replaceSubrange(range, with: ordered.sorted { $0.order > $1.order }.map(\.candidate))
    }
}
