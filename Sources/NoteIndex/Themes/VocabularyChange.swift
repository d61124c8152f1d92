/// What a practice changes about the vocabulary. Changes are kept as lines of text and applied in their order.
public enum VocabularyChange: Hashable, Sendable {
    /// A theme of its own. Its name is its first word; its id is made from the name.
    case add(name: String)
    /// One more word for a theme: `*` stands for any run of letters and `her/his` for either; a word all in capitals
    /// matches in capitals only.
    case alias(theme: String, word: String)
    /// A word that was taught to a theme is taken back.
    case unalias(theme: String, word: String)
    /// A theme becomes part of another and is known under both names.
    case merge(theme: String, into: String)
    /// A theme is no longer listed nor looked for.
    case hide(theme: String)
    /// A theme that was hidden or became part of another is there again: what took it away is as if it had never been.
    case restore(theme: String)
    /// Notes that do not say their language are in this one. It changes no theme; what words mean depends on it too.
    case language(NoteLanguage)

    /// The change as one line, for keeping.
    public var line: String {
        switch self {
        case .add(let name): "add \(name)"
        case .alias(let theme, let word): "alias \(theme) \(word)"
        case .unalias(let theme, let word): "unalias \(theme) \(word)"
        case .merge(let theme, let other): "merge \(theme) \(other)"
        case .hide(let theme): "hide \(theme)"
        case .restore(let theme): "restore \(theme)"
        case .language(let language): "language \(language.code)"
        }
    }

    /// The same change with ids in place of the names that a person typed: ``line`` takes ids alone, since a name may
    /// have spaces.
    public func resolved(in vocabulary: ThemeVocabulary) throws(VocabularyError) -> VocabularyChange {
        switch self {
        case .add, .language: self
        case .alias(let theme, let word): .alias(theme: try vocabulary.resolve(theme).id, word: word)
        case .unalias(let theme, let word): try vocabulary.unalias(word, of: theme)
        case .merge(let theme, let other):
            .merge(theme: try vocabulary.resolve(theme).id, into: try vocabulary.resolve(other).id)
        case .hide(let theme): .hide(theme: try vocabulary.resolve(theme).id)
        case .restore(let theme): .restore(theme: try vocabulary.departed(theme).id)
        }
    }

    /// Whether it does nothing but take another change back.
    var takesBack: Bool {
        switch self {
        case .restore, .unalias: true
        default: false
        }
    }

    /// Whether it hides a theme or makes it part of another.
    func takesAway(_ id: String) -> Bool {
        switch self {
        case .hide(let theme), .merge(let theme, _): theme == id
        default: false
        }
    }

    /// Reads what ``line`` wrote; nil for any other text.
    public init?(line: String) {
        let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true).map(String.init)
        switch parts.first {
        case "add" where parts.count > 1: self = .add(name: parts[1...].joined(separator: " "))
        case "alias" where parts.count == 3: self = .alias(theme: parts[1], word: parts[2])
        case "unalias" where parts.count == 3: self = .unalias(theme: parts[1], word: parts[2])
        case "merge" where parts.count == 3: self = .merge(theme: parts[1], into: parts[2])
        case "hide" where parts.count == 2: self = .hide(theme: parts[1])
        case "restore" where parts.count == 2: self = .restore(theme: parts[1])
        case "language" where parts.count == 2:
            guard let language = NoteLanguage(parts[1]) else { return nil }
            self = .language(language)
        default: return nil
        }
    }
}

/// Why a name or a change of the vocabulary was refused.
public enum VocabularyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No theme has this name; the ids of those that are spelt like it.
    case unknownTheme(String, near: [String])
    /// The name fits several themes, whose ids these are.
    case ambiguousTheme(String, candidates: [String])
    /// A theme of this name is there already.
    case themeExists(String)
    /// The theme was not taught this word.
    case notTaught(String, theme: String)
    /// The theme has this word already.
    case wordExists(String, theme: String)
    /// A theme's name needs a letter and at most 60 characters.
    case invalidName(String)
    /// A word needs letters, digits, spaces, hyphens or apostrophes, at most one `*` in each of its parts, three
    /// letters before a `*` at its beginning, and at most 100 letters in all.
    case invalidWord(String)
    /// A theme cannot be merged into itself.
    case mergedIntoItself(String)
    /// The theme is hidden: nothing is found of it.
    case hiddenTheme(String)
    /// The theme is neither hidden nor part of another.
    case notTakenAway(String)
    /// There are more than 500 themes, or more than 30,000 words.
    case tooMany
    /// A line of the built-in text is not one; its number.
    case malformedLine(Int)

    /// What to tell the user: a sentence without a full stop.
    public var description: String {
        switch self {
        case .unknownTheme(let name, near: []): "there is no theme '\(name)'"
        case .unknownTheme(let name, let near):
            "there is no theme '\(name)'; did you mean \(near.joined(separator: " or "))?"
        case .ambiguousTheme(let name, let candidates):
            "'\(name)' may be the theme \(candidates.prefix(5).joined(separator: " or "))"
        case .themeExists(let id): "there is a theme \(id) already"
        case .wordExists(let word, let id): "\(word) is a word of \(id) already"
        case .notTaught(let word, let id): "\(word) was not taught to \(id)"
        case .invalidName: "a theme's name needs a letter and at most 60 characters"
        case .invalidWord:
            "a word needs letters, digits, spaces, hyphens or apostrophes, and three letters before a '*'"
        case .mergedIntoItself(let id): "the theme \(id) cannot become part of itself"
        case .hiddenTheme(let id): "the theme \(id) is hidden (“alcove themes restore \(id)” brings it back)"
        case .notTakenAway(let id): "the theme \(id) is there: it is neither hidden nor part of another"
        case .tooMany: "there are too many themes or words"
        case .malformedLine(let number): "line \(number) of the themes is not one"
        }
    }
}
