import NoteIndex
import Testing

/// What a practice adds, merges and hides.
@Suite struct ThemeChangesTests {
    private let builtIn = ThemeVocabulary.builtIn

    private func themes(_ text: String, _ vocabulary: ThemeVocabulary) -> [String] {
        vocabulary.matches(in: text).map(\.theme)
    }

    @Test func `an added theme is found by its name and then by its words`() throws {
        var vocabulary = try builtIn.applying(.add(name: "Chess club"))
        #expect(try vocabulary.resolve("chess").name == "Chess club")
        #expect(vocabulary.groups.last?.id == vocabulary.themes.last?.group)
        #expect(themes("Went to the chess\nclub.", vocabulary) == ["chess-club"])
        vocabulary = try vocabulary.applying(.alias(theme: "chess-club", word: "gambit*"))
        #expect(themes("Opened with gambits", vocabulary) == ["chess-club"])
        // Once is enough, whatever the length of the note.
        let long = String(repeating: "Filler stands here. ", count: 400) + "Gambit."
        #expect(vocabulary.findings(in: long).map(\.theme) == ["chess-club"])
    }

    @Test func `an alias is found in every case, also beyond ASCII, and an abbreviation in capitals`() throws {
        let vocabulary = try builtIn.applying(.alias(theme: "sleep", word: "Müdigkeit"))
            .applying(.alias(theme: "sleep", word: "PSQI"))
        #expect(themes("MÜDIGKEIT, müdigkeit", vocabulary) == ["sleep", "sleep"])
        #expect(themes("PSQI psqi", vocabulary) == ["sleep"])
        #expect(try vocabulary.resolve("psqi").id == "sleep")
        #expect(try vocabulary.resolve("müdigkeit").id == "sleep")
    }

    @Test func `a merged theme lives on in the other, under both names`() throws {
        let vocabulary = try builtIn.applying(.merge(theme: "self-harm", into: "suicide"))
        #expect(themes("Cut herself.", vocabulary) == ["suicide"])
        #expect(try vocabulary.resolve("self-harm").id == "suicide")
        #expect(vocabulary.theme(id: "self-harm")?.id == "suicide")
        let sides = try builtIn.applying(.merge(theme: "trust-safety", into: "psychodynamic"))
        #expect(try sides.resolve("Trust and safety").id == "psychodynamic")
        #expect(try sides.resolve("psychodynamic").hasSides)
        #expect(!vocabulary.themes.contains { $0.id == "self-harm" })
        let twice = try vocabulary.applying(.merge(theme: "suicide", into: "safety-plan"))
        #expect(twice.theme(id: "self-harm")?.id == "safety-plan")
        #expect(try twice.resolve("self-harm").id == "safety-plan")
    }

    @Test func `a hidden theme is neither listed nor found, and can still be named`() throws {
        let vocabulary = try builtIn.applying(.hide(theme: "hope-joy"))
        #expect(themes("Full of joy.", vocabulary).isEmpty)
        #expect(vocabulary.findings(in: "Full of joy.").isEmpty)
        #expect(!vocabulary.themes.contains { $0.id == "hope-joy" })
        #expect(try vocabulary.resolve("hope-joy").isHidden)
    }

