/// Up to 128 documents of a list, unpacked.
struct PostingGroup {
    private(set) var count = 0
    // Arrays, and no inline ones: these would be copied whenever one of their numbers is asked for.
    private var documents = [UInt32](repeating: 0, count: PostingWriter.groupSize)
    private var impacts = [UInt8](repeating: 0, count: PostingWriter.groupSize)

    /// A group of one document.
    mutating func set(_ document: Int, impact: UInt8) {
        documents[0] = UInt32(document)
        impacts[0] = impact
        count = 1
    }

    /// Unpacks what ``PostingWriter`` wrote: `count` documents, the first not before `base`, the last before `end`.
    ///
    /// - Parameter impacts: the least and the greatest of them.
    mutating func unpack(
        _ bytes: RawSpan, count: Int, width: Int, base: Int, end: Int, impacts bounds: (least: UInt8, greatest: UInt8)
    ) throws(IndexError) {
        self.count = 0
        let packed = PackedNumbers.bytes(count * width)
        guard width <= PackedNumbers.maximumWidth, bounds.least <= bounds.greatest else { throw .damaged }
        let impactWidth = Impact.width(from: bounds.least, to: bounds.greatest)
        guard bytes.byteCount == packed + PackedNumbers.bytes(count * impactWidth) else { throw .damaged }
        var next = UInt64(base)
        var documents = documents.mutableSpan
        for index in 0..<count {
            next += UInt64(PackedNumbers.read(bytes, bit: index * width, width: width))
            documents[index] = UInt32(truncatingIfNeeded: next)
            next += 1
        }
        unpackImpacts(bytes.extracting(packed..<bytes.byteCount), impactWidth, bounds.least)
        // They ascend, so it is enough to look at the last: the sum of 128 numbers of 32 bits does not overflow.
        guard next <= UInt64(end) else { throw .damaged }
        self.count = count
    }

    private mutating func unpackImpacts(_ bytes: RawSpan, _ width: Int, _ least: UInt8) {
        let mask = UInt64(1) << UInt64(width) &- 1
        var impacts = impacts.mutableSpan
        // Eight numbers begin on a whole byte, and one load has them all: 8 · 6 bits.
        for start in stride(from: 0, to: PostingWriter.groupSize, by: 8)
        where start / 8 * width < max(bytes.byteCount, 1) {
            var word = PackedNumbers.word(bytes, at: start / 8 * width)
            for index in start..<start + 8 {
                impacts[index] = least &+ UInt8(truncatingIfNeeded: word & mask)
                word >>= UInt64(width)
            }
        }
    }

    /// - Precondition: `index` is below ``count``, here and below.
    @inline(__always)
    func document(_ index: Int) -> Int { Int(documents[index]) }

    @inline(__always)
    func impact(_ index: Int) -> UInt8 { impacts[index] }

    /// The index of the first document that is not before `document`, or ``count``.
    ///
    /// - Parameter hint: where to look first, since documents are asked for in order.
    func index(notBefore document: Int, hint: Int) -> Int {
        var low = 0
        var high = count
        if hint < count, hint == 0 || documents[hint - 1] < UInt32(document) {
            // Nearly always one of the next.
            low = hint
            let near = min(count, hint + 8)
            while low < near {
                if documents[low] >= UInt32(document) { return low }
                low += 1
            }
        }
        while low < high {
            let middle = (low + high) / 2
            if documents[middle] < UInt32(document) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
