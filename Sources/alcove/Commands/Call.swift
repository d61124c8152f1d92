internal import ArgumentParser

/// One call of the program: which verb, and what is left for it to parse.
struct Call {
    /// The type that parses and runs the call.
    let command: any ParsableCommand.Type
    /// The arguments for it.
    let arguments: [String]

    /// Finds the verb. Options that every verb takes may stand before it (`alcove --vault X status`); they are moved
    /// behind it. Help, completions and words that are no verb go to the tree of all verbs.
    init(_ all: [String]) {
        var leading: [String] = []
        var words = all[...]
        while let option = words.first, Call.isForEveryVerb(option) {
            leading.append(words.removeFirst())
            if Call.takesValue.contains(option), let value = words.popFirst() { leading.append(value) }
        }
        guard let first = words.first else {
            command = HomeCommand.self
            arguments = leading
            return
        }
        if let second = words.dropFirst().first, let verb = VerbTable.type(named: "\(first) \(second)") {
            command = verb
            arguments = leading + words.dropFirst(2)
        } else if let verb = VerbTable.type(named: first) {
            command = verb
            arguments = leading + words.dropFirst()
        } else {
            command = AlcoveCommand.self
            arguments = all
        }
    }

    private static func isForEveryVerb(_ option: String) -> Bool {
        forEveryVerb.contains(String(option.prefix { $0 != "=" }))
    }

    private static let takesValue: Set<String> = ["--vault", "--passphrase-file", "--passphrase-fd"]
    private static let forEveryVerb: Set<String> =
        takesValue.union(["--json", "--quiet", "--no-input", "--yes", "--plain"])
}
