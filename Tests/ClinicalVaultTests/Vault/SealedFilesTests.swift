import Foundation
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

/// Which sealed secret counts, when clocks and disks do not behave.
@Suite struct SealedFilesTests {
    private func change(_ fixture: VaultFixture, _ places: VaultPlaces, _ machine: Installation) throws {
        try fixture.open(fixture.identity, places, machine)
            .changePassphrase(of: fixture.identity, to: secret("another long passphrase"), cost: ScryptCost(testing: 4))
    }

    @Test func `a passphrase that was changed while the clock was behind is the newest all the same`() throws {
        let fixture = try VaultFixture()
        let elsewhere = VaultFixture.places(fixture.base, home: "b")
        let machine = VaultFixture.installation(2)
        _ = try fixture.open().noteUnlock()
        _ = try fixture.open(fixture.identity, elsewhere, machine).noteUnlock()
        fixture.clock.seconds -= 600
        try change(fixture, fixture.places, fixture.installation)
        fixture.clock.seconds += 900
        let report = try fixture.open(fixture.identity, elsewhere, machine).noteUnlock()
        #expect(report.rollbacks.isEmpty && report.notArrived.isEmpty)
        #expect(try fixture.open(fixture.identity, elsewhere, machine).check().problems == [])
        #expect(try fixture.open().check().problems == [])
    }

    @Test func `a passphrase whose change was interrupted before the log is no damage, and an older one is`() throws {
        let fixture = try VaultFixture()
        let name = "clinicians/\(fixture.identity.clinician.text)/identity.age"
        let log = try #require(fixture.files().first { $0.hasSuffix(".ledger") })
        _ = try fixture.open().noteUnlock()
        let (oldFile, oldLog) = try (fixture.contents(name), fixture.contents(log))
        try change(fixture, fixture.places, fixture.installation)
        let newFile = try fixture.contents(name)
        // As the kill leaves it: the new file in its place, the log without its entry.
        try fixture.write(oldLog, log)
        let problems = try fixture.open().check().problems.filter { $0.path == name }
        #expect(problems.map(\.kind) == [.unacknowledged])
        try fixture.write(oldFile, name)
        #expect(try fixture.open().check().problems.allSatisfy { $0.path != name })
        // Logged since, and put back later: that is an older one, whatever was once announced.
        let third = try VaultFixture()
        let path = "clinicians/\(third.identity.clinician.text)/identity.age"
        try change(third, third.places, third.installation)
        let second = try third.contents(path)
        let elsewhere = VaultFixture.places(third.base, home: "b")
        try change(third, elsewhere, VaultFixture.installation(2))
        try third.write(second, path)
        #expect(try third.open().check().problems.contains { $0.path == path && $0.kind == .damaged })
        #expect(newFile != oldFile)
    }

    @Test func `an older sealed file that was accepted counts until the next one`() throws {
        let fixture = try VaultFixture()
        let name = "clinicians/\(fixture.identity.clinician.text)/identity.age"
        let old = try fixture.contents(name)
        _ = try fixture.open().noteUnlock()
        try change(fixture, fixture.places, fixture.installation)
        try fixture.write(old, name)
        let vault = try fixture.open()
        try vault.acceptRestore(of: vault.noteUnlock().rollbacks, reason: "forgot the new one")
        #expect(try fixture.open().noteUnlock().rollbacks.isEmpty)
        #expect(try fixture.open().check().problems == [])
        try change(fixture, fixture.places, fixture.installation)
        #expect(try fixture.open().noteUnlock().rollbacks.isEmpty)
        #expect(try fixture.open().check().problems == [])
    }

    /// What cannot be opened in a drawer: a link, a folder, a pipe.
    enum Obstacle: CaseIterable { case link, folder, pipe }

    @Test(arguments: Obstacle.allCases)
    func `one file that cannot be opened keeps nobody from the rest`(obstacle: Obstacle) throws {
        let fixture = try VaultFixture()
        let hurt = try fixture.open().addPatient(code: "K-117").id
        let whole = try fixture.open().addPatient(code: "L-042").id
        _ = try fixture.open().addNote(draft("unreachable"), to: hurt)
        let note = try fixture.open().addNote(draft("reachable"), to: whole).id
        _ = try fixture.open().noteUnlock()
        let name = try #require(fixture.files().first { $0.contains(hurt.text) && $0.hasSuffix(".bundle") })
        try fixture.remove(name)
        let path = fixture.vaultPath + "/" + name
        switch obstacle {
        case .link: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/null")
        case .folder: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        case .pipe: #expect(unsafe mkfifo(path, 0o600) == 0)
        }
        #expect(try fixture.open().noteUnlock().rollbacks.map(\.path) == [name])
        #expect(try fixture.open(.readOnly).noteUnlock().rollbacks.map(\.path) == [name])
        #expect(try fixture.open(.readOnly).text(of: note) == "reachable")
        let report = try fixture.open().check()
        #expect(!report.ok)
        #expect(report.problems.allSatisfy { $0.path == name || $0.path.hasPrefix("patients/\(hurt.text)") })
    }

    @Test func `of two notes of one second the one written later is the last`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        for number in 1...12 {
            let id = try fixture.open().addNote(draft("note \(number)"), to: patient).id
            #expect(try fixture.open().note(matching: "K-117:last").id == id)
        }
    }
}
