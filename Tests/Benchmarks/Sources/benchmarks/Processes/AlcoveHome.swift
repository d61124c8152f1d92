/// A user for one run: folders of their own, a passphrase, a vault, and the program that is measured.
struct AlcoveHome {
    static let passphrase = "harbour violin meadow copper lantern\n"

    let folder: ThrowAwayFolder
    let program: String
    let name: String
    private let environment: [String]

    /// An unlocked vault without a note.
    init(_ name: String, in folder: ThrowAwayFolder, program: String) throws {
        self.folder = folder
        self.program = program
        self.name = name
        let root = try folder.makeFolder(name)
        for part in ["home", "run"] { _ = try folder.makeFolder("\(name)/\(part)") }
        environment = [
            "PATH=\(Programs.variable("PATH") ?? "/usr/bin:/bin")", "LANG=C.UTF-8", "TERM=dumb",
            "HOME=\(root)/home", "XDG_CONFIG_HOME=\(root)/home/config", "XDG_DATA_HOME=\(root)/home/data",
            "XDG_STATE_HOME=\(root)/home/state", "XDG_CACHE_HOME=\(root)/home/cache", "XDG_RUNTIME_DIR=\(root)/run",
            "ALCOVE_VAULT=\(root)/vault",
        ]
        try Files.write(Array(AlcoveHome.passphrase.utf8), to: passphraseFile)
        try alcove("init", "--name", "Dr. Bench", "--passphrase-file", passphraseFile, "--quiet").run()
        try unlocking.run()
    }

    var vault: String { folder.path("\(name)/vault") }
    var passphraseFile: String { folder.path("\(name)/passphrase") }

    /// The command that opens the vault for an hour.
    var unlocking: Child {
        alcove("unlock", "--scope", "user", "--idle", "60m", "--passphrase-file", passphraseFile)
    }

    /// A command of the program that is measured, ready to run.
    func alcove(_ arguments: String..., input: String = "/dev/null", output: String? = nil) -> Child {
        alcove(arguments, input: input, output: output)
    }

    func alcove(_ arguments: [String], input: String = "/dev/null", output: String? = nil) -> Child {
        Child(program: program, arguments: arguments, environment: environment, input: input, output: output)
    }

    /// Ends the agent.
    func lock() { _ = try? alcove("lock").run() }

    func remove() { folder.remove(name) }
}
