public import NoteIndex
internal import SecretMemory
public import SystemPackage
internal import VaultCrypto

extension Vault {
    /// The themes and their words: those that the program brings, and what the clinician changed about them.
    public func vocabulary() throws -> ThemeVocabulary {
        try ThemeVocabulary.builtIn.applying(kept: vocabularyChanges())
    }

    /// What the clinician changed about the themes, the oldest first.
    public func vocabularyChanges() throws -> [VocabularyChange] {
        try freshCatalogue().vocabulary.compactMap { VocabularyChange(kept: $0) }
    }

    /// The ids of the themes that a person means by these names.
    ///
    /// - Throws: `VocabularyError` where a name means none, or several.
    public func themes(named names: [String]) throws -> [String] {
        guard !names.isEmpty else { return [] }
        // Whole ids need none of the vocabulary's words, which take 2 ms to read.
        if names.allSatisfy(ThemeVocabulary.builtInIDs.contains), try freshCatalogue().vocabulary.isEmpty {
            return names
        }
        let vocabulary = try vocabulary()
        return try names.map { try vocabulary.resolveShown($0).id }
    }

    /// The language of notes that do not say theirs.
    public func language() throws -> NoteLanguage { try freshCatalogue().language }

    /// Changes the vocabulary. The change is an entry of the log, so that other machines of the clinician learn it.
    ///
    /// - Throws: `VocabularyError` where the change cannot be made.
    public func change(vocabulary change: VocabularyChange) throws {
        let vocabulary = try vocabulary()
        let change = try change.resolved(in: vocabulary)
        _ = try vocabulary.applying(change)
        let append = try Append(self)
        try append.finish(.vocabulary, JSONObject([("change", .string(change.line))]))
        // What the texts show under the old words is no longer true: the index is built again when it is next asked.
    }

    /// Takes in changes that a colleague has exported: all of them, or none.
    public func take(_ changes: [VocabularyChange]) throws {
        guard !changes.isEmpty else { return }
        let append = try Append(self)
        // A head has a ceiling. Of a file that is not too large, the entries fit into one commit.
        for lines in changes.map(\.line).chunked(Vault.maximumChanges) {
            let references = JSONObject([("changes", .array(lines.map(JSON.string)))])
            append.entries.append(LedgerEntry(.vocabulary, time: now(), references: references))
        }
        try append.finish()
    }

    /// So many changes stand in one entry of the log; each takes 250 bytes at most.
    private static let maximumChanges = 200

    /// Writes the clinician's changes as a file for colleagues, which is its owner's alone. It is never written in place of
    /// another file.
    ///
    /// - Returns: how many changes there are.
    public func exportVocabulary(to path: FilePath) throws -> Int {
        let changes = try VocabularyPlan(exporting: vocabularyChanges()).changes
        try NewFile.write(at: path, orThrow: VaultError.fileExists(path: path.string)) { file in
            try file.write(Array(VocabularyFile.text(of: changes).utf8), at: 0)
        }
        return changes.count
    }
}
