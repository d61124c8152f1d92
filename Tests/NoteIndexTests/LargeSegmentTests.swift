import Dispatch
import SecretMemory
import Testing

@testable import NoteIndex

/// Segments of so many notes that a search looks at them in several windows, and leaves most groups of postings closed.
struct LargeSegmentTests {
    static let words = ["alpha", "beta", "gamma", "delta", "omega"]

    /// Notes of few words, the first of them in most notes, the last in very few.
    static func notes(_ count: Int) -> [TestNote] {
        var random = Seeded(state: 77)
        return (0..<count).map { number in
            let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                let rarity = Int.random(in: 0..<100, using: &random)
                return words[rarity < 50 ? 0 : rarity < 80 ? 1 : rarity < 95 ? 2 : rarity < 99 ? 3 : 4]
            }
            return TestNote(
                indexed: IndexedNote(
                    note: NoteKey(number: number), patient: PatientKey(number: number % 50),
                    day: 18_000 + Int32.random(in: 0..<900, using: &random), kind: 0),
                title: "", text: text.joined(separator: " "))
        }
    }

    @Test func `the best few are the first of all, and all are counted, however many groups stay closed`() throws {
        let notes = LargeSegmentTests.notes(18_000)
        let halves = [Array(notes[..<12_000]), Array(notes[12_000...])]
        let reader = NoteIndexReader(segments: try halves.map { try Segment.of($0, isNew: true) })
        func has(_ note: TestNote, _ word: String) -> Bool { note.text.split(separator: " ").contains { $0 == word } }
        let cases: [(query: String, days: ClosedRange<Int32>?, matches: (TestNote) -> Bool)] = [
            ("alpha", nil, { has($0, "alpha") }), ("omega", nil, { has($0, "omega") }),
            ("delta", 18_100...18_300, { has($0, "delta") }),
            ("alpha OR omega", nil, { has($0, "alpha") || has($0, "omega") }),
            ("beta omega", nil, { has($0, "beta") && has($0, "omega") }),
            ("gamma -alpha", 18_500...18_800, { has($0, "gamma") && !has($0, "alpha") }),
            ("\"beta omega\"", nil, { $0.text.contains("beta omega") }),
            ("\"delta alpha beta\"", nil, { $0.text.contains("delta alpha beta") }),
        ]
        for (text, days, matches) in cases {
            let query = try Query.parse(text, names: TestNames())
            let wanted = notes.filter { note in (days?.contains(note.indexed.day) ?? true) && matches(note) }.count
            for order in [SearchOrder.best, .date] {
                let filter = SearchFilter(days: days)
                let all = try reader.search(SearchRequest(query, filter: filter, order: order, limit: 18_000))
                let few = try reader.search(SearchRequest(query, filter: filter, order: order, limit: 7))
                #expect(all.total == wanted && all.hits.count == wanted, "\(text)")
                #expect(few.total == wanted && few.hits == Array(all.hits.prefix(7)), "\(text) \(order)")
            }
        }
    }

    @Test func `a search opens a part of a long list, and none of what the notes hold`() throws {
        let builder = SegmentBuilder()
        for note in LargeSegmentTests.notes(18_000) { try builder.add(note, isNew: true) }
        let blocks = CountedBlocks()
        try builder.finish(into: blocks)
        let reader = NoteIndexReader(segments: [try Segment(source: blocks)])
        _ = try reader.rank(SearchRequest(try Query.parse("omega", names: TestNames()), limit: 3))
        #expect(blocks.read[SegmentStream.documents] == nil && blocks.read[SegmentStream.positions] == nil)
        #expect(blocks.read[SegmentStream.postings, default: 0] <= 2)
    }

    @Test
    func `in however many parts the words are put in order, and by however many threads, the segment is the same`()
        throws
    {
        let notes = LargeSegmentTests.notes(600)
        func blocks(_ builder: SegmentBuilder, _ workers: Workers) throws -> [UInt32: [[UInt8]]] {
            for note in notes { try builder.add(note, isNew: true) }
            let blocks = MemoryBlocks()
            try builder.finish(into: blocks, workers: workers)
            return blocks.allBlocks
        }
        let whole = try blocks(SegmentBuilder(), SegmentBuilder.oneByOne)
        for places in [1, 100, 1000] {
            let parts = try blocks(SegmentBuilder(placesAtOnce: places)) { count, work in
                nonisolated(unsafe) let work = work
                DispatchQueue.concurrentPerform(iterations: count) { unsafe work($0) }
            }
            #expect(parts == whole, "\(places) places at once")
        }
    }

    private final class CountedBlocks: BlockSink, BlockSource {
        private let blocks = MemoryBlocks()
        private(set) var read: [UInt32: Int] = [:]

        func write(_ block: RawSpan, stream: UInt32, number: UInt32) throws(IndexError) {
            try blocks.write(block, stream: stream, number: number)
        }

        func blockCount(stream: UInt32) -> Int { blocks.blockCount(stream: stream) }

        func read(stream: UInt32, number: UInt32, into buffer: PlaintextBuffer) throws(IndexError) {
            read[stream, default: 0] += 1
            try blocks.read(stream: stream, number: number, into: buffer)
        }
    }
}
