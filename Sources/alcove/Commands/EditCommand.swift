internal import ArgumentParser
internal import ClinicalVault
internal import NoteIndex
internal import SecretMemory
internal import Terminal
internal import VaultCrypto

/// `alcove edit`: a new revision of a note; the old one stays in its history.
struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a note that is not signed.",
        discussion: """
            A new text comes from a pipe with “-”, or is written on the terminal behind the old one. Every former text \
            stays in the note's history.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The note.")
    var note: String

    @Argument(help: "The new text; “-” reads standard input.")
    var text: String?

    @Option(help: ArgumentHelp("The new day of the session.", valueName: "date"))
    var date: DateOption?

    @Option(help: "The new title; “-” asks for it.")
    var title: String?

    @Option(
        help: ArgumentHelp("Mark this theme in place of those before; may be given several times.", valueName: "theme"))
    var theme: [String] = []

    @Option(help: ArgumentHelp("The language of the text, de.", valueName: "language"))
    var language: NoteLanguage?

    @Flag(help: "Say what would happen, and do nothing.")
    var dryRun = false

    func run() throws { try goOn(at: nil) }

    /// Writes, from a place in an unfinished text on where there is one.
    func goOn(at place: NoteEntry.Place?, in session: Session? = nil) throws {
        try NoteEntry.untilDone(from: place, in: session, global) { try edit(goingOnAt: $0, in: $1) }
    }

    private func edit(goingOnAt place: NoteEntry.Place?, in session: Session) throws {
        let vocabulary = try session.vault.vocabulary()
        let before = try session.vault.note(matching: note)
        guard !before.signed else { throw VaultError.noteIsSigned(before.id) }
        var change = NoteChange(
            day: date?.day, title: try FreeText.resolve(title, "Title:", session, global),
            themes: theme.isEmpty ? nil : try theme.map { try vocabulary.resolveShown($0).id },
            language: language)
        let (written, entry) = try newText(before, session, place)
        func save() throws -> NoteSummary? {
            if entry != nil, try session.vault.note(matching: before.id.text).revisions != before.revisions {
                throw CommandFailure(
                    .failed, "the note was changed in another window meanwhile",
                    hint: "alcove show \(NoteText.shortID(before.id)), then alcove edit, which goes on with your text")
            }
            change.text = try written.map(NoteText.tidy)
            return dryRun ? nil : try session.vault.edit(before.id, change)
        }
        let after: NoteSummary?
        if let entry, let written {
            after = try entry.saving(written, global.output, save)
        } else {
            after = try save()
        }
        guard let after else {
            return global.output.dryRun(
                "change the \(NoteOutput.name(before))",
                ["note": .string(before.id.text), "patient": .string(before.patient.text)])
        }
        try entry?.forget()
        if global.json {
            global.output.document(NoteOutput.json(after, NoteAuthors(of: after, session)))
        } else {
            global.output.remark(
                "Changed: \(NoteOutput.name(after)), \(NoteText.shortID(after.id)); the former text is in its history.")
        }
    }

    /// The new text, if there is one, and the entry in which it was written, where it was.
    private func newText(
        _ before: NoteSummary, _ session: Session, _ place: NoteEntry.Place?
    ) throws -> (PlaintextBuffer?, NoteEntry?) {
        if let text, text != "-" {
            return (PlaintextBuffer(utf8: text), nil)
        }
        if text == "-", !StandardStreams.readsKeyboard {
            return (try NoteText.readStandardInput(), nil)
        }
        guard text == "-" || date == nil && title == nil && theme.isEmpty && language == nil else { return (nil, nil) }
        guard global.canAsk, StandardStreams.readsKeyboard else {
            throw CommandFailure.usage(
                "nothing to change",
                hint: "give “-” and a pipe with the new text, --title, --date, --theme or --language")
        }
        // Of the note its text alone is kept: the former ones came with it.
        guard let old = try session.vault.read([before.id]).first?.text else { throw VaultError.noSuchNote(note) }
        let patient = try session.vault.patient(before.patient)
        guard !before.withdrawn else { throw VaultError.noteIsWithdrawn(before.id) }
        var entry = try NoteEntry(
            session, patient, before.kind, note: before.id, day: before.day, plain: global.plain, at: place)
        let text = try entry.rewrite(old)
        return (text, entry)
    }
}

/// `alcove discard`: withdraws a note.
struct DiscardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard",
        abstract: "Withdraw a note that should not be there.",
        discussion: """
            The note leaves every list, search and hand-off. It stays in the vault, with the reason, as the record of \
            a clinician must.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The note.")
    var note: String

    @Option(help: "Why; it stays with the note.")
    var reason: String?

    @Flag(help: "Say what would happen, and do nothing.")
    var dryRun = false

    func run() throws {
        let session = try Session.open(global)
        let note = try session.vault.note(matching: note)
        let what = "the \(NoteOutput.name(note)), \(NoteText.shortID(note.id)), of \(Printable.line(note.code))"
        if dryRun {
            return global.output.dryRun("withdraw \(what)", ["note": .string(note.id.text)])
        }
        if !global.yes {
            guard global.canAsk else { throw CommandFailure.usage("withdrawing needs a yes", hint: "--yes") }
            guard try session.prompt.confirm("Withdraw \(what)?", default: false) else {
                throw KeyboardError.interrupted
            }
        }
        var reason = reason ?? ""
        if reason.isEmpty, global.canAsk { reason = try session.prompt.line("Why? (Enter for no reason)") }
        let after = try session.vault.discard(note.id, reason: reason)
        if global.json {
            global.output.document(["note": .string(after.id.text), "withdrawn": true])
        } else {
            global.output.remark("Withdrawn: \(what).")
        }
    }
}
