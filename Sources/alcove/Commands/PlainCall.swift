internal import ArgumentParser
internal import NoteIndex

/// A verb that reads plain calls without ArgumentParser.
///
/// ArgumentParser reads every call, and says what is wrong with one; but to look at a type with it for the first time
/// takes 1.5 ms, as long as all the rest of a `status`. So the verbs of every hour read what is written in full by
/// themselves. Whatever they do not understand, for whatever reason, they leave to ArgumentParser from the beginning. A
/// test holds both readings against each other.
protocol PlainVerb: ParsableCommand {
    /// The command that these words make, with every property set; nil where ArgumentParser is to read them.
    init?(plain words: inout PlainWords)
}

/// The words of a call, as far as nobody has taken them yet.
struct PlainWords {
    /// Nil where a word was taken: what stood before it and what stands behind it are no neighbours.
    private var words: [String?]
    /// Whether something was there that is not plain.
    private var isPlain = true

    init(_ words: [String]) { self.words = words }

    /// Whether all words were understood.
    var areUnderstood: Bool { isPlain && words.allSatisfy { $0 == nil } }

    /// Leaves the call to ArgumentParser where something of it is not possible.
    mutating func require(_ check: () throws -> Void) {
        do { try check() } catch { isPlain = false }
    }

    /// Takes a flag in one of its forms.
    mutating func flag(_ forms: String...) -> Bool {
        var isThere = false
        for place in words.indices {
            guard let word = words[place], forms.contains(word) else { continue }
            words[place] = nil
            isThere = true
        }
        return isThere
    }

    /// Takes an option that is there at most once.
    mutating func option(_ name: String) -> String? {
        let values = options(name)
        if values.count > 1 { isPlain = false }
        return values.first
    }

    /// Takes an option whose value is read from a text.
    mutating func option<Value: ExpressibleByArgument>(_ name: String, as: Value.Type = Value.self) -> Value? {
        guard let text: String = option(name) else { return nil }
        let value = Value(argument: text)
        if value == nil { isPlain = false }
        return value
    }

    /// Takes an option that may be there several times.
    mutating func options(_ name: String) -> [String] {
        var values: [String] = []
        for place in words.indices where words[place] == name {
            guard place + 1 < words.count, let value = words[place + 1], PlainWords.isValue(value) else {
                isPlain = false
                return []
            }
            values.append(value)
            words[place] = nil
            words[place + 1] = nil
        }
        return values
    }

    /// Takes the first word that is no option; to be asked for after all options.
    mutating func argument() -> String? {
        guard let place = words.firstIndex(where: { $0 != nil }), let word = words[place], PlainWords.isValue(word)
        else { return nil }
        words[place] = nil
        return word
    }

    /// Takes all words that are left as a query, `plan -holiday`, where none of them may be an option: a minus before a
    /// word excludes it, and would be taken for options of one letter each.
    mutating func query() -> [String] {
        let left = words.compactMap(\.self)
        guard left.allSatisfy({ PlainWords.isValue($0) || PlainWords.isExclusion($0) }) else { return [] }
        words = []
        return left
    }

    private static func isExclusion(_ word: String) -> Bool {
        let excluded = word.dropFirst()
        guard word.hasPrefix("-"), excluded.count > 1, let first = excluded.first else { return false }
        // `-n5` is the number of hits.
        return (first.isLetter || first == "\"") && !(first == "n" && excluded.dropFirst().allSatisfy(\.isNumber))
    }

    private static func isValue(_ word: String) -> Bool { !word.hasPrefix("-") || word == "-" }
}

extension GlobalOptions {
    fileprivate init(plain words: inout PlainWords) {
        self.init()
        vault = words.option("--vault")
        json = words.flag("--json")
        quiet = words.flag("--quiet", "-q")
        noInput = words.flag("--no-input")
        yes = words.flag("--yes", "-y")
        plain = words.flag("--plain")
        passphraseFile = words.option("--passphrase-file")
        passphraseFd = words.option("--passphrase-fd")
        words.require { try validate() }
    }
}

extension StatusCommand: PlainVerb {
    init?(plain words: inout PlainWords) {
        self.init()
        global = GlobalOptions(plain: &words)
    }
}

extension HomeCommand: PlainVerb {
    init?(plain words: inout PlainWords) {
        self.init()
        global = GlobalOptions(plain: &words)
    }
}

extension AddCommand: PlainVerb {
    init?(plain words: inout PlainWords) {
        self.init()
        global = GlobalOptions(plain: &words)
        process = words.flag("--process")
        kind = words.option("--kind")
        date = words.option("--date")
        title = words.option("--title")
        theme = words.options("--theme")
        template = words.option("--template")
        language = words.option("--language")
        editor = words.flag("--editor")
        sign = words.flag("--sign")
        create = words.flag("--create")
        dryRun = words.flag("--dry-run")
        guard let code = words.argument() else { return nil }
        patient = code
        text = words.argument()
        words.require { try validate() }
    }
}

extension SearchCommand: PlainVerb {
    init?(plain words: inout PlainWords) {
        self.init()
        global = GlobalOptions(plain: &words)
        theme = words.options("--theme")
        polarity = words.option("--polarity")
        patient = words.option("--patient")
        range = DateRange()
        range.since = words.option("--since")
        range.until = words.option("--until")
        words.require { try range.validate() }
        kind = words.option("--kind")
        n = words.option("-n")
        sort = words.option("--sort") ?? .best
        noSnippets = words.flag("--no-snippets")
        reveal = words.flag("--reveal")
        failEmpty = words.flag("--fail-empty")
        query = words.query()
        words.require { try validate() }
    }
}

extension Call {
    /// The command where the call is plain and its verb reads such calls. By the verb's name: to ask a type whether it
    /// is a ``PlainVerb`` takes a search of all types in the program.
    var plainCommand: (any ParsableCommand)? {
        switch verb {
        case "" where command is HomeCommand.Type: read(HomeCommand.self)
        case "status": read(StatusCommand.self)
        case "add": read(AddCommand.self)
        case "search": read(SearchCommand.self)
        default: nil
        }
    }

    private func read<Verb: PlainVerb>(_: Verb.Type) -> (any ParsableCommand)? {
        var words = PlainWords(arguments)
        guard let verb = Verb(plain: &words), words.areUnderstood else { return nil }
        return verb
    }
}