    @Test func `what was hidden or merged comes back as it was, and what was changed besides stays`() throws {
        let changed = builtIn.applying(kept: [
            .merge(theme: "self-harm", into: "suicide"), .hide(theme: "hope-joy"), .alias(theme: "sleep", word: "PSQI"),
            .alias(theme: "suicide", word: "the bridge"),
        ])
        #expect(changed.departed.map(\.theme.id).sorted() == ["hope-joy", "self-harm"])
        #expect(changed.departed.first { $0.theme.id == "self-harm" }?.into?.id == "suicide")
        let change = try VocabularyChange.restore(theme: "Self-harm").resolved(in: changed)
        #expect(change == .restore(theme: "self-harm"))
        let restored = try changed.applying(change)
        #expect(themes("Cut herself.", restored) == ["self-harm"])
        #expect(try restored.resolve("self-harm").id == "self-harm")
        #expect(themes("Thought of the bridge. PSQI done.", restored) == ["suicide", "sleep"])
        #expect(themes("Full of joy.", restored).isEmpty)
        #expect(themes("Full of joy.", try restored.applying(.restore(theme: "hope-joy"))) == ["hope-joy"])
        // What was said of the other theme by its name is gone with the merge.
        #expect(
            restored.words(of: try restored.resolve("suicide")) == builtIn.words(of: try builtIn.resolve("suicide")) + [
                "the bridge"
            ])
        #expect(throws: VocabularyError.notTakenAway("self-harm")) {
            try restored.applying(.restore(theme: "self-harm"))
        }
    }

    @Test(arguments: [
        ("自杀", "她有自杀念头。"), ("信頼", "治療者への信頼が深まる"), ("자살", "자살사고 없음"), ("burnout自", "Speaks of burnout自."),
    ])
    func `a word of a script without spaces is found in the middle of a line`(word: String, text: String) throws {
        let vocabulary = try builtIn.applying(.alias(theme: "sleep", word: word))
        #expect(themes(text, vocabulary).contains("sleep"))
        #expect(try vocabulary.resolve(word).id == "sleep")
        #expect(!themes("念自，頼信。", vocabulary).contains("sleep"))
    }

    @Test func `a word that was taught is taken back, also from the theme that it became part of`() throws {
        let taught = try builtIn.applying(.alias(theme: "self-harm", word: "Ritzen"))
            .applying(.merge(theme: "self-harm", into: "suicide"))
        #expect(themes("Ritzen", taught) == ["suicide"])
        let back = try taught.applying(.unalias(theme: "suicide", word: "ritzen"))
        #expect(themes("Ritzen", back).isEmpty)
        #expect(themes("Cut herself.", back) == ["suicide"])
        #expect(throws: VocabularyError.notTaught("suicid*", theme: "suicide")) {
            try back.applying(.unalias(theme: "suicide", word: "suicid*"))
        }
    }

    @Test func `a chain of merges loses the link that is taken back`() throws {
        let chain = builtIn.applying(kept: [
            .merge(theme: "self-harm", into: "suicide"), .merge(theme: "suicide", into: "safety-plan"),
            .restore(theme: "suicide"),
        ])
        #expect(chain.theme(id: "self-harm")?.id == "suicide")
        #expect(chain.departed.map(\.theme.id) == ["self-harm"])
    }

    @Test func `a change that makes no sense is refused`() throws {
        func refuses(_ change: VocabularyChange, _ error: VocabularyError) {
            #expect(throws: error) { try builtIn.applying(change) }
        }
        refuses(.add(name: "Sleep"), .themeExists("sleep"))
        refuses(.add(name: "Anger and irritability"), .themeExists("anger"))
        refuses(.add(name: "12"), .invalidName("12"))
        refuses(.add(name: ""), .invalidName(""))
        refuses(.add(name: String(repeating: "a", count: 61)), .invalidName(String(repeating: "a", count: 61)))
        refuses(.alias(theme: "nowhere-near", word: "x"), .unknownTheme("nowhere-near", near: []))
        for word in ["", "  ", "*", "a*", "two**", "com,ma", "line\nbreak", "her/", String(repeating: "a", count: 101)]
        {
            refuses(.alias(theme: "sleep", word: word), .invalidWord(word))
        }
        let word = builtIn.words(of: try builtIn.resolve("sleep"))[0]
        refuses(.alias(theme: "sleep", word: word.uppercased() + word), .invalidWord(word.uppercased() + word))
        refuses(.alias(theme: "sleep", word: word), .wordExists(word, theme: "sleep"))
        refuses(.merge(theme: "sleep", into: "sleep"), .mergedIntoItself("sleep"))
    }

    @Test func `a change is kept under ids, whatever a person called the themes`() throws {
        let vocabulary = try builtIn.applying(.add(name: "Chess club"))
        for (change, line) in [
            (VocabularyChange.alias(theme: "Chess club", word: "gambit*"), "alias chess-club gambit*"),
            (.merge(theme: "Chess club", into: "Hope and joy"), "merge chess-club hope-joy"),
            (.hide(theme: "Trust and safety"), "hide trust-safety"),
        ] {
            let resolved = try change.resolved(in: vocabulary)
            #expect(resolved.line == line)
            #expect(VocabularyChange(line: line) == resolved)
        }
        let merged = try vocabulary.applying(.merge(theme: "chess-club", into: "hope-joy"))
        #expect(merged.currentID(of: "chess-club") == "hope-joy")
        #expect(merged.currentID(of: "sleep") == "sleep")
        #expect(merged.currentID(of: "a-colleague's") == "a-colleague's")
    }

    @Test func `kept changes that no longer fit are passed over`() throws {
        let vocabulary = builtIn.applying(kept: [
            .alias(theme: "gone-theme", word: "x"), .add(name: "Chess"), .add(name: "Chess"), .hide(theme: "hope-joy"),
        ])
        #expect(themes("Chess and joy", vocabulary) == ["chess"])
        #expect(themes("Chess and joy", builtIn.applying(kept: [])) == ["hope-joy"])
    }

    @Test(arguments: [
        VocabularyChange.add(name: "Chess club"), .alias(theme: "sleep", word: "cannot get up"),
        .merge(theme: "a", into: "b"), .hide(theme: "sleep"), .restore(theme: "sleep"),
        .unalias(theme: "sleep", word: "cannot get up"),
    ])
    func `a change survives its line`(change: VocabularyChange) {
        #expect(VocabularyChange(line: change.line) == change)
    }

    @Test(arguments: ["", "add", "alias sleep", "merge a", "hide", "hide a b", "restore", "forget sleep"])
    func `a line that is no change is none`(line: String) {
        #expect(VocabularyChange(line: line) == nil)
    }
}
