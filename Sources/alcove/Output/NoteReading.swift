internal import ClinicalVault
internal import NoteIndex
internal import SecretMemory
internal import Terminal
internal import VaultCrypto

/// A note as it is read.
struct NoteReading {
    private let note: Note
    private let patient: PatientSummary?
    private let vocabulary: ThemeVocabulary
    private let authors: NoteAuthors

    init(_ note: Note, _ session: Session) throws {
        self.note = note
        patient = try? session.vault.patient(matching: note.summary.patient.text)
        vocabulary = try session.vault.vocabulary()
        authors = NoteAuthors(of: note.summary, session)
    }

    /// Header, text, and with `history` each revision.
    func print(to output: Output, history: Bool) {
        let style = Style.forOutput
        let width = min(StandardStreams.width, 100)
        let summary = note.summary
        let name = patient?.name.map { " · \($0)" } ?? ""
        let kind =
            summary.drawer == .process
            ? "Process note, kept apart from the record" : NoteOutput.word(summary.kind).capitalizedFirst
        output.line(style.strong(Printable.line("\(summary.code)\(name) · \(kind) · \(summary.day.long)")))
        if !summary.title.isEmpty { output.line(Printable.line(summary.title)) }
        if !summary.themes.isEmpty { output.line("Themes: \(NoteOutput.names(summary.themes, vocabulary))") }
        output.line(String(repeating: "─", count: width))
        for line in TextWidth.wrap(Printable.text(NoteReading.text(of: note.text)), to: width) { output.line(line) }
        output.line(String(repeating: "─", count: width))
        output.line(style.faint(footer))
        if history {
            for (index, revision) in note.revisions.enumerated() { print(revision, index + 1, output, style, width) }
            for addendum in note.addenda { print(addendum, nil, output, style, width) }
        }
    }

    private var footer: String {
        let summary = note.summary
        let when = "\(summary.time.localClock) on \(summary.time.local.day.short)"
        var parts = [summary.id.text, "written \(when)\(authors.byline(summary))"]
        if summary.revisions > 1 { parts.append("\(summary.revisions) revisions") }
        if summary.heads > 1 { parts.append("changed at two places at once; the other text is in --history") }
        parts.append(summary.signed ? "signed" : "not signed")
        if summary.withdrawn { parts.append("withdrawn") }
        return parts.joined(separator: " · ")
    }

    private func print(_ revision: NoteRevision, _ number: Int?, _ output: Output, _ style: Style, _ width: Int) {
        let title = number.map { "Revision \($0)" } ?? "Addendum"
        output.line()
        output.line(
            style.strong("\(title) · \(revision.time.local.day.short), \(revision.time.localClock)")
                + (revision.signed ? " · signed" : ""))
        switch revision.change {
        case .withdrawn(let reason): output.line("Withdrawn: \(Printable.line(reason))")
        case .themes: output.line("Themes: \(NoteOutput.names(revision.themes, vocabulary))")
        case .text:
            guard let text = revision.text else { return }
            for line in TextWidth.wrap(Printable.text(NoteReading.text(of: text)), to: width) { output.line(line) }
        }
    }

    /// The fields of the contract; with `history`, each revision in the same form.
    func json(history: Bool) -> JSON {
        var fields = NoteOutput.json(note.summary, authors).object ?? JSONObject()
        fields["text"] = .string(NoteReading.text(of: note.text))
        fields["signed"] = .bool(note.summary.signed)
        fields["revisions"] =
            history ? .array(note.revisions.map(NoteReading.json)) : .integer(Int64(note.summary.revisions))
        return .object(fields)
    }

    private static func json(_ revision: NoteRevision) -> JSON {
        [
            "record": .string(revision.record.hex), "author": .string(revision.author.text),
            "time": .string(revision.time.iso), "date": .string(revision.day.iso),
            "title": .string(revision.title), "themes": .array(revision.themes.map(JSON.string)),
            "signed": .bool(revision.signed), "text": revision.text.map { .string(text(of: $0)) } ?? .null,
        ]
    }

    /// The text for the screen. Notes are UTF-8 when they are written; were one not, it is shown as far as it is.
    static func text(of buffer: PlaintextBuffer) -> String {
        buffer.text(in: 0..<buffer.count) ?? "(this text is not UTF-8)"
    }
}
