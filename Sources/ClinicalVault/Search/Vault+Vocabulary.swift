public import NoteIndex
internal import SecretMemory
internal import VaultCrypto

extension Vault {
    /// The themes and their words: those that the program brings, and what the clinician changed about them.
    public func vocabulary() throws -> ThemeVocabulary {
        let catalogue = try freshCatalogue()
        return ThemeVocabulary.builtIn.applying(kept: catalogue.vocabulary.compactMap { VocabularyChange(kept: $0) })
    }

    /// The ids of the themes that a person means by these names.
    ///
    /// - Throws: `VocabularyError` where a name means none, or several.
    public func themes(named names: [String]) throws -> [String] {
        // Whole ids need none of the vocabulary's words, which take 2 ms to read.
        if names.allSatisfy(ThemeVocabulary.hasBuiltInTheme), try freshCatalogue().vocabulary.isEmpty { return names }
        let vocabulary = try vocabulary()
        return try names.map { try vocabulary.resolve($0).id }
    }

    /// The language of notes that do not say theirs.
    public func language() throws -> NoteLanguage { try freshCatalogue().language }

    /// Changes the vocabulary. The change is an entry of the log, so that other machines of the clinician learn it.
    ///
    /// - Throws: `VocabularyError` where the change cannot be made.
    public func change(vocabulary change: VocabularyChange) throws {
        _ = try vocabulary().applying(change)
        let append = try Append(self)
        try append.finish(.vocabulary, JSONObject([("change", .string(change.line))]))
        // What the texts show under the old words is no longer true: the index is built again when it is next asked.
    }
}
