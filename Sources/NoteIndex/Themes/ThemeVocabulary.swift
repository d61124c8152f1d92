/// The themes that notes are searched by, with the words that speak for them.
///
/// It starts from the built-in themes and takes the changes of a practice. A value is cheap to copy; making one costs
/// one to two milliseconds once.
public struct ThemeVocabulary: Sendable {
    /// The headings, in the order of a list; a practice's own themes come last.
    public internal(set) var groups: [ThemeGroup]
    var allThemes: [Theme]
    /// Ids of themes that were merged, with the id they are part of now.
    var merged: [String: String] = [:]
    var lexicon: ThemeLexicon
    /// What was changed about the built-in themes, in its order, without what was taken back.
    var changes: [VocabularyChange] = []
    /// What single words say beside the terms.
    var learned: LearnedWords

    /// The vocabulary as the program brings it, read from its text once.
    public static let builtIn = ThemeVocabulary()

    private init() {
        var parser = VocabularyParser()
        parser.lexicon.reserve(bytes: 90_000, terms: 6_000)
        // The text is part of the program: a test reads every line of it.
        for text in VocabularyText.all { try? parser.read(text) }
        groups = parser.groups
        allThemes = parser.themes
        lexicon = parser.lexicon
        learned = LearnedWords(VocabularyText.learned, ids: parser.themes.map(\.id))
        lexicon.index()
    }

    /// The themes that are not hidden, by group, in the order of a list.
    public var themes: [Theme] { allThemes.filter { !$0.isHidden } }

    /// The theme of this id, hidden ones too; the one it was merged into, where it was.
    public func theme(id: String) -> Theme? {
        let id = currentID(of: id)
        return allThemes.first { $0.id == id }
    }

    /// The id under which a theme counts: that of the theme it was merged into, else its own, also where it is not known.
    public func currentID(of id: String) -> String { merged[id] ?? id }

    /// The themes that were hidden or became part of another; the latter with that one.
    public var departed: [(theme: Theme, into: Theme?)] {
        allThemes.filter(\.isHidden).map { ($0, merged[$0.id].flatMap(theme(id:))) }
    }

    /// The words of a theme as they stand in the vocabulary, such as `depress*`.
    public func words(of theme: Theme) -> [String] {
        guard let number = allThemes.firstIndex(where: { $0.id == theme.id }) else { return [] }
        return lexicon.entries.filter { Int($0.theme) == number && $0.cue == nil && !$0.style.contains(.exclusion) }
            .map { lexicon.wording(of: $0) }
    }
}

/// The built-in text, one part for each group.
enum VocabularyText {
    static let all: [StaticString] = [
        alliance, problem, intervention, affect, relationship, risk, progress, life, cues, timeCues,
    ]
}
