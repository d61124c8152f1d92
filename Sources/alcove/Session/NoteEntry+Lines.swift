internal import ClinicalVault
internal import SecretMemory
internal import Terminal
internal import VaultCrypto

/// Writing in plain lines: one text, or one for each section of a template; Ctrl-D ends each. For terminals that cannot
/// show a screen, and for whoever listens to one.
extension NoteEntry {
    func writeInLines() throws -> PlaintextBuffer {
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
        return PlaintextBuffer(utf8: whole)
    }

    /// Whose record is open, and what is written into it.
    func sayWhatItIs() {
        let id = note.map { " \(NoteText.shortID($0))" } ?? ""
        Prompt.say("\(patient.heading) · \(NoteOutput.heading(kind))\(id)")
    }

    /// Goes on with a text that is there already: it stands on the screen, and Backspace takes it back.
    func goOn(with text: String) throws -> PlaintextBuffer {
        let heading = "Write on. Backspace takes back, Ctrl-D saves, Ctrl-C leaves everything as it was.\n"
        return PlaintextBuffer(utf8: try read(heading, behind: "", startingWith: text))
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
            throw try sealed(PlaintextBuffer(utf8: before + written))
        } catch KeyboardError.ended(let signal) {
            Prompt.eraseWindow()
            let isNew = written != beginning || !before.isEmpty
            throw isNew ? try ended(PlaintextBuffer(utf8: before + written), by: signal) : KeyboardError.ended(signal)
        }
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
        if answer == "k", try keeper.keep(PlaintextBuffer(utf8: text), kind) { throw kept(.interrupted) }
        try keeper.forget()
        throw KeyboardError.interrupted
    }

    /// Seals what was written, since the vault was locked, and empties the window with its scroll-back.
    func sealed(_ text: PlaintextBuffer) throws -> any Error {
        Prompt.eraseWindow()
        return Locked(keeper: keeper, kind: kind, isKept: try keeper.keep(text, kind))
    }
}
