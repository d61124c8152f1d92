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
/// "self-harm" and "self harm"; "don't" is one word and "mother's" are two.
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
        guard kind == .letter || kind == .digit || kind == .beyond else {
            gap.read(kind)
            place += 1
            continue
        }
        let start = place
        var isASCII = true
        if kind == .digit {
            while place < text.count, kinds[Int(text[place])] == .digit { place += 1 }
        } else {
            if kind == .beyond {
                let scalar = scalarKind(in: text, at: place)
                guard scalar.kind == .letter else {
                    gap.read(scalar.kind)
                    place += scalar.length
                    continue
                }
            }
            place = endOfWord(in: text, from: start, kinds, isASCII: &isASCII)
        }
        let isCapital = text[start] & 0xE0 == 0x40
        var before = tokens.isEmpty ? .stop : gap.end(before: isCapital)
        if before == .stop, isShortForm(tokens, text, before: start, isCapital: isCapital) { before = .joined }
        tokens.append(WordToken(start: UInt32(start), end: UInt32(place), gap: before, isASCII: isASCII))
        // One space before the next word is the most frequent gap by far.
        if place + 1 < text.count, text[place] == UInt8(ascii: " "), kinds[Int(text[place + 1])] == .letter {
            place += 1
        }
    }
    return tokens
}

/// Whether a stop and at most one space before `start` end a short form and no sentence: "Ms. Dale", "Ms. D. felt", "i.v.m.",
/// "Pat. verneint". "MS." is an illness, "item 7." a number, and before a capital only a title is a short form.
private func isShortForm(_ tokens: [WordToken], _ text: Span<UInt8>, before start: Int, isCapital: Bool) -> Bool {
    guard let last = tokens.last, text[Int(last.end)] == UInt8(ascii: ".") else { return false }
    let gap = start - Int(last.end)
    guard gap == 1 || gap == 2 && text[Int(last.end) + 1] == UInt8(ascii: " ") else { return false }
    if isCapital { return isOne(of: titles, last, text) }
    if isOne(of: titles, last, text) || isOne(of: shortForms, last, text) { return true }
    let isDigit = text[Int(last.start)] &- 0x30 < 10
    return !isDigit && (last.end - last.start == 1 || !last.isASCII && last.end - last.start == 2)
}

private func isOne(of words: [[UInt8]], _ token: WordToken, _ text: Span<UInt8>) -> Bool {
    let count = Int(token.end - token.start)
    guard token.isASCII, count <= 4 else { return false }
    return words.contains { word in
        word.count == count && word.indices.allSatisfy { word[$0] == text[Int(token.start) + $0] }
    }
}

