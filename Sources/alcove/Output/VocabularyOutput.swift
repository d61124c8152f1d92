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

    /// A theme that was hidden or became part of another.
    static func json(_ theme: Theme, into other: Theme?) -> JSON {
        [
            "theme": .string(theme.id), "name": .string(theme.name),
            "part_of": other.map { .string($0.id) } ?? .null,
        ]
    }

    /// Every group with its themes, and what is hidden below.
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
        guard !vocabulary.departed.isEmpty else { return }
        output.line(style.strong("Hidden") + "   “alcove themes restore” brings one back")
        for (theme, other) in vocabulary.departed {
            let id = TextWidth.pad(Printable.line(theme.id) + " ", to: 24)
            let into = other.map { "   part of \(Printable.line($0.id))" } ?? ""
            output.line("  " + id + Printable.line(theme.name) + into)
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

    // MARK: Doubts

    /// What the vocabulary has already that is nearly the same.
    static func doubts(_ likenesses: [VocabularyLikeness]) -> [String] {
        likenesses.map { likeness in
            let theme = likeness.theme
            return likeness.word.map { "“\(TextWidth.truncate($0, to: 40))” is a word of \(theme.id) already" }
                ?? "there is a theme \(theme.id), \(theme.name), already"
        }
    }

    /// What to say of a change after which a risk is not shown by itself any more, or other things as one; nil for any other
    /// change.
    static func riskOutOfSight(_ change: VocabularyChange, _ vocabulary: ThemeVocabulary) throws -> String? {
        switch change {
        case .hide(let name):
            let theme = try vocabulary.resolve(name)
            guard theme.isSigned, !theme.isHidden else { return nil }
            return "“\(theme.name)” is a risk: hidden, neither overview nor suggestion shows it"
        case .merge(let from, let into):
            let theme = try vocabulary.resolve(from)
            // In a file the other may be a theme of its own, which is not known yet.
            let other = vocabulary.theme(called: into) ?? (try? vocabulary.resolve(into))
            guard theme.id != other?.id else { return nil }
            if let other, other.isSigned, !theme.isSigned {
                return "“\(other.name)” is a risk: what speaks of “\(theme.name)” will read as that"
            }
            guard theme.isSigned else { return nil }
            return "“\(theme.name)” is a risk: as a part of “\(other?.name ?? into)” it is not shown by itself any more"
        default: return nil
        }
    }

    static func wayBack(_ theme: Theme) -> String {
        "“alcove themes restore \(Printable.line(theme.id))” brings it back."
    }

    /// Asks a person whether the vocabulary is to change; without one it does, except where nothing may be asked, or where
    /// a risk would go out of sight.
    ///
    /// - Parameter refusal: what is said where nobody can be asked.
    static func confirm(
        _ question: String, _ session: Session, _ global: GlobalOptions, isGrave: Bool = false,
        orElse refusal: CommandFailure
    ) throws {
        guard !global.yes else { return }
        guard !global.noInput else { throw refusal }
        guard global.canAsk, StandardStreams.readsKeyboard else {
            if isGrave { throw refusal }
            return
        }
        guard try session.prompt.confirm(question, default: false) else { throw KeyboardError.interrupted }
    }

    /// Makes a change, and says that it was made.
    ///
    /// - Parameters:
    ///   - doubts: sentences about which a person is asked first.
    ///   - done: what is said afterwards, by the vocabulary as it was before.
    static func change(
        _ change: VocabularyChange, _ global: GlobalOptions,
        doubts: (ThemeVocabulary) throws -> [String] = { _ in [] },
        done: (ThemeVocabulary) throws -> String
    ) throws {
        let session = try Session.open(global)
        let vocabulary = try session.vault.vocabulary()
        // What cannot be done at all is said first.
        _ = try vocabulary.applying(change)
        var doubts = try doubts(vocabulary)
        let risk = try riskOutOfSight(change, vocabulary)
        if let risk { doubts.append(risk) }
        for doubt in doubts { Output.complain(doubt) }
        if !doubts.isEmpty {
            try confirm(
                "Do it all the same?", session, global, isGrave: risk != nil,
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
