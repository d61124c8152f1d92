internal import NoteIndex
internal import SecretMemory
internal import VaultCrypto

/// The catalogue in memory: rebuilt from the bundles by whoever needs it.
final class MemoryCatalogue: NoteCatalogue {
    let vocabularyChanges: [String]?
    private let vocabulary: ThemeVocabulary
    private var ends: [Identifier: BundleEnd] = [:]
    private var entries: [Identifier: NoteEntry] = [:]
    private var profiles: [Identifier: PatientEntry] = [:]
    private var builder = SegmentBuilder()
    private var segments: [Segment] = []

    init(vocabularyChanges: [String]) {
        self.vocabularyChanges = vocabularyChanges
        vocabulary = ThemeVocabulary.builtIn.applying(
            kept: vocabularyChanges.compactMap { VocabularyChange(line: $0) })
    }

    func end(of bundle: Identifier) -> BundleEnd? { ends[bundle] }

    func apply(_ change: CatalogueChange) throws {
        for note in change.notes { try apply(note) }
        if let patient = change.patient { profiles[patient.id] = patient }
        for (bundle, end) in change.ends { ends[bundle] = end }
    }

    private func apply(_ note: CatalogueChange.Note) throws {
        var entry = note.entry
        guard let key = NoteKey(entry.id.bytes), let patient = PatientKey(entry.ref.patient.bytes) else { return }
        try note.text.withBytes(in: note.textRange) { text in
            let findings = vocabulary.findings(in: text)
            entry.suggested = findings.map(\.theme)
            let indexed = IndexedNote(
                note: key, patient: patient, day: entry.day.number, kind: entry.kind.code, themes: entry.themes,
                findings: findings)
            if entry.withdrawn {
                builder.remove(key)
            } else {
                let title = Array(entry.title.utf8)
                try unsafe builder.add(indexed, title: title.span.bytes, text: text, isNew: entries[entry.id] == nil)
            }
        }
        entries[entry.id] = entry
    }

    func finishChanges() throws {
        guard !builder.isEmpty else { return }
        let blocks = MemoryBlocks()
        try builder.finish(into: blocks)
        segments.append(try Segment(source: blocks))
        builder = SegmentBuilder()
    }

    func search(_ request: SearchRequest) throws -> (answer: SearchAnswer, entries: [NoteEntry]) {
        let answer = try NoteIndexReader(segments: segments).search(request)
        let found = answer.hits.compactMap { hit in Identifier(hit.entry.note.bytes).flatMap { entries[$0] } }
        return (answer, found)
    }

    func patients() -> [PatientEntry] { Array(profiles.values) }

    func patient(_ id: Identifier) -> PatientEntry? { profiles[id] }

    func counts() -> [Identifier: PatientCounts] {
        var counts: [Identifier: PatientCounts] = [:]
        for note in entries.values where !note.withdrawn {
            var count = counts[note.ref.patient] ?? PatientCounts()
            count.notes += 1
            count.lastDay = max(count.lastDay ?? note.day, note.day)
            counts[note.ref.patient] = count
        }
        return counts
    }

    func note(_ id: Identifier) -> NoteEntry? { entries[id] }

    func notes(idPrefix: String, limit: Int) -> [NoteEntry] {
        Array(entries.values.filter { $0.id.text.hasPrefix(idPrefix) }.sorted(by: NoteEntry.isBefore).prefix(limit))
    }

    func notes(_ filter: NoteFilter) -> [NoteEntry] {
        let wanted = entries.values.filter { !$0.withdrawn && filter.wants($0) }.sorted(by: NoteEntry.isBefore)
        return filter.limit.map { Array(wanted.prefix($0)) } ?? wanted
    }
}
