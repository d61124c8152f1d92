internal import ArgumentParser

/// One call of the program: which verb, and what is left for it to parse.
struct Call {
    /// The type that parses and runs the call.
    let command: any ParsableCommand.Type
    /// The arguments for it.
    let arguments: [String]
    /// The verb as it was typed, `themes list`; empty where none was found.
    let verb: String
    /// What is wrong with the words that should name a verb.
    private(set) var unknownVerb: CommandFailure?

    /// Finds the verb. Options that every verb takes may stand before it (`alcove --vault X status`); they are moved
    /// behind it. Help, the version, completions and words that are no verb go to the tree of all verbs.
    init(_ all: [String]) {
        var leading: [String] = []
        var words = all[...]
        while let option = words.first, Call.isForEveryVerb(option) {
            leading.append(words.removeFirst())
            if Call.takesValue(option), let value = words.popFirst() { leading.append(value) }
        }
        guard let first = words.first else {
            (command, arguments, verb) = (HomeCommand.self, leading, "")
            return
        }
        // Help for a verb that has second words lists them, which its own type does not know.
        if let second = words.dropFirst().first, ["--help", "-h"].contains(second) {
            (command, arguments, verb) = (AlcoveCommand.self, ["help", first], "")
            if !first.hasPrefix("-") { unknownVerb = UnknownVerb.failure(of: ["help", first]) }
        } else if let second = words.dropFirst().first, let type = VerbTable.type(named: "\(first) \(second)") {
            (command, arguments, verb) = (type, leading + words.dropFirst(2), "\(first) \(second)")
        } else if let type = VerbTable.type(named: first) {
            (command, arguments, verb) = (type, leading + words.dropFirst(), first)
        } else {
            (command, arguments, verb) = (AlcoveCommand.self, all, "")
            if !first.hasPrefix("-") { unknownVerb = UnknownVerb.failure(of: Array(words)) }
        }
    }

    /// Whether an option may stand before the verb. A `switch`, since the first use of a set takes 0.1 ms.
    private static func isForEveryVerb(_ option: String) -> Bool {
        switch option.prefix(while: { $0 != "=" }) {
        case "--json", "--quiet", "--no-input", "--yes", "--plain": true
        case let name: takesValue(String(name))
        }
    }

    private static func takesValue(_ option: String) -> Bool {
        switch option {
        case "--vault", "--passphrase-file", "--passphrase-fd": true
        default: false
        }
    }
}
