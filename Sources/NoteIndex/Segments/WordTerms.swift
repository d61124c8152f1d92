/// Words or stems with their places, written in the order of their letters.
struct WordTerms {
    let words: NoteWords
    let table: WordTable
    let terms: NoteWords.Terms
    /// The notes in the order of their documents.
    let notes: [NoteWords.Span]
    /// So many places are put in order by a worker at once.
    let placesAtOnce: Int

    /// 16 MB for each worker: to put all places in order at once would take twice the memory that the words take.
    static let somePlaces = 2 << 20
    /// So many parts are put in order and packed at once. Every part is looked for in all words, so more of them, each
    /// smaller, would take longer.
    private static let atOnce = 2

    func write(
        _ field: TermField, hasPositions: Bool, to writer: inout SegmentWriter, _ workers: Workers
    ) throws(IndexError) {
        let titlesOnly = field == .titleStem || field == .titleWord
        let parts = words.parts(of: terms, in: notes, titlesOnly: titlesOnly, limit: placesAtOnce)
        for start in stride(from: 0, to: parts.count, by: WordTerms.atOnce) {
            let some = parts[start..<min(start + WordTerms.atOnce, parts.count)].map { PackedPart($0) }
            workers(some.count) { number in some[number].pack(self, hasPositions: hasPositions) }
            for part in some {
                for (rank, list) in zip(part.ranks, part.packer.lists) {
                    try writer.add(
                        term: field.key(table.bytes(of: terms.sorted[rank])), list, of: part.packer.bytes)
                }
            }
        }
    }
}

/// A part of the terms, packed by one worker.
private final class PackedPart {
    private let part: NoteWords.Part
    private(set) var packer = PostingPacker()
    /// The ranks of the terms that were packed.
    private(set) var ranks: [Int] = []

    init(_ part: NoteWords.Part) { self.part = part }

    deinit { packer.wipe() }

    func pack(_ terms: WordTerms, hasPositions: Bool) {
        // Of its own, since the properties of an object are looked after at every use.
        var packer = PostingPacker()
        let sorted = terms.words.places(of: part, terms.terms, in: terms.notes)
        let places = sorted.places
        var list = PostingList()
        var at = 0
        for (rank, end) in zip(part.ranks, sorted.ends) where end > at {
            list.removeAll()
            while at < end {
                let document = places[at] >> 32
                var inTitle = 0
                let first = at
                if hasPositions { list.positionStarts.append(list.positions.count) }
                while at < end, places[at] >> 32 == document {
                    if places[at] & 1 == 1 { inTitle += 1 }
                    if hasPositions { list.positions.append(UInt32(truncatingIfNeeded: places[at]) >> 1) }
                    at += 1
                }
                list.documents.append(UInt32(document))
                list.impacts.append(
                    Impact.of(
                        frequency: at - first + inTitle * (Impact.titleWeight - 1),
                        length: terms.notes[Int(document)].words))
            }
            packer.add(list)
            ranks.append(rank)
        }
        self.packer = packer
    }
}
