internal import SecretMemory

/// The documents of one term, gathered before they are written.
struct PostingList {
    var documents: [UInt32] = []
    /// How much each document is about the term, see ``Impact``.
    var impacts: [UInt8] = []
    /// Where the positions of each document begin in ``positions``; empty where the field has none.
    var positionStarts: [Int] = []
    var positions: [UInt32] = []

    mutating func removeAll() {
        documents.removeAll(keepingCapacity: true)
        impacts.removeAll(keepingCapacity: true)
        positionStarts.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
    }
}

/// Writes the postings of one term after another.
///
/// A list is cut in groups of 128 documents: for each, `varint distance from the document before ‖ impact`. A list of
/// more than one group begins with a table: for each group `varint distance of its last document from the last of the
/// group before ‖ varint bytes ‖ varint bytes of its positions ‖ greatest impact`, so that a query skips the groups
/// that it does not need. The positions of a group, in their own stream: for each document `varint count ‖ varint
/// distances`.
struct PostingWriter {
    static let groupSize = 128
    /// The most positions of one document: 16 million words are no note.
    static let maximumPositions = 1 << 24

    private let postings: StreamWriter
    private let positions: StreamWriter
    private var table: [UInt8] = []
    private var body: [UInt8] = []
    private var placed: [UInt8] = []

    init(sink: any BlockSink) {
        postings = StreamWriter(SegmentStream.postings, of: sink)
        positions = StreamWriter(SegmentStream.positions, of: sink)
    }

    /// Writes a list, which is not empty and whose documents ascend.
    mutating func write(_ list: PostingList) throws(IndexError) -> TermInfo {
        var info = TermInfo()
        info.documents = list.documents.count
        info.offset = Int(postings.count)
        info.positionOffset = Int(positions.count)
        table.removeAll(keepingCapacity: true)
        body.removeAll(keepingCapacity: true)
        placed.removeAll(keepingCapacity: true)
        var next: UInt32 = 0
        var start = 0
        while start < list.documents.count {
            let end = min(start + PostingWriter.groupSize, list.documents.count)
            let base = next
            let bodyStart = body.count
            let placedStart = placed.count
            var greatest: UInt8 = 0
            for index in start..<end {
                Varint.append(list.documents[index] - next, to: &body)
                next = list.documents[index] + 1
                body.append(list.impacts[index])
                greatest = max(greatest, list.impacts[index])
            }
            if !list.positionStarts.isEmpty { place(list, start..<end) }
            Varint.append(list.documents[end - 1] - base, to: &table)
            Varint.append(body.count - bodyStart, to: &table)
            Varint.append(placed.count - placedStart, to: &table)
            table.append(greatest)
            info.maximumImpact = max(info.maximumImpact, greatest)
            start = end
        }
        if list.documents.count > PostingWriter.groupSize {
            info.groupTable = table.count
            try postings.append(table)
        }
        try postings.append(body)
        try positions.append(placed)
        info.length = Int(postings.count) - info.offset
        info.positionLength = placed.count
        return info
    }

    private mutating func place(_ list: PostingList, _ range: Range<Int>) {
        for index in range {
            let first = list.positionStarts[index]
            let end = index + 1 < list.positionStarts.count ? list.positionStarts[index + 1] : list.positions.count
            Varint.append(end - first, to: &placed)
            var before: UInt32 = 0
            for position in list.positions[first..<end] {
                Varint.append(position - before, to: &placed)
                before = position
            }
        }
    }

    /// Writes what is pending and returns the lengths of the two streams.
    mutating func finish() throws(IndexError) -> (postings: Int, positions: Int) {
        try postings.finish()
        try positions.finish()
        table.wipe()
        body.wipe()
        placed.wipe()
        return (Int(postings.count), Int(positions.count))
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
