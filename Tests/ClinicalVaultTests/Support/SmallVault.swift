import Foundation
import Testing
import VaultCrypto

@testable import ClinicalVault

extension VaultFixture {
    /// A vault with a bit of everything: two patients, both drawers, an edit, a mark, a withdrawal, a signature, an
    /// import, a reading and unlocks.
    static func small() throws -> VaultFixture {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        _ = try vault.noteUnlock()
        let patient = try vault.addPatient(code: "K-117", name: "Name Surname")
        let note = try vault.addNote(draft("first text", themes: ["sleep"]), to: patient.id)
        _ = try vault.addNote(draft("kept apart", kind: .process), to: patient.id)
        _ = try vault.edit(note.id, NoteChange(text: plaintext("second text")))
        _ = try vault.mark(note.id, themes: ["trust-safety"])
        _ = try vault.sign(note.id)
        let gone = try vault.addNote(draft("to be withdrawn"), to: patient.id)
        _ = try vault.discard(gone.id, reason: "test")
        _ = try vault.importNotes(
            """
            {"patient":"K-117","text":"imported one"}
            {"patient":"L-042","text":"imported two"}
            """)
        _ = try vault.read([note.id])
        return fixture
    }

    /// What a new command finds: whether the check is content, or what it says.
    func findings() throws -> [CheckReport.Problem] {
        do {
            return try open().check().problems
        } catch let error as VaultError {
            return [CheckReport.Problem(kind: .damaged, path: "VAULT", detail: "\(error)")]
        }
    }

    func isSound() throws -> Bool { try findings().allSatisfy(\.kind.isHarmless) }

    /// Whether the long form of a test was asked for.
    static let isSlow = ProcessInfo.processInfo.environment["ALCOVE_SLOW_TESTS"] == "1"
}
