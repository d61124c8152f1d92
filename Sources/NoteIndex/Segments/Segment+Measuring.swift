extension Segment {
    /// How many bytes each part of the segment has before it is sealed: for measurements.
    @_spi(Measuring) public func sizes() throws(IndexError) -> [(part: String, bytes: Int)] {
        let parts: [(String, UInt32, Int)] = [
            ("terms", SegmentStream.terms, header.termLevels), ("postings", SegmentStream.postings, 1),
            ("positions", SegmentStream.positions, 1), ("documents", SegmentStream.documents, 2),
            ("days", SegmentStream.days, 1), ("notes", SegmentStream.notes, header.noteLevels),
            ("replaced", SegmentStream.replaced, header.replacedLevels),
            ("values", SegmentStream.values, header.valueLevels),
        ]
        var sizes: [(part: String, bytes: Int)] = []
        for (part, base, levels) in parts {
            var sum = 0
            for stream in base..<base + UInt32(levels) {
                for number in 0..<blocks.blockCount(stream) { sum += try blocks.block(stream, number).count }
            }
            sizes.append((part, sum))
        }
        return sizes
    }
}
