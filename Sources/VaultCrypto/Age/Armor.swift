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
    mutating func encode(_ bytes: RawSpan, to text: inout [UInt8]) {
        var rest = bytes
        if !carry.isEmpty {
            let taken = min(rest.byteCount, Armor.bytesPerLine - carry.count)
            for index in 0..<taken { carry.append(rest[index]) }
            rest = rest.extracting(taken...)
            guard carry.count == Armor.bytesPerLine else { return }
            unsafe ArmorEncoder.encodeLines(carry.span.bytes, to: &text)
            carry.removeAll(keepingCapacity: true)
        }
        let lines = rest.byteCount / Armor.bytesPerLine
        ArmorEncoder.encodeLines(rest.extracting(..<(lines * Armor.bytesPerLine)), to: &text)
        for index in lines * Armor.bytesPerLine..<rest.byteCount { carry.append(rest[index]) }
    }

    /// Appends what is left and the last line.
    mutating func finish(to text: inout [UInt8]) {
        if !carry.isEmpty {
            Base64.encode(carry, padded: true, to: &text)
            text.append(UInt8(ascii: "\n"))
        }
        carry = []
        text.append(contentsOf: Armor.end)
        text.append(UInt8(ascii: "\n"))
    }

    /// Appends full lines.
    private static func encodeLines(_ bytes: RawSpan, to text: inout [UInt8]) {
        let lines = bytes.byteCount / Armor.bytesPerLine
        let added = lines * (Armor.columns + 1)
        text.append(addingCapacity: added) { output in
            unsafe output.withUnsafeMutableBufferPointer { buffer, initialized in
                let target = UnsafeMutableRawBufferPointer(buffer)
                unsafe bytes.withUnsafeBytes { bytes in
                    for line in 0..<lines {
                        let from = line * Armor.bytesPerLine
                        let to = line * (Armor.columns + 1)
                        unsafe Base64.encodeGroups(
                            UnsafeRawBufferPointer(rebasing: bytes[from..<from + Armor.bytesPerLine]),
                            to: UnsafeMutableRawBufferPointer(rebasing: target[to..<to + Armor.columns]))
                        unsafe target[to + Armor.columns] = UInt8(ascii: "\n")
                    }
                }
                initialized = added
            }
        }
    }
}
