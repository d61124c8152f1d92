import NoteIndex
import Testing

/// The themes that are proposed for a note, and those that a search by theme finds it by.
@Suite struct ThemeSuggestionTests {
    private let vocabulary = ThemeVocabulary.builtIn

    private func suggested(_ text: String) -> [String] { vocabulary.suggestions(for: text).map(\.theme.id) }

    @Test func `a note is proposed the themes it speaks of, with its own words and the sign`() throws {
        let suggestions = vocabulary.suggestions(
            for: "Brought the sleep diary; sleeps five hours. Trusts me to read it first. Denies suicidal thoughts.")
        #expect(suggestions.map(\.theme.id).starts(with: ["sleep"]))
        let trust = try #require(suggestions.first { $0.theme.id == "trust-safety" })
        #expect(trust.words == ["Trusts"])
        #expect(trust.side == .toward)
        let suicide = try #require(suggestions.first { $0.theme.id == "suicide" })
        #expect(suicide.polarity == .denied)
        #expect(suicide.words == ["suicidal"])
    }

    @Test(arguments: [
        ("Reports panic attacks on the bus, avoids going out, worries all night.", "anxiety"),
        (
            "Argued with her husband again; they have been separated since May and the divorce is filed.",
            "separation-divorce"
        ),
        ("Reviewed the thought record, examined the evidence and found a balanced thought.", "cognitive-work"),
        ("Went up two rungs of the exposure hierarchy, in vivo, with response prevention.", "exposure"),
        ("Grieving his father, who died in spring; visits the grave on Sundays.", "grief"),
        ("Lost her job, the rent is two months behind and the bills pile up.", "money-housing"),
        ("PHQ-9 down from 19 to 12, sleeping better, steady progress.", "progress"),
        ("Cancelled today's session an hour before; rescheduled for Monday.", "attendance"),
        ("Hears voices telling him that he is being watched; paranoid about neighbours.", "mania-psychosis"),
        ("Drank two bottles of wine on Friday, craving since; went to AA.", "substance-use"),
        ("Husband hits her when drunk; gave the number of the women's shelter.", "abuse-neglect"),
        ("Practised box breathing and grounding, body scan at home.", "mindfulness-relaxation"),
    ])
    func `the first proposal is the subject of the note`(text: String, theme: String) {
        #expect(suggested(text).first == theme, "\(suggested(text))")
    }

    @Test func `at most four are proposed, and none for a text that says nothing`() {
        #expect(suggested("") == [])
        #expect(suggested("The window was open.") == [])
        let everything = vocabulary.themes.flatMap { vocabulary.words(of: $0).prefix(2) }.joined(separator: ". ")
        #expect(suggested(everything).count == 4)
    }

    @Test func `no other theme takes the place of a risk`() {
        let text = "Client sleeps badly. Anxious. Suicidal with intent tonight. Ashamed. Drinks. Angry. Lonely."
        #expect(suggested(text).count == 4)
        #expect(suggested(text).contains("suicide"))
        let both =
            "Cut herself again on the arm. Suicidal thoughts with a plan. Slept badly, panic, wine, shame, anger, mother, "
            + "lonely, work stress, money."
        #expect(suggested(both).count == 4)
        #expect(Set(suggested(both)).isSuperset(of: ["suicide", "self-harm"]))
    }

    @Test func `a symptom that is denied is not proposed`() {
        #expect(!suggested("Denies anxiety.").contains("anxiety"))
        #expect(suggested("Denies anxiety. Panic attack on Friday.").contains("anxiety"))
    }

    @Test func `a word that needs company is a finding in a line and none in a page`() {
        let filler = String(repeating: "Filler stands here. ", count: 60)
        #expect(vocabulary.findings(in: "Talked about the car.").map(\.theme) == ["money-housing"])
        #expect(vocabulary.findings(in: filler + "Talked about the car.").isEmpty)
        // A risk is a finding wherever it stands.
        #expect(vocabulary.findings(in: filler + "Suicidal.").map(\.theme) == ["suicide"])
    }

    @Test func `more words, and more specific ones, are stronger`() throws {
        func strength(_ text: String) throws -> UInt8 {
            try #require(vocabulary.findings(in: text).first { $0.theme == "sleep" }).strength
        }
        #expect(try strength("Insomnia and nightmares.") > strength("Insomnia."))
        #expect(try strength("Insomnia.") > strength("Tired."))
        #expect(
            try strength("Insomnia.") > strength("Insomnia. " + String(repeating: "Filler stands here. ", count: 40)))
    }
}
