import Foundation
import SecretMemory
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

/// New keys after a passphrase was seen.
@Suite struct NewIdentityTests {
    private static let passphrase = "another quiet room with a window"

    /// A fixture with a note in each drawer, which then gets a new identity; the old one is returned.
    private func renewed() throws -> (fixture: VaultFixture, old: UnlockedIdentity, patient: Identifier) {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        _ = try fixture.open().addNote(draft("written before"), to: patient)
        _ = try fixture.open().addNote(draft("kept apart before", kind: .process), to: patient)
        _ = try fixture.open().noteUnlock()
        let old = fixture.identity
        try renew(fixture)
        return (fixture, old, patient)
    }

    private func renew(_ fixture: VaultFixture) throws {
        fixture.clock.seconds += 60
        fixture.identity = try fixture.open().renewIdentity(
            fixture.identity, passphrase: secret(NewIdentityTests.passphrase), recovery: .generate(),
            cost: ScryptCost(testing: 4))
        fixture.clock.seconds += 60
    }

    @Test func `what was written before is read, searched and checked under the new keys`() throws {
        let (fixture, _, patient) = try renewed()
        let vault = try fixture.open()
        #expect(try vault.noteUnlock() == UnlockReport())
        let note = try vault.addNote(draft("written after"), to: patient)
        #expect(
            Set(try vault.read(vault.notes().map(\.id)).map(\.string))
                == ["written before", "kept apart before", "written after"])
        #expect(try vault.search(VaultSearch(query: "written")).total == 2)
        #expect(try vault.sign(note.id).signed)
        #expect(try fixture.open().check().problems == [])
        // A second time, and everything is still there.
        try renew(fixture)
        _ = try fixture.open().addNote(draft("written last", kind: .process), to: patient)
        #expect(try fixture.open().noteUnlock() == UnlockReport())
        #expect(try fixture.open().notes().count == 4)
        #expect(try fixture.open().check().problems == [])
    }

    @Test func `the old keys open nothing that was written afterwards`() throws {
        let (fixture, old, patient) = try renewed()
        let note = try fixture.open().addNote(draft("written after"), to: patient)
        // As whoever has the old keys and a new copy of the folder: without the owner's machine.
        let stranger = try fixture.open(old, VaultFixture.places(fixture.base, home: "x"), fixture.installation)
        #expect(throws: VaultError.self) { _ = try stranger.read([note.id]) }
        let ref = DrawerRef(patient: patient, drawer: .record)
        let view = try stranger.openDrawer(ref)
        #expect(view.current.statement.number == 1)
        #expect(view.refused.map(\.reason) == [.notForUs])
        let texts = view.bundleNames.compactMap { try? stranger.bundle($0, in: view) }
        #expect(texts.count == 1, "the bundle of before, and not the one of after")
        #expect(throws: VaultError.self) {
            _ = try Vault.unlock(fixture.places, clinician: old.clinician, passphrase: secret(VaultFixture.passphrase))
        }
    }

    @Test func `a drawer gets new keys when it is next written to, once`() throws {
        let (fixture, _, patient) = try renewed()
        func statements(_ drawer: Drawer) -> Int {
            fixture.files().count { $0.contains("/\(drawer.rawValue)/") && $0.hasSuffix(".key.age") }
        }
        #expect(statements(.record) == 1 && statements(.process) == 1)
        for text in ["one", "two"] { _ = try fixture.open().addNote(draft(text), to: patient) }
        #expect(statements(.record) == 2 && statements(.process) == 1)
        _ = try fixture.open().importNotes(#"{"patient":"K-117","text":"three","kind":"process"}"#)
        #expect(statements(.record) == 2 && statements(.process) == 2)
        #expect(try fixture.open().check().problems == [])
    }

    @Test func `what this machine has seen is still known, and going back still noticed`() throws {
        let (fixture, _, patient) = try renewed()
        try fixture.copy("vault", to: "older")
        _ = try fixture.open().addNote(draft("written after"), to: patient)
        try FileManager.default.removeItem(atPath: fixture.vaultPath)
        try fixture.copy("older", to: "vault")
        #expect(Set(try fixture.open().noteUnlock().rollbacks.map(\.kind)) == [.ledger, .bundle, .statement])
    }

    @Test func `another machine of the clinician goes on with the new keys, and keeps its memory`() throws {
        let fixture = try VaultFixture()
        let there = VaultFixture.places(fixture.base, home: "b")
        let machine = VaultFixture.installation(2)
        let patient = try fixture.open().addPatient(code: "K-117").id
        _ = try fixture.open(fixture.identity, there, machine).noteUnlock()
        _ = try fixture.open(fixture.identity, there, machine).addNote(draft("from there"), to: patient)
        _ = try fixture.open().noteUnlock()
        try renew(fixture)
        let vault = try fixture.open(fixture.identity, there, machine)
        let report = try vault.noteUnlock()
        #expect(!report.firstTimeHere && report.rollbacks.isEmpty && !report.newWriter)
        _ = try vault.addNote(draft("from there, later"), to: patient)
        #expect(try fixture.open().noteUnlock().rollbacks.isEmpty)
        #expect(try fixture.open().notes().count == 2)
        #expect(try fixture.open().check().problems == [])
    }

    @Test func `unfinished text of before is offered after`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        try #require(try fixture.open().unfinishedSealer()).seal(
            plaintext("half a thought"), patient: patient, kind: .progress, time: Timestamp(seconds: 1_790_000_000))
        try renew(fixture)
        let texts = try fixture.open().unfinishedTexts()
        #expect(texts.map { $0.text.text(in: 0..<$0.text.count) } == ["half a thought"])
    }

    @Test func `interrupted before the identity is in place, the old passphrase opens all, and so does the new sheet`()
        throws
    {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        let sheet = try RecoveryCode.generate()
        let vault = try fixture.open()
        let file = try IdentityFile(identity: fixture.identity, chain: vault.ownChain())
            .adding(name: "Dr. A. Example", created: Timestamp(seconds: 1_790_000_100))
        try vault.reseal(file, Vault.recoveryName, with: sheet.passphrase, cost: ScryptCost(testing: 4))
        fixture.identity = try Vault.unlock(
            fixture.places, clinician: fixture.identity.clinician, passphrase: secret(VaultFixture.passphrase))
        #expect(try fixture.open().noteUnlock().rollbacks.isEmpty)
        _ = try fixture.open().addNote(draft("goes on"), to: patient)
        let recovered = try Vault.recover(fixture.places, clinician: fixture.identity.clinician, code: sheet)
        #expect(try fixture.open(recovered, fixture.places, fixture.installation).notes().count == 1)
    }

    @Test func `a card that an interruption left out is put in place at the unlock`() throws {
        let (fixture, _, patient) = try renewed()
        let card = "clinicians/\(fixture.identity.clinician.text)/card.2"
        let bytes = try fixture.contents(card)
        try fixture.remove(card)
        #expect(try fixture.open().noteUnlock().rollbacks.isEmpty)
        #expect(try fixture.contents(card) == bytes)
        _ = try fixture.open().addNote(draft("written after"), to: patient)
        #expect(try fixture.open().check().problems == [])
    }
}
