internal import Synchronization

/// The cues of each language, ``ScopeCue``: those of English stand in the vocabulary's own lexicon, those of the others in
/// one of theirs, since "not" denies in English and is need in German.
enum ScopeRules {
    private static let read = Mutex<[NoteLanguage: ThemeLexicon]>([:])

    /// The cues of a language, read once; nil for English.
    static func lexicon(of language: NoteLanguage) -> ThemeLexicon? {
        guard let text = VocabularyText.cues(of: language) else { return nil }
        return read.withLock { read in
            if let known = read[language] { return known }
            var parser = VocabularyParser()
            // The text is part of the program: a test reads every line of it.
            try? parser.read(text)
            parser.lexicon.index()
            read[language] = parser.lexicon
            return parser.lexicon
        }
    }
}

extension VocabularyText {
    /// The cues of a language other than English.
    static func cues(of language: NoteLanguage) -> StaticString? {
        switch language {
        case .english: nil
        case .danish: danishCues
        case .dutch: dutchCues
        case .finnish: finnishCues
        case .french: frenchCues
        case .german: germanCues
        case .italian: italianCues
        case .norwegian: norwegianCues
        case .portuguese: portugueseCues
        case .russian: russianCues
        case .spanish: spanishCues
        case .swedish: swedishCues
        }
    }
}
