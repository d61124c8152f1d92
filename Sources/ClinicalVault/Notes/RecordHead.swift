internal import NoteIndex
internal import SecretMemory
internal import VaultCrypto

/// What a record of a drawer says, read from its head.
///
///     note        {"kind":"note","v":1,"nonce":…,"time":…,"type":…,"day":…,"title":…,"themes":[…],"template":…,
///                 "language":…} + text
///                 a later revision has "note" and "parents" in the place of "nonce";
///                 what was taken in from a hand-off has an "origin"
///     marks       {"kind":"marks","v":1,"note":…,"parents":[…],"time":…,"themes":[…]}
///     withdrawal  {"kind":"withdrawal","v":1,"note":…,"parents":[…],"time":…,"reason":…}
///     signature   {"kind":"signature","v":1,"note":…,"record":…,"time":…,"signature":…}
///     profile     {"kind":"profile","v":1,"parents":[…],"time":…,"code":…,"name":…,"born":…,
///                 "language":…}
///     disclosure  {"kind":"disclosure","v":1,"time":…,"day":…,"recipient":…,"what":…,"purpose":…,…}
///
/// Every head ends with the "author", the clinician who seals it. Whoever shares a drawer can seal a colleague's record
/// again, word for word; with another author than the bundle's clinician it is nobody's.
///
/// A note's id is the first 16 bytes of the name of its first record, so nobody can begin a second note under it; the
/// nonce keeps two equal notes apart. Revisions name their parents by the parents' names.
enum RecordHead: Hashable {
    case note(NoteHead)
    case marks(note: Identifier, parents: [Digest], time: Timestamp, themes: [String])
    case withdrawal(note: Identifier, parents: [Digest], time: Timestamp, reason: String)
    case signature(note: Identifier, record: Digest, time: Timestamp, signature: [UInt8])
    case profile(ProfileHead)
    case disclosure(time: Timestamp)
    /// A kind of a newer version: kept and counted.
    case unknown

    struct NoteHead: Hashable {
        /// Nil in the first revision.
        var note: Identifier?
        var parents: [Digest]
        var time: Timestamp
        var kind: NoteKind
        var day: CalendarDay
        var title: String
        var themes: [String]
        var template: String?
        /// The language of the text; nil where it is the vault's.
        var language: NoteLanguage?
        /// Where it came from, for what was taken in from a hand-off.
        var origin: NoteOrigin?
    }

    struct ProfileHead: Hashable {
        var parents: [Digest]
        var time: Timestamp
        var code: String
        var name: String?
        var born: CalendarDay?
        /// The language of notes that are written from now on.
        var language: NoteLanguage?
    }

    /// Why a head that claims a known kind is not one.
    enum Failure: Error { case newerVersion, malformed }

    static let maximumParents = 32

    private static let knownKinds = ["note", "marks", "withdrawal", "signature", "profile", "disclosure"]

    init(_ head: JSONObject) throws(Failure) {
        guard let kind = head["kind"]?.string, let version = head["v"]?.integer else { throw .malformed }
        guard RecordHead.knownKinds.contains(kind) else {
            self = .unknown
            return
        }
        guard version == 1 else { throw .newerVersion }
        guard let time = head["time"]?.timestamp, let parsed = RecordHead.parse(kind, head, time) else {
            throw .malformed
        }
        self = parsed
    }

