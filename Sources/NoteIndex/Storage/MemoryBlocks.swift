public import SecretMemory

/// Blocks in memory: a sink that is its own source. For tests, and for an index that is used once.
public final class MemoryBlocks: BlockSink, BlockSource {
    private var streams: [UInt32: [PlaintextBuffer]] = [:]

    /// An empty store.
    public init() {}

    public func write(_ block: RawSpan, stream: UInt32, number: UInt32) throws(IndexError) {
        guard block.byteCount > 0, block.byteCount <= Blocks.maximumSize else { throw .tooLarge }
        guard blockCount(stream: stream) == Int(number) else { throw .damaged }
        let copy = PlaintextBuffer(capacity: block.byteCount)
        copy.append(block)
        streams[stream, default: []].append(copy)
    }

    public func blockCount(stream: UInt32) -> Int { streams[stream]?.count ?? 0 }

    public func read(stream: UInt32, number: UInt32, into buffer: PlaintextBuffer) throws(IndexError) {
        guard let blocks = streams[stream], Int(number) < blocks.count else { throw .damaged }
        blocks[Int(number)].withBytes { buffer.append($0) }
    }

    /// All blocks by stream and number, for tests that compare or damage them.
    package var allBlocks: [UInt32: [[UInt8]]] {
        get {
            streams.mapValues { blocks in
                blocks.map { block in
                    block.withBytes { bytes in (0..<bytes.byteCount).map { bytes.byte(at: $0) } }
                }
            }
        }
        set {
            streams = newValue.mapValues { blocks in
                blocks.map { bytes in
                    let block = PlaintextBuffer(capacity: bytes.count)
                    unsafe bytes.withUnsafeBytes { block.append(unsafe $0.bytes) }
                    return block
                }
            }
        }
    }
}
