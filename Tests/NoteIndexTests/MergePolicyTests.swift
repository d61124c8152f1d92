import Testing

@testable import NoteIndex

struct MergePolicyTests {
    /// Adds so many notes one by one, merging after each what the policy says.
    ///
    /// - Returns: the most segments that there were, and how often a note was written again on average.
    private func adding(_ notes: Int, upTo ceiling: Int, to large: [Int] = []) -> (segments: Int, rewritten: Double) {
        var segments = large.map { (count: $0, replaced: 0) }
        var (most, rewritten) = (0, 0)
        for _ in 0..<notes {
            segments.append((1, 0))
            if let run = MergePolicy.run(of: segments, upTo: ceiling) {
                let sum = segments[run].reduce(0) { $0 + $1.count }
                rewritten += sum
                segments.replaceSubrange(run, with: [(sum, 0)])
                #expect(sum <= ceiling)
            }
            most = max(most, segments.count)
        }
        return (most, Double(rewritten) / Double(notes))
    }

    @Test func `notes that are added one by one leave few segments, and each is written again a few times`() {
        let (segments, rewritten) = adding(20_000, upTo: .max)
        #expect(segments <= 24)
        #expect(rewritten <= 15)
    }

    @Test(arguments: [[], [70], [500, 60, 31, 15, 7], [83_000, 83_000, 62, 33, 16, 8, 4, 2]])
    func `under a ceiling small segments never pile up, whatever larger ones stand before them`(_ large: [Int]) {
        let (segments, rewritten) = adding(1000, upTo: 64, to: large)
        // Nothing of more than half a ceiling is merged again: 1000 / 32, and those that wait.
        #expect(segments <= large.count + 1000 / 32 + 16)
        #expect(rewritten <= 8)
    }

    @Test func `a single segment, and one that is larger than what may be merged, stay as they are`() {
        #expect(MergePolicy.run(of: [(5, 0)]) == nil)
        #expect(MergePolicy.run(of: Array(repeating: (100, 0), count: 20), upTo: 99) == nil)
        #expect(MergePolicy.run(of: Array(repeating: (100, 0), count: 20), upTo: 799) == 13..<20)
        #expect(MergePolicy.run(of: Array(repeating: (100, 0), count: 20), upTo: 2000) == 0..<20)
        #expect(MergePolicy.run(of: Array(repeating: (100, 0), count: 7), upTo: 2000) == nil)
    }

    @Test func `where much is replaced everything is merged, if it may be`() {
        let segments = [(count: 4000, replaced: 0), (count: 1500, replaced: 1500)]
        #expect(MergePolicy.run(of: segments) == 0..<2)
        #expect(MergePolicy.run(of: segments, upTo: 550) == 0..<2)
        #expect(MergePolicy.run(of: segments, upTo: 549) == nil)
    }
}