private let titles = ["Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "mr", "mrs", "ms", "dr"].map { Array($0.utf8) }
private let shortForms = ["Pat", "pat", "Pt", "pt", "cl", "ca", "vs", "bzgl", "ggf", "evtl"].map { Array($0.utf8) }

@inline(__always)
private func endOfWord(
    in text: Span<UInt8>, from start: Int, _ kinds: Span<ByteKind>, isASCII: inout Bool
) -> Int {
    var place = start
    while place < text.count {
        // A letter of ASCII, without the table: this is the innermost loop of all.
        if (text[place] | 0x20) &- UInt8(ascii: "a") < 26 {
            place += 1
            continue
        }
        switch kinds[Int(text[place])] {
        case .apostrophe where endsInNegation(text, kinds, apostrophe: place, after: place + 1, from: start):
            place += 1
        case .beyond:
            let scalar = scalarKind(in: text, at: place)
            let after = place + scalar.length
            if isUnspaced(in: text, at: place) {
                guard place == start else { return place }
                isASCII = false
                return after
            }
            guard
                scalar.kind == .letter
                    || scalar.kind == .apostrophe
                        && endsInNegation(text, kinds, apostrophe: place, after: after, from: start)
            else { return place }
            isASCII = false
            place = after
        default:
            return place
        }
    }
    return place
}

/// Whether an apostrophe stands in a word such as "don't".
private func endsInNegation(
    _ text: Span<UInt8>, _ kinds: Span<ByteKind>, apostrophe place: Int, after: Int, from start: Int
) -> Bool {
    guard place > start, after < text.count, text[place - 1] | 0x20 == UInt8(ascii: "n"),
        text[after] | 0x20 == UInt8(ascii: "t")
    else { return false }
    return after + 1 == text.count || kinds[Int(text[after + 1])] != .letter
}

/// Collects what stands between two words.
private struct GapReader {
    private var isTouched = false
    private var firmest = WordGap.joined
    private var spaces = 0
    private var newlines = 0
    private var hyphens = 0

    mutating func read(_ kind: ByteKind) {
        isTouched = true
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
    @inline(__always)
    mutating func end(before isCapital: Bool) -> WordGap {
        guard isTouched else { return .joined }
        return judge(before: isCapital)
    }

    private mutating func judge(before isCapital: Bool) -> WordGap {
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
        let gap = firmest
        self = GapReader()
        return gap
    }
}

/// The typographic apostrophes.
private let apostrophes: ClosedRange<UInt32> = 0x2018...0x2019

/// How many bytes the scalar at `place` has and what it is; one byte of `.comma` where the bytes are no UTF-8.
private func scalarKind(in text: Span<UInt8>, at place: Int) -> (length: Int, kind: ByteKind) {
    guard let (scalar, length) = decodedScalar(in: text, at: place) else { return (1, .comma) }
    let kind: ByteKind
    switch scalar.value {
    case apostrophes: kind = .apostrophe
    case 0x201C...0x201F, 0xAB, 0xBB: kind = .quote
    case 0x2010, 0x2011: kind = .hyphen
    case 0x2012...0x2015: kind = .colon
    case 0x2022, 0x2023, 0x25AA, 0x25CF, 0x2026, 0x2028, 0x2029: kind = .stop
    // Invisible ones, such as a soft hyphen.
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

/// Whether a letter is of a script that sets no spaces between words, as Chinese and Japanese: then each letter is a word of
/// its own, and a term of several letters is a phrase.
func isUnspaced(in text: Span<UInt8>, at place: Int) -> Bool {
    // From U+2E80 on there are three bytes and more, of which the first is 0xE2 or greater.
    guard text[place] >= 0xE2, let (scalar, _) = decodedScalar(in: text, at: place) else { return false }
    return switch scalar.value {
    case 0x2E80...0x2FDF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0x20000...0x3FFFF:
        true
    default: false
    }
}

/// The scalar at `place` and its length, or nil where the bytes are no UTF-8.
func decodedScalar(in text: Span<UInt8>, at place: Int) -> (Unicode.Scalar, Int)? {
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

/// Puts the lower-case form of a word beyond ASCII into `scratch`, replacing what was there; a typographic apostrophe
/// becomes a plain one.
func foldCase(of token: WordToken, in text: Span<UInt8>, into scratch: PlaintextBuffer) {
    scratch.truncate(to: 0)
    var used = 0
    // Lower case takes at most three bytes for two.
    unsafe scratch.append(uninitializedCount: (Int(token.end) - Int(token.start)) * 2) { room in
        func put(_ byte: UInt8) {
            guard used < room.count else { return }
            unsafe room[used] = byte
            used += 1
        }
        var place = Int(token.start)
        while place < Int(token.end) {
            if text[place] < 0x80 {
                put(text[place] | 0x20)
                place += 1
            } else if let (scalar, length) = decodedScalar(in: text, at: place) {
                if apostrophes ~= scalar.value {
                    put(UInt8(ascii: "'"))
                } else {
                    for byte in scalar.properties.lowercaseMapping.utf8 { put(byte) }
                }
                place += length
            } else {
                place += 1
            }
        }
        for index in used..<room.count { unsafe room[index] = 0 }
    }
    scratch.truncate(to: used)
}
