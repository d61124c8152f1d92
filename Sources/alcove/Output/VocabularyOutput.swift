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
            let themes = vocabulary.themes.filter { $0.group == group.id && !$0.isPersonal }
            guard !themes.isEmpty else { continue }
            output.line(style.strong(Printable.line(group.name)))
            list(themes, output)
        }
        let own = vocabulary.themes.filter(\.isPersonal)
        guard !own.isEmpty else { return }
        output.line(style.strong("Your own"))
        list(own, output)
    }

    private static func list(_ themes: [Theme], _ output: Output) {
        for theme in themes {
            output.line("  " + TextWidth.pad(Printable.line(theme.id), to: 24) + Printable.line(theme.name))
        }
    }

    /// One theme with its words.
    static func show(_ theme: Theme, _ vocabulary: ThemeVocabulary, _ output: Output) {
        output.line(Style.forOutput.strong(Printable.line(theme.name)) + "   \(Printable.line(theme.id))")
        if !theme.summary.isEmpty { output.line(Printable.line(theme.summary)) }
        let words = vocabulary.words(of: theme).map(Printable.line).joined(separator: ", ")
        for line in TextWidth.wrap("Words: \(words)", to: min(StandardStreams.width, 100)) { output.line(line) }
    }

    /// Makes a change, and says that it was made.
    static func change(_ change: VocabularyChange, _ global: GlobalOptions, _ done: String) throws {
        let session = try Session.open(global)
        try session.vault.change(vocabulary: change)
        if global.json {
            global.output.document(["changed": true])
        } else {
            global.output.remark(done)
        }
    }
}
