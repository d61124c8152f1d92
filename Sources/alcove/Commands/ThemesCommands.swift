internal import ArgumentParser
internal import ClinicalVault
internal import NoteIndex
internal import Terminal
internal import VaultCrypto

/// `alcove themes …`: only the group, for help.
struct ThemesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes",
        abstract: "Themes: what came, went and stayed, and the words by which they are known.",
        subcommands: [
            ThemesOverTimeCommand.self, ThemesListCommand.self, ThemesShowCommand.self, ThemesAddCommand.self,
            ThemesAliasCommand.self, ThemesMergeCommand.self, ThemesHideCommand.self, ThemesRestoreCommand.self,
            ThemesMarkCommand.self, ThemesExportCommand.self, ThemesImportCommand.self,
        ],
        defaultSubcommand: ThemesOverTimeCommand.self,
        aliases: ["theme"])
}

/// `alcove themes [P [THEME]]`.
struct ThemesOverTimeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "over-time",
        abstract: "A patient's themes over time, or with THEME its thread of dated quotations.",
        discussion: "Called as “alcove themes K-117” and “alcove themes K-117 trust”.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "A patient's code; without it, the themes of all patients.")
    var patient: String?

    @Argument(help: "A theme.")
    var theme: String?

    @Flag(help: "With the process notes.")
    var process = false

    @Flag(help: "Print rows for a spreadsheet: of each theme its months, or with THEME the sentences.")
    var csv = false

    mutating func validate() throws {
        guard !csv || !global.json else { throw ValidationError("either --csv or --json") }
    }

    /// Whether pages may stand in place of lines.
    private var showsScreens: Bool { global.showsScreens && !csv }

    func run() throws {
        let session = try Session.open(global)
        let patient = try patient.map { try session.vault.patient(matching: $0, counted: false).id }
        // The vocabulary is let go of before a page stands: it holds the clinician's own themes.
        guard let theme = try theme.map({ try session.vault.vocabulary().resolveShown($0).id }) else {
            return try showAll(patient, session)
        }
        guard !showsScreens else {
            let page = ThreadPage(theme, of: patient, withProcess: process, global)
            return try ScreenSession.show(page, session, global)
        }
        let thread = try ThemeThread(session.vault.vocabulary().resolve(theme), of: patient, process, session)
        if global.json {
            global.output.document(thread.json)
        } else if csv {
            thread.table.print(to: global.output)
        } else {
            thread.print(to: global.output, heading: try ThemesPage.heading(patient, in: session))
        }
    }

    private func showAll(_ patient: Identifier?, _ session: Session) throws {
        guard !showsScreens else {
            return try ScreenSession.show(ThemesPage(of: patient, withProcess: process, global), session, global)
        }
        let notes = try session.vault.notes(NoteFilter(patient: patient, drawer: process ? nil : .record))
        let width = ThemeTimelineTable.months(in: StandardStreams.width, numbered: false)
        let vocabulary = try session.vault.vocabulary()
        let months = csv ? ThemeTimeline.allMonths : global.json ? ThemeTimeline.maximumMonths : width
        let timeline = ThemeTimeline(notes, vocabulary, months: months)
        if global.json {
            global.output.document(timeline.json)
        } else if csv {
            timeline.table(vocabulary).print(to: global.output)
        } else {
            ThemeTimelineTable.print(timeline, to: global.output, heading: try ThemesPage.heading(patient, in: session))
        }
    }
}

/// `alcove themes list`.
struct ThemesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the themes by group.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let vocabulary = try Session.open(global).vault.vocabulary()
        if global.json {
            global.output.document([
                "themes": .array(vocabulary.themes.map { VocabularyOutput.json($0, vocabulary) }),
                "hidden": .array(vocabulary.departed.map(VocabularyOutput.json)),
            ])
        } else {
            VocabularyOutput.list(vocabulary, global.output)
        }
    }
}

/// `alcove themes show T`.
struct ThemesShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a theme and the words by which it is known.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The theme: its id, its name, or one of its words.")
    var theme: String

    func run() throws {
        let vocabulary = try Session.open(global).vault.vocabulary()
        let theme = try vocabulary.resolve(theme)
        if global.json {
            global.output.document(VocabularyOutput.json(theme, vocabulary))
        } else {
            VocabularyOutput.show(theme, vocabulary, global.output)
        }
    }
}

