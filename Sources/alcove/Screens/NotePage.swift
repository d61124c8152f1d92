internal import ClinicalVault
internal import Terminal
internal import VaultCrypto

/// A note on the whole screen, and the way to the notes before and after it.
struct NotePage: ScreenPage {
    private let global: GlobalOptions
    private let history: Bool
    private var note: Identifier
    private var patient: Identifier?
    private var older: Identifier?
    private var newer: Identifier?

    init(_ note: Identifier, history: Bool = false, _ global: GlobalOptions) {
        self.note = note
        self.history = history
        self.global = global
    }

    mutating func reading(in session: Session) throws -> Pager.Reading {
        guard let read = try session.vault.read([note]).first else { throw VaultError.noSuchNote(note.text) }
        patient = read.summary.patient
        (older, newer) = try neighbours(of: read.summary, in: session)
        var keys: [Pager.PageKey] = []
        if older != nil { keys.append(.init("[", "before")) }
        if newer != nil { keys.append(.init("]", "after")) }
        keys.append(.init("a", "add"))
        if isChangeable(read.summary, in: session) { keys.append(.init("e", "edit")) }
        keys.append(.init("t", "themes"))
        return try NoteReading(read, session).reading(history: history, keys: keys)
    }

    mutating func take(_ choice: Pager.Choice, in session: Session) throws -> ScreenSession.Next {
        guard case .key(let key) = choice else { return .here }
        switch key {
        case "[", "]":
            note = (key == "[" ? older : newer) ?? note
            return .top
        case "a": try ScreenSession.go(on: ["add", patient?.text ?? ""], global)
        case "e": try ScreenSession.go(on: ["edit", note.text], global)
        default: try ScreenSession.show(ThemesPage(of: patient, global), session, global)
        }
        return .here
    }

    private func isChangeable(_ note: NoteSummary, in session: Session) -> Bool {
        !note.signed && !note.withdrawn && note.author == session.vault.keys.clinician
    }

    /// The notes of the same patient and the same kind of record before and after this one.
    private func neighbours(
        of note: NoteSummary, in session: Session
    ) throws -> (older: Identifier?, newer: Identifier?) {
        let notes = try session.vault.notes(NoteFilter(patient: note.patient, drawer: note.drawer))
        guard let place = notes.firstIndex(where: { $0.id == note.id }) else { return (nil, nil) }
        return (
            place + 1 < notes.count ? notes[place + 1].id : nil, place > 0 ? notes[place - 1].id : nil
        )
    }
}
