extension ThemeVocabulary {
    /// Every place of a text that speaks of a theme, in the order of the text.
    ///
    /// Within one theme only the longest of several words at one place counts.
    ///
    /// - Parameters:
    ///   - text: UTF-8 of less than 2 GiB; a longer one has no matches.
    ///   - language: that of the text: it decides what denies, and whose a clause is.
    ///   - year: when it was written: what was in an earlier one is past.
    public func matches(in text: RawSpan, _ language: NoteLanguage = .english, in year: Int? = nil) -> [ThemeMatch] {
        let read = read(Span(_bytes: text), language, year)
        return read.hits.map { read.match($0, of: allThemes[Int($0.theme)].id) }
    }

    /// The places of a text that speak of some themes, in the order of the text; behind them, for each theme that was found
    /// there without one of its terms, the single words that made it likely.
    ///
    /// - Parameters:
    ///   - themes: the ids of those that are wanted.
    ///   - found: the ids of those that the text is known to be about.
    public func matches(
        of themes: Set<String>, found: [String], in text: RawSpan, _ language: NoteLanguage, in year: Int?
    ) -> [ThemeMatch] {
        let bytes = Span<UInt8>(_bytes: text)
        let read = read(bytes, language, year)
        var matches = read.hits.map { read.match($0, of: allThemes[Int($0.theme)].id) }
            .filter { themes.contains($0.theme) }
        for id in found where !matches.contains(where: { $0.theme == id }) {
            guard let number = learned.themes.firstIndex(where: { allThemes[$0].id == id }) else { continue }
            matches += wordHits(for: number, read, in: bytes).map { read.match($0, of: id) }
        }
        return matches
    }

    /// Every place of a text that speaks of a theme, in the order of the text.
    public func matches(in text: String, _ language: NoteLanguage = .english, in year: Int? = nil) -> [ThemeMatch] {
        withUTF8(of: text) { matches(in: $0, language, in: year) }
    }

    /// What a text says about each theme that it speaks of, the strongest first; ``ThemeCode`` reads the polarity.
    public func findings(in text: RawSpan, _ language: NoteLanguage = .english, in year: Int? = nil) -> [ThemeFinding] {
        let bytes = Span<UInt8>(_bytes: text)
        let read = read(bytes, language, year)
        return weigh(read, in: bytes).map { theme in
            ThemeFinding(
                theme: allThemes[theme.theme].id, polarity: theme.code.rawValue,
                strength: Weights.strength(of: theme.weight, words: read.tokens.count))
        }
    }

    /// What a text says about each theme that it speaks of, the strongest first.
    public func findings(in text: String, _ language: NoteLanguage = .english, in year: Int? = nil) -> [ThemeFinding] {
        withUTF8(of: text) { findings(in: $0, language, in: year) }
    }

    /// The themes worth proposing for a text, at most four, the best first.
    public func suggestions(for text: RawSpan, _ language: NoteLanguage = .english, in year: Int? = nil)
        -> [ThemeSuggestion]
    {
        let bytes = Span<UInt8>(_bytes: text)
        let read = read(bytes, language, year)
        return suggestions(from: weigh(read, in: bytes), read, in: bytes)
    }

    /// The themes worth proposing for a text, at most four, the best first.
    public func suggestions(for text: String, _ language: NoteLanguage = .english, in year: Int? = nil)
        -> [ThemeSuggestion]
    {
        withUTF8(of: text) { suggestions(for: $0, language, in: year) }
    }

    /// The terms found in a text, scope applied, hidden themes left out.
    func read(_ text: Span<UInt8>, _ language: NoteLanguage, _ year: Int? = nil) -> ReadText {
        guard text.count < Int(Int32.max) else { return ReadText(language: language, year: year) }
        let tokens = wordTokens(of: text)
        var (hits, cues, times) = lexicon.scan(text, tokens: tokens.span, themeCount: allThemes.count)
        let rules = ScopeRules.lexicon(of: language)
        if let rules { (_, cues, times) = rules.scan(text, tokens: tokens.span, themeCount: 1) }
        hits.removeAll { allThemes[Int($0.theme)].isHidden }
        var read = ReadText(
            language: language, year: year, tokens: tokens, cues: cues, times: times, rules: rules ?? lexicon)
        resolve(&hits, of: read, in: text)
        read.hits = hits
        return read
    }

    /// Gives hits, in the order of the text, their polarity, side, subject and time.
    func resolve(_ hits: inout [ThemeLexicon.Hit], of read: ReadText, in text: Span<UInt8>) {
        var scope = ThemeScope(
            tokens: read.tokens, cues: read.cues, rules: read.rules, isEnglish: read.language == .english)
        scope.resolve(&hits, in: text, lexicon, themes: allThemes)
        ThemeTime(tokens: read.tokens, cues: read.cues, times: read.times, year: read.year).resolve(&hits, in: text)
    }

    private func withUTF8<Result>(of text: String, _ body: (RawSpan) -> Result) -> Result {
        var text = text
        return text.withUTF8 { bytes in unsafe body(UnsafeRawBufferPointer(bytes).bytes) }
    }
}

/// A text as the vocabulary has read it.
struct ReadText {
    let language: NoteLanguage
    let year: Int?
    var tokens: [WordToken] = []
    /// In the order of the text.
    var hits: [ThemeLexicon.Hit] = []
    var cues: [ThemeLexicon.Cue] = []
    var times: [ThemeLexicon.Cue] = []
    /// Where the cues are from.
    var rules = ThemeLexicon()

    func match(_ hit: ThemeLexicon.Hit, of theme: String) -> ThemeMatch {
        ThemeMatch(
            theme: theme, range: range(of: hit), polarity: hit.polarity, side: hit.side,
            aboutSomeoneElse: hit.aboutSomeoneElse, isPast: hit.isPast)
    }

    /// The bytes of a hit.
    func range(of hit: ThemeLexicon.Hit) -> Range<Int> {
        Int(tokens[hit.first].start)..<Int(tokens[hit.last].end)
    }
}
