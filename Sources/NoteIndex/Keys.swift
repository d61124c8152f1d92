/// The sixteen bytes by which the index knows a note. What they mean is the caller's business.
public struct NoteKey: Hashable, Sendable {
    let key: SixteenBytes

    /// The key with these bytes, or nil where they are not 16.
    public init?(_ bytes: some Collection<UInt8>) {
        guard let key = SixteenBytes(bytes) else { return nil }
        self.key = key
    }

    init(_ key: SixteenBytes) { self.key = key }

    /// The 16 bytes.
    public var bytes: [UInt8] { key.bytes }

    /// The lowest and the highest key that begin with `bits` bits of `prefix`, most significant first.
    ///
    /// - Parameters:
    ///   - prefix: at least as many bytes as `bits` fill; what lies behind them is not looked at.
    ///   - bits: 0 to 128.
    /// - Returns: nil where `bits` or the length of `prefix` does not fit.
    public static func range(prefix: [UInt8], bits: Int) -> ClosedRange<NoteKey>? {
        guard bits >= 0, bits <= 128, prefix.count * 8 >= bits else { return nil }
        var low = [UInt8](repeating: 0, count: 16)
        var high = [UInt8](repeating: 0xFF, count: 16)
        for bit in 0..<bits {
            let mask = UInt8(0x80) >> UInt8(bit % 8)
            if prefix[bit / 8] & mask != 0 { low[bit / 8] |= mask } else { high[bit / 8] &= ~mask }
        }
        guard let lower = NoteKey(low), let upper = NoteKey(high) else { return nil }
        return lower...upper
    }
}

/// The sixteen bytes by which the index knows a patient.
public struct PatientKey: Hashable, Sendable {
    let key: SixteenBytes

    /// The key with these bytes, or nil where they are not 16.
    public init?(_ bytes: some Collection<UInt8>) {
        guard let key = SixteenBytes(bytes) else { return nil }
        self.key = key
    }

    init(_ key: SixteenBytes) { self.key = key }

    /// The 16 bytes.
    public var bytes: [UInt8] { key.bytes }
}

extension NoteKey: Comparable {
    public static func < (left: NoteKey, right: NoteKey) -> Bool { left.key < right.key }
}

extension PatientKey: Comparable {
    public static func < (left: PatientKey, right: PatientKey) -> Bool { left.key < right.key }
}

/// Sixteen bytes as two words, most significant first, so that their order is that of the bytes.
struct SixteenBytes: Hashable, Comparable, Sendable {
    let high: UInt64
    let low: UInt64

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    init?(_ bytes: some Collection<UInt8>) {
        // An array at once: walking a collection of any type costs hundreds of times as much.
        let bytes = Array(bytes)
        guard bytes.count == 16 else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        for index in 0..<8 {
            halves.0 = halves.0 << 8 | UInt64(bytes[index])
            halves.1 = halves.1 << 8 | UInt64(bytes[index + 8])
        }
        (high, low) = halves
    }

    var bytes: [UInt8] {
        (0..<16).map { UInt8(truncatingIfNeeded: ($0 < 8 ? high : low) >> UInt64(56 - 8 * ($0 % 8))) }
    }

    static func < (left: SixteenBytes, right: SixteenBytes) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}
