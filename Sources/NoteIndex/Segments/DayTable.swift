internal import SecretMemory

/// The days of the documents of a segment. The documents are in the order of their days, so it is enough to know where
/// each day begins: a few numbers for years of notes, looked up where they lie.
///
/// What a damaged table says may be wrong, but is a day, and documents that there are.
struct DayTable {
    private let blocks: [Block]
    /// How many days there are.
    private let count: Int
    private let documents: Int

    private static let perBlock = Blocks.maximumSize / SegmentStream.daySize

    /// Reads the stream of days.
    init(_ blocks: BlockReader, header: SegmentHeader) throws(IndexError) {
        (count, documents) = (header.days, header.documents)
        let needed = (count + DayTable.perBlock - 1) / DayTable.perBlock
        guard (count > 0) == (documents > 0), needed == blocks.blockCount(SegmentStream.days) else { throw .damaged }
        var read: [Block] = []
        for number in 0..<needed {
            let block = try blocks.block(SegmentStream.days, number)
            let entries = min(DayTable.perBlock, count - number * DayTable.perBlock)
            guard block.count == entries * SegmentStream.daySize else { throw .damaged }
            read.append(block)
        }
        self.blocks = read
    }

    /// - Precondition: there is such an entry.
    private func read<Number: FixedWidthInteger & BitwiseCopyable>(
        _ index: Int, at offset: Int, as type: Number.Type
    ) -> Number {
        let start = index % DayTable.perBlock * SegmentStream.daySize + offset
        return blocks[index / DayTable.perBlock].withBytes(in: start..<start + Number.bitWidth / 8) {
            Fixed.read($0, at: 0, as: type)
        }
    }

    private func day(_ index: Int) -> Int32 { read(index, at: 0, as: Int32.self) }

    /// The first document of a day; behind the last, how many documents there are.
    private func start(_ index: Int) -> Int {
        index < count ? min(documents, Int(read(index, at: 4, as: UInt32.self))) : documents
    }

    /// The day of a document.
    ///
    /// - Precondition: there is such a document.
    func day(of document: Int) -> Int32 { day(entry(of: document)) }

    private func entry(of document: Int) -> Int { max(0, first { start($0) > document } - 1) }

    /// The documents of these days.
    func documents(of wanted: ClosedRange<Int32>) -> Range<Int> {
        let (first, end) = (start(first { day($0) >= wanted.lowerBound }), start(first { day($0) > wanted.upperBound }))
        return first..<max(first, end)
    }

    /// The first entry that passes, where all behind it pass too; or how many there are.
    private func first(_ passes: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if passes(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Finds the days of documents that come in order, mostly without looking.
    struct Walk {
        private let table: DayTable
        private var index: Int
        private var day: Int32
        /// Where the next day begins.
        private var end: Int

        /// - Parameter document: no document before it is asked for.
        /// - Precondition: there is such a document.
        init(_ table: DayTable, from document: Int = 0) {
            self.table = table
            index = table.entry(of: document)
            day = table.day(index)
            end = table.start(index + 1)
        }

        @inline(__always)
        mutating func day(of document: Int) -> Int32 {
            if document >= end { advance(to: document) }
            return day
        }

        private mutating func advance(to document: Int) {
            while index + 1 < table.count, table.start(index + 1) <= document { index += 1 }
            day = table.day(index)
            end = table.start(index + 1)
        }
    }
}
