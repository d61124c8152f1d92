import Foundation
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct RollbackTests {
    /// A vault with an older copy of itself in `older`.
    private func progressed() throws -> (fixture: VaultFixture, patient: Identifier) {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        _ = try fixture.open().addNote(draft("first"), to: patient)
        _ = try fixture.open().addNote(draft("kept apart", kind: .process), to: patient)
        _ = try fixture.open().noteUnlock()
        try fixture.copy("vault", to: "older")
        _ = try fixture.open().addNote(draft("second"), to: patient)
        _ = try fixture.open().addNote(draft("kept apart too", kind: .process), to: patient)
        _ = try fixture.open().noteUnlock()
        return (fixture, patient)
    }

    private func goBack(_ fixture: VaultFixture) throws {
        try FileManager.default.removeItem(atPath: fixture.vaultPath)
        try fixture.copy("older", to: "vault")
    }

    /// The report of an unlock that has nothing to say but that notes came from elsewhere.
    private func arrived(_ notes: Int) -> UnlockReport {
        var report = UnlockReport()
        report.arrived = notes
        return report
    }

    @Test func `an older vault is noticed at the unlock, may be read and is not written to`() throws {
        let (fixture, patient) = try progressed()
        try goBack(fixture)
        let vault = try fixture.open()
        let report = try vault.noteUnlock()
        #expect(Set(report.rollbacks.map(\.kind)) == [.ledger, .bundle])
        #expect(try vault.notes().count == 2)
        #expect(throws: VaultError.self) { _ = try vault.addNote(draft("third"), to: patient) }
        // Nor by a command that did not look back itself.
        #expect(throws: VaultError.self) { _ = try fixture.open().addNote(draft("third"), to: patient) }
        #expect(throws: VaultError.self) { _ = try fixture.open().addPatient(code: "L-042") }
        #expect(try fixture.open().check().problems.contains { $0.kind == .older })
    }

    @Test func `each single file that went back is noticed at the unlock`() throws {
        let (fixture, _) = try progressed()
        let older = fixture.base.appending("older").string
        var looked = 0
        for name in fixture.files() where name.hasSuffix(".bundle") || name.hasSuffix(".ledger") {
            let now = try fixture.contents(name)
            let before = FileManager.default.contents(atPath: older + "/" + name).map(Array.init)
            guard before != now else { continue }
            if let before { try fixture.write(before, name) } else { try fixture.remove(name) }
            #expect(try fixture.open().noteUnlock().rollbacks.map(\.path) == [name])
            #expect(try !fixture.open().check().ok)
            try fixture.write(now, name)
            looked += 1
        }
        #expect(looked == 3)
        #expect(try fixture.open().noteUnlock() == UnlockReport())
    }

    @Test func `a patient who is gone and keys that are gone are noticed`() throws {
        let (fixture, patient) = try progressed()
        let folder = "patients/\(patient.text)"
        for name in fixture.files() where name.hasPrefix(folder) {
            let bytes = try fixture.contents(name)
            try fixture.remove(name)
            #expect(try !fixture.open().noteUnlock().rollbacks.isEmpty, "\(name)")
            try fixture.write(bytes, name)
        }
        try fixture.remove(folder)
        #expect(try fixture.open().noteUnlock().rollbacks.count == 4)
    }

    @Test func `an old identity file with its old passphrase is noticed`() throws {
        let fixture = try VaultFixture()
        let name = try #require(fixture.files().first { $0.hasSuffix("identity.age") })
        let old = try fixture.contents(name)
        let vault = try fixture.open()
        try vault.changePassphrase(
            of: fixture.identity, to: secret("a wholly different passphrase"), cost: ScryptCost(testing: 4))
        #expect(try fixture.open().noteUnlock() == UnlockReport())
        let clinician = fixture.identity.clinician
        _ = try Vault.unlock(fixture.places, clinician: clinician, passphrase: secret("a wholly different passphrase"))
        #expect(throws: VaultError.self) {
            _ = try Vault.unlock(fixture.places, clinician: clinician, passphrase: secret(VaultFixture.passphrase))
        }
        try fixture.write(old, name)
        _ = try Vault.unlock(fixture.places, clinician: clinician, passphrase: secret(VaultFixture.passphrase))
        #expect(try fixture.open().noteUnlock().rollbacks.map(\.kind) == [.identity])
        #expect(try !fixture.open().check().ok)
    }

    @Test func `a machine without memory says so, and knows the vault from then on`() throws {
        let (fixture, patient) = try progressed()
        var places = fixture.places
        places.state = fixture.base.appending("elsewhere")
        let machine = VaultFixture.installation(2)
        let report = try fixture.open(fixture.identity, places, machine).noteUnlock()
        #expect(report.firstTimeHere)
        #expect(report.newWriter)
        #expect(report.rollbacks.isEmpty)
        let note = try fixture.open(fixture.identity, places, machine).addNote(draft("from elsewhere"), to: patient)
        // The first machine sees what the second wrote, and pins it.
        #expect(try fixture.open().noteUnlock() == arrived(1))
        #expect(try fixture.open().text(of: note.id) == "from elsewhere")
        #expect(try fixture.open().check().problems == [])
        try goBack(fixture)
        #expect(try !fixture.open(fixture.identity, places, machine).noteUnlock().rollbacks.isEmpty)
    }

    @Test func `a log that is ahead of its bundle means that not everything has arrived`() throws {
        let (fixture, patient) = try progressed()
        var places = fixture.places
        places.state = fixture.base.appending("elsewhere")
        let machine = VaultFixture.installation(2)
        _ = try fixture.open(fixture.identity, places, machine).noteUnlock()
        let before = Set(fixture.files())
        _ = try fixture.open(fixture.identity, places, machine).addNote(draft("from elsewhere"), to: patient)
        let bundle = try #require(fixture.files().first { $0.hasSuffix(".bundle") && !before.contains($0) })
        let bytes = try fixture.contents(bundle)
        // The synchronisation brings the log first.
        try fixture.remove(bundle)
        for _ in 0..<2 {
            let report = try fixture.open().noteUnlock()
            #expect(report.rollbacks.isEmpty)
            #expect(report.notArrived == [bundle])
        }
        #expect(try fixture.open().check().ok)
        #expect(try fixture.open().check().problems.map(\.kind) == [.notArrived])
        _ = try fixture.open().addNote(draft("meanwhile"), to: patient)
        try fixture.write(bytes, bundle)
        #expect(try fixture.open().noteUnlock() == arrived(1))
        #expect(try fixture.open().notes().count == 6)
        #expect(try fixture.open().check().problems == [])
    }

    @Test func `a copied state folder becomes a new writer, and both go on`() throws {
        let (fixture, patient) = try progressed()
        try fixture.copy("a", to: "copy")
        let copy = VaultFixture.places(fixture.base, home: "copy")
        let report = try fixture.open(fixture.identity, copy, fixture.installation).noteUnlock()
        #expect(report.newWriter)
        #expect(!report.firstTimeHere)
        _ = try fixture.open(fixture.identity, copy, fixture.installation).addNote(draft("by the copy"), to: patient)
        _ = try fixture.open().addNote(draft("by the first"), to: patient)
        _ = try fixture.open(fixture.identity, copy, fixture.installation).addNote(draft("and again"), to: patient)
        #expect(try fixture.open().notes().count == 7)
        #expect(try fixture.open().noteUnlock() == arrived(2))
        #expect(try fixture.open().check().problems == [])
    }

    @Test func `two histories of one bundle are both kept and reported`() throws {
        let (fixture, patient) = try progressed()
        let name = try #require(
            fixture.files().first { $0.hasPrefix("patients/\(patient.text)/record/") && $0.hasSuffix(".bundle") })
        // A stick took the older vault along, with a clone of the machine that writes the same bundle.
        let (vault, state) = (fixture.places.vault, fixture.places.state)
        let bytes = try fixture.contents(name)
        let older = try #require(
            FileManager.default.contents(atPath: fixture.base.appending("older").string + "/" + name))
        let view = try fixture.open().openDrawer(DrawerRef(patient: patient, drawer: .record))
        let bundle = try fixture.open().bundle(String(try #require(name.split(separator: "/").last)), in: view)
        let end = try #require(
            bundle.scan().commits.map(\.end).first { $0.offset == older.count })
        var batch = Batch(bundle.cipher, after: end)
        try batch.add(fixture.open().record(of: draft("on the other side")))
        try batch.commit(.final, keys: fixture.identity)
        try fixture.write(
            Array(older) + batch.bytes, name.replacingOccurrences(of: ".bundle", with: " (conflict).bundle"))
        #expect(try fixture.contents(name) == bytes)
        #expect(try fixture.open().notes().count == 5)
        #expect(try fixture.open().check().problems.contains { $0.kind == .fork })
        #expect((vault, state) == (fixture.places.vault, fixture.places.state))
        // A conflict copy that is a mere copy is harmless.
        try fixture.write(Array(older), name.replacingOccurrences(of: ".bundle", with: " (conflict).bundle"))
        #expect(try fixture.open().check().problems.map(\.kind) == [.copy])
    }
}
