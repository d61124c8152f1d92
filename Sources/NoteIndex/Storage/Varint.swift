/// Whole numbers in as many bytes as they need: seven bits a byte, least significant first, the high bit set on all but
/// the last (LEB128).
enum Varint {
    @inline(__always)
    static func append(_ value: UInt64, to bytes: inout [UInt8]) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    @inline(__always)
    static func append(_ value: UInt32, to bytes: inout [UInt8]) { append(UInt64(value), to: &bytes) }

    @inline(__always)
    static func append(_ value: Int, to bytes: inout [UInt8]) { append(UInt64(value), to: &bytes) }

    /// The number at `index`, which moves behind it.
    @inline(__always)
    static func read(_ bytes: RawSpan, _ index: inout Int) throws(IndexError) -> UInt64 {
        guard index < bytes.byteCount else { throw .damaged }
        let first = bytes.byte(at: index)
        index += 1
        if first < 0x80 { return UInt64(first) }
        return try readRest(bytes, &index, first: first)
    }

    private static func readRest(_ bytes: RawSpan, _ index: inout Int, first: UInt8) throws(IndexError) -> UInt64 {
        var value = UInt64(first & 0x7F)
        var shift: UInt64 = 7
        while index < bytes.byteCount, shift < 63 {
            let byte = bytes.byte(at: index)
            index += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw .damaged
    }

    /// The number at `index`, at most `ceiling`.
    @inline(__always)
    static func read(_ bytes: RawSpan, _ index: inout Int, upTo ceiling: Int) throws(IndexError) -> Int {
        let value = try read(bytes, &index)
        guard ceiling >= 0, value <= UInt64(ceiling) else { throw .damaged }
        return Int(value)
    }
}

/// Numbers of a fixed width, least significant byte first.
enum Fixed {
    static func append<Number: FixedWidthInteger>(_ value: Number, to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> Number(shift)))
        }
    }

    /// - Precondition: the number lies within `bytes`; callers check the length of the record that holds it.
    @inline(__always)
    static func read<Number: FixedWidthInteger & BitwiseCopyable>(
        _ bytes: RawSpan, at index: Int, as type: Number.Type
    ) -> Number {
        Number(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: type))
    }

    static func appendKey(_ key: SixteenBytes, to bytes: inout [UInt8]) {
        append(key.high.byteSwapped, to: &bytes)
        append(key.low.byteSwapped, to: &bytes)
    }

    static func readKey(_ bytes: RawSpan, at index: Int) -> SixteenBytes {
        SixteenBytes(
            high: read(bytes, at: index, as: UInt64.self).byteSwapped,
            low: read(bytes, at: index + 8, as: UInt64.self).byteSwapped)
    }
}
