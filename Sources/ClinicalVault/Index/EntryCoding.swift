internal import NoteIndex
internal import VaultCrypto

/// Writes what lists know as bytes, most significant first, for the index. Nobody but the same version reads them.
struct EntryWriter {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ number: some FixedWidthInteger) { bytes.append(bigEndian: number) }
    mutating func add(_ id: Identifier) { bytes += id.bytes }
    mutating func add(_ digest: Digest) { bytes += digest.bytes }

    /// A count, in seven bits a byte: most take one.
    mutating func add(count: Int) {
        var rest = count
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F | 0x80))
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func add(_ text: String) {
        add(count: text.utf8.count)
        bytes += Array(text.utf8)
    }

    /// The id of a theme: one byte for those that the program brings, since an index ends with its vocabulary.
    mutating func add(theme id: String) {
        guard let number = ThemeNumbers.numbers[id] else {
            add(UInt8(0))
            return add(id)
        }
        add(number)
    }

    mutating func add(_ text: String?) {
        add(UInt8(text == nil ? 0 : 1))
        if let text { add(text) }
    }

    mutating func add<Element>(_ list: [Element], _ each: (inout EntryWriter, Element) -> Void) {
        add(count: list.count)
        for element in list { each(&self, element) }
    }
}

/// Reads them again.
struct EntryReader {
    private var reader: ByteReader

    init(_ bytes: [UInt8]) { reader = ByteReader(bytes) }

    var isAtEnd: Bool { reader.remaining == 0 }

    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(IndexError) -> Number {
        guard let number = reader.integer(type) else { throw .damaged }
        return number
    }

    mutating func id() throws(IndexError) -> Identifier {
        guard let id = reader.identifier() else { throw .damaged }
        return id
    }

    mutating func digest() throws(IndexError) -> Digest {
        guard let digest = reader.digest() else { throw .damaged }
        return digest
    }

    mutating func count() throws(IndexError) -> Int {
        var count = 0
        for shift in stride(from: 0, to: 42, by: 7) {
            let byte = try number(UInt8.self)
            count |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return count }
        }
        throw .damaged
    }

    mutating func text() throws(IndexError) -> String {
        guard let bytes = reader.take(try count()), let text = String(validating: bytes, as: UTF8.self)
        else { throw .damaged }
        return text
    }

    mutating func theme() throws(IndexError) -> String {
        let number = Int(try number(UInt8.self))
        guard number > 0 else { return try text() }
        guard number <= ThemeVocabulary.builtInIDs.count else { throw .damaged }
        return ThemeVocabulary.builtInIDs[number - 1]
    }

    mutating func optionalText() throws(IndexError) -> String? {
        try number(UInt8.self) == 0 ? nil : try text()
    }

    mutating func list<Element>(
        _ each: (inout EntryReader) throws(IndexError) -> Element
    ) throws(IndexError) -> [Element] {
        let count = try count()
        // Every element has a byte at least.
        guard count <= reader.remaining else { throw .damaged }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try each(&self)) }
        return list
    }
}

/// The numbers of the themes that the program brings, from 1 on.
private enum ThemeNumbers {
    static let numbers = Dictionary(
        zip(ThemeVocabulary.builtInIDs, UInt8(1)...UInt8.max), uniquingKeysWith: { first, _ in first })
}

extension RecordPlace {
    fileprivate func encode(into writer: inout EntryWriter) {
        writer.add(bundle)
        writer.add(count: offset)
        writer.add(count: count)
        writer.add(name)
    }

    fileprivate init(_ reader: inout EntryReader) throws(IndexError) {
        bundle = try reader.id()
        offset = try reader.count()
        count = try reader.count()
        name = try reader.digest()
    }
}

extension NoteEntry {
    /// What a document of the index says of a note without being asked: note 16, patient 16, day 4, kind 1.
    private static let headCount = 37

    /// What is stored beside a document.
    var storedBesideDocument: [UInt8] { Array(stored.dropFirst(NoteEntry.headCount)) }

    init(_ document: IndexEntry) throws(IndexError) {
        var head = EntryWriter()
        head.add(document.day)
        head.add(document.kind)
        try self.init(stored: document.note.bytes + document.patient.bytes + head.bytes + document.stored)
    }

