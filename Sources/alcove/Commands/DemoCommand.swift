internal import ArgumentParser
internal import ClinicalVault
internal import SecretMemory
internal import SystemPackage
internal import Terminal

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// `alcove demo`: the main job on made-up patients, in a vault that is thrown away.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Look round with made-up patients; nothing is kept.",
        discussion: """
            Prints every command that it runs, as you would type it. --look-round opens a home on the made-up patients \
            in place of that, where you try everything yourself.
            """)

    @OptionGroup var global: GlobalOptions

    @Flag(help: "Open a home on the made-up patients.")
    var lookRound = false

    func run() throws {
        guard !lookRound else { return try openHome() }
        let folder = try DemoFolder()
        defer { folder.remove() }
        let mine = DemoPerson("Dr. Ada Example", "ada", in: folder)
        let theirs = DemoPerson("Dr. Ben Example", "ben", in: folder)
        let notes = DemoNotes.all()
        let style = Style.forOutput

        func say(_ text: String) { global.output.line("\n" + style.strong(text)) }
        func run(
            _ person: DemoPerson, _ shown: String, _ arguments: [String], input: PlaintextBuffer? = nil,
            to file: FilePath? = nil
        ) throws {
            global.output.line(style.accent("\(person.prompt)\(shown)"))
            try person.run(arguments, input: input, outputFile: file)
        }

        say("A vault, sealed with a passphrase. With a terminal, init asks and shows the recovery sheet.")
        try run(
            mine, "alcove init", ["init", "--name", mine.name, "--quiet"] + mine.passphrase,
            to: folder.path.appending("sheet"))
        try run(mine, "alcove unlock", ["unlock"] + mine.passphrase)

        let patients = DemoPatient.all(of: notes)
        say("\(notes.count) made-up notes of \(patients.count) made-up patients over two years.")
        for (index, patient) in patients.enumerated() {
            let born = "\(patient.born)-01-01"
            let shown = "alcove patient add \(patient.code) --name '\(patient.name)' --born \(born)"
            let arguments = ["patient", "add", patient.code, "--name", patient.name, "--born", born]
            if index == 0 {
                try run(mine, shown, arguments)
            } else {
                try mine.run(arguments + ["--quiet"], input: nil, outputFile: nil)
            }
        }
        try run(mine, "alcove import notes.jsonl", ["import", "-"], input: DemoImport.lines(notes))
        try run(mine, "alcove patient list", ["patient", "list"])

        say("Where did trust come up with K-117?")
        try run(mine, "alcove search trust --patient K-117 -n 3", ["search", "trust", "--patient", "K-117", "-n", "3"])
        say("By words: both in one note; together in this order; in the plans alone.")
        try run(mine, "alcove search 'letter sister' -n 2", ["search", "letter sister", "-n", "2"])
        try run(mine, "alcove search '\"sleep diary\"' -n 2", ["search", "\"sleep diary\"", "-n", "2"])
        try run(
            mine, "alcove search kind:plan -n 3 --no-snippets", ["search", "kind:plan", "-n", "3", "--no-snippets"])

        say("How did it change? Her themes over time, then the thread of one.")
        try run(mine, "alcove themes K-117", ["themes", "K-117"])
        try run(mine, "alcove themes K-117 trust", ["themes", "K-117", "trust"])

        say("A new note. Without a text, add asks for the key first and then lets you write.")
        let text = PlaintextBuffer()
        text.append(utf8: "Brought the letter again and read half of it aloud. Says she trusts the room now.\n")
        try run(mine, "alcove add K-117 -", ["add", "K-117", "-", "--theme", "trust"], input: text)

        say("Hand-off: two colleagues exchange keys; in life they compare two words by telephone.")
        try run(
            theirs, "alcove init", ["init", "--name", theirs.name, "--quiet"] + theirs.passphrase,
            to: folder.path.appending("sheet"))
        try run(theirs, "alcove unlock", ["unlock"] + theirs.passphrase)
        try run(theirs, "alcove keys show > ben.key", ["keys", "show"], to: folder.path.appending("ben.key"))
        try run(mine, "alcove keys show > ada.key", ["keys", "show"], to: folder.path.appending("ada.key"))
        try run(mine, "alcove keys trust ben.key", ["keys", "trust", folder.path.appending("ben.key").string])
        try run(theirs, "alcove keys trust ada.key", ["keys", "trust", folder.path.appending("ada.key").string])
        let archive = folder.path.appending("K-117.age").string
        try run(
            mine, "alcove handoff create K-117 --to 'Dr. Ben Example' --purpose transfer -o K-117.age",
            ["handoff", "create", "K-117", "--to", theirs.name, "--purpose", "transfer", "-o", archive])
        try run(theirs, "alcove handoff inspect K-117.age", ["handoff", "inspect", archive])
        try run(theirs, "alcove handoff open K-117.age --unconfirmed", ["handoff", "open", archive, "--unconfirmed"])
        try run(theirs, "alcove list K-117 -n 3", ["list", "K-117", "-n", "3"])

        say("Everything in order, and locked.")
        try run(mine, "alcove check", ["check"])
        try run(mine, "alcove lock", ["lock"])
        try run(theirs, "alcove lock", ["lock"])
        global.output.line("\nThe demo's vaults are gone again. Yours begins with: alcove init")
    }

    /// A home on a vault with made-up patients, for as long as somebody stays in it.
    private func openHome() throws {
        guard global.canAsk, StandardStreams.readsKeyboard, StandardStreams.canShowScreens else {
            throw CommandFailure.usage(
                "to look round needs a terminal", hint: "alcove demo prints what there is to see")
        }
        let folder = try DemoFolder()
        defer { folder.remove() }
        // What ends the window ends the home in it. Here it is tidied up in any case; the child begins with no handlers.
        let numbers = [SIGHUP, SIGTERM, SIGINT, SIGQUIT]
        let before = numbers.map { signal($0) { _ in } }
        defer { for (number, handler) in zip(numbers, before) { _ = signal(number, handler) } }
        let person = DemoPerson("Dr. Ada Example", "ada", in: folder)
        let notes = DemoNotes.all()
        Prompt.say("One moment: \(notes.count) made-up notes are taken in.")
        try person.run(
            ["init", "--name", person.name, "--quiet"] + person.passphrase, input: nil,
            outputFile: folder.path.appending("sheet"))
        try person.run(["unlock", "--quiet"] + person.passphrase, input: nil, outputFile: nil)
        for patient in DemoPatient.all(of: notes) {
            try person.run(
                ["patient", "add", patient.code, "--name", patient.name, "--born", "\(patient.born)-01-01", "--quiet"],
                input: nil, outputFile: nil)
        }
        try person.run(["import", "-", "--quiet"], input: DemoImport.lines(notes), outputFile: nil)
        Prompt.say("Should it lock, the passphrase is: \(DemoFolder.passphrase)")
        try person.stayAtHome()
        try? person.run(["lock", "--quiet"], input: nil, outputFile: nil)
        Prompt.say("The made-up patients are gone again.")
    }
}

