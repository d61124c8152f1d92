internal import NoteIndex
internal import SecretMemory
internal import VaultCrypto

extension Vault {
    /// Imports JSON lines: all of them, or with `skipBad` all that are good, or nothing.
    ///
    /// Every line is read and checked before anything is written, and read again when it is.
    ///
    /// - Parameters:
    ///   - source: UTF-8, one JSON object a line; empty lines are passed over.
    ///   - dryRun: stops when every line was read: nothing is written.
    ///   - today: the day of a note without a date.
    ///   - progress: told in notes.
    public func importNotes(
        from source: any ImportSource, skipBad: Bool = false, dryRun: Bool = false, today: CalendarDay = .today(),
        progress: (Progress) -> Void = { _ in }
    ) throws -> ImportReport {
        var report = ImportReport()
        var groups = ImportGroups()
        try source.forEachLines { lines in
            let parts = try lines.chunked(ImportLine.portion).map { try source.part($0) }
            for (line, outcome) in zip(lines, Threads.map(parts) { $0.notes(today: today) }.joined()) {
                switch outcome {
                case .success(let read?): groups.add(read, line)
                case .success(nil): break
                case .failure(let error):
                    guard skipBad else { throw VaultError.importLine(line.number, reason: error.reason) }
                    report.skipped.append(ImportReport.Skipped(line: line.number, reason: error.reason))
                }
            }
        }
        let themes = try ImportThemes(groups.themes, in: self)
        report.unknownThemes = themes.unknown
        guard groups.count > 0, !dryRun else {
            (report.notes, report.patients) = (groups.count, groups.all.count)
            let known = Set(try patients().map { normalizedCode($0.code) })
            report.newPatients = groups.all.filter { !known.contains($0.key) }.map(\.code)
            return report
        }
        try write(groups, from: source, today, themes, into: &report, progress: progress)
        return report
    }

    private func write(
        _ groups: ImportGroups, from source: any ImportSource, _ today: CalendarDay, _ themes: ImportThemes,
        into report: inout ImportReport, progress: (Progress) -> Void
    ) throws {
        // Four of a patient are open until the end.
        OpenFiles.raiseLimit()
        // Under the lock, so that no other command makes the same patient meanwhile.
        let append = try Append(self)
        var known: [String: PatientEntry] = [:]
        for patient in try freshCatalogue().patients() { known[normalizedCode(patient.code)] = patient }
        let (author, time) = (keys.clinician, now())
        var done = 0
        var refs: [DrawerRef] = []
        var current: (key: String, id: Identifier, made: NewPatient?)?
        try append.protecting {
            try Threads.ahead(groups.portions) { portion in
                let language = known[portion.group.key]?.language
                return try portion.lines.map {
                    try $0.line(from: source, today: today)
                        .record(by: author, time: time, language: language, themes)
                }
            } use: { portion, records in
                let group = portion.group
                if current?.key != group.key {
                    if append.waiting >= importCeiling { try append.writeAhead() }
                    var made: NewPatient?
                    if known[group.key] == nil { made = try begin(group, in: append, &report) }
                    guard let id = made?.id ?? known[group.key]?.id else { return }
                    current = (group.key, id, made)
                    refs += Drawer.allCases.map { DrawerRef(patient: id, drawer: $0) }
                }
                guard let current else { return }
                let ref = DrawerRef(patient: current.id, drawer: portion.drawer)
                let target = try current.made.map { try append.target(ref, of: $0) } ?? append.target(ref)
                for record in records {
                    try append.add(record, to: target, closing: .open)
                    begunNotes.insert(Identifier(beginningOf: record.name))
                }
                done += records.count
                progress(Progress(done: done, total: groups.count))
            }
        }
        try append.finishImport(
            JSONObject([("notes", .integer(Int64(groups.count))), ("patients", .integer(Int64(groups.all.count)))]))
        report.notes = groups.count
        report.patients = groups.all.count
        _ = try update(refs)
        progress(Progress(done: done, total: groups.count))
    }

    private func begin(
        _ group: ImportGroups.Group, in append: Append, _ report: inout ImportReport
    ) throws -> NewPatient {
        let patient = try NewPatient(in: self, writer: append.writer, parent: append.newPatients.first?.parent)
        let profile = try profile(code: group.code, name: nil, born: nil)
        try append.add(
            Record(head: RecordHead.profile(profile).json(by: keys.clinician)), to: append.begin(patient),
            closing: .open)
        report.newPatients.append(profile.code)
        return patient
    }
}

/// One line of an import.
struct ImportLine {
    /// Why a line is refused; never quotes it.
    struct Failure: Error {
        let reason: String

        /// Somebody wrote to the file after all lines were found good.
        static let changed = Failure(reason: "the file was changed while it was read")
    }

    /// The longest line: a text in which every letter is escaped.
    static let maximumCount = 4 * Record.maximumBody
    /// How much of a file is read at once.
    static let piece = 1 << 20
    /// How many lines one thread takes.
    static let portion = 64

    private static let keys: Set<String> = ["patient", "date", "kind", "themes", "title", "text", "language"]

    let code: String
    let kind: NoteKind
    private let day: CalendarDay
    private let title: String
    let themes: [String]
    private let text: String
    private let language: NoteLanguage?