    /// The entry as the index stores it.
    var stored: [UInt8] {
        // Most notes have one record: it is the one that is shown, and the next revision follows it.
        let isOneRecord = places == [shown] && heads == [shown.name]
        var writer = EntryWriter()
        writer.add(id)
        writer.add(ref.patient)
        writer.add(day.number)
        writer.add(kind.code)
        writer.add(
            UInt8((ref.drawer == .process ? 1 : 0) | (signed ? 2 : 0) | (withdrawn ? 4 : 0) | (isOneRecord ? 8 : 0)))
        writer.add(author)
        writer.add(time.seconds)
        writer.add(title)
        writer.add(template)
        writer.add(language?.rawValue ?? 0)
        writer.add(themes) { $0.add(theme: $1) }
        writer.add(findings) {
            $0.add(theme: $1.theme)
            $0.add($1.polarity)
            $0.add($1.strength)
        }
        writer.add(count: revisions)
        writer.add(origin.map { String(decoding: $0.json.encoded(), as: UTF8.self) })
        shown.encode(into: &writer)
        if !isOneRecord {
            writer.add(heads) { $0.add($1) }
            writer.add(places) { $1.encode(into: &$0) }
        }
        return writer.bytes
    }

    init(stored: [UInt8]) throws(IndexError) {
        var reader = EntryReader(stored)
        id = try reader.id()
        let patient = try reader.id()
        guard let day = CalendarDay(number: Int(try reader.number(Int32.self))),
            let kind = NoteKind(code: try reader.number(UInt8.self))
        else { throw .damaged }
        self.kind = kind
        self.day = day
        let flags = try reader.number(UInt8.self)
        ref = DrawerRef(patient: patient, drawer: flags & 1 == 1 ? .process : .record)
        signed = flags & 2 != 0
        withdrawn = flags & 4 != 0
        author = try reader.id()
        time = Timestamp(seconds: try reader.number(Int64.self))
        title = try reader.text()
        template = try reader.optionalText()
        language = NoteLanguage(rawValue: try reader.number(UInt8.self))
        themes = try reader.list { (reader) throws(IndexError) in try reader.theme() }
        findings = try reader.list { (reader) throws(IndexError) in
            ThemeFinding(
                theme: try reader.theme(), polarity: try reader.number(UInt8.self),
                strength: try reader.number(UInt8.self))
        }
        revisions = try reader.count()
        if let text = try reader.optionalText() {
            var text = text
            guard let json = text.withUTF8({ unsafe try? JSON.parse(UnsafeRawBufferPointer($0).bytes) }),
                let origin = NoteOrigin(json)
            else { throw .damaged }
            self.origin = origin
        }
        shown = try RecordPlace(&reader)
        if flags & 8 != 0 {
            (heads, places) = ([shown.name], [shown])
        } else {
            heads = try reader.list { (reader) throws(IndexError) in try reader.digest() }
            places = try reader.list { (reader) throws(IndexError) in try RecordPlace(&reader) }
        }
        guard reader.isAtEnd else { throw .damaged }
    }
}

extension PatientEntry {
    var stored: [UInt8] {
        var writer = EntryWriter()
        writer.add(id)
        writer.add(code)
        writer.add(name)
        writer.add(born.map(\.iso))
        writer.add(language?.rawValue ?? 0)
        writer.add(time.seconds)
        writer.add(heads) { $0.add($1) }
        writer.add(shown)
        return writer.bytes
    }

    init(stored: [UInt8]) throws(IndexError) {
        var reader = EntryReader(stored)
        id = try reader.id()
        code = try reader.text()
        name = try reader.optionalText()
        born = try reader.optionalText().flatMap { CalendarDay(iso: $0) }
        language = NoteLanguage(rawValue: try reader.number(UInt8.self))
        time = Timestamp(seconds: try reader.number(Int64.self))
        heads = try reader.list { (reader) throws(IndexError) in try reader.digest() }
        shown = try reader.digest()
        guard reader.isAtEnd else { throw .damaged }
    }
}

extension BundleEnd {
    var stored: [UInt8] {
        var writer = EntryWriter()
        writer.add(UInt64(offset))
        writer.add(sequence)
        writer.add(link)
        return writer.bytes
    }

    init(stored: [UInt8]) throws(IndexError) {
        var reader = EntryReader(stored)
        offset = Int(truncatingIfNeeded: try reader.number(UInt64.self))
        sequence = try reader.number()
        link = try reader.digest()
        guard reader.isAtEnd else { throw .damaged }
    }
}
