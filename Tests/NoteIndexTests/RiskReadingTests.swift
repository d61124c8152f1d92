import NoteIndex
import Testing

/// Reads the sentences of ``RiskSentences``: whether the theme is found, what is said about it, and of whom. A sentence
/// counts only if all three are right.
///
/// What is still misread: a time that only the world knows ("after the Falklands", "before his stroke", a month without a
/// year, which is read as of now); cues across a slash ("R/o", "0/10", "A&E"), since a phrase ends there; a denial that
/// comes more than four words after what it denies ("thoughts that troubled her in spring have not come back"); "nobody"
/// and "no one", which deny in one sentence and complain in the next; "might" and questions ("Would a report be
/// warranted?"), which are left affirmed so that no threat is played down; and what is told without a word of the theme.
@Suite struct RiskReadingTests {
    @Test(arguments: RiskSentences.Half.allCases)
    func `nineteen of twenty sentences about a risk are read as they are meant`(half: RiskSentences.Half) throws {
        let sentences = try RiskSentences.sentences(of: half)
        try #require(sentences.count >= 180)
        let misses = sentences.filter { $0.reading != RiskSentences.reading(of: $0) }
        let right = sentences.count - misses.count
        #expect(
            Double(right) / Double(sentences.count) >= 0.95,
            "\(half): \(right) of \(sentences.count)\n\(misses.map(RiskSentences.explain).joined(separator: "\n"))")
    }

    @Test(arguments: RiskSentences.Half.allCases)
    func `of what is affirmed, what is past is told from what is so now`(half: RiskSentences.Half) throws {
        let affirmed = ["+", "p", "+o", "po"]
        let told = try RiskSentences.sentences(of: half).map { (sentence: $0, reading: RiskSentences.reading(of: $0)) }
            .filter { affirmed.contains($0.sentence.reading) && affirmed.contains($0.reading) }
        let past = told.filter { $0.sentence.reading.hasPrefix("p") }
        let now = told.filter { $0.sentence.reading.hasPrefix("+") }
        try #require(past.count >= 40 && now.count >= 80)
        #expect(Double(past.count { $0.reading.hasPrefix("p") }) / Double(past.count) >= 0.9)
        // To call past what is so now is the worse mistake.
        #expect(Double(now.count { $0.reading.hasPrefix("+") }) / Double(now.count) >= 0.95)
    }

    /// What is to be expected: no rule was made for the second of them.
    @Test(arguments: [
        (RiskSentences.timeDevelopment, 0.83), (RiskSentences.timeLast, 0.85), (RiskSentences.visitor, 0.95),
        (RiskSentences.proportions, 0.88),
    ])
    func `most of what was written to be difficult is read as it is meant`(list: String, least: Double) throws {
        let sentences = try RiskSentences.parse(list)
        try #require(sentences.count >= 100)
        let misses = sentences.filter { $0.reading != RiskSentences.reading(of: $0) }
        let right = sentences.count - misses.count
        #expect(
            Double(right) / Double(sentences.count) >= least,
            "\(right) of \(sentences.count)\n\(misses.map(RiskSentences.explain).joined(separator: "\n"))")
    }

    @Test func `every risk has fifty sentences, and every reading that its theme allows`() throws {
        let vocabulary = ThemeVocabulary.builtIn
        let risks = vocabulary.themes.filter { $0.group == "risk" }
        try #require(risks.count == 6)
        let sentences = try RiskSentences.Half.allCases.flatMap { try RiskSentences.sentences(of: $0) }
        for theme in risks {
            let own = sentences.filter { $0.theme == theme.id }
            let readings = Set(own.map(\.reading))
            #expect(own.count >= 50)
            #expect(readings.isSuperset(of: ["+", "-", "?", "0"]))
            #expect(readings.isSuperset(of: ["+o", "-o", "?o"]) == theme.isPersonal)
        }
        #expect(Set(sentences.map(\.text)).count >= 350)
    }
}

extension RiskSentences {
    enum Half: CaseIterable { case development, heldOut }

    struct Sentence {
        let theme: String
        let reading: String
        let text: String
    }

    struct Unreadable: Error { let line: Substring }

    static func sentences(of half: Half) throws -> [Sentence] {
        let paired = try lists.flatMap { list in
            try parse(list).enumerated().filter { ($0.offset % 2 == 0) == (half == .development) }.map(\.element)
        }
        let more = [later, last]
        return try half == .development ? paired + more.flatMap(parse) : paired
    }

    static func parse(_ list: String) throws -> [Sentence] {
        try list.split(separator: "\n").map { line in
            let fields = line.split(separator: " | ", maxSplits: 2)
            guard fields.count == 3, ["+", "p", "-", "?", "+o", "po", "-o", "?o", "0"].contains(fields[1]) else {
                throw Unreadable(line: line)
            }
            return Sentence(theme: String(fields[0]), reading: String(fields[1]), text: String(fields[2]))
        }
    }

    /// What the vocabulary finds of the sentence's theme.
    static func reading(of sentence: Sentence) -> String {
        let findings = ThemeVocabulary.builtIn.findings(in: sentence.text)
        guard let finding = findings.first(where: { $0.theme == sentence.theme }) else { return "0" }
        let code = ThemeCode(rawValue: finding.polarity)
        let said = [ThemePolarity.affirmed: "+", .denied: "-", .considered: "?"][code.polarity] ?? ""
        let sign = code.isPast ? "p" : said
        return code.aboutSomeoneElse ? sign + "o" : sign
    }

    static func explain(_ sentence: Sentence) -> String {
        "\(sentence.theme): \(sentence.reading), read \(reading(of: sentence)): \(sentence.text)"
    }
}
