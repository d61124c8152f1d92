internal import ClinicalVault
internal import SecretMemory
internal import UnlockAgent
internal import VaultCrypto

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Writing a note on the terminal: one text, or one for each section of a template; Ctrl-D ends each.
///
/// When the vault is locked meanwhile, the window closed or the program told to end, what was written is sealed, and the
/// next entry of the same kind for the same patient, or for the same note, offers to go on with it. A lock clears the
/// screen too.
struct NoteEntry {
    /// The vault was locked while somebody wrote, and opened again in the same place: the command begins anew, and offers
    /// what was sealed.
    struct OpenedAgain: Error {}

    private let session: Session
    private let patient: PatientSummary
    private let kind: NoteKind
    /// The note that is being changed; nil for a new one.
    private let note: Identifier?
    private let template: NoteTemplate?
    private let sealer: UnfinishedSealer?
    /// A text from before that this entry goes on with; to be removed when the note is saved.
    private(set) var resumed: UnfinishedText?

    init(
        _ session: Session, _ patient: PatientSummary, _ kind: NoteKind, note: Identifier? = nil,
        _ template: NoteTemplate? = nil
    ) throws {
        self.session = session
        self.patient = patient
        self.kind = kind
        self.note = note
        self.template = template
        sealer = try session.vault.unfinishedSealer()
        // Nothing may end the program before the text is sealed or saved: neither a closed window nor a shutdown.
        EndingSignals.hold()
    }

    /// A new note.
    mutating func write() throws -> PlaintextBuffer {
        sayWhatItIs()
        if let text = try offerUnfinished() { return try goOn(with: text) }
        let end = template == nil ? "ends and saves" : "goes to the next section"
        var heading = "Write. Ctrl-D \(end), Ctrl-C leaves.\n"
        var whole = ""
        for section in template?.sections ?? [""] {
            if !section.isEmpty { heading += "\n\(section):" }
            let before = whole + (whole.isEmpty ? "" : "\n\n") + (section.isEmpty ? "" : "\(section):\n")
            let text = try read(heading, behind: before, startingWith: "")
            heading = ""
            if !text.trimmed.isEmpty { whole = before + text }
        }
        return NoteEntry.buffer(whole)
    }

    /// A new note in the clinician's own editor.
    mutating func writeElsewhere() throws -> PlaintextBuffer {
        let sections = (template?.sections ?? []).map { "\($0):\n\n" }.joined()
        let beginning = try offerUnfinished() ?? sections
        let edited = try ExternalEditor.edit(beginning)
        let text = NoteReading.text(of: edited.text)
        if let signal = edited.signal ?? EndingSignals.take() {
            throw text == beginning ? KeyboardError.ended(signal) : try ended(text, by: signal)
        }
        do {
            try session.agent?.stillActive()
        } catch {
            // Locked meanwhile: nothing can be written now, and nothing may be lost.
            throw try sealed(text)
        }
        return NoteEntry.buffer(NoteEntry.withoutEmptySections(text, template))
    }

