internal import ArgumentParser
internal import ClinicalVault
internal import NoteIndex
internal import SecretMemory
internal import SystemPackage
internal import Terminal
internal import VaultCrypto

/// `alcove handoff …`: only the group, for help.
struct HandoffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handoff",
        abstract: "Hand one patient's record, sealed, to a colleague.",
        subcommands: [HandoffCreateCommand.self, HandoffInspectCommand.self, HandoffOpenCommand.self])
}

/// `alcove handoff create`.
struct HandoffCreateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Make a sealed file of one patient's record.",
        discussion: """
            One standard age file, for a trusted colleague or under words that are drawn by chance. Process notes are \
            never part of it. The hand-off is written down in the patient's accounting of disclosures.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The patient's code or the beginning of the id.")
    var patient: String

    @Option(help: ArgumentHelp("A trusted colleague's name, or an age1… key.", valueName: "name|age1…"))
    var to: String?

    @Flag(help: "Seal it under six words drawn by chance, to be told by telephone.")
    var passphrase = false

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Where to write it.", valueName: "file"), completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp(
            "What it is for: transfer, coverage, supervision, consultation, patient, court, or your own words.",
            valueName: "purpose"))
    var purpose = "transfer"

    @OptionGroup var range: DateRange

    @Option(help: ArgumentHelp("Only notes with this theme.", valueName: "theme"))
    var theme: String?

    @Flag(help: "Write it as text, to be pasted into a mail.")
    var armor = false

    @Flag(help: "Say what would happen, and do nothing.")
    var dryRun = false

    mutating func validate() throws {
        guard (to == nil) == passphrase else {
            throw ValidationError("either --to a colleague or --passphrase")
        }
        guard HandoffPurpose(purpose) != nil else {
            throw ValidationError("a purpose has a letter and at most \(HandoffPurpose.maximumCount) bytes")
        }
    }

    func run() throws {
        let session = try Session.open(global)
        let patient = try session.vault.patient(matching: patient, counted: false)
        let vocabulary = try session.vault.vocabulary()
        let path = output ?? HandoffRequest.fileName(on: .today())
        if dryRun {
            return global.output.dryRun(
                "hand over \(Printable.line(patient.code)) as \(Printable.line(path))",
                ["file": .string(path), "patient": .string(patient.id.text)])
        }
        let request = HandoffRequest(
            patient: patient.id, purpose: HandoffPurpose(purpose) ?? .transfer,
            since: range.since?.day, until: range.until?.day,
            theme: try theme.map { try vocabulary.resolveShown($0).id },
            output: FilePath(path), armor: armor)
        let receipt: HandoffReceipt
        if let to {
            receipt = try session.vault.createHandoff(request, to: recipient(to, session))
        } else {
            let words = try PassphraseWords.draw()
            receipt = try session.vault.createHandoff(request, to: .passphrase(words.copy()))
            tell(words)
        }
        if global.json {
            global.output.document([
                "file": .string(path), "handoff": .string(receipt.id.text), "patient": .string(patient.id.text),
                "notes": .integer(Int64(receipt.notes)), "size": .integer(Int64(receipt.size)),
            ])
        } else {
            global.output.remark(
                "Handed over: \(counted(receipt.notes, "note")) of \(PatientChoice.name(patient)), "
                    + "in \(Printable.line(path)).")
        }
        if let to, let key = try session.vault.trustedKeys().key(named: to), key.compared == nil {
            let name = KeysCompareCommand.quoted(key.name)
            global.output.hint("before you send it: this key was not compared yet: alcove keys compare \(name)")
        }
    }

    private func recipient(_ to: String, _ session: Session) throws -> HandoffRecipient {
        if to.lowercased().hasPrefix("age1") {
            guard let recipient = AgeRecipient(text: to) else {
                throw CommandFailure(.failed, "\(Printable.line(to)) is no age key that can be used here")
            }
            return .key(recipient)
        }
        guard let key = try session.vault.trustedKeys().key(named: to) else {
            throw CommandFailure(
                .failed, "no trusted colleague is called \(Printable.line(to))",
                hint: "alcove keys list; alcove keys trust takes a new one")
        }
        return .colleague(key)
    }

    /// The words go to standard error, so that they never end in the file or in a script's answer.
    private func tell(_ words: borrowing SecretBytes) {
        Prompt.say("\nTell these words by telephone, never in the same mail:\n\n  ", newline: false)
        NewPassphrase.say(words)
        Prompt.say("\n")
    }
}

/// `alcove handoff inspect`.
struct HandoffInspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "See from whom a hand-off is, and what is in it; changes nothing.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp("Read the hand-off's words from the first line of a file.", valueName: "file"),
        completion: .file())
    var wordsFile: String?

    func run() throws {
        let session = try Session.open(global)
        let contents = try HandoffWords.inspect(file, wordsFile, session, global)
        let shown = HandoffOutput(contents, session)
        if global.json {
            global.output.document(shown.json)
        } else {
            shown.print(to: global.output, file: file)
        }
        if !contents.problems.isEmpty {
            throw CommandFailure(
                .damaged, "this hand-off is not as it was made; nothing was taken in", hint: "ask for it again")
        }
    }
}

/// `alcove handoff open`.
struct HandoffOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Take the notes of a hand-off in: all of them, or none.",
        discussion: "Everything is verified first. Opening the same hand-off twice changes nothing.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Option(help: ArgumentHelp("Take the notes into this patient's record.", valueName: "code"))
    var into: String?

    @Flag(help: "Also from a colleague whose key you have not compared.")
    var unconfirmed = false

    @Option(
        help: ArgumentHelp("Read the hand-off's words from the first line of a file.", valueName: "file"),
        completion: .file())
    var wordsFile: String?

    @Flag(help: "Verify everything, and take nothing in.")
    var dryRun = false

    func run() throws {
        let session = try Session.open(global)
        let target = try into.map { try session.vault.patient(matching: $0, counted: false).id }
        let result: HandoffImport
        do {
            result = try session.vault.openHandoff(
                FilePath(file), into: target, unconfirmed: unconfirmed, mismatched: global.yes, dryRun: dryRun)
        } catch HandoffError.needsPassphrase {
            let words = try HandoffWords.ask(wordsFile, session, global)
            result = try session.vault.openHandoff(
                FilePath(file), passphrase: words, into: target, unconfirmed: unconfirmed, mismatched: global.yes,
                dryRun: dryRun)
        }
        answer(result)
    }

    private func answer(_ result: HandoffImport) {
        let notes = "\(counted(result.imported, "note")) of \(PatientChoice.name(result.patient))"
        let there = result.alreadyThere
        if dryRun {
            global.output.dryRun(
                "take in \(notes)" + (there > 0 ? "; \(there) \(there == 1 ? "is" : "are") there already" : ""),
                [
                    // A patient who would be made has no id yet.
                    "patient": result.isNewPatient ? .null : .string(result.patient.id.text),
                    "code": .string(result.patient.code), "imported": .integer(Int64(result.imported)),
                    "already_there": .integer(Int64(there)),
                ])
        } else if global.json {
            global.output.document([
                "patient": .string(result.patient.id.text), "code": .string(result.patient.code),
                "imported": .integer(Int64(result.imported)), "already_there": .integer(Int64(there)),
            ])
        } else {
            global.output.remark(
                "Taken in: \(notes)"
                    + (there > 0 ? "; \(there) \(there == 1 ? "was" : "were") there already." : "."))
        }
    }
}

/// The words of a hand-off that is sealed under words.
private enum HandoffWords {
    /// What is in a hand-off; the words are asked for only where it turns out to want them.
    static func inspect(
        _ file: String, _ wordsFile: String?, _ session: Session, _ global: GlobalOptions
    ) throws -> HandoffContents {
        do {
            return try session.vault.inspectHandoff(FilePath(file))
        } catch HandoffError.needsPassphrase {
            return try session.vault.inspectHandoff(FilePath(file), passphrase: ask(wordsFile, session, global))
        }
    }

    static func ask(_ file: String?, _ session: Session, _ global: GlobalOptions) throws -> SecretBytes {
        if let file { return try PassphraseWords.canonical(PassphraseSource.read(file: file)) }
        guard global.canAsk else {
            throw CommandFailure(.locked, "this hand-off is sealed under words", hint: "give --words-file FILE")
        }
        let typed = try session.prompt.secret("The words of this hand-off (four letters each are enough):")
        return try PassphraseWords.canonical(typed)
    }
}
