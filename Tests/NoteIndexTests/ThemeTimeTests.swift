import NoteIndex
import Testing

/// What of a text belongs to an earlier time. ``RiskSentences`` has hundreds of sentences; here is one for each rule.
@Suite struct ThemeTimeTests {
    private let vocabulary = ThemeVocabulary.builtIn

    private func times(_ text: String, _ theme: String) -> [Bool] {
        vocabulary.matches(in: text).filter { $0.theme == theme }.map(\.isPast)
    }

    @Test(arguments: [
        "History of suicide attempts.", "Hx: suicide attempt, overdose.", "A previous suicide attempt.",
        "Was suicidal as a teenager.", "As a teenager, he was suicidal.", "In early 2019 she was suicidal.",
        "Suicidal in 2015.", "Suicidal years ago.", "Two summers ago, she was suicidal.",
        "Depressed, anxious and suicidal as a teenager.", "Suicidal (overdose) during the war.",
        "Two suicide attempts in her twenties, both by overdose.", "She used to be suicidal.",
        "Was suicidal before her marriage.", "Has been hospitalised, and was suicidal, when she was 14.",
        "Suicide attempts in 2012–2014.", "Has overdosed before.", "Until she was twelve she felt suicidal.",
    ])
    func `words of an earlier time make a theme past`(text: String) throws {
        let found = times(text, "suicide")
        try #require(!found.isEmpty)
        #expect(found.allSatisfy { $0 }, "\(text): \(found)")
    }

    @Test(arguments: [
        "Suicidal.", "Suicidal since 2015.", "Suicidal since last year.", "Suicidal in the past week.",
        "Suicidal over the last month.", "Began to feel suicidal at 13.", "Was suicidal on 2026-11-03.",
        "History of self-harm; suicidal.", "Bullied as a child, but suicidal now.",
        "Currently suicidal as well as drinking.",
        "The suicidal thoughts of 2015 have returned.", "Hx of suicidal ideation, which has intensified.",
        "Bullied in school and feels suicidal.", "Cut with a knife used to open letters, suicidal.",
        "Never was so suicidal before.", "Met her former husband and is suicidal.",
        "A year history of suicidal thoughts.",
    ])
    func `what is so now, or may be, is not past`(text: String) throws {
        let found = times(text, "suicide")
        try #require(!found.isEmpty)
        #expect(found.allSatisfy { !$0 }, "\(text): \(found)")
    }

    @Test func `a stop behind a title or an initial ends no sentence`() throws {
        #expect(times("As a girl, Ms. D. was suicidal.", "suicide") == [true])
    }

    @Test func `a note is past only if nothing in it is so now`() throws {
        func code(_ text: String) throws -> ThemeCode {
            let finding = try #require(vocabulary.findings(in: text).first { $0.theme == "suicide" })
            return ThemeCode(rawValue: finding.polarity)
        }
        #expect(try code("History of suicide attempts.").isPast)
        #expect(try !code("History of suicide attempts. Suicidal today.").isPast)
        #expect(try code("History of suicide attempts. Denies suicidal ideation.").isPast)
        #expect(try code("History of suicide attempts. Denies suicidal ideation.").polarity == .denied)
        #expect(try code("History of suicide attempts. Denies suicidal ideation.").isAffirmedOfPatient)
        #expect(try !code("Denies past suicide attempts.").isPast)
    }

    /// A square of its words would take hours.
    @Test func `a sentence without an end is read whole`() {
        let piece = "as a child suicidal and before that suicidal in 2015 but "
        #expect(times(String(repeating: piece, count: 50_000), "suicide").count == 100_000)
    }
}
