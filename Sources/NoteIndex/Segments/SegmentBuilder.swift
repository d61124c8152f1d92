internal import SecretMemory

/// Gathers notes in memory and writes them as one segment.
///
/// A note costs about 4 bytes a word until the segment is written: whoever adds very many begins a new builder now and
/// then (see ``isLarge``) and lets the segments be merged.
public final class SegmentBuilder {
    private let words = WordTable()
    private let stems = WordTable()
    /// The number of the stem of each word.
    private var stemOfWord: [UInt32] = []
    /// The words of all notes, one note behind the other, the title before the text.
    private var tokens: [UInt32] = []
    private var notes: [Entry] = []
    private var entryOfNote: [NoteKey: Int] = [:]
    private var replaced: Set<SixteenBytes> = []
    private var values: [[UInt8]: [UInt8]] = [:]

    private struct Entry {
        var note: IndexedNote
        var start: Int
        var titleWords: Int
        var words: Int
        var isAlive = true
    }

    /// The longest key under which a value is kept.
    public static let maximumValueKey = TableShape.maximumKey
    /// The longest value.
    public static let maximumValue = TableShape.maximumValue

    /// A builder without notes.
    public init() {}

    /// Whether there is nothing to write.
    public var isEmpty: Bool { entryOfNote.isEmpty && replaced.isEmpty && values.isEmpty }

    /// How many notes the segment will have.
    public var count: Int { entryOfNote.count }

    /// Whether it is time to write the segment and begin another: 16 million words, about 100 MB of text.
    public var isLarge: Bool { tokens.count > 1 << 24 }

    /// Adds a note, or a newer version of one.
    ///
    /// - Parameters:
    ///   - title: the title in UTF-8, empty where there is none.
    ///   - text: the text in UTF-8.
    ///   - isNew: true only where no older segment can have a version of the note. It saves every later query the
    ///     question which older version this one replaces.
    /// - Throws: `tooLarge` for stored bytes, themes or a text beyond the ceilings; nothing was added then.
    public func add(_ note: IndexedNote, title: RawSpan, text: RawSpan, isNew: Bool = false) throws(IndexError) {
        guard note.stored.count <= IndexedNote.maximumStored,
            note.themes.count <= IndexedNote.maximumThemes, note.findings.count <= IndexedNote.maximumThemes,
            note.themes.allSatisfy(SegmentBuilder.isTheme),
            note.findings.allSatisfy({ SegmentBuilder.isTheme($0.theme) }),
            notes.count < SegmentHeader.maximumDocuments
        else { throw .tooLarge }
        let start = tokens.count
        do throws(IndexError) {
            try addWords(of: title)
            let titleWords = tokens.count - start
            try addWords(of: text)
            let all = tokens.count - start
            guard all < PostingWriter.maximumPositions else { throw .tooLarge }
            if let older = entryOfNote[note.note] { notes[older].isAlive = false }
            entryOfNote[note.note] = notes.count
            notes.append(Entry(note: note, start: start, titleWords: titleWords, words: all))
            if !isNew { replaced.insert(note.note.key) }
        } catch {
            tokens.removeLast(tokens.count - start)
            throw error
        }
    }

    /// Takes a note out of the index: no version of it counts any more.
    public func remove(_ note: NoteKey) {
        if let older = entryOfNote.removeValue(forKey: note) { notes[older].isAlive = false }
        replaced.insert(note.key)
    }

    /// Keeps a value beside the notes, for the caller's own bookkeeping. The newest value of a key counts; an empty one
    /// takes it back.
    public func setValue(_ value: [UInt8], for key: [UInt8]) throws(IndexError) {
        guard key.count <= SegmentBuilder.maximumValueKey, value.count <= SegmentBuilder.maximumValue else {
            throw .tooLarge
        }
        values[key] = value
    }

    private static func isTheme(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= IndexedNote.maximumThemeLength && !id.utf8.contains(0)
    }

    private func addWords(of text: RawSpan) throws(IndexError) {
        try Tokenizer.forEachWord(in: text) { (word, _) throws(IndexError) in
            let (number, isNew) = try words.number(of: word)
            if isNew {
                let stem = FoldedWord(WordRules.stem(word.bytes))
                stemOfWord.append(UInt32(try stems.number(of: stem).number))
            }
            tokens.append(UInt32(number))
        }
    }

    /// Writes the segment.
    public func finish(into sink: any BlockSink) throws(IndexError) {
        var writer = SegmentWriter(sink: sink)
        // By day, and within a day as they were added: the sort must be stable.
        let order = notes.indices.filter { notes[$0].isAlive }.sorted { left, right in
            (notes[left].note.day, left) < (notes[right].note.day, right)
        }
        for index in order {
            let note = notes[index].note
            try writer.add(
                Document(
                    note: note.note.key, patient: note.patient.key, day: note.day, kind: note.kind, stored: note.stored)
            )
        }
        try writeFacts(order, to: &writer)
        try writeStems(order, to: &writer)
        try writeWords(order, to: &writer)
        try writer.finish(
            replaced: replaced.sorted(),
            values: values.map { ($0.key, $0.value) }.sorted { $0.0.lexicographicallyPrecedes($1.0) })
    }
}

