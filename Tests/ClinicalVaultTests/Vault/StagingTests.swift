import Foundation
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct StagingTests {
    private func written() throws -> (fixture: VaultFixture, patient: Identifier, bundle: String, ledger: String) {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        _ = try fixture.open().addNote(draft("first"), to: patient)
        let bundle = try #require(fixture.files().first { $0.contains("/record/") && $0.hasSuffix(".bundle") })
        let ledger = try #require(fixture.files().first { $0.hasSuffix(".ledger") })
        return (fixture, patient, bundle, ledger)
    }

    @Test func `a bundle or ledger whose end is another is not appended to`() throws {
        let (fixture, patient, bundle, ledger) = try written()
        for name in [bundle, ledger] {
            let good = try fixture.contents(name)
            let (start, last) = (Array(good.dropLast()), good[good.count - 1])
            // Another byte in each case: the last of a signature is a zero once in sixteen times.
            for wrong in [start + [last ^ 1], start, start + [last ^ 2, 0]] {
                try fixture.write(wrong, name)
                #expect(throws: VaultError.self) { _ = try fixture.open().addNote(draft("second"), to: patient) }
                #expect(try fixture.contents(name) == wrong)
            }
            try fixture.write(good, name)
        }
        _ = try fixture.open().addNote(draft("second"), to: patient)
        #expect(try fixture.open().notes().count == 2)
    }

    @Test func `what somebody left behind the end of a bundle stays there, and the writer goes on in a new one`() throws
    {
        let (fixture, patient, bundle, _) = try written()
        let longer = try fixture.contents(bundle) + [UInt8](repeating: 7, count: 500)
        try fixture.write(longer, bundle)
        _ = try fixture.open().addNote(draft("second"), to: patient)
        #expect(try fixture.contents(bundle) == longer)
        #expect(try fixture.open().notes().count == 2)
    }

    @Test func `whoever has noticed that something went back writes nothing at all`() throws {
        let (fixture, _, bundle, _) = try written()
        let other = try fixture.open().addPatient(code: "L-042").id
        _ = try fixture.open().noteUnlock()
        let good = try fixture.contents(bundle)
        try fixture.write(Array(good.dropLast(Commit.count)), bundle)
        let vault = try fixture.open()
        #expect(try vault.noteUnlock().rollbacks.map(\.path) == [bundle])
        // Not even where nothing went back.
        #expect(throws: VaultError.self) { _ = try vault.addNote(draft("to another patient"), to: other) }
        #expect(throws: VaultError.self) { _ = try vault.addPatient(code: "M-008") }
        try fixture.write(good, bundle)
        #expect(try fixture.open().noteUnlock().rollbacks.isEmpty)
        _ = try fixture.open().addNote(draft("to another patient"), to: other)
    }
}
