internal import ArgumentParser
internal import ClinicalVault
internal import NoteIndex
internal import SecretMemory
internal import Terminal

/// `alcove show`: a note with its text, or a patient at a glance.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Read a note, or see a patient at a glance.",
        discussion: """
            A note is named by the beginning of its id, or as K-117:last, K-117:yesterday, K-117:2026-11-16. The last \
            note is that of the record, also where a process note is newer.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "A note, or a patient.")
    var what: String

    @Flag(help: "Every revision.")
    var history = false

    func run() throws {
        let session = try Session.open(global)
        guard let found = try note(what, session) else {
            return try PatientPage.show(try session.vault.patient(matching: what, counted: false).id, session, global)
        }
        guard !global.showsScreens else {
            return try ScreenSession.show(NotePage(found.id, history: history, global), session, global)
        }
        guard let note = try session.vault.read([found.id]).first else { throw VaultError.noSuchNote(what) }
        let reading = try NoteReading(note, session)
        if global.json {
            global.output.document(reading.json(history: history))
        } else {
            reading.print(to: global.output, history: history)
        }
    }

    /// The note that is meant; nil where the word names a patient rather than a note.
    private func note(_ what: String, _ session: Session) throws -> NoteSummary? {
        if what.contains(":") { return try session.vault.note(matching: what) }
        if (try? session.vault.patient(matching: what, counted: false)) != nil { return nil }
        do {
            return try session.vault.note(matching: what)
        } catch VaultError.noSuchNote {
            let isName = try !session.vault.findPatients(what).isEmpty
            throw CommandFailure(
                .failed, "no note and no patient's code is \(Printable.line(what))",
                hint: isName
                    ? "alcove find \(Printable.line(what)) shows who goes by that name, with the code"
                    : "alcove list shows the notes, alcove patient list the patients")
        }
    }
}
