import Testing

@testable import NoteIndex

/// What was learned from labelled texts, beside the terms.
@Suite struct LearnedWordsTests {
    private let vocabulary = ThemeVocabulary.builtIn

    /// Thirty words that say nothing of any theme.
    private let filler = String(repeating: "Filler stands here. ", count: 10)

    /// The built-in vocabulary with another table.
    private func learned(_ table: StaticString) -> ThemeVocabulary {
        var changed = vocabulary
        changed.learned = LearnedWords(table, ids: vocabulary.allThemes.map(\.id))
        return changed
    }

    @Test func `the table is whole, and knows neither risks nor what the therapist does`() {
        #expect(!vocabulary.learned.isMalformed)
        #expect(vocabulary.learned.themes.count == 16)
        #expect(vocabulary.learned.themes.allSatisfy { !vocabulary.allThemes[$0].isPointed })
    }

    @Test(
        arguments: [
            "", "shape 1 2 3", "shape 1 2 3 4 5 6 7 x", "theme sleep 1 zebra 1",
            "shape 0 0 0 0 0 0 0 0 theme", "shape 0 0 0 0 0 0 0 0 theme sleep",
            "shape 0 0 0 0 0 0 0 0 theme sleep 1 zebra", "shape 0 0 0 0 0 0 0 0 theme sleep 1 zebra 128",
            "shape 0 0 0 0 0 0 0 0 theme sleep 1 zebra 1-",
        ] as [StaticString])
    func `a table that is not one is noticed`(table: StaticString) {
        #expect(LearnedWords(table, ids: ["sleep"]).isMalformed)
    }

    @Test func `a theme that is likely by single words shows them`() throws {
        let vocabulary = learned("shape 0 0 0 0 0 0 0 0 theme sleep -300 zebra 120")
        #expect(vocabulary.findings(in: filler).isEmpty)
        let suggestion = try #require(vocabulary.suggestions(for: filler + "A zebra came.").first)
        #expect(suggestion.theme.id == "sleep")
        #expect(suggestion.words == ["zebra"])
    }

    @Test func `a single word is denied as a term is`() throws {
        let vocabulary = learned("shape 0 0 0 0 0 0 0 0 theme sleep -300 zebra 120")
        let text = filler + "Denies zebra."
        let finding = try #require(vocabulary.findings(in: text).first)
        #expect(ThemeCode(rawValue: finding.polarity).polarity == .denied)
        #expect(vocabulary.suggestions(for: text).isEmpty)
    }

    @Test func `no theme is found without a word to show`() {
        let vocabulary = learned("shape 0 0 0 0 0 0 0 0 theme sleep 500 zebra 120")
        #expect(vocabulary.findings(in: filler).isEmpty)
    }

    @Test func `a hidden theme is not found by single words`() throws {
        let vocabulary = try learned("shape 0 0 0 0 0 0 0 0 theme sleep -300 zebra 120").applying(.hide(theme: "sleep"))
        #expect(vocabulary.findings(in: filler + "A zebra came.").isEmpty)
    }

    @Test func `a line is judged by its terms alone`() {
        let vocabulary = learned("shape 0 0 0 0 0 0 0 0 theme sleep -9000 zebra 120")
        #expect(vocabulary.findings(in: "Napping.").map(\.theme) == ["sleep"])
        #expect(vocabulary.findings(in: "A zebra came.").isEmpty)
        #expect(vocabulary.findings(in: "Napping. " + filler + filler).isEmpty)
    }

    @Test func `a theme that is mentioned plenty is found however rare it was`() {
        let vocabulary = learned("shape 0 0 0 0 0 0 0 0 theme sleep -9000 zebra 120")
        #expect(vocabulary.findings(in: "Napping at bedtime. " + filler + filler).map(\.theme) == ["sleep"])
    }

    @Test func `what the title says is stronger than what is said in passing`() throws {
        func strength(_ text: String) throws -> UInt8 {
            try #require(vocabulary.findings(in: text).first { $0.theme == "anxiety" }).strength
        }
        let rest = filler + filler
        #expect(try strength("Panic attacks\n" + rest) > strength("Filler stands\n" + rest + "Panic attacks."))
    }

    @Test(.enabled(if: Corpora.isPresent, Comment(rawValue: Corpora.absence)))
    func `every suggestion for a labelled text has words`() throws {
        for document in try Corpora.questions(withAnswers: false).prefix(200) {
            for suggestion in vocabulary.suggestions(for: document.text) { #expect(!suggestion.words.isEmpty) }
        }
    }
}
