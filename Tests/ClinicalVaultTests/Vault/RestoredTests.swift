import Foundation
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

/// The way out after an honest restore.
@Suite struct RestoredTests {
    /// A vault that was put back to before its last two notes.
    private func putBack() throws -> (fixture: VaultFixture, patient: Identifier) {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        _ = try fixture.open().addNote(draft("first"), to: patient)
        _ = try fixture.open().noteUnlock()
        try fixture.copy("vault", to: "backup")
        _ = try fixture.open().addNote(draft("lost"), to: patient)
        _ = try fixture.open().addNote(draft("lost too", kind: .process), to: patient)
        _ = try fixture.open().addPatient(code: "L-042")
        try fixture.copy("vault", to: "newer")
        try FileManager.default.removeItem(atPath: fixture.vaultPath)
        try fixture.copy("backup", to: "vault")
        return (fixture, patient)
    }

    private func accept(_ fixture: VaultFixture) throws {
        let vault = try fixture.open()
        try vault.acceptRestore(of: vault.noteUnlock().rollbacks, reason: "disk broken")
    }

    @Test func `after a restore was accepted, the vault is written to again, as a new writer`() throws {
        let (fixture, patient) = try putBack()
        #expect(throws: VaultError.self) { _ = try fixture.open().addNote(draft("refused"), to: patient) }
        let writers = Set(try bundles(fixture).map(\.writer))
        try accept(fixture)
        #expect(try fixture.open().noteUnlock().rollbacks.isEmpty)
        _ = try fixture.open().addNote(draft("goes on"), to: patient)
        #expect(try fixture.open().notes().count == 2)
        #expect(try fixture.open().check().problems == [])
        #expect(Set(try bundles(fixture).map(\.writer)).subtracting(writers).count == 1)
    }

    private func bundles(_ fixture: VaultFixture) throws -> [BundleHeader] {
        try fixture.files().filter { $0.hasSuffix(".bundle") }
            .map { try BundleHeader(parsing: Array(fixture.contents($0).prefix(BundleHeader.count))) }
    }

    @Test func `the log says what was accepted, from where to where, and why`() throws {
        let (fixture, _) = try putBack()
        try accept(fixture)
        var entries: [LedgerEntry] = []
        let vault = try fixture.open()
        let folder = try vault.clinicianFolder(fixture.identity.clinician)
        for name in try folder.entries().map(\.name) where name.hasSuffix(".ledger") {
            let ledger = try vault.ledger(name, in: folder)
            try ledger.records(at: ledger.scan().frames.map(\.place)) { _, record in
                entries += [record.flatMap { LedgerEntry($0.head) }].compactMap(\.self).filter { $0.kind == "restored" }
            }
        }
        #expect(entries.map { $0.references["reason"]?.string } == ["disk broken"])
        let accepted = entries.flatMap { $0.references["accepted"]?.array ?? [] }
        // The log; the notes of K-117; and of L-042, whose folder is gone, two keys and a bundle. K-117's process notes
        // had no bundle yet in the backup.
        #expect(
            Dictionary(grouping: accepted, by: { $0["kind"]?.string ?? "" }).mapValues(\.count)
                == ["ledger": 1, "bundle": 3, "statement": 2])
        #expect(accepted.count { $0["to"] == nil } == 4)
    }

    @Test func `nothing is accepted that was not listed`() throws {
        let (fixture, patient) = try putBack()
        let vault = try fixture.open()
        let listed = try vault.noteUnlock().rollbacks
        #expect(throws: VaultError.self) {
            try vault.acceptRestore(of: Array(listed.dropLast()), reason: "disk broken")
        }
        #expect(try fixture.open().noteUnlock().rollbacks == listed)
        #expect(throws: VaultError.self) { _ = try fixture.open().addNote(draft("refused"), to: patient) }
    }

    @Test func `what was lost comes back when a newer copy is found`() throws {
        let (fixture, patient) = try putBack()
        try accept(fixture)
        _ = try fixture.open().addNote(draft("goes on"), to: patient)
        // Every file of the newer copy; those of the new writer are in none of it.
        try fixture.takeFiles(of: "newer")
        #expect(try fixture.open().noteUnlock().rollbacks.isEmpty)
        #expect(try fixture.open().notes().count == 4)
        #expect(try fixture.open().check().problems == [])
    }

    @Test func `an older identity file is accepted with the rest`() throws {
        let fixture = try VaultFixture()
        _ = try fixture.open().noteUnlock()
        let name = "clinicians/\(fixture.identity.clinician.text)/\(Vault.identityName)"
        let before = try fixture.contents(name)
        try fixture.open().changePassphrase(
            of: fixture.identity, to: secret("another quiet room with a window"), cost: ScryptCost(testing: 4))
        try fixture.write(before, name)
        let vault = try fixture.open()
        let listed = try vault.noteUnlock().rollbacks
        #expect(listed.map(\.kind) == [.identity])
        try vault.acceptRestore(of: listed, reason: "old stick")
        #expect(try fixture.open().noteUnlock() == UnlockReport())
    }
}
