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
            var scan = KeyScan(for: key)
            while index < bytes.byteCount {
                let place = try scan.next(bytes, &index)
                let value = try TableReader.value(bytes, &index)
                switch place {
                case .before: continue
                case .equal: return try body(bytes.extracting(value))
                case .behind: return nil
                }
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
                var scan = KeyScan(for: key)
                while index < bytes.byteCount {
                    let place = try scan.next(bytes, &index)
                    _ = try TableReader.value(bytes, &index)
                    if place == .behind { break }
                    child += 1
                }
                return max(child, 0)
            }
        }
        return number
    }

    /// Where the value at `index` lies, which moves behind it.
    @inline(__always)
    private static func value(_ bytes: RawSpan, _ index: inout Int) throws(IndexError) -> Range<Int> {
        let count = try Varint.read(bytes, &index, upTo: TableShape.maximumValue)
        guard index + count <= bytes.byteCount else { throw .damaged }
        defer { index += count }
        return index..<index + count
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
        return try value(bytes, &index)
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

    /// Calls `body` with every key that begins with `prefix` and its value, in order, until it returns false.
    func forEach(
        prefix: [UInt8], _ body: (ArraySlice<UInt8>, RawSpan) throws(IndexError) -> Bool
    ) throws(IndexError) {
        guard var leaf = try leaf(for: prefix) else { return }
        while leaf < blocks.blockCount(base) {
            let goesOn = try forEach(inLeaf: leaf, prefix: prefix) { (key, value) throws(IndexError) in
                try body(key, value) ? .next : .stop
            }
            guard goesOn else { return }
            leaf += 1
        }
    }

    /// What comes behind an entry.
    enum Step {
        case next, stop
        /// No entry that shares so many bytes with this one is wanted.
        case without(Int)
    }

    /// The same in one leaf; false where no other leaf is wanted.
    private func forEach(
        inLeaf leaf: Int, prefix: [UInt8], _ body: (ArraySlice<UInt8>, RawSpan) throws(IndexError) -> Step
    ) throws(IndexError) -> Bool {
        try blocks.passing(base, leaf).withBytes { (bytes) throws(IndexError) -> Bool in
            var index = 0
            var key: [UInt8] = []
            key.reserveCapacity(TableShape.maximumKey)
            var unwanted = Int.max
            while index < bytes.byteCount {
                var next = index
                if try Varint.read(bytes, &next, upTo: TableShape.maximumKey) >= unwanted {
                    // What the next wanted key shares with this one, it shares with the last that was put together.
                    let added = try Varint.read(bytes, &next, upTo: TableShape.maximumKey)
                    next += added
                    _ = try TableReader.value(bytes, &next)
                    index = next
                    continue
                }
                unwanted = .max
                let value = try TableReader.entry(bytes, &index, key: &key)
                if key.starts(with: prefix) {
                    switch try body(key[...], bytes.extracting(value)) {
                    case .next: break
                    case .stop: return false
                    case .without(let count): unwanted = count
                    }
                } else if prefix.lexicographicallyPrecedes(key) {
                    return false
                }
            }
            return true
        }
    }

    /// The same without the leaves that can have no key that is wanted: they are not opened.
    ///
    /// - Parameter isUnwanted: asked for the first key of a leaf and that of the next; all keys of the leaf lie between
    ///   them.
    func forEach(
        prefix: [UInt8], unless isUnwanted: (_ first: [UInt8], _ next: [UInt8]) -> Bool,
        _ body: (ArraySlice<UInt8>, RawSpan) throws(IndexError) -> Step
    ) throws(IndexError) {
        guard let first = try leaf(for: prefix) else { return }
        let firstKeys = levels > 1 ? try firstKeys() : [[]]
        guard firstKeys.count == blocks.blockCount(base) else { throw .damaged }
        for leaf in first..<firstKeys.count {
            if leaf + 1 < firstKeys.count, isUnwanted(firstKeys[leaf], firstKeys[leaf + 1]) { continue }
            guard try forEach(inLeaf: leaf, prefix: prefix, body) else { return }
        }
    }

    /// The first key of each leaf.
    private func firstKeys() throws(IndexError) -> [[UInt8]] {
        var keys: [[UInt8]] = []
        for number in 0..<blocks.blockCount(base + 1) {
            try blocks.block(base + 1, number).withBytes { (bytes) throws(IndexError) in
                var index = 0
                var key: [UInt8] = []
                guard try Varint.read(bytes, &index) == UInt64(keys.count) else { throw .damaged }
                while index < bytes.byteCount {
                    _ = try TableReader.entry(bytes, &index, key: &key)
                    keys.append(key)
                }
            }
        }
        return keys
    }
}

/// Compares the keys of a block with one that is looked for, and puts none of them together: what a key shares with the one
/// before need not be looked at again.
private struct KeyScan {
    private let wanted: [UInt8]
    /// How many bytes of the last key are those of the wanted one.
    private var matched = 0
    /// How many bytes the last key has.
    private var length = 0

    enum Place {
        case before, equal, behind
    }

    init(for wanted: [UInt8]) { self.wanted = wanted }

    /// Where the key at `index`, which moves behind it, stands beside the wanted one. Behind a key that is greater nothing
    /// may be asked.
    @inline(__always)
    mutating func next(_ bytes: RawSpan, _ index: inout Int) throws(IndexError) -> Place {
        let shared = try Varint.read(bytes, &index, upTo: length)
        let added = try Varint.read(bytes, &index, upTo: TableShape.maximumKey - shared)
        let start = index
        index += added
        guard index <= bytes.byteCount else { throw .damaged }
        length = shared + added
        // The last key was less: one that has more of it is less too, and one that leaves it earlier is greater.
        if shared > matched { return .before }
        if shared < matched { return .behind }
        while matched < min(length, wanted.count) {
            let (own, other) = (bytes.byte(at: start + matched - shared), wanted[matched])
            guard own == other else { return own < other ? .before : .behind }
            matched += 1
        }
        return length < wanted.count ? .before : length == wanted.count ? .equal : .behind
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
