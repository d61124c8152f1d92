public import VaultCrypto

/// Where a note came from that was taken in from a hand-off: it stands in the head of the record that holds it here.
///
/// The record is the receiving clinician's, and so is its signature; what its author wrote, and when, is what the
/// sender's signature over the hand-off said.
public struct NoteOrigin: Hashable, Sendable {
    /// The vault in which it was written, and the ids of patient and note there.
    public let vault: Identifier
    public let patient: Identifier
    public let note: Identifier
    /// The name of the record there, by which it is known again when a hand-off is opened twice.
    public let record: Digest
    /// Who wrote it, and under which name the sender knew them.
    public let author: Identifier
    public let name: String?
    /// Whether it bore its author's signature there.
    public let signed: Bool
    /// When it was taken in here, and from which hand-off.
    public let taken: Timestamp
    public let handoff: Identifier
}

extension NoteOrigin {
    var json: JSON {
        var object = JSONObject([
            ("vault", .string(vault.text)), ("patient", .string(patient.text)), ("note", .string(note.text)),
            ("record", .string(record.hex)), ("author", .string(author.text)),
        ])
        object["name"] = name.map(JSON.string)
        object["signed"] = .bool(signed)
        object["taken"] = .string(taken.iso)
        object["handoff"] = .string(handoff.text)
        return .object(object)
    }

    init?(_ json: JSON) {
        guard let vault = json["vault"]?.identifier, let patient = json["patient"]?.identifier,
            let note = json["note"]?.identifier, let record = json["record"]?.digest,
            let author = json["author"]?.identifier, let signed = json["signed"]?.bool,
            let taken = json["taken"]?.timestamp, let handoff = json["handoff"]?.identifier
        else { return nil }
        self.vault = vault
        self.patient = patient
        self.note = note
        self.record = record
        self.author = author
        name = json["name"]?.string
        self.signed = signed
        self.taken = taken
        self.handoff = handoff
    }
}
