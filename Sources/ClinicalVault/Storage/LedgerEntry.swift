internal import SecretMemory
internal import VaultCrypto

/// The end of a bundle as a ledger entry names it.
struct NamedEnd: Hashable {
    /// Nil for a ledger.
    let drawer: DrawerRef?
    let bundle: Identifier
    let end: BundleEnd

    var json: JSON {
        var object = JSONObject([("bundle", .string(bundle.text))])
        if let drawer {
            object["patient"] = .string(drawer.patient.text)
            object["drawer"] = .string(drawer.drawer.rawValue)
        }
        object["end"] = .integer(Int64(end.offset))
        object["sequence"] = .integer(Int64(end.sequence))
        object["link"] = .string(end.link.hex)
        return .object(object)
    }

    init(drawer: DrawerRef?, bundle: Identifier, end: BundleEnd) {
        self.drawer = drawer
        self.bundle = bundle
        self.end = end
    }

    init?(_ json: JSON) {
        guard let bundle = json["bundle"]?.identifier, let offset = json["end"]?.integer.flatMap({ Int(exactly: $0) }),
            let sequence = json["sequence"]?.integer.flatMap({ UInt64(exactly: $0) }), let link = json["link"]?.digest
        else { return nil }
        if let patient = json["patient"]?.identifier,
            let drawer = json["drawer"]?.string.flatMap(Drawer.init(rawValue:))
        {
            self.drawer = DrawerRef(patient: patient, drawer: drawer)
        } else {
            guard json["patient"] == nil else { return nil }
            drawer = nil
        }
        self.bundle = bundle
        end = BundleEnd(offset: offset, sequence: sequence, link: link)
    }
}

/// One entry of the log: a record that is all head.
///
///     {"kind":"added","v":1,"time":…,"note":…,"ends":[{"bundle":…,"patient":…,"drawer":…,"end":…,"sequence":…,"link":…}]}
struct LedgerEntry: Hashable {
    /// The closed list of acts and readings. An entry of another kind, from a newer version, is kept and counted.
    enum Kind: String, Hashable, CaseIterable {
        case created, unlocked, recovered, identity, trusted, untrusted
        case patientAdded = "patient-added"
        case patientEdited = "patient-edited"
        case added, edited, marked, withdrawn, signed, imported, disclosed, statement
        /// A change of the vocabulary of themes.
        case vocabulary
        /// An interrupted command's whole batches were taken in.
        case adopted
        /// An older state that the clinician accepted after a restore from a backup.
        case restored
        /// Damage was set aside, and what was intact brought into new files.
        case repaired
        case read, searched
    }

    /// The most ends in one entry, so that a head stays below its ceiling (260 bytes an end).
    static let maximumEnds = 200

    let kind: String
    let time: Timestamp
    let ends: [NamedEnd]
    /// What the entry refers to; ids and hashes.
    let references: JSONObject

    init(_ kind: Kind, time: Timestamp, ends: [NamedEnd] = [], references: JSONObject = JSONObject()) {
        self.kind = kind.rawValue
        self.time = time
        self.ends = ends
        self.references = references
    }

    init?(_ head: JSONObject) {
        guard let kind = head["kind"]?.string, head["v"]?.integer == 1, let time = head["time"]?.timestamp
        else { return nil }
        let list = head["ends"]?.array ?? []
        ends = list.compactMap { NamedEnd($0) }
        guard ends.count == list.count else { return nil }
        self.kind = kind
        self.time = time
        var rest = head
        for key in ["kind", "v", "time", "ends"] { rest[key] = nil }
        references = rest
    }

    func record() throws -> Record {
        var head = JSONObject([("kind", .string(kind)), ("v", 1), ("time", .string(time.iso))])
        for member in references.members { head[member.key] = member.value }
        if !ends.isEmpty { head["ends"] = .array(ends.map(\.json)) }
        return try Record(head: head)
    }
}
