import Testing

@testable import NoteIndex

/// The search against a plain one that reads every note.
struct SearchOracleTests {
    /// Whether a note answers a query, found out the slow way.
    struct Oracle {
        /// A note cut into words once.
        struct Words {
            var note: TestNote
            var title: [[UInt8]]
            var fields: [[[UInt8]]]
            var titleKeys: [[UInt8]]
            var fieldKeys: [[[UInt8]]]
        }

        var notes: [NoteKey: TestNote]
        private var words: [Words]

        init(notes: [NoteKey: TestNote]) {
            self.notes = notes
            words = notes.values.map { note in
                let words = [Oracle.words(of: note.title), Oracle.words(of: note.text)]
                let fields = words.map { $0.map(\.folded) }
                let rules = WordKeys(note.indexed.language)
                let keys = words.map { $0.map { rules.key(lower: $0.lower, folded: $0.folded) } }
                return Words(note: note, title: fields[0], fields: fields, titleKeys: keys[0], fieldKeys: keys)
            }
        }

        /// Every word, the last ideograph of several too.
        private static func words(of text: String) -> [Query.Word] {
            var found: [Query.Word] = []
            var text = text
            text.withUTF8 { utf8 in
                let bytes = unsafe UnsafeRawBufferPointer(utf8).bytes
                Tokenizer.forEachWord(in: bytes) { word, range in
                    found.append(Query.Word(folded: word.bytes, lower: LowercaseWord.of(bytes, range)))
                }
            }
            return found
        }

        func matches(_ query: Query, _ filter: SearchFilter) -> Set<NoteKey> {
            Set(
                words.filter { words in
                    let indexed = words.note.indexed
                    return (filter.patients?.contains(indexed.patient) ?? true)
                        && (filter.days?.contains(indexed.day) ?? true)
                        && (filter.kinds?.contains(indexed.kind) ?? true)
                        && filter.themes.allSatisfy { has($0, indexed) }
                        && filter.labels.allSatisfy { indexed.labels.contains($0) } && passes(query.root, query, words)
                }.map(\.note.indexed.note))
        }

        private func has(_ theme: String, _ note: IndexedNote) -> Bool {
            note.themes.contains(theme) || note.findings.contains { $0.theme == theme }
        }

        private func passes(_ node: Query.Node, _ query: Query, _ note: Words) -> Bool {
            switch node {
            case .all: true
            case .leaf(let index): passes(query.leaves[index], note)
            case .and(let parts): parts.allSatisfy { passes($0, query, note) }
            case .or(let parts): parts.contains { passes($0, query, note) }
            case .not(let part): !passes(part, query, note)
            }
        }

        private func passes(_ leaf: Query.Leaf, _ note: Words) -> Bool {
            let fields = leaf.inTitle ? [note.title] : note.fields
            let keys = leaf.inTitle ? [note.titleKeys] : note.fieldKeys
            let rules = WordKeys(note.note.indexed.language)
            switch leaf.test {
            case .word(let word):
                let wanted = rules.keys(ofQueried: word)
                return keys.contains { $0.contains { wanted.contains($0) } }
            case .exact(let folded): return fields.contains { $0.contains(folded) }
            case .prefix(let folded): return fields.contains { $0.contains { $0.starts(with: folded) } }
            case .phrase(let words):
                let wanted = words.map { rules.key(lower: $0.lower, folded: $0.folded) }
                return keys.contains { field in
                    field.indices.contains { field[$0...].prefix(words.count).elementsEqual(wanted) }
                }
            case .theme(let id): return has(id, note.note.indexed)
            case .patient(let keys): return keys.contains(note.note.indexed.patient)
            case .kind(let kind): return note.note.indexed.kind == kind
            case .label(let label): return note.note.indexed.labels.contains(label)
            }
        }
    }

