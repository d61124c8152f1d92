internal import SecretMemory

/// The documents of one term, gathered before they are written.
struct PostingList {
    var documents: [UInt32] = []
    /// How much each document is about the term, see ``Impact``.
    var impacts: [UInt8] = []
    /// Where the positions of each document begin in ``positions``; empty where the field has none.
    var positionStarts: [Int] = []
    var positions: [UInt32] = []

    /// Where the term stands in the document at `index`.
    func positions(of index: Int) -> ArraySlice<UInt32> {
        positions[
            positionStarts[index]..<(index + 1 < positionStarts.count ? positionStarts[index + 1] : positions.count)]
    }

    mutating func removeAll() {
        documents.removeAll(keepingCapacity: true)
        impacts.removeAll(keepingCapacity: true)
        positionStarts.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
    }
}

/// Writes the postings of one term after another.
///
/// A list is cut in groups of 128 documents: for each group the distances of its documents from the ones before, packed
/// (see ``PackedNumbers``), and then from a whole byte on how much the impact of each is above the least of them. A list of
/// one group begins with `width of its distances ‖ least impact`; the greatest stands in the table of terms. A longer one
/// begins with a table: for each group `varint distance of its last document from the last of the group before ‖ width ‖
/// least impact ‖ greatest impact`, so that a query skips the groups that it does not need. A term of one document has no
/// list: the table of terms says all of it.
///
/// The positions of a group lie in their own stream, behind a table of the bytes that each group takes where there are
/// several: `width of the counts ‖ counts less one, packed ‖ width of the distances of each document, 5 bits each ‖ the
/// distances`, each part from a whole byte on, so that the positions of one document are read without those of the others.
struct PostingWriter {
    static let groupSize = 128
    /// The most positions of one document: 16 million words are no note.
    static let maximumPositions = 1 << 24
    /// How many bits say how wide the distances of a document are.
    static let widthBits = 5

    private let postings: StreamWriter
    private let positions: StreamWriter
    private var lists = KnownLists()
    private var table: [UInt8] = []
    private var body: [UInt8] = []
    private var placeTable: [UInt8] = []
    private var placed: [UInt8] = []

    init(sink: any BlockSink) {
        postings = StreamWriter(SegmentStream.postings, of: sink)
        positions = StreamWriter(SegmentStream.positions, of: sink)
    }

    /// Writes a list, which is not empty and whose documents ascend.
    mutating func write(_ list: PostingList) throws(IndexError) -> TermInfo {
        var info = TermInfo()
        info.documents = list.documents.count
        guard info.documents > 1 else {
            info.document = Int(list.documents[0])
            info.maximumImpact = list.impacts[0]
            if list.positions.count == 1 {
                info.places = .one(list.positions[0])
            } else if !list.positions.isEmpty {
                info.places = try writePlaces(of: list)
            }
            return info
        }
        table.removeAll(keepingCapacity: true)
        body.removeAll(keepingCapacity: true)
        var next: UInt32 = 0
        for start in stride(from: 0, to: list.documents.count, by: PostingWriter.groupSize) {
            let group = start..<min(start + PostingWriter.groupSize, list.documents.count)
            let (last, base) = (list.documents[group.upperBound - 1], next)
            let (width, impacts) = pack(list, group, after: &next)
            info.maximumImpact = max(info.maximumImpact, impacts.greatest)
            guard list.documents.count > PostingWriter.groupSize else {
                table += [UInt8(width), impacts.least]
                continue
            }
            Varint.append(last - base, to: &table)
            table += [UInt8(width), impacts.least, impacts.greatest]
        }
        info.groupTable = list.documents.count > PostingWriter.groupSize ? table.count : 0
        table += body
        info.length = table.count
        info.offset = lists.place(of: table, at: Int(postings.count))
        if info.offset == Int(postings.count) { try postings.append(table) }
        if !list.positions.isEmpty { info.places = try writePlaces(of: list) }
        return info
    }

    /// Adds the documents of a group to the body.
    private mutating func pack(
        _ list: PostingList, _ group: Range<Int>, after next: inout UInt32
    ) -> (width: Int, impacts: (least: UInt8, greatest: UInt8)) {
        var widest: UInt32 = 0
        var expected = next
        for index in group {
            widest |= list.documents[index] - expected
            expected = list.documents[index] + 1
        }
        let width = PackedNumbers.width(of: widest)
        var writer = PackedNumbers.Writer()
        var (least, greatest) = (UInt8.max, UInt8.min)
        for index in group {
            writer.append(list.documents[index] - next, width: width, to: &body)
            next = list.documents[index] + 1
            least = min(least, list.impacts[index])
            greatest = max(greatest, list.impacts[index])
        }
        writer.finish(&body)
        let impactWidth = Impact.width(from: least, to: greatest)
        for index in group { writer.append(UInt32(list.impacts[index] - least), width: impactWidth, to: &body) }
        writer.finish(&body)
        return (width, (least, greatest))
    }

