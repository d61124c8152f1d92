internal import SecretMemory

/// A block that was read: a part of the buffer that it shares with others.
struct Block {
    fileprivate let buffer: PlaintextBuffer
    fileprivate let range: Range<Int>

    var count: Int { range.count }

    func withBytes<Result, Failure: Error>(
        _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try buffer.withBytes(in: range, body)
    }

    /// - Precondition: `part` lies within the block.
    func withBytes<Result, Failure: Error>(
        in part: Range<Int>, _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        precondition(part.upperBound <= count)
        return try buffer.withBytes(in: range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound, body)
    }
}

/// The blocks of a segment as they are asked for: each is kept while there is room, but for those read in passing,
/// and wiped when the segment is let go.
final class BlockReader {
    private let source: any BlockSource
    private var blocks: [UInt64: Block] = [:]
    /// Where the next block goes. To map and lock pages for every block would take longer than to decrypt it.
    private var shelf: PlaintextBuffer?
    private let passage = PlaintextBuffer()

    /// A query touches some tens of blocks; a phrase of frequent words or a merge walks through thousands and never comes
    /// back to one. So many fill the pages that are kept for the next buffer (see `SecretMemory`), and none are mapped anew.
    private static let maximumKept = 64
    /// The largest piece of memory that is kept for the next search.
    private static let shelfSize = 64 << 10

    init(_ source: any BlockSource) { self.source = source }

    func blockCount(_ stream: UInt32) -> Int { source.blockCount(stream: stream) }

    func block(_ stream: UInt32, _ number: Int) throws(IndexError) -> Block {
        guard number >= 0, number < source.blockCount(stream: stream), let number = UInt32(exactly: number) else {
            throw .damaged
        }
        let name = UInt64(stream) << 32 | UInt64(number)
        if let known = blocks[name] { return known }
        let buffer = room()
        let start = buffer.count
        try source.read(stream: stream, number: number, into: buffer)
        let block = Block(buffer: buffer, range: start..<buffer.count)
        guard block.count > 0, block.count <= Blocks.maximumSize else { throw .damaged }
        blocks[name] = block
        return block
    }

    /// A block that is wanted in passing, since all of them are looked through: valid until the next such one. Blocks by
    /// the hundred would be mapped and locked to be read once.
    func passing(_ stream: UInt32, _ number: Int) throws(IndexError) -> Block {
        guard number >= 0, number < source.blockCount(stream: stream), let index = UInt32(exactly: number) else {
            throw .damaged
        }
        if let known = blocks[UInt64(stream) << 32 | UInt64(index)] { return known }
        guard !passage.isLent else { return try block(stream, number) }
        passage.truncate(to: 0)
        try source.read(stream: stream, number: index, into: passage)
        guard passage.count > 0, passage.count <= Blocks.maximumSize else { throw .damaged }
        return Block(buffer: passage, range: 0..<passage.count)
    }

    /// A buffer with room for a block. The first, which says what the segment is, has its own: often no other follows.
    private func room() -> PlaintextBuffer {
        if blocks.count >= BlockReader.maximumKept {
            blocks.removeAll(keepingCapacity: true)
            shelf = nil
        }
        if blocks.isEmpty { return PlaintextBuffer() }
        if let shelf, !shelf.isLent, shelf.count + Blocks.maximumSize <= BlockReader.shelfSize { return shelf }
        let fresh = PlaintextBuffer(capacity: BlockReader.shelfSize)
        shelf = fresh
        return fresh
    }

    /// Lends `count` bytes of a stream from `offset` on, wherever the blocks cut it.
    func withBytes<Result>(
        _ stream: UInt32, from offset: Int, count: Int, _ body: (RawSpan) throws(IndexError) -> Result
    ) throws(IndexError) -> Result {
        guard offset >= 0, count >= 0 else { throw .damaged }
        let first = offset / Blocks.maximumSize
        let start = offset % Blocks.maximumSize
        if start + count <= Blocks.maximumSize {
            if count == 0 { return try PlaintextBuffer().withBytes(body) }
            let block = try block(stream, first)
            guard start + count <= block.count else { throw .damaged }
            return try block.withBytes(in: start..<start + count, body)
        }
        // The last byte must exist before any memory is reserved for what a damaged length claims.
        let last = (offset + count - 1) / Blocks.maximumSize
        guard last < blockCount(stream) else { throw .damaged }
        let whole = PlaintextBuffer(capacity: count)
        for number in first...last {
            let block = try block(stream, number)
            let from = number == first ? start : 0
            let to = number == last ? (offset + count - 1) % Blocks.maximumSize + 1 : Blocks.maximumSize
            guard to <= block.count, from <= to else { throw .damaged }
            block.withBytes(in: from..<to) { whole.append($0) }
        }
        return try whole.withBytes(body)
    }
}
