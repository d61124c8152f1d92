internal import VaultCrypto

/// What a hand-off says about itself: who made it for whom, about which patient, when and what for, and the length and
/// SHA-256 of every other file in it. The sender signs its exact bytes.
///
/// age does not say who sealed a file, and whoever opens one can seal its content anew for somebody else: so the
/// manifest names sender and recipient, and a reader who is not that recipient takes nothing from it.
struct HandoffManifest: Hashable {
    static let format = "alcove hand-off 1"

    /// The files of every hand-off.
    enum File {
        static let readme = "README.txt"
        static let page = "notes.md"
        static let notes = "notes.jsonl"
        static let manifest = "manifest.json"
        static let signature = "manifest.sig"
    }

    enum Recipient: Hashable {
        /// An age key, and the name by which the sender knows its holder.
        case key(AgeRecipient, name: String?)
        /// Whoever has the words.
        case passphrase
    }

    struct Patient: Hashable {
        /// The id in the sender's vault.
        let id: Identifier
        let code: String
        let name: String?
        let born: CalendarDay?
    }

    struct Entry: Hashable {
        let name: String
        let count: Int
        let hash: Digest
    }

    /// The hand-off's own id, random.
    let id: Identifier
    let made: Timestamp
    /// The sender's cards; the newest is the one that signs.
    let sender: CardChain
    /// The vault from which it was made.
    let vault: Identifier
    let recipient: Recipient
    let patient: Patient
    let purpose: HandoffPurpose
    /// What was chosen out of the record: days, both included, and a theme.
    let since: CalendarDay?
    let until: CalendarDay?
    let theme: String?
    /// How many notes there are, and how many of them are signed.
    let notes: Int
    let signed: Int
    /// The days of the first and the last note.
    let first: CalendarDay?
    let last: CalendarDay?
    let entries: [Entry]

    /// The largest manifest that is read.
    static let maximumCount = 1 << 20
}

extension HandoffManifest {
    /// The bytes that are signed.
    func encoded() -> [UInt8] {
        var card: [UInt8] = []
        Base64.encode(sender.bytes, padded: true, to: &card)
        let who = JSON.object(
            JSONObject([
                ("name", .string(sender.card.name)), ("clinician", .string(sender.card.clinician.text)),
                ("card", .string(String(decoding: card, as: UTF8.self))),
            ]))
        var chosen = JSONObject()
        chosen["since"] = since.map { .string($0.iso) }
        chosen["until"] = until.map { .string($0.iso) }
        chosen["theme"] = theme.map(JSON.string)
        var counted = JSONObject([("count", .integer(Int64(notes))), ("signed", .integer(Int64(signed)))])
        counted["first"] = first.map { .string($0.iso) }
        counted["last"] = last.map { .string($0.iso) }
        let files = entries.map { entry in
            JSON.object(
                JSONObject([
                    ("name", .string(entry.name)), ("size", .integer(Int64(entry.count))),
                    ("sha256", .string(entry.hash.hex)),
                ]))
        }
        return JSON.object(
            JSONObject([
                ("format", .string(HandoffManifest.format)), ("id", .string(id.text)), ("made", .string(made.iso)),
                ("sender", who), ("vault", .string(vault.text)), ("recipient", recipient.json),
                ("patient", patient.json), ("purpose", .string(purpose.text)), ("selection", .object(chosen)),
                ("notes", .object(counted)), ("entries", .array(files)),
            ])
        ).encoded()
    }

