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
/// (see ``PackedNumbers``), and then a byte of impact for each. A list of one group begins with the width of its
/// distances. A longer one begins with a table: for each group `varint distance of its last document from the last of the
/// group before ‖ width ‖ greatest impact`, so that a query skips the groups that it does not need. A term of one document
/// has no list: the table of terms says all of it.
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
            let (width, greatest) = pack(list, group, after: &next)
            info.maximumImpact = max(info.maximumImpact, greatest)
            guard list.documents.count > PostingWriter.groupSize else {
                table.append(UInt8(width))
                continue
            }
            Varint.append(last - base, to: &table)
            table.append(UInt8(width))
            table.append(greatest)
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
    ) -> (width: Int, greatestImpact: UInt8) {
        var widest: UInt32 = 0
        var least = next
        for index in group {
            widest |= list.documents[index] - least
            least = list.documents[index] + 1
        }
        let width = PackedNumbers.width(of: widest)
        var writer = PackedNumbers.Writer()
        var greatest: UInt8 = 0
        for index in group {
            writer.append(list.documents[index] - next, width: width, to: &body)
            next = list.documents[index] + 1
            greatest = max(greatest, list.impacts[index])
        }
        writer.finish(&body)
        body += list.impacts[group]
        return (width, greatest)
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

/// How much a document is about a term, in one byte: the part of BM25 that does not depend on the rest of the notes.
///
/// BM25 weighs a term by idf · f(k+1) / (f + k(1 - b + b · length / average)). With a fixed average the second factor
/// never changes, so it is computed once, stored with the posting, and survives every merge; it lies between 0 and
/// k + 1 = 2.2. A constant average costs nothing in the ranking of one clinician's notes, and 400 words is what a note
/// has.
enum Impact {
    static let k: Float = 1.2
    static let b: Float = 0.75
    static let averageLength: Float = 400
    /// A word of the title counts as so many in the text.
    static let titleWeight = 4

    static func of(frequency: Int, length: Int) -> UInt8 {
        let frequency = Float(frequency)
        let norm = k * (1 - b + b * Float(length) / averageLength)
        return UInt8(max(1, min(255, frequency / (frequency + norm) * 255 + 0.5)))
    }

    /// The factor that a stored impact stands for, without idf.
    static let scale: Float = (k + 1) / 255
}