    static let queries = [
        "trust", "TRUST", "mother", "rare", "absent", "the", "boundaries", "behavior", "straße", "strasse", "cafe",
        "信任", "信", "self-harm", "K-117", "don’t", "\"trust\"", "\"trusting\"", "\"panic attack\"", "\"she said\"",
        "\"the and a\"", "\"trust the mother\"", "trust*", "bound*", "s*", "b*", "xyz*", "trust mother",
        "trust OR mother",
        "trust AND mother", "trust -mother", "NOT trust", "-trust -mother", "trust NOT (mother OR father)",
        "(trust OR anger) (mother OR father)", "trust OR mother father", "\"safe place\" OR \"panic attacks\"",
        "title:trust", "title:\"she said\"", "title:\"trust\"", "title:tru*", "title:trust mother",
        "title:rare OR rare",
        "ängste", "angsten", "\"ängste\"", "不信任", "不信", "\"信任\"", "title:信",
        "theme:trust-safety", "theme:anger trust", "-theme:anger", "theme:sleep OR sleep", "patient:3", "patient:99",
        "patient:3 OR patient:4", "kind:2", "kind:2 -trust", "kind:9 OR trust", "", "((trust))", "trust trust",
        "a* -b* trust", "NOT NOT trust", "working", "worked OR slept",
    ]

    static let filters = [
        SearchFilter(), SearchFilter(patients: [PatientKey(number: 2)]), SearchFilter(days: 20_010...20_030),
        SearchFilter(days: 30_000...30_001), SearchFilter(kinds: [1, 3]), SearchFilter(themes: ["anger"]),
        SearchFilter(labels: ["unsigned"]),
        SearchFilter(
            patients: [PatientKey(number: 1), PatientKey(number: 5)], days: 20_000...20_060, themes: ["sleep"]),
    ]

