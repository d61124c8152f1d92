/// A word without case and diacritics, in UTF-8. What is longer than ``maximumCount`` bytes is cut there: nobody
/// searches for the end of such a word, and a line of base64 must not swell the dictionary.
struct FoldedWord {
    static let maximumCount = 64

    private var storage = InlineArray<64, UInt8>(repeating: 0)
    private(set) var count = 0
    /// The first eight bytes, the first of them lowest, and zeros behind a shorter word.
    private(set) var head: UInt64 = 0
    /// A hash of the bytes behind the first eight.
    private var tail: UInt64 = 0

    init() {}

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { append(byte) }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        guard count < FoldedWord.maximumCount else { return }
        storage[count] = byte
        if count < 8 {
            head |= UInt64(byte) << UInt64(8 * count)
        } else {
            tail = (tail ^ UInt64(byte)) &* 0x100_0000_01B3
        }
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
        tail = 0
    }

    @inline(__always)
    subscript(_ index: Int) -> UInt8 { storage[index] }

    /// A hash for tables of this process; not stored.
    @inline(__always)
    var hash: UInt64 {
        let mixed = (head ^ tail &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ mixed >> 32
    }

    var bytes: [UInt8] { (0..<count).map { storage[$0] } }
}