/// `alcove themes add T`.
struct ThemesAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Make a theme of your own.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Its name.")
    var name: String

    func run() throws {
        try VocabularyOutput.change(
            .add(name: name), global, doubts: { VocabularyOutput.doubts($0.likenesses(ofName: name)) }
        ) { _ in
            "Theme added: \(Printable.line(name))."
        }
    }
}

/// `alcove themes alias T WORD [--remove]`.
struct ThemesAliasCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alias", abstract: "Teach a theme one more word; a * at the end takes every ending.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The theme.")
    var theme: String

    @Argument(help: "The word or words.")
    var word: String

    @Flag(help: "Take back a word that you taught.")
    var remove = false

    func run() throws {
        let change = remove ? VocabularyChange.unalias(theme: theme, word: word) : .alias(theme: theme, word: word)
        try VocabularyOutput.change(
            change, global, doubts: { VocabularyOutput.doubts(remove ? [] : $0.likenesses(ofWord: word)) }
        ) { vocabulary in
            let name = Printable.line(try vocabulary.resolve(theme).name)
            return Printable.line(word) + (remove ? " no longer belongs to \(name)." : " now belongs to \(name).")
        }
    }
}

/// `alcove themes merge A B`.
struct ThemesMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make two themes one: what was A counts as B.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The theme that goes.")
    var from: String

    @Argument(help: "The theme that takes it in.")
    var into: String

    func run() throws {
        try VocabularyOutput.change(.merge(theme: from, into: into), global) { vocabulary in
            let (from, into) = (try vocabulary.resolve(from), try vocabulary.resolve(into))
            return "\(Printable.line(from.name)) now counts as \(Printable.line(into.name)). "
                + VocabularyOutput.wayBack(from)
        }
    }
}

/// `alcove themes hide T`.
struct ThemesHideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hide", abstract: "Hide a theme that you do not use.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The theme.")
    var theme: String

    func run() throws {
        try VocabularyOutput.change(.hide(theme: theme), global) { vocabulary in
            let theme = try vocabulary.resolve(theme)
            return "Hidden: \(Printable.line(theme.name)). " + VocabularyOutput.wayBack(theme)
        }
    }
}

/// `alcove themes restore T`.
struct ThemesRestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring back a theme that was hidden or made part of another.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The theme.")
    var theme: String

    func run() throws {
        try VocabularyOutput.change(.restore(theme: theme), global) { vocabulary in
            "Brought back: \(Printable.line(try vocabulary.departed(theme).name))."
        }
    }
}

/// `alcove themes mark NOTE T [--remove]`.
struct ThemesMarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark", abstract: "Mark a note with a theme, or take the mark away.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The note.")
    var note: String

    @Argument(help: "The theme.")
    var theme: String

    @Flag(help: "Take the mark away.")
    var remove = false

    func run() throws {
        let session = try Session.open(global)
        let before = try session.vault.note(matching: note)
        let vocabulary = try session.vault.vocabulary()
        // A mark keeps the id under which it was made; what became part of another theme since counts as that.
        func current(_ id: String) -> String { vocabulary.theme(id: id)?.id ?? id }
        let (id, name) = try wanted(before, vocabulary)
        let others = before.themes.filter { current($0) != id }
        let isMarked = others.count < before.themes.count
        let note =
            isMarked != remove
            ? before : try session.vault.mark(before.id, themes: remove ? others : before.themes + [id])
        if global.json {
            global.output.document(NoteOutput.json(note, NoteAuthors(of: note, session)))
        } else {
            let done = remove ? isMarked ? "Mark taken away" : "It had no such mark" : "Marked"
            global.output.remark("\(done): \(NoteOutput.name(note)) · \(Printable.line(name)).")
        }
    }

    /// The theme that is meant. A mark whose theme is not known here, from a colleague's vocabulary, is named as it stands.
    private func wanted(_ note: NoteSummary, _ vocabulary: ThemeVocabulary) throws -> (id: String, name: String) {
        if remove, note.themes.contains(theme), vocabulary.theme(id: theme) == nil { return (theme, theme) }
        let found = try vocabulary.resolve(theme)
        return (found.id, found.name)
    }
}