/// A made-up patient.
private struct DemoPatient {
    let code: String
    let name: String
    let born: Int

    /// The patients of the notes, in the order in which they first occur.
    static func all(of notes: [DemoNote]) -> [DemoPatient] {
        var seen: Set<String> = []
        return notes.filter { seen.insert($0.code).inserted }.map {
            DemoPatient(code: $0.code, name: $0.name, born: $0.born)
        }
    }
}

/// One of the two made-up colleagues, each with folders of their own.
private struct DemoPerson {
    let name: String
    let prompt: String
    private let passphraseFile: FilePath
    private let program: ChildProgram

    init(_ name: String, _ short: String, in folder: DemoFolder) {
        self.name = name
        prompt = "\(short) $ "
        passphraseFile = folder.path.appending("passphrase")
        let home = folder.path.appending(short)
        program = ChildProgram(environment: [
            "ALCOVE_VAULT": home.appending("vault").string, "XDG_CONFIG_HOME": home.appending("config").string,
            "XDG_STATE_HOME": home.appending("state").string, "XDG_CACHE_HOME": home.appending("cache").string,
            "XDG_RUNTIME_DIR": home.appending("run").string,
        ])
    }

    /// How the passphrase is given, since the demo asks nothing.
    var passphrase: [String] { ["--passphrase-file", passphraseFile.string] }

    /// Opens home on the terminal, and waits until it is left.
    func stayAtHome() throws { _ = try program.run([], onTerminal: true) }

    func run(_ arguments: [String], input: PlaintextBuffer?, outputFile: FilePath?) throws {
        let status = try program.run(arguments, input: input, outputFile: outputFile)
        guard status == 0 else { throw CommandFailure(.failed, "the demo stopped: a command ended with \(status)") }
    }
}

/// The folder of the demo, which goes when the demo ends.
private struct DemoFolder {
    /// Of everybody in the demo, and no secret.
    static let passphrase = "tunnel orange museum velvet blanket fiscal"

    let path: FilePath

    init() throws {
        var template = Array("/tmp/alcove-demo-XXXXXX".utf8CString)
        // mkdtemp writes the name into the template and makes the folder with mode 0700.
        guard unsafe mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
        path = FilePath(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
        for name in ["ada", "ada/run", "ben", "ben/run"] { unsafe mkdir(path.appending(name).string, 0o700) }
        let file = try FileDescriptor.open(
            path.appending("passphrase"), .writeOnly, options: [.create, .exclusiveCreate],
            permissions: [.ownerReadWrite])
        _ = try file.closeAfter { try file.writeAll("\(DemoFolder.passphrase)\n".utf8) }
    }

    /// Best effort: what is left is sealed, and below /tmp.
    func remove() { FolderRemoval.remove(path) }
}
