/// Walks through the documents of one term, group by group, and skips the groups that nobody asks for.
final class PostingCursor {
    let info: TermInfo
    let groups: [Group]
    private let segment: Segment
    /// The group that is in ``group``; -1 before the first.
    private var loaded = -1
    private var group = PostingGroup()
    /// For each group where its positions begin, and where those of the last end; read when somebody asks for positions.
    private var positionOffsets: [Int] = []

    struct Group {
        /// The least number that its first document can have.
        var base: UInt32
        var last: UInt32
        /// Where it begins in the list.
        var offset: UInt32
        var count: UInt8
        var width: UInt8
        var leastImpact: UInt8
        var maximumImpact: UInt8

        var length: Int {
            PackedNumbers.bytes(Int(count) * Int(width))
                + PackedNumbers.bytes(Int(count) * Impact.width(from: leastImpact, to: maximumImpact))
        }
    }

    init(_ info: TermInfo, in segment: Segment) throws(IndexError) {
        self.info = info
        self.segment = segment
        groups = try PostingCursor.groups(of: info, in: segment)
    }

    private static func groups(of info: TermInfo, in segment: Segment) throws(IndexError) -> [Group] {
        let documents = segment.header.documents
        if info.documents == 1 {
            let only = UInt32(info.document)
            return [
                Group(
                    base: only, last: only, offset: 0, count: 1, width: 0, leastImpact: info.maximumImpact,
                    maximumImpact: info.maximumImpact)
            ]
        }
        let head = info.isGrouped ? info.groupTable : 2
        return try segment.blocks.withBytes(SegmentStream.postings, from: info.offset, count: head) {
            (bytes) throws(IndexError) -> [Group] in
            guard info.isGrouped else {
                return [
                    Group(
                        base: 0, last: UInt32(documents - 1), offset: 2, count: UInt8(info.documents),
                        width: bytes.byte(at: 0), leastImpact: bytes.byte(at: 1), maximumImpact: info.maximumImpact)
                ]
            }
            var groups: [Group] = []
            groups.reserveCapacity(min(info.documents / PostingWriter.groupSize + 1, bytes.byteCount / 4))
            var index = 0
            var base = 0
            var offset = head
            var left = info.documents
            while left > 0 {
                guard base < documents else { throw .damaged }
                let last = base + (try Varint.read(bytes, &index, upTo: documents - 1 - base))
                guard index + 3 <= bytes.byteCount, offset <= info.length else { throw .damaged }
                let group = Group(
                    base: UInt32(base), last: UInt32(last), offset: UInt32(offset),
                    count: UInt8(min(PostingWriter.groupSize, left)), width: bytes.byte(at: index),
                    leastImpact: bytes.byte(at: index + 1), maximumImpact: bytes.byte(at: index + 2))
                groups.append(group)
                index += 3
                base = last + 1
                offset += group.length
                left -= Int(group.count)
            }
            return groups
        }
    }

    /// The documents of `range`, for each of which `found` gets a bit and, where there are scores, its score what it earns.
    ///
    /// - Parameters:
    ///   - candidates: documents outside may be left out, and groups without any are not opened.
    ///   - scores: for each document of the range of `candidates`; empty where nothing is scored.
    func collect(
        among candidates: DocumentSet, into found: inout DocumentSet, scores: inout [Float], constant: Float,
        weight: Float
    ) throws(IndexError) {
        let range = candidates.range
        var number = firstGroup(reaching: range.lowerBound)
        while number < groups.count, groups[number].base < range.upperBound {
            let part =
                max(
                    Int(groups[number].base), range.lowerBound)..<min(
                    Int(groups[number].last) + 1, range.upperBound)
            if candidates.hasAny(part) {
                try load(number)
                group.collect(range, into: &found, scores: &scores, constant: constant, weight: weight)
            }
            number += 1
        }
    }

    /// Calls `body` with each document of `range` and its impact, in order.
    func forEach(in range: Range<Int>, _ body: (Int, UInt8) -> Void) throws(IndexError) {
        var number = firstGroup(reaching: range.lowerBound)
        while number < groups.count, groups[number].base < range.upperBound {
            try forEach(ofGroup: number, in: range, body)
            number += 1
        }
    }

    /// The same for one group.
    @inline(__always)
    func forEach(ofGroup number: Int, in range: Range<Int>, _ body: (Int, UInt8) -> Void) throws(IndexError) {
        try load(number)
        group.forEach(in: range, body)
    }

    /// How many documents of `range` there are.
    func count(in range: Range<Int>) throws(IndexError) -> Int {
        if range.lowerBound <= 0, range.upperBound >= segment.count { return info.documents }
        var sum = 0
        var number = firstGroup(reaching: range.lowerBound)
        while number < groups.count, groups[number].base < range.upperBound {
            if groups[number].base >= range.lowerBound, groups[number].last < range.upperBound {
                sum += Int(groups[number].count)
            } else {
                try load(number)
                sum +=
                    group.index(notBefore: range.upperBound, hint: 0)
                    - group.index(notBefore: range.lowerBound, hint: 0)
            }
            number += 1
        }
        return sum
    }

