/// The days of the documents of a segment. The documents are in the order of their days, so it is enough to know where
/// each day begins: a few numbers for years of notes.
struct DayTable {
    /// In order, and for each its first document.
    private var days: [Int32] = []
    private var starts: [Int] = []
    private let documents: Int

    /// Reads the stream of days.
    init(_ blocks: BlockReader, header: SegmentHeader) throws(IndexError) {
        documents = header.documents
        guard (header.days > 0) == (documents > 0),
            // No more days are believed than there are bytes for.
            header.days <= blocks.blockCount(SegmentStream.days) * (Blocks.maximumSize / SegmentStream.daySize)
        else { throw .damaged }
        days.reserveCapacity(header.days)
        starts.reserveCapacity(header.days)
        for number in 0..<blocks.blockCount(SegmentStream.days) where days.count < header.days {
            try blocks.block(SegmentStream.days, number).withBytes { (bytes) throws(IndexError) in try add(bytes) }
        }
        guard days.count == header.days else { throw .damaged }
    }

    /// Adds the days of a block, which must follow one another as their documents do.
    private mutating func add(_ bytes: RawSpan) throws(IndexError) {
        guard bytes.byteCount.isMultiple(of: SegmentStream.daySize) else { throw .damaged }
        for index in stride(from: 0, to: bytes.byteCount, by: SegmentStream.daySize) {
            let day = Fixed.read(bytes, at: index, as: Int32.self)
            let start = Int(Fixed.read(bytes, at: index + 4, as: UInt32.self))
            if let before = days.last, let startBefore = starts.last {
                guard day > before, start > startBefore else { throw .damaged }
            } else {
                guard start == 0 else { throw .damaged }
            }
            guard start < documents else { throw .damaged }
            days.append(day)
            starts.append(start)
        }
    }

    /// The day of the last document; nil where there is none.
    var newest: Int32? { days.last }

    /// - Precondition: there is such a document.
    func day(of document: Int) -> Int32 { days[DayTable.first(in: starts) { $0 > document } - 1] }

    /// The documents of these days.
    func documents(of wanted: ClosedRange<Int32>) -> Range<Int> {
        let first = DayTable.first(in: days) { $0 >= wanted.lowerBound }
        let end = DayTable.first(in: days) { $0 > wanted.upperBound }
        func start(_ index: Int) -> Int { index < starts.count ? starts[index] : documents }
        return start(first)..<max(start(first), start(end))
    }

    /// The index of the first of ascending numbers that passes, or their count.
    private static func first<Number>(in numbers: [Number], _ passes: (Number) -> Bool) -> Int {
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if passes(numbers[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Finds the days of documents that come in order, without searching.
    struct Walk {
        private let table: DayTable
        private var index = 0

        init(_ table: DayTable) { self.table = table }

        /// - Parameter document: no document before it is asked for.
        init(_ table: DayTable, from document: Int) {
            self.table = table
            index = DayTable.first(in: table.starts) { $0 > document } - 1
        }

        mutating func day(of document: Int) -> Int32 {
            while index + 1 < table.starts.count, table.starts[index + 1] <= document { index += 1 }
            return table.days[index]
        }
    }
}
