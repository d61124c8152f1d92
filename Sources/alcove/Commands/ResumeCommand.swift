internal import ArgumentParser
internal import ClinicalVault
internal import Terminal
internal import VaultCrypto

/// `alcove resume`: goes on with a text that was left unfinished.
struct ResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Go on with a text that was not finished.",
        discussion: """
            What you write is kept, sealed on this computer, until it is saved: after a lock, a closed window or a crash \
            it is here. In a pipe the texts are listed, without a word of them.
            """)

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let session = try Session.open(global)
        let texts = try session.vault.unfinishedTexts()
        let patients = try texts.map { try session.vault.patient($0.patient) }
        guard !global.json else {
            return global.output.document(
                .array(
                    zip(texts, patients).map { text, patient in
                        [
                            "patient": .string(patient.id.text), "code": .string(patient.code),
                            "kind": .string(text.kind.rawValue), "time": .string(text.time.iso),
                            "note": text.note.map { .string($0.text) } ?? .null,
                        ]
                    }))
        }
        guard !texts.isEmpty else { return global.output.remark("Nothing is unfinished.") }
        let lines = zip(texts, patients).map { text, patient in
            "\(PatientChoice.name(patient)), \(NoteOutput.word(text.kind)), "
                + (text.note == nil ? "" : "a change, ") + "\(text.time.local.day.short), \(text.time.localClock)"
        }
        guard global.canAsk, StandardStreams.readsKeyboard else { return lines.forEach { global.output.line($0) } }
        guard let chosen = try choice(among: lines, session) else { return }
        let (text, patient) = (texts[chosen], patients[chosen])
        let place = NoteEntry.Place(
            file: text.name, cursor: TextPosition(paragraph: .max, offset: .max))
        if let note = text.note {
            let command = try EditCommand.parse([note.text] + global.words)
            try command.goOn(at: place, in: session)
        } else {
            let command = try AddCommand.parse([patient.id.text, "--kind", text.kind.rawValue] + global.words)
            try command.goOn(at: place, in: session)
        }
    }

    /// The text that is meant; nil where none is.
    private func choice(among lines: [String], _ session: Session) throws -> Int? {
        guard lines.count > 1 else { return 0 }
        let shown = lines.prefix(9)
        for (index, line) in shown.enumerated() { Prompt.say("  \(index + 1)  \(line)") }
        let keys = String(shown.indices.map { Character(String($0 + 1)) }) + "q\r"
        let key = try session.prompt.key("Which? Enter for the newest, q for none ›", keys, default: "1")
        return key.wholeNumberValue.map { $0 - 1 }
    }
}

extension GlobalOptions {
    /// The options as words, for a verb that another one goes on with.
    var words: [String] {
        (vault.map { ["--vault", $0] } ?? []) + (quiet ? ["--quiet"] : []) + (plain ? ["--plain"] : [])
            + (passphraseFile.map { ["--passphrase-file", $0] } ?? [])
    }
}
