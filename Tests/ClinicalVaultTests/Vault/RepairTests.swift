import Foundation
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

/// Damage that was done on purpose, and what a repair makes of it.
@Suite struct RepairTests {
    /// A patient with five notes, of which the second was edited, in one bundle.
    private struct Practice {
        let fixture: VaultFixture
        let patient: Identifier
        let notes: [Identifier]

        init() throws {
            let fixture = try VaultFixture()
            self.fixture = fixture
            let patient = try fixture.open().addPatient(code: "K-117", name: "Name Surname").id
            self.patient = patient
            notes = try (1...5).map { try fixture.open().addNote(draft("text \($0)"), to: patient).id }
            _ = try fixture.open().edit(notes[1], NoteChange(text: plaintext("text 2, edited")))
            _ = try fixture.open().noteUnlock()
        }

        var bundle: String {
            get throws { try #require(fixture.files().first { $0.hasSuffix(".bundle") && $0.contains("/record/") }) }
        }

        /// The frames of the bundle, in order: profile, five notes, the edit.
        func frames() throws -> [FramePlace] {
            let vault = try fixture.open()
            let view = try vault.openDrawer(DrawerRef(patient: patient, drawer: .record))
            return try vault.bundle(view.bundleNames[0], in: view).scan().frames.map(\.place)
        }

        /// Changes one byte and keeps the index as it was.
        func flip(_ offset: Int, in name: String) throws {
            var bytes = try fixture.contents(name)
            bytes[offset] ^= 1
            try Data(bytes).write(to: URL(fileURLWithPath: fixture.vaultPath + "/" + name))
        }

        func texts() throws -> Set<String> {
            let vault = try fixture.open()
            return Set(try vault.read(vault.notes().map(\.id)).map(\.string))
        }
    }

    private let all: Set<String> = ["text 1", "text 2, edited", "text 3", "text 4", "text 5"]

    @Test func `nothing is done to a vault that is whole`() throws {
        let practice = try Practice()
        let before = try practice.fixture.files().map { try practice.fixture.contents($0) }
        let report = try practice.fixture.open().repair()
        #expect(report.didNothing && report.remaining.isEmpty)
        #expect(try practice.fixture.files().map { try practice.fixture.contents($0) } == before)
    }

    @Test func `a damaged note is lost and named, and every other one is back in use`() throws {
        let practice = try Practice()
        let name = try practice.bundle
        try practice.flip(practice.frames()[3].offset + 100, in: name)
        let report = try practice.fixture.open().repair()
        #expect(report.affected.map(\.note) == [practice.notes[2]])
        #expect(report.affected.map(\.outcome) == [.lost])
        #expect(report.affected.map(\.code) == ["K-117"])
        #expect(report.rescued == 6 && report.unnamed == 0 && report.remaining.isEmpty)
        #expect(try practice.texts() == all.subtracting(["text 3"]))
        #expect(try practice.fixture.open().check().ok)
        #expect(try practice.fixture.open().noteUnlock().rollbacks.isEmpty)
        _ = try practice.fixture.open().addNote(draft("goes on"), to: practice.patient)
        #expect(try practice.fixture.open().check().ok)
        #expect(try practice.fixture.open().repair().didNothing)
    }

    @Test func `what is set aside lies in the state folder, byte for byte`() throws {
        let practice = try Practice()
        let name = try practice.bundle
        try practice.flip(practice.frames()[3].offset + 100, in: name)
        let damaged = try practice.fixture.contents(name)
        let report = try practice.fixture.open().repair()
        let moved = try #require(report.setAside.first { $0.path == name })
        #expect(try Array(Data(contentsOf: URL(fileURLWithPath: moved.place))) == damaged)
        #expect(!practice.fixture.files().contains(name))
    }

    @Test func `without the index the log names what is lost`() throws {
        let practice = try Practice()
        try practice.flip(practice.frames()[3].offset + 100, in: practice.bundle)
        practice.fixture.forgetIndex()
        let report = try practice.fixture.open().repair()
        #expect(report.affected.map(\.note) == [practice.notes[2]])
        #expect(report.unnamed == 0)
    }

    @Test func `a lost earlier version leaves the note whole`() throws {
        let practice = try Practice()
        try practice.flip(practice.frames()[6].offset + 100, in: practice.bundle)
        let report = try practice.fixture.open().repair()
        #expect(report.affected.map(\.note) == [practice.notes[1]])
        #expect(report.affected.map(\.outcome) == [.lessHistory])
        #expect(try practice.texts() == ["text 1", "text 2", "text 3", "text 4", "text 5"])
    }

