/// Walks through the documents of one term, group by group, and skips the groups that nobody asks for.
final class PostingCursor {
    let info: TermInfo
    private let segment: Segment
    private let groups: [Group]
    /// The group whose documents are in ``documents``; -1 before the first.
    private var loaded = -1
    private(set) var documents: [UInt32] = []
    private(set) var impacts: [UInt8] = []
    /// The place in ``documents`` of the one that was last looked for.
    private var found = 0
    private var loadedPositions = -1
    private var positionStarts: [Int] = []
    private var positions: [UInt32] = []

    struct Group {
        /// The least number that its first document can have.
        var base: Int
        var last: Int
        var count: Int
        var offset: Int
        var length: Int
        var positionOffset: Int
        var positionLength: Int
        var maximumImpact: UInt8
    }

    init(_ info: TermInfo, in segment: Segment) throws(IndexError) {
        self.info = info
        self.segment = segment
        groups = try PostingCursor.groups(of: info, in: segment)
    }

    private static func groups(of info: TermInfo, in segment: Segment) throws(IndexError) -> [Group] {
        let size = PostingWriter.groupSize
        guard info.documents > size else {
            return [
                Group(
                    base: 0, last: segment.header.documents - 1, count: info.documents, offset: info.offset,
                    length: info.length, positionOffset: info.positionOffset, positionLength: info.positionLength,
                    maximumImpact: info.maximumImpact)
            ]
        }
        return try segment.blocks.withBytes(SegmentStream.postings, from: info.offset, count: info.groupTable) {
            (bytes) throws(IndexError) -> [Group] in
            var groups: [Group] = []
            var index = 0
            var base = 0
            var offset = info.offset + info.groupTable
            var positionOffset = info.positionOffset
            var left = info.documents
            while left > 0 {
                guard base < segment.header.documents else { throw .damaged }
                let last = base + (try Varint.read(bytes, &index, upTo: segment.header.documents - 1 - base))
                let length = try Varint.read(bytes, &index, upTo: info.offset + info.length - offset)
                let positionLength = try Varint.read(
                    bytes, &index, upTo: info.positionOffset + info.positionLength - positionOffset)
                guard index < bytes.byteCount else { throw .damaged }
                let count = min(size, left)
                groups.append(
                    Group(
                        base: base, last: last, count: count, offset: offset, length: length,
                        positionOffset: positionOffset, positionLength: positionLength,
                        maximumImpact: bytes.byte(at: index)))
                index += 1
                base = last + 1
                offset += length
                positionOffset += positionLength
                left -= count
            }
            return groups
        }
    }

    /// Calls `body` with each document of `range` and its impact, in order.
    ///
    /// - Parameter candidates: where given, documents outside may be left out, and groups without any are not opened.
    func forEach(in range: Range<Int>, candidates: DocumentSet? = nil, _ body: (Int, UInt8) -> Void) throws(IndexError)
    {
        var number = firstGroup(reaching: range.lowerBound)
        while number < groups.count, groups[number].base < range.upperBound {
            let group = groups[number]
            let part = max(group.base, range.lowerBound)..<min(group.last + 1, range.upperBound)
            if candidates?.hasAny(part) ?? true {
                try load(number)
                for index in documents.indices {
                    let document = Int(documents[index])
                    if document < range.lowerBound { continue }
                    if document >= range.upperBound { break }
                    body(document, impacts[index])
                }
            }
            number += 1
        }
    }

    /// Whether the term stands in `document`.
    func contains(_ document: Int) throws(IndexError) -> Bool { try index(of: document) != nil }

    /// Goes to `document`: how much it is about the term, or nil where the term does not stand there.
    func seek(_ document: Int) throws(IndexError) -> UInt8? {
        guard let index = try index(of: document) else { return nil }
        found = index
        return impacts[index]
    }

    /// Where the term stands in the document that ``seek(_:)`` found, in ascending order.
    func foundPositions() throws(IndexError) -> ArraySlice<UInt32> {
        try loadPositions()
        return positions[positionStarts[found]..<positionStarts[found + 1]]
    }

