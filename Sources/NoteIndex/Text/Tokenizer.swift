/// Cuts UTF-8 into words.
///
/// A word is a run of letters, digits and the marks on them; an apostrophe between two of them belongs to it ("don't").
/// Everything else separates: "self-harm" is two words, one behind the other. Chinese and Japanese are written without
/// spaces: there each character is a word together with the one behind it, and the last by itself. Bytes that are not UTF-8
/// separate.
enum Tokenizer {
    /// Calls `body` with each word and the range of bytes that it stands in.
    ///
    /// - Parameter joins: whether Chinese and Japanese characters come in pairs.
    @inline(__always)
    static func forEachWord<Failure: Error>(
        in text: RawSpan, joins: Bool = true, _ body: (inout FoldedWord, Range<Int>) throws(Failure) -> Void
    ) throws(Failure) {
        var word = FoldedWord()
        var start = 0
        var index = 0
        let end = text.byteCount
        while index < end {
            let byte = text.byte(at: index)
            let lower = byte | 0x20
            if lower &- 0x61 < 26 {
                if word.count == 0 { start = index }
                word.append(lower)
                index += 1
            } else if byte &- 0x30 < 10 {
                if word.count == 0 { start = index }
                word.append(byte)
                index += 1
            } else if byte < 0x80 {
                if byte == UInt8(ascii: "'"), word.count > 0, continues(text, at: index + 1) {
                    word.append(byte)
                } else if word.count > 0 {
                    try body(&word, start..<index)
                    word.removeAll()
                }
                index += 1
            } else {
                let (scalar, length) = decode(text, at: index)
                switch scalar.map(Folding.fold) ?? .separator {
                case .letter(let letter):
                    if word.count == 0 { start = index }
                    word.append(letter)
                case .pair(let first, let second):
                    if word.count == 0 { start = index }
                    word.append(first)
                    word.append(second)
                case .ignored:
                    break
                case .apostrophe where word.count > 0 && continues(text, at: index + length):
                    word.append(UInt8(ascii: "'"))
                case .ideograph(let character):
                    if word.count > 0 {
                        try body(&word, start..<index)
                        word.removeAll()
                    }
                    word.append(character)
                    let end = joins ? appendIdeograph(in: text, at: index + length, to: &word) : index + length
                    try body(&word, index..<end)
                    word.removeAll()
                case .separator, .apostrophe:
                    if word.count > 0 {
                        try body(&word, start..<index)
                        word.removeAll()
                    }
                }
                index += length
            }
        }
        if word.count > 0 { try body(&word, start..<end) }
    }

    /// Makes a pair of the ideograph in `word`, where another one stands at `index`.
    ///
    /// - Returns: the end of the word.
    private static func appendIdeograph(in text: RawSpan, at index: Int, to word: inout FoldedWord) -> Int {
        guard index < text.byteCount, text.byte(at: index) >= 0x80 else { return index }
        let (scalar, length) = decode(text, at: index)
        guard case .ideograph(let next)? = scalar.map(Folding.fold) else { return index }
        word.append(next)
        return index + length
    }

    /// Whether a letter or digit stands at `index`, so that an apostrophe before it is inside a word.
    private static func continues(_ text: RawSpan, at index: Int) -> Bool {
        guard index < text.byteCount else { return false }
        let byte = text.byte(at: index)
        if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
        switch decode(text, at: index).0.map(Folding.fold) ?? .separator {
        case .letter, .pair: return true
        default: return false
        }
    }

    /// The character at `index` and how many bytes it takes; nil, and the bytes to skip, where there is none.
    static func decode(_ text: RawSpan, at index: Int) -> (Unicode.Scalar?, Int) {
        let first = text.byte(at: index)
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
        guard length > 1, first <= 0xF4, index + length <= text.byteCount else { return (nil, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = text.byte(at: index + offset)
            guard byte & 0xC0 == 0x80 else { return (nil, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        // Overlong forms and surrogates are not UTF-8.
        let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
        guard value >= least, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
        return (scalar, length)
    }
}

extension RawSpan {
    /// The byte at `index`. Out of bounds it traps, as an array does: offsets from outside are checked before.
    @inline(__always)
    func byte(at index: Int) -> UInt8 {
        // Any byte is a UInt8; unsafeLoad checks the bounds.
        unsafe unsafeLoad(fromByteOffset: index, as: UInt8.self)
    }
}
