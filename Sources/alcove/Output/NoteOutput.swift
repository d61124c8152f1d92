internal import ClinicalVault
internal import NoteIndex
internal import Terminal
internal import VaultCrypto

/// Notes as answers: the JSON fields of the contract, and lines for people.
enum NoteOutput {
    /// The fields that every note in an answer has.
    static func json(_ note: NoteSummary, _ authors: NoteAuthors) -> JSON {
        [
            "note": .string(note.id.text), "patient": .string(note.patient.text), "code": .string(note.code),
            "drawer": .string(note.drawer.rawValue), "kind": .string(note.kind.rawValue),
            "date": .string(note.day.iso), "title": .string(note.title),
            "themes": .array(note.themes.map(JSON.string)),
            "suggested_themes": .array(note.suggested.map(JSON.string)), "signed": .bool(note.signed),
            "revisions": .integer(Int64(note.revisions)), "withdrawn": .bool(note.withdrawn),
            "language": note.language.map { .string($0.code) } ?? .null, "author": authors.json(note),
        ]
    }

    /// “progress note of 23 November”
    static func name(_ note: NoteSummary) -> String { name(note.kind, note.day) }

    static func name(_ kind: NoteKind, _ day: CalendarDay) -> String { "\(word(kind)) of \(day.short)" }

    /// A kind in a clinician's words.
    static func word(_ kind: NoteKind) -> String {
        switch kind {
        case .progress: "progress note"
        case .process: "process note"
        case .intake: "intake"
        case .plan: "treatment plan"
        case .contact: "contact note"
        case .missed: "missed session"
        case .consult: "consultation"
        case .letter: "letter"
        case .summary: "summary"
        }
    }

    /// What stands above a note of that kind: a process note says where it is kept.
    static func heading(_ kind: NoteKind) -> String {
        kind == .process ? "Process note, kept apart from the record" : word(kind).capitalizedFirst
    }

    /// The names of themes, `trust and safety, sleep`.
    static func names(_ themes: [String], _ vocabulary: ThemeVocabulary) -> String {
        themes.map { Printable.line(vocabulary.theme(id: $0)?.name ?? $0) }.joined(separator: ", ")
    }

    /// A table of notes, newest first as they come.
    ///
    /// - Parameter numbered: whether a number stands before each, in place of its id.
    static func table(
        _ notes: [NoteSummary], _ authors: NoteAuthors, _ vocabulary: ThemeVocabulary, withCodes: Bool,
        numbered: Bool = false
    ) -> Table {
        var table = Table(
            [
                .init(title: numbered ? "" : "Note", rightAligned: numbered), .init(title: withCodes ? "Patient" : ""),
                .init(title: "Date"),
                .init(title: "Kind"), .init(title: "Title · themes", flexible: true),
            ])
        for (index, note) in notes.enumerated() {
            let byline = String(authors.byline(note).dropFirst())
            var about = [byline, note.title, names(note.themes, vocabulary)].filter { !$0.isEmpty }.joined(
                separator: " · ")
            if note.heads > 1 { about += " (two versions)" }
            table.append([
                numbered ? String(index + 1) : NoteText.shortID(note.id), withCodes ? note.code : "", note.day.short,
                note.kind.rawValue, about,
            ])
        }
        return table
    }
}
