/// Where a term stands in up to 128 documents: how many places each has is unpacked at once, the places of a document as
/// they are asked for.
struct PositionGroup {
    /// As they were written. They are asked for once a document, and the block they came from may be two.
    private(set) var packed: [UInt8] = []
    private var documents: [Place] = []

    private struct Place {
        var count: UInt32 = 0
        var width: UInt8 = 0
        /// The bit at which the distances begin.
        var start = 0
    }

    /// Unpacks the counts of `count` documents from what ``PostingWriter`` wrote.
    mutating func unpack(_ bytes: RawSpan, count: Int) throws(IndexError) {
        guard bytes.byteCount > 0 else { throw .damaged }
        let width = Int(bytes.byte(at: 0))
        let widthsStart = 8 + 8 * PackedNumbers.bytes(count * width)
        var bit = widthsStart + 8 * PackedNumbers.bytes(count * PostingWriter.widthBits)
        guard width <= PackedNumbers.maximumWidth, bit <= 8 * bytes.byteCount else { throw .damaged }
        if documents.isEmpty { documents = [Place](repeating: Place(), count: PostingWriter.groupSize) }
        var documents = documents.mutableSpan
        for index in 0..<count {
            let many = PackedNumbers.read(bytes, bit: 8 + index * width, width: width)
            let own = PackedNumbers.read(
                bytes, bit: widthsStart + index * PostingWriter.widthBits, width: PostingWriter.widthBits)
            // Only the first place can be 0, so more than one take a bit each at least.
            guard many < PostingWriter.maximumPositions, own > 0 || many == 0 else { throw .damaged }
            documents[index] = Place(count: many + 1, width: UInt8(own), start: bit)
            bit += (Int(many) + 1) * Int(own)
        }
        guard PackedNumbers.bytes(bit) == bytes.byteCount else { throw .damaged }
        packed.removeAll(keepingCapacity: true)
        unsafe bytes.withUnsafeBytes { unsafe packed.append(contentsOf: $0) }
    }

    /// The places in the document at `index`.
    @inline(__always)
    func walk(_ index: Int) -> PositionWalk {
        let document = documents[index]
        return PositionWalk(bit: document.start, width: Int(document.width), count: document.count)
    }
}

/// The places of a term in one document, in ascending order.
///
/// The bytes in which they stand are handed to each step, since to hold them would cost more than the step.
struct PositionWalk {
    private var bit: Int
    private let width: Int
    private var left: UInt32
    private var position: UInt32 = 0

    init(bit: Int, width: Int, count: UInt32) {
        self.bit = bit
        self.width = width
        left = count
    }

    /// A document in which the term stands once.
    init(only position: UInt32) {
        self.init(bit: 0, width: 0, count: 1)
        self.position = position
    }

    /// How many places are still to come.
    var count: Int { Int(left) }

    /// The next place; nil behind the last, and where there can be none so far behind.
    ///
    /// - Parameter packed: ``PositionGroup/packed`` of the group that the document is of.
    @inline(__always)
    mutating func next(_ packed: RawSpan) -> UInt32? {
        guard left > 0 else { return nil }
        left -= 1
        position &+= PackedNumbers.read(packed, bit: bit, width: width)
        bit += width
        return position < 2 * PostingWriter.maximumPositions ? position : nil
    }
}
