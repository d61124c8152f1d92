import Testing

@testable import NoteIndex

struct RankingTests {
    static func note(
        _ number: Int, _ text: String, title: String = "", day: Int32 = 20_000, themes: [String] = [],
        findings: [ThemeFinding] = []
    ) -> TestNote {
        TestNote(
            indexed: IndexedNote(
                note: NoteKey(number: number), patient: PatientKey(number: 1), day: day, kind: 0, themes: themes,
                findings: findings),
            title: title, text: text)
    }

    static func order(_ notes: [TestNote], _ query: String, filter: SearchFilter = SearchFilter()) throws -> [Int] {
        let reader = NoteIndexReader(segments: [try Segment.of(notes)])
        let query = try Query.parse(query, names: TestNames())
        let hits = try reader.search(SearchRequest(query, filter: filter)).hits
        return hits.compactMap { hit in notes.firstIndex { $0.indexed.note == hit.entry.note } }
    }

    static let padding = String(repeating: " filler", count: 300)

    @Test func `a word in the title weighs more than in the text`() throws {
        let notes = [
            RankingTests.note(0, "trust" + RankingTests.padding),
            RankingTests.note(1, "other" + RankingTests.padding, title: "trust"),
        ]
        #expect(try RankingTests.order(notes, "trust") == [1, 0])
    }

    @Test func `more of a word, and less of everything else, is better`() throws {
        let notes = [
            RankingTests.note(0, "trust" + RankingTests.padding + RankingTests.padding),
            RankingTests.note(1, "trust" + RankingTests.padding),
            RankingTests.note(2, "trust trust trust" + RankingTests.padding),
        ]
        #expect(try RankingTests.order(notes, "trust") == [2, 1, 0])
    }

    @Test func `a rare word weighs more than a common one`() throws {
        let notes =
            (0..<20).map { RankingTests.note($0, "common word here") } + [RankingTests.note(20, "rare word here")]
        #expect(try RankingTests.order(notes, "common OR rare").first == 20)
    }

    @Test func `of equal notes the newer comes first, and a much better old one stays before it`() throws {
        let notes = [
            RankingTests.note(0, "trust" + RankingTests.padding, day: 19_000),
            RankingTests.note(1, "trust" + RankingTests.padding, day: 20_000),
            RankingTests.note(2, "trust trust trust trust" + RankingTests.padding, day: 15_000),
        ]
        #expect(try RankingTests.order(notes, "trust") == [2, 1, 0])
    }

    @Test func `what the clinician marked comes before what the vocabulary found, however strong`() throws {
        let weak = ThemeFinding(theme: "trust", polarity: 1, strength: 10)
        let strong = ThemeFinding(theme: "trust", polarity: 1, strength: 255)
        let notes = [
            RankingTests.note(0, "a", findings: [weak]),
            RankingTests.note(1, "b" + RankingTests.padding, findings: [weak, strong]),
            RankingTests.note(2, "c" + RankingTests.padding, day: 10_000, themes: ["trust"]),
            RankingTests.note(3, "d"),
        ]
        #expect(try RankingTests.order(notes, "theme:trust") == [2, 1, 0])
        #expect(try RankingTests.order(notes, "", filter: SearchFilter(themes: ["trust"])) == [2, 1, 0])
    }

    /// Of all notes one each: affirmed, denied, considered, about somebody else, marked. Among many others, so that a
    /// finding is as rare as it gets.
    private static let polarities: [TestNote] =
        [
            note(0, "a", day: 10_000, findings: [ThemeFinding(theme: "trust", polarity: 0, strength: 1)]),
            note(1, "b", findings: [ThemeFinding(theme: "trust", polarity: 1, strength: 255)]),
            note(2, "c", findings: [ThemeFinding(theme: "trust", polarity: 2, strength: 255)]),
            note(3, "d", findings: [ThemeFinding(theme: "trust", polarity: 16, strength: 255)]),
            note(4, "e", day: 10_000, themes: ["trust"]),
        ] + (5..<2000).map { note($0, "other") }

