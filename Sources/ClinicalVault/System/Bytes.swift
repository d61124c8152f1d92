internal import SecretMemory
internal import VaultCrypto

extension Identifier {
    /// An id that nobody has had before: 16 random bytes.
    static func random() -> Identifier { Identifier(Random.bytes(Identifier.count))! }

    /// Sixteen zero bytes: "none" where a fixed layout has room for an id.
    static let none = Identifier([UInt8](repeating: 0, count: Identifier.count))!
}

extension Digest {
    /// Thirty-two zero bytes: "none" where a fixed layout has room for a digest.
    static let none = Digest([UInt8](repeating: 0, count: Digest.count))!

    /// The digest with this text form, or nil: 64 hexadecimal digits in lower case.
    init?(hex text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 2 * Digest.count else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Digest.count)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = hexValue(digits[index]), let low = hexValue(digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        self.init(bytes)
    }
}

func hexValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
}

extension [UInt8] {
    /// Appends an integer, most significant byte first.
    mutating func append(bigEndian value: some FixedWidthInteger) {
        for index in (0..<value.bitWidth / 8).reversed() {
            append(UInt8(truncatingIfNeeded: value >> (index * 8)))
        }
    }
}

/// Reads a fixed layout from its beginning to its end; every read says nil where the bytes are over.
struct ByteReader {
    private let bytes: [UInt8]
    private(set) var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var remaining: Int { bytes.count - offset }

    mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) -> Value? {
        let count = Value.bitWidth / 8
        guard remaining >= count else { return nil }
        var value: Value = 0
        for index in offset..<offset + count { value = value << 8 | Value(bytes[index]) }
        offset += count
        return value
    }

    mutating func take(_ count: Int) -> [UInt8]? {
        guard count >= 0, remaining >= count else { return nil }
        defer { offset += count }
        return Array(bytes[offset..<offset + count])
    }

    mutating func identifier() -> Identifier? { take(Identifier.count).flatMap { Identifier($0) } }
    mutating func digest() -> Digest? { take(Digest.count).flatMap { Digest($0) } }
}

extension RawSpan {
    /// One byte.
    func byte(_ index: Int) -> UInt8 { unsafe unsafeLoad(fromByteOffset: index, as: UInt8.self) }

    /// An integer, most significant byte first.
    ///
    /// - Precondition: its bytes lie within the span.
    func integer<Value: FixedWidthInteger>(at offset: Int, as type: Value.Type = Value.self) -> Value {
        var value: Value = 0
        for index in offset..<offset + Value.bitWidth / 8 { value = value << 8 | Value(byte(index)) }
        return value
    }

    /// A copy of the bytes; for what is public.
    var array: [UInt8] { unsafe withUnsafeBytes { unsafe Array($0) } }
}

extension PlaintextBuffer {
    /// Adds bytes at the end.
    func append(_ bytes: [UInt8]) { unsafe append(bytes.span.bytes) }
}

extension SecretBytes {
    /// A secret that is one and, behind it, another.
    static func joining(
        _ first: borrowing SecretBytes, _ second: borrowing SecretBytes
    ) throws(SecretMemoryError) -> SecretBytes {
        var joined = try SecretBytes(count: first.count + second.count)
        joined.replace(at: 0, with: first)
        joined.replace(at: first.count, with: second)
        return joined
    }

    /// Writes another secret's bytes over those from `offset` on.
    ///
    /// - Precondition: they fit.
    mutating func replace(at offset: Int, with other: borrowing SecretBytes) {
        precondition(offset >= 0 && offset + other.count <= count)
        other.withBytes { source in
            withMutableBytes { target in
                for index in 0..<source.byteCount {
                    target.storeBytes(of: source.byte(index), toByteOffset: offset + index, as: UInt8.self)
                }
            }
        }
    }
}
