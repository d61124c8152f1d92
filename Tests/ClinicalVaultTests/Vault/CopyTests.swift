import Foundation
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

/// A copy elsewhere, and two copies brought together.
@Suite struct CopyTests {
    private func written() throws -> (fixture: VaultFixture, patient: Identifier) {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        _ = try fixture.open().addNote(draft("first"), to: patient)
        _ = try fixture.open().addNote(draft("kept apart", kind: .process), to: patient)
        return (fixture, patient)
    }

    private func backup(_ fixture: VaultFixture, _ place: String = "stick") throws -> CopyReport {
        try Vault.backup(
            fixture.places, clinician: fixture.identity.clinician, to: fixture.base.appending(place),
            now: Timestamp(seconds: fixture.clock.seconds))
    }

    /// The copy in a folder as a vault, on a machine that has never seen it.
    private func opened(_ fixture: VaultFixture, _ place: String = "stick") throws -> Vault {
        var places = VaultFixture.places(fixture.base, home: "other")
        places = VaultPlaces(
            vault: fixture.base.appending(place), configuration: places.configuration, state: places.state,
            cache: places.cache)
        return try fixture.open(fixture.identity, places, VaultFixture.installation(9))
    }

    /// Every file of a folder and its bytes.
    private func contents(_ fixture: VaultFixture, _ place: String) throws -> [String: [UInt8]] {
        let path = fixture.base.appending(place).string
        var all: [String: [UInt8]] = [:]
        for case let name as String in try #require(FileManager.default.enumerator(atPath: path)) {
            guard let data = FileManager.default.contents(atPath: path + "/" + name) else { continue }
            all[name] = Array(data)
        }
        return all
    }

    @Test func `a backup is the vault, opens as it is, and is in order`() throws {
        let (fixture, _) = try written()
        let report = try backup(fixture)
        #expect(report.written == report.files && report.ahead == [] && report.beside == [])
        #expect(try contents(fixture, "stick") == contents(fixture, "vault"))
        #expect(try opened(fixture).notes().count == 2)
        #expect(try opened(fixture).check().problems == [])
        let last = try Vault.memory(
            fixture.places, vault: fixture.identity.vault, clinician: fixture.identity.clinician
        ).backup
        #expect(last?.place.hasSuffix("/stick") == true)
        #expect(last?.time.seconds == fixture.clock.seconds)
    }

    @Test func `a second backup writes what is new and nothing else`() throws {
        let (fixture, patient) = try written()
        _ = try backup(fixture)
        #expect(try backup(fixture).written == 0)
        let before = try contents(fixture, "stick").values.map(\.count).reduce(0, +)
        _ = try fixture.open().addNote(draft("second"), to: patient)
        let report = try backup(fixture)
        #expect(report.written == 2)
        #expect(try contents(fixture, "stick").values.map(\.count).reduce(0, +) - before == report.bytes)
        #expect(try contents(fixture, "stick") == contents(fixture, "vault"))
    }

    @Test func `a backup that was interrupted anywhere is finished by the next`() throws {
        let (fixture, _) = try written()
        _ = try backup(fixture)
        let whole = try contents(fixture, "vault")
        let stick = fixture.base.appending("stick").string
        for (name, bytes) in whole {
            for count in [0, 1, bytes.count / 2, bytes.count - 1]
            where name.hasSuffix(".bundle") || name.hasSuffix(".ledger") {
                try Data(bytes.prefix(count)).write(to: URL(fileURLWithPath: stick + "/" + name))
                #expect(try backup(fixture).bytes == bytes.count - count)
            }
            try FileManager.default.removeItem(atPath: stick + "/" + name)
            if name == Vault.fileName {
                #expect(throws: VaultError.self) { _ = try backup(fixture) }
                try Data(bytes).write(to: URL(fileURLWithPath: stick + "/" + name))
            }
            _ = try backup(fixture)
            #expect(try contents(fixture, "stick") == whole)
        }
    }

    @Test func `a backup never shortens what the copy has`() throws {
        let (fixture, patient) = try written()
        try fixture.copy("vault", to: "older")
        _ = try fixture.open().addNote(draft("second"), to: patient)
        _ = try backup(fixture)
        let copy = try contents(fixture, "stick")
        try FileManager.default.removeItem(atPath: fixture.vaultPath)
        try fixture.copy("older", to: "vault")
        let report = try backup(fixture)
        #expect(report.written == 0 && report.ahead.count == 2)
        #expect(try contents(fixture, "stick") == copy)
    }

    @Test func `a place that holds something else, or lies in the vault, is refused and left as it is`() throws {
        let (fixture, _) = try written()
        let other = try VaultFixture()
        try FileManager.default.copyItem(atPath: other.vaultPath, toPath: fixture.base.appending("another").string)
        let folder = fixture.base.appending("papers").string
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("a letter".utf8).write(to: URL(fileURLWithPath: folder + "/letter"))
        for place in ["another", "papers", "vault", "vault/inside"] {
            let before = try place == "vault/inside" ? [:] : contents(fixture, place)
            #expect(throws: VaultError.self) { _ = try backup(fixture, place) }
            if place != "vault/inside" { #expect(try contents(fixture, place) == before) }
        }
        #expect(!FileManager.default.fileExists(atPath: fixture.base.appending("vault/inside").string))
    }

    @Test func `two copies that were written to in two places are brought together, and nothing is lost`() throws {
        let (fixture, patient) = try written()
        try fixture.copy("vault", to: "laptop")
        _ = try opened(fixture, "laptop").noteUnlock()
        _ = try opened(fixture, "laptop").addNote(draft("on the laptop"), to: patient)
        _ = try opened(fixture, "laptop").addPatient(code: "L-042")
        _ = try fixture.open().addNote(draft("in the office"), to: patient)
        let report = try fixture.open().merge(fixture.base.appending("laptop"))
        #expect(report.ahead.count > 0 && report.beside == [])
        #expect(try fixture.open().noteUnlock().rollbacks == [])
        #expect(try fixture.open().notes().count == 4)
        #expect(try fixture.open().patients().map(\.code) == ["K-117", "L-042"])
        #expect(try fixture.open().check().problems == [])
        // The other way round as well, and then both are the same.
        _ = try opened(fixture, "laptop").merge(fixture.places.vault)
        #expect(try contents(fixture, "laptop") == contents(fixture, "vault"))
    }

    @Test func `a copy with another history under the same name is kept beside, said, and not believed`() throws {
        let (fixture, _) = try written()
        try fixture.copy("vault", to: "forged")
        let name = try #require(fixture.files().first { $0.contains("/record/") && $0.hasSuffix(".bundle") })
        var bytes = try fixture.contents(name)
        bytes[300] ^= 1
        bytes += [UInt8](repeating: 7, count: 100)
        try Data(bytes).write(to: URL(fileURLWithPath: fixture.base.appending("forged").string + "/" + name))
        let before = try fixture.contents(name)
        let report = try fixture.open().merge(fixture.base.appending("forged"))
        #expect(report.beside.count == 1 && report.written == 0)
        #expect(try fixture.contents(name) == before)
        #expect(try fixture.open().notes().count == 2)
        #expect(try fixture.open().check().problems.contains { $0.path == report.beside[0] })
        // A second time, nothing more comes in.
        let files = fixture.files()
        _ = try fixture.open().merge(fixture.base.appending("forged"))
        #expect(fixture.files() == files)
    }

    @Test func `files that are none of a vault are left out and named`() throws {
        let (fixture, _) = try written()
        try fixture.write([1, 2, 3], "notes.txt")
        let report = try backup(fixture)
        #expect(report.foreign == ["notes.txt"])
        #expect(try contents(fixture, "stick")["notes.txt"] == nil)
    }
}
