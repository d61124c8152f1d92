internal import ArgumentParser

/// The words of a line at the prompt.
enum HomeWords {
    /// Words between spaces, or between quotation marks; “alcove” in front is passed over. Nil where a mark is open.
    ///
    /// In what is searched for the marks stay: there they keep words together, and no shell wants them.
    static func split(_ line: String) -> [String]? {
        var words: [String] = []
        // The words with the marks around them, as they were typed.
        var typed: [String] = []
        var word: (text: String, typed: String)?
        var mark: Character?
        for character in line {
            let before = word ?? ("", "")
            if let open = mark {
                if character == open { mark = nil }
                word = (before.text + (mark == nil ? "" : String(character)), before.typed + String(character))
            } else if character == "\"" || character == "'" {
                mark = character
                word = (before.text, before.typed + String(character))
            } else if character.isWhitespace {
                if let word { (words, typed) = (words + [word.text], typed + [word.typed]) }
                word = nil
            } else {
                word = (before.text + String(character), before.typed + String(character))
            }
        }
        guard mark == nil else { return nil }
        if let word { (words, typed) = (words + [word.text], typed + [word.typed]) }
        if words.first == "alcove" { (words, typed) = (Array(words.dropFirst()), Array(typed.dropFirst())) }
        guard words.first == "search" else { return words }
        return words.indices.map { index in
            let isValue = index > 0 && searchOptions.contains(words[index - 1])
            return !isValue && typed[index].contains("\"") && !typed[index].hasPrefix("'") ? typed[index] : words[index]
        }
    }

    /// The options of a search behind which a value stands.
    private static let searchOptions: Set<String> = [
        "--theme", "--polarity", "--patient", "--since", "--until", "--kind", "--sort", "-n", "--vault",
    ]

    /// Whether a verb shows a list and asks nothing.
    static func isListing(_ words: [String]) -> Bool {
        switch words.first {
        case "list", "search", "find", "log", "help": true
        case "patient", "keys": words.dropFirst().first == "list"
        case "themes", "theme":
            !["add", "alias", "merge", "hide", "restore", "mark", "export", "import"]
                .contains(words.dropFirst().first ?? "")
        default: words.contains("--help") || words.contains("-h")
        }
    }

    /// Whether a line holds codes and names of verbs alone: no words that were searched for, no name, title or text, which must
    /// not stay in memory for as long as a window is open.
    static func holdsNoText(_ words: [String]) -> Bool {
        switch words.first {
        case "add": words.count == 2
        case "patient", "keys": words.dropFirst().first == "list"
        case "show", "edit", "resume", "list", "log", "check", "status", "backup", "doctor", "help", "home":
            !words.contains { $0.hasPrefix("--title") || $0.hasPrefix("--theme") }
        default: false
        }
    }

    /// A line without the sequences that colour it.
    static func withoutStyle(_ line: String) -> String {
        var plain = ""
        var isInside = false
        for character in line {
            if character == "\u{1B}" { isInside = true }
            if !isInside { plain.append(character) }
            if character == "m" { isInside = false }
        }
        return plain
    }

    /// The words that may stand in place of the last one.
    ///
    /// - Parameter known: codes of patients, and ids of themes; asked for only where one of them may stand.
    static func completions(for line: String, _ known: () -> (codes: [String], themes: [String])) -> [String] {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let stem = words.last ?? ""
        let before = words.dropLast().filter { !$0.isEmpty }
        guard let verb = before.first else { return fitting(names(of: AlcoveCommand.self) + ["home", "quit"], stem) }
        if before.last == "--theme" { return fitting(known().themes, stem) }
        if stem.hasPrefix("theme:") {
            return fitting(known().themes, String(stem.dropFirst(6))).map { "theme:" + $0 }
        }
        let second = before.count == 1 ? subcommands(of: verb) : []
        let (codes, themes) = known()
        return fitting(second + codes + (verb.hasPrefix("theme") ? themes : []), stem)
    }

    private static func fitting(_ words: [String], _ stem: String) -> [String] {
        Set(words).filter { $0.lowercased().hasPrefix(stem.lowercased()) }.sorted()
    }

    private static func names(of type: any ParsableCommand.Type) -> [String] {
        type.configuration.subcommands.compactMap { verb in
            verb.configuration.shouldDisplay ? verb.configuration.commandName : nil
        }
    }

    private static func subcommands(of verb: String) -> [String] {
        AlcoveCommand.configuration.subcommands.first { $0.configuration.commandName == verb }.map { names(of: $0) }
            ?? []
    }
}
