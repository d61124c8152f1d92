/// Something that the vocabulary has, and that a new theme or word is nearly the same as.
public struct VocabularyLikeness: Hashable, Sendable {
    /// The theme that is meant, or has the word.
    public let theme: Theme
    /// The word as it stands in the vocabulary; nil where the theme's name is meant.
    public let word: String?
}

extension ThemeVocabulary {
    /// So many likenesses are worth saying.
    private static let maximumLikenesses = 3

    /// What a new theme of this name would stand beside: a theme that is called nearly so, or one that has it for a word.
    public func likenesses(ofName name: String) -> [VocabularyLikeness] {
        let stems = ThemeVocabulary.stems(of: name)
        let slug = ThemeVocabulary.slug(of: name)
        let named = themes.filter { theme in
            [theme.id, theme.name].contains { isNear(slug, stems, to: $0) }
        }
        let worded = likenesses(ofWord: name).filter { likeness in !named.contains(likeness.theme) }
        return Array((named.map { VocabularyLikeness(theme: $0, word: nil) } + worded).prefix(Self.maximumLikenesses))
    }

    /// What a new word would stand beside: words that take it in already, or differ in their ending alone.
    public func likenesses(ofWord word: String) -> [VocabularyLikeness] {
        let letters = word.filter { $0 != "*" }
        let stems = ThemeVocabulary.stems(of: letters)
        var found = entries(for: letters).map { (theme: Int($0.theme), word: lexicon.wording(of: $0)) }
        for entry in lexicon.entries where entry.cue == nil && !entry.style.contains(.exclusion) {
            let known = lexicon.wording(of: entry)
            guard !stems.isEmpty, !known.contains("/"), ThemeVocabulary.stems(of: known.filter { $0 != "*" }) == stems
            else { continue }
            if !found.contains(where: { $0 == (Int(entry.theme), known) }) { found.append((Int(entry.theme), known)) }
        }
        return found.filter { !allThemes[$0.theme].isHidden }.prefix(Self.maximumLikenesses).map {
            VocabularyLikeness(theme: allThemes[$0.theme], word: $0.word)
        }
    }

    /// The terms that a text is, as a whole.
    private func entries(for text: String) -> [LexiconEntry] {
        let bytes = Array(text.utf8)
        let tokens = wordTokens(of: bytes.span)
        return lexicon.scan(bytes.span, tokens: tokens.span, themeCount: allThemes.count).hits
            .filter { $0.first == 0 && $0.last == tokens.count - 1 }
            .map { lexicon.entries[Int($0.entry)] }
            .filter { !$0.style.contains(.exclusion) }
    }

    /// Whether two names have the same words in any order and ending, or differ in a letter; in two, where they are long.
    private func isNear(_ slug: String, _ stems: Set<[UInt8]>, to name: String) -> Bool {
        if !stems.isEmpty, ThemeVocabulary.stems(of: name) == stems { return true }
        let other = ThemeVocabulary.slug(of: name)
        let limit = min(slug.count, other.count) < 8 ? 1 : 2
        var distance = EditDistance(to: Array(slug.utf8), upTo: limit)
        return slug.count > 3 && distance.distance(of: Array(other.utf8)[...]) != nil
    }

    /// The stems of a name's words, as English has them: “pets” is “pet”. What only joins words does not count.
    private static func stems(of name: String) -> Set<[UInt8]> {
        let stemmer = Stemmer(.english)
        let words = slug(of: name).split(separator: "-").filter { $0 != "and" && $0 != "the" }
        return Set(words.map { stemmer.stem(Array($0.utf8)) })
    }
}