    @Test(arguments: ["theme:trust", ""])
    func `what is affirmed stands before what is denied, considered or somebody else's, however strong`(
        query: String
    ) throws {
        let filter = SearchFilter(themes: query.isEmpty ? ["trust"] : [])
        let order = try RankingTests.order(RankingTests.polarities, query, filter: filter)
        #expect(order.prefix(2) == [4, 0])
        #expect(order.dropFirst(2).sorted() == [1, 2, 3])
    }

    @Test(arguments: [
        (SearchPolarity.any, [0, 1, 2, 3, 4]), (.affirmed, [0, 4]), (.denied, [1]),
    ])
    func `a polarity leaves the notes that say so`(polarity: SearchPolarity, expected: [Int]) throws {
        let notes = RankingTests.polarities
        let reader = NoteIndexReader(segments: [try Segment.of(notes)])
        for (query, filter) in [("theme:trust", SearchFilter()), ("", SearchFilter(themes: ["trust"]))] {
            let query = try Query.parse(query, names: TestNames())
            let answer = try reader.search(SearchRequest(query, filter: filter, polarity: polarity))
            let found = answer.hits.compactMap { hit in notes.firstIndex { $0.indexed.note == hit.entry.note } }
            #expect(found.sorted() == expected)
            #expect(answer.total == expected.count)
        }
    }

