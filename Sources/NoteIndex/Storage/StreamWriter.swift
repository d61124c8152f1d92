internal import SecretMemory

/// Writes one stream of bytes as full blocks with a last one that may be shorter, so that an offset alone tells the
/// block.
final class StreamWriter {
    let stream: UInt32
    private let sink: any BlockSink
    private let blockSize: Int
    private var block: [UInt8] = []
    private var number: UInt32 = 0
    /// How many bytes were appended so far.
    private(set) var count: UInt64 = 0

    /// - Parameter recordSize: where the stream is an array of records, their size: no record is split between blocks.
    init(_ stream: UInt32, of sink: any BlockSink, recordSize: Int = 1) {
        self.stream = stream
        self.sink = sink
        blockSize = Blocks.maximumSize / recordSize * recordSize
        block.reserveCapacity(blockSize)
    }

    deinit { block.wipe() }

    func append(_ bytes: [UInt8]) throws(IndexError) { try append(bytes[...]) }

    func append(_ bytes: ArraySlice<UInt8>) throws(IndexError) {
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let part = min(bytes.endIndex - start, blockSize - block.count)
            block.append(contentsOf: bytes[start..<start + part])
            start += part
            if block.count == blockSize { try flush() }
        }
        count += UInt64(bytes.count)
    }

    func finish() throws(IndexError) {
        if !block.isEmpty { try flush() }
    }

    private func flush() throws(IndexError) {
        try sink.write(block, stream: stream, number: number)
        number += 1
        block.removeAll(keepingCapacity: true)
    }
}

extension BlockSink {
    func write(_ block: [UInt8], stream: UInt32, number: UInt32) throws(IndexError) {
        var failure: IndexError?
        unsafe block.withUnsafeBytes { bytes in
            do throws(IndexError) {
                try write(unsafe bytes.bytes, stream: stream, number: number)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }
}
