internal import SecretMemory

extension ThemeLexicon {
    /// A term found at words `first` to `last`.
    struct Hit {
        let entry: UInt16
        let theme: UInt16
        let first: Int
        let last: Int
        var polarity = ThemePolarity.affirmed
        var side: ThemeSide?
        var aboutSomeoneElse = false
        /// Whether it belongs to an earlier time.
        var isPast = false
    }

    /// A cue of the scope rules found at words `first` to `last`.
    struct Cue {
        let first: Int
        let last: Int
        let kind: ScopeCue
    }

    /// Every term that occurs, the longest of a theme where several lie within each other, in the order of the text;
    /// and the cues, those of time apart.
    func scan(
        _ text: Span<UInt8>, tokens: Span<WordToken>, themeCount: Int
    ) -> (hits: [Hit], cues: [Cue], times: [Cue]) {
        var found = FoundTerms(themeCount: themeCount, cueCapacity: tokens.count / 3)
        let scratch = PlaintextBuffer()
        for index in tokens.indices {
            let token = tokens[index]
            var next = ThemeLexicon.anyNext
            if index + 1 < tokens.count, tokens[index + 1].gap.joinsPhrase {
                let (start, end) = (Int(tokens[index + 1].start), Int(tokens[index + 1].end))
                next |= ThemeLexicon.beginning(text[start], start + 1 < end ? text[start + 1] : 0)
            }
            let (head, count) = head(of: token, text, scratch)
            let word = Word(index: index, token: token, head: head, count: count, next: next)
            look(in: ThemeLexicon.slot(of: head), for: word, tokens, text, scratch, &found)
            if count > 3,
                stems & ThemeLexicon.beginning(UInt8(truncatingIfNeeded: head), UInt8(truncatingIfNeeded: head >> 8))
                    != 0
            {
                look(in: ThemeLexicon.stemSlot(of: head), for: word, tokens, text, scratch, &found)
            }
        }
        found.hits.removeAll { entries[Int($0.entry)].style.contains(.exclusion) }
        return (found.hits, found.cues, found.times)
    }

    /// A word that is looked up.
    private struct Word {
        let index: Int
        let token: WordToken
        let head: UInt64
        /// How many bytes it has in lower case.
        let count: Int
        /// How the next word begins, and ``anyNext``.
        let next: UInt64
    }

    /// The head of a word in lower case.
    ///
    /// - Parameter scratch: for a word beyond ASCII.
    @inline(__always)
    func head(of token: WordToken, _ text: Span<UInt8>, _ scratch: PlaintextBuffer) -> (UInt64, count: Int) {
        if token.isASCII {
            let (start, end) = (Int(token.start), Int(token.end))
            return (ThemeLexicon.head(of: text, start, end), end - start)
        }
        foldCase(of: token, in: text, into: scratch)
        return scratch.withBytes { (ThemeLexicon.head(of: Span(_bytes: $0), 0, $0.byteCount), $0.byteCount) }
    }

    /// Nearly every candidate falls at the first or second comparison; what comes after is kept out of the loop.
    @inline(__always)
    private func look(
        in slot: Int, for word: Word, _ tokens: Span<WordToken>, _ text: Span<UInt8>, _ scratch: PlaintextBuffer,
        _ found: inout FoundTerms
    ) {
        let nextWords = nextWords.span
        let candidates = candidates.span
        for number in Int(slots[slot])..<Int(slots[slot + 1]) where nextWords[number] & word.next != 0 {
            let first = candidates[number].first
            let count = Int(first.prefix) + Int(first.suffix)
            guard first.hasStar ? word.count >= count : word.count == count,
                (word.head ^ candidates[number].head) & ThemeLexicon.headMask(Int(first.prefix)) == 0
            else { continue }
            compare(candidates[number], with: word, tokens, text, scratch, &found)
        }
    }

    @inline(never)
    private func compare(
        _ candidate: Candidate, with word: Word, _ tokens: Span<WordToken>, _ text: Span<UInt8>,
        _ scratch: PlaintextBuffer, _ found: inout FoundTerms
    ) {
        let isWhole = candidate.first.prefix <= 8 && candidate.first.suffix == 0 && word.token.isASCII
        guard
            isWhole && !candidate.exactCase
                || matches(candidate.first, word.token, text, source.span, candidate.exactCase, scratch)
        else { return }
        let term = terms[Int(candidate.term)]
        var last = word.index
        if candidate.hasTail {
            guard let tail = endOfTail(term, after: word.index, tokens, text, candidate.exactCase, scratch) else {
                return
            }
            last = tail
        }
        found.add(entries[Int(term.entry)], number: term.entry, first: word.index, last: last)
    }

