import Foundation
import SecretMemory
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct DamageTests {
    private func bundle(_ fixture: VaultFixture, _ patient: Identifier) throws -> String {
        try #require(
            fixture.files().first { $0.hasPrefix("patients/\(patient.text)/record/") && $0.hasSuffix(".bundle") })
    }

    private func scan(_ fixture: VaultFixture, _ patient: Identifier) throws -> BundleScan {
        let vault = try fixture.open()
        let view = try vault.openDrawer(DrawerRef(patient: patient, drawer: .record))
        return try vault.bundle(view.bundleNames[0], in: view).scan()
    }

    @Test func `a damaged frame costs itself and not its neighbours`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        for number in 1...5 { _ = try fixture.open().addNote(draft("note \(number)"), to: patient) }
        let name = try bundle(fixture, patient)
        let bytes = try fixture.contents(name)
        let frames = try scan(fixture, patient).frames
        #expect(frames.count == 6)
        // In the length, the sequence number, the link, the nonce, the text and the tag.
        for position in [5, 12, 20, 50, 100, frames[3].place.count - 3] {
            var changed = bytes
            changed[frames[3].place.offset + position] ^= 0x10
            try fixture.write(changed, name)
            let vault = try fixture.open()
            let left = try vault.notes()
            #expect(left.count == 4, "byte \(position)")
            #expect(try Set(vault.read(left.map(\.id)).map(\.string)) == ["note 1", "note 2", "note 4", "note 5"])
            #expect(try vault.check().problems.contains { $0.kind == .damaged && $0.path == name })
        }
    }

    @Test func `in a batch of one's own a damaged frame costs itself`() throws {
        let fixture = try VaultFixture()
        let lines = (1...40).map { #"{"patient":"K-117","text":"note \#($0)"}"# }.joined(separator: "\n")
        _ = try fixture.open().importNotes(lines)
        let patient = try fixture.open().patient(matching: "K-117").id
        let name = try bundle(fixture, patient)
        var bytes = try fixture.contents(name)
        let frames = try scan(fixture, patient).frames
        bytes[frames[20].place.offset + 60] ^= 1
        try fixture.write(bytes, name)
        #expect(try fixture.open().notes().count == 39)
    }

    @Test func `a damaged commit costs nothing but is damage`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        for number in 1...3 { _ = try fixture.open().addNote(draft("note \(number)"), to: patient) }
        let name = try bundle(fixture, patient)
        var bytes = try fixture.contents(name)
        let commits = try scan(fixture, patient).commits
        bytes[commits[2].offset + 70] ^= 1
        try fixture.write(bytes, name)
        #expect(try fixture.open().notes().count == 3)
        #expect(try !fixture.open().check().ok)
    }

    @Test func `what was read once is not read when it changed`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        let note = try fixture.open().addNote(draft("as it was"), to: patient)
        let vault = try fixture.open()
        #expect(try vault.text(of: note.id) == "as it was")
        let name = try bundle(fixture, patient)
        var bytes = try fixture.contents(name)
        bytes[try scan(fixture, patient).frames[1].place.offset + 100] ^= 1
        try fixture.write(bytes, name)
        #expect(throws: VaultError.self) { _ = try vault.read([note.id]) }
    }

    @Test func `frames that change places or are repeated are noticed`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        for number in 1...4 { _ = try fixture.open().addNote(draft("note \(number)"), to: patient) }
        let name = try bundle(fixture, patient)
        let bytes = try fixture.contents(name)
        let found = try scan(fixture, patient)
        // One append each: a frame and its commit.
        let units = (1...4).map { index in
            Array(bytes[found.frames[index].place.offset..<found.commits[index].offset + Commit.count])
        }
        let start = Array(bytes[..<found.frames[1].place.offset])
        for order in [
            [1, 0, 2, 3], [0, 2, 1, 3], [3, 2, 1, 0], [0, 1, 2, 3, 3], [0, 0, 1, 2, 3], [0, 2, 3], [1, 2, 3],
        ] {
            try fixture.write(start + order.flatMap { units[$0] }, name)
            #expect(try !fixture.isSound(), "\(order)")
            // Nothing is shown twice, and nothing that is not there.
            let texts = try fixture.open().notes().map { try fixture.open().text(of: $0.id) }
            #expect(Set(texts).count == texts.count)
        }
    }

    @Test func `a bundle of another drawer, patient or vault is not taken for one of this`() throws {
        let fixture = try VaultFixture()
        let one = try fixture.open().addPatient(code: "K-117").id
        let two = try fixture.open().addPatient(code: "L-042").id
        _ = try fixture.open().addNote(draft("for one"), to: one)
        let name = try bundle(fixture, one)
        let bytes = try fixture.contents(name)
        for folder in ["patients/\(two.text)/record", "patients/\(one.text)/process"] {
            let other = folder + "/" + String(try #require(name.split(separator: "/").last))
            try fixture.write(bytes, other)
            #expect(try fixture.open().notes().count == 1)
            #expect(try fixture.open().check().problems.map(\.kind) == [.misplaced])
            try fixture.remove(other)
        }
        let stranger = try VaultFixture()
        let theirs = try stranger.open().addPatient(code: "X-1").id
        try fixture.write(
            stranger.contents(bundle(stranger, theirs)), "patients/\(one.text)/record/\(theirs.text).bundle")
        #expect(try fixture.open().notes().count == 1)
        #expect(try !fixture.open().check().ok)
    }

    @Test func `a card that is damaged in the vault locks nobody out`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        _ = try fixture.open().addNote(draft("still here"), to: patient)
        let name = try #require(fixture.files().first { $0.hasSuffix("card.1") })
        var bytes = try fixture.contents(name)
        bytes[20] ^= 1
        try fixture.write(bytes, name)
        #expect(try fixture.open().notes().count == 1)
        #expect(try fixture.open().check().problems.contains { $0.path == name && $0.kind == .damaged })
        try fixture.remove(name)
        #expect(try fixture.open().notes().count == 1)
        #expect(try fixture.open().check().problems.contains { $0.kind == .missing })
    }
}
