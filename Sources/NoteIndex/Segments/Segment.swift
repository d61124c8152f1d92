internal import SecretMemory

/// A segment that is read lazily: opening it reads one block, and everything else when a query needs it.
public final class Segment {
    let header: SegmentHeader
    let blocks: BlockReader
    let documents: DocumentReader
    let terms: TableReader
    let notes: TableReader
    let replaced: TableReader
    let values: TableReader
    private var knownDays: DayTable?

    /// How many notes are in the segment, with those that newer segments replace.
    public var count: Int { header.documents }

    /// How many notes of older segments it replaces.
    public var replacedCount: Int { header.replaced }

    /// Whether values are kept in it.
    public var hasValues: Bool { header.valueLevels > 0 }

    /// Opens the segment behind `source`.
    ///
    /// - Throws: `damaged`, `otherVersion` or what the source throws.
    public init(source: any BlockSource) throws(IndexError) {
        let blocks = BlockReader(source)
        let first = try blocks.block(SegmentStream.header, 0)
        let header = try first.withBytes { (bytes) throws(IndexError) in try SegmentHeader(bytes) }
        self.header = header
        self.blocks = blocks
        documents = DocumentReader(blocks: blocks, count: header.documents)
        terms = TableReader(base: SegmentStream.terms, levels: header.termLevels, blocks: blocks)
        notes = TableReader(base: SegmentStream.notes, levels: header.noteLevels, blocks: blocks)
        replaced = TableReader(base: SegmentStream.replaced, levels: header.replacedLevels, blocks: blocks)
        values = TableReader(base: SegmentStream.values, levels: header.valueLevels, blocks: blocks)
        // Whatever a damaged header claims, no more documents are believed than there are bytes for.
        let perBlock = Blocks.maximumSize / Document.headCount
        guard header.documents <= blocks.blockCount(SegmentStream.documents) * perBlock else { throw .damaged }
    }

    /// The day of the newest document; the least of all days where there is none.
    var newestDay: Int32 { header.documents > 0 ? header.newestDay : .min }

    /// The postings of a term, or nil where no document has it.
    func term(_ key: [UInt8]) throws(IndexError) -> TermInfo? {
        try terms.value(of: key) { (bytes) throws(IndexError) in try TermInfo(bytes, header: header) }
    }

    /// The number of the document of a note, or nil.
    func document(of note: SixteenBytes) throws(IndexError) -> Int? {
        try notes.value(of: note.bytes) { (bytes) throws(IndexError) in try documentNumber(bytes) }
    }

    /// The document number in an entry of the table of notes.
    func documentNumber(_ bytes: RawSpan) throws(IndexError) -> Int {
        var index = 0
        guard header.documents > 0 else { throw .damaged }
        return try Varint.read(bytes, &index, upTo: header.documents - 1)
    }

    /// The days of the documents.
    func days() throws(IndexError) -> DayTable {
        if let knownDays { return knownDays }
        let days = try DayTable(blocks, header: header)
        knownDays = days
        return days
    }

    /// What a list shows of a document.
    func entry(_ document: Int) throws(IndexError) -> IndexEntry {
        try documents.withDocument(document) { (bytes) throws(IndexError) in try IndexEntry(bytes) }
    }

    /// What a document is in the order of.
    func order(_ document: Int) throws(IndexError) -> Document.Order {
        try documents.withDocument(document) { (bytes) throws(IndexError) in try Document.Order(bytes) }
    }
}
