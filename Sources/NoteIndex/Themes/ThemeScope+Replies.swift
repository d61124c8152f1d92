// What answers a question, or a heading of a form: "Suicidal thoughts? No.", "SI (-)".
extension ThemeScope {
    /// The first word behind the question that a "no" answers by itself, as in "HI? None." or "Q: thoughts? A: none."
    func questionEnd(before number: Int, in text: Span<UInt8>) -> Int? {
        let cue = cues[number]
        guard [.denial, .absence, .never, .denialAfter].contains(cue.kind), closesClause(number) else { return nil }
        var first = cue.first
        if first > 0, tokens[first].gap == .colon, tokens[first - 1].end - tokens[first - 1].start == 1 { first -= 1 }
        guard first > 0, tokens[first].gap.endsSentence else { return nil }
        let between = Int(tokens[first - 1].end)..<Int(tokens[first].start)
        return between.contains { text[$0] == UInt8(ascii: "?") } ? first : nil
    }

    /// Gives a polarity to what was asked, or said, before a word.
    ///
    /// - Parameters:
    ///   - sentences: how many may have ended since, that before the word included.
    ///   - reach: how many words back; each is looked at, so that without it the time were quadratic.
    ///   - only: what has this polarity so far; nil for all.
    func reply(
        _ hits: inout [ThemeLexicon.Hit], before nextHit: Int, to word: Int, sentences: Int = 0,
        reach: Int = ThemeScope.replyReach, only: ThemePolarity? = nil, as polarity: ThemePolarity
    ) {
        // "Said no" may be a word of a theme itself.
        for place in (max(0, nextHit - 12)..<nextHit).reversed() where hits[place].last < word {
            let hit = hits[place]
            guard word - hit.last <= reach,
                tokens[hit.last + 1...word].count(where: { $0.gap.endsSentence }) <= sentences
            else { return }
            if hit.side == nil, only == nil || hit.polarity == only { hits[place].polarity = polarity }
        }
    }

    /// Whether a minus stands behind a word: "(-)", or " -" before a comma, a stop or the end. At the end of a line it may
    /// part a word, or lead to what comes.
    func hasMinus(after word: Int, in text: Span<UInt8>) -> Bool {
        var at = Int(tokens[word].end)
        func byte() -> UInt8? { at < text.count ? text[at] : nil }
        while byte() == UInt8(ascii: " ") || byte() == UInt8(ascii: ":") { at += 1 }
        let isApart = at > Int(tokens[word].end)
        let isBracketed = byte() == UInt8(ascii: "(")
        if isBracketed { at += 1 }
        let isEnDash = at + 2 < text.count && text[at] == 0xE2 && text[at + 1] == 0x80 && text[at + 2] == 0x93
        guard isEnDash || byte() == UInt8(ascii: "-") else { return false }
        at += isEnDash ? 3 : 1
        if isBracketed { return byte() == UInt8(ascii: ")") }
        guard isApart, let next = byte() else { return isApart }
        return [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ".")].contains(next)
    }

    /// Denies a hit with the words of its theme right before it.
    func denyPhrase(endingAt place: Int, _ hits: inout [ThemeLexicon.Hit]) {
        guard hits[place].side == nil else { return }
        for hit in phraseStart(of: place, hits)...place { hits[hit].polarity = .denied }
    }

    /// Whom a pronoun means, male or female; nil where it is none.
    func pronoun(at word: Int, in text: Span<UInt8>) -> Pronoun? {
        let (start, end) = (Int(tokens[word].start), Int(tokens[word].end))
        guard isEnglish, tokens[word].isASCII, end - start <= 4 else { return nil }
        switch ThemeLexicon.head(of: text, start, end) {
        case Pronoun.he, Pronoun.his, Pronoun.him: return .male
        case Pronoun.she, Pronoun.her, Pronoun.hers: return .female
        default: return nil
        }
    }
}

extension ThemeScope.Pronoun {
    fileprivate static let he = head("he"), his = head("his"), him = head("him")
    fileprivate static let she = head("she"), her = head("her"), hers = head("hers")

    private static func head(_ word: String) -> UInt64 {
        let letters = Array(word.utf8)
        return ThemeLexicon.head(of: letters.span, 0, letters.count)
    }
}
