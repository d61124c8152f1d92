internal import ClinicalVault
internal import NoteIndex
internal import Terminal
internal import VaultCrypto

/// A patient's themes over time on the whole screen; the number of a theme opens its thread.
struct ThemesPage: ScreenPage {
    private let global: GlobalOptions
    private let patient: Identifier?
    private var withProcess: Bool
    private var showsAll = false

    /// - Parameters:
    ///   - patient: nil for all patients.
    ///   - withProcess: whether process notes count too. Without, a colleague may look on.
    init(of patient: Identifier?, withProcess: Bool = false, _ global: GlobalOptions) {
        self.patient = patient
        self.withProcess = withProcess
        self.global = global
    }

    /// Whose themes they are.
    static func heading(_ patient: Identifier?, in session: Session) throws -> String {
        try patient.map { Printable.line(try session.vault.patient($0).code) } ?? "all patients"
    }

    mutating func reading(in session: Session) throws -> Pager.Reading {
        let notes = try notes(in: session)
        let (timeline, table) = try table(of: notes, in: session)
        let page = TextPage()
        if table.themes.isEmpty {
            page.add("No themes yet. They are found in the words of notes, and marked when a note is saved.")
        } else {
            for line in table.lines { page.add(line.text, line.style) }
        }
        var keys: [Pager.PageKey] = [.init("p", withProcess ? "without process notes" : "with process notes")]
        if table.hidden > 0 || showsAll { keys.append(.init("a", showsAll ? "fewer" : "all themes")) }
        var aside = counted(notes.count, "note")
        if let first = timeline.first, let last = timeline.last { aside += ", \(first.short) – \(last.short)" }
        return Pager.Reading(
            title: "\(try ThemesPage.heading(patient, in: session)) · themes", aside: aside, page: page, keys: keys,
            choices: table.themes.count,
            fitsWindow: true)
    }

    mutating func take(_ choice: Pager.Choice, in session: Session) throws -> ScreenSession.Next {
        switch choice {
        case .number(let number):
            // Read anew: a page that waits holds no theme.
            let themes = try table(of: notes(in: session), in: session).table.themes
            guard themes.indices.contains(number - 1) else { return .here }
            let page = ThreadPage(themes[number - 1], of: patient, withProcess: withProcess, global)
            try ScreenSession.show(page, session, global)
            return .here
        case .key("p"): withProcess.toggle()
        default: showsAll.toggle()
        }
        return .top
    }

    private func notes(in session: Session) throws -> [NoteSummary] {
        try session.vault.notes(NoteFilter(patient: patient, drawer: withProcess ? nil : .record))
    }

    private func table(
        of notes: [NoteSummary], in session: Session
    ) throws -> (timeline: ThemeTimeline, table: ThemeTimelineTable) {
        let width = StandardStreams.width - 2
        let timeline = ThemeTimeline(
            notes, try session.vault.vocabulary(), months: ThemeTimelineTable.months(in: width, numbered: true))
        return (timeline, ThemeTimelineTable(timeline, width: width, isNumbered: true, showsAll: showsAll))
    }
}
