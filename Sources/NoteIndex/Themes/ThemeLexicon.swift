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
    ///   letters, or a capital that is not part of an abbreviation; where the first word is a stem of fewer than three letters, which would be met at every other word
    ///   of a note; or where the lexicon is full.
    mutating func addTerm(
        _ range: Range<Int>, in text: Span<UInt8>, offset: Int, _ style: TermStyle, theme: Int, cue: ScopeCue?
    ) -> Bool {
        var reader = TermReader(range: range, offset: offset, takesCapitals: style.contains(.exactCase))
        let (firstTerm, tail) = (terms.count, patterns.count)
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
        guard !reader.isMalformed, !goesOn, isPlain, words > 0, words <= 16, terms.count < Int(UInt16.max) else {
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
        let filler = Candidate(
            head: 0, first: WordPattern(start: 0, prefix: 0, suffix: 0, hasStar: false, orNext: false), term: 0,
            hasTail: false,
            exactCase: false)
        candidates = [Candidate](repeating: filler, count: places.count)
        nextWords = [UInt64](repeating: ThemeLexicon.anyNext, count: places.count)
        var ends = slots
        for place in places {
            let term = terms[Int(place.term)]
            let number = Int(ends[Int(place.slot)])
            candidates[number] = Candidate(
                head: head(of: term.first), first: term.first, term: place.term, hasTail: term.tailCount > 0,
                exactCase: entries[Int(term.entry)].style.contains(.exactCase))
            if term.tailCount > 0 { nextWords[number] = nextWords(of: term) }
            ends[Int(place.slot)] += 1
        }
    }

    /// How the second word of a term may begin.
    private func nextWords(of term: LexiconTerm) -> UInt64 {
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

/// Takes the words of a term out of a text, one after the other, as the tokenizer would take them out of a note.
private struct TermReader {
    private var place: Int
    private let end: Int
    private let offset: Int
    private let takesCapitals: Bool
    private(set) var isMalformed = false
    private var isAlternative = false

    init(range: Range<Int>, offset: Int, takesCapitals: Bool) {
        self.takesCapitals = takesCapitals
        place = range.lowerBound
        end = range.upperBound
        self.offset = offset
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private static let star = UInt8(ascii: "*")

    mutating func next(in text: Span<UInt8>) -> WordPattern? {
        while place < end, !TermReader.isLetter(text[place]), !TermReader.isDigit(text[place]) {
            // A word may not be all `*`, nor an alternative be empty.
            if text[place] == TermReader.star || text[place] == UInt8(ascii: "/") { isMalformed = true }
            place += 1
        }
        guard place < end, !isMalformed else { return nil }
        let start = place
        var star = -1
        if TermReader.isDigit(text[place]) {
            while place < end, TermReader.isDigit(text[place]) { place += 1 }
        } else {
            while place < end {
                let byte = text[place]
                if byte & 0xE0 == 0x40, !takesCapitals { isMalformed = true }
                if byte == TermReader.star {
                    if star >= 0 { isMalformed = true }
                    star = place
                } else if !TermReader.isLetter(byte), !endsInNegation(text, at: place, from: start) {
                    break
                }
                place += 1
            }
        }
        let count = place - start
        let prefix = star < 0 ? count : star - start
        if count > 100 { isMalformed = true }
        guard !isMalformed else { return nil }
        let orNext = place < end && text[place] == UInt8(ascii: "/")
        if orNext {
            place += 1
        } else if isAlternative, place < end, text[place] != UInt8(ascii: " ") {
            // "her/client's": an alternative is one word.
            isMalformed = true
            return nil
        }
        isAlternative = orNext
        return WordPattern(
            start: UInt32(offset + start), prefix: UInt8(prefix), suffix: UInt8(star < 0 ? 0 : count - prefix - 1),
            hasStar: star >= 0, orNext: orNext)
    }

    /// Whether an apostrophe stands in a word such as "don't", which stays one word.
    private func endsInNegation(_ text: Span<UInt8>, at place: Int, from start: Int) -> Bool {
        text[place] == UInt8(ascii: "'") && place > start && text[place - 1] == UInt8(ascii: "n")
            && place + 1 < end && text[place + 1] == UInt8(ascii: "t")
            && (place + 2 == end || !TermReader.isLetter(text[place + 2]))
    }
}
