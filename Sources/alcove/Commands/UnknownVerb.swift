internal import ArgumentParser
internal import Terminal

/// A word that is no verb: what to say, and which verb may be meant.
enum UnknownVerb {
    /// The failure where the words of a call name no verb; nil where they do, or where it is not about a verb.
    ///
    /// - Parameter words: the call without the options that may stand before a verb; `help` may come first.
    static func failure(of words: [String]) -> CommandFailure? {
        let isHelp = words.first == "help"
        var path = words.drop { $0 == "help" }.prefix { !$0.hasPrefix("-") }
        // Behind a verb stands what it is about; only help wants verbs alone.
        path = path.prefix(2)
        var known = AlcoveCommand.configuration
        var before = ""
        for word in path {
            guard !known.subcommands.isEmpty else { return isHelp ? failure(before + word, hint: before.trimmed) : nil }
            let found = known.subcommands.first { names(of: $0).contains(word) }
            guard let found else { return failure(before + word, near: near(word, in: known).map { before + $0 }) }
            known = found.configuration
            before += word + " "
        }
        return nil
    }

    private static func failure(_ words: String, near: [String]) -> CommandFailure {
        guard !near.isEmpty else { return failure(words, hint: "") }
        return .usage(
            "there is no verb \(Printable.line(words))",
            hint: "did you mean \(near.prefix(3).map { "alcove \($0)" }.joined(separator: ", or "))?")
    }

    private static func failure(_ words: String, hint verb: String) -> CommandFailure {
        .usage(
            "there is no verb \(Printable.line(words))",
            hint: verb.isEmpty ? "alcove help shows them all" : "alcove help \(verb)")
    }

    private static func names(of type: any ParsableCommand.Type) -> [String] {
        [type.configuration.commandName ?? ""] + type.configuration.aliases
    }

    /// The verbs that may be meant, the nearest first: those that begin so, and those with one slip in every three
    /// letters.
    private static func near(_ word: String, in group: CommandConfiguration) -> [String] {
        let word = word.lowercased()
        guard word.count <= 30 else { return [] }
        let verbs = group.subcommands.compactMap { type in
            names(of: type).compactMap { name in slips(from: word, to: name).map { (name, $0) } }.min { $0.1 < $1.1 }
        }
        return verbs.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }

    private static func slips(from word: String, to verb: String) -> Int? {
        if word.count > 1, verb.hasPrefix(word) { return 0 }
        let count = slips(Array(word.unicodeScalars), Array(verb.unicodeScalars))
        return count <= max(1, verb.count / 3) && count < verb.count ? count : nil
    }

    /// How many letters were added, left out, changed or swapped with their neighbour.
    private static func slips(_ word: [Unicode.Scalar], _ verb: [Unicode.Scalar]) -> Int {
        // A row for each letter of the word and one before it; the first row and column count what is left out.
        var rows = [Array(0...verb.count)]
        for i in word.indices {
            var row = [i + 1]
            for j in verb.indices {
                let change = rows[i][j] + (word[i] == verb[j] ? 0 : 1)
                var best = min(change, rows[i][j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, word[i] == verb[j - 1], word[i - 1] == verb[j] {
                    best = min(best, rows[i - 1][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[word.count][verb.count]
    }
}