    /// The manifest in these bytes; nil where anything in it is missing, unknown or out of place.
    init?(parsing json: JSON) {
        let keys = [
            "format", "id", "made", "sender", "vault", "recipient", "patient", "purpose", "selection", "notes",
            "entries",
        ]
        guard json.object?.keys == keys, json["format"]?.string == HandoffManifest.format,
            let id = json["id"]?.identifier,
            let made = json["made"]?.timestamp,
            let sender = HandoffManifest.chain(json["sender"]),
            let vault = json["vault"]?.identifier,
            let recipient = json["recipient"].flatMap({ Recipient($0) }),
            let patient = json["patient"].flatMap({ Patient($0) }),
            let purpose = json["purpose"]?.string.flatMap({ HandoffPurpose($0) }),
            let chosen = json["selection"]?.object, let counted = json["notes"]?.object,
            let notes = HandoffManifest.count(counted["count"]), let signed = HandoffManifest.count(counted["signed"]),
            signed <= notes, let entries = HandoffManifest.entries(json["entries"])
        else { return nil }
        do throws(Malformed) {
            since = try HandoffManifest.day(chosen["since"])
            until = try HandoffManifest.day(chosen["until"])
            theme = try HandoffManifest.text(chosen["theme"])
            first = try HandoffManifest.day(counted["first"])
            last = try HandoffManifest.day(counted["last"])
        } catch { return nil }
        self.id = id
        self.made = made
        self.sender = sender
        self.vault = vault
        self.recipient = recipient
        self.patient = patient
        self.purpose = purpose
        self.notes = notes
        self.signed = signed
        self.entries = entries
    }

    /// A value that is there, and not what it should be.
    fileprivate struct Malformed: Error {}

    private static func chain(_ json: JSON?) -> CardChain? {
        var bytes: [UInt8] = []
        guard let text = json?["card"]?.string, Base64.decode(Array(text.utf8)[...], padded: true, to: &bytes),
            let chain = CardChain(parsing: bytes), json?["name"]?.string == chain.card.name,
            json?["clinician"]?.string == chain.card.clinician.text
        else { return nil }
        return chain
    }

    private static func count(_ json: JSON?) -> Int? {
        guard let value = json?.integer, (0...10_000_000).contains(value) else { return nil }
        return Int(value)
    }

    private static func entries(_ json: JSON?) -> [Entry]? {
        guard let elements = json?.array, elements.count <= 4096 else { return nil }
        let entries = elements.compactMap { element -> Entry? in
            guard let name = element["name"]?.string, Tar.isPlain(Array(name.utf8)),
                let count = element["size"]?.integer, (0...Int64(Tar.maximumContent)).contains(count),
                let hash = element["sha256"]?.digest
            else { return nil }
            return Entry(name: name, count: Int(count), hash: hash)
        }
        return entries.count == elements.count ? entries : nil
    }

    fileprivate static func day(_ json: JSON?) throws(Malformed) -> CalendarDay? {
        guard let json else { return nil }
        guard let day = json.day else { throw Malformed() }
        return day
    }

    fileprivate static func text(_ json: JSON?) throws(Malformed) -> String? {
        guard let json else { return nil }
        guard let text = json.string, text.utf8.count <= HandoffNote.maximumShort else { throw Malformed() }
        return text
    }
}

extension HandoffManifest.Recipient {
    fileprivate var json: JSON {
        switch self {
        case .key(let key, let name):
            var object = JSONObject([("age", .string(key.text))])
            object["name"] = name.map(JSON.string)
            return .object(object)
        case .passphrase: return ["passphrase": true]
        }
    }

    fileprivate init?(_ json: JSON) {
        if json == ["passphrase": true] {
            self = .passphrase
            return
        }
        guard let key = json["age"]?.string.flatMap({ AgeRecipient(text: $0) }) else { return nil }
        let name: String?
        do throws(HandoffManifest.Malformed) { name = try HandoffManifest.text(json["name"]) } catch { return nil }
        self = .key(key, name: name)
    }
}

extension HandoffManifest.Patient {
    fileprivate var json: JSON {
        var object = JSONObject([("id", .string(id.text)), ("code", .string(code))])
        object["name"] = name.map(JSON.string)
        object["born"] = born.map { .string($0.iso) }
        return .object(object)
    }

    fileprivate init?(_ json: JSON) {
        guard let id = json["id"]?.identifier, let code = json["code"]?.string,
            code.utf8.count <= HandoffNote.maximumShort
        else { return nil }
        do throws(HandoffManifest.Malformed) {
            name = try HandoffManifest.text(json["name"])
            born = try HandoffManifest.day(json["born"])
        } catch { return nil }
        self.id = id
        self.code = code
    }
}
