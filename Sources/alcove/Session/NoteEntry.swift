internal import ClinicalVault
internal import SecretMemory
internal import VaultCrypto

/// Writing a note on the terminal: one text, or one for each section of a template; Ctrl-D ends each.
///
/// When the vault is locked meanwhile, what was written is sealed, the screen is cleared, and the next entry for the
/// same patient offers to go on with it.
struct NoteEntry {
    private let session: Session
    private let patient: PatientSummary
    private let kind: NoteKind
    private let template: NoteTemplate?
    private let sealer: UnfinishedSealer?
    /// A text from before that this entry goes on with; to be removed when the note is saved.
    private(set) var resumed: UnfinishedText?

    init(_ session: Session, _ patient: PatientSummary, _ kind: NoteKind, _ template: NoteTemplate?) throws {
        self.session = session
        self.patient = patient
        self.kind = kind
        self.template = template
        sealer = try session.vault.unfinishedSealer()
    }

    /// A new note.
    mutating func write() throws -> PlaintextBuffer {
        let frame =
            kind == .process ? "Process note, kept apart from the record" : NoteOutput.word(kind).capitalizedFirst
        Prompt.say("\(PatientChoice.describe(patient)) · \(frame)")
        if let unfinished = try offerUnfinished() {
            resumed = unfinished
            return try goOn(with: NoteReading.text(of: unfinished.text))
        }
        let end = template == nil ? "ends and saves" : "goes to the next section"
        Prompt.say("Write. Ctrl-D \(end), Ctrl-C leaves.\n")
        var whole = ""
        for section in template?.sections ?? [""] {
            if !section.isEmpty { Prompt.say("\(section):") }
            let before = whole + (whole.isEmpty ? "" : "\n\n") + (section.isEmpty ? "" : "\(section):\n")
            let text = try read(behind: before, startingWith: "")
            if !text.trimmed.isEmpty { whole = before + text }
        }
        return NoteEntry.buffer(whole)
    }

    /// Goes on with a text that is there already: it stands on the screen, and Backspace takes it back.
    func goOn(with text: String) throws -> PlaintextBuffer {
        Prompt.say("Write on. Backspace takes back, Ctrl-D saves, Ctrl-C leaves everything as it was.\n")
        Prompt.say(Printable.text(text), newline: false)
        return NoteEntry.buffer(try read(behind: "", startingWith: text))
    }

    private func offerUnfinished() throws -> UnfinishedText? {
        let texts = try session.vault.unfinishedTexts()
        guard let text = texts.first(where: { $0.patient == patient.id && $0.kind == kind }) else { return nil }
        let when = "\(text.time.local.day.short), \(text.time.localClock)"
        return try session.prompt.confirm("There is unfinished text from \(when). Go on with it?", default: true)
            ? text : nil
    }

    /// One text. Ctrl-C asks first, since what was written would be gone; a lock seals it.
    private func read(behind before: String, startingWith beginning: String) throws -> String {
        let prompt = session.prompt
        var written = beginning
        while true {
            do {
                let entry = TextEntry(keyboard: prompt.keyboard, endsAtLineFeed: false)
                try RawMode.during(descriptor: prompt.keyboard.descriptor) { try entry.read(into: &written) }
                return written
            } catch KeyboardError.interrupted {
                guard written != beginning || !before.isEmpty else { throw KeyboardError.interrupted }
                do {
                    guard try prompt.key("Throw away what you wrote? y/N", "yn", default: "n") == "n" else {
                        throw KeyboardError.interrupted
                    }
                } catch KeyboardError.locked {
                    throw try sealed(before + written)
                }
                Prompt.say(Printable.text(written), newline: false)
            } catch KeyboardError.locked {
                throw try sealed(before + written)
            }
        }
    }

    /// Seals what was written and clears the screen with its scroll-back.
    private func sealed(_ text: String) throws -> CommandFailure {
        Prompt.say("\u{1B}[H\u{1B}[2J\u{1B}[3J", newline: false)
        guard let sealer, !text.trimmed.isEmpty else {
            return CommandFailure(.locked, "the vault was locked", hint: "alcove unlock")
        }
        try sealer.seal(NoteEntry.buffer(text), patient: patient.id, kind: kind, time: .now())
        return CommandFailure(
            .locked, "the vault was locked; what you were writing is kept, sealed on this computer",
            hint: "alcove unlock, then the same command: it offers to go on")
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
