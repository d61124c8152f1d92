/// A SHA-256 digest: 32 bytes, and never a secret.
///
/// Kept as four numbers and not as an array: a check of a vault makes and compares hundreds of thousands.
public struct Digest: Hashable, Sendable {
    /// How many bytes a digest has.
    public static let count = 32

    /// The bytes in their order, eight to a number, most significant first.
    let words: Words

    /// Four numbers, since a tuple is not `Hashable`.
    struct Words: Hashable {
        let first, second, third, fourth: UInt64
    }

    /// The digest with these bytes, or nil where they are not 32.
    public init?(_ bytes: some Collection<UInt8>) { unsafe self.init(copying: Array(bytes).span.bytes) }

    /// The digest with these bytes, or nil where they are not 32.
    public init?(copying bytes: RawSpan) {
        guard bytes.byteCount == Digest.count else { return nil }
        words = Words(
            first: bytes.word(at: 0), second: bytes.word(at: 8), third: bytes.word(at: 16), fourth: bytes.word(at: 24))
    }

    /// The digest's bytes, 32 of them.
    public var bytes: [UInt8] {
        let words = [words.first.bigEndian, words.second.bigEndian, words.third.bigEndian, words.fourth.bigEndian]
        return unsafe words.withUnsafeBytes { unsafe Array($0) }
    }

    /// 64 hexadecimal digits in lower case.
    public var hex: String { hexadecimal(bytes) }
}

extension RawSpan {
    /// Eight bytes as a number, most significant first; the index is checked.
    func word(at offset: Int) -> UInt64 {
        unsafe UInt64(bigEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}

extension Digest: CustomStringConvertible {
    public var description: String { hex }
}

/// Bytes as hexadecimal digits in lower case, two a byte.
public func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}
