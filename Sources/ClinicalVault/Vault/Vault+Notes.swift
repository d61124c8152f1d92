internal import SecretMemory
public import VaultCrypto

extension Vault {
    /// The longest title in UTF-8, and the most themes and the longest theme id that a note may be marked with.
    static let maximumTitle = 400
    static let maximumThemes = 24
    static let maximumTheme = 64

    /// Writes a note, and takes it into the index.
    public func addNote(_ draft: NoteDraft, to patient: Identifier) throws -> NoteSummary {
        let note = try writeNote(draft, to: patient)
        return try written(note, in: DrawerRef(patient: patient, drawer: draft.drawer))
    }

    /// Writes a note. When it returns, the note is on the disk and in the log. The index learns of it by
    /// ``indexNote(_:)``, or from the next command that asks it something.
    ///
    /// - Returns: the note's id.
    public func writeNote(_ draft: NoteDraft, to patient: Identifier) throws -> Identifier {
        let record = try record(of: draft)
        let append = try Append(self)
        try append.add(record, to: append.target(DrawerRef(patient: patient, drawer: draft.drawer)))
        let id = Identifier(beginningOf: record.name)
        begunNotes.insert(id)
        try append.finish(.added, JSONObject([("note", .string(id.text))]))
        return id
    }

    /// Takes a note into the index that ``writeNote(_:to:)`` has written.
    public func indexNote(_ note: Identifier, of draft: NoteDraft, _ patient: Identifier) throws -> NoteSummary {
        try written(note, in: DrawerRef(patient: patient, drawer: draft.drawer))
    }

    /// Writes a new revision of a note that is not signed.
    public func edit(_ note: Identifier, _ change: NoteChange) throws -> NoteSummary {
        let entry = try editable(note)
        guard !entry.signed else { throw VaultError.noteIsSigned(note) }
        let head = RecordHead.note(
            RecordHead.NoteHead(
                note: note, parents: entry.heads, time: now(), kind: entry.kind, day: change.day ?? entry.day,
                title: try Vault.checkedTitle(change.title ?? entry.title),
                themes: try Vault.checkedThemes(change.themes ?? entry.themes), template: entry.template,
                language: change.language ?? entry.language))
        let record: Record
        if let text = change.text {
            record = try text.withBytes {
                try Vault.requireText($0)
                return try Record(head: head.json(by: keys.clinician), body: $0)
            }
        } else {
            let shown = try self.record(entry.shown, in: openDrawer(entry.ref))
            record = try shown.buffer.withBytes(in: shown.body) {
                try Record(head: head.json(by: keys.clinician), body: $0)
            }
        }
        return try write(record, .edited, entry)
    }

    /// Replaces the marked themes of a note, signed or not.
    public func mark(_ note: Identifier, themes: [String]) throws -> NoteSummary {
        let entry = try editable(note)
        let head = RecordHead.marks(
            note: note, parents: entry.heads, time: now(), themes: try Vault.checkedThemes(themes))
        return try write(Record(head: head.json(by: keys.clinician)), .marked, entry)
    }

    /// Withdraws a note: it stays in the vault, and in no list, search or hand-off.
    public func discard(_ note: Identifier, reason: String) throws -> NoteSummary {
        let entry = try editable(note)
        guard reason.utf8.count <= 4096 else {
            throw VaultError.invalid(what: "the reason", why: "is longer than 4096 bytes")
        }
        let head = RecordHead.withdrawal(note: note, parents: entry.heads, time: now(), reason: reason)
        return try write(Record(head: head.json(by: keys.clinician)), .withdrawn, entry)
    }

    /// Signs the shown revision of a note.
    public func sign(_ note: Identifier) throws -> NoteSummary {
        let entry = try editable(note)
        guard !entry.signed else { return try summary(entry, freshCatalogue()) }
        let name = entry.shown.name
        let digest = RecordHead.signedDigest(record: name, vault: id, ref: entry.ref)
        let head = RecordHead.signature(
            note: note, record: name, time: now(), signature: try keys.sign(digest, for: .note))
        return try write(Record(head: head.json(by: keys.clinician)), .signed, entry)
    }

    private func write(_ record: Record, _ kind: LedgerEntry.Kind, _ entry: NoteEntry) throws -> NoteSummary {
        let append = try Append(self)
        try append.add(record, to: append.target(entry.ref))
        try append.finish(kind, JSONObject([("note", .string(entry.id.text))]))
        return try written(entry.id, in: entry.ref)
    }

    /// A note of one's own that is not withdrawn.
    private func editable(_ note: Identifier) throws -> NoteEntry {
        guard let entry = try freshCatalogue().note(note) else { throw VaultError.noSuchNote(note.text) }
        guard !entry.withdrawn else { throw VaultError.noteIsWithdrawn(note) }
        guard entry.author == keys.clinician else {
            throw VaultError.invalid(what: "note \(note)", why: "is a colleague's")
        }
        return entry
    }

    private func written(_ note: Identifier, in ref: DrawerRef) throws -> NoteSummary {
        let catalogue = try update([ref])
        guard let entry = try catalogue.note(note) else {
            throw VaultError.damaged(path: ref.path, what: "what was written cannot be read")
        }
        return try summary(entry, catalogue)
    }

    // MARK: Lists

    /// The notes that the filter wants, newest day first.
    public func notes(_ filter: NoteFilter = NoteFilter()) throws -> [NoteSummary] {
        let catalogue = try freshCatalogue()
        return try summaries(catalogue.notes(filter), catalogue)
    }

