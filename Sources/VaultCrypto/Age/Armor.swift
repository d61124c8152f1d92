/// The text form of an age file: strict PEM with the label `AGE ENCRYPTED FILE`.
enum Armor {
    static let begin = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
    static let end = Array("-----END AGE ENCRYPTED FILE-----".utf8)
    /// How many characters a full line has, and how many bytes they stand for.
    static let columns = 64
    static let bytesPerLine = 48
    /// The most white space that is accepted on either side of the block.
    static let maximumSpace = 1024

    static func isSpace(_ character: UInt8) -> Bool {
        switch character {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }

    /// Whether a file that begins so is armored: a file in its binary form begins with a letter, so a dash, or white
    /// space before anything, means armor.
    static func isArmored(_ beginning: some Collection<UInt8>) -> Bool {
        guard let first = beginning.first else { return false }
        return first == UInt8(ascii: "-") || isSpace(first)
    }
}

/// Writes armor from bytes that come in pieces.
struct ArmorEncoder {
    /// What does not fill a line yet: at most 47 bytes.
    private var carry: [UInt8] = []

    /// Appends the first line.
    func begin(to text: inout [UInt8]) {
        text.append(contentsOf: Armor.begin)
        text.append(UInt8(ascii: "\n"))
    }

    /// Appends the lines that `bytes` fill.
    mutating func encode(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        var rest = bytes
        if !carry.isEmpty {
            let taken = rest.prefix(Armor.bytesPerLine - carry.count)
            carry.append(contentsOf: taken)
            rest = rest.dropFirst(taken.count)
            guard carry.count == Armor.bytesPerLine else { return }
            ArmorEncoder.line(carry[...], to: &text)
            carry.removeAll(keepingCapacity: true)
        }
        while rest.count >= Armor.bytesPerLine {
            ArmorEncoder.line(rest.prefix(Armor.bytesPerLine), to: &text)
            rest = rest.dropFirst(Armor.bytesPerLine)
        }
        carry.append(contentsOf: rest)
    }

    /// Appends what is left and the last line.
    mutating func finish(to text: inout [UInt8]) {
        if !carry.isEmpty { ArmorEncoder.line(carry[...], to: &text) }
        carry = []
        text.append(contentsOf: Armor.end)
        text.append(UInt8(ascii: "\n"))
    }

    private static func line(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        Base64.encode(bytes, padded: true, to: &text)
        text.append(UInt8(ascii: "\n"))
    }
}