    /// The first document that is not before `document`, or nil.
    func first(notBefore document: Int) throws(IndexError) -> Int? {
        var number = firstGroup(reaching: document)
        while number < groups.count {
            try load(number)
            let index = group.index(notBefore: document, hint: 0)
            if index < group.count { return group.document(index) }
            number += 1
        }
        return nil
    }

    /// Whether the term stands in `document`.
    func contains(_ document: Int) throws(IndexError) -> Bool {
        let number = firstGroup(reaching: document)
        guard number < groups.count else { return false }
        try load(number)
        let index = group.index(notBefore: document, hint: 0)
        return index < group.count && group.document(index) == document
    }

    /// The first group whose last document is not before `document`.
    func firstGroup(reaching document: Int) -> Int {
        if loaded >= 0, groups[loaded].base <= document, document <= groups[loaded].last { return loaded }
        var low = 0
        var high = groups.count
        while low < high {
            let middle = (low + high) / 2
            if groups[middle].last < document { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func load(_ number: Int) throws(IndexError) {
        guard loaded != number else { return }
        loaded = -1
        try unpack(number, into: &group)
        loaded = number
    }

    /// Unpacks the documents of a group.
    func unpack(_ number: Int, into group: inout PostingGroup) throws(IndexError) {
        let next = groups[number]
        guard info.documents > 1 else { return group.set(info.document, impact: info.maximumImpact) }
        guard Int(next.offset) + next.length <= info.length else { throw .damaged }
        let offset = info.offset + Int(next.offset)
        try segment.blocks.withBytes(SegmentStream.postings, from: offset, count: next.length) {
            (bytes) throws(IndexError) in
            try group.unpack(
                bytes, count: Int(next.count), width: Int(next.width), base: Int(next.base),
                end: Int(next.last) + 1, impacts: (next.leastImpact, next.maximumImpact))
        }
    }

    /// Unpacks where the term stands in the documents of a group, of which there are `count`.
    func unpackPlaces(_ number: Int, count: Int, into placed: inout PositionGroup) throws(IndexError) {
        guard case .many(let offset, let length, let table) = info.places else { throw .damaged }
        if positionOffsets.isEmpty { positionOffsets = try readOffsets(offset, length, table) }
        let start = positionOffsets[number]
        let size = positionOffsets[number + 1] - start
        try segment.blocks.withBytes(SegmentStream.positions, from: start, count: size) { (bytes) throws(IndexError) in
            try placed.unpack(bytes, count: count)
        }
    }

    private func readOffsets(_ offset: Int, _ length: Int, _ table: Int) throws(IndexError) -> [Int] {
        guard info.isGrouped else { return [offset, offset + length] }
        return try segment.blocks.withBytes(SegmentStream.positions, from: offset, count: table) {
            (bytes) throws(IndexError) -> [Int] in
            var offsets = [offset + table]
            offsets.reserveCapacity(groups.count + 1)
            var index = 0
            for _ in groups {
                let before = offsets[offsets.count - 1]
                offsets.append(before + (try Varint.read(bytes, &index, upTo: offset + length - before)))
            }
            return offsets
        }
    }

    /// The whole list with its positions, appended to `list` with the documents renumbered; a negative number leaves one
    /// out.
    func append(to list: inout [MergedPosting], positions places: inout [UInt32], renumbered: [Int32])
        throws(IndexError)
    {
        var group = PostingGroup()
        var placed = PositionGroup()
        for number in groups.indices {
            try unpack(number, into: &group)
            if case .many = info.places { try unpackPlaces(number, count: group.count, into: &placed) }
            for index in 0..<group.count {
                let document = renumbered[group.document(index)]
                guard document >= 0 else { continue }
                let start = places.count
                if info.places != .none {
                    var walk =
                        if case .one(let only) = info.places { PositionWalk(only: only) } else { placed.walk(index) }
                    let count = walk.count
                    while let position = unsafe walk.next(placed.packed.span.bytes) { places.append(position) }
                    guard places.count == start + count else { throw .damaged }
                }
                list.append(
                    MergedPosting(
                        document: UInt32(document), impact: group.impact(index), positions: start..<places.count))
            }
        }
    }
}

extension PostingGroup {
    @inline(__always)
    fileprivate func forEach(in range: Range<Int>, _ body: (Int, UInt8) -> Void) {
        for index in 0..<count {
            let document = document(index)
            if document >= range.upperBound { return }
            if document >= range.lowerBound { body(document, impact(index)) }
        }
    }

    /// See ``PostingCursor/collect(among:into:scores:constant:weight:)``.
    fileprivate func collect(
        _ range: Range<Int>, into found: inout DocumentSet, scores: inout [Float], constant: Float, weight: Float
    ) {
        let first = document(0) >= range.lowerBound ? 0 : index(notBefore: range.lowerBound, hint: 0)
        let end = document(count - 1) < range.upperBound ? count : index(notBefore: range.upperBound, hint: 0)
        guard first < end else { return }
        found.insert(self, first..<end)
        guard !scores.isEmpty else { return }
        // A span, since an array asks at every change whether others have it too.
        var scores = scores.mutableSpan
        for index in first..<end {
            scores[document(index) - range.lowerBound] += constant + weight * Float(impact(index))
        }
    }
}

/// A posting on its way from an old segment to a new one.
struct MergedPosting {
    var document: UInt32
    var impact: UInt8
    var positions: Range<Int>
}
