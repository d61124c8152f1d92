/// How a segment lies in its streams.
///
/// A segment is an immutable index of some notes. Its documents are numbered from 0 in the order of their days (within
/// a day of their times, at last of their keys), so a range of days is a range of numbers, and the newest are the last.
/// Everything else is a table (see ``TableShape``) or a plain stream that a table points into:
///
/// - `header`: one block, see ``SegmentHeader``.
/// - `terms`: table; key = field ‖ text, value = where the postings lie, see ``TermInfo``.
/// - `postings`: for each term its documents and how much each is about it, in groups of 128, see ``PostingWriter``.
/// - `positions`: for stems, where in the document the word stands; only phrases read it.
/// - `documents`, `documentStarts`: see ``DocumentWriter`` and ``Document``.
/// - `days`: 8 bytes a day that has documents: day 4, the number of its first document 4; see ``DayTable``.
/// - `notes`: table; note key → document number.
/// - `replaced`: table; keys of notes whose older versions, in older segments, count no more.
/// - `values`: table; what the caller keeps beside the notes. An empty value takes an older one back.
enum SegmentStream {
    static let header: UInt32 = 0
    static let postings: UInt32 = 1
    static let positions: UInt32 = 2
    static let documents: UInt32 = 3
    static let documentStarts: UInt32 = 4
    static let days: UInt32 = 5
    static let terms: UInt32 = 0x10
    static let notes: UInt32 = 0x20
    static let replaced: UInt32 = 0x30
    static let values: UInt32 = 0x40

    static let daySize = 8
}

/// The first byte of a term's key says what the rest is.
enum TermField: UInt8, CaseIterable {
    // In the order of their bytes, since that is the order in which they are written.
    /// A theme that the vocabulary found: id ‖ 00 ‖ polarity.
    case found = 0x66  // f
    case kind = 0x6B  // k
    /// A label of the caller.
    case label = 0x6C  // l
    /// A theme that the clinician marked: id.
    case marked = 0x6D  // m
    case patient = 0x70  // p
    /// The stem of a word of the title or the text, behind its language, with positions.
    case stem = 0x73  // s
    /// The same of a word of the title.
    case titleStem = 0x74  // t
    /// A word of the title in its folded form.
    case titleWord = 0x75  // u
    /// A word of the title or the text in its folded form.
    case word = 0x77  // w

    func key(_ text: some Collection<UInt8>) -> [UInt8] { [rawValue] + text }
}

/// What a segment says of itself, in the first block of its first stream; all numbers eight bytes wide.
struct SegmentHeader: Hashable {
    static let magic: UInt64 = 0x3478_6449_766C_4101
    static let size = 14 * 8

    /// The most documents of a segment: their numbers fit 31 bits with room for arithmetic.
    static let maximumDocuments = 1 << 28
    /// The most bytes of a stream.
    static let maximumBytes = 1 << 40

    var documents = 0
    var postingBytes = 0
    var positionBytes = 0
    var termLevels = 0
    var noteLevels = 0
    var replacedLevels = 0
    var replaced = 0
    var valueLevels = 0
    /// The languages of the notes.
    var languages = NoteLanguages()
    /// How many days have documents.
    var days = 0
    /// The last of them: a search weighs all notes by how much older they are than the newest.
    var newestDay: Int32 = 0

    var encoded: [UInt8] {
        var bytes: [UInt8] = []
        Fixed.append(SegmentHeader.magic, to: &bytes)
        Fixed.append(UInt64(WordKeys.version), to: &bytes)
        Fixed.append(languages.bits, to: &bytes)
        Fixed.append(WordKeys.fingerprint(of: languages), to: &bytes)
        for number in [
            documents, postingBytes, positionBytes, termLevels, noteLevels, replacedLevels, replaced,
            valueLevels, days,
        ] {
            Fixed.append(UInt64(number), to: &bytes)
        }
        Fixed.append(Int64(newestDay), to: &bytes)
        return bytes
    }

    init() {}

