extension ThemeVocabulary {
    /// Every place of a text that speaks of a theme, in the order of the text.
    ///
    /// Within one theme only the longest of several words at one place counts.
    ///
    /// - Parameter text: UTF-8 of less than 2 GiB; a longer one has no matches.
    public func matches(in text: RawSpan) -> [ThemeMatch] {
        // A span of bytes that whoever lent it has initialised.
        read(Span(_bytes: text)).found.map { found in
            ThemeMatch(
                theme: allThemes[found.hit.theme].id, range: found.range, polarity: found.hit.polarity,
                side: found.hit.side, aboutSomeoneElse: found.hit.aboutSomeoneElse)
        }
    }

    /// Every place of a text that speaks of a theme, in the order of the text.
    public func matches(in text: String) -> [ThemeMatch] { withUTF8(of: text) { matches(in: $0) } }

    /// What a text says about each theme that it speaks of, the strongest first; ``ThemeCode`` reads the polarity.
    public func findings(in text: RawSpan) -> [ThemeFinding] {
        let (found, wordCount) = read(Span(_bytes: text))
        return weigh(found, wordCount: wordCount).map { theme in
            ThemeFinding(
                theme: allThemes[theme.theme].id, polarity: theme.code.rawValue,
                strength: Weights.strength(of: theme.weight, words: wordCount))
        }
    }

    /// What a text says about each theme that it speaks of, the strongest first.
    public func findings(in text: String) -> [ThemeFinding] { withUTF8(of: text) { findings(in: $0) } }

    /// The themes worth proposing for a text, at most five, the best first.
    public func suggestions(for text: RawSpan) -> [ThemeSuggestion] {
        let bytes = Span<UInt8>(_bytes: text)
        let (found, wordCount) = read(bytes)
        return suggestions(from: weigh(found, wordCount: wordCount), in: bytes)
    }

    /// The themes worth proposing for a text, at most five, the best first.
    public func suggestions(for text: String) -> [ThemeSuggestion] { withUTF8(of: text) { suggestions(for: $0) } }

    /// The terms found in a text, scope applied, hidden themes left out; and how many words it has.
    func read(_ text: Span<UInt8>) -> (found: [FoundTerm], wordCount: Int) {
        guard text.count < Int(Int32.max) else { return ([], 0) }
        let tokens = wordTokens(of: text)
        var (hits, cues) = lexicon.scan(text, tokens: tokens.span, themeCount: allThemes.count)
        hits.removeAll { allThemes[$0.theme].isHidden }
        var scope = ThemeScope(tokens: tokens, cues: cues)
        scope.resolve(&hits) { hit in
            let style = lexicon.entries[hit.entry].style
            return style.contains(.toward) ? .toward : style.contains(.strained) ? .strained : nil
        } isPersonal: { hit in
            allThemes[hit.theme].isPersonal
        }
        let found = hits.map { hit in
            FoundTerm(hit: hit, range: Int(tokens[hit.first].start)..<Int(tokens[hit.last].end))
        }
        return (found, tokens.count)
    }

    private func withUTF8<Result>(of text: String, _ body: (RawSpan) -> Result) -> Result {
        var text = text
        return text.withUTF8 { bytes in unsafe body(UnsafeRawBufferPointer(bytes).bytes) }
    }
}
