internal import SecretMemory
internal import VaultCrypto

/// A note as it travels: one line of `notes.jsonl`.
///
/// The fields of an import line (`patient`, `date`, `kind`, `themes`, `title`, `text`), and besides them who wrote it,
/// when, under which ids, and what stood there before, from the first signed revision on: what was a draft stays with
/// its author.
struct HandoffNote {
    /// Whoever wrote something, under the name that the sender knows them by.
    struct Author: Hashable {
        let clinician: Identifier
        let name: String?
    }

    /// One revision, or another person's addendum.
    struct Revision {
        let record: Digest
        let author: Author
        let written: Timestamp
        let day: CalendarDay
        let title: String
        let themes: [String]
        let text: PlaintextBuffer
        let signed: Bool
    }

    /// The note's id in the vault in which it was written, and the name of the record there that holds the text.
    let note: Identifier
    let record: Digest
    /// The vault in which it was written.
    let vault: Identifier
    let author: Author
    let written: Timestamp
    let kind: NoteKind
    let day: CalendarDay
    let title: String
    let themes: [String]
    let template: String?
    let text: PlaintextBuffer
    let signed: Bool
    /// What stood there before, or stands beside it, the first one first.
    let revisions: [Revision]
    /// What others added.
    let addenda: [Revision]

    /// The most themes, revisions and addenda that a note may bring along.
    static let maximumList = 1000

    /// The longest title, name or other short text, in bytes.
    static let maximumShort = 1000
}

extension HandoffNote {
    /// The line for this note, without a line feed.
    func line(code: String) -> JSON {
        var line = JSONObject([
            ("patient", .string(code)), ("date", .string(day.iso)), ("kind", .string(kind.rawValue)),
            ("themes", .array(themes.map(JSON.string))), ("title", .string(title)), ("text", .string(string(text))),
            ("note", .string(note.text)), ("record", .string(record.hex)), ("vault", .string(vault.text)),
            ("author", author.json),
            ("written", .string(written.iso)), ("signed", .bool(signed)),
        ])
        if let template { line["template"] = .string(template) }
        line["revisions"] = .array(revisions.map(\.json))
        line["addenda"] = .array(addenda.map(\.json))
        return .object(line)
    }

    /// The note of a line, and the patient's code that stands in it; nil where the line is not one of ours.
    static func parse(_ line: JSON) -> (code: String, note: HandoffNote)? {
        let required = [
            "patient", "date", "kind", "themes", "title", "text", "note", "record", "vault", "author", "written",
            "signed", "revisions", "addenda",
        ]
        guard let object = line.object, object.keys.filter({ $0 != "template" }).sorted() == required.sorted(),
            let code = short(line["patient"]), let day = line["date"]?.day,
            let kind = line["kind"]?.string.flatMap(NoteKind.init(rawValue:)), let title = short(line["title"]),
            let themes = line["themes"]?.strings, themes.count <= maximumList,
            themes.allSatisfy({ $0.utf8.count <= maximumShort }), let text = line["text"]?.string,
            let note = line["note"]?.identifier, let record = line["record"]?.digest,
            let vault = line["vault"]?.identifier,
            let author = line["author"].flatMap(Author.init), let signed = line["signed"]?.bool,
            let written = line["written"]?.timestamp,
            let revisions = Revision.list(line["revisions"]), let addenda = Revision.list(line["addenda"])
        else { return nil }
        var template: String?
        if let value = line["template"] {
            guard let name = short(value) else { return nil }
            template = name
        }
        return (
            code,
            HandoffNote(
                note: note, record: record, vault: vault, author: author, written: written, kind: kind, day: day,
                title: title,
                themes: themes, template: template, text: buffer(text), signed: signed, revisions: revisions,
                addenda: addenda)
        )
    }

    fileprivate static func short(_ value: JSON?) -> String? {
        guard let text = value?.string, text.utf8.count <= maximumShort else { return nil }
        return text
    }
}

extension HandoffNote.Author {
    var json: JSON {
        var object = JSONObject([("clinician", .string(clinician.text))])
        if let name { object["name"] = .string(name) }
        return .object(object)
    }

    init?(_ json: JSON) {
        guard let id = json["clinician"]?.identifier else { return nil }
        clinician = id
        guard let value = json["name"] else {
            name = nil
            return
        }
        guard let text = HandoffNote.short(value) else { return nil }
        name = text
    }
}

extension HandoffNote.Revision {
    fileprivate var json: JSON {
        let object = JSONObject([
            ("record", .string(record.hex)), ("author", author.json), ("written", .string(written.iso)),
            ("date", .string(day.iso)), ("title", .string(title)), ("themes", .array(themes.map(JSON.string))),
            ("signed", .bool(signed)), ("text", .string(string(text))),
        ])
        return .object(object)
    }

    fileprivate init?(_ json: JSON) {
        guard let record = json["record"]?.digest,
            let author = json["author"].flatMap(HandoffNote.Author.init),
            let written = json["written"]?.timestamp,
            let day = json["date"]?.day,
            let title = HandoffNote.short(json["title"]), let themes = json["themes"]?.strings,
            themes.count <= HandoffNote.maximumList, let signed = json["signed"]?.bool, let text = json["text"]?.string
        else { return nil }
        self.record = record
        self.author = author
        self.written = written
        self.day = day
        self.title = title
        self.themes = themes
        self.signed = signed
        self.text = buffer(text)
    }

    fileprivate static func list(_ json: JSON?) -> [HandoffNote.Revision]? {
        guard let elements = json?.array, elements.count <= HandoffNote.maximumList else { return nil }
        let revisions = elements.compactMap { HandoffNote.Revision($0) }
        return revisions.count == elements.count ? revisions : nil
    }
}

/// A note's text on its way out.
private func string(_ text: PlaintextBuffer) -> String { text.text(in: 0..<text.count) ?? "" }

/// A note's text on its way in.
private func buffer(_ text: String) -> PlaintextBuffer {
    let buffer = PlaintextBuffer(capacity: text.utf8.count)
    buffer.append(utf8: text)
    return buffer
}
