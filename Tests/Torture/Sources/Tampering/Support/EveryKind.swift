import Foundation
import SecretMemory
import SystemPackage
import TortureKit

@testable import ClinicalVault
@testable import VaultCrypto

/// Two small vaults that together have every kind of file, record, entry and commit. Two, since every check reads a whole
/// vault: half as much to read makes twice as many checks.
struct EveryKind {
    let a: Desk
    /// The colleague, where there is one.
    let b: Desk?
    /// What each note has ever said, withdrawn ones included.
    let written: [Identifier: Set<String>]
    /// The notes that were withdrawn.
    let withdrawn: Set<Identifier>
    /// What was written in a batch that was dropped before it counted.
    static let dropped = "written and dropped before it counted"

    private init(a: Desk, b: Desk?, withdrawn: [Identifier]) throws {
        self.a = a
        self.b = b
        self.withdrawn = Set(withdrawn)
        written = try EveryKind.texts(a, withdrawn)
    }

    /// One clinician: both drawers, an edit, a mark, a signature, a withdrawal, an import, a hand-off, a dropped batch, a
    /// record of a later version, an accepted restore, a new identity.
    ///
    /// - Parameter base: an empty folder for the vault and the home.
    static func alone(at base: String) throws -> EveryKind {
        var a = try Desk.make(at: base, clock: Clock())
        _ = try a.open().importNotes(#"{"patient":"K-117","text":"imported"}"#)
        let patient = try a.open().patient(matching: "K-117").id
        let first = try a.open().addNote(draft("first text", title: "a title", themes: ["sleep"]), to: patient).id
        _ = try a.open().addNote(draft("kept apart", kind: .process), to: patient)
        a.clock.seconds += 1
        _ = try a.open().edit(first, NoteChange(text: plaintext("second text")))
        _ = try a.open().mark(first, themes: ["trust-safety"])
        _ = try a.open().sign(first)
        let gone = try a.open().addNote(draft("to be withdrawn"), to: patient).id
        _ = try a.open().discard(gone, reason: "a test")
        try handOver(patient, a, to: base + "/handoff.age")
        try Append(a.open()).finish(.vocabulary, JSONObject([("change", "add Gardening")]))
        try writeUncommon(to: patient, a)
        try restore(patient, a)
        a.identity = try a.open().renewIdentity(
            a.identity, passphrase: secret("six other words for the new one"), recovery: .generate(),
            cost: ScryptCost(testing: 4))
        _ = try a.open().addNote(draft("under new keys"), to: patient)
        _ = try a.open().noteUnlock()
        _ = try a.open().read([first])
        return try EveryKind(a: a, b: nil, withdrawn: [gone])
    }

    /// Two clinicians: trust, keys for a colleague, their notes and addenda, and one drawer that they have left.
    static func shared(at base: String) throws -> EveryKind {
        let a = try Desk.make(at: base, clock: Clock())
        let b = try a.joined(by: "Dr. B. Example", home: "b", machine: 2)
        try a.open().trust(b.open().ownCards())
        try b.open().trust(a.open().ownCards())
        let patient = try a.open().addPatient(code: "K-117", name: "Name Surname").id
        let first = try a.open().addNote(draft("by the owner"), to: patient).id
        try a.open().share(patient, .record, with: b.clinician)
        _ = try b.open().addNote(draft("by the colleague"), to: patient)
        try addAddendum("added by the colleague", to: first, in: patient, b)
        _ = try a.open().addNote(draft("by the owner, after sharing"), to: patient)
        let other = try a.open().addPatient(code: "L-042").id
        try a.open().share(other, .record, with: b.clinician)
        _ = try b.open().addNote(draft("by the colleague, before leaving"), to: other)
        try a.open().unshare(other, .record, with: b.clinician)
        _ = try a.open().addNote(draft("by the owner, alone again"), to: other)
        _ = try b.open().noteUnlock()
        _ = try b.open().read([first])
        _ = try a.open().noteUnlock()
        return try EveryKind(a: a, b: b, withdrawn: [])
    }

    private static func handOver(_ patient: Identifier, _ a: Desk, to path: String) throws {
        var request = HandoffRequest(patient: patient, output: FilePath(path))
        request.cost = ScryptCost(testing: 4)
        _ = try a.open().createHandoff(request, to: .passphrase(secret("words for a stranger to type")))
    }

    /// A revision of somebody else's note, which is an addendum.
    private static func addAddendum(_ text: String, to note: Identifier, in patient: Identifier, _ b: Desk) throws {
        let vault = try b.open()
        guard let entry = try vault.freshCatalogue().note(note) else { throw TortureError("the note is not there") }
        let append = try Append(vault)
        let head = RecordHead.note(
            RecordHead.NoteHead(
                note: note, parents: [entry.shown.name], time: vault.now(), kind: .progress, day: entry.day, title: "",
                themes: []))
        try append.add(
            plaintext(text).withBytes { try Record(head: head.json, body: $0) },
            to: append.target(DrawerRef(patient: patient, drawer: .record)))
        try append.finish(.edited)
    }

    /// A record of a kind that only a later version knows, and a batch that was opened and dropped.
    private static func writeUncommon(to patient: Identifier, _ a: Desk) throws {
        let vault = try a.open()
        let append = try Append(vault)
        let target = try append.target(DrawerRef(patient: patient, drawer: .record))
        try append.add(vault.record(of: draft(dropped)), to: target)
        try target.batch.commit(.open, keys: vault.keys)
        try target.batch.commit(.void, keys: vault.keys)
        try append.add(Record(head: JSONObject([("kind", "measure"), ("v", 1)])), to: target)
        try append.finish(.added)
    }

    /// A vault that was put back to before its last note, which the clinician accepts.
    private static func restore(_ patient: Identifier, _ a: Desk) throws {
        let before = Tree(a.vault)
        _ = try a.open().addNote(draft("lost with the disk"), to: patient)
        try before.write(to: a.vault)
        let vault = try a.open()
        try vault.acceptRestore(of: vault.noteUnlock().rollbacks, reason: "disk broken")
        a.forgetIndex()
    }

    private static func texts(_ a: Desk, _ withdrawn: [Identifier]) throws -> [Identifier: Set<String>] {
        let vault = try a.open(.readOnly)
        var written: [Identifier: Set<String>] = [:]
        for note in try vault.texts(of: vault.notes().map(\.id) + withdrawn) {
            written[note.summary.id] = Set(note.revisions.compactMap { $0.text?.string } + [note.text.string])
        }
        return written
    }
}
