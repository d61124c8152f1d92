import NoteIndex
import Testing

/// A vocabulary as a file for a colleague.
@Suite struct VocabularyFileTests {
    private let builtIn = ThemeVocabulary.builtIn
    private static let heading = "# Themes of Alcove, version 1\n"

    private func plan(_ lines: String, onto vocabulary: ThemeVocabulary) throws -> VocabularyPlan {
        try VocabularyPlan(VocabularyFile.read(VocabularyFileTests.heading + lines), onto: vocabulary)
    }

    @Test func `what one clinician changed is what another gets`() throws {
        let changes: [VocabularyChange] = [
            .add(name: "The dog"), .alias(theme: "the-dog", word: "spaniel*"), .merge(theme: "the-dog", into: "sleep"),
            .hide(theme: "hope-joy"),
        ]
        let text = VocabularyFile.text(of: changes)
        #expect(text == VocabularyFileTests.heading + changes.map { $0.line + "\n" }.joined())
        let plan = try VocabularyPlan(VocabularyFile.read(text), onto: builtIn)
        let mine = builtIn.applying(kept: plan.changes)
        #expect(mine.matches(in: "Two spaniels.").map(\.theme) == ["sleep"])
        #expect(mine.theme(id: "hope-joy")?.isHidden == true)
        #expect(plan.unfit.isEmpty && plan.known == 0)
        // Twice is like once.
        let again = try VocabularyPlan(VocabularyFile.read(text), onto: mine)
        #expect(again.changes.isEmpty && again.unfit.isEmpty && again.known == 4)
    }

    @Test func `an export has what is still true of the changes, and no language`() throws {
        let kept: [VocabularyChange] = [
            .add(name: "Chess"), .language(.german), .alias(theme: "gone", word: "x"), .add(name: "Chess"),
            .hide(theme: "sleep"), .hide(theme: "sleep"),
        ]
        #expect(VocabularyPlan(exporting: kept).changes == [.add(name: "Chess"), .hide(theme: "sleep")])
    }

    @Test func `the order of the lines, empty lines and remarks do not matter`() throws {
        let plan = try plan("\n# mine\nmerge b-side sleep\r\nalias b-side gambit*\r\nadd B side\n", onto: builtIn)
        #expect(plan.changes.map(\.line) == ["add B side", "alias b-side gambit*", "merge b-side sleep"])
    }

    @Test func `what does not fit is left out with its line, and the rest is taken`() throws {
        let mine = try builtIn.applying(.merge(theme: "self-harm", into: "suicide"))
        let plan = try plan(
            "hide nowhere-near\nmerge self-harm sleep\nadd Chess\nalias nowhere-near x\nmerge sleep nowhere-near\n",
            onto: mine)
        #expect(plan.changes == [.add(name: "Chess")])
        #expect(plan.unfit.map(\.line) == [2, 3, 5, 6])
        #expect(plan.unfit[1].reason == "self-harm is part of suicide here")
    }

    @Test func `what was taken back is not exported, and a file takes nothing back`() throws {
        let kept = [VocabularyChange.hide(theme: "sleep"), .add(name: "Chess"), .restore(theme: "sleep")]
        #expect(VocabularyPlan(exporting: kept).changes == [.add(name: "Chess")])
        #expect(throws: VocabularyFileError.line(2, "takes a change back, which a file does not do")) {
            try VocabularyFile.read(VocabularyFile.text(of: [.restore(theme: "sleep")]))
        }
    }

    private static let badFiles: [(text: String, error: VocabularyFileError)] = [
        ("", .noThemes), ("add Chess\n", .noThemes), ("# Themes of Alcove, version 2\n", .newerVersion),
        ("\(heading)add Chess\nforget sleep\n", .line(3, "is no change")),
        ("\(heading)language de\n", .line(2, "is about a language, not about themes")),
        ("\(heading)add \(String(repeating: "a", count: 300))\n", .line(2, "is too long")),
        ("\(heading)\(String(repeating: "#\n", count: 1 << 17))", .tooLarge),
        ("\(heading)\(String(repeating: "hide sleep\n", count: 2001))", .tooManyChanges),
    ]

    @Test(arguments: badFiles)
    func `a file that is none is refused as a whole`(text: String, error: VocabularyFileError) {
        #expect(throws: error) { try VocabularyFile.read(text) }
    }

    @Test(arguments: ["add 12", "alias sleep com,ma", "alias sleep *", "merge sleep sleep"])
    func `a line that no vocabulary takes is refused with its number`(line: String) throws {
        let error = try #require(throws: VocabularyFileError.self) { try plan("add Chess\n\(line)\n", onto: builtIn) }
        guard case .line(3, _) = error else {
            Issue.record("\(error)")
            return
        }
    }
}
