internal import ClinicalVault
internal import NoteIndex
internal import Terminal
internal import VaultCrypto

/// A patient at a glance on the whole screen: the two minutes before a session.
struct PatientPage: ScreenPage {
    private let global: GlobalOptions
    private var patient: Identifier
    private var notes: [Identifier] = []
    private var previous: Identifier?
    private var next: Identifier?

    /// Shows a patient: on the screen, or as an answer.
    ///
    /// - Parameter patient: the id alone, since the caller's frame stands while the page waits behind a lock.
    static func show(_ patient: Identifier, _ session: Session, _ global: GlobalOptions) throws {
        if global.json {
            global.output.document(PatientOutput.json(try session.vault.patient(patient)))
        } else if global.showsScreens {
            try ScreenSession.show(PatientPage(patient, global), session, global)
        } else {
            try PatientOverview(session.vault.patient(patient), session).print(to: global.output)
        }
    }

    private init(_ patient: Identifier, _ global: GlobalOptions) {
        self.patient = patient
        self.global = global
    }

    mutating func reading(in session: Session) throws -> Pager.Reading {
        let patients = try session.vault.patients()
        let place = patients.firstIndex { $0.id == patient }
        let overview = try PatientOverview(try place.map { patients[$0] } ?? session.vault.patient(patient), session)
        previous = place.flatMap { $0 > 0 ? patients[$0 - 1].id : nil }
        next = place.flatMap { $0 + 1 < patients.count ? patients[$0 + 1].id : nil }
        let page = TextPage()
        notes = overview.fill(page).map(\.id)
        var keys: [Pager.PageKey] = [.init("a", "add")]
        if overview.hasNotes { keys += [.init("l", "list"), .init("t", "themes")] }
        if previous != nil { keys.append(.init("[", "patient before")) }
        if next != nil { keys.append(.init("]", "next patient")) }
        return Pager.Reading(
            title: overview.title, aside: overview.extent, page: page, keys: keys, choices: notes.count,
            fitsWindow: true)
    }

    mutating func take(_ choice: Pager.Choice, in session: Session) throws -> ScreenSession.Next {
        switch choice {
        case .number(let number): try ScreenSession.show(NotePage(notes[number - 1], global), session, global)
        case .key("a"): try ScreenSession.go(on: ["add", patient.text], global)
        case .key("l"):
            try ScreenSession.show(NoteListPage(NoteFilter(patient: patient), global), session, global)
        case .key("t"): try ScreenSession.show(ThemesPage(of: patient, global), session, global)
        case .key(let key):
            patient = (key == "[" ? previous : next) ?? patient
            return .top
        case .answer: break
        }
        return .here
    }
}
