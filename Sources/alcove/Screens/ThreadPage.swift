internal import ClinicalVault
internal import NoteIndex
internal import Terminal
internal import VaultCrypto

/// The thread of a theme on the whole screen: when it showed and on which side, and the sentences, in the clinician's own
/// words. The number of a sentence opens its note.
struct ThreadPage: ScreenPage {
    private let global: GlobalOptions
    private let theme: String
    private let patient: Identifier?
    private var withProcess: Bool
    private var showsAll = false
    private var notes: [Identifier] = []

    /// - Parameter theme: its id.
    init(_ theme: String, of patient: Identifier?, withProcess: Bool = false, _ global: GlobalOptions) {
        self.theme = theme
        self.patient = patient
        self.withProcess = withProcess
        self.global = global
    }

    /// The name of an own theme is the clinician's.
    var outlivesLock: Bool { ThemeVocabulary.builtIn.theme(id: theme) != nil }

    mutating func reading(in session: Session) throws -> Pager.Reading {
        let theme = try session.vault.vocabulary().resolve(theme)
        let thread = try ThemeThread(theme, of: patient, withProcess, session)
        let page = TextPage()
        let turns = thread.turns
        let isShort = turns.count < thread.entries.count
        let shown =
            isShort && !showsAll
            ? turns
            : thread.course.map { ($0.turn?.rawValue ?? "", $0.entry) }
        notes = shown.map(\.entry.note.id)
        if thread.entries.isEmpty {
            page.add("Nothing about \(theme.name) so far.")
        } else {
            for line in thread.chart(width: StandardStreams.width - 2) { page.add(line, .faint) }
            for (number, turn) in shown.enumerated() { add(turn, number + 1, to: page) }
            if let legend = thread.legend {
                page.add("")
                page.add(legend, .faint)
            }
        }
        var keys: [Pager.PageKey] = []
        if isShort { keys.append(.init("a", showsAll ? "the turns" : "all \(thread.entries.count), oldest first")) }
        keys.append(.init("p", withProcess ? "without process notes" : "with process notes"))
        return Pager.Reading(
            title: "\(try ThemesPage.heading(patient, in: session)) · \(theme.name)", aside: thread.extent, page: page,
            keys: keys,
            choices: notes.count,
            fitsWindow: true)
    }

    mutating func take(_ choice: Pager.Choice, in session: Session) throws -> ScreenSession.Next {
        switch choice {
        case .number(let number):
            try ScreenSession.show(NotePage(notes[number - 1], global), session, global)
            return .here
        case .key("p"): withProcess.toggle()
        default: showsAll.toggle()
        }
        return .top
    }

    /// One line, or as many as the sentence takes: its number, what it is in the course, its side and its day.
    private func add(_ turn: (label: String, entry: ThemeThread.Entry), _ number: Int, to page: TextPage) {
        let entry = turn.entry
        let lead =
            TextWidth.pad(String(number), to: 3, rightAligned: true) + "  " + TextWidth.pad(turn.label, to: 10)
            + "\(entry.sign) "
            + TextWidth.pad(entry.note.day.short, to: 13)
            + (patient == nil ? TextWidth.pad(Printable.line(entry.note.code), to: 8) : "")
        let indent = TextWidth.of(lead)
        let words = entry.quotation.map { "“\(Printable.line($0))”" } ?? "(marked)"
        let lines = TextWidth.wrap(words, to: max(20, min(StandardStreams.width, 120) - indent - 3))
        for (index, line) in lines.enumerated() {
            page.add(index == 0 ? lead + line : String(repeating: " ", count: indent) + line)
        }
    }
}
