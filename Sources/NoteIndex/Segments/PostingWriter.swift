internal import SecretMemory

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
    private var known = KnownLists()

    init(sink: any BlockSink) {
        postings = StreamWriter(SegmentStream.postings, of: sink)
        positions = StreamWriter(SegmentStream.positions, of: sink)
    }

    /// Writes a list that is packed among `bytes`, and returns what the table of terms says of it.
    mutating func write(_ list: PackedList, of bytes: [UInt8]) throws(IndexError) -> TermInfo {
        var info = list.info
        if !list.postings.isEmpty {
            let end = Int(postings.count)
            info.offset = known.place(of: bytes[list.postings], at: end)
            if info.offset == end { try postings.append(bytes[list.postings]) }
        }
        if case .many(_, let length, let table) = info.places {
            info.places = .many(offset: Int(positions.count), length: length, table: table)
            try positions.append(bytes[list.places])
        }
        return info
    }

    /// Writes what is pending and returns the lengths of the two streams.
    mutating func finish() throws(IndexError) -> (postings: Int, positions: Int) {
        try postings.finish()
        try positions.finish()
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

        init(_ bytes: ArraySlice<UInt8>) {
            (first, second) = (Digest.hash(bytes, 1), Digest.hash(bytes, 2))
        }

        private static func hash(_ bytes: ArraySlice<UInt8>, _ number: UInt8) -> Int {
            var hasher = Hasher()
            hasher.combine(number)
            unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
            return hasher.finalize()
        }
    }

    /// Where the same list lies; `end` where it is new.
    mutating func place(of list: ArraySlice<UInt8>, at end: Int) -> Int {
        let digest = Digest(list)
        if let known = places[digest] { return known }
        places[digest] = end
        return end
    }
}
