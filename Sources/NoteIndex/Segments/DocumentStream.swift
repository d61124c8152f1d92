internal import SecretMemory

/// The documents of a segment: blocks of whole records, `varint length ‖ record`, in the order of their numbers, and for
/// each block the number of its first document, 4 bytes in a stream of their own. A document is found by halving that
/// stream, and takes one block more.
final class DocumentWriter {
    private let sink: any BlockSink
    private let starts: StreamWriter
    private var block: [UInt8] = []
    private var blockCount: UInt32 = 0
    private var count = 0

    init(sink: any BlockSink) {
        self.sink = sink
        starts = StreamWriter(SegmentStream.documentStarts, of: sink)
    }

    deinit { block.wipe() }

    /// Adds the document with the next number.
    func add(_ document: Document) throws(IndexError) {
        let record = document.encoded
        guard record.count <= Document.maximumCount else { throw .tooLarge }
        if block.count >= TableShape.leafSize || block.count + record.count + 2 > Blocks.maximumSize { try close() }
        if block.isEmpty {
            var start: [UInt8] = []
            Fixed.append(UInt32(count), to: &start)
            try starts.append(start)
        }
        Varint.append(record.count, to: &block)
        block += record
        count += 1
    }

    private func close() throws(IndexError) {
        try sink.write(block, stream: SegmentStream.documents, number: blockCount)
        blockCount += 1
        block.removeAll(keepingCapacity: true)
    }

    func finish() throws(IndexError) {
        if !block.isEmpty { try close() }
        try starts.finish()
    }
}

/// Reads them.
struct DocumentReader {
    let blocks: BlockReader
    let count: Int

    /// Lends the record of a document.
    func withDocument<Result>(
        _ document: Int, _ body: (RawSpan) throws(IndexError) -> Result
    ) throws(IndexError) -> Result {
        guard document >= 0, document < count else { throw .damaged }
        var low = 0
        var high = blocks.blockCount(SegmentStream.documents)
        while high - low > 1 {
            let middle = (low + high) / 2
            if try start(middle) <= document { low = middle } else { high = middle }
        }
        let first = try start(low)
        guard first <= document else { throw .damaged }
        return try blocks.block(SegmentStream.documents, low).withBytes { (bytes) throws(IndexError) -> Result in
            var index = 0
            for _ in first..<document { _ = try DocumentReader.record(bytes, &index) }
            return try body(bytes.extracting(DocumentReader.record(bytes, &index)))
        }
    }

    /// Where the record at `index` lies, which moves behind it.
    fileprivate static func record(_ bytes: RawSpan, _ index: inout Int) throws(IndexError) -> Range<Int> {
        let count = try Varint.read(bytes, &index, upTo: Document.maximumCount)
        guard index + count <= bytes.byteCount else { throw .damaged }
        defer { index += count }
        return index..<index + count
    }

    private func start(_ block: Int) throws(IndexError) -> Int {
        let start = try blocks.withBytes(SegmentStream.documentStarts, from: block * 4, count: 4) { bytes in
            Fixed.read(bytes, at: 0, as: UInt32.self)
        }
        return Int(start)
    }
}

/// Walks through the documents of a segment in their order.
struct DocumentWalk {
    private let reader: DocumentReader
    private var block: Block?
    private var blockNumber = 0
    private var index = 0
    private var place = 0..<0
    /// The number of the document that the walk has come to.
    private(set) var number = -1
    /// What it is in the order of; nil behind the last.
    private(set) var next: Document.Order?

    init(_ segment: Segment) throws(IndexError) {
        reader = segment.documents
        try advance()
    }

    mutating func advance() throws(IndexError) {
        number += 1
        next = nil
        guard number < reader.count else { return }
        if block.map({ index >= $0.count }) ?? true {
            block = try reader.blocks.block(SegmentStream.documents, blockNumber)
            blockNumber += 1
            index = 0
        }
        guard let block else { throw .damaged }
        (place, index) = try block.withBytes { [index] (bytes) throws(IndexError) in
            var index = index
            let place = try DocumentReader.record(bytes, &index)
            return (place, index)
        }
        next = try block.withBytes(in: place) { (bytes) throws(IndexError) in try Document.Order(bytes) }
    }

    func entry() throws(IndexError) -> IndexEntry {
        guard let block else { throw .damaged }
        return try block.withBytes(in: place) { (bytes) throws(IndexError) in try IndexEntry(bytes) }
    }
}
