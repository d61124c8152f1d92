extension ThemeVocabulary {
    /// Every place of a text that speaks of a theme, in the order of the text.
    ///
    /// Within one theme only the longest of several words at one place counts.
    ///
    /// - Parameter text: UTF-8 of less than 2 GiB; a longer one has no matches.
    public func matches(in text: RawSpan) -> [ThemeMatch] {
        let read = read(Span(_bytes: text))
        return read.hits.map { hit in
            ThemeMatch(
                theme: allThemes[Int(hit.theme)].id, range: read.range(of: hit), polarity: hit.polarity, side: hit.side,
                aboutSomeoneElse: hit.aboutSomeoneElse, isPast: hit.isPast)
        }
    }

    /// Every place of a text that speaks of a theme, in the order of the text.
    public func matches(in text: String) -> [ThemeMatch] { withUTF8(of: text) { matches(in: $0) } }

    /// What a text says about each theme that it speaks of, the strongest first; ``ThemeCode`` reads the polarity.
    public func findings(in text: RawSpan) -> [ThemeFinding] {
        let bytes = Span<UInt8>(_bytes: text)
        let read = read(bytes)
        return weigh(read, in: bytes).map { theme in
            ThemeFinding(
                theme: allThemes[theme.theme].id, polarity: theme.code.rawValue,
                strength: Weights.strength(of: theme.weight, words: read.tokens.count))
        }
    }

    /// What a text says about each theme that it speaks of, the strongest first.
    public func findings(in text: String) -> [ThemeFinding] { withUTF8(of: text) { findings(in: $0) } }

    /// The themes worth proposing for a text, at most five, the best first.
    public func suggestions(for text: RawSpan) -> [ThemeSuggestion] {
        let bytes = Span<UInt8>(_bytes: text)
        let read = read(bytes)
        return suggestions(from: weigh(read, in: bytes), read, in: bytes)
    }

    /// The themes worth proposing for a text, at most five, the best first.
    public func suggestions(for text: String) -> [ThemeSuggestion] { withUTF8(of: text) { suggestions(for: $0) } }

    /// The terms found in a text, scope applied, hidden themes left out.
    func read(_ text: Span<UInt8>) -> ReadText {
        guard text.count < Int(Int32.max) else { return ReadText(tokens: [], hits: [], cues: [], times: []) }
        let tokens = wordTokens(of: text)
        var (hits, cues, times) = lexicon.scan(text, tokens: tokens.span, themeCount: allThemes.count)
        hits.removeAll { allThemes[Int($0.theme)].isHidden }
        let found = ReadText(tokens: tokens, hits: [], cues: cues, times: times)
        resolve(&hits, of: found, in: text)
        return ReadText(tokens: tokens, hits: hits, cues: cues, times: times)
    }

    /// Gives hits, in the order of the text, their polarity, side, subject and time.
    func resolve(_ hits: inout [ThemeLexicon.Hit], of read: ReadText, in text: Span<UInt8>) {
        var scope = ThemeScope(tokens: read.tokens, cues: read.cues)
        scope.resolve(&hits, in: text, lexicon, themes: allThemes)
        ThemeTime(tokens: read.tokens, cues: read.cues, times: read.times).resolve(&hits, in: text)
    }

    private func withUTF8<Result>(of text: String, _ body: (RawSpan) -> Result) -> Result {
        var text = text
        return text.withUTF8 { bytes in unsafe body(UnsafeRawBufferPointer(bytes).bytes) }
    }
}

/// A text as the vocabulary has read it.
struct ReadText {
    let tokens: [WordToken]
    /// In the order of the text.
    let hits: [ThemeLexicon.Hit]
    let cues: [ThemeLexicon.Cue]
    let times: [ThemeLexicon.Cue]

    /// The bytes of a hit.
    func range(of hit: ThemeLexicon.Hit) -> Range<Int> {
        Int(tokens[hit.first].start)..<Int(tokens[hit.last].end)
    }
}
