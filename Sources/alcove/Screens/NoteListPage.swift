internal import ClinicalVault
internal import Terminal
internal import VaultCrypto

/// Notes, newest first, on the whole screen; the number of one opens it.
struct NoteListPage: ScreenPage {
    private let filter: NoteFilter
    private let global: GlobalOptions
    private var notes: [NoteSummary] = []
    private var code: String?

    init(_ filter: NoteFilter, _ global: GlobalOptions) {
        self.filter = filter
        self.global = global
    }

    mutating func reading(in session: Session) throws -> Pager.Reading {
        let vocabulary = try session.vault.vocabulary()
        notes = try session.vault.notes(filter)
        code = try filter.patient.map { try session.vault.patient(matching: $0.text).code }
        let table = NoteOutput.table(
            notes, NoteAuthors(of: notes, session), vocabulary, withCodes: code == nil, numbered: true)
        let page = TextPage()
        page.add(table)
        let unsigned = notes.count { !$0.signed }
        return Pager.Reading(
            title: code.map { "\($0) · notes" } ?? "notes",
            aside: counted(notes.count, "note") + (unsigned > 0 ? ", \(unsigned) not signed" : ""), page: page,
            keys: code == nil ? [] : [.init("a", "add"), .init("t", "themes")], choices: notes.count,
            fitsWindow: true)
    }

    mutating func take(_ choice: Pager.Choice, in session: Session) throws -> ScreenSession.Next {
        switch choice {
        case .number(let number): try ScreenSession.show(NotePage(notes[number - 1], global), session, global)
        case .key("a"): ScreenSession.go(on: ["add", code ?? ""], global)
        default:
            let patient = try filter.patient.map { try session.vault.patient(matching: $0.text) }
            try ScreenSession.show(ThemesPage(of: patient, global), session, global)
        }
        return .here
    }
}