    static func compare(_ reader: NoteIndexReader, _ oracle: Oracle, _ source: SourceLocation = #_sourceLocation) throws
    {
        #expect(try reader.count() == oracle.notes.count, sourceLocation: source)
        for (number, text) in queries.enumerated() {
            let query = try Query.parse(text, names: TestNames())
            // Every query without a filter, and one more of the filters in turn.
            for filter in [filters[0], filters[1 + number % (filters.count - 1)]] {
                let expected = oracle.matches(query, filter)
                for order in [SearchOrder.best, .date] {
                    let all = try reader.search(SearchRequest(query, filter: filter, order: order, limit: 10_000))
                    let found = all.hits.map(\.entry.note)
                    #expect(all.total == expected.count, "\(text) \(filter)", sourceLocation: source)
                    #expect(Set(found) == expected, "\(text) \(filter)", sourceLocation: source)
                    #expect(found.count == Set(found).count, sourceLocation: source)
                    let some = try reader.search(SearchRequest(query, filter: filter, order: order, limit: 7))
                    #expect(some.total == expected.count, sourceLocation: source)
                    #expect(
                        some.hits == Array(all.hits.prefix(7)), "\(text) \(filter) \(order)", sourceLocation: source)
                    if order == .date {
                        #expect(
                            zip(found, found.dropFirst()).allSatisfy { left, right in
                                guard let a = oracle.notes[left]?.indexed, let b = oracle.notes[right]?.indexed
                                else { return false }
                                return (a.day, a.time, b.note) > (b.day, b.time, a.note)
                            }, sourceLocation: source)
                    }
                    for hit in some.hits {
                        let note = try #require(oracle.notes[hit.entry.note])
                        #expect(hit.entry.stored == note.indexed.stored, sourceLocation: source)
                        #expect(hit.entry.patient == note.indexed.patient, sourceLocation: source)
                        #expect(hit.entry.kind == note.indexed.kind, sourceLocation: source)
                    }
                }
            }
        }
    }

    @Test(arguments: [0, 1, 130, 400])
    func `one segment finds what reading every note finds`(count: Int) throws {
        let notes = TestNotes.make(count, seed: UInt64(count))
        let reader = NoteIndexReader(segments: [try Segment.of(notes)])
        try SearchOracleTests.compare(reader, Oracle(notes: byKey(notes)))
    }

    @Test func `several segments with newer versions and removed notes find the same, merged or not`() throws {
        var random = Seeded(state: 11)
        var notes = byKey(TestNotes.make(300, seed: 1))
        var segments = [try Segment.of(Array(notes.values).sorted { $0.indexed.note < $1.indexed.note }, isNew: true)]
        for round in 0..<6 {
            // A changed version of some notes, some new ones, some gone.
            let fresh = TestNotes.make(360, seed: UInt64(round + 2)).filter { _ in
                Int.random(in: 0..<8, using: &random) == 0
            }
            let removed = notes.keys.sorted().filter { _ in Int.random(in: 0..<20, using: &random) == 0 }
            segments.append(try Segment.of(fresh, removing: removed))
            for note in fresh { notes[note.indexed.note] = note }
            for key in removed { notes[key] = nil }
        }
        let oracle = Oracle(notes: notes)
        try SearchOracleTests.compare(NoteIndexReader(segments: segments), oracle)

        let middle = MemoryBlocks()
        try SegmentMerge.merge(Array(segments[2..<5]), isOldest: false, newer: Array(segments[5...]), into: middle)
        let partly = segments[..<2] + [try Segment(source: middle)] + segments[5...]
        try SearchOracleTests.compare(NoteIndexReader(segments: Array(partly)), oracle)

        let all = MemoryBlocks()
        try SegmentMerge.merge(Array(partly), isOldest: true, into: all)
        let merged = try Segment(source: all)
        #expect(merged.count == notes.count)
        #expect(merged.replacedCount == 0)
        try SearchOracleTests.compare(NoteIndexReader(segments: [merged]), oracle)

        let again = MemoryBlocks()
        try SegmentMerge.merge(Array(partly), isOldest: true, into: again)
        #expect(again.allBlocks == all.allBlocks, "merging is deterministic")
    }

    @Test func `notes are found by key, by the beginning of a key, and counted by patient`() throws {
        let older = TestNotes.make(200, seed: 5)
        let newer = TestNotes.make(20, seed: 6)
        let gone = [NoteKey(number: 3), NoteKey(number: 150)]
        var notes = byKey(older + newer)
        for key in gone { notes[key] = nil }
        let reader = NoteIndexReader(segments: [
            try Segment.of(older, isNew: true), try Segment.of(newer, removing: gone),
        ])
        for number in 0..<210 {
            let key = NoteKey(number: number)
            #expect(try reader.entry(of: key)?.day == notes[key]?.indexed.day)
        }
        let sorted = notes.keys.sorted()
        for bits in [0, 1, 5, 7, 9, 128] {
            let range = try #require(NoteKey.range(prefix: sorted[77].bytes, bits: bits))
            let expected = sorted.filter(range.contains)
            #expect(try reader.entries(in: range, limit: 1000).map(\.note) == expected)
            #expect(try reader.entries(in: range, limit: 3).map(\.note) == Array(expected.prefix(3)))
        }
        for count in try reader.patients() {
            let own = notes.values.filter { $0.indexed.patient == count.patient }
            #expect(count.notes == own.count)
            #expect(count.lastDay == own.map(\.indexed.day).max())
        }
        #expect(try reader.patients().count == Set(notes.values.map(\.indexed.patient)).count)
    }

    @Test func `values beside the notes are the newest, and an empty one takes them back`() throws {
        var segments: [Segment] = []
        for round in 0..<3 {
            let builder = SegmentBuilder()
            try builder.setValue(Array("round \(round)".utf8), for: Array("a/all".utf8))
            try builder.setValue(Array("round \(round)".utf8), for: Array("a/only \(round)".utf8))
            try builder.setValue(round == 2 ? [] : [1], for: Array("a/back".utf8))
            let memory = MemoryBlocks()
            try builder.finish(into: memory)
            segments.append(try Segment(source: memory))
        }
        let merged = MemoryBlocks()
        try SegmentMerge.merge(segments, isOldest: true, into: merged)
        for reader in [NoteIndexReader(segments: segments), NoteIndexReader(segments: [try Segment(source: merged)])] {
            #expect(try reader.value(for: Array("a/all".utf8)) == Array("round 2".utf8))
            #expect(try reader.value(for: Array("a/back".utf8)) == nil)
            #expect(try reader.value(for: Array("b".utf8)) == nil)
            #expect(
                try reader.values(prefix: Array("a/".utf8)).map { String(decoding: $0.key, as: UTF8.self) }
                    == ["a/all", "a/only 0", "a/only 1", "a/only 2"])
        }
    }

    private func byKey(_ notes: [TestNote]) -> [NoteKey: TestNote] {
        Dictionary(notes.map { ($0.indexed.note, $0) }, uniquingKeysWith: { _, last in last })
    }
}
