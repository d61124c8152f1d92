/// Numbers in as many bits as they need, one behind the other, the least significant bit first.
enum PackedNumbers {
    /// The widest number, in bits.
    static let maximumWidth = 32

    /// How many bits a number needs; 0 for 0.
    @inline(__always)
    static func width(of number: UInt32) -> Int { UInt32.bitWidth - number.leadingZeroBitCount }

    /// The bytes that so many bits fill.
    @inline(__always)
    static func bytes(_ bits: Int) -> Int { (bits + 7) >> 3 }

    /// The number of `width` bits, at most 32, that begins at `bit`. Bits behind the end are 0: whoever reads asks first
    /// whether there are as many as it wants.
    @inline(__always)
    static func read(_ bytes: RawSpan, bit: Int, width: Int) -> UInt32 {
        let word = word(bytes, at: bit >> 3)
        return UInt32(truncatingIfNeeded: word >> UInt64(bit & 7) & (1 << UInt64(width) &- 1))
    }

    /// The 64 bits from the byte at `start` on, the first of them lowest; 0 for those behind the end.
    @inline(__always)
    static func word(_ bytes: RawSpan, at start: Int) -> UInt64 {
        start >= 0 && start <= bytes.byteCount &- 8
            ? unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self).littleEndian
            : tail(bytes, start)
    }

    private static func tail(_ bytes: RawSpan, _ start: Int) -> UInt64 {
        var word: UInt64 = 0
        for offset in 0..<8 where start + offset < bytes.byteCount {
            word |= UInt64(bytes.byte(at: start + offset)) << UInt64(8 * offset)
        }
        return word
    }

    /// Writes them.
    struct Writer {
        private var pending: UInt64 = 0
        private var count = 0

        /// - Parameter width: at most 32.
        @inline(__always)
        mutating func append(_ number: UInt32, width: Int, to bytes: inout [UInt8]) {
            pending |= UInt64(number) << UInt64(count)
            count += width
            while count >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: pending))
                pending >>= 8
                count -= 8
            }
        }

        /// Fills the last byte with zeros.
        mutating func finish(_ bytes: inout [UInt8]) {
            if count > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
            (pending, count) = (0, 0)
        }
    }
}
