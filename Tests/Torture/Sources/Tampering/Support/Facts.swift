import SecretMemory
import SystemPackage
import VaultCrypto

@testable import ClinicalVault

/// What a reader is told of a note.
struct NoteFacts: Hashable {
    struct Addendum: Hashable {
        let author: Identifier
        let text: String
    }

    let patient: Identifier
    let author: Identifier
    let text: String
    let title: String
    let day: String
    let themes: [String]
    let isSigned: Bool
    let addenda: Set<Addendum>

    init(_ note: Note) {
        patient = note.summary.patient
        author = note.summary.author
        text = note.text.string
        title = note.summary.title
        day = note.summary.day.iso
        themes = note.summary.themes
        isSigned = note.summary.signed
        addenda = Set(note.addenda.map { Addendum(author: $0.author, text: $0.text?.string ?? "\($0.change)") })
    }
}

/// Everything that a vault tells its reader, and which notes it refuses to.
struct Facts: Hashable {
    var notes: [Identifier: NoteFacts] = [:]
    var refused: Set<Identifier> = []
    /// Code and name of each patient.
    var patients: [Identifier: String] = [:]

    /// What a reader with an empty index is told, without anything being written. Throws what opening the vault throws.
    init(_ desk: Desk) throws {
        var places = desk.places
        places.cache = places.cache.appending("none")
        let clock = desk.clock
        let vault = try Vault(
            places, keys: desk.identity, access: .readOnly, installation: desk.installation, now: { clock.now() })
        try self.init(vault)
    }

    init(_ vault: Vault) throws {
        for patient in try vault.patients() { patients[patient.id] = "\(patient.code) \(patient.name ?? "")" }
        let ids = try vault.notes().map(\.id)
        if let read = try? vault.texts(of: ids) {
            for (id, note) in zip(ids, read) { notes[id] = NoteFacts(note) }
            return
        }
        for id in ids {
            if let note = try? vault.texts(of: [id]).first {
                notes[id] = NoteFacts(note)
            } else {
                refused.insert(id)
            }
        }
    }
}

extension PlaintextBuffer {
    var string: String { text(in: 0..<count) ?? "" }
}
