public import SecretMemory

/// Where a segment writes its blocks. The index does not know what becomes of them; the vault seals them.
public protocol BlockSink: AnyObject {
    /// Takes block `number` of `stream`: 1 to ``Blocks/maximumSize`` bytes of plaintext.
    ///
    /// The blocks of one stream come in order, from 0 on, and each of them once. Blocks of several streams may come
    /// between one another.
    func write(_ block: RawSpan, stream: UInt32, number: UInt32) throws(IndexError)
}

/// Where a segment reads its blocks from, each only when a query needs it.
public protocol BlockSource: AnyObject {
    /// How many blocks `stream` has; 0 where there is no such stream.
    func blockCount(stream: UInt32) -> Int

    /// Adds the bytes of block `number` of `stream` to the end of `buffer`.
    func read(stream: UInt32, number: UInt32, into buffer: PlaintextBuffer) throws(IndexError)
}

/// What both sides of the block protocol hold to.
public enum Blocks {
    /// The largest block. Groups of 4 to 8 KiB proved best: small enough that a query opens little beside what it
    /// wants, large enough that the cost of one authentication is spread.
    public static let maximumSize = 8192
}

/// Why an index cannot be used or made. The remedy is always to build it anew from the notes: an index is a cache.
public enum IndexError: Error, Hashable, Sendable {
    /// A block says something that no index would say. Nothing of the segment can be believed.
    case damaged
    /// The segment was made by another version of the index, of its stemmer or of its word rules.
    case otherVersion
    /// The storage behind the blocks failed, with the system's error number.
    case storage(Int32)
    /// Something to be stored is larger than the index allows.
    case tooLarge
}
