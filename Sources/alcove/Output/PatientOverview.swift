internal import ClinicalVault
internal import NoteIndex
internal import Terminal

/// A patient at a glance: the two minutes before a session.
struct PatientOverview {
    private let patient: PatientSummary
    private let session: Session

    init(_ patient: PatientSummary, _ session: Session) throws {
        self.patient = patient
        self.session = session
    }

    func print(to output: Output) throws {
        let style = Style.forOutput
        let notes = try session.vault.notes(NoteFilter(patient: patient.id))
        let vocabulary = try session.vault.vocabulary()
        var header = patient.code
        if let name = patient.name { header += " · \(name)" }
        if let born = patient.born { header += ", born \(born.long)" }
        output.line(style.strong(Printable.line(header)))
        output.line(String(repeating: "─", count: min(StandardStreams.width, 80)))
        guard let first = notes.last else {
            output.line("No notes yet. “alcove add \(Printable.line(patient.code))” writes the first.")
            return
        }
        let authors = NoteAuthors(of: notes, session)
        let record = notes.filter { $0.drawer == .record }
        output.line("Since     \(first.day.long), \(counted(notes.count, "note"))")
        for (label, note) in zip(["Last", "Before", ""], record.prefix(3)) {
            let about = note.title.isEmpty ? NoteOutput.names(Array(note.themes.prefix(3)), vocabulary) : note.title
            output.line(
                TextWidth.pad(label, to: 10) + "\(note.day.short)  \(NoteText.shortID(note.id))  "
                    + NoteOutput.word(note.kind).capitalizedFirst + authors.byline(note)
                    + (about.isEmpty ? "" : ": \(Printable.line(about))"))
        }
        let themes = PatientOverview.frequent(record.prefix(8), vocabulary)
        if !themes.isEmpty { output.line("Lately    \(themes)") }
        let unsigned = record.count { !$0.signed }
        output.line("Record    \(record.count - unsigned) signed, \(unsigned) not signed")
        if record.count < notes.count {
            output.line("Process   \(counted(notes.count - record.count, "note")), kept apart")
        }
    }

    /// The themes of the latest notes, the most frequent first.
    private static func frequent(_ notes: ArraySlice<NoteSummary>, _ vocabulary: ThemeVocabulary) -> String {
        var counts: [String: Int] = [:]
        for note in notes { for theme in Set(note.themes + note.suggested) { counts[theme, default: 0] += 1 } }
        let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return NoteOutput.names(ordered.prefix(5).map(\.key), vocabulary)
    }
}
