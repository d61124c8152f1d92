internal import SecretMemory

/// A sorted table of keys and values, read by descending a tree of blocks.
///
/// The leaves are blocks of entries in the order of their keys: `varint s ‖ varint n ‖ n bytes ‖ varint v ‖ v bytes`,
/// where the key is the first s bytes of the key before and then the n bytes. A level above has, for every block below,
/// an entry with the first key of that block and no value, behind a varint that numbers the first block; it goes on
/// until a level has one block. The leaves are stream `base`, the level above `base + 1`, and so on. A lookup reads one
/// block a level.
struct TableShape {
    /// The longest key.
    static let maximumKey = 128
    /// The longest value: an entry fits a block with its key and three varints.
    static let maximumValue = 4096
    /// More levels than any table has: two entries a block and 2^12 blocks.
    static let maximumLevels = 12
    /// A leaf is closed when it has this many bytes: a lookup walks through half of one.
    static let leafSize = 4096
}

/// Writes a table from keys that come in order.
final class TableWriter {
    private let base: UInt32
    private let sink: any BlockSink
    private var levels: [Level] = []
    private var previous: [UInt8]?

    private struct Level {
        var block: [UInt8] = []
        var lastKey: [UInt8] = []
        var firstKey: [UInt8] = []
        var entries = 0
        var written: UInt32 = 0
    }

    init(base: UInt32, sink: any BlockSink) {
        self.base = base
        self.sink = sink
    }

    deinit { for index in levels.indices { levels[index].block.wipe() } }

    /// - Parameter key: greater than all keys before; else the segments that are merged here were damaged.
    func add(_ key: [UInt8], _ value: [UInt8]) throws(IndexError) {
        guard key.count <= TableShape.maximumKey, value.count <= TableShape.maximumValue else { throw .tooLarge }
        guard previous.map({ $0.lexicographicallyPrecedes(key) }) ?? true else { throw .damaged }
        previous = key
        try add(key, value, level: 0)
    }

    private func add(_ key: [UInt8], _ value: [UInt8], level: Int) throws(IndexError) {
        if levels.count == level {
            guard level < TableShape.maximumLevels else { throw .tooLarge }
            levels.append(Level())
            levels[level].block.reserveCapacity(Blocks.maximumSize)
        }
        let room = levels[level].block.count + key.count + value.count + 12
        if levels[level].entries > 0,
            levels[level].block.count >= TableShape.leafSize || room > Blocks.maximumSize
        {
            try close(level)
        }
        let isFirst = levels[level].entries == 0
        if isFirst {
            levels[level].firstKey = key
            // A block above says which block its first entry stands for; the others follow.
            if level > 0 { Varint.append(levels[level - 1].written, to: &levels[level].block) }
        }
        let shared = isFirst ? 0 : zip(levels[level].lastKey, key).prefix { $0 == $1 }.count
        Varint.append(shared, to: &levels[level].block)
        Varint.append(key.count - shared, to: &levels[level].block)
        levels[level].block.append(contentsOf: key[shared...])
        Varint.append(value.count, to: &levels[level].block)
        levels[level].block.append(contentsOf: value)
        levels[level].lastKey = key
        levels[level].entries += 1
    }

    private func close(_ level: Int) throws(IndexError) {
        try add(levels[level].firstKey, [], level: level + 1)
        try sink.write(levels[level].block, stream: base + UInt32(level), number: levels[level].written)
        levels[level].written += 1
        levels[level].block.removeAll(keepingCapacity: true)
        levels[level].entries = 0
    }

    /// Writes what is pending and returns the number of levels: 0 for an empty table.
    func finish() throws(IndexError) -> Int {
        var level = 0
        while level < levels.count {
            if levels[level].written == 0 && level == levels.count - 1 {
                // The only block of its level is the root.
                try sink.write(levels[level].block, stream: base + UInt32(level), number: 0)
                return levels.count
            }
            try close(level)
            level += 1
        }
        return levels.count
    }
}
