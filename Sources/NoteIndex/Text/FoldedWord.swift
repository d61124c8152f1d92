/// A word without case and diacritics, in UTF-8. What is longer than ``maximumCount`` bytes is cut there: nobody
/// searches for the end of such a word, and a line of base64 must not swell the dictionary.
struct FoldedWord {
    static let maximumCount = 64

    private(set) var storage = InlineArray<64, UInt8>(repeating: 0)
    private(set) var count = 0
    /// FNV-1a over the bytes, kept while they come.
    private(set) var hash: UInt64 = FoldedWord.emptyHash

    private static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        guard count < FoldedWord.maximumCount else { return }
        storage[count] = byte
        count += 1
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// Adds a character, or nothing where it does not fit whole.
    mutating func append(_ scalar: Unicode.Scalar) {
        let bytes = UTF8.encode(scalar)
        guard let bytes, count + bytes.count <= FoldedWord.maximumCount else { return }
        for byte in bytes { append(byte) }
    }

    @inline(__always)
    mutating func removeAll() {
        count = 0
        hash = FoldedWord.emptyHash
    }

    var bytes: [UInt8] { (0..<count).map { storage[$0] } }
}
