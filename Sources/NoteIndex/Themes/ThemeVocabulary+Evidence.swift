extension ThemeVocabulary {
    /// The learned themes that a text is likely to be about, by its terms and by its single words.
    func likely(among mentioned: [WeighedTheme], _ read: ReadText, in text: Span<UInt8>) -> [WeighedTheme] {
        let title = titleWords(of: read, in: text)
        let evidence = learned.evidence(of: text, tokens: read.tokens.span, title: title)
        let plenty = ThemeEvidence.plenty * Weights.enough(words: read.tokens.count, isPointed: false)
        let total = mentioned.reduce(0) { $0 + $1.weight }
        let best = mentioned.reduce(0) { max($0, $1.weight) }
        var found: [WeighedTheme] = []
        for (number, theme) in learned.themes.enumerated() where !allThemes[theme].isHidden {
            var odds = evidence[number]
            let mention = mentioned.first { $0.theme == theme }
            if let mention {
                let inTitle = mention.hits.prefix { $0.last < title }
                let places = ThemeEvidence(
                    weight: mention.weight, titleWeight: weight(of: inTitle, in: theme), total: total, best: best,
                    first: mention.hits.first?.first ?? 0,
                    isClear: mention.hits.contains { !lexicon.entries[Int($0.entry)].style.contains(.weak) },
                    words: read.tokens.count)
                odds += places.odds(learned.shape)
            }
            guard odds >= ThemeEvidence.enough || mention.map({ $0.weight >= plenty }) == true else { continue }
            let hits = mention?.hits ?? wordHits(for: number, read, in: text)
            guard !hits.isEmpty else { continue }
            found.append(
                WeighedTheme(
                    theme: theme, weight: ThemeEvidence.weight(of: odds, words: read.tokens.count),
                    code: mention?.code ?? code(of: hits), hits: hits))
        }
        return found
    }

    /// The single words that made a theme likely, where none of its terms occurs: a finding shows its words, and they
    /// may be denied as terms may.
    func wordHits(
        for number: Int, _ read: ReadText, in text: Span<UInt8>
    ) -> ArraySlice<ThemeLexicon.Hit> {
        let theme = learned.themes[number]
        // Any entry of the theme that has no side: what the scope rules ask of a hit.
        let entry = lexicon.entries.firstIndex {
            Int($0.theme) == theme && $0.cue == nil && $0.style.isSubset(of: .weak)
        }
        guard let entry else { return [] }
        var hits = learned.places(for: number, in: text, tokens: read.tokens, count: 3).map {
            ThemeLexicon.Hit(entry: UInt16(entry), theme: UInt16(theme), first: $0, last: $0)
        }
        resolve(&hits, of: read, in: text)
        return hits[...]
    }

    /// How many words stand in the first line, where it is short enough to be a title and something follows it.
    private func titleWords(of read: ReadText, in text: Span<UInt8>) -> Int {
        let limit = ThemeEvidence.titleWords
        let end = read.tokens.count > limit ? Int(read.tokens[limit].end) : text.count
        var newline = 0
        while newline < end, text[newline] != UInt8(ascii: "\n") { newline += 1 }
        guard newline < end else { return 0 }
        return read.tokens.firstIndex { $0.end > newline } ?? read.tokens.count
    }
}
