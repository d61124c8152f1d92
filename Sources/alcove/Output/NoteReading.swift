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
        patient = try? session.vault.patient(note.summary.patient)
        vocabulary = try session.vault.vocabulary()
        authors = NoteAuthors(of: note.summary, session)
    }

    /// A part of what is read.
    private enum Part {
        case line(String, TextStyle)
        case text(PlaintextBuffer)
    }

    /// Header, text, and with `history` each revision.
    func print(to output: Output, history: Bool) {
        let style = Style.forOutput
        let width = min(StandardStreams.width, 100)
        let rule = String(repeating: "─", count: width)
        func show(_ parts: [Part]) {
            for part in parts {
                switch part {
                case .line(let line, let kind): output.line(style.text(Printable.line(line), kind))
                case .text(let text):
                    for line in TextWidth.wrap(Printable.text(NoteReading.text(of: text)), to: width) {
                        output.line(line)
                    }
                }
            }
        }
        output.line(style.strong(Printable.line("\(name) · \(kind) · \(note.summary.day.long)")))
        show(head)
        output.line(rule)
        show([.text(note.text)])
        output.line(rule)
        output.line(style.faint(footer))
        if history { show(revisions) }
    }

    /// The same for the pager.
    func reading(history: Bool, keys: [Pager.PageKey]) -> Pager.Reading {
        let page = TextPage()
        func add(_ parts: [Part]) {
            for part in parts {
                switch part {
                case .line(let line, let style): page.add(line, style)
                case .text(let text): page.add(text)
                }
            }
        }
        add(head)
        if !head.isEmpty { page.add("") }
        page.add(note.text)
        page.add("")
        page.add(footer, .faint)
        if history { add(revisions) }
        return Pager.Reading(
            title: name, aside: "\(kind) · \(note.summary.day.long)", page: page, keys: keys,
            isApart: note.summary.drawer == .process)
    }

    private var name: String { patient?.heading ?? Printable.line(note.summary.code) }

    private var kind: String {
        NoteOutput.heading(note.summary.drawer == .process ? .process : note.summary.kind)
    }

    /// Title and themes, where there are any.
    private var head: [Part] {
        let summary = note.summary
        return (summary.withdrawn ? [.line("WITHDRAWN: it is in no list, search or hand-off.", .waiting)] : [])
            + (summary.title.isEmpty ? [] : [.line(summary.title, .plain)])
            + (summary.themes.isEmpty
                ? [] : [.line("Themes: \(NoteOutput.names(summary.themes, vocabulary))", .plain)])
    }

    private var footer: String {
        let summary = note.summary
        let when = "\(summary.time.localClock) on \(summary.time.local.day.short)"
        var parts = [summary.id.text, "written \(when)\(authors.byline(summary))"]
        // Marked themes are no change of what was written.
        let texts = note.revisions.count { $0.change == .text }
        if texts > 1 { parts.append("changed \(texts == 2 ? "once" : "\(texts - 1) times")") }
        if summary.heads > 1 { parts.append("changed at two places at once; the other text is in --history") }
        parts.append(summary.signed ? "signed" : "not signed")
        if summary.withdrawn { parts.append("withdrawn") }
        return parts.joined(separator: " · ")
    }

    /// Every revision, and what was added.
    private var revisions: [Part] {
        note.revisions.enumerated().flatMap { parts(of: $1, "Revision \($0 + 1)") }
            + note.addenda.flatMap { parts(of: $0, "Addendum") }
    }

    private func parts(of revision: NoteRevision, _ title: String) -> [Part] {
        let when = "\(revision.time.local.day.short), \(revision.time.localClock)"
        let heading: [Part] = [
            .line("", .plain), .line("\(title) · \(when)\(revision.signed ? " · signed" : "")", .strong),
        ]
        switch revision.change {
        case .withdrawn(let reason): return heading + [.line("Withdrawn: \(reason)", .plain)]
        case .themes:
            return heading + [.line("Themes: \(NoteOutput.names(revision.themes, vocabulary))", .plain)]
        case .text: return heading + (revision.text.map { [.text($0)] } ?? [])
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