    private func index(of document: Int) throws(IndexError) -> Int? {
        let number = firstGroup(reaching: document)
        guard number < groups.count else { return nil }
        try load(number)
        var low = 0
        var high = documents.count
        // Documents are asked for in order: often it is the next one.
        if found + 1 < high, documents[found + 1] == UInt32(document) { return found + 1 }
        while low < high {
            let middle = (low + high) / 2
            if Int(documents[middle]) < document { low = middle + 1 } else { high = middle }
        }
        return low < documents.count && Int(documents[low]) == document ? low : nil
    }

    /// The first group whose last document is not before `document`.
    private func firstGroup(reaching document: Int) -> Int {
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
        let group = groups[number]
        loaded = -1
        loadedPositions = -1
        // Local while they grow: an object's properties are checked at every access.
        var documents: [UInt32] = []
        var impacts: [UInt8] = []
        swap(&documents, &self.documents)
        swap(&impacts, &self.impacts)
        documents.removeAll(keepingCapacity: true)
        impacts.removeAll(keepingCapacity: true)
        try segment.blocks.withBytes(SegmentStream.postings, from: group.offset, count: group.length) {
            (bytes) throws(IndexError) in
            var index = 0
            var next = group.base
            for _ in 0..<group.count {
                guard next <= group.last else { throw .damaged }
                let document = next + (try Varint.read(bytes, &index, upTo: group.last - next))
                guard index < bytes.byteCount else { throw .damaged }
                documents.append(UInt32(document))
                impacts.append(bytes.byte(at: index))
                index += 1
                next = document + 1
            }
            guard index == bytes.byteCount else { throw .damaged }
        }
        swap(&documents, &self.documents)
        swap(&impacts, &self.impacts)
        loaded = number
    }

    private func loadPositions() throws(IndexError) {
        guard loadedPositions != loaded else { return }
        let group = groups[loaded]
        var positionStarts: [Int] = []
        var positions: [UInt32] = []
        swap(&positionStarts, &self.positionStarts)
        swap(&positions, &self.positions)
        positionStarts.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
        try segment.blocks.withBytes(SegmentStream.positions, from: group.positionOffset, count: group.positionLength) {
            (bytes) throws(IndexError) in
            var index = 0
            for _ in 0..<group.count {
                positionStarts.append(positions.count)
                // Every position takes a byte at least, so a count cannot ask for more memory than the bytes there are.
                let count = try Varint.read(bytes, &index, upTo: bytes.byteCount - index)
                var position = 0
                for _ in 0..<count {
                    position += try Varint.read(bytes, &index, upTo: 2 * PostingWriter.maximumPositions - position)
                    positions.append(UInt32(position))
                }
            }
            positionStarts.append(positions.count)
            guard index == bytes.byteCount else { throw .damaged }
        }
        swap(&positionStarts, &self.positionStarts)
        swap(&positions, &self.positions)
        loadedPositions = loaded
    }

    /// The whole list with its positions, appended to `list` with the documents renumbered; nil leaves one out.
    func append(to list: inout [MergedPosting], positions places: inout [UInt32], renumbered: [Int32])
        throws(IndexError)
    {
        let wantsPositions = info.positionLength > 0
        for number in groups.indices {
            try load(number)
            if wantsPositions { try loadPositions() }
            for index in documents.indices {
                let document = renumbered[Int(documents[index])]
                guard document >= 0 else { continue }
                let start = places.count
                if wantsPositions {
                    places.append(contentsOf: positions[positionStarts[index]..<positionStarts[index + 1]])
                }
                list.append(
                    MergedPosting(
                        document: UInt32(document), impact: impacts[index], positions: start..<places.count))
            }
        }
    }
}

/// A posting on its way from an old segment to a new one.
struct MergedPosting {
    var document: UInt32
    var impact: UInt8
    var positions: Range<Int>
}
