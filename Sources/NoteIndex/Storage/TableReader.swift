/// Reads a table (see ``TableShape``).
struct TableReader {
    let base: UInt32
    let levels: Int
    let blocks: BlockReader

    /// The value of `key`, or nil where the table has no such key.
    func value<Result>(
        of key: [UInt8], _ body: (RawSpan) throws(IndexError) -> Result
    ) throws(IndexError) -> Result? {
        guard let leaf = try leaf(for: key) else { return nil }
        return try blocks.block(base, leaf).withBytes { (bytes) throws(IndexError) -> Result? in
            var index = 0
            var found: [UInt8] = []
            while index < bytes.byteCount {
                let value = try TableReader.entry(bytes, &index, key: &found)
                if found == key { return try body(bytes.extracting(value)) }
                if key.lexicographicallyPrecedes(found) { return nil }
            }
            return nil
        }
    }

    /// The leaf that holds `key` if any does: the last one whose first key is not greater, or the first of all.
    fileprivate func leaf(for key: [UInt8]) throws(IndexError) -> Int? {
        guard levels > 0 else { return nil }
        var number = 0
        for level in stride(from: levels - 1, to: 0, by: -1) {
            let block = try blocks.block(base + UInt32(level), number)
            number = try block.withBytes { (bytes) throws(IndexError) -> Int in
                var index = 0
                var child = try Varint.read(bytes, &index, upTo: Int(UInt32.max)) - 1
                var found: [UInt8] = []
                while index < bytes.byteCount {
                    _ = try TableReader.entry(bytes, &index, key: &found)
                    if key.lexicographicallyPrecedes(found) { break }
                    child += 1
                }
                return max(child, 0)
            }
        }
        return number
    }

    /// The entry at `index`, which moves behind it: its key, and where its value lies.
    fileprivate static func entry(
        _ bytes: RawSpan, _ index: inout Int, key: inout [UInt8]
    ) throws(IndexError) -> Range<Int> {
        let shared = try Varint.read(bytes, &index, upTo: key.count)
        let added = try Varint.read(bytes, &index, upTo: TableShape.maximumKey - shared)
        guard index + added <= bytes.byteCount else { throw .damaged }
        key.removeLast(key.count - shared)
        for offset in index..<index + added { key.append(bytes.byte(at: offset)) }
        index += added
        let count = try Varint.read(bytes, &index, upTo: TableShape.maximumValue)
        guard index + count <= bytes.byteCount else { throw .damaged }
        defer { index += count }
        return index..<index + count
    }

    /// A cursor before the first key that is not less than `key`.
    func cursor(from key: [UInt8] = []) throws(IndexError) -> TableCursor {
        let cursor = TableCursor(table: self, leaf: try leaf(for: key) ?? 0)
        while try cursor.next() {
            if !cursor.key.lexicographicallyPrecedes(key) {
                cursor.stepBack()
                break
            }
        }
        return cursor
    }

    /// Calls `body` with every key that begins with `prefix`, in order, until it returns false.
    func forEach(
        prefix: [UInt8], _ body: (ArraySlice<UInt8>, TableCursor) throws(IndexError) -> Bool
    ) throws(IndexError) {
        let cursor = try cursor(from: prefix)
        while try cursor.next(), cursor.key.starts(with: prefix) {
            guard try body(cursor.key, cursor) else { return }
        }
    }
}

/// Walks through a table in the order of its keys.
final class TableCursor {
    private let table: TableReader
    private var leaf: Int
    private var block: Block?
    /// The entries of the block, parsed at once: the keys one behind the other, where each ends, and the values.
    private var keys: [UInt8] = []
    private var ends: [Int] = []
    private var values: [Range<Int>] = []
    private var entry = -1

    fileprivate init(table: TableReader, leaf: Int) {
        self.table = table
        self.leaf = leaf
    }

    /// The key of the entry that ``next()`` came to.
    var key: ArraySlice<UInt8> { keys[(entry == 0 ? 0 : ends[entry - 1])..<ends[entry]] }

    /// Lends the value of that entry.
    func withValue<Result>(_ body: (RawSpan) throws(IndexError) -> Result) throws(IndexError) -> Result {
        guard let block else { throw .damaged }
        return try block.withBytes(in: values[entry], body)
    }

    fileprivate func stepBack() { entry -= 1 }

    /// Comes to the next entry; false behind the last.
    func next() throws(IndexError) -> Bool {
        entry += 1
        while entry >= ends.count {
            guard leaf < table.blocks.blockCount(table.base), table.levels > 0 else { return false }
            let block = try table.blocks.block(table.base, leaf)
            leaf += 1
            entry = 0
            var (keys, ends, values) = ([UInt8](), [Int](), [Range<Int>]())
            try block.withBytes { (bytes) throws(IndexError) in
                var index = 0
                var key: [UInt8] = []
                while index < bytes.byteCount {
                    values.append(try TableReader.entry(bytes, &index, key: &key))
                    keys.append(contentsOf: key)
                    ends.append(keys.count)
                }
            }
            (self.keys, self.ends, self.values) = (keys, ends, values)
            self.block = block
        }
        return true
    }
}
