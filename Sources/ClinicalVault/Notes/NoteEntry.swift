internal import NoteIndex
internal import SecretMemory
internal import VaultCrypto

/// Where a record lies, and its name, so that what is read later is what was written.
struct RecordPlace: Hashable {
    let bundle: Identifier
    let offset: Int
    let count: Int
    let name: Digest
}

/// A record of a note and who wrote it, as far as a list needs it.
struct NoteRecord {
    let place: RecordPlace
    /// The clinician of the bundle.
    let author: Identifier
    /// The card that the bundle is written under: what a signature in it is checked against.
    let card: Digest
    let head: RecordHead

    init(place: RecordPlace, author: Identifier, card: Digest, head: RecordHead) {
        self.place = place
        self.author = author
        self.card = card
        self.head = head
    }

    /// What a record of a bundle says; nil where it says nothing that is known, or is another clinician's, sealed again.
    init?(_ record: Record, _ frame: FramePlace, in bundle: BundleFile) {
        guard !record.isSealedAgain(by: bundle.header.clinician), let head = try? RecordHead(record.head) else {
            return nil
        }
        self.init(head, name: record.name, frame, in: bundle)
    }

    /// A record of a bundle's own clinician, whose head was read.
    init(_ head: RecordHead, name: Digest, _ frame: FramePlace, in bundle: BundleFile) {
        place = RecordPlace(bundle: bundle.header.bundle, offset: frame.offset, count: frame.count, name: name)
        author = bundle.header.clinician
        card = bundle.header.card
        self.head = head
    }

    /// The note that the record belongs to.
    var note: Identifier? {
        switch head {
        case .note(let head): head.note ?? Identifier(beginningOf: place.name)
        case .marks(let note, _, _, _), .withdrawal(let note, _, _, _), .signature(let note, _, _, _): note
        case .profile, .disclosure, .unknown: nil
        }
    }

    /// The records that this one follows, where it is a revision.
    var parents: [Digest] {
        switch head {
        case .note(let head): head.parents
        case .marks(_, let parents, _, _), .withdrawal(_, let parents, _, _): parents
        case .signature, .profile, .disclosure, .unknown: []
        }
    }

    var time: Timestamp {
        switch head {
        case .note(let head): head.time
        case .marks(_, _, let time, _), .withdrawal(_, _, let time, _), .signature(_, _, let time, _): time
        case .profile(let head): head.time
        case .disclosure(let time): time
        case .unknown: Timestamp(seconds: 0)
        }
    }
}

extension Record {
    /// Whether the head names another author than the clinician in whose bundle the record stands: somebody who holds the
    /// drawer's key has sealed it again under their own name.
    func isSealedAgain(by clinician: Identifier) -> Bool {
        head["author"].map { $0.identifier != clinician } ?? false
    }
}

/// What lists know of a note: everything but its text, and where all its records lie.
struct NoteEntry: Hashable {
    var id: Identifier
    var ref: DrawerRef
    var author: Identifier
    var kind: NoteKind
    var day: CalendarDay
    var time: Timestamp
    var title: String
    var template: String?
    /// The language of the shown text; nil where it is the vault's.
    var language: NoteLanguage?
    var themes: [String]
    /// What the text says about themes, the strongest first.
    var findings: [ThemeFinding] = []
    var revisions: Int
    /// Names of the newest records: what the next revision names as its parents.
    var heads: [Digest]
    var signed: Bool
    var withdrawn: Bool
    /// Where the shown text came from, if from a hand-off.
    var origin: NoteOrigin?
    /// The record whose text is shown.
    var shown: RecordPlace
    /// Every record of the note that is known.
    var places: [RecordPlace]

    /// Ids of themes that the text shows of the patient: what is denied, or about somebody else, is a finding alone.
    var suggested: [String] {
        var ids: [String] = []
        for finding in findings where !ids.contains(finding.theme) {
            let code = ThemeCode(rawValue: finding.polarity)
            if code.polarity != .denied, !code.aboutSomeoneElse { ids.append(finding.theme) }
        }
        return ids
    }

    func summary(code: String) -> NoteSummary {
        NoteSummary(
            id: id, patient: ref.patient, code: code, drawer: ref.drawer, kind: kind, day: day, time: time,
            title: title, themes: themes, suggested: suggested, revisions: revisions, heads: heads.count,
            signed: signed, withdrawn: withdrawn, author: author, origin: origin, findings: findings,
            language: language)
    }
}