    /// Without the headings of sections that nothing was written into.
    private static func withoutEmptySections(_ text: String, _ template: NoteTemplate?) -> String {
        let headings = Set((template?.sections ?? []).map { "\($0):" })
        var kept: [Substring] = []
        var open: Substring?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if headings.contains(String(line).trimmed) {
                open = line
            } else if open == nil || !line.allSatisfy(\.isWhitespace) {
                if let heading = open { kept.append(heading) }
                open = nil
                kept.append(line)
            }
        }
        return kept.joined(separator: "\n")
    }

    /// A new text for a note.
    mutating func rewrite(_ old: PlaintextBuffer) throws -> PlaintextBuffer {
        sayWhatItIs()
        return try goOn(with: try offerUnfinished() ?? NoteReading.text(of: old))
    }

    /// Whose record is open, and what is written into it.
    private func sayWhatItIs() {
        let frame =
            kind == .process ? "Process note, kept apart from the record" : NoteOutput.word(kind).capitalizedFirst
        let id = note.map { " \(NoteText.shortID($0))" } ?? ""
        Prompt.say("\(PatientChoice.name(patient)) · \(frame)\(id)")
    }

    /// Goes on with a text that is there already: it stands on the screen, and Backspace takes it back.
    private func goOn(with text: String) throws -> PlaintextBuffer {
        let heading = "Write on. Backspace takes back, Ctrl-D saves, Ctrl-C leaves everything as it was.\n"
        return NoteEntry.buffer(try read(heading, behind: "", startingWith: text))
    }

    private mutating func offerUnfinished() throws -> String? {
        let texts = try session.vault.unfinishedTexts().filter { $0.patient == patient.id && $0.note == note }
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
        resumed = text
        return NoteReading.text(of: text.text)
    }

    /// One text. Ctrl-C asks first, since what was written would be gone; a lock seals it.
    private func read(_ heading: String, behind before: String, startingWith beginning: String) throws -> String {
        let prompt = session.prompt
        let entry = TextEntry(keyboard: prompt.keyboard, endsAtLineFeed: false)
        var heading = heading
        var written = beginning
        do {
            while true {
                do {
                    try RawMode.during(descriptor: prompt.keyboard.descriptor) {
                        Prompt.say(heading)
                        Prompt.say(Printable.text(written), newline: false)
                        try entry.read(into: &written)
                    }
                    return written
                } catch KeyboardError.interrupted {
                    guard written != beginning || !before.isEmpty else { throw KeyboardError.interrupted }
                    try askBeforeLeaving(before + written, prompt)
                    heading = ""
                }
            }
        } catch KeyboardError.locked {
            throw try sealed(before + written)
        } catch KeyboardError.ended(let signal) {
            Prompt.say("")
            let isNew = written != beginning || !before.isEmpty
            throw isNew ? try ended(before + written, by: signal) : KeyboardError.ended(signal)
        }
    }

    /// Seals what was written, since the program was told to end.
    private func ended(_ text: String, by signal: Int32) throws -> any Error {
        guard try seal(text) else { return KeyboardError.ended(signal) }
        return CommandFailure(
            ExitStatus(endedBy: signal), "what you were writing is kept, sealed on this computer",
            hint: "the same command offers to go on")
    }

    /// Ctrl-C may be a slip, so it asks. Returns where the writing goes on; a terminal that is gone keeps the text.
    private func askBeforeLeaving(_ text: String, _ prompt: Prompt) throws {
        let question = "k  keep it, sealed, for later      t  throw it away      Enter  write on  ›"
        let answer: Character
        do {
            answer = try prompt.key(question, "kt\r", default: "\r")
        } catch KeyboardError.interrupted {
            answer = "k"
        }
        guard answer != "\r" else { return }
        if answer == "k", try seal(text) {
            throw CommandFailure(
                .interrupted, "what you were writing is kept, sealed on this computer",
                hint: "the same command offers to go on")
        }
        if let resumed { try session.vault.removeUnfinished(resumed) }
        throw KeyboardError.interrupted
    }

    /// Keeps a text that could not be saved, sealed like one that a lock interrupted.
    ///
    /// - Returns: whether it is kept.
    func keep(_ text: PlaintextBuffer) -> Bool { (try? seal(NoteReading.text(of: text))) ?? false }

    /// Seals what was written, in place of what it went on with.
    ///
    /// - Returns: whether there was something to keep, and a place for it.
    private func seal(_ text: String) throws -> Bool {
        guard let sealer, !text.trimmed.isEmpty else { return false }
        try sealer.seal(NoteEntry.buffer(text), patient: patient.id, note: note, kind: kind, time: .now())
        if let resumed { try session.vault.removeUnfinished(resumed) }
        return true
    }

    /// Seals what was written, clears the screen with its scroll-back, and waits for the passphrase.
    ///
    /// Whoever looks at the paper and types on must not type the next sentence into the shell, which would keep it: so
    /// the program stays, and swallows what comes, until the passphrase or Ctrl-C.
    private func sealed(_ text: String) throws -> any Error {
        Prompt.say("\u{1B}[H\u{1B}[2J\u{1B}[3J", newline: false)
        let isKept = try seal(text)
        let failure = CommandFailure(
            .locked,
            isKept
                ? "the vault was locked; what you were writing is kept, sealed on this computer"
                : "the vault was locked",
            hint: isKept ? "alcove unlock, then the same command: it offers to go on" : "alcove unlock")
        Prompt.say("Locked at \(Timestamp.now().localClock).\n")
        if isKept { Prompt.say("What you were writing is kept, sealed on this computer.") }
        // Nothing is echoed, also while a passphrase is tried.
        return try RawMode.during(descriptor: session.prompt.keyboard.descriptor) {
            while true {
                RawMode.forgetTyped()
                do {
                    let typed = try Prompt().secret("Passphrase, or Ctrl-C to leave:")
                    try session.openAgain(with: typed)
                    return OpenedAgain()
                } catch VaultError.wrongPassphrase {
                    continue
                } catch KeyboardError.interrupted {
                    return failure
                } catch KeyboardError.ended(let signal) {
                    return CommandFailure(ExitStatus(endedBy: signal), failure.message, hint: failure.hint)
                } catch is PassphraseSource.Failure {
                    continue
                }
            }
        }
    }

    private static func buffer(_ text: String) -> PlaintextBuffer {
        let buffer = PlaintextBuffer(capacity: text.utf8.count)
        buffer.append(utf8: text)
        return buffer
    }
}

extension String {
    /// With a capital at the beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
