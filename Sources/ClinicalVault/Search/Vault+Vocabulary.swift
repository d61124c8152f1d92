public import NoteIndex
internal import SecretMemory
internal import VaultCrypto

extension Vault {
    /// The themes and their words: those that the program brings, and what the clinician changed about them.
    public func vocabulary() throws -> ThemeVocabulary {
        let changes = try openCatalogue().vocabularyChanges ?? keptVocabularyChanges()
        return ThemeVocabulary.builtIn.applying(kept: changes.compactMap { VocabularyChange(line: $0) })
    }

    /// Changes the vocabulary. The change is an entry of the log, so that other machines of the clinician learn it.
    ///
    /// - Throws: `VocabularyError` where the change cannot be made.
    public func change(vocabulary change: VocabularyChange) throws {
        _ = try vocabulary().applying(change)
        let append = try Append(self)
        try append.finish(.vocabulary, JSONObject([("change", .string(change.line))]))
        // What the texts show under the old words is no longer true: the index is made again when it is next asked.
        try forgetCatalogue()
    }

    /// The changes in one's own logs, the oldest first.
    func keptVocabularyChanges() throws -> [String] {
        var found: [(time: Timestamp, line: String)] = []
        let key = try keys.deriveKey(for: .ledger)
        let folder = try clinicianFolder(keys.clinician)
        for entry in try folder.entries() where entry.kind == .file && entry.name.hasSuffix(".ledger") {
            // A log that cannot be read is for the check to report; the themes must not fail over it.
            guard let ledger = try? ledger(entry.name, in: folder, key: key), ledger.header.kind == .acts,
                let scan = try? ledger.scan()
            else { continue }
            try ledger.records(at: scan.frames.filter { $0.standing == .believed }.map(\.place)) { _, record in
                guard let record, let entry = LedgerEntry(record.head),
                    entry.kind == LedgerEntry.Kind.vocabulary.rawValue,
                    let line = entry.references["change"]?.string
                else { return }
                found.append((entry.time, line))
            }
        }
        return found.sorted { ($0.time, $0.line) < ($1.time, $1.line) }.map(\.line)
    }
}
