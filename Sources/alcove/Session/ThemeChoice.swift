internal import ClinicalVault
internal import NoteIndex
internal import SecretMemory
internal import Terminal
internal import VaultCrypto

/// Themes that the text shows, offered and saved only when they are confirmed.
enum ThemeChoice {
    /// What the vocabulary proposes, best first, without what was marked already.
    static func suggestions(
        for text: PlaintextBuffer, in language: NoteLanguage, of day: CalendarDay, _ vocabulary: ThemeVocabulary,
        without marked: [String]
    ) -> [ThemeSuggestion] {
        text.withBytes { vocabulary.suggestions(for: $0, language, in: day.parts.year) }
            .filter { !marked.contains($0.theme.id) }
    }

    /// Whether somebody is there to confirm.
    static func canOffer(_ global: GlobalOptions) -> Bool {
        global.canAsk && StandardStreams.readsKeyboard && !global.quiet
    }

    /// Shows the suggestions on a terminal and marks those that are confirmed with a key. The note is saved already:
    /// Ctrl-C here means none.
    static func offer(
        _ suggestions: [ThemeSuggestion], for note: NoteSummary, _ session: Session, _ global: GlobalOptions
    ) throws -> NoteSummary {
        guard !suggestions.isEmpty else { return note }
        let useScreen = !global.plain && StandardStreams.canShowScreens
        let chosen = try useScreen ? chooseOnScreen(suggestions, for: note, session) : choose(suggestions, session)
        guard !chosen.isEmpty else { return note }
        return try session.vault.mark(note.id, themes: note.themes + chosen)
    }

    private static func chooseOnScreen(
        _ suggestions: [ThemeSuggestion], for note: NoteSummary, _ session: Session
    ) throws -> [String] {
        let vocabulary = try session.vault.vocabulary()
        let patient = try session.vault.patient(matching: note.patient.text, counted: false)
        return try RawMode.during(descriptor: 0) {
            let screen = TerminalScreen(input: 0, output: 2, usesColor: Style.wantsColor)
            return try ThemeChoiceScreen(
                suggestions, for: note, patient, vocabulary, on: screen, LockWatch(session.agent)
            ).choose()
        }
    }

    /// In plain lines.
    private static func choose(_ suggestions: [ThemeSuggestion], _ session: Session) throws -> [String] {
        let shown = Array(suggestions.prefix(ThemeChoiceScreen.maximumCount))
        Prompt.say("Themes?")
        for (index, suggestion) in shown.enumerated() {
            Prompt.say("  \(index + 1)  \(describe(suggestion))")
        }
        Prompt.say("  a  all      Enter  none, or the end")
        var chosen: [String] = []
        let keys = String((1...9).prefix(shown.count).flatMap { String($0) }) + "a\r"
        while chosen.count < shown.count {
            let key: Character
            do { key = try session.prompt.key("›", keys, default: "\r") } catch KeyboardError.interrupted { break }
            if key == "a" { chosen = shown.map(\.theme.id) }
            guard let number = key.wholeNumberValue else { break }
            let theme = shown[number - 1].theme.id
            if !chosen.contains(theme) { chosen.append(theme) }
        }
        return chosen
    }

    /// `trust and safety  "trusts me"`
    private static func describe(_ suggestion: ThemeSuggestion) -> String {
        let words = suggestion.words.prefix(3).map { "“\(Printable.line($0))”" }.joined(separator: ", ")
        return "\(Printable.line(name(of: suggestion)))  \(words)"
    }

    /// The name of a theme; what is denied, or of an earlier time, says so.
    static func name(of suggestion: ThemeSuggestion) -> String {
        let said = suggestion.polarity == .denied ? ": denied" : suggestion.isPast ? ": in the past" : ""
        return suggestion.theme.name + said
    }
}
