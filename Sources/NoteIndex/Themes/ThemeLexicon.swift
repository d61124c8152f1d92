internal import SecretMemory

/// One word of a term: literal letters, with at most one `*` for any run of letters.
struct WordPattern {
    /// Where its letters begin in the lexicon's source.
    let start: UInt32
    /// How many letters stand before the `*`, or in all.
    let prefix: UInt8
    /// How many letters stand after the `*`.
    let suffix: UInt8
    let hasStar: Bool
}

/// What a term stands for, and how.
struct LexiconTerm {
    /// The theme's place in the vocabulary; a cue of the scope rules has none.
    let theme: UInt16
    let cue: ScopeCue?
    /// Its words in the lexicon's patterns.
    let firstPattern: UInt32
    let patternCount: UInt8
    let style: TermStyle
    /// Its wording in the source.
    let source: Range<UInt32>
}

/// How a term counts, as its line in the vocabulary says.
struct TermStyle: OptionSet {
    let rawValue: UInt8
    /// `~`: a word that needs company, since it has other meanings.
    static let weak = TermStyle(rawValue: 1)
    /// `=`: an abbreviation, in exactly this case.
    static let exactCase = TermStyle(rawValue: 2)
    /// `!`: not this; the words inside do not count.
    static let exclusion = TermStyle(rawValue: 4)
    /// `+`: on the good side.
    static let toward = TermStyle(rawValue: 8)
    /// `-`: on the strained side.
    static let strained = TermStyle(rawValue: 16)
}

/// What a byte of a term is.
private enum TermByte {
    case letter, digit, star, other

    init(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: self = .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
        case UInt8(ascii: "*"): self = .star
        default: self = .other
        }
    }
}

/// All terms, found by the first three letters of their first word.
///
/// A table of 8,192 slots (16 KiB, stays in the cache) sends a word to its few candidates: no term is looked at for
/// most words, and building is two passes over the terms, so that a command which looks at one note pays little.
struct ThemeLexicon: Sendable {
    /// The vocabulary's text, which the patterns point into.
    private(set) var source: [UInt8] = []
    private(set) var patterns: [WordPattern] = []
    private(set) var terms: [LexiconTerm] = []
    /// Slot `s` has the candidates from `slots[s]` to `slots[s + 1]`.
    private var slots: [UInt16] = []
    private var candidates: [Candidate] = []

    /// A term with its first word at hand.
    struct Candidate {
        let first: WordPattern
        let term: UInt16
        let moreWords: Bool
        let exactCase: Bool
    }

    static let slotBits = 13

    mutating func reserve(bytes: Int, terms count: Int) {
        source.reserveCapacity(source.count + bytes)
        terms.reserveCapacity(terms.count + count)
        patterns.reserveCapacity(patterns.count + count * 2)
    }

    mutating func append(source text: Span<UInt8>) {
        for index in text.indices { source.append(text[index]) }
    }

    /// A term as it stands in the source.
    func wording(of term: LexiconTerm) -> String {
        let bytes = source[Int(term.source.lowerBound)..<Int(term.source.upperBound)]
        return String(String(decoding: bytes, as: UTF8.self).drop { $0 == " " })
    }

