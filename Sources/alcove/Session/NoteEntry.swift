internal import ClinicalVault
internal import SecretMemory
internal import Terminal
internal import UnlockAgent
internal import VaultCrypto

/// Writing a note: on the whole screen, in plain lines where the terminal cannot show one, or in an editor of one's own.
///
/// What is written is sealed again and again, and when the vault is locked meanwhile, the window closed or the program told
/// to end; the next entry of the same kind for the same patient, or for the same note, offers to go on with it.
struct NoteEntry {
    /// The vault was locked while somebody wrote, and the text is sealed. On the way up, the command lets go of everything
    /// that it had read; ``untilDone(from:in:_:_:)`` waits for the passphrase.
    struct Locked: Error, @unchecked Sendable {
        // Sendable: it crosses no thread, there is one.
        let keeper: UnfinishedKeeper
        let kind: NoteKind
        let isKept: Bool
        /// Where the cursor stood; nil where the text was written in plain lines, and is offered.
        var cursor: TextPosition?
        /// The whole screen, where it was written on one.
        var screen: TerminalScreen?
        /// The editor that waits, stopped, with a text of which it alone knows all.
        var editor: ExternalEditor?

        /// Where to go on.
        var place: Place? {
            if let editor { return Place(file: keeper.file, editor: editor) }
            return cursor.flatMap { cursor in keeper.file.map { Place(file: $0, cursor: cursor) } }
        }
    }

    /// A place in a text that was sealed, or an editor in which somebody writes.
    struct Place {
        let file: String?
        var cursor: TextPosition?
        var editor: ExternalEditor?
    }

    let session: Session
    let patient: PatientSummary
    /// The note that is being changed; nil for a new one.
    let note: Identifier?
    let template: NoteTemplate?
    let keeper: UnfinishedKeeper
    /// What it will be: the key for process notes changes it.
    var kind: NoteKind
    let day: CalendarDay
    let usesScreen: Bool
    let place: Place?

    /// - Parameters:
    ///   - day: the day of the session.
    ///   - plain: whether plain lines are wanted.
    ///   - place: where to go on after a lock.
    init(
        _ session: Session, _ patient: PatientSummary, _ kind: NoteKind, note: Identifier? = nil,
        _ template: NoteTemplate? = nil, day: CalendarDay, plain: Bool, at place: Place? = nil
    ) throws {
        self.session = session
        self.patient = patient
        self.kind = kind
        self.note = note
        self.template = template
        self.day = day
        self.place = place
        usesScreen = !plain && StandardStreams.canShowScreens
        keeper = try UnfinishedKeeper(session.vault, patient: patient.id, note: note)
        // Nothing may end the program before the text is sealed or saved: neither a closed window nor a shutdown.
        EndingSignals.hold()
    }

    /// A new note.
    mutating func write() throws -> PlaintextBuffer {
        if usesScreen {
            return try withoutEmptySections(writeOnScreen(unfinished() ?? emptySections))
        }
        sayWhatItIs()
        if let text = try unfinished() { return try goOn(with: NoteReading.text(of: text)) }
        return try writeInLines()
    }

    /// A new text for a note.
    mutating func rewrite(_ old: PlaintextBuffer) throws -> PlaintextBuffer {
        if usesScreen { return try writeOnScreen(unfinished() ?? old) }
        sayWhatItIs()
        return try goOn(with: NoteReading.text(of: unfinished() ?? old))
    }

    /// Writes, and after each lock goes on with what was sealed, in a new session.
    ///
    /// - Parameters:
    ///   - place: where to begin in an unfinished text.
    ///   - session: the first one, where there is one already.
    static func untilDone(
        from place: Place?, in session: Session?, _ global: GlobalOptions,
        _ write: (Place?, Session) throws -> Void
    ) throws {
        var (place, session) = (place, try session ?? .open(global))
        while true {
            do {
                return try write(place, session)
            } catch let locked as Locked {
                session.vault.forget()
                try locked.wait(in: session)
                if let editor = locked.editor {
                    locked.screen?.leave()
                    editor.process.goOn()
                }
                (place, session) = (locked.place, try .open(global))
            }
        }
    }

