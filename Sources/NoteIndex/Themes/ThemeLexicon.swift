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
    /// Whether the pattern after this one may stand in its place, as in `her/his`.
    var orNext: Bool
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
    /// `?`: speaks of the theme without saying that it is there, as "suicide prevention" does.
    static let considered = TermStyle(rawValue: 32)
}

/// A term as it stands in the vocabulary.
struct LexiconEntry {
    /// The theme's place in the vocabulary; a cue of the scope rules has none.
    var theme: UInt16
    let cue: ScopeCue?
    let style: TermStyle
    /// Its wording in the source.
    let source: Range<UInt32>
}

/// A term by one of its first words: `feel/feels safe` gives two, of one entry.
struct LexiconTerm {
    let entry: UInt16
    /// How many words come after the first.
    var tailCount: UInt8
    let first: WordPattern
    /// The words after the first, in the lexicon's patterns.
    let tail: UInt32
}

/// All terms, found by the first four letters of their first word.
///
/// A table of 8,192 slots (16 KiB, stays in the cache) sends a word to its few candidates: no term is looked at for
/// most words, and building is two passes over the terms, so that a command which looks at one note pays little.
struct ThemeLexicon: Sendable {
    /// The vocabulary's text, which the patterns point into.
    private(set) var source: [UInt8] = []
    var entries: [LexiconEntry] = []
    private(set) var terms: [LexiconTerm] = []
    /// Links and determiners by their heads: so frequent that they are looked up only where a person is named.
    private var smallWords: [UInt64: ScopeCue] = [:]
    /// The words after the first of each term.
    private(set) var patterns: [WordPattern] = []
    /// Slot `s` has the candidates from `slots[s]` to `slots[s + 1]`.
    private(set) var slots: [UInt16] = []
    private(set) var candidates: [Candidate] = []
    /// For each candidate how its second word may begin, ``beginning(_:_:)``; ``anyNext`` where it has no second word.
    /// Apart from the candidates, since they rule out nearly all.
    private(set) var nextWords: [UInt64] = []
    /// How the stems of three letters begin.
    private(set) var stems: UInt64 = 0

    /// A term with all that rules it out at a glance.
    struct Candidate {
        /// The letters of its first word that ``ThemeLexicon/head(of:_:_:)`` takes.
        let head: UInt64
        let first: WordPattern
        let term: UInt16
        let hasTail: Bool
        let exactCase: Bool
    }

    /// The bit of ``nextWords`` that no beginning has.
    static let anyNext: UInt64 = 1 << 63
    private static let slotBits = 13
    /// So many, each at most twice, are still counted in 16 bits.
    static let maximumTerms = 30_000

    init() {}

    mutating func reserve(bytes: Int, terms count: Int) {
        source.reserveCapacity(bytes)
        entries.reserveCapacity(count)
        terms.reserveCapacity(count)
        patterns.reserveCapacity(count * 3)
    }

    mutating func append(source text: Span<UInt8>) {
        unsafe text.withUnsafeBufferPointer { unsafe source.append(contentsOf: $0) }
    }

    /// A term as it stands in the source.
    func wording(of entry: LexiconEntry) -> String {
        let bytes = source[Int(entry.source.lowerBound)..<Int(entry.source.upperBound)]
        return String(String(decoding: bytes, as: UTF8.self).drop { $0 == " " })
    }

    /// Takes a term out of a text that was appended to the source: words, each with its alternatives between slashes.
    ///
    /// - Parameters:
    ///   - range: where the term stands in `text`.
    ///   - offset: where `text` begins in the source.
    /// - Returns: false where it holds no word, more than 16 words, a second `*` in a word or a word of more than 100
    ///   letters, or a capital that is not part of an abbreviation; where the first word is a stem of fewer than three
    ///   letters, which would be met at every other word of a note; or where the lexicon is full.
    mutating func addTerm(
        _ range: Range<Int>, in text: Span<UInt8>, offset: Int, _ style: TermStyle, theme: Int, cue: ScopeCue?
    ) -> Bool {
        var reader = TermReader(range: range, offset: offset, takesCapitals: style.contains(.exactCase))
        let (firstTerm, tail) = (terms.count, patterns.count)
        if cue == .link || cue == .determiner {
            guard let word = reader.next(in: text), word.prefix <= 8, !word.hasStar, reader.next(in: text) == nil else {
                return false
            }
            smallWords[ThemeLexicon.head(of: source.span, Int(word.start), Int(word.start) + Int(word.prefix))] = cue
            return true
        }
        var words = 0
        var goesOn = false
        var isPlain = true
        while let pattern = reader.next(in: text) {
            if !goesOn { words += 1 }
            goesOn = pattern.orNext
            if words == 1 {
                if pattern.hasStar, pattern.prefix < 3 { isPlain = false }
                terms.append(
                    LexiconTerm(entry: UInt16(entries.count), tailCount: 0, first: pattern, tail: UInt32(tail)))
            } else {
                patterns.append(pattern)
            }
        }
        guard !reader.isMalformed, !goesOn, isPlain, words > 0, words <= 16, terms.count <= ThemeLexicon.maximumTerms
        else {
            terms.removeSubrange(firstTerm...)
            patterns.removeSubrange(tail...)
            return false
        }
        if words > 1 {
            for term in firstTerm..<terms.count { terms[term].tailCount = UInt8(words - 1) }
        }
        entries.append(
            LexiconEntry(
                theme: UInt16(max(theme, 0)), cue: cue, style: style,
                source: UInt32(offset + range.lowerBound)..<UInt32(offset + range.upperBound)))
        return true
    }

