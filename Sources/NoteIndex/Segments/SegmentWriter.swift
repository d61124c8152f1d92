internal import SecretMemory

/// Writes a segment: documents in the order of their days, terms in the order of their keys, then the rest.
struct SegmentWriter {
    private let sink: any BlockSink
    private let documents: DocumentWriter
    private let days: StreamWriter
    private let terms: TableWriter
    private var postings: PostingWriter
    private var packer = PostingPacker()
    private var notes: [(SixteenBytes, Int)] = []
    private var lastDay: Int32?

    init(sink: any BlockSink) {
        self.sink = sink
        documents = DocumentWriter(sink: sink)
        days = StreamWriter(SegmentStream.days, of: sink, recordSize: SegmentStream.daySize)
        terms = TableWriter(base: SegmentStream.terms, sink: sink)
        postings = PostingWriter(sink: sink)
    }

    /// Adds the document with the next number.
    mutating func add(_ document: Document) throws(IndexError) {
        guard document.stored.count <= IndexedNote.maximumStored, notes.count < SegmentHeader.maximumDocuments else {
            throw .tooLarge
        }
        try documents.add(document)
        if document.day != lastDay {
            var day: [UInt8] = []
            Fixed.append(document.day, to: &day)
            Fixed.append(UInt32(notes.count), to: &day)
            try days.append(day)
            lastDay = document.day
        }
        notes.append((document.note, notes.count))
    }

    /// Adds a term: its key is greater than those before, and its documents ascend.
    mutating func add(term key: [UInt8], _ list: PostingList) throws(IndexError) {
        packer.removeAll()
        packer.add(list)
        try add(term: key, packer.lists[0], of: packer.bytes)
    }

    /// The same for a term whose list is packed among `bytes`.
    mutating func add(term key: [UInt8], _ list: PackedList, of bytes: [UInt8]) throws(IndexError) {
        let info = try postings.write(list, of: bytes)
        var value: [UInt8] = []
        info.encode(into: &value)
        try terms.add(key, value)
    }

    /// Writes the rest.
    ///
    /// - Parameters:
    ///   - languages: those of the notes.
    ///   - replaced: the notes whose versions in older segments count no more, in order.
    ///   - values: what the caller keeps beside the notes, in the order of the keys.
    mutating func finish(
        languages: NoteLanguages, replaced: [SixteenBytes], values: [(key: [UInt8], value: [UInt8])]
    ) throws(IndexError) {
        packer.wipe()
        var header = SegmentHeader()
        header.documents = notes.count
        header.languages = languages
        try documents.finish()
        try days.finish()
        header.days = Int(days.count) / SegmentStream.daySize
        header.newestDay = lastDay ?? 0
        (header.postingBytes, header.positionBytes) = try postings.finish()
        header.termLevels = try terms.finish()
        notes.sort { $0.0 < $1.0 }
        let noteTable = TableWriter(base: SegmentStream.notes, sink: sink)
        for (note, document) in notes {
            var value: [UInt8] = []
            Varint.append(document, to: &value)
            try noteTable.add(note.bytes, value)
        }
        header.noteLevels = try noteTable.finish()
        let replacedTable = TableWriter(base: SegmentStream.replaced, sink: sink)
        for note in replaced { try replacedTable.add(note.bytes, []) }
        header.replaced = replaced.count
        header.replacedLevels = try replacedTable.finish()
        let valueTable = TableWriter(base: SegmentStream.values, sink: sink)
        for (key, value) in values { try valueTable.add(key, value) }
        header.valueLevels = try valueTable.finish()
        try sink.write(header.encoded, stream: SegmentStream.header, number: 0)
    }
}
