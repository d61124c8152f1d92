public import ArgumentParser
internal import ClinicalVault
public import NoteIndex
internal import Terminal

/// `alcove search`.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find notes by words and by theme.",
        discussion: """
            All words have to occur. OR between two asks for either, NOT or a minus excludes, "quotes" keep words \
            together, bound* takes every ending. theme:trust, patient:K-117, kind:plan and title:word look at these \
            alone. Without a query, or with “-”, it asks, so that the words stand in no list of commands.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(parsing: .allUnrecognized, help: "The query.")
    var query: [String] = []

    @Option(help: ArgumentHelp("Only notes with this theme; may be given several times.", valueName: "theme"))
    var theme: [String] = []

    @Option(
        help: ArgumentHelp(
            "What the themes must be said to be; any puts what is denied behind.", valueName: "affirmed|denied|any"))
    var polarity: SearchPolarity?

    @Option(help: ArgumentHelp("Only this patient.", valueName: "code"))
    var patient: String?

    @OptionGroup var range: DateRange

    @Option(help: ArgumentHelp("Only notes of this kind.", valueName: "kind"))
    var kind: NoteKind?

    @Option(name: .short, help: ArgumentHelp("At most so many, else 20.", valueName: "n"))
    var n: Int?

    @Option(help: ArgumentHelp("The best first, or the newest.", valueName: "best|date"))
    var sort = SearchOrder.best

    @Flag(help: "Leave the quotations away.")
    var noSnippets = false

    @Flag(help: "Show the text of process notes too.")
    var reveal = false

    @Flag(help: "Exit with 14 where nothing is found.")
    var failEmpty = false

    mutating func validate() throws {
        guard (1...10_000).contains(n ?? 1) else { throw ValidationError("-n takes a number from 1 to 10000") }
    }

    func run() throws {
        var words = try words()
        let session = try Session.open(global)
        if words == "-" || words.isEmpty && theme.isEmpty && (global.canAsk || !StandardStreams.readsKeyboard) {
            words = try FreeText.resolve("-", "Search for:", session, global) ?? ""
        }
        guard polarity == nil || !theme.isEmpty || Query.asksForTheme(words) ?? true else {
            throw CommandFailure.usage(
                "--polarity is about themes, and this search asks for none",
                hint: "add --theme THEME, or theme:THEME to the query")
        }
        let request = VaultSearch(
            query: words, themes: try session.vault.themes(named: theme), polarity: polarity ?? .any,
            patient: try patient.map { try session.vault.patient(matching: $0, counted: false).id },
            since: range.since?.day,
            until: range.until?.day, kind: kind, order: sort, limit: n ?? (global.showsScreens ? 200 : 20),
            snippets: !noSnippets, revealsProcess: reveal)
        let results = try SearchOutput.find(request, words, session)
        if global.json {
            global.output.document(results.json)
        } else if global.showsScreens, results.answer.total > 0 {
            try ScreenSession.show(SearchPage(request, results, global), session, global)
        } else {
            results.print(to: global.output)
        }
        if results.answer.total == 0, failEmpty { throw CommandFailure(.nothingFound, "") }
    }

    /// The words of the query. A minus before one excludes it; two of them begin an option, and a slip in its name must not
    /// be looked for and find nothing.
    private func words() throws -> String {
        let end = query.firstIndex(of: "--")
        if let unknown = query[..<(end ?? query.endIndex)].first(where: { $0.hasPrefix("--") }) {
            throw CommandFailure.usage(
                "there is no option \(Printable.line(unknown))",
                hint: "alcove search --help names them; words behind “--” are looked for as they are")
        }
        var words = query
        if let end { words.remove(at: end) }
        return words.joined(by: " ")
    }
}

/// `--polarity affirmed|denied|any`.
extension SearchPolarity: ExpressibleByArgument {}

/// `--sort best|date`.
extension SearchOrder: ExpressibleByArgument {
    /// The order of that name.
    public init?(argument: String) {
        switch argument {
        case "best": self = .best
        case "date": self = .date
        default: return nil
        }
    }

    /// For help and completions.
    public static var allValueStrings: [String] { ["best", "date"] }
}