    private static func parse(_ kind: String, _ head: JSONObject, _ time: Timestamp) -> RecordHead? {
        let parents = (head["parents"]?.array ?? []).map(\.digest)
        guard parents.count <= maximumParents, !parents.contains(nil) else { return nil }
        let known = parents.compactMap(\.self)
        switch kind {
        case "profile":
            guard let code = head["code"]?.string else { return nil }
            return .profile(
                ProfileHead(
                    parents: known, time: time, code: code, name: head["name"]?.string, born: head["born"]?.day,
                    language: RecordHead.language(head)))
        case "disclosure":
            return .disclosure(time: time)
        case "note":
            guard let type = head["type"]?.string.flatMap(NoteKind.init(rawValue:)), let day = head["day"]?.day,
                let title = head["title"]?.string, let themes = head["themes"]?.strings
            else { return nil }
            let note = head["note"]?.identifier
            // The first revision has a nonce and no parents, a later one a note and parents.
            guard (note == nil) == (head["nonce"] != nil), (note == nil) == known.isEmpty else { return nil }
            let origin = head["origin"].flatMap { NoteOrigin($0) }
            guard (origin == nil) == (head["origin"] == nil) else { return nil }
            return .note(
                NoteHead(
                    note: note, parents: known, time: time, kind: type, day: day, title: title, themes: themes,
                    template: head["template"]?.string, language: RecordHead.language(head), origin: origin))
        default: break
        }
        guard let note = head["note"]?.identifier else { return nil }
        switch kind {
        case "marks":
            guard let themes = head["themes"]?.strings, !known.isEmpty else { return nil }
            return .marks(note: note, parents: known, time: time, themes: themes)
        case "withdrawal":
            guard let reason = head["reason"]?.string, !known.isEmpty else { return nil }
            return .withdrawal(note: note, parents: known, time: time, reason: reason)
        default:
            guard let record = head["record"]?.digest,
                let signature = head["signature"]?.string.flatMap({ hexadecimalBytes($0) })
            else { return nil }
            return .signature(note: note, record: record, time: time, signature: signature)
        }
    }

    /// One that a newer version knows, this one takes for none.
    private static func language(_ head: JSONObject) -> NoteLanguage? {
        head["language"]?.string.flatMap { NoteLanguage($0) }
    }

    /// The head's JSON, as its author seals it.
    func json(by author: Identifier) -> JSONObject {
        var head = json
        head["author"] = .string(author.text)
        return head
    }

    /// The head's JSON without an author.
    var json: JSONObject {
        var head = JSONObject()
        func begin(_ kind: String, _ time: Timestamp) {
            head["kind"] = .string(kind)
            head["v"] = 1
            head["time"] = .string(time.iso)
        }
        func names(_ digests: [Digest]) -> JSON { .array(digests.map { .string($0.hex) }) }
        func texts(_ list: [String]) -> JSON { .array(list.map { .string($0) }) }
        switch self {
        case .note(let note):
            begin("note", note.time)
            if let id = note.note {
                head["note"] = .string(id.text)
                head["parents"] = names(note.parents)
            } else {
                head["nonce"] = .string(hexadecimal(Random.bytes(16)))
            }
            head["type"] = .string(note.kind.rawValue)
            head["day"] = .string(note.day.iso)
            head["title"] = .string(note.title)
            head["themes"] = texts(note.themes)
            if let template = note.template { head["template"] = .string(template) }
            if let language = note.language { head["language"] = .string(language.code) }
            if let origin = note.origin { head["origin"] = origin.json }
        case .marks(let note, let parents, let time, let themes):
            begin("marks", time)
            head["note"] = .string(note.text)
            head["parents"] = names(parents)
            head["themes"] = texts(themes)
        case .withdrawal(let note, let parents, let time, let reason):
            begin("withdrawal", time)
            head["note"] = .string(note.text)
            head["parents"] = names(parents)
            head["reason"] = .string(reason)
        case .signature(let note, let record, let time, let signature):
            begin("signature", time)
            head["note"] = .string(note.text)
            head["record"] = .string(record.hex)
            head["signature"] = .string(hexadecimal(signature))
        case .profile(let profile):
            begin("profile", profile.time)
            head["parents"] = names(profile.parents)
            head["code"] = .string(profile.code)
            if let name = profile.name { head["name"] = .string(name) }
            if let born = profile.born { head["born"] = .string(born.iso) }
            if let language = profile.language { head["language"] = .string(language.code) }
        case .disclosure(let time): begin("disclosure", time)
        case .unknown: break
        }
        return head
    }

    /// What a note's signature is over: SIGN(note, rec ‖ vault ‖ patient ‖ drawer), the drawer as its header byte.
    static func signedDigest(record: Digest, vault: Identifier, ref: DrawerRef) -> Digest {
        SHA256.hash(record.bytes + vault.bytes + ref.patient.bytes + [BundleKind(ref.drawer).rawValue])
    }
}

/// The bytes of hexadecimal digits in lower case, or nil.
func hexadecimalBytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
        guard let high = hexValue(digits[index]), let low = hexValue(digits[index + 1]) else { return nil }
        bytes.append(high << 4 | low)
    }
    return bytes
}