    /// Writes the positions of a list.
    private mutating func writePlaces(of list: PostingList) throws(IndexError) -> TermInfo.Places {
        placeTable.removeAll(keepingCapacity: true)
        placed.removeAll(keepingCapacity: true)
        for start in stride(from: 0, to: list.documents.count, by: PostingWriter.groupSize) {
            let before = placed.count
            place(list, start..<min(start + PostingWriter.groupSize, list.documents.count))
            if list.documents.count > PostingWriter.groupSize { Varint.append(placed.count - before, to: &placeTable) }
        }
        let places = TermInfo.Places.many(
            offset: Int(positions.count), length: placeTable.count + placed.count, table: placeTable.count)
        try positions.append(placeTable)
        try positions.append(placed)
        return places
    }

    private mutating func place(_ list: PostingList, _ group: Range<Int>) {
        var widest: UInt32 = 0
        for index in group { widest |= UInt32(list.positions(of: index).count - 1) }
        let width = PackedNumbers.width(of: widest)
        placed.append(UInt8(width))
        var writer = PackedNumbers.Writer()
        for index in group { writer.append(UInt32(list.positions(of: index).count - 1), width: width, to: &placed) }
        writer.finish(&placed)
        var widths = InlineArray<128, UInt8>(repeating: 0)
        for index in group {
            var (before, widest): (UInt32, UInt32) = (0, 0)
            for position in list.positions(of: index) {
                widest |= position - before
                before = position
            }
            let width = PackedNumbers.width(of: widest)
            widths[index - group.lowerBound] = UInt8(width)
            writer.append(UInt32(width), width: PostingWriter.widthBits, to: &placed)
        }
        writer.finish(&placed)
        for index in group {
            let width = Int(widths[index - group.lowerBound])
            var before: UInt32 = 0
            for position in list.positions(of: index) {
                writer.append(position - before, width: width, to: &placed)
                before = position
            }
        }
        writer.finish(&placed)
    }

    /// Writes what is pending and returns the lengths of the two streams.
    mutating func finish() throws(IndexError) -> (postings: Int, positions: Int) {
        try postings.finish()
        try positions.finish()
        table.wipe()
        body.wipe()
        placeTable.wipe()
        placed.wipe()
        return (Int(postings.count), Int(positions.count))
    }
}

/// The lists that a segment has already. A stem that only one word has, and the word itself, are in the same notes just
/// as often: their list is written once, a quarter of all lists.
private struct KnownLists {
    private var places: [Digest: Int] = [:]

    /// Two hashes with a key of this process, which nobody who writes notes can know: lists that meet by chance are
    /// not to be had.
    private struct Digest: Hashable {
        let first: Int
        let second: Int

        init(_ bytes: [UInt8]) {
            (first, second) = (Digest.hash(bytes, 1), Digest.hash(bytes, 2))
        }

        private static func hash(_ bytes: [UInt8], _ number: UInt8) -> Int {
            var hasher = Hasher()
            hasher.combine(number)
            unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
            return hasher.finalize()
        }
    }

    /// Where the same list lies; `end` where it is new.
    mutating func place(of list: [UInt8], at end: Int) -> Int {
        let digest = Digest(list)
        if let known = places[digest] { return known }
        places[digest] = end
        return end
    }
}

/// How much a document is about a term, in six bits: the part of BM25 that does not depend on the rest of the notes.
///
/// BM25 weighs a term by idf · f(k+1) / (f + k(1 - b + b · length / average)). With a fixed average the second factor
/// never changes, so it is computed once, stored with the posting, and survives every merge; it lies between 0 and
/// k + 1 = 2.2. A constant average costs nothing in the ranking of one clinician's notes, and 400 words is what a note
/// has. A step of one in 63 is finer than what others keep: Lucene and Tantivy round the length of a document to one of
/// 256 steps of an eighth, and the score with it.
enum Impact {
    /// The greatest; the least is 1.
    static let maximum: UInt8 = 63
    static let k: Float = 1.2
    static let b: Float = 0.75
    static let averageLength: Float = 400
    /// A word of the title counts as so many in the text.
    static let titleWeight = 4

    static func of(frequency: Int, length: Int) -> UInt8 {
        let frequency = Float(frequency)
        let norm = k * (1 - b + b * Float(length) / averageLength)
        return UInt8(max(1, min(Float(maximum), frequency / (frequency + norm) * Float(maximum) + 0.5)))
    }

    /// That of a theme for which so much speaks, 1...255.
    static func of(strength: UInt8) -> UInt8 { max(1, strength >> 2) }

    /// How many bits each takes where they lie between two: at most 6.
    @inline(__always)
    static func width(from least: UInt8, to greatest: UInt8) -> Int {
        PackedNumbers.width(of: UInt32(min(greatest, maximum) &- min(least, greatest)))
    }

    /// The factor that a stored impact stands for, without idf.
    static let scale: Float = (k + 1) / Float(maximum)
}