// How the terms are gathered.
extension SegmentBuilder {
    /// The terms that are not words, in the order of their fields: found, kind, marked, patient.
    private func writeFacts(_ order: [Int], to writer: inout SegmentWriter) throws(IndexError) {
        var lists: [[UInt8]: PostingList] = [:]
        func add(_ key: [UInt8], _ document: Int, _ impact: UInt8) {
            lists[key, default: PostingList()].documents.append(UInt32(document))
            lists[key, default: PostingList()].impacts.append(impact)
        }
        for (document, index) in order.enumerated() {
            let note = notes[index].note
            add(TermField.kind.key([note.kind]), document, 1)
            add(TermField.patient.key(note.patient.bytes), document, 1)
            for theme in Set(note.themes) { add(TermField.marked.key(theme.utf8), document, 255) }
            var strengths: [[UInt8]: UInt8] = [:]
            for finding in note.findings {
                let key = TermField.found.key(Array(finding.theme.utf8) + [0, finding.polarity])
                strengths[key] = max(strengths[key] ?? 0, finding.strength)
            }
            for (key, strength) in strengths { add(key, document, strength) }
        }
        for key in lists.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            if let list = lists[key] { try writer.add(term: key, list) }
        }
    }

    private func writeStems(_ order: [Int], to writer: inout SegmentWriter) throws(IndexError) {
        let stemOfWord = stemOfWord
        let inverted = invert(order, terms: stems.count) { stemOfWord[Int($0)] }
        let sorted = stems.sorted()
        try write(inverted, sorted, stems, .stem, titleOnly: false, positions: true, to: &writer)
        try write(inverted, sorted, stems, .titleStem, titleOnly: true, positions: true, to: &writer)
    }

    private func writeWords(_ order: [Int], to writer: inout SegmentWriter) throws(IndexError) {
        let inverted = invert(order, terms: words.count) { $0 }
        let sorted = words.sorted()
        try write(inverted, sorted, words, .titleWord, titleOnly: true, positions: false, to: &writer)
        try write(inverted, sorted, words, .word, titleOnly: false, positions: false, to: &writer)
    }

    /// Where each term stands: `document << 32 | position << 1 | in the title`, in order, the terms one behind the other.
    private struct Inverted {
        var ends: [Int]
        var places: [UInt64]
        var lengths: [Int]
    }

    /// A counting sort by term: two walks over the words, no comparison.
    private func invert(_ order: [Int], terms: Int, _ term: (UInt32) -> UInt32) -> Inverted {
        var ends = [Int](repeating: 0, count: terms)
        for index in order {
            let note = notes[index]
            for token in tokens[note.start..<note.start + note.words] { ends[Int(term(token))] += 1 }
        }
        var sum = 0
        for index in ends.indices {
            let count = ends[index]
            ends[index] = sum
            sum += count
        }
        var places = [UInt64](repeating: 0, count: sum)
        for (document, index) in order.enumerated() {
            let note = notes[index]
            var position: UInt64 = 0
            let titleEnd = note.start + note.titleWords
            for at in note.start..<note.start + note.words {
                let number = Int(term(tokens[at]))
                let inTitle = at < titleEnd
                places[ends[number]] = UInt64(document) << 32 | position << 1 | (inTitle ? 1 : 0)
                ends[number] += 1
                // A gap behind the title, so that no phrase reaches from it into the text.
                position += at == titleEnd - 1 ? 2 : 1
            }
        }
        return Inverted(ends: ends, places: places, lengths: order.map { notes[$0].words })
    }

    private func write(
        _ inverted: Inverted, _ sorted: [Int], _ table: WordTable, _ field: TermField, titleOnly: Bool,
        positions: Bool, to writer: inout SegmentWriter
    ) throws(IndexError) {
        var list = PostingList()
        for number in sorted {
            let start = number == 0 ? 0 : inverted.ends[number - 1]
            let end = inverted.ends[number]
            list.removeAll()
            var at = start
            while at < end {
                let document = inverted.places[at] >> 32
                var inTitle = 0
                var count = 0
                let firstPosition = list.positions.count
                while at < end, inverted.places[at] >> 32 == document {
                    let place = inverted.places[at]
                    at += 1
                    if place & 1 == 1 { inTitle += 1 } else if titleOnly { continue }
                    count += 1
                    if positions { list.positions.append(UInt32(place & 0xFFFF_FFFF) >> 1) }
                }
                guard count > 0 else { continue }
                list.documents.append(UInt32(document))
                list.impacts.append(
                    Impact.of(
                        frequency: count + inTitle * (Impact.titleWeight - 1),
                        length: inverted.lengths[Int(document)]))
                if positions { list.positionStarts.append(firstPosition) }
            }
            if !list.documents.isEmpty { try writer.add(term: field.key(table.bytes(of: number)), list) }
        }
    }
}
