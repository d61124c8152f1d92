import SecretMemory
import Testing

@testable import NoteIndex

struct SortedTableTests {
    static func table(_ pairs: [([UInt8], [UInt8])]) throws -> (TableReader, MemoryBlocks) {
        let memory = MemoryBlocks()
        let writer = TableWriter(base: 16, sink: memory)
        for (key, value) in pairs { try writer.add(key, value) }
        let levels = try writer.finish()
        return (TableReader(base: 16, levels: levels, blocks: BlockReader(memory)), memory)
    }

    static func read(_ table: TableReader, _ key: [UInt8]) throws -> [UInt8]? {
        try table.value(of: key) { bytes in (0..<bytes.byteCount).map { bytes.byte(at: $0) } }
    }

    static func pairs(_ count: Int, value: Int = 3) -> [([UInt8], [UInt8])] {
        (0..<count).map { number in
            let key = Array("key \(1_000_002 + number * 2)".utf8)
            return (key, [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: value))
        }
    }

    @Test(arguments: [0, 1, 2, 300, 5000, 200_000])
    func `every key is found, and none between two keys`(count: Int) throws {
        let pairs = SortedTableTests.pairs(count)
        let (table, _) = try SortedTableTests.table(pairs)
        for index in stride(from: 0, to: count, by: max(1, count / 500)) {
            #expect(try SortedTableTests.read(table, pairs[index].0) == pairs[index].1)
            #expect(try SortedTableTests.read(table, pairs[index].0 + [0]) == nil)
        }
        #expect(try SortedTableTests.read(table, [0]) == nil)
        #expect(try SortedTableTests.read(table, [0xFF]) == nil)
    }

    @Test(arguments: [1, 300, 5000])
    func `a cursor begins at the first key that is not less, and reaches the end`(count: Int) throws {
        let pairs = SortedTableTests.pairs(count)
        let (table, _) = try SortedTableTests.table(pairs)
        for start in [0, count / 2, count - 1] {
            let cursor = try table.cursor(from: Array("key \(1_000_002 + start * 2 - 1)".utf8))
            var seen = start
            while try cursor.next() {
                #expect(cursor.key == pairs[seen].0[...])
                seen += 1
            }
            #expect(seen == count)
        }
    }

    @Test func `values of the greatest size fit, and larger ones are refused`() throws {
        let pairs = SortedTableTests.pairs(40, value: TableShape.maximumValue)
        let (table, _) = try SortedTableTests.table(pairs)
        for pair in pairs { #expect(try SortedTableTests.read(table, pair.0) == pair.1) }
        #expect(throws: IndexError.tooLarge) {
            try SortedTableTests.table(SortedTableTests.pairs(1, value: TableShape.maximumValue + 1))
        }
    }

    @Test func `a lookup reads one block a level`() throws {
        let (table, memory) = try SortedTableTests.table(SortedTableTests.pairs(200_000))
        #expect(table.levels > 1)
        let counting = CountingBlocks(memory)
        let fresh = TableReader(base: 16, levels: table.levels, blocks: BlockReader(counting))
        #expect(try SortedTableTests.read(fresh, Array("key 1200000".utf8)) != nil)
        #expect(counting.reads == table.levels)
    }
}

/// Counts what is read.
final class CountingBlocks: BlockSource {
    private let inner: MemoryBlocks
    private(set) var reads = 0
    private(set) var bytes = 0

    init(_ inner: MemoryBlocks) { self.inner = inner }

    func blockCount(stream: UInt32) -> Int { inner.blockCount(stream: stream) }

    func read(stream: UInt32, number: UInt32, into buffer: PlaintextBuffer) throws(IndexError) {
        try inner.read(stream: stream, number: number, into: buffer)
        reads += 1
        bytes += buffer.count
    }
}
