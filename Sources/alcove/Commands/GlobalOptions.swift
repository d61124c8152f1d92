internal import ArgumentParser
internal import ClinicalVault
internal import Terminal

/// The options that every verb takes.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The vault's folder.", valueName: "dir"), completion: .directory)
    var vault: String?

    @Flag(help: "Print one JSON document.")
    var json = false

    @Flag(name: .shortAndLong, help: "Print the answer and nothing else.")
    var quiet = false

    @Flag(help: "Never ask; fail where a question would be needed.")
    var noInput = false

    @Flag(name: .shortAndLong, help: "Answer yes to questions of the form “really?”.")
    var yes = false

    @Flag(help: "Plain lines in place of whole screens, for whoever listens to the screen.")
    var plain = false

    @Option(
        help: ArgumentHelp("Read the passphrase from the first line of a file.", valueName: "file"),
        completion: .file())
    var passphraseFile: String?

    @Option(help: ArgumentHelp("Read the passphrase from an open descriptor.", valueName: "n"))
    var passphraseFd: Int32?

    mutating func validate() throws {
        if passphraseFile != nil, passphraseFd != nil {
            throw ValidationError("--passphrase-file and --passphrase-fd exclude each other")
        }
    }

    /// Where the answer goes.
    var output: Output { Output(json: json, quiet: quiet) }

    /// Whether a person can be asked.
    var canAsk: Bool { !noInput && StandardStreams.isInteractive }

    /// Whether an answer is shown on the whole screen.
    var showsScreens: Bool {
        !plain && !json && !quiet && !noInput && StandardStreams.showsOutput && StandardStreams.canShowScreens
    }

    /// The folders that this call works with.
    var places: VaultPlaces { Places.current(vault: vault) }
}
