internal import SecretMemory

extension RawSpan {
    /// One byte; the offset is checked.
    func byte(at offset: Int) -> UInt8 { unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self) }

    /// What stands between line feeds: one range more than there are of them.
    var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for offset in 0..<byteCount where byte(at: offset) == UInt8(ascii: "\n") {
            lines.append(start..<offset)
            start = offset + 1
        }
        return lines + [start..<byteCount]
    }
}

extension PlaintextBuffer {
    /// Whether both hold the same bytes.
    func isEqual(to other: PlaintextBuffer) -> Bool {
        withBytes { mine in other.withBytes { theirs in constantTimeEqual(mine, theirs) } }
    }
}