    /// The one note that is meant by an id's beginning, `K-117:last`, `K-117:yesterday` or `K-117:2026-11-16`.
    ///
    /// The last note is that of the record. Process notes are kept apart, and none is to appear on a screen by accident:
    /// the last of them is meant only where the record has no note.
    public func note(matching text: String, today: CalendarDay = .today()) throws -> NoteSummary {
        let catalogue = try freshCatalogue()
        var found: [NoteEntry]
        if let colon = text.lastIndex(of: ":") {
            let patient = try patient(matching: String(text[..<colon]), counted: false)
            let when = text[text.index(after: colon)...].lowercased()
            if when == "last" {
                found = try catalogue.notes(NoteFilter(patient: patient.id, drawer: .record, limit: 1))
                if found.isEmpty {
                    found = try catalogue.notes(NoteFilter(patient: patient.id, drawer: .process, limit: 1))
                }
            } else {
                guard let day = CalendarDay(natural: when, today: today) else { throw VaultError.noSuchNote(text) }
                found = try catalogue.notes(NoteFilter(patient: patient.id, since: day, until: day))
            }
        } else {
            let prefix = text.lowercased()
            found = prefix.utf8.count >= 2 ? try catalogue.notes(idPrefix: prefix, limit: 8) : []
        }
        guard let first = found.first else { throw VaultError.noSuchNote(text) }
        guard found.count == 1 else { throw VaultError.ambiguousNote(text, try summaries(found, catalogue)) }
        return try summary(first, catalogue)
    }

    // MARK: What a note may be

    /// The record of a new note, with everything checked that a person can get wrong.
    func record(of draft: NoteDraft) throws -> Record {
        let head = RecordHead.note(
            RecordHead.NoteHead(
                note: nil, parents: [], time: now(), kind: draft.kind, day: draft.day,
                title: try Vault.checkedTitle(draft.title), themes: try Vault.checkedThemes(draft.themes),
                template: draft.template, language: draft.language))
        return try draft.text.withBytes {
            try Vault.requireText($0)
            return try Record(head: head.json(by: keys.clinician), body: $0)
        }
    }

    static func checkedTitle(_ title: String) throws -> String {
        let title = title.trimmedSpaces
        guard title.utf8.count <= maximumTitle, title.isOneLine else {
            throw VaultError.invalid(what: "the title", why: "must be one line of at most \(maximumTitle) bytes")
        }
        return title
    }

    static func checkedThemes(_ themes: [String]) throws -> [String] {
        var unique: [String] = []
        for theme in themes where !unique.contains(theme) {
            guard !theme.isEmpty, theme.utf8.count <= maximumTheme, theme.isOneLine else {
                throw VaultError.invalid(what: "a theme", why: "must have 1 to \(maximumTheme) bytes")
            }
            unique.append(theme)
        }
        guard unique.count <= maximumThemes else {
            throw VaultError.invalid(what: "the note", why: "has more than \(maximumThemes) themes")
        }
        return unique
    }

    /// Refuses what is no text: not UTF-8, empty, too long, or with control characters other than tab and line end.
    static func requireText(_ text: RawSpan) throws {
        guard text.byteCount <= Record.maximumBody else {
            throw VaultError.invalid(what: "the text", why: "is longer than \(Record.maximumBody >> 20) MiB")
        }
        switch TextCheck(text) {
        case .text: break
        case .empty: throw VaultError.invalid(what: "the text", why: "is empty")
        case .notUTF8(let offset): throw VaultError.invalid(what: "the text", why: "is not UTF-8 at byte \(offset + 1)")
        case .control(let offset):
            throw VaultError.invalid(what: "the text", why: "has a control character at byte \(offset + 1)")
        }
    }
}

/// What the bytes of a note's text are.
enum TextCheck: Hashable {
    case text
    /// Nothing, or white space alone.
    case empty
    case notUTF8(Int)
    case control(Int)

    /// One pass, without a copy: UTF-8 by the table of well-formed sequences (Unicode, table 3-7).
    init(_ bytes: RawSpan) {
        var offset = 0
        var isEmpty = true
        while offset < bytes.byteCount {
            // Nearly all there is: eight signs of ASCII at once.
            if offset + 8 <= bytes.byteCount {
                let word = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
                if TextCheck.isPlain(word) {
                    if word != TextCheck.ones &* 0x20 { isEmpty = false }
                    offset += 8
                    continue
                }
            }
            let first = bytes.byte(offset)
            if first < 0x80 {
                let isSpace = first == 0x20 || first == 0x09 || first == 0x0A || first == 0x0D
                guard first >= 0x20 && first != 0x7F || isSpace else {
                    self = .control(offset)
                    return
                }
                if !isSpace { isEmpty = false }
                offset += 1
                continue
            }
            let length: Int
            let second: ClosedRange<UInt8>
            switch first {
            case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default:
                self = .notUTF8(offset)
                return
            }
            var isWhole = offset + length <= bytes.byteCount && second.contains(bytes.byte(offset + 1))
            if isWhole {
                for index in offset + 2..<max(offset + 2, offset + length) {
                    isWhole = isWhole && (0x80...0xBF).contains(bytes.byte(index))
                }
            }
            guard isWhole else {
                self = .notUTF8(offset)
                return
            }
            // U+0080 to U+009F: terminals obey these as they obey escape.
            if first == 0xC2, bytes.byte(offset + 1) < 0xA0 {
                self = .control(offset)
                return
            }
            isEmpty = false
            offset += length
        }
        self = isEmpty ? .empty : .text
    }

    /// A 1 in each of eight bytes.
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Whether each of eight bytes is a sign of ASCII, 0x20 to 0x7E: the subtraction borrows into the highest bit of a byte
    /// that is less.
    @inline(__always)
    private static func isPlain(_ word: UInt64) -> Bool {
        let control = word &- ones &* 0x20
        let delete = (word ^ ones &* 0x7F) &- ones
        return (word | control | delete) & ones &* 0x80 == 0
    }
}
