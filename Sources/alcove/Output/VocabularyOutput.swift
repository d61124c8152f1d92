internal import ClinicalVault
internal import NoteIndex
internal import Terminal

/// The vocabulary of themes as answers.
enum VocabularyOutput {
    static func json(_ theme: Theme, _ vocabulary: ThemeVocabulary) -> JSON {
        [
            "theme": .string(theme.id), "name": .string(theme.name), "group": .string(theme.group),
            "description": .string(theme.summary),
            "words": .array(vocabulary.words(of: theme).map(JSON.string)),
        ]
    }

    /// Every group with its themes.
    static func list(_ vocabulary: ThemeVocabulary, _ output: Output) {
        let style = Style.forOutput
        for group in vocabulary.groups {
            let themes = vocabulary.themes.filter { $0.group == group.id }
            guard !themes.isEmpty else { continue }
            output.line(style.strong(Printable.line(group.name)))
            for theme in themes {
                // A space also behind an id that fills the column.
                let id = TextWidth.pad(Printable.line(theme.id) + " ", to: 24)
                output.line("  " + id + Printable.line(theme.name))
            }
        }
    }

    /// One theme with its words.
    static func show(_ theme: Theme, _ vocabulary: ThemeVocabulary, _ output: Output) {
        output.line(Style.forOutput.strong(Printable.line(theme.name)) + "   \(Printable.line(theme.id))")
        if let group = vocabulary.groups.first(where: { $0.id == theme.group }) {
            output.line("Group: \(Printable.line(group.name))")
        }
        if !theme.summary.isEmpty { output.line(Printable.line(theme.summary)) }
        let words = vocabulary.words(of: theme).map(Printable.line).joined(separator: ", ")
        for line in TextWidth.wrap("Words: \(words)", to: min(StandardStreams.width, 100)) { output.line(line) }
    }

    private static func describe(_ likeness: VocabularyLikeness) -> String {
        let theme = likeness.theme
        return likeness.word.map { "“\(TextWidth.truncate($0, to: 40))” is a word of \(theme.id) already" }
            ?? "there is a theme \(theme.id), \(theme.name), already"
    }

    /// Asks a person whether the vocabulary is to change; without one it does, except where nothing may be asked.
    ///
    /// - Parameter refusal: what is said under `--no-input`.
    static func confirm(
        _ question: String, _ session: Session, _ global: GlobalOptions, orElse refusal: CommandFailure
    ) throws {
        guard !global.yes else { return }
        guard !global.noInput else { throw refusal }
        guard global.canAsk, StandardStreams.readsKeyboard else { return }
        guard try session.prompt.confirm(question, default: false) else { throw KeyboardError.interrupted }
    }

    /// Makes a change, and says that it was made.
    ///
    /// - Parameters:
    ///   - likenesses: what the vocabulary has already that is nearly the same; a person is asked about it.
    ///   - done: what is said afterwards, by the vocabulary as it was before.
    static func change(
        _ change: VocabularyChange, _ global: GlobalOptions,
        likenesses: (ThemeVocabulary) -> [VocabularyLikeness] = { _ in [] },
        done: (ThemeVocabulary) throws -> String
    ) throws {
        let session = try Session.open(global)
        let vocabulary = try session.vault.vocabulary()
        // What cannot be done at all is said first.
        _ = try vocabulary.applying(change)
        let known = likenesses(vocabulary)
        for likeness in known { Output.complain(describe(likeness)) }
        if !known.isEmpty {
            try confirm(
                "Do it all the same?", session, global,
                orElse: CommandFailure(.failed, "nothing was changed", hint: "--yes does it all the same"))
        }
        let done = try done(vocabulary)
        try session.vault.change(vocabulary: change)
        if global.json {
            global.output.document(["changed": true])
        } else {
            global.output.remark(done)
        }
    }
}
