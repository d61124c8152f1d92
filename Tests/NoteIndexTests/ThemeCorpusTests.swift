import Testing

@testable import NoteIndex

/// The vocabulary on texts that it was not written from. Plain matching with a list of words reaches F1 .45, .34 and
/// .64 on these three, MAP .40, .44 and .46, and top-three recall .69, .73 and .55.
@Suite(.enabled(if: Corpora.isPresent, Comment(rawValue: Corpora.absence)))
struct ThemeCorpusTests {
    @Test func `questions to a therapist are found by their themes`() throws {
        let quality = ThemeQuality(of: .builtIn, on: try Corpora.questions(withAnswers: false))
        #expect(quality.f1 > 0.475, "\(quality)")
        #expect(quality.averagePrecision > 0.46, "\(quality)")
        #expect(quality.topThreeRecall > 0.71 && quality.topThreePrecision > 0.515, "\(quality)")
    }

    @Test func `long texts are found by what they are about, not by what they touch`() throws {
        let quality = ThemeQuality(of: .builtIn, on: try Corpora.questions(withAnswers: true))
        #expect(quality.f1 > 0.42, "\(quality)")
        #expect(quality.averagePrecision > 0.50, "\(quality)")
        #expect(quality.topThreeRecall > 0.71 && quality.topThreePrecision > 0.43, "\(quality)")
    }

    @Test func `single sentences are found by their themes`() throws {
        let quality = ThemeQuality(of: .builtIn, on: try Corpora.stressors())
        #expect(quality.f1 > 0.75, "\(quality)")
        #expect(quality.averagePrecision > 0.66, "\(quality)")
        #expect(quality.topThreeRecall > 0.79 && quality.topThreePrecision > 0.74, "\(quality)")
    }
}