    init(_ bytes: RawSpan) throws(IndexError) {
        // The version first: another one may have a header of another length.
        guard bytes.byteCount >= 32 else { throw .damaged }
        guard Fixed.read(bytes, at: 0, as: UInt64.self) == SegmentHeader.magic,
            Fixed.read(bytes, at: 8, as: UInt64.self) == UInt64(WordKeys.version),
            let languages = NoteLanguages(bits: Fixed.read(bytes, at: 16, as: UInt64.self)),
            Fixed.read(bytes, at: 24, as: UInt64.self) == WordKeys.fingerprint(of: languages)
        else { throw .otherVersion }
        guard bytes.byteCount == SegmentHeader.size else { throw .damaged }
        self.languages = languages
        func number(_ index: Int, upTo ceiling: Int) throws(IndexError) -> Int {
            let value = Fixed.read(bytes, at: 32 + 8 * index, as: UInt64.self)
            guard value <= UInt64(ceiling) else { throw .damaged }
            return Int(value)
        }
        documents = try number(0, upTo: SegmentHeader.maximumDocuments)
        postingBytes = try number(1, upTo: SegmentHeader.maximumBytes)
        positionBytes = try number(2, upTo: SegmentHeader.maximumBytes)
        termLevels = try number(3, upTo: TableShape.maximumLevels)
        noteLevels = try number(4, upTo: TableShape.maximumLevels)
        replacedLevels = try number(5, upTo: TableShape.maximumLevels)
        replaced = try number(6, upTo: SegmentHeader.maximumDocuments)
        valueLevels = try number(7, upTo: TableShape.maximumLevels)
        days = try number(8, upTo: documents)
        guard let newestDay = Int32(exactly: Fixed.read(bytes, at: 32 + 8 * 9, as: Int64.self)) else { throw .damaged }
        self.newestDay = newestDay
    }
}

/// Where the postings of a term lie: the value of its entry in the table of terms.
struct TermInfo: Hashable {
    /// How many documents have the term.
    var documents = 0
    /// The only document, where there is one.
    var document = 0
    /// Where the list of several documents lies.
    var offset = 0
    var length = 0
    /// How many bytes of `length`, at the beginning, are the table of groups; 0 where there is one group.
    var groupTable = 0
    /// The greatest impact among the documents.
    var maximumImpact: UInt8 = 0
    var places = Places.none

    /// Where the term stands in its documents.
    enum Places: Hashable {
        case none
        /// Once in the only document.
        case one(UInt32)
        /// In the stream of positions; the first `table` bytes are the table of groups, where there are several.
        case many(offset: Int, length: Int, table: Int)
    }

    /// Whether the list has a table of groups.
    var isGrouped: Bool { documents > PostingWriter.groupSize }

    func encode(into bytes: inout [UInt8]) {
        Varint.append(documents, to: &bytes)
        if documents == 1 {
            Varint.append(document, to: &bytes)
        } else {
            Varint.append(offset, to: &bytes)
            Varint.append(length, to: &bytes)
            if isGrouped { Varint.append(groupTable, to: &bytes) }
        }
        bytes.append(maximumImpact)
        switch places {
        case .none: Varint.append(0, to: &bytes)
        case .one(let position):
            Varint.append(1, to: &bytes)
            Varint.append(position, to: &bytes)
        case .many(let offset, let length, let table):
            Varint.append(1 + length, to: &bytes)
            Varint.append(offset, to: &bytes)
            if isGrouped { Varint.append(table, to: &bytes) }
        }
    }

    init() {}

    init(_ bytes: RawSpan, header: SegmentHeader) throws(IndexError) {
        var index = 0
        documents = try Varint.read(bytes, &index, upTo: header.documents)
        guard documents > 0 else { throw .damaged }
        if documents == 1 {
            document = try Varint.read(bytes, &index, upTo: header.documents - 1)
        } else {
            offset = try Varint.read(bytes, &index, upTo: header.postingBytes)
            length = try Varint.read(bytes, &index, upTo: header.postingBytes - offset)
            if isGrouped { groupTable = try Varint.read(bytes, &index, upTo: length) }
        }
        guard index < bytes.byteCount else { throw .damaged }
        maximumImpact = bytes.byte(at: index)
        index += 1
        switch try Varint.read(bytes, &index, upTo: header.positionBytes + 1) {
        case 0: break
        case 1:
            guard documents == 1 else { throw .damaged }
            places = .one(UInt32(try Varint.read(bytes, &index, upTo: PostingWriter.maximumPositions)))
        case let marked:
            let length = marked - 1
            let offset = try Varint.read(bytes, &index, upTo: header.positionBytes - length)
            places = .many(
                offset: offset, length: length, table: isGrouped ? try Varint.read(bytes, &index, upTo: length) : 0)
        }
        guard index == bytes.byteCount else { throw .damaged }
    }
}
