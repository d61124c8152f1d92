internal import ArgumentParser
internal import ClinicalVault
internal import NoteIndex
internal import SecretMemory
internal import Terminal
internal import VaultCrypto

/// `alcove add`: writes a note.
struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Write a note.",
        discussion: """
            Without TEXT you write on the screen, as much as you like; Ctrl-S saves. “-” reads a pipe. The key is asked \
            for before you begin to write. What you write is kept sealed every two seconds, and no plain text touches \
            the disk.

            --editor opens $VISUAL or $EDITOR on a file that lies in memory and goes when you leave. What the editor \
            itself keeps elsewhere, such as a history, Alcove cannot take away.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The patient's code or the beginning of the id.")
    var patient: String

    @Argument(help: "The text; “-” reads standard input; without it you are asked.")
    var text: String?

    @Flag(help: "A process note, kept apart from the record (the same as --kind process).")
    var process = false

    @Option(help: ArgumentHelp("What the note is.", valueName: "kind"))
    var kind: NoteKind?

    @Option(help: ArgumentHelp("The day of the session: 2026-03-01, yesterday, last tuesday.", valueName: "date"))
    var date: DateOption?

    @Option(help: "A title; “-” asks for it.")
    var title: String?

    @Option(help: ArgumentHelp("Mark a theme; may be given several times.", valueName: "theme"))
    var theme: [String] = []

    @Option(help: ArgumentHelp("The language of the text, de; else the patient's.", valueName: "language"))
    var language: NoteLanguage?

    @Option(help: ArgumentHelp("Sections to write in: \(NoteTemplate.list).", valueName: "template"))
    var template: NoteTemplate?

    @Flag(help: "Write in $VISUAL or $EDITOR.")
    var editor = false

    @Flag(help: "Sign the note at once; a signed note stays as it is.")
    var sign = false

    @Flag(help: "Make the patient if there is none with that code.")
    var create = false

    @Flag(help: "Say what would happen, and do nothing.")
    var dryRun = false

    mutating func validate() throws {
        if process, let kind, kind != .process {
            throw ValidationError("--process and --kind \(kind.rawValue) exclude each other")
        }
    }

    func run() throws { try goOn(at: nil) }

    /// Writes, from a place in an unfinished text on where there is one.
    func goOn(at place: NoteEntry.Place?, in session: Session? = nil) throws {
        try NoteEntry.untilDone(from: place, in: session, global) { try add(goingOnAt: $0, in: $1) }
    }

    private func add(goingOnAt place: NoteEntry.Place?, in session: Session) throws {
        let themes = try session.vault.themes(named: theme)
        let wanted: NoteKind = process ? .process : kind ?? .progress
        if dryRun { return try sayWhatWouldHappen(wanted, themes, session) }
        defer { hintAtShell() }
        if place == nil { try askAboutDay(session) }
        // Before the patient: what cannot be a note begins none.
        let given = try givenText().map(NoteText.tidy)
        let patient = try PatientChoice.resolve(patient, session, global, create: create)
        let title = try FreeText.resolve(title, "Title:", session, global) ?? ""
        let (written, entry) = try given.map { ($0, nil) } ?? writtenText(wanted, patient, session, place)
        let kind = entry?.kind ?? wanted
        func save() throws -> (NoteDraft, Identifier) {
            let draft = NoteDraft(
                kind: kind, day: date?.day ?? .today(), title: title, themes: themes,
                text: try NoteText.tidy(written), template: template?.id, language: language ?? patient.language)
            return (draft, try session.vault.writeNote(draft, to: patient.id))
        }
        let (draft, id) = try entry?.saving(written, global.output, save) ?? save()
        let text = draft.text
        try entry?.forget()
        let offers = themes.isEmpty && !sign && ThemeChoice.canOffer(global)
        guard sign || offers || global.json else {
            answer(id, draft, patient)
            // The note is safe and that was said; if the index does not learn of it here, the next command sees to it.
            _ = try? session.vault.indexNote(id, of: draft, patient.id)
            return
        }
        do {
            var note = try session.vault.indexNote(id, of: draft, patient.id)
            if sign { note = try session.vault.sign(id) }
            let suggestions =
                try offers || global.json
                ? ThemeChoice.suggestions(
                    for: text, in: draft.language ?? session.vault.language(), of: draft.day,
                    session.vault.vocabulary(),
                    without: themes)
                : []
            if offers { note = try ThemeChoice.offer(suggestions, for: note, session, global) }
            if global.json {
                document(id, draft, patient, themes: note.themes, suggestions)
            } else {
                answer(id, draft, patient, signed: note.signed)
            }
        } catch KeyboardError.locked, KeyboardError.ended {
            // Whoever reads this may be somebody else by now.
            if StandardStreams.isInteractive { Prompt.eraseWindow() }
            global.output.remark("The note is saved; its themes were not confirmed.")
        } catch {
            // Whoever is told of a failure alone writes the note again. It is there; what comes after it is a convenience.
            guard !sign else {
                global.output.hint("the note is saved as \(NoteText.shortID(id)), and not signed")
                throw error
            }
            if global.json { document(id, draft, patient, themes: themes, []) } else { answer(id, draft, patient) }
        }
    }

    /// A day that has not come yet is a slip more often than not.
    private func askAboutDay(_ session: Session) throws {
        guard let day = date?.day, day > .today() else { return }
        guard text == nil, !global.yes, global.canAsk, StandardStreams.readsKeyboard else {
            return global.output.hint("\(day.short) has not come yet; is the year right?")
        }
        guard try session.prompt.confirm("\(day.short) has not come yet. Write for that day?", default: true) else {
            throw KeyboardError.interrupted
        }
    }

    private func sayWhatWouldHappen(_ kind: NoteKind, _ themes: [String], _ session: Session) throws {
        var known: PatientSummary?
        do {
            known = try session.vault.patient(matching: patient, counted: false)
        } catch VaultError.noSuchPatient where create {
            known = nil
        }
        let name = known.map(PatientChoice.name) ?? Printable.line(patient)
        global.output.dryRun(
            "add to \(name): \(NoteOutput.name(kind, date?.day ?? .today()))",
            [
                "patient": known.map { .string($0.id.text) } ?? .null, "drawer": .string(kind.drawer.rawValue),
                "themes": .array(themes.map(JSON.string)),
            ])
    }

    /// The text that came with the call; a pipe may begin with the title.
    private func givenText() throws -> PlaintextBuffer? {
        if let text, text != "-" { return PlaintextBuffer(utf8: text) }
        return StandardStreams.readsKeyboard || title == "-" ? nil : try NoteText.readStandardInput()
    }

    /// The text, and the entry in which it was written, where it was.
    private func writtenText(
        _ kind: NoteKind, _ patient: PatientSummary, _ session: Session, _ place: NoteEntry.Place?
    ) throws -> (PlaintextBuffer, NoteEntry?) {
        guard text == nil, StandardStreams.readsKeyboard else { return (try NoteText.readStandardInput(), nil) }
        guard global.canAsk else {
            throw CommandFailure.usage("the text is missing", hint: "give it, or “-” and a pipe")
        }
        var entry = try NoteEntry(
            session, patient, kind, template, day: date?.day ?? .today(), plain: global.plain, at: place)
        let text = try editor ? entry.writeElsewhere() : entry.write()
        return (text, entry)
    }

    private func document(
        _ id: Identifier, _ draft: NoteDraft, _ patient: PatientSummary, themes: [String],
        _ suggestions: [ThemeSuggestion]
    ) {
        global.output.document([
            "note": .string(id.text), "patient": .string(patient.id.text), "drawer": .string(draft.drawer.rawValue),
            "themes": .array(themes.map(JSON.string)),
            "suggested_themes": .array(suggestions.map(\.theme.id).filter { !themes.contains($0) }.map(JSON.string)),
        ])
    }

    private func answer(_ id: Identifier, _ draft: NoteDraft, _ patient: PatientSummary, signed: Bool = false) {
        global.output.remark(
            "Saved to \(PatientChoice.name(patient)): \(NoteOutput.name(draft.kind, draft.day)), "
                + "\(NoteText.shortID(id)). \(signed ? "Signed." : "Not signed yet.")")
    }

    private func hintAtShell() {
        guard let text, text != "-", StandardStreams.isInteractive, !AlternateScreen.isEntered else { return }
        global.output.hint("the shell may have kept that line; without TEXT, Alcove asks for it")
    }
}
