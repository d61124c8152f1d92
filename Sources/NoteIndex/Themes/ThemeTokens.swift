internal import SecretMemory

/// What stands between a word and the word before it, from the loosest tie to the firmest end.
enum WordGap: UInt8 {
    /// A space, a hyphen, an apostrophe, a line break within a sentence: a phrase may run across.
    case joined
    /// A line break before a capital letter: a phrase may run across, a negation may not.
    case line
    /// A slash, as in "SI/HI".
    case slash
    /// A comma or bracket.
    case comma
    /// A colon or a dash with spaces.
    case colon
    /// The end of a sentence, an empty line, the next point of a list.
    case stop

    var joinsPhrase: Bool { self == .joined || self == .line }
    var endsSentence: Bool { self == .stop || self == .line }
}

/// One word: a run of letters or a run of digits. "PHQ-9", "PHQ 9" and "PHQ9" are the same two words, and so are
/// "self-harm" and "self harm".
struct WordToken {
    let start: UInt32
    let end: UInt32
    let gap: WordGap
    /// Whether case can be folded byte by byte.
    let isASCII: Bool
}

/// What a byte of ASCII is for the tokenizer.
private enum ByteKind: UInt8 {
    case letter, digit, space, newline, apostrophe, hyphen, quote, slash, comma, colon, stop, beyond
}

private let byteKinds: [ByteKind] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: " "), 0x09, 0x0D: .space
    case 0x0A: .newline
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "\""), UInt8(ascii: "_"): .quote
    case UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "+"): .slash
    case UInt8(ascii: ":"), UInt8(ascii: "="): .colon
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "*"): .stop
    case 0x80...: .beyond
    default: .comma
    }
}

/// The words of a text, with what stands between them.
///
/// - Parameter text: UTF-8; bytes that are none end a word and are otherwise passed over.
func wordTokens(of text: Span<UInt8>) -> [WordToken] {
    var tokens: [WordToken] = []
    // A word of prose and what follows it is about six bytes.
    tokens.reserveCapacity(text.count / 5 + 8)
    let kinds = byteKinds.span
    var gap = GapReader()
    var place = 0
    while place < text.count {
        let kind = kinds[Int(text[place])]
        switch kind {
        case .letter, .beyond:
            var width = kind == .letter ? 1 : 0
            if kind == .beyond {
                let scalar = scalarLength(in: text, at: place)
                guard scalar.kind == .letter else {
                    gap.read(scalar.kind)
                    place += scalar.length
                    continue
                }
                width = scalar.length
            }
            let start = place
            var isASCII = kind == .letter
            place += width
            while place < text.count {
                let next = kinds[Int(text[place])]
                if next == .letter {
                    place += 1
                } else if next == .beyond {
                    let scalar = scalarLength(in: text, at: place)
                    guard scalar.kind == .letter else { break }
                    isASCII = false
                    place += scalar.length
                } else {
                    break
                }
            }
            let isCapital = text[start] & 0xE0 == 0x40
            tokens.append(
                WordToken(
                    start: UInt32(start), end: UInt32(place), gap: gap.end(before: isCapital, isFirst: tokens.isEmpty),
                    isASCII: isASCII))
        case .digit:
            let start = place
            while place < text.count, kinds[Int(text[place])] == .digit { place += 1 }
            tokens.append(
                WordToken(
                    start: UInt32(start), end: UInt32(place), gap: gap.end(before: false, isFirst: tokens.isEmpty),
                    isASCII: true))
        default:
            gap.read(kind)
            place += 1
        }
    }
    return tokens
}

/// Collects what stands between two words.
private struct GapReader {
    private var firmest = WordGap.joined
    private var spaces = 0
    private var newlines = 0
    private var hyphens = 0

    mutating func read(_ kind: ByteKind) {
        switch kind {
        case .space: spaces += 1
        case .newline: newlines += 1
        case .hyphen: hyphens += 1
        case .slash: raise(to: .slash)
        case .comma: raise(to: .comma)
        case .colon: raise(to: .colon)
        case .stop: raise(to: .stop)
        case .letter, .digit, .apostrophe, .quote, .beyond: break
        }
    }

    private mutating func raise(to gap: WordGap) {
        if gap.rawValue > firmest.rawValue { firmest = gap }
    }

    /// What was read since the last word, and a fresh start.
    mutating func end(before isCapital: Bool, isFirst: Bool) -> WordGap {
        // A hyphen that touches both words joins them; with a space or a second one it is a dash, after a line break
        // it opens a point of a list.
        if hyphens > 0 {
            if newlines > 0 { raise(to: .stop) } else if spaces > 0 || hyphens > 1 { raise(to: .colon) }
        }
        if newlines > 1 {
            raise(to: .stop)
        } else if newlines == 1, isCapital {
            raise(to: firmest.joinsPhrase ? .line : .stop)
        }
        let gap = isFirst ? .stop : firmest
        if firmest != .joined || spaces | newlines | hyphens != 0 { self = GapReader() }
        return gap
    }
}

/// How many bytes the scalar at `place` has and what it is; one byte of `.comma` where the bytes are no UTF-8.
private func scalarLength(in text: Span<UInt8>, at place: Int) -> (length: Int, kind: ByteKind) {
    guard let (scalar, length) = decodedScalar(in: text, at: place) else { return (1, .comma) }
    let kind: ByteKind
    switch scalar.value {
    case 0x2018, 0x2019, 0x02BC: kind = .apostrophe
    case 0x201C...0x201F, 0xAB, 0xBB: kind = .quote
    case 0x2010, 0x2011: kind = .hyphen
    case 0x2012...0x2015: kind = .colon
    case 0x2022, 0x2023, 0x25AA, 0x25CF, 0x2028, 0x2029, 0x2026: kind = .stop
    case 0xAD, 0x200B...0x200D, 0xFEFF: kind = .quote
    default:
        let properties = scalar.properties
        if properties.isWhitespace {
            kind = .space
        } else if properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered {
            kind = .letter
        } else {
            kind = .comma
        }
    }
    return (length, kind)
}

/// The scalar at `place` and its length, or nil where the bytes are no UTF-8.
private func decodedScalar(in text: Span<UInt8>, at place: Int) -> (Unicode.Scalar, Int)? {
    let first = text[place]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, place + length <= text.count else { return nil }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for next in place + 1..<place + length {
        guard text[next] & 0xC0 == 0x80 else { return nil }
        value = value << 6 | UInt32(text[next] & 0x3F)
    }
    // Longer than needed: not the encoding of that scalar.
    guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000), let scalar = Unicode.Scalar(value) else {
        return nil
    }
    return (scalar, length)
}

/// Puts the lower-case form of a word beyond ASCII into `scratch`, replacing what was there.
func foldCase(of token: WordToken, in text: Span<UInt8>, into scratch: PlaintextBuffer) {
    scratch.truncate(to: 0)
    var place = Int(token.start)
    while place < Int(token.end) {
        let byte = text[place]
        if byte < 0x80 {
            scratch.append(utf8: String(Unicode.Scalar(byte).properties.lowercaseMapping))
            place += 1
        } else if let (scalar, length) = decodedScalar(in: text, at: place) {
            scratch.append(utf8: scalar.properties.lowercaseMapping)
            place += length
        } else {
            place += 1
        }
    }
}