    /// The last word of a term whose first word stands at `first`, or nil where the words after it differ.
    private func endOfTail(
        _ term: LexiconTerm, after first: Int, _ tokens: Span<WordToken>, _ text: Span<UInt8>, _ exact: Bool,
        _ scratch: PlaintextBuffer
    ) -> Int? {
        let end = first + Int(term.tailCount)
        guard end < tokens.count else { return nil }
        let patterns = patterns.span
        let source = source.span
        var number = Int(term.tail)
        for place in first + 1...end {
            let token = tokens[place]
            guard token.gap.joinsPhrase else { return nil }
            while !matches(patterns[number], token, text, source, exact, scratch) {
                guard patterns[number].orNext else { return nil }
                number += 1
            }
            while patterns[number].orNext { number += 1 }
            number += 1
        }
        return end
    }

    @inline(__always)
    private func matches(
        _ pattern: WordPattern, _ token: WordToken, _ text: Span<UInt8>, _ source: Span<UInt8>, _ exact: Bool,
        _ scratch: PlaintextBuffer
    ) -> Bool {
        if token.isASCII || exact {
            return matches(pattern, text, Int(token.start), Int(token.end), source, exact ? 0 : 0x20)
        }
        foldCase(of: token, in: text, into: scratch)
        return scratch.withBytes { matches(pattern, Span(_bytes: $0), 0, $0.byteCount, source, 0) }
    }

    /// - Parameter fold: 0x20 to compare letters of ASCII in either case, 0 to compare bytes.
    @inline(__always)
    private func matches(
        _ pattern: WordPattern, _ text: Span<UInt8>, _ start: Int, _ end: Int, _ source: Span<UInt8>, _ fold: UInt8
    ) -> Bool {
        let prefix = Int(pattern.prefix)
        let suffix = Int(pattern.suffix)
        let count = end - start
        guard pattern.hasStar ? count >= prefix + suffix : count == prefix else { return false }
        let letters = Int(pattern.start)
        for index in 0..<prefix where text[start + index] | fold != source[letters + index] { return false }
        guard suffix > 0 else { return true }
        let after = letters + prefix + 1
        for index in 0..<suffix where text[end - suffix + index] | fold != source[after + index] { return false }
        return true
    }
}

/// Keeps what a scan finds: of the terms of one theme, of the cues, and of those of time, the longest where one lies
/// within another.
private struct FoundTerms {
    var hits: [ThemeLexicon.Hit] = []
    var cues: [ThemeLexicon.Cue] = []
    var times: [ThemeLexicon.Cue] = []
    /// The last kept hit of each theme.
    private var lastOfTheme: [Int32]

    init(themeCount: Int, cueCapacity: Int) {
        lastOfTheme = [Int32](repeating: -1, count: themeCount)
        hits.reserveCapacity(64)
        cues.reserveCapacity(cueCapacity)
    }

    mutating func add(_ entry: LexiconEntry, number: UInt16, first: Int, last: Int) {
        if let kind = entry.cue {
            let cue = ThemeLexicon.Cue(first: first, last: last, kind: kind)
            if kind.isOfTime { FoundTerms.add(cue, to: &times) } else { FoundTerms.add(cue, to: &cues) }
            return
        }
        let hit = ThemeLexicon.Hit(entry: number, theme: entry.theme, first: first, last: last)
        let before = Int(lastOfTheme[Int(entry.theme)])
        // An exclusion wins over a stem of the same length.
        let reach = entry.style.contains(.exclusion) && before >= 0 && hits[before].first == first ? last + 1 : last
        if before >= 0, hits[before].last >= reach { return }
        if before >= 0, hits[before].first == first {
            hits[before] = hit
        } else {
            lastOfTheme[Int(entry.theme)] = Int32(hits.count)
            hits.append(hit)
        }
    }

    private static func add(_ cue: ThemeLexicon.Cue, to cues: inout [ThemeLexicon.Cue]) {
        if let before = cues.last {
            if before.last >= cue.last { return }
            if before.first == cue.first {
                cues.removeLast()
            } else if before.last >= cue.first {
                return
            }
        }
        cues.append(cue)
    }
}
