import SecretMemory
import Testing

@testable import NoteIndex

/// What a damaged block may do: cause an error, or an answer of the right shape. Never a trap, and never an answer that
/// takes the memory away.
struct DamageTests {
    static let queries = [
        "trust \"she said\"", "\"she said the\"", "b* OR father -sleep", "theme:anger title:the", "absnt",
    ]

    /// Asks everything that can be asked.
    static func ask(_ blocks: MemoryBlocks) {
        do throws(IndexError) {
            let segment = try Segment(source: blocks)
            let reader = NoteIndexReader(segments: [segment, segment])
            for text in queries {
                let query = (try? Query.parse(text, names: TestNames())) ?? .everything
                for order in [SearchOrder.best, .date] {
                    let filter = SearchFilter(days: order == .date ? 20_000...20_050 : nil)
                    let answer = try reader.search(SearchRequest(query, filter: filter, order: order, limit: 5))
                    #expect(answer.total >= answer.hits.count && answer.hits.count <= 5)
                    #expect(answer.total <= 2 * segment.count)
                }
            }
        } catch { #expect(error == .damaged || error == .otherVersion) }
        attempt(blocks) { (segment) throws(IndexError) in
            let reader = NoteIndexReader(segments: [segment])
            _ = try reader.count()
            _ = try reader.patients()
            _ = try reader.entry(of: NoteKey(number: 5))
            _ = try reader.values(prefix: [])
            if let all = NoteKey.range(prefix: [], bits: 0) { _ = try reader.entries(in: all, limit: 500) }
        }
        attempt(blocks) { (segment) throws(IndexError) in
            try SegmentMerge.merge([segment], isOldest: false, newer: [segment], into: MemoryBlocks())
        }
    }

    private static func attempt(_ blocks: MemoryBlocks, _ body: (Segment) throws(IndexError) -> Void) {
        do throws(IndexError) {
            try body(try Segment(source: blocks))
        } catch {
            #expect(error == .damaged || error == .otherVersion || error == .tooLarge)
        }
    }

    static func sound() throws -> MemoryBlocks {
        let builder = SegmentBuilder()
        for note in TestNotes.make(140, seed: 21) { try builder.add(note) }
        builder.remove(NoteKey(number: 1000))
        for number in 0..<30 {
            try builder.setValue([UInt8](repeating: 1, count: 50), for: Array("value \(number)".utf8))
        }
        let blocks = MemoryBlocks()
        try builder.finish(into: blocks)
        return blocks
    }

    @Test(arguments: 0..<3 as Range<UInt64>)
    func `flipped bits anywhere give an error or an answer`(seed: UInt64) throws {
        let sound = try DamageTests.sound().allBlocks
        var random = Seeded(state: seed)
        for (stream, blocks) in sound.sorted(by: { $0.key < $1.key }) {
            for (number, block) in blocks.enumerated() {
                for _ in 0..<2 {
                    var damaged = sound
                    var bytes = block
                    for _ in 0..<Int.random(in: 1...3, using: &random) {
                        let place = Int.random(in: 0..<bytes.count, using: &random)
                        // A single bit, or any byte, or the bytes that make numbers great.
                        switch Int.random(in: 0..<3, using: &random) {
                        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
                        default: for at in place..<min(place + 9, bytes.count) { bytes[at] = 0xFF }
                        }
                    }
                    damaged[stream]?[number] = bytes
                    let memory = MemoryBlocks()
                    memory.allBlocks = damaged
                    DamageTests.ask(memory)
                }
            }
        }
    }

    @Test func `a block that is cut, missing, empty or in another's place gives an error or an answer`() throws {
        let sound = try DamageTests.sound().allBlocks
        for (stream, blocks) in sound.sorted(by: { $0.key < $1.key }) {
            for number in blocks.indices {
                for change in 0..<5 {
                    var damaged = sound
                    switch change {
                    case 0: damaged[stream]?[number] = Array(blocks[number].prefix(blocks[number].count / 2))
                    case 1: damaged[stream]?.remove(at: number)
                    case 2: damaged[stream]?[number] = []
                    case 3: damaged[stream]?[number] = sound[SegmentStream.postings]?[0] ?? []
                    default: damaged[stream]?[number] = blocks[number] + blocks[number]
                    }
                    let memory = MemoryBlocks()
                    memory.allBlocks = damaged
                    DamageTests.ask(memory)
                }
            }
        }
    }

    @Test func `a segment of other word rules is refused as such`() throws {
        var blocks = try DamageTests.sound().allBlocks
        blocks[SegmentStream.header]?[0][8] ^= 1
        let memory = MemoryBlocks()
        memory.allBlocks = blocks
        #expect(throws: IndexError.otherVersion) { try Segment(source: memory) }
    }

    @Test func `what is too large to be stored is refused, and nothing of it stays`() throws {
        let builder = SegmentBuilder()
        var note = TestNotes.make(1, seed: 1)[0]
        note.indexed.stored = [UInt8](repeating: 0, count: IndexedNote.maximumStored + 1)
        #expect(throws: IndexError.tooLarge) { try builder.add(note) }
        note.indexed.stored = []
        note.indexed.themes = [String(repeating: "x", count: IndexedNote.maximumThemeLength + 1)]
        #expect(throws: IndexError.tooLarge) { try builder.add(note) }
        note.indexed.themes = ["a\u{0}b"]
        #expect(throws: IndexError.tooLarge) { try builder.add(note) }
        #expect(builder.isEmpty)
        #expect(throws: IndexError.tooLarge) { try builder.setValue([], for: [UInt8](repeating: 1, count: 129)) }
    }
}
