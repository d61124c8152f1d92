internal import ClinicalVault
internal import NoteIndex
internal import Terminal

/// A patient's themes over time on the whole screen; the number of a theme opens its thread.
struct ThemesPage: ScreenPage {
    private let global: GlobalOptions
    private let patient: PatientSummary?
    private var withProcess: Bool
    private var showsAll = false
    private var themes: [String] = []

    /// - Parameters:
    ///   - patient: nil for all patients.
    ///   - withProcess: whether process notes count too. Without, a colleague may look on.
    init(of patient: PatientSummary?, withProcess: Bool = false, _ global: GlobalOptions) {
        self.patient = patient
        self.withProcess = withProcess
        self.global = global
    }

    /// Whose themes they are.
    static func heading(_ patient: PatientSummary?) -> String {
        patient.map { Printable.line($0.code) } ?? "all patients"
    }

    mutating func reading(in session: Session) throws -> Pager.Reading {
        let notes = try session.vault.notes(NoteFilter(patient: patient?.id, drawer: withProcess ? nil : .record))
        let months = ThemeTimelineTable.months(in: StandardStreams.width - 2, numbered: true)
        let timeline = ThemeTimeline(notes, try session.vault.vocabulary(), months: months)
        let table = ThemeTimelineTable(
            timeline, width: StandardStreams.width - 2, isNumbered: true, showsAll: showsAll)
        themes = table.themes
        let page = TextPage()
        if themes.isEmpty {
            page.add("No themes yet. They are found in the words of notes, and marked when a note is saved.")
        } else {
            for line in table.lines { page.add(line.text, line.style) }
        }
        var keys: [Pager.PageKey] = [.init("p", withProcess ? "without process notes" : "with process notes")]
        if table.hidden > 0 || showsAll { keys.append(.init("a", showsAll ? "fewer" : "all themes")) }
        var aside = counted(notes.count, "note")
        if let first = timeline.first, let last = timeline.last { aside += ", \(first.short) – \(last.short)" }
        return Pager.Reading(
            title: "\(ThemesPage.heading(patient)) · themes", aside: aside, page: page, keys: keys,
            choices: themes.count,
            fitsWindow: true)
    }

    mutating func take(_ choice: Pager.Choice, in session: Session) throws -> ScreenSession.Next {
        switch choice {
        case .number(let number):
            guard let theme = try session.vault.vocabulary().theme(id: themes[number - 1]) else { return .here }
            try ScreenSession.show(ThreadPage(theme, of: patient, withProcess: withProcess, global), session, global)
            return .here
        case .key("p"): withProcess.toggle()
        default: showsAll.toggle()
        }
        return .top
    }
}
