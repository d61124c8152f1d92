/// The days of the documents of a segment. The documents are in the order of their days, so it is enough to know where
/// each day begins: a few numbers for years of notes.
struct DayTable {
    /// In order, and for each its first document.
    private var days: [Int32] = []
    private var starts: [UInt32] = []
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
        guard days.count == header.days, days.last ?? 0 == header.newestDay else { throw .damaged }
    }

    /// Adds the days of a block, which must follow one another as their documents do.
    private mutating func add(_ bytes: RawSpan) throws(IndexError) {
        guard bytes.byteCount.isMultiple(of: SegmentStream.daySize), bytes.byteCount > 0 else { throw .damaged }
        // Every search reads a thousand of them, so nothing but numbers is between one and the next.
        var isInOrder = true
        var (day, start) = (days.last ?? .min, starts.last.map(Int.init) ?? -1)
        if days.isEmpty { isInOrder = Fixed.read(bytes, at: 4, as: UInt32.self) == 0 }
        for index in stride(from: 0, to: bytes.byteCount, by: SegmentStream.daySize) {
            let nextDay = Fixed.read(bytes, at: index, as: Int32.self)
            let nextStart = Fixed.read(bytes, at: index + 4, as: UInt32.self)
            let follows = Int(nextStart) > start && (nextDay > day || start < 0)
            isInOrder = isInOrder && follows
            (day, start) = (nextDay, Int(nextStart))
            days.append(nextDay)
            starts.append(nextStart)
        }
        guard isInOrder, start < documents else { throw .damaged }
    }

    /// The day of a document.
    ///
    /// - Precondition: there is such a document.
    func day(of document: Int) -> Int32 { days[entry(of: document)] }

    private func entry(of document: Int) -> Int { DayTable.first(in: starts) { $0 > document } - 1 }

    /// The documents of these days.
    func documents(of wanted: ClosedRange<Int32>) -> Range<Int> {
        let first = DayTable.first(in: days) { $0 >= wanted.lowerBound }
        let end = DayTable.first(in: days) { $0 > wanted.upperBound }
        func start(_ index: Int) -> Int { index < starts.count ? Int(starts[index]) : documents }
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
            (day, end) = (0, 0)
            settle()
        }

        @inline(__always)
        mutating func day(of document: Int) -> Int32 {
            if document >= end {
                while index + 1 < table.starts.count, table.starts[index + 1] <= document { index += 1 }
                settle()
            }
            return day
        }

        private mutating func settle() {
            day = table.days[index]
            end = index + 1 < table.starts.count ? Int(table.starts[index + 1]) : table.documents
        }
    }
}