    // MARK: Sections

    var emptySections: PlaintextBuffer {
        PlaintextBuffer(utf8: (template?.sections ?? []).map { "\($0):\n\n\n" }.joined())
    }

    /// Without the headings of sections that nothing was written into.
    func withoutEmptySections(_ text: PlaintextBuffer) -> PlaintextBuffer {
        guard let template else { return text }
        let kept = PlaintextBuffer(capacity: text.count)
        text.withBytes { bytes in
            var heading: Range<Int>?
            for line in bytes.lines {
                if template.isHeading(bytes.extracting(line)) {
                    heading = line
                } else if heading == nil || !NoteText.isBlank(bytes.extracting(line)) {
                    for part in [heading, line].compactMap(\.self) {
                        kept.append(bytes.extracting(part))
                        kept.append(utf8: "\n")
                    }
                    heading = nil
                }
            }
        }
        return kept
    }

    // MARK: What was kept

    /// The text to go on with: after a lock without a question, else when it is wanted.
    mutating func unfinished() throws -> PlaintextBuffer? {
        let texts = try session.vault.unfinishedTexts().filter { $0.patient == patient.id && $0.note == note }
        if let place, let text = texts.first(where: { $0.name == place.file }) {
            keeper.goOn(in: text.name)
            kind = text.kind
            return text.text
        }
        for other in texts where other.kind != kind {
            Output.hint(
                "there is an unfinished \(NoteOutput.word(other.kind)) too: "
                    + "alcove add \(Printable.line(patient.code)) --kind \(other.kind.rawValue)")
        }
        guard let text = texts.first(where: { $0.kind == kind }) else { return nil }
        let when = "\(text.time.local.day.short), \(text.time.localClock)"
        let what = note == nil ? "an unfinished \(NoteOutput.word(kind))" : "an unfinished change of this note"
        guard try session.prompt.confirm("There is \(what) from \(when). Go on with it?", default: true) else {
            return nil
        }
        keeper.goOn(in: text.name)
        return text.text
    }

    /// Keeps a text that could not be saved, sealed like one that a lock interrupted.
    ///
    /// - Returns: whether it is kept.
    private func keep(_ text: PlaintextBuffer) -> Bool { (try? keeper.keep(text, kind)) ?? false }

    /// Saves what was written. Where that fails the text is kept, and it is said: what was typed must not be lost. Where
    /// not even that works, such as on a full disk, it is tried again for as long as the clinician wants.
    func saving<Result>(
        _ text: PlaintextBuffer, _ output: Output, _ body: () throws -> Result
    ) throws -> Result {
        while true {
            do {
                return try body()
            } catch {
                guard !keep(text) else {
                    output.hint("what you wrote is kept, sealed on this computer; alcove resume goes on with it")
                    throw error
                }
                guard !NoteText.isBlank(text) else { throw error }
                Output.complain(ErrorReport.failure(of: error)?.message ?? "\(error)")
                let question = "It is neither saved nor kept yet. Enter tries again, q gives it up ›"
                guard try session.prompt.key(question, "q\r", default: "\r") == "\r" else { throw error }
            }
        }
    }

    /// Forgets what was kept: the note is saved.
    func forget() throws { try keeper.forget() }

    /// Seals what was written, since the program was told to end.
    func ended(_ text: PlaintextBuffer, by signal: Int32) throws -> any Error {
        guard try keeper.keep(text, kind) else { return KeyboardError.ended(signal) }
        return kept(ExitStatus(endedBy: signal))
    }

    /// What is said of a text that was left unfinished.
    func kept(_ status: ExitStatus) -> CommandFailure {
        CommandFailure(
            status, "what you were writing is kept, sealed on this computer",
            hint: "alcove resume goes on with it")
    }
}

extension String {
    /// With a capital at the beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
