import NoteIndex
import Testing

@Suite struct DeferredSegmentTests {
    /// Segments that count how often they are opened: 0 with notes 0 to 9 and no values, 1 with notes 10 to 19 and two.
    private final class Opened {
        var times = [0, 0]
        private(set) var segments: [DeferredSegment] = []

        init(damaged: Bool = false) throws {
            let builders = [SegmentBuilder(), SegmentBuilder()]
            for number in 0..<20 {
                try builders[number / 10].add(RankingTests.note(number, "word\(number)"), isNew: true)
            }
            try builders[1].setValue([7], for: [1, 2])
            try builders[1].setValue([8], for: [1, 3])
            for (index, builder) in builders.enumerated() {
                let blocks = MemoryBlocks()
                try builder.finish(into: blocks)
                segments.append(
                    DeferredSegment(mayHaveValues: index == 1) { [unowned self] () throws(IndexError) in
                        times[index] += 1
                        if damaged, index == 0 { throw .damaged }
                        return try Segment(source: blocks)
                    })
            }
        }
    }

    @Test func `a segment is opened when it is needed and not twice`() throws {
        let opened = try Opened()
        defer { withExtendedLifetime(opened) {} }
        let reader = NoteIndexReader(segments: opened.segments)
        #expect(opened.times == [0, 0])
        #expect(try reader.value(for: [1, 3]) == [8])
        #expect(try reader.value(for: [1, 4]) == nil)
        #expect(try reader.values(prefix: [1]).map(\.value) == [[7], [8]])
        #expect(try reader.contains(NoteKey(number: 15)))
        #expect(opened.times == [0, 1])
        #expect(try reader.contains(NoteKey(number: 5)))
        #expect(try !reader.contains(NoteKey(number: 25)))
        #expect(try reader.count() == 20)
        #expect(opened.times == [1, 1])
    }

    @Test func `one that cannot be opened is no empty one`() throws {
        let opened = try Opened(damaged: true)
        defer { withExtendedLifetime(opened) {} }
        let reader = NoteIndexReader(segments: opened.segments)
        #expect(try reader.contains(NoteKey(number: 15)))
        #expect(throws: IndexError.damaged) { try reader.contains(NoteKey(number: 5)) }
        #expect(throws: IndexError.damaged) { try reader.count() }
        #expect(throws: IndexError.damaged) {
            try reader.search(SearchRequest(try Query.parse("word3", names: TestNames())))
        }
    }

    @Test func `values go over to the next builder, and the newer of two counts`() throws {
        let (first, next) = (SegmentBuilder(), SegmentBuilder())
        try first.setValue([1], for: [1])
        try first.setValue([2], for: [2])
        next.takeValues(of: first)
        #expect(first.isEmpty)
        try first.setValue([3], for: [2])
        next.takeValues(of: first)
        let blocks = MemoryBlocks()
        try next.finish(into: blocks)
        let reader = NoteIndexReader(segments: [try Segment(source: blocks)])
        #expect(try reader.values(prefix: []).map(\.value) == [[1], [3]])
    }
}