    @Test func `a text whose beginning is lost is filed anew`() throws {
        let practice = try Practice()
        try practice.flip(practice.frames()[2].offset + 100, in: practice.bundle)
        let report = try practice.fixture.open().repair()
        #expect(report.affected.map(\.note) == [practice.notes[1]])
        guard case .filedAnew(let now)? = report.affected.first?.outcome else {
            Issue.record("\(report.affected)")
            return
        }
        #expect(try practice.fixture.open().text(of: now) == "text 2, edited")
        #expect(try practice.texts() == all)
        #expect(report.remaining.isEmpty)
    }

    @Test func `a damaged last commit is proven by the log, and nothing is lost`() throws {
        let practice = try Practice()
        let name = try practice.bundle
        let size = try practice.fixture.contents(name).count
        // A signature, the last 64 bytes of the file.
        try practice.flip(size - 10, in: name)
        #expect(!(try practice.fixture.open().noteUnlock().rollbacks.isEmpty))
        let report = try practice.fixture.open().repair()
        #expect(report.affected.isEmpty && report.remaining.isEmpty)
        #expect(try practice.texts() == all)
    }

    @Test(arguments: [0, 30, 50, 70, 100, 130, 160, 240])
    func `a damaged header costs its file alone`(offset: Int) throws {
        let practice = try Practice()
        let other = try practice.fixture.open().addPatient(code: "L-042").id
        _ = try practice.fixture.open().addNote(draft("elsewhere"), to: other)
        let name = try #require(
            practice.fixture.files().first { $0.hasSuffix(".bundle") && $0.contains(practice.patient.text) })
        try practice.flip(offset, in: name)
        let report = try practice.fixture.open().repair()
        #expect(Set(report.affected.map(\.note)) == Set(practice.notes))
        #expect(report.affected.allSatisfy { $0.outcome == .lost })
        #expect(report.remaining.isEmpty)
        #expect(try practice.texts() == ["elsewhere"])
        // Found again under its code, which the index knew.
        _ = try practice.fixture.open().addNote(
            draft("goes on"), to: practice.fixture.open().patient(matching: "K-117").id)
        #expect(try practice.fixture.open().check().ok)
    }

    @Test func `a damaged log keeps every entry that is whole, and nothing else suffers`() throws {
        let practice = try Practice()
        let name = try #require(practice.fixture.files().first { $0.hasSuffix(".ledger") })
        let before = try practice.fixture.open().log().entries.count
        try practice.flip(BundleHeader.count + 700, in: name)
        #expect(!(try practice.fixture.isSound()))
        let report = try practice.fixture.open().repair()
        #expect(report.affected.isEmpty)
        #expect(report.remaining.isEmpty)
        #expect(try practice.texts() == all)
        let log = try practice.fixture.open().log()
        #expect(log.damaged.isEmpty)
        #expect(log.entries.contains { $0.act == "repaired" })
        #expect(log.entries.count { $0.act != "repaired" && $0.act != "read" } >= before - 1)
        _ = try practice.fixture.open().addNote(draft("goes on"), to: practice.patient)
        #expect(try practice.fixture.isSound())
    }

    @Test func `a torn end is cut off and kept`() throws {
        let practice = try Practice()
        let name = try practice.bundle
        let whole = try practice.fixture.contents(name)
        try Data(whole + [1, 2, 3]).write(to: URL(fileURLWithPath: practice.fixture.vaultPath + "/" + name))
        let report = try practice.fixture.open().repair()
        #expect(try practice.fixture.contents(name) == whole)
        let moved = try #require(report.setAside.first)
        #expect(try Array(Data(contentsOf: URL(fileURLWithPath: moved.place))) == [1, 2, 3])
        #expect(report.affected.isEmpty && report.rescued == 0)
        #expect(try practice.fixture.open().check().problems.isEmpty)
    }

    @Test func `an empty file that a kill left is set aside`() throws {
        let practice = try Practice()
        let name = try practice.bundle
        let folder = name.split(separator: "/").dropLast().joined(separator: "/")
        let empty = "\(folder)/\(Vault.bundleName(.random()))"
        try practice.fixture.write([], empty)
        #expect(try practice.fixture.isSound())
        let report = try practice.fixture.open().repair()
        #expect(report.setAside.map(\.path) == [empty])
        #expect(try practice.fixture.open().check().problems.isEmpty)
    }

    @Test func `a file under another name or in another drawer is put back`() throws {
        let practice = try Practice()
        let name = try practice.bundle
        let root = practice.fixture.vaultPath + "/"
        let elsewhere = name.replacingOccurrences(of: "/record/", with: "/process/")
        for place in [name.replacingOccurrences(of: ".bundle", with: "-copy.bundle"), elsewhere] {
            try FileManager.default.moveItem(atPath: root + name, toPath: root + place)
            let report = try practice.fixture.open().repair()
            #expect(report.putBack == [RepairReport.Moved(path: place, place: name)])
            #expect(report.affected.isEmpty && report.remaining.isEmpty)
            #expect(try practice.texts() == all)
        }
    }

