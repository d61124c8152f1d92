import NoteIndex
import Testing

/// The themes of the therapeutic relationship, with their sides, on passages that two readers labelled.
///
/// - **Kappa** (Cohen) says how far two readers agree beyond what their habits alone would give: 0 is chance, 1 is
///   always. On whether a theme is there it is .90 in the mean of the twelve themes (95 % of bootstrap samples: .87 to
///   .93) and as much over all; on the side of a theme that both saw it is .92 (.87 to .96).
/// - **Precision** is the share of what the vocabulary finds that the readers found too, **recall** the share of what
///   they found that it finds, and **F1** the harmonic mean of both. A theme with the wrong side is a miss and a false
///   find. The readers' F1 against each other is the ceiling: nobody can agree with both of them better.
///
/// What the figures do not mean: the passages were chosen so that every theme has some, and many so that its words are
/// there without it. In a drawer of notes a theme is rarer and its wording plainer, so neither figure is the share of a
/// search's results that is right. A theme has 3 to 28 labels in a half: a few passages move a mean by .05.
///
/// The misses of the even half chose words for the vocabulary, so it says how far those words reach, no more. On the
/// odd half F1 was .20 before that, .33 after it, and .41 with words for what the guideline names; who chose them had
/// read the odd half as the second reader, so even this is a kind figure. Neither reader is a clinician: that they agree
/// shows that the guideline can be followed, not that it is right.
@Suite struct AlliancePassageTests {
    private let a: AlliancePassages.Reading
    private let b: AlliancePassages.Reading

    init() throws {
        a = try AlliancePassages.reading("labels-a.tsv")
        b = try AlliancePassages.reading("labels-b.tsv")
    }

    @Test func `both readers read every passage, and see the same themes with the same sides`() {
        #expect(a.count == 295)
        #expect(a.keys == b.keys)
        let themes = AlliancePassages.themes.map { theme in
            kappa(a.keys.map { (a[$0]?[theme] != nil, b[$0]?[theme] != nil) })
        }
        #expect(themes.reduce(0, +) / Double(themes.count) > 0.89, "\(zip(AlliancePassages.themes, themes).map { $0 })")
        let sides = a.keys.flatMap { number in
            AlliancePassages.themes.compactMap { theme in
                a[number]?[theme].flatMap { first in b[number]?[theme].map { (first, $0) } }
            }
        }
        #expect(kappa(sides) > 0.91)
    }

    @Test(.enabled(if: AlliancePassages.isPresent, Comment(rawValue: Corpora.absence)))
    func `the even half, whose misses chose words, is read so well`() throws {
        let quality = try quality(ofHalf: 0)
        #expect(quality.f1 > 0.75, "\(quality)")
        #expect(quality.precision > 0.72 && quality.recall > 0.81, "\(quality)")
    }

    @Test(.enabled(if: AlliancePassages.isPresent, Comment(rawValue: Corpora.absence)))
    func `the odd half is read so well`() throws {
        let quality = try quality(ofHalf: 1)
        #expect(quality.f1 > 0.39, "\(quality)")
        #expect(quality.precision > 0.49 && quality.recall > 0.36, "\(quality)")
    }

    private func quality(ofHalf half: Int) throws -> AllianceQuality {
        let found = try AlliancePassages.reading(by: .builtIn).filter { $0.key % 2 == half }
        try #require(found.count >= 147)
        let quality = AllianceQuality(of: found, a: a, b: b)
        #expect(quality.ceiling > 0.86, "\(quality)")
        return quality
    }

    /// Cohen's kappa: the agreement beyond chance, as a share of what chance leaves.
    private func kappa<Label: Hashable>(_ pairs: [(Label, Label)]) -> Double {
        let count = Double(pairs.count)
        let same = Double(pairs.count { $0.0 == $0.1 }) / count
        let byChance = Set(pairs.map(\.0)).reduce(0.0) { sum, label in
            sum + Double(pairs.count { $0.0 == label }) * Double(pairs.count { $0.1 == label }) / (count * count)
        }
        return (same - byChance) / (1 - byChance)
    }
}
