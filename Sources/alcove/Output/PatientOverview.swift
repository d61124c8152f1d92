internal import ClinicalVault
internal import NoteIndex
internal import Terminal

/// A patient at a glance: what could hurt first, then what was agreed, then the course.
struct PatientOverview {
    /// What stands at the left, and what it is about.
    private struct Line {
        var label: String
        var text: String
        var style = TextStyle.plain
        /// The note that it tells of, opened by its number.
        var note: NoteSummary?
    }

    private let patient: PatientSummary
    private let notes: [NoteSummary]
    private let lines: [Line]

    /// So many of the latest notes are told of.
    private static let latest = 3
    private static let labelWidth = 9

    init(_ patient: PatientSummary, _ session: Session) throws {
        self.patient = patient
        notes = try session.vault.notes(NoteFilter(patient: patient.id))
        lines = try PatientOverview.lines(notes, session)
    }

    var hasNotes: Bool { !notes.isEmpty }

    /// `K-117 · Given Family, 41`
    var title: String { patient.headingWithAge }

    /// `since 12 January 2026 · 38 notes`
    var extent: String {
        (notes.last.map { "since \($0.day.long) · " } ?? "") + counted(notes.count, "note")
    }

    func print(to output: Output) {
        let style = Style.forOutput
        output.line(style.strong(title) + "   " + extent)
        let width = min(StandardStreams.width, 100)
        output.line(String(repeating: "─", count: width))
        guard hasNotes else { return output.line(nothing) }
        for line in lines {
            let text = line.note.map { "\(NoteText.shortID($0.id))  " } ?? ""
            for (index, part) in TextWidth.wrap(text + line.text, to: width - PatientOverview.labelWidth).enumerated() {
                let label = TextWidth.pad(index == 0 ? line.label : "", to: PatientOverview.labelWidth)
                output.line(style.text(label + part, line.style))
            }
        }
    }

    /// The same for the whole screen.
    ///
    /// - Returns: the notes by the numbers that stand before them.
    func fill(_ page: TextPage) -> [NoteSummary] {
        guard hasNotes else {
            page.add(nothing)
            return []
        }
        var numbered: [NoteSummary] = []
        let indent = PatientOverview.labelWidth + 3
        for line in lines {
            if let note = line.note { numbered.append(note) }
            let number = TextWidth.pad(line.note == nil ? "" : String(numbered.count), to: 3)
            let label = TextWidth.pad(line.label, to: PatientOverview.labelWidth) + number
            for (index, part) in TextWidth.wrap(line.text, to: max(20, StandardStreams.width - indent - 3)).enumerated()
            {
                page.add((index == 0 ? label : String(repeating: " ", count: indent)) + part, line.style)
            }
        }
        return numbered
    }

    private var nothing: String {
        "No notes yet. “alcove add \(Printable.line(patient.code))” writes the first."
    }

    // MARK: What is told

    private static func lines(_ notes: [NoteSummary], _ session: Session) throws -> [Line] {
        let vocabulary = try session.vault.vocabulary()
        let authors = NoteAuthors(of: notes, session)
        let record = notes.filter { $0.drawer == .record && !$0.withdrawn }
        var lines: [Line] = []
        let risks = try RiskFinding.all(in: record, vocabulary, session)
        lines += risks.enumerated().map { index, risk in
            Line(
                label: index == 0 ? "Risk" : "", text: risk.text, style: risk.isThereNow ? .alarm : .plain,
                note: risk.note)
        }
        if !risks.isEmpty { lines.append(Line(label: "", text: "")) }
        for (label, note) in zip(["Last", "Before", ""], record.prefix(latest)) {
            let about = note.title.isEmpty ? NoteOutput.names(Array(note.themes.prefix(3)), vocabulary) : note.title
            let text =
                "\(note.day.short)  \(NoteOutput.word(note.kind).capitalizedFirst)\(authors.byline(note))"
                + (note.signed ? "" : ", not signed") + (about.isEmpty ? "" : ": \(Printable.line(about))")
            lines.append(Line(label: label, text: text, note: note))
        }
        if let plan = try LastPlan.of(notes, session.vault) {
            lines.append(
                Line(
                    label: "Plan",
                    text: "of \(plan.day.shortWithoutYear): \(Printable.line(NoteReading.text(of: plan.text)))"))
        }
        lines.append(Line(label: "", text: ""))
        lines += course(record, vocabulary)
        let unsigned = record.count { !$0.signed }
        lines.append(
            Line(
                label: "Record", text: "\(record.count - unsigned) signed, \(unsigned) not signed",
                style: unsigned > 0 ? .waiting : .plain))
        let process = notes.count { $0.drawer == .process }
        if process > 0 { lines.append(Line(label: "Process", text: "\(counted(process, "note")), kept apart")) }
        return lines
    }

    /// Themes of now, of once, and those that fell silent.
    private static func course(_ record: [NoteSummary], _ vocabulary: ThemeVocabulary) -> [Line] {
        let rows = ThemeTimeline(record, vocabulary).rows.filter { !$0.isRisk }
        let recent = Set(record.prefix(8).flatMap { $0.themes + $0.suggested })
        func names(_ rows: some Sequence<ThemeTimeline.Row>) -> String {
            rows.prefix(5).map { Printable.line($0.name) }.joined(separator: ", ")
        }
        let parts = [
            ("now", names(rows.filter { recent.contains($0.id) && $0.course != .silent })),
            ("gone", names(rows.filter { $0.course == .went && !recent.contains($0.id) })),
            ("silent", names(rows.filter { $0.course == .silent && !recent.contains($0.id) })),
        ]
        return parts.filter { !$0.1.isEmpty }.enumerated().map { index, part in
            Line(label: index == 0 ? "Themes" : "", text: "\(part.0): \(part.1)")
        }
    }
}
