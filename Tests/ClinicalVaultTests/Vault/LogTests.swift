import Foundation
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct LogTests {
    /// A vault with a history.
    private func lived() throws -> (fixture: VaultFixture, patients: [Identifier]) {
        let fixture = try VaultFixture()
        let patients = try ["K-117", "L-042"].map { code in
            fixture.clock.seconds += 60
            return try fixture.open().addPatient(code: code).id
        }
        fixture.clock.seconds += 60
        let note = try fixture.open().addNote(draft("first"), to: patients[0])
        fixture.clock.seconds += 60
        _ = try fixture.open().noteUnlock()
        fixture.clock.seconds += 60
        _ = try fixture.open().read([note.id])
        return (fixture, patients)
    }

    @Test func `the log says what was done, to whom, and in which order`() throws {
        let (fixture, patients) = try lived()
        let report = try fixture.open().log()
        #expect(report.damaged == [])
        #expect(
            report.entries.map(\.act) == ["created", "patient-added", "patient-added", "added", "unlocked", "read"])
        #expect(report.entries.map(\.patients) == [[], [patients[0]], [patients[1]], [patients[0]], [], []])
        #expect(report.entries.allSatisfy { $0.isFromHere })
        #expect(report.entries[3].notes == report.entries[5].notes)
    }

    @Test func `of one patient it shows what is about them, reading included`() throws {
        let (fixture, patients) = try lived()
        #expect(try fixture.open().log(of: patients[0]).entries.map(\.act) == ["patient-added", "added", "read"])
        #expect(try fixture.open().log(of: patients[1]).entries.map(\.act) == ["patient-added"])
    }

    @Test func `an entry that was altered is said to be damaged, wherever the bit`() throws {
        let (fixture, _) = try lived()
        for name in fixture.files() where name.hasSuffix(".ledger") {
            let bytes = try fixture.contents(name)
            for offset in stride(from: 0, to: bytes.count, by: 97) {
                var flipped = bytes
                flipped[offset] ^= 1
                try fixture.write(flipped, name)
                #expect(try fixture.open().log().damaged == [name], "byte \(offset)")
            }
            try fixture.write(bytes, name)
        }
        #expect(try fixture.open().log().damaged == [])
    }

    @Test func `an entry that was cut off, and a log that is gone, are said to be damaged`() throws {
        let (fixture, _) = try lived()
        for name in fixture.files() where name.hasSuffix(".ledger") {
            let bytes = try fixture.contents(name)
            try fixture.write(Array(bytes.dropLast(200)), name)
            #expect(try fixture.open().log().damaged == [name])
            try fixture.remove(name)
            #expect(try fixture.open().log().damaged == [name])
            try fixture.write(bytes, name)
        }
    }

    @Test func `another machine's entries are told apart`() throws {
        let (fixture, patients) = try lived()
        let there = try fixture.open(
            fixture.identity, VaultFixture.places(fixture.base, home: "b"), VaultFixture.installation(2))
        _ = try there.noteUnlock()
        fixture.clock.seconds += 60
        _ = try there.addNote(draft("from there"), to: patients[0])
        let entries = try fixture.open().log().entries
        #expect(entries.last?.act == "added" && entries.last?.isFromHere == false)
    }
}
