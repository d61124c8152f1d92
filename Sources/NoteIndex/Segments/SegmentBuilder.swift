/// Calls `work` once for each number below `count`, several at once if it can, and returns when all have returned. What is
/// called is safe to be called by several threads at once.
public typealias Workers = (_ count: Int, _ work: @escaping (Int) -> Void) -> Void

/// Gathers notes in memory and writes them as one segment.
///
/// A note costs about 4 bytes a word until the segment is written: whoever adds very many begins a new builder now and
/// then (see ``isLarge``) and lets the segments be merged.
public final class SegmentBuilder {
    private var words = NoteWords()
    private var notes: [Entry] = []
    private var entryOfNote: [NoteKey: Int] = [:]
    private var replaced: Set<SixteenBytes> = []
    private var values: [[UInt8]: [UInt8]] = [:]
    private let placesAtOnce: Int

    private struct Entry {
        var note: IndexedNote
        var span: NoteWords.Span
        var isAlive = true
    }

    /// The longest key under which a value is kept.
    public static let maximumValueKey = TableShape.maximumKey
    /// The longest value.
    public static let maximumValue = TableShape.maximumValue

    /// A builder without notes.
    public convenience init() { self.init(placesAtOnce: WordTerms.somePlaces) }

    /// - Parameter placesAtOnce: how many places of words are put in order at once; whatever it is, the segment is the same.
    init(placesAtOnce: Int) { self.placesAtOnce = placesAtOnce }

    /// Workers that need no thread.
    public static let oneByOne: @Sendable (Int, (Int) -> Void) -> Void = { count, work in (0..<count).forEach(work) }

    /// Whether there is nothing to write.
    public var isEmpty: Bool { entryOfNote.isEmpty && replaced.isEmpty && values.isEmpty }

    /// How many notes the segment will have.
    public var count: Int { entryOfNote.count }

    /// Whether it is time to write the segment and begin another: 48 million words, the notes of a working life, take 200 MB.
    public var isLarge: Bool { words.count > NoteWords.manyWords }

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
            note.labels.count <= IndexedNote.maximumThemes, note.labels.allSatisfy(SegmentBuilder.isTheme),
            note.themes.allSatisfy(SegmentBuilder.isTheme),
            note.findings.allSatisfy({ SegmentBuilder.isTheme($0.theme) }),
            notes.count < SegmentHeader.maximumDocuments
        else { throw .tooLarge }
        let start = words.count
        do throws(IndexError) {
            try words.add(title, in: note.language)
            let titleWords = words.count - start
            try words.add(text, in: note.language)
            let all = words.count - start
            guard all < PostingWriter.maximumPositions else { throw .tooLarge }
            if let older = entryOfNote[note.note] { notes[older].isAlive = false }
            entryOfNote[note.note] = notes.count
            notes.append(Entry(note: note, span: NoteWords.Span(start: start, titleWords: titleWords, words: all)))
            if !isNew { replaced.insert(note.note.key) }
        } catch {
            words.removeLast(words.count - start)
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

    /// Takes over all values of another builder, which has none then. They must not be older than one's own.
    public func takeValues(of other: SegmentBuilder) {
        values.merge(other.values) { _, newer in newer }
        other.values = [:]
    }

    private static func isTheme(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= IndexedNote.maximumThemeLength && !id.utf8.contains(0)
    }

    /// Writes the segment.
    ///
    /// - Parameter workers: what puts the places of several words in order at once, if there are very many.
    public func finish(into sink: any BlockSink, workers: Workers = oneByOne) throws(IndexError) {
        var writer = SegmentWriter(sink: sink)
        let order = notes.indices.filter { notes[$0].isAlive }
            .map {
                (Document.Order(day: notes[$0].note.day, time: notes[$0].note.time, note: notes[$0].note.note.key), $0)
            }
            .sorted { $0.0 < $1.0 }.map(\.1)
        for index in order {
            let note = notes[index].note
            try writer.add(
                Document(
                    note: note.note.key, patient: note.patient.key, day: note.day, time: note.time,
                    kind: note.kind, stored: note.stored)
            )
        }
        try writeFacts(order, to: &writer)
        let spans = order.map { notes[$0].span }
        func write(
            _ fields: [TermField], _ table: WordTable, _ terms: NoteWords.Terms, hasPositions: Bool
        ) throws(IndexError) {
            let terms = WordTerms(
                words: words, table: table, terms: terms, notes: spans, placesAtOnce: placesAtOnce)
            for field in fields { try terms.write(field, hasPositions: hasPositions, to: &writer, workers) }
        }
        try write([.stem, .titleStem], words.stems, words.sortedStems, hasPositions: true)
        try write([.titleWord, .word], words.words, words.sortedWords, hasPositions: false)
        try writer.finish(
            languages: words.languages, replaced: replaced.sorted(),
            values: values.map { ($0.key, $0.value) }.sorted { $0.0.lexicographicallyPrecedes($1.0) })
    }
}

// How the terms are gathered.
extension SegmentBuilder {
    /// The terms that are not words, in the order of their fields: found, kind, label, marked, patient.
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
            for label in Set(note.labels) { add(TermField.label.key(label.utf8), document, 1) }
            for theme in Set(note.themes) { add(TermField.marked.key(theme.utf8), document, Impact.maximum) }
            var strengths: [[UInt8]: UInt8] = [:]
            for finding in note.findings {
                let key = TermField.found.key(Array(finding.theme.utf8) + [0, finding.polarity])
                strengths[key] = max(strengths[key] ?? 0, finding.strength)
            }
            for (key, strength) in strengths { add(key, document, Impact.of(strength: strength)) }
        }
        for key in lists.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            if let list = lists[key] { try writer.add(term: key, list) }
        }
    }
}
