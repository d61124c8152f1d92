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
        var line = 0
        var what = what
        while let place = try show(what, at: line) { (what, line) = (place.what, place.line) }
    }

    /// Shows it once.
    ///
    /// - Returns: where to go on after a lock, or with another note; nil where it was left.
    private func show(_ what: String, at line: Int) throws -> (what: String, line: Int)? {
        let session = try Session.open(global)
        guard let found = try note(what, session) else {
            let patient = try session.vault.patient(matching: what)
            if global.json {
                global.output.document(PatientOutput.json(patient))
            } else {
                try PatientOverview(patient, session).print(to: global.output)
            }
            return nil
        }
        guard let note = try session.vault.read([found.id]).first else { throw VaultError.noSuchNote(what) }
        let reading = try NoteReading(note, session)
        if global.json {
            global.output.document(reading.json(history: history))
        } else if global.showsScreens {
            return try NoteReader(session, found).read(reading, history: history, at: line)
        } else {
            reading.print(to: global.output, history: history)
        }
        return nil
    }

    /// The note that is meant; nil where the word names a patient rather than a note.
    private func note(_ what: String, _ session: Session) throws -> NoteSummary? {
        if what.contains(":") { return try session.vault.note(matching: what) }
        if (try? session.vault.patient(matching: what)) != nil { return nil }
        do {
            return try session.vault.note(matching: what)
        } catch VaultError.noSuchNote {
            throw CommandFailure(
                .failed, "there is no note and no patient \(Printable.line(what))",
                hint: "alcove list shows the notes, alcove patient list the patients")
        }
    }
}