    /// Takes a term of words out of the source.
    ///
    /// - Returns: false where it holds no word, a second `*` in a word, a word of more than 100 letters, or where the
    ///   first word is a stem of fewer than three letters, which would be met at every other word of a note.
    mutating func addTerm(_ range: Range<Int>, _ style: TermStyle, theme: Int, cue: ScopeCue?) -> Bool {
        let firstPattern = patterns.count
        var place = range.lowerBound
        while place < range.upperBound {
            let start = place
            var star = -1
            let isDigits = TermByte(source[start]) == .digit
            while place < range.upperBound {
                let kind = TermByte(source[place])
                if kind == .star {
                    guard star < 0 else { return false }
                    star = place
                } else if kind == .other || isDigits != (kind == .digit) {
                    break
                }
                place += 1
            }
            guard place > start else {
                place += 1
                continue
            }
            guard place - start <= 100 else { return false }
            let prefix = (star < 0 ? place : star) - start
            guard patterns.count > firstPattern || star < 0 || prefix > 2 else { return false }
            patterns.append(
                WordPattern(
                    start: UInt32(start), prefix: UInt8(prefix), suffix: UInt8(star < 0 ? 0 : place - star - 1),
                    hasStar: star >= 0))
        }
        let count = patterns.count - firstPattern
        guard count > 0, count < 16, terms.count < Int(UInt16.max) else { return false }
        terms.append(
            LexiconTerm(
                theme: UInt16(max(theme, 0)), cue: cue, firstPattern: UInt32(firstPattern), patternCount: UInt8(count),
                style: style, source: UInt32(range.lowerBound)..<UInt32(range.upperBound)))
        return true
    }

    /// Gives every term of one theme to another.
    mutating func moveTerms(of theme: Int, to other: Int) {
        for index in terms.indices where terms[index].cue == nil && Int(terms[index].theme) == theme {
            let term = terms[index]
            terms[index] = LexiconTerm(
                theme: UInt16(other), cue: nil, firstPattern: term.firstPattern, patternCount: term.patternCount,
                style: term.style, source: term.source)
        }
    }

    /// Sorts the terms into their slots; to be called once after the last change.
    mutating func index() {
        var counts = [UInt16](repeating: 0, count: 1 << ThemeLexicon.slotBits + 1)
        var keys: [UInt16] = []
        keys.reserveCapacity(terms.count)
        for term in terms {
            let pattern = patterns[Int(term.firstPattern)]
            let start = Int(pattern.start)
            let key = ThemeLexicon.slot(of: source.span, start, start + Int(pattern.prefix))
            keys.append(UInt16(key))
            counts[key + 1] += 1
        }
        for slot in 1..<counts.count { counts[slot] += counts[slot - 1] }
        slots = counts
        let filler = Candidate(
            first: WordPattern(start: 0, prefix: 0, suffix: 0, hasStar: false), term: 0, moreWords: false,
            exactCase: false)
        candidates = [Candidate](repeating: filler, count: terms.count)
        for (number, term) in terms.enumerated() {
            let slot = Int(keys[number])
            candidates[Int(counts[slot])] = Candidate(
                first: patterns[Int(term.firstPattern)], term: UInt16(number), moreWords: term.patternCount > 1,
                exactCase: term.style.contains(.exactCase))
            counts[slot] += 1
        }
    }

    /// The slot of a word: its first three letters, in lower case.
    @inline(__always)
    static func slot(of word: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var key = UInt32(word[start] | 0x20)
        if start + 1 < end { key |= UInt32(word[start + 1] | 0x20) << 8 }
        if start + 2 < end { key |= UInt32(word[start + 2] | 0x20) << 16 }
        return Int((key &* 0x9E37_79B1) >> UInt32(32 - slotBits))
    }
}

extension ThemeLexicon {
    /// A term found at words `first` to `last`.
    struct Hit {
        var term: Int
        var theme: Int
        var first: Int
        var last: Int
        var polarity = ThemePolarity.affirmed
        var side: ThemeSide?
        var aboutSomeoneElse = false
    }

    /// A cue of the scope rules found at words `first` to `last`.
    struct Cue {
        let kind: ScopeCue
        let first: Int
        let last: Int
    }

