internal import ClinicalVault
internal import Terminal
internal import VaultCrypto

/// Notes, newest first, on the whole screen; the number of one opens it.
struct NoteListPage: ScreenPage {
    private let filter: NoteFilter
    private let global: GlobalOptions
    private var notes: [Identifier] = []
    /// Those that were found before the page was shown; looked for anew after that.
    private let known: FoundBefore<[NoteSummary]>

    init(_ filter: NoteFilter, known: [NoteSummary]? = nil, _ global: GlobalOptions) {
        self.filter = filter
        self.known = FoundBefore(known)
        self.global = global
    }

    mutating func reading(in session: Session) throws -> Pager.Reading {
        let vocabulary = try session.vault.vocabulary()
        let notes = try known.take() ?? session.vault.notes(filter)
        self.notes = notes.map(\.id)
        let patient = try filter.patient.map(session.vault.patient)
        let table = NoteOutput.table(
            notes, NoteAuthors(of: notes, session), vocabulary, withCodes: patient == nil, numbered: true)
        let page = TextPage()
        page.add(table)
        let unsigned = notes.count { !$0.signed }
        return Pager.Reading(
            title: patient.map { "\($0.code) · notes" } ?? "notes",
            aside: counted(notes.count, "note") + (unsigned > 0 ? ", \(unsigned) not signed" : ""), page: page,
            keys: patient == nil ? [] : [.init("a", "add"), .init("t", "themes")], choices: notes.count,
            fitsWindow: true)
    }

    mutating func take(_ choice: Pager.Choice, in session: Session) throws -> ScreenSession.Next {
        switch choice {
        case .number(let number): try ScreenSession.show(NotePage(notes[number - 1], global), session, global)
        case .key("a"): try ScreenSession.go(on: ["add", filter.patient?.text ?? ""], global)
        default:
            try ScreenSession.show(ThemesPage(of: filter.patient, global), session, global)
        }
        return .here
    }
}