    @Test func `a copy beside its original is set aside`() throws {
        let practice = try Practice()
        let name = try practice.bundle
        let copy = name.replacingOccurrences(of: ".bundle", with: " (conflict).bundle")
        try practice.fixture.write(Array(practice.fixture.contents(name).prefix(2000)), copy)
        let report = try practice.fixture.open().repair()
        #expect(report.setAside.map(\.path) == [copy])
        #expect(report.rescued == 0)
        #expect(try practice.texts() == all)
    }

    @Test func `two histories of one file are joined`() throws {
        let practice = try Practice()
        let name = try practice.bundle
        let root = practice.fixture.vaultPath + "/"
        try practice.fixture.copy("vault", to: "other-vault")
        try practice.fixture.copy("a", to: "other-home")
        _ = try practice.fixture.open().addNote(draft("on this side"), to: practice.patient)
        // The other side goes on as the same writer: its state folder is put in the place of this one.
        let here = practice.fixture.places
        let base = practice.fixture.base
        try FileManager.default.moveItem(atPath: base.appending("vault").string, toPath: base.appending("one").string)
        try FileManager.default.moveItem(
            atPath: base.appending("other-vault").string, toPath: base.appending("vault").string)
        let pins = "/\(try practice.fixture.open().id.text)/\(practice.fixture.identity.clinician.text)/pins"
        try FileManager.default.removeItem(atPath: here.state.string + pins)
        try FileManager.default.copyItem(
            atPath: base.appending("other-home/state").string + pins, toPath: here.state.string + pins)
        practice.fixture.forgetIndex()
        _ = try practice.fixture.open().addNote(draft("on that side"), to: practice.patient)
        let fork = name.replacingOccurrences(of: ".bundle", with: "-fork.bundle")
        try FileManager.default.copyItem(atPath: base.appending("one").string + "/" + name, toPath: root + fork)
        practice.fixture.forgetIndex()
        #expect(try practice.fixture.findings().contains { $0.kind == .fork })
        let report = try practice.fixture.open().repair()
        #expect(Set(report.setAside.map(\.path)).isSuperset(of: [name, fork]))
        #expect(report.remaining.isEmpty)
        #expect(try practice.texts() == all.union(["on this side", "on that side"]))
        #expect(try practice.fixture.open().notes().count == 7)
    }

    @Test func `an older file is no damage: the repair refuses and changes nothing`() throws {
        let practice = try Practice()
        let name = try practice.bundle
        let places = try practice.frames()
        let older = Array(try practice.fixture.contents(name).prefix(places[6].offset))
        try practice.fixture.write(older, name)
        #expect(throws: VaultError.self) { try practice.fixture.open().repair() }
        #expect(try practice.fixture.contents(name) == older)
        #expect(!(try practice.fixture.open().noteUnlock().rollbacks.isEmpty))
    }

    @Test func `a repair that ended in the middle is finished by the next one, and nothing is there twice`() throws {
        let practice = try Practice()
        let name = try practice.bundle
        try practice.flip(practice.frames()[3].offset + 100, in: name)
        let damaged = try practice.fixture.contents(name)
        _ = try practice.fixture.open().repair()
        // As if it had ended before the file left the vault.
        try practice.fixture.write(damaged, name)
        let report = try practice.fixture.open().repair()
        #expect(report.rescued == 0 && report.remaining.isEmpty)
        #expect(try practice.texts() == all.subtracting(["text 3"]))
        #expect(try practice.fixture.open().notes().count == 4)
    }

    @Test func `another machine of the clinician's does not miss what was set aside here`() throws {
        let practice = try Practice()
        let fixture = practice.fixture
        let elsewhere = VaultFixture.places(fixture.base, home: "b")
        let machine = VaultFixture.installation(2)
        _ = try fixture.open(fixture.identity, elsewhere, machine).noteUnlock()
        try practice.flip(practice.frames()[3].offset + 100, in: practice.bundle)
        _ = try fixture.open().repair()
        let report = try fixture.open(fixture.identity, elsewhere, machine).noteUnlock()
        #expect(report.rollbacks.isEmpty && report.notArrived.isEmpty)
        _ = try fixture.open(fixture.identity, elsewhere, machine).addNote(draft("over there"), to: practice.patient)
        #expect(try fixture.open(fixture.identity, elsewhere, machine).check().ok)
        #expect(try fixture.open().noteUnlock().rollbacks.isEmpty)
    }

    @Test func `a signed note stays signed when it is brought over`() throws {
        let practice = try Practice()
        _ = try practice.fixture.open().sign(practice.notes[0])
        try practice.flip(practice.frames()[3].offset + 100, in: practice.bundle)
        let report = try practice.fixture.open().repair()
        #expect(report.remaining.isEmpty)
        let note = try practice.fixture.open().notes().first { $0.id == practice.notes[0] }
        #expect(note?.signed == true)
    }
}
