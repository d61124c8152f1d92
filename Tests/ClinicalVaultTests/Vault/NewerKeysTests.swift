import Foundation
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct NewerKeysTests {
    private func isRefused(_ vault: Vault, _ patient: Identifier, kind: NoteKind = .progress) throws -> Bool {
        do {
            _ = try vault.addNote(draft("under older keys", kind: kind), to: patient)
            return false
        } catch VaultError.newerKeysMissing {
            return true
        }
    }

    @Test func `nothing is written under older keys than this machine has seen`() throws {
        let two = try Colleagues()
        let patient = try two.a().addPatient(code: "K-117").id
        let ref = DrawerRef(patient: patient, drawer: .record)
        try two.a().share(patient, .record, with: two.identityB.clinician)
        let name = try #require(two.statements(ref)[2])
        let bytes = try two.fixture.contents(name)
        try two.fixture.remove(name)
        #expect(try isRefused(two.a(), patient))
        #expect(try two.a().patients().count == 1)
        try two.fixture.write(bytes, name)
        #expect(try !isRefused(two.a(), patient))
    }

    @Test func `nothing is written under older keys than a log names`() throws {
        let two = try Colleagues()
        let patient = try two.a().addPatient(code: "K-117").id
        _ = try two.a().noteUnlock()
        _ = try two.elsewhere().noteUnlock()
        try two.elsewhere().share(patient, .record, with: two.identityB.clinician)
        let ref = DrawerRef(patient: patient, drawer: .record)
        let name = try #require(two.statements(ref)[2])
        let bytes = try two.fixture.contents(name)
        try two.fixture.remove(name)
        // The other machine's log has arrived, and its keys have not.
        #expect(try two.a().noteUnlock().notArrived.contains(ref.path))
        #expect(try isRefused(two.a(), patient))
        try two.fixture.write(bytes, name)
        _ = try two.a().noteUnlock()
        #expect(try !isRefused(two.a(), patient))
    }

    @Test func `nothing is written under older keys than a bundle names`() throws {
        let two = try Colleagues()
        let patient = try two.a().addPatient(code: "K-117").id
        _ = try two.a().noteUnlock()
        _ = try two.elsewhere().noteUnlock()
        try two.elsewhere().share(patient, .record, with: two.identityB.clinician)
        _ = try two.elsewhere().addNote(draft("from elsewhere"), to: patient)
        let name = try #require(two.statements(DrawerRef(patient: patient, drawer: .record))[2])
        let bytes = try two.fixture.contents(name)
        // The other machine's bundle has arrived; no unlock has looked at its log, and its keys are not there.
        try two.fixture.remove(name)
        #expect(try isRefused(two.a(), patient))
        try two.fixture.write(bytes, name)
        #expect(try !isRefused(two.a(), patient))
    }

    @Test func `new keys begin a new bundle, which older keys do not open`() throws {
        let two = try Colleagues()
        let patient = try two.a().addPatient(code: "K-117").id
        let ref = DrawerRef(patient: patient, drawer: .record)
        try two.a().share(patient, .record, with: two.identityB.clinician)
        _ = try two.a().addNote(draft("while B read along"), to: patient)
        let before = try two.a().openDrawer(ref)
        try two.a().unshare(patient, .record, with: two.identityB.clinician)
        _ = try two.a().addNote(draft("after B left"), to: patient)
        let after = try two.a().openDrawer(ref)
        let newest = Set(after.bundleNames).subtracting(before.bundleNames)
        #expect(newest.count == 1)
        for name in newest {
            let header = try two.a().bundle(name, in: after).header
            #expect(header.statement == after.current.digest)
            #expect(try before.cipher(header) == nil)
        }
    }

    @Test func `keys in the place of others of the same number are noticed`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        _ = try fixture.open().noteUnlock()
        let view = try fixture.open().openDrawer(DrawerRef(patient: patient, drawer: .process))
        // Genuine in every respect, and not the file that was seen.
        let again = try KeyStatement.seal(
            view.current.statement, drawerKeys: view.newestKey(), recipients: [fixture.identity.recipient],
            keys: fixture.identity)
        try fixture.write(again, view.ref.path + "/" + view.current.statement.fileName)
        #expect(try fixture.open().noteUnlock().rollbacks.map(\.kind) == [.statement])
    }

    @Test func `the check follows the keys of a drawer back to the first`() throws {
        let two = try Colleagues()
        let patient = try two.a().addPatient(code: "K-117").id
        let ref = DrawerRef(patient: patient, drawer: .process)
        let view = try two.a().openDrawer(ref)
        try two.a().share(patient, .process, with: two.identityB.clinician)
        #expect(try two.a().check().ok)
        let again = try KeyStatement.seal(
            view.current.statement, drawerKeys: view.newestKey(), recipients: [two.fixture.identity.recipient],
            keys: two.fixture.identity)
        try two.fixture.write(again, try #require(two.statements(ref)[1]))
        #expect(try two.a().check().problems.contains { $0.kind == .missing && $0.detail.contains("the keys before") })
    }
}