    /// Every term that occurs, the longest of a theme where several lie within each other, in the order of the text;
    /// and the cues.
    func scan(_ text: Span<UInt8>, tokens: Span<WordToken>, themeCount: Int) -> (hits: [Hit], cues: [Cue]) {
        var hits: [Hit] = []
        var cues: [Cue] = []
        hits.reserveCapacity(64)
        cues.reserveCapacity(tokens.count / 4)
        /// The last kept hit of each theme, so that one inside it is not counted again.
        var lastOfTheme = [Int](repeating: -1, count: themeCount)
        let scratch = PlaintextBuffer()
        let slots = slots.span
        let candidates = candidates.span
        let terms = terms.span
        for index in tokens.indices {
            let token = tokens[index]
            let slot: Int
            if token.isASCII {
                slot = ThemeLexicon.slot(of: text, Int(token.start), Int(token.end))
            } else {
                foldCase(of: token, in: text, into: scratch)
                slot = scratch.withBytes {
                    $0.byteCount == 0 ? 0 : ThemeLexicon.slot(of: Span(_bytes: $0), 0, $0.byteCount)
                }
            }
            for number in Int(slots[slot])..<Int(slots[slot + 1]) {
                let candidate = candidates[number]
                guard matches(candidate.first, token, text, candidate.exactCase, scratch) else { continue }
                let term = terms[Int(candidate.term)]
                var last = index
                if candidate.moreWords {
                    guard let end = endOfPhrase(term, from: index, tokens, text, scratch) else { continue }
                    last = end
                }
                if let kind = term.cue {
                    // The longest at a place wins, and one inside another is part of it.
                    if let before = cues.last, before.last >= last { continue }
                    if let before = cues.last, before.first == index { cues.removeLast() }
                    if let before = cues.last, before.last >= index { continue }
                    cues.append(Cue(kind: kind, first: index, last: last))
                    continue
                }
                let theme = Int(term.theme)
                let hit = Hit(term: Int(candidate.term), theme: theme, first: index, last: last)
                let before = lastOfTheme[theme]
                if before >= 0, hits[before].last >= last { continue }
                if before >= 0, hits[before].first == index {
                    hits[before] = hit
                } else {
                    lastOfTheme[theme] = hits.count
                    hits.append(hit)
                }
            }
        }
        hits.removeAll { terms[$0.term].style.contains(.exclusion) }
        return (hits, cues)
    }

    /// The last word of a term of several words whose first word stands at `first`, or nil where the rest differs.
    private func endOfPhrase(
        _ term: LexiconTerm, from first: Int, _ tokens: Span<WordToken>, _ text: Span<UInt8>,
        _ scratch: PlaintextBuffer
    ) -> Int? {
        guard first + Int(term.patternCount) <= tokens.count else { return nil }
        let exact = term.style.contains(.exactCase)
        for more in 1..<Int(term.patternCount) {
            let token = tokens[first + more]
            guard token.gap.joinsPhrase,
                matches(patterns[Int(term.firstPattern) + more], token, text, exact, scratch)
            else { return nil }
        }
        return first + Int(term.patternCount) - 1
    }

    @inline(__always)
    private func matches(
        _ pattern: WordPattern, _ token: WordToken, _ text: Span<UInt8>, _ exact: Bool, _ scratch: PlaintextBuffer
    ) -> Bool {
        if token.isASCII {
            return matches(pattern, text, Int(token.start), Int(token.end), exact ? 0 : 0x20)
        }
        if exact { return matches(pattern, text, Int(token.start), Int(token.end), 0) }
        foldCase(of: token, in: text, into: scratch)
        return scratch.withBytes { matches(pattern, Span(_bytes: $0), 0, $0.byteCount, 0) }
    }

    /// - Parameter fold: 0x20 to compare letters of ASCII in either case, 0 to compare bytes.
    @inline(__always)
    private func matches(
        _ pattern: WordPattern, _ text: Span<UInt8>, _ start: Int, _ end: Int, _ fold: UInt8
    ) -> Bool {
        let prefix = Int(pattern.prefix)
        let suffix = Int(pattern.suffix)
        let count = end - start
        guard pattern.hasStar ? count >= prefix + suffix : count == prefix else { return false }
        let source = source.span
        let letters = Int(pattern.start)
        for index in 0..<prefix where text[start + index] | fold != source[letters + index] { return false }
        if suffix > 0 {
            let after = letters + prefix + 1
            for index in 0..<suffix where text[end - suffix + index] | fold != source[after + index] { return false }
        }
        return true
    }
}
