/// A word without case and diacritics, in UTF-8. What is longer than ``maximumCount`` bytes is cut there: nobody
/// searches for the end of such a word, and a line of base64 must not swell the dictionary.
///
/// The first eight bytes are a number, so that most words are compared and looked up without touching memory.
struct FoldedWord {
    static let maximumCount = 64

    private(set) var count = 0
    /// The first eight bytes, the first of them lowest, and zeros behind a shorter word.
    private(set) var head: UInt64 = 0
    /// A hash of the bytes behind the first eight.
    private(set) var tailHash: UInt64 = 0
    private var tail = InlineArray<56, UInt8>(repeating: 0)

    init() {}

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { append(byte) }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count < 8 {
            head |= UInt64(byte) << UInt64(8 &* count)
            count &+= 1
        } else {
            appendToTail(byte)
        }
    }

    private mutating func appendToTail(_ byte: UInt8) {
        guard count < FoldedWord.maximumCount else { return }
        tail[count - 8] = byte
        tailHash = (tailHash ^ UInt64(byte)) &* 0x100_0000_01B3
        count += 1
    }

    /// Adds a character, or nothing where it does not fit whole.
    mutating func append(_ scalar: Unicode.Scalar) {
        guard let bytes = UTF8.encode(scalar), count + bytes.count <= FoldedWord.maximumCount else { return }
        for byte in bytes { append(byte) }
    }

    @inline(__always)
    mutating func removeAll() {
        count = 0
        head = 0
        tailHash = 0
    }

    @inline(__always)
    subscript(_ index: Int) -> UInt8 {
        index < 8 ? UInt8(truncatingIfNeeded: head >> UInt64(8 &* index)) : tail[index - 8]
    }

    /// A hash for tables of this process; not stored.
    @inline(__always)
    var hash: UInt64 {
        let mixed = (head ^ tailHash &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        // The highest byte depends on every letter, the lowest on the first alone; tables take the lowest bits.
        return mixed.byteSwapped
    }

    var bytes: [UInt8] { (0..<count).map { self[$0] } }
}