    /// The note of a line; nil for an empty one.
    init?(_ bytes: RawSpan, today: CalendarDay) throws(Failure) {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        if (0..<bytes.byteCount).allSatisfy({ isSpace(bytes.byte($0)) }) { return nil }
        let json: JSON
        do throws(JSONError) {
            json = try JSON.parse(bytes, limits: JSONLimits(maximumCount: ImportLine.maximumCount))
        } catch {
            throw Failure(reason: "\(error)")
        }
        guard let object = json.object else { throw Failure(reason: "not a JSON object") }
        for member in object.members where !ImportLine.keys.contains(member.key) {
            throw Failure(reason: "unknown key “\(member.key.prefix(40).filter { !$0.isNewline })”")
        }
        guard let code = object["patient"]?.string else { throw Failure(reason: "“patient” is missing or not a text") }
        guard let text = object["text"]?.string else { throw Failure(reason: "“text” is missing or not a text") }
        self.code = code
        self.text = text
        kind = try ImportLine.value(object, "kind", default: .progress) { $0.string.flatMap(NoteKind.init(rawValue:)) }
        day = try ImportLine.value(object, "date", default: today) { $0.day }
        title = try ImportLine.value(object, "title", default: "") { $0.string }
        themes = try ImportLine.value(object, "themes", default: []) { $0.strings }
        language = try ImportLine.value(object, "language", default: nil) { $0.string.flatMap { NoteLanguage($0) } }
        try check()
    }

    private static func value<Value>(
        _ object: JSONObject, _ key: String, default missing: Value, _ read: (JSON) -> Value?
    ) throws(Failure) -> Value {
        guard let json = object[key], json != .null else { return missing }
        guard let value = read(json) else { throw Failure(reason: "“\(key)” is not one that a note can have") }
        return value
    }

    /// The same rules as for a note that is typed in.
    private func check() throws(Failure) {
        do {
            guard !normalizedCode(code).isEmpty, code.utf8.count <= Vault.maximumCode, code.isOneLine else {
                throw VaultError.invalid(what: "“patient”", why: "is no code")
            }
            _ = try Vault.checkedTitle(title)
            _ = try Vault.checkedThemes(themes)
            var text = text
            try text.withUTF8 { try unsafe Vault.requireText(UnsafeRawBufferPointer($0).bytes) }
        } catch {
            throw Failure(reason: "\(error)")
        }
    }

    /// - Parameter standard: the language of the note where its line names none.
    func record(
        by author: Identifier, time: Timestamp, language standard: NoteLanguage?, _ names: ImportThemes = ImportThemes()
    ) throws -> Record {
        let head = RecordHead.note(
            RecordHead.NoteHead(
                note: nil, parents: [], time: time, kind: kind, day: day, title: try Vault.checkedTitle(title),
                themes: try Vault.checkedThemes(names.ids(of: themes)), template: nil, language: language ?? standard))
        var text = text
        return try text.withUTF8 {
            try unsafe Record(head: head.json(by: author), body: UnsafeRawBufferPointer($0).bytes)
        }
    }
}

/// Where a line lies, and what it takes to write lines in order.
struct ImportPlace {
    let number: Int
    let range: Range<Int>
    let drawer: Drawer

    /// The line, read again.
    func line(from source: any ImportSource, today: CalendarDay) throws -> ImportLine {
        let buffer = PlaintextBuffer(capacity: range.count)
        try source.read(at: range.lowerBound, count: range.count, into: buffer)
        let line = buffer.withBytes { bytes in try? ImportLine(bytes, today: today) }
        guard let line, line.kind.drawer == drawer else {
            throw VaultError.importLine(number, reason: ImportLine.Failure.changed.reason)
        }
        return line
    }
}

/// The lines of an import by patient, in the order in which the patients first occur.
struct ImportGroups {
    struct Group {
        /// The code as it is compared.
        let key: String
        /// The code as it was first written.
        let code: String
        var lines: [ImportPlace]
    }

    private(set) var all: [Group] = []
    private(set) var count = 0
    private var positions: [String: Int] = [:]
    /// The themes of all lines, as far as they are of use to tell a person.
    private(set) var themes: Set<String> = []

    /// Lines of one patient and one drawer, to be made and written together: those of very long notes one by one, since two
    /// portions are in memory at a time.
    struct Portion {
        let group: Group
        let drawer: Drawer
        let lines: [ImportPlace]
    }

    var portions: [Portion] {
        all.flatMap { group in
            Drawer.allCases.flatMap { drawer in
                group.lines.filter { $0.drawer == drawer }
                    .chunked(ImportLine.portion, atMost: ImportLine.piece, weighing: \.range.count)
                    .map { Portion(group: group, drawer: drawer, lines: $0) }
            }
        }
    }

    mutating func add(_ line: ImportLine, _ source: SourceLine) {
        let key = normalizedCode(line.code)
        let place = ImportPlace(number: source.number, range: source.range, drawer: line.kind.drawer)
        if let position = positions[key] {
            all[position].lines.append(place)
        } else {
            positions[key] = all.count
            all.append(Group(key: key, code: line.code, lines: [place]))
        }
        count += 1
        if themes.count < ImportThemes.maximumCount { themes.formUnion(line.themes) }
    }
}
