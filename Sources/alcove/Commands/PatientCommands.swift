internal import ArgumentParser
internal import ClinicalVault
internal import NoteIndex
internal import Terminal
internal import VaultCrypto

/// `alcove patient …`: only the group, for help.
struct PatientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patient",
        abstract: "Patients: a code that you choose, a name, a date of birth.",
        subcommands: [
            PatientAddCommand.self, PatientListCommand.self, PatientShowCommand.self, PatientEditCommand.self,
        ])
}

/// `alcove patient add`.
struct PatientAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Take a new patient in.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "What you call the patient: K-117. Without it you are asked for everything.")
    var code: String?

    @Option(help: "The patient's name; “-” asks for it, so that it stands in no list of commands.")
    var name: String?

    @Option(help: ArgumentHelp("The date of birth, 1985-04-30.", valueName: "date"))
    var born: DateOption?

    @Option(help: ArgumentHelp("The language of the notes, de; else the vault's.", valueName: "language"))
    var language: NoteLanguage?

    @Flag(help: "Say what would happen, and do nothing.")
    var dryRun = false

    func run() throws {
        let session = try Session.open(global)
        var name = try FreeText.resolve(name, "Name:", session, global)
        var born = born?.day
        guard code != nil || global.canAsk && StandardStreams.readsKeyboard else {
            throw CommandFailure.usage("the code is missing", hint: "alcove patient add K-117")
        }
        let code = try code ?? session.prompt.line("Code, what you call the patient:")
        if self.code == nil {
            guard !code.isEmpty else { throw KeyboardError.interrupted }
            if name == nil { name = try session.prompt.line("Name (Enter for none):") }
            if name?.isEmpty == true { name = nil }
            if born == nil { born = try PatientOutput.askBorn(session.prompt, before: nil) }
        }
        if dryRun {
            return global.output.dryRun("take in \(Printable.line(code))", ["code": .string(code)])
        }
        let patient = try session.vault.addPatient(code: code, name: name, born: born, language: language)
        if global.json {
            global.output.document(["patient": .string(patient.id.text), "code": .string(patient.code)])
        } else {
            global.output.remark("Taken in: \(PatientChoice.name(patient)).")
        }
    }
}

/// `alcove patient list`.
struct PatientListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the patients.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let session = try Session.open(global)
        try PatientListPage.show({ try $0.patients() }, title: "patients", withNames: false, session, global)
    }
}

/// `alcove find`.
struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find patients by name, also when it is spelt otherwise.",
        discussion: "Without words, or with “-”, it asks, so that the name stands in no list of commands.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Parts of the name.")
    var words: [String] = []

    func run() throws {
        let session = try Session.open(global)
        let given = words.isEmpty || words == ["-"] ? "-" : words.joined(separator: " ")
        guard let text = try FreeText.resolve(given, "Name:", session, global), !text.isEmpty else {
            throw CommandFailure.usage("a name is missing", hint: "alcove find WORDS")
        }
        try PatientListPage.show(
            { try $0.findPatients(text) }, title: "find · \(Printable.line(text))", withNames: true, session, global)
    }
}

/// `alcove patient show`.
struct PatientShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a patient.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The patient's code or the beginning of the id.")
    var patient: String

    func run() throws {
        let session = try Session.open(global)
        try PatientPage.show(try session.vault.patient(matching: patient).id, session, global)
    }
}

/// `alcove patient edit`.
struct PatientEditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change a patient's code, name, date of birth or language.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The patient's code or the beginning of the id.")
    var patient: String

    @Option(help: "The new code.")
    var code: String?

    @Option(help: "The new name; “-” asks for it; an empty one removes it.")
    var name: String?

    @Option(help: ArgumentHelp("The date of birth, 1985-04-30.", valueName: "date"))
    var born: DateOption?

    @Option(help: ArgumentHelp("The language of notes that are written from now on, de.", valueName: "language"))
    var language: NoteLanguage?

    @Flag(help: "Say what would happen, and do nothing.")
    var dryRun = false

    func run() throws {
        let session = try Session.open(global)
        let before = try session.vault.patient(matching: patient)
        var change = PatientChange(
            code: code, name: try FreeText.resolve(name, "Name:", session, global), born: born?.day,
            language: language)
        if code == nil, name == nil, born == nil, language == nil {
            guard global.canAsk else {
                throw CommandFailure.usage("nothing to change", hint: "give --code, --name, --born or --language")
            }
            change.code = try session.prompt.line("Code:", default: before.code)
            change.name = try session.prompt.line("Name:", default: before.name ?? "")
            change.born = try PatientOutput.askBorn(session.prompt, before: before.born)
        }
        if dryRun {
            return global.output.dryRun(
                "change \(Printable.line(before.code))",
                ["patient": .string(before.id.text), "code": .string(change.code ?? before.code)])
        }
        let patient = try session.vault.editPatient(before.id, change)
        if global.json {
            global.output.document(["patient": .string(patient.id.text), "code": .string(patient.code)])
        } else {
            global.output.remark("Changed: \(PatientChoice.name(patient)).")
        }
    }
}
