internal import VaultCrypto

/// The catalogue in memory: rebuilt from the bundles by whoever needs it.
final class MemoryCatalogue: NoteCatalogue {
    private var ends: [Identifier: BundleEnd] = [:]
    private var entries: [Identifier: NoteEntry] = [:]
    private var profiles: [Identifier: PatientEntry] = [:]

    func end(of bundle: Identifier) -> BundleEnd? { ends[bundle] }

    func apply(_ change: CatalogueChange) {
        for note in change.notes { entries[note.entry.id] = note.entry }
        if let patient = change.patient { profiles[patient.id] = patient }
        for (bundle, end) in change.ends { ends[bundle] = end }
    }

    func finishChanges() {}

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