/// All records of one note, put in order: which counts, what stands over what, what is shown.
///
/// A revision counts only from the clinician of the first record; from anybody else it is an addendum. Two children of
/// one parent are both heads; the one written later is shown.
struct NoteHistory {
    let id: Identifier
    let first: NoteRecord
    /// Revisions of the author, parents before children as far as they are known.
    let revisions: [NoteRecord]
    /// Revisions of others.
    let addenda: [NoteRecord]
    /// Names of records that bear a valid signature of their author.
    let signed: Set<Digest>
    let heads: [NoteRecord]
    let all: [NoteRecord]

    /// The history of a note, or nil where its first record is not among `records`.
    ///
    /// - Parameter isSignature: whether a signature record is one of its author over that record.
    init?(_ records: [NoteRecord], id: Identifier, isSignature: (NoteRecord, Digest, [UInt8]) -> Bool) {
        let unique = NoteHistory.unique(records)
        guard let first = unique.first(where: { Identifier(beginningOf: $0.place.name) == id }),
            case .note = first.head
        else { return nil }
        self.id = id
        self.first = first
        all = unique
        guard unique.count > 1 else {
            // Most notes have one record: nothing to put in order.
            (revisions, addenda, signed, heads) = (unique, [], [], unique)
            return
        }
        var revisions: [NoteRecord] = []
        var addenda: [NoteRecord] = []
        var signed: Set<Digest> = []
        for record in unique {
            if case .signature(_, let name, _, let bytes) = record.head {
                if record.author == first.author, isSignature(record, name, bytes) { signed.insert(name) }
            } else if record.author == first.author {
                revisions.append(record)
            } else {
                addenda.append(record)
            }
        }
        let parents = Set(revisions.flatMap(\.parents))
        heads = revisions.filter { !parents.contains($0.place.name) }.sorted(by: NoteHistory.isEarlier)
        self.revisions = revisions.sorted(by: NoteHistory.isEarlier)
        self.addenda = addenda.sorted(by: NoteHistory.isEarlier)
        self.signed = signed
    }

    /// Copies of a bundle bring every record twice. Most notes have one record.
    private static func unique(_ records: [NoteRecord]) -> [NoteRecord] {
        guard records.count > 1 else { return records }
        var seen: Set<Digest> = []
        return records.filter { seen.insert($0.place.name).inserted }
    }

    /// In the order of time; at one second a child after its parent, else by name, so that everybody sees the same.
    private static func isEarlier(_ left: NoteRecord, _ right: NoteRecord) -> Bool {
        if left.time != right.time { return left.time < right.time }
        if right.parents.contains(left.place.name) { return true }
        if left.parents.contains(right.place.name) { return false }
        return left.place.name.bytes.lexicographicallyPrecedes(right.place.name.bytes)
    }

    /// The revision with text that a head shows: itself, or the nearest before it.
    func text(of head: NoteRecord) -> NoteRecord {
        var current = head
        var steps = 0
        while steps <= revisions.count {
            if case .note = current.head { return current }
            let before = revisions.last { current.parents.contains($0.place.name) }
            guard let before else { return first }
            current = before
            steps += 1
        }
        return first
    }

    /// The marked themes under a head: its own, or the nearest before it.
    func themes(of head: NoteRecord) -> [String] {
        var current = head
        var steps = 0
        while steps <= revisions.count {
            switch current.head {
            case .note(let note): return note.themes
            case .marks(_, _, _, let themes): return themes
            default: break
            }
            guard let before = revisions.last(where: { current.parents.contains($0.place.name) }) else { break }
            current = before
            steps += 1
        }
        return []
    }

    /// What a list shows of the note.
    func entry(in ref: DrawerRef) -> NoteEntry? {
        // Withdrawn only if every newest revision says so: an edit beside the withdrawal keeps the note.
        let standing = heads.filter { if case .withdrawal = $0.head { false } else { true } }
        guard let head = standing.last ?? heads.last else { return nil }
        let shown = text(of: head)
        guard case .note(let note) = shown.head, case .note(let original) = first.head else { return nil }
        return NoteEntry(
            id: id, ref: ref, author: first.author, kind: original.kind, day: note.day, time: shown.time,
            title: note.title, template: note.template, language: note.language, themes: themes(of: head),
            revisions: revisions.count,
            heads: heads.map(\.place.name), signed: signed.contains(shown.place.name), withdrawn: standing.isEmpty,
            origin: note.origin, shown: shown.place, places: all.map(\.place))
    }
}
