internal import ArgumentParser
internal import ClinicalVault
internal import SecretMemory
internal import SystemPackage
internal import Terminal
internal import VaultCrypto

/// `alcove keys …`: only the group, for help.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Your own key, and those of the colleagues you trust.",
        subcommands: [
            KeysShowCommand.self, KeysListCommand.self, KeysTrustCommand.self, KeysCompareCommand.self,
            KeysRemoveCommand.self,
        ])
}

/// `alcove keys show`.
struct KeysShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show your own key, to be sent to a colleague.",
        discussion: "The line is no secret. The eight words are what two people compare by telephone.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let chain = try Session.open(global).vault.ownCards()
        let words = FingerprintWords(card: chain.card.digest)
        if global.json {
            global.output.document([
                "name": .string(chain.card.name), "line": .string(CardLine.text(of: chain)),
                "recipient": .string(chain.card.recipients[0].text), "words": .array(words.words.map(JSON.string)),
            ])
            return
        }
        global.output.line(CardLine.text(of: chain))
        if !global.quiet {
            Prompt.say(
                "\nSend this line to a colleague, who gives it to “alcove keys trust”. Your eight words, for the telephone:"
            )
            Prompt.say("  \(words.line)")
        }
    }
}

/// `alcove keys list`.
struct KeysListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the colleagues whose keys you trust.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let keys = try Session.open(global).vault.trustedKeys().keys
        if global.json {
            global.output.document([
                "keys": .array(
                    keys.map {
                        [
                            "name": .string($0.name), "recipient": .string($0.card.recipients[0].text),
                            "words": .array($0.words.words.map(JSON.string)),
                            "compared": $0.compared.map { .string($0.iso) } ?? .null,
                        ]
                    })
            ])
            return
        }
        guard !keys.isEmpty else {
            global.output.remark("No colleague yet. “alcove keys trust FILE” takes the line that a colleague sent you.")
            return
        }
        var table = Table([.init(title: "Name", flexible: true), .init(title: "Words compared")])
        for key in keys { table.append([key.name, key.compared?.short ?? "not yet: alcove keys compare"]) }
        for line in table.lines(width: StandardStreams.width) { global.output.line(line) }
    }
}

/// `alcove keys trust LINE-OR-FILE`.
struct KeysTrustCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust",
        abstract: "Trust a colleague's key.",
        discussion: "Takes the line that “alcove keys show” printed there, a file that holds it, or “-” for a pipe.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The line, or a file with it.", completion: .file())
    var lineOrFile: String

    @Option(help: "What to call the colleague; without it, the name on the key.")
    var name: String?

    @Flag(help: "Say what would happen, and do nothing.")
    var dryRun = false

    func run() throws {
        let session = try Session.open(global)
        guard let chain = CardLine.chain(in: try KeysTrustCommand.text(lineOrFile)) else {
            throw CommandFailure(
                .failed, "that is no key, or not the whole line of it",
                hint: "the line begins with alcove-card: and ends with a semicolon; ask for it again")
        }
        if dryRun {
            let (name, words) = (name ?? chain.card.name, FingerprintWords(card: chain.card.digest).words)
            return global.output.dryRun(
                "trust \(Printable.line(name))", ["name": .string(name), "words": .array(words.map(JSON.string))])
        }
        let key = try session.vault.trust(chain, as: name)
        if global.json {
            global.output.document(["name": .string(key.name), "words": .array(key.words.words.map(JSON.string))])
        } else {
            global.output.remark("Trusted: \(Printable.line(key.name)). Not compared yet.")
            global.output.hint(
                "telephone, on a number that you have from elsewhere: alcove keys compare \(KeysCompareCommand.quoted(key.name))"
            )
        }
    }

    /// The line itself, or what a file or pipe holds.
    private static func text(_ given: String) throws -> String {
        if CardLine.chain(in: given) != nil { return given }
        let descriptor: FileDescriptor
        do {
            descriptor = given == "-" ? .standardInput : try FileDescriptor.open(FilePath(given), .readOnly)
        } catch let error as Errno {
            throw CommandFailure(
                .failed, "\(Printable.line(given)) is no key and no readable file: \(error.description.lowercased())")
        }
        defer { if given != "-" { try? descriptor.close() } }
        let file = PlaintextBuffer(capacity: 4096)
        while file.count < CardLine.maximumCount {
            let before = file.count
            let count = try unsafe file.append(uninitializedCount: 4096) { try unsafe descriptor.read(into: $0) }
            file.truncate(to: before + count)
            if count == 0 { break }
        }
        return file.text(in: 0..<file.count) ?? ""
    }
}

/// `alcove keys compare NAME`.
struct KeysCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare two words of a colleague's key by telephone.",
        discussion: """
            The program picks two of the eight words by chance. Ask your colleague for them, on a number that you have \
            from elsewhere, and type what you hear.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The colleague's name, or a part of it.")
    var name: String

    func run() throws {
        let session = try Session.open(global)
        guard let key = try session.vault.trustedKeys().key(named: name) else {
            throw CommandFailure(
                .failed, "no trusted colleague is called \(Printable.line(name))", hint: "alcove keys list")
        }
        guard StandardStreams.readsKeyboard ? global.canAsk : !global.noInput else {
            throw CommandFailure(.locked, "comparing needs somebody who types what they hear")
        }
        let (first, second) = FingerprintWords.drawPositions()
        Prompt.say("Ask \(Printable.line(key.name)) for the words of “alcove keys show”.")
        for position in [first, second] {
            let heard = try hear("Word \(position):", session)
            guard key.words.matches(heard, at: position) else {
                throw CommandFailure(
                    .wrongKey, "that is not word \(position) of this key",
                    hint:
                        "ask again; if it stays wrong, this key is somebody else's: alcove keys remove \(KeysCompareCommand.quoted(key.name))"
                )
            }
        }
        try session.vault.confirmTrust(of: key, on: .today())
        if global.json {
            global.output.document(["name": .string(key.name), "compared": .string(CalendarDay.today().iso)])
        } else {
            global.output.remark("Compared: the key is \(Printable.line(key.name))'s.")
        }
    }

    private func hear(_ question: String, _ session: Session) throws -> String {
        if StandardStreams.readsKeyboard { return try session.prompt.line(question) }
        Prompt.say(question)
        return readLine() ?? ""
    }

    /// A name as it is typed into a shell.
    static func quoted(_ name: String) -> String {
        let safe = Printable.line(name)
        return safe.contains(where: { $0.isWhitespace }) ? "'\(safe)'" : safe
    }
}

/// `alcove keys remove NAME`.
struct KeysRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "No longer trust a colleague's key.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The colleague's name, or a part of it.")
    var name: String

    @Flag(help: "Say what would happen, and do nothing.")
    var dryRun = false

    func run() throws {
        let session = try Session.open(global)
        guard let key = try session.vault.trustedKeys().key(named: name) else {
            throw CommandFailure(
                .failed, "no trusted colleague is called \(Printable.line(name))", hint: "alcove keys list")
        }
        if dryRun {
            return global.output.dryRun("remove \(Printable.line(key.name))", ["name": .string(key.name)])
        }
        try session.vault.distrust(key)
        if global.json {
            global.output.document(["removed": .string(key.name)])
        } else {
            global.output.remark("Removed: \(Printable.line(key.name)).")
        }
    }
}
