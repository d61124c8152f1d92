import Foundation
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

/// What somebody meets who tries passphrases.
@Suite struct MissedPassphraseTests {
    private let fixture: VaultFixture
    private let clinician: Identifier

    init() throws {
        fixture = try VaultFixture()
        clinician = try Vault.describe(fixture.places).clinicians[0].id
    }

    /// Tries one at a moment, and gives how long it was to wait; nil where it was not.
    private func tries(_ passphrase: String, at seconds: Int64) throws -> Int? {
        var waited: Int?
        do {
            _ = try Vault.unlock(
                fixture.places, clinician: clinician, passphrase: secret(passphrase),
                now: { Timestamp(seconds: 1_800_000_000 + seconds) }, wait: { waited = $0 })
        } catch VaultError.wrongPassphrase {}
        return waited
    }

    @Test func `three slips cost nothing, and then each try waits longer, up to half a minute`() throws {
        let waits = try (0..<10).map { _ in try tries("not this one", at: 0) }
        #expect(waits == [nil, nil, nil, 1, 2, 4, 8, 16, 30, 30])
        #expect(try Vault.missedPassphrases(fixture.places, clinician: clinician)?.count == 10)
    }

    @Test func `time that has passed counts, and a clock that was set back does not`() throws {
        for _ in 0..<5 { _ = try tries("not this one", at: 100) }
        #expect(try tries("not this one", at: 103) == 1)
        #expect(try tries("not this one", at: 150) == nil)
        #expect(try tries("not this one", at: 20) == 16)
    }

    @Test func `a wait does not count as time that has passed`() throws {
        for _ in 0..<8 { _ = try tries("not this one", at: 0) }
        var now: Int64 = 0
        for _ in 0..<3 {
            var waited = 0
            #expect(throws: VaultError.self) {
                _ = try Vault.unlock(
                    fixture.places, clinician: clinician, passphrase: secret("not this one"),
                    now: { Timestamp(seconds: 1_800_000_000 + now) },
                    wait: {
                        waited = $0
                        now += Int64($0)
                    })
            }
            #expect(waited == 30)
        }
    }

    @Test func `the passphrase opens after the wait, and what was missed is forgotten`() throws {
        for _ in 0..<5 { _ = try tries("not this one", at: 0) }
        #expect(try tries(VaultFixture.passphrase, at: 0) == 4)
        #expect(try Vault.missedPassphrases(fixture.places, clinician: clinician) == nil)
        #expect(try tries("not this one", at: 0) == nil)
    }

    @Test(arguments: [
        "9223372036854775807 2026-11-26T16:00:00Z", "99999999999999999999 2026-11-26T16:00:00Z", "-5 x", "", "\u{FFFD}",
        "1000000 9999-12-31T23:59:59Z",
    ])
    func `whatever stands in the file that counts, the passphrase opens`(text: String) throws {
        _ = try tries("not this one", at: 0)
        let folder = StateFolder.path(
            in: fixture.places.state, vault: try Vault.describe(fixture.places).id, clinician: clinician)
        try text.write(toFile: folder.appending("tries").string, atomically: false, encoding: .utf8)
        for _ in 0..<2 { #expect(try tries("not this one", at: 10) ?? 0 <= 30) }
        _ = try tries(VaultFixture.passphrase, at: 20)
        #expect(try Vault.missedPassphrases(fixture.places, clinician: clinician) == nil)
    }

    @Test func `a wait that is broken off counts as it was`() throws {
        struct Left: Error {}
        for _ in 0..<4 { _ = try tries("not this one", at: 0) }
        #expect(throws: Left.self) {
            _ = try Vault.unlock(
                fixture.places, clinician: clinician, passphrase: secret(VaultFixture.passphrase),
                now: { Timestamp(seconds: 1_800_000_000) }, wait: { _ in throw Left() })
        }
        #expect(try Vault.missedPassphrases(fixture.places, clinician: clinician)?.count == 4)
    }

    @Test func `where the state folder takes nothing, the vault opens all the same`() throws {
        var places = fixture.places
        places.state = "/proc/nothing/here"
        let opened = try Vault.unlock(
            places, clinician: clinician, passphrase: secret(VaultFixture.passphrase), wait: { _ in })
        #expect(opened.clinician == clinician)
    }
}