    @Test func `a hit says which words, which themes and which polarity made it one`() throws {
        let notes = [
            RankingTests.note(
                0, "Trusts the panic attack less", themes: ["trust"],
                findings: [
                    ThemeFinding(theme: "trust", polarity: 2), ThemeFinding(theme: "trust", polarity: 1),
                    ThemeFinding(theme: "trusting", polarity: 1),
                ])
        ]
        let reader = NoteIndexReader(segments: [try Segment.of(notes)])
        let query = try Query.parse(
            "trusted OR absent OR \"panic attacks\" OR le* theme:trust -gone patient:1", names: TestNames())
        let hit = try #require(try reader.search(SearchRequest(query)).hits.first)
        #expect(
            hit.reasons == [
                .word("trusted"), .word("panic attacks"), .word("le*"), .marked(theme: "trust"),
                .found(ThemeFinding(theme: "trust", polarity: 1)), .found(ThemeFinding(theme: "trust", polarity: 2)),
            ])
    }

    @Test(arguments: [
        ("trsut", "trust"), ("tust", "trust"), ("trusst", "trust"), ("trzzt", "trust"), ("anxeity", "anxiety"),
        ("anxi", nil), ("zzzz", nil), ("tr", nil), ("attch", "attach"),
    ])
    func `a word that nothing has is corrected by the words that notes have`(word: String, expected: String?) throws {
        let notes = [
            RankingTests.note(0, "trust anxiety attach"), RankingTests.note(1, "trust crust attachment"),
        ]
        let reader = NoteIndexReader(segments: [try Segment.of([notes[0]]), try Segment.of([notes[1]], isNew: true)])
        let answer = try reader.search(SearchRequest(try Query.parse(word, names: TestNames())))
        #expect(answer.total == 0)
        #expect(answer.suggestions.first?.candidates.first?.word == expected)
        if expected == "trust" { #expect(answer.suggestions.first?.candidates.first?.notes == 2) }
    }

    @Test func `the distance of words that come in order is that of words alone`() {
        var random = Seeded(state: 4)
        func word() -> [UInt8] {
            (0..<Int.random(in: 0...6, using: &random)).map { _ in
                UInt8(ascii: "a") + UInt8.random(in: 0..<3, using: &random)
            }
        }
        for _ in 0..<100 {
            let wanted = word()
            var walking = EditDistance(to: wanted, upTo: 2)
            for candidate in (0..<60).map({ _ in word() }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                #expect(walking.distance(of: candidate[...]) == plainDistance(wanted, candidate))
            }
        }
    }

    @Test func `a part of the alphabet is left out only where no word of it comes near`() {
        var random = Seeded(state: 5)
        // Letters as words have them, and one that the wanted word never has.
        var all: [[UInt8]] = [[]]
        for length in 1...5 {
            all += all.filter { $0.count == length - 1 }.flatMap { word in Array("abcx".utf8).map { word + [$0] } }
        }
        all.sort { $0.lexicographicallyPrecedes($1) }
        var (far, left) = (0, 0)
        for _ in 0..<100 {
            let wanted = (0..<3).map { _ in Array("abc".utf8).randomElement(using: &random)! }
            let first = Int.random(in: 0..<all.count - 1, using: &random)
            let next = min(first + Int.random(in: 1...40, using: &random), all.count - 1)
            let between = all[first..<next]
            for edits in 1...2 {
                var distance = EditDistance(to: wanted, upTo: edits)
                // Words of five letters are all that can be two edits away from one of three.
                let isNear = between.contains { plainDistance(wanted, $0).map { $0 <= edits } ?? false }
                let isHopeless = distance.isHopeless(from: all[first][...], below: all[next][...])
                #expect(!(isNear && isHopeless))
                if !isNear {
                    far += 1
                    left += isHopeless ? 1 : 0
                }
            }
        }
        // Some are opened for nothing: half a swap looks as near as a whole one.
        #expect(far > 30 && left * 10 >= far * 8)
    }

    /// The distance with swaps of neighbours by the textbook, nil above 2.
    private func plainDistance(_ left: [UInt8], _ right: [UInt8]) -> Int? {
        var table = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
        for row in 0...left.count {
            for column in 0...right.count {
                if row == 0 || column == 0 {
                    table[row][column] = row + column
                    continue
                }
                let change = left[row - 1] == right[column - 1] ? 0 : 1
                var least = min(
                    table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + change)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    least = min(least, table[row - 2][column - 2] + 1)
                }
                table[row][column] = least
            }
        }
        let distance = table[left.count][right.count]
        return distance <= 2 ? distance : nil
    }

    @Test func `a prefix that begins very many words is cut, and the answer says so`() throws {
        let words = (0..<1500).map { "b\($0)x" }.joined(separator: " ")
        let reader = NoteIndexReader(segments: [
            try Segment.of([RankingTests.note(0, words), RankingTests.note(1, "c")])
        ])
        let answer = try reader.search(SearchRequest(try Query.parse("b* OR c*", names: TestNames())))
        #expect(answer.cappedPrefixes == ["b*"])
        #expect(answer.total == 2)
    }

    @Test func `answers of two indexes become one`() throws {
        let record = NoteIndexReader(segments: [
            try Segment.of([RankingTests.note(0, "trust trust"), RankingTests.note(1, "x")])
        ])
        let process = NoteIndexReader(segments: [try Segment.of([RankingTests.note(2, "trust" + RankingTests.padding)])]
        )
        let request = SearchRequest(try Query.parse("trust", names: TestNames()), limit: 1)
        let answers = [try process.search(request), try record.search(request)]
        let merged = SearchAnswer.merged(answers, order: .best, limit: 1)
        #expect(merged.total == 2)
        #expect(merged.hits.map(\.entry.note) == [NoteKey(number: 0)])
    }

    @Test(arguments: [1.0, 1.5, 2, 2.718281828, 10, 1000, 123_456] as [Float])
    func `the logarithm is one`(value: Float) {
        // e to the power of the logarithm, by its series.
        var power = 1.0
        var term = 1.0
        for n in 1..<80 {
            term *= Double(BM25.logarithm(value)) / Double(n)
            power += term
        }
        #expect(abs(power / Double(value) - 1) < 1e-5)
    }
}
