import Foundation
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

/// Puts files back to where an interrupted command would have left them.
@Suite struct InterruptedTests {
    /// The file of the vault whose name ends so.
    private func file(_ fixture: VaultFixture, _ suffix: String, where matches: ([UInt8]) -> Bool = { _ in true })
        throws -> String
    {
        try #require(
            fixture.files().first { name in
                name.hasSuffix(suffix) && ((try? matches(fixture.contents(name))) ?? false)
            })
    }

    private func isActs(_ bytes: [UInt8]) -> Bool { bytes.count > 40 && bytes[40] == BundleKind.acts.rawValue }

    /// The state folder without what the last command pinned, but with its intent.
    private func restorePins(_ fixture: VaultFixture, from copy: String) throws {
        let state = fixture.base.appending("a").appending("state").string
        let old = fixture.base.appending(copy).string
        let manager = FileManager.default
        for case let name as String in try #require(manager.enumerator(atPath: old)) where name.contains("/pins/") {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: old + "/" + name))
            try bytes.write(to: URL(fileURLWithPath: state + "/" + name))
        }
    }

    @Test func `a note whose bundle was synced and whose log entry was not is taken in`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117")
        _ = try fixture.open().addNote(draft("first"), to: patient.id)
        try fixture.copy("a/state", to: "before")
        let ledger = try file(fixture, ".ledger", where: isActs)
        let ledgerBefore = try fixture.contents(ledger)
        _ = try fixture.open().addNote(draft("second"), to: patient.id)
        try fixture.write(ledgerBefore, ledger)
        try restorePins(fixture, from: "before")

        #expect(try fixture.open().check().problems.map(\.kind) == [.unacknowledged])
        let report = try fixture.open().noteUnlock()
        #expect(report.rollbacks.isEmpty)
        #expect(report.adopted == 1)
        #expect(!report.newWriter)
        #expect(try fixture.open().notes().count == 2)
        #expect(try fixture.open().check().problems == [])
        #expect(try fixture.open().noteUnlock() == UnlockReport())
    }

    @Test func `a note that was acknowledged while the pins were lost is no surprise`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117")
        try fixture.copy("a/state", to: "before")
        _ = try fixture.open().addNote(draft("first"), to: patient.id)
        try restorePins(fixture, from: "before")
        // The next command settles it without an unlock.
        _ = try fixture.open().addNote(draft("second"), to: patient.id)
        #expect(try fixture.open().notes().count == 2)
        #expect(try fixture.open().check().problems == [])
        #expect(try fixture.open().noteUnlock() == UnlockReport())
    }

    @Test func `growth that no intent explains makes a new writer and loses nothing`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117")
        try fixture.copy("a/state", to: "before")
        _ = try fixture.open().addNote(draft("first"), to: patient.id)
        _ = try fixture.open().addNote(draft("second"), to: patient.id)
        try restorePins(fixture, from: "before")
        let report = try fixture.open().noteUnlock()
        #expect(report.newWriter)
        #expect(report.rollbacks.isEmpty)
        _ = try fixture.open().addNote(draft("third"), to: patient.id)
        #expect(try fixture.open().notes().count == 3)
        #expect(try fixture.open().check().problems == [])
    }

    @Test(arguments: [1, 47, 48, 200, 400])
    func `a torn append is a tail that nobody reads`(_ torn: Int) throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117")
        _ = try fixture.open().addNote(draft("first"), to: patient.id)
        let bundle = try file(fixture, ".bundle")
        let ledger = try file(fixture, ".ledger", where: isActs)
        let (whole, log) = (try fixture.contents(bundle), try fixture.contents(ledger))
        try fixture.copy("a/state", to: "before")
        _ = try fixture.open().addNote(draft("second"), to: patient.id)
        try fixture.write(Array(try fixture.contents(bundle).prefix(whole.count + torn)), bundle)
        try fixture.write(log, ledger)
        try restorePins(fixture, from: "before")

        #expect(try fixture.open().notes().count == 1)
        #expect(try fixture.open().check().problems.map(\.kind) == [.tail])
        #expect(try fixture.open().noteUnlock().rollbacks.isEmpty)
        _ = try fixture.open().addNote(draft("third"), to: patient.id)
        #expect(try fixture.open().notes().count == 2)
        let report = try fixture.open().check()
        #expect(report.ok)
        #expect(report.problems.map(\.kind) == [.tail])
    }

    /// The vault after an import whose effective commits were not written, with or without its log entry.
    private func interruptedImport(logged: Bool, tornBy torn: Int = 0) throws -> VaultFixture {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117")
        _ = try fixture.open().addNote(draft("first"), to: patient.id)
        let ledger = try file(fixture, ".ledger", where: isActs)
        let log = try fixture.contents(ledger)
        try fixture.copy("a/state", to: "before")
        _ = try fixture.open().importNotes(
            """
            {"patient":"K-117","text":"imported one"}
            {"patient":"K-117","kind":"process","text":"imported two"}
            {"patient":"L-042","text":"imported three"}
            """)
        for name in fixture.files() where name.hasSuffix(".bundle") {
            let bytes = try fixture.contents(name)
            try fixture.write(Array(bytes.dropLast(Commit.count - torn)), name)
        }
        if !logged { try fixture.write(log, ledger) }
        try restorePins(fixture, from: "before")
        let pins = fixture.base.appending("a").appending("state").string
        let manager = FileManager.default
        // Patients that the import made had no pins before it.
        for case let name as String in try #require(manager.enumerator(atPath: pins)) where name.contains("/pins/") {
            if !manager.fileExists(atPath: fixture.base.appending("before").string + "/" + name) {
                try manager.removeItem(atPath: pins + "/" + name)
            }
        }
        return fixture
    }

    @Test(arguments: [0, 60])
    func `an import that reached its log entry is finished by the next command`(_ torn: Int) throws {
        let fixture = try interruptedImport(logged: true, tornBy: torn)
        #expect(try fixture.open().notes().count == 1)
        _ = try fixture.open().noteUnlock()
        #expect(try fixture.open().notes().count == 4)
        #expect(try fixture.open().check().problems == [])
        #expect(try fixture.open().noteUnlock() == UnlockReport())
    }

    @Test func `an import that a list has passed over is in the next list after a note`() throws {
        let fixture = try interruptedImport(logged: true)
        let patient = try fixture.open().patient(matching: "K-117")
        // The list has read the log and not yet the notes: what makes them effective is in no log.
        #expect(try fixture.open().notes().count == 1)
        _ = try fixture.open().addNote(draft("second"), to: patient.id)
        #expect(try fixture.open().notes().count == 5)
        #expect(try fixture.open().check().problems == [])
    }

    @Test(arguments: [0, 100, 267])
    func `a new file without a whole header is no damage and goes with the next command`(_ size: Int) throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117")
        let ledger = try file(fixture, ".ledger", where: isActs)
        let (log, files) = (try fixture.contents(ledger), fixture.files())
        try fixture.copy("a/state", to: "before")
        _ = try fixture.open().addNote(draft("first", kind: .process), to: patient.id)
        let begun = try #require(fixture.files().first { !files.contains($0) })
        try fixture.write(Array(fixture.contents(begun).prefix(size)), begun)
        try fixture.write(log, ledger)
        try restorePins(fixture, from: "before")

        #expect(try fixture.open().check().problems.map(\.kind) == [.tail])
        _ = try fixture.open().addNote(draft("second", kind: .process), to: patient.id)
        #expect(!fixture.files().contains(begun))
        #expect(try fixture.open().notes().count == 1)
        #expect(try fixture.open().check().problems == [])
    }

    @Test func `an import that did not reach its log entry never was`() throws {
        let fixture = try interruptedImport(logged: false)
        let patient = try fixture.open().patient(matching: "K-117")
        // Also without an unlock in between.
        _ = try fixture.open().addNote(draft("second"), to: patient.id)
        #expect(try fixture.open().notes().count == 2)
        _ = try fixture.open().noteUnlock()
        #expect(try fixture.open().notes().count == 2)
        #expect(try fixture.open().check().problems == [])
        #expect(try fixture.open().importNotes(#"{"patient":"L-042","text":"again"}"#).newPatients == ["L-042"])
    }

    @Test func `an acknowledged import is finished even when this machine forgot that it was begun`() throws {
        let fixture = try interruptedImport(logged: true)
        let pins = fixture.base.appending("a").appending("state").string
        let manager = FileManager.default
        for case let name as String in try #require(manager.enumerator(atPath: pins))
        where name.contains("/pins/") || name.contains("/intent-") {
            try manager.removeItem(atPath: pins + "/" + name)
        }
        let report = try fixture.open().noteUnlock()
        #expect(report.firstTimeHere)
        #expect(report.newWriter)
        #expect(try fixture.open().notes().count == 4)
        #expect(try fixture.open().check().problems == [])
    }

    @Test func `an acknowledged import is finished although its log entry was pinned already`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117")
        _ = try fixture.open().importNotes(#"{"patient":"K-117","text":"imported"}"#)
        // Only the drawer's pins went back, and with them the commit that made the import effective.
        let name = try file(fixture, ".bundle")
        try fixture.write(Array(fixture.contents(name).dropLast(Commit.count)), name)
        let state = try #require(try fixture.open().state())
        let ref = DrawerRef(patient: patient.id, drawer: .record)
        var pins = try #require(try state.pins(ref.pinName))
        pins.pins = []
        try state.setPins(pins, ref.pinName)
        _ = try fixture.open().noteUnlock()
        #expect(try fixture.open().notes().count == 1)
        #expect(try fixture.open().check().problems == [])
    }

    @Test func `a patient that was half made disappears with the next unlock`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        _ = try vault.noteUnlock()
        let writer = try #require(try vault.state()?.knownWriter())
        _ = try NewPatient(in: vault, writer: writer)
        #expect(try fixture.open().check().problems.map(\.kind) == [.foreign])
        #expect(try fixture.open().patients().isEmpty)
        _ = try fixture.open().noteUnlock()
        #expect(try fixture.open().check().problems == [])
    }
}
