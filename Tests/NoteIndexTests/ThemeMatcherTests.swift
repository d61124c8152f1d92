import Testing

@testable import NoteIndex

/// Where a text speaks of a theme: words, phrases, stems, abbreviations.
@Suite struct ThemeMatcherTests {
    private let vocabulary = ThemeVocabulary.builtIn

    private func words(_ text: String, _ theme: String) -> [String] {
        let bytes = Array(text.utf8)
        return vocabulary.matches(in: text).filter { $0.theme == theme }
            .map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test(arguments: [
        ("Depressed", "depression", ["Depressed"]), ("DEPRESSION", "depression", ["DEPRESSION"]),
        ("undepressed", "depression", []), ("a sad day", "depression", ["sad"]), ("sadistic", "depression", []),
        ("post-traumatic", "trauma", ["post-traumatic"]), ("post traumatic", "trauma", ["post traumatic"]),
        ("stuck\npoints", "exposure", ["stuck\npoints"]), ("stuck. Points", "exposure", []),
        ("stuck\n\npoints", "exposure", []), ("stuck, points", "exposure", []), ("stuck/points", "exposure", []),
        ("PHQ-9 was 12", "progress", ["PHQ-9"]), ("PHQ9", "progress", ["PHQ9"]), ("phq9", "progress", []),
        ("He is in a CBT group", "cognitive-work", ["CBT"]), ("cbt", "cognitive-work", []),
        ("Women's shelter", "abuse-neglect", ["Women's shelter"]),
        ("Women\u{2019}s shelter", "abuse-neglect", ["Women\u{2019}s shelter"]),
        ("I can't go on", "suicide", ["can't go on"]), ("I CAN\u{2019}T go on", "suicide", ["CAN\u{2019}T go on"]),
        ("My mother's sister", "family", ["My mother", "sister"]),
        ("fiancé", "couple", ["fiancé"]), ("FIANCÉ", "couple", ["FIANCÉ"]), ("fiancée", "couple", ["fiancée"]),
        ("behaviour experiment", "cognitive-work", ["behaviour experiment"]),
        ("behavioral experiments", "cognitive-work", ["behavioral experiments"]),
        ("20mg", "medication", ["mg"]), ("her own father", "family", ["father"]),
    ])
    func `a term is found as whole words`(text: String, theme: String, expected: [String]) {
        #expect(words(text, theme) == expected)
    }

    @Test func `the longest of a theme's terms counts, and each theme for itself`() {
        #expect(words("sexual abuse in childhood", "abuse-neglect") == ["abuse"])
        #expect(words("sexual abuse in childhood", "trauma") == ["sexual abuse"])
        #expect(words("suicidal ideation", "suicide") == ["suicidal", "ideation"])
        #expect(words("loss of my mother", "grief") == ["loss of my mother"])
    }

    @Test(arguments: [
        ("blood pressure", "stress-burnout"), ("weight loss", "grief"), ("drinking water", "substance-use"),
        ("posttraumatic stress disorder", "stress-burnout"), ("the method", "substance-use"),
        ("confidential", "self-esteem"), ("family history", "family"), ("physical exam", "school"),
        ("broke up", "money-housing"), ("business partner", "couple"), ("the nervous system", "anxiety"),
        ("non-suicidal self-injury", "suicide"), ("has been cutting back on coffee", "self-harm"),
        ("thoughts of shooting himself", "harm-to-others"),
        ("hit me with the news", "abuse-neglect"), ("hopes to die of old age", "suicide"),
    ])
    func `a word in another meaning does not count`(text: String, theme: String) {
        #expect(words(text, theme).isEmpty)
    }

    @Test func `matches come in the order of the text, inside it`() {
        let text = "Trusts me. Sleep poor, panic at night; denies suicidal thoughts."
        let ranges = vocabulary.matches(in: text).map(\.range)
        #expect(ranges.map(\.lowerBound) == ranges.map(\.lowerBound).sorted())
        #expect(ranges.allSatisfy { $0.lowerBound < $0.upperBound && $0.upperBound <= text.utf8.count })
    }

    @Test func `bytes that are no text, in any mixture with words, harm nobody`() {
        var random = Seeded(state: 20_261_123)
        let fragments = [
            "suicid", "denies ", "can't", "\u{2019}t", " her sister", "\n\n", "- ", "PHQ-9", "trust", "é", "SI/HI",
        ]
        for _ in 0..<3_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...30, using: &random) {
                if Bool.random(using: &random) {
                    bytes += Array(fragments.randomElement(using: &random)!.utf8)
                } else {
                    bytes += (0..<Int.random(in: 0...6, using: &random)).map { _ in
                        UInt8.random(in: 0...255, using: &random)
                    }
                }
            }
            let text = unsafe bytes.span.bytes
            for match in vocabulary.matches(in: text) {
                #expect(match.range.lowerBound < match.range.upperBound && match.range.upperBound <= bytes.count)
            }
            #expect(vocabulary.suggestions(for: text).count <= 5)
            #expect(vocabulary.findings(in: text).allSatisfy { $0.strength > 0 })
        }
    }

    @Test(arguments: [
        "SI denied, ", "no a, ", "sad gloomy ", "her mother ", "don\u{2019}t ", "SI/HI ", "suicidal a a a ",
        "SI -, ", "SI? No. ", "SI, HI denied, ", "later confirmed ",
    ])
    func `a text made to be slow is not`(part: String) {
        // 400 kB: what were quadratic would not end within the minutes of a test run.
        let rest = String(repeating: part, count: 400_000 / part.utf8.count)
        for beginning in ["Suicidal. ", "Denies suicidal thoughts "] {
            #expect(!vocabulary.findings(in: beginning + rest).isEmpty)
        }
    }

    /// Words of the rules beside words of the risks, as no sentence has them: hits and cues that overlap, lists without an
    /// end, answers without a question.
    @Test func `cues and terms in any order are read`() {
        let vocabulary = ThemeVocabulary.builtIn
        let all = wordings(VocabularyText.all)
        // Without a term of any theme its single words are looked for.
        let cues = wordings([VocabularyText.cues, VocabularyText.timeCues])
        let signs = [" ", " ", " ", " ", ", ", ": ", "? ", ". ", "; ", "/", " (", ") ", " (-) ", " -, ", "\n"]
        var random = Seeded(state: 20_261_127)
        func read(_ text: String) {
            for match in vocabulary.matches(in: text) { #expect(match.range.upperBound <= text.utf8.count) }
            for language in [NoteLanguage.english, .german] { _ = vocabulary.findings(in: text, language) }
        }
        for _ in 0..<5000 {
            var text = ""
            let wordings = Bool.random(using: &random) ? all : cues
            for _ in 0..<Int.random(in: 2...30, using: &random) {
                // Not all of a wording, so that the next may overlap with it.
                let wording = wordings.randomElement(using: &random)!
                for word in wording.prefix(Int.random(in: 1...8, using: &random)) {
                    text += (word.randomElement(using: &random) ?? "") + " "
                }
                text += signs.randomElement(using: &random)!
            }
            read(text)
        }
    }

    /// Single words that were learned may be any: those of a cue, too.
    @Test func `a cue may be made of the words that it judges`() throws {
        let vocabulary = ThemeVocabulary.builtIn
        let lexicon = vocabulary.lexicon
        let entry = try #require(lexicon.entries.firstIndex { $0.cue == nil && $0.style.isSubset(of: .weak) })
        let texts =
            [VocabularyText.cues, VocabularyText.timeCues].map { ($0, NoteLanguage.english) }
            + NoteLanguage.allCases.compactMap { language in VocabularyText.cues(of: language).map { ($0, language) } }
        var judged = 0
        for (text, language) in texts {
            for cue in wordings([text]) {
                // Every alternative once.
                for number in 0..<(cue.map(\.count).max() ?? 0) {
                    let words = cue.map { $0.isEmpty ? "" : $0[number % $0.count] }.joined(separator: " ")
                    let bytes = Array("denies \(words) them, \(words). \(words)".utf8)
                    let read = vocabulary.read(bytes.span, language)
                    var hits = read.tokens.indices.map {
                        ThemeLexicon.Hit(
                            entry: UInt16(entry), theme: UInt16(lexicon.entries[entry].theme), first: $0, last: $0)
                    }
                    vocabulary.resolve(&hits, of: read, in: bytes.span)
                    judged += hits.count
                }
            }
        }
        #expect(judged > 10_000)
    }

    /// What stands between commas, each word with its alternatives.
    private func wordings(_ texts: [StaticString]) -> [[[String]]] {
        var wordings: [[[String]]] = []
        for text in texts {
            for wording in "\(text)".split(whereSeparator: { $0 == "," || $0 == "\n" }) {
                let words = wording.split(separator: " ").map { word -> [String] in
                    word.split(separator: "/").map { String($0.filter { $0 != "*" }) }
                }
                if words.count < 8 { wordings.append(words) }
            }
        }
        return wordings
    }

    @Test func `the lexicon finds what a plain walk over all terms finds`() {
        var random = Seeded(state: 60)
        let lexicon = vocabulary.lexicon
        let terms = lexicon.entries.filter { $0.cue == nil && !$0.style.contains(.exactCase) }
            .map { (theme: Int($0.theme), words: PlainTerm(lexicon.wording(of: $0)).words) }
        for _ in 0..<30 {
            var text: [String] = []
            for _ in 0..<8 {
                let term = terms.randomElement(using: &random)!
                text += term.words.map { $0.randomElement(using: &random)!.replacing("*", with: "") }
                if Bool.random(using: &random) { text.append(["and", "mother", "not"].randomElement(using: &random)!) }
            }
            text = text.filter { !$0.isEmpty }
            var plain: Set<[Int]> = []
            for term in terms {
                for start in text.indices where PlainTerm.matches(term.words, text[start...]) {
                    plain.insert([term.theme, start, start + term.words.count - 1])
                }
            }
            let bytes = Array(text.joined(separator: " ").utf8)
            let tokens = wordTokens(of: bytes.span)
            #expect(tokens.count == text.count)
            // Of each theme only what lies in no longer one is kept; exclusions take part and then drop out.
            let found = lexicon.scan(bytes.span, tokens: tokens.span, themeCount: vocabulary.allThemes.count).hits
            for hit in found { #expect(plain.contains([Int(hit.theme), hit.first, hit.last])) }
            let kept = found.map { [Int($0.theme), $0.first, $0.last] }
            for place in plain where !kept.contains(place) {
                let isCovered = plain.contains {
                    $0 != place && $0[0] == place[0] && $0[1] <= place[1] && $0[2] >= place[2]
                }
                let isExcluded = lexicon.entries.contains {
                    $0.style.contains(.exclusion) && Int($0.theme) == place[0]
                        && PlainTerm.matches(PlainTerm(lexicon.wording(of: $0)).words, text[place[1]...])
                }
                #expect(isCovered || isExcluded, "\(text[place[1]...place[2]]) of \(vocabulary.allThemes[place[0]].id)")
            }
        }
    }
}

/// A term as lists of alternatives, matched the slow way.
private struct PlainTerm {
    let words: [[String]]

    init(_ wording: String) {
        // The tokenizer reads two words in "you're" and in "10th", but one in "don't".
        words = wording.replacing(/'(?!t)/, with: " ").replacing(/[0-9](?=[a-z])/) { "\($0.output) " }
            .split(whereSeparator: { $0 == " " || $0 == "-" }).map { $0.split(separator: "/").map(String.init) }
    }

    static func matches(_ words: [[String]], _ text: ArraySlice<String>) -> Bool {
        words.count <= text.count
            && zip(words, text).allSatisfy { alternatives, word in alternatives.contains { matches($0, word) } }
    }

    private static func matches(_ pattern: String, _ word: String) -> Bool {
        guard let star = pattern.firstIndex(of: "*") else { return pattern == word }
        let (begin, end) = (pattern[..<star], pattern[pattern.index(after: star)...])
        return word.count >= begin.count + end.count && word.hasPrefix(begin) && word.hasSuffix(end)
    }
}