    /// Whether a word is a link or a determiner.
    func smallWord(_ token: WordToken, in text: Span<UInt8>) -> ScopeCue? {
        let (start, end) = (Int(token.start), Int(token.end))
        guard end - start <= 8, !smallWords.isEmpty else { return nil }
        return smallWords[head(of: token, text, PlaintextBuffer()).0]
    }

    /// Sorts the terms into their slots; to be called once after the last change.
    mutating func index() {
        slots = [UInt16](repeating: 0, count: 1 << ThemeLexicon.slotBits + 1)
        var places: [(slot: UInt16, term: UInt16)] = []
        places.reserveCapacity(terms.count + 64)
        for (number, term) in terms.enumerated() {
            let head = head(of: term.first)
            places.append((UInt16(ThemeLexicon.slot(of: head)), UInt16(number)))
            if term.first.hasStar, term.first.prefix == 3 {
                // A longer word is looked up by four letters, and by three for the stems of three.
                places.append((UInt16(ThemeLexicon.stemSlot(of: head)), UInt16(number)))
                stems |= ThemeLexicon.beginning(UInt8(truncatingIfNeeded: head), UInt8(truncatingIfNeeded: head >> 8))
            }
        }
        for place in places { slots[Int(place.slot) + 1] += 1 }
        for slot in 1..<slots.count { slots[slot] += slots[slot - 1] }
        var sorted = [UInt16](repeating: 0, count: places.count)
        var ends = slots
        for place in places {
            sorted[Int(ends[Int(place.slot)])] = place.term
            ends[Int(place.slot)] += 1
        }
        candidates = sorted.map { candidate(terms[Int($0)], number: $0) }
        nextWords = sorted.map { nextWords(of: terms[Int($0)]) }
    }

    private func candidate(_ term: LexiconTerm, number: UInt16) -> Candidate {
        Candidate(
            head: head(of: term.first), first: term.first, term: number, hasTail: term.tailCount > 0,
            exactCase: entries[Int(term.entry)].style.contains(.exactCase))
    }

    /// How the second word of a term may begin.
    private func nextWords(of term: LexiconTerm) -> UInt64 {
        guard term.tailCount > 0 else { return ThemeLexicon.anyNext }
        var words: UInt64 = 0
        var number = Int(term.tail)
        while true {
            let pattern = patterns[number]
            let start = Int(pattern.start)
            if pattern.prefix > 1 {
                words |= ThemeLexicon.beginning(source[start], source[start + 1])
            } else {
                words |= pattern.hasStar ? .max : ThemeLexicon.beginning(source[start], 0)
            }
            guard pattern.orNext else { return words }
            number += 1
        }
    }

    /// One of 63 bits for the first two letters of a word in either case, 0 for a second one that is not there; all
    /// bits for letters beyond ASCII, which may fold to others.
    @inline(__always)
    static func beginning(_ first: UInt8, _ second: UInt8) -> UInt64 {
        guard (first | second) < 0x80 else { return .max }
        return 1 << ((UInt64(first & 31) &* 5 &+ UInt64(second & 31)) % 63)
    }

    private func head(of pattern: WordPattern) -> UInt64 {
        let start = Int(pattern.start)
        return ThemeLexicon.head(of: source.span, start, start + Int(pattern.prefix))
    }

    /// The first eight letters of a word in lower case, the first in the lowest byte; a shorter word has zeros.
    @inline(__always)
    static func head(of word: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        if start + 8 <= word.count {
            // Eight bytes that the line above has checked to be there.
            let bytes = unsafe word.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
            return (UInt64(littleEndian: bytes) | 0x2020_2020_2020_2020) & headMask(end - start)
        }
        var head: UInt64 = 0
        for index in start..<min(end, start + 8) { head |= UInt64(word[index] | 0x20) << UInt64(8 * (index - start)) }
        return head
    }

    /// The bits of the first `count` letters.
    @inline(__always)
    static func headMask(_ count: Int) -> UInt64 { count >= 8 ? .max : 1 << UInt64(8 * count) &- 1 }

    /// The slot of a word, by its first four letters.
    @inline(__always)
    static func slot(of head: UInt64) -> Int {
        Int((UInt32(truncatingIfNeeded: head) &* 0x9E37_79B1) >> UInt32(32 - slotBits))
    }

    /// The slot of the stems of three letters that a longer word may begin with.
    @inline(__always)
    static func stemSlot(of head: UInt64) -> Int { slot(of: head & 0xFF_FFFF | 0x100_0000) }
}
