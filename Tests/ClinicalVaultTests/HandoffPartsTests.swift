import SecretMemory
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct HandoffPartsTests {
    private let samples: HandoffSamples

    init() throws { samples = try HandoffSamples() }

    @Test func `a file that was changed and kept its length is noticed, whichever it is`() throws {
        for index in 0..<3 {
            var draft = try samples.draft()
            draft.files[index].content[0] ^= 1
            try samples.seal(draft)
            #expect(try samples.inspect().problems == [.changed(draft.files[index].name)])
        }
        try samples.seal(samples.draft())
        #expect(try samples.inspect().problems == [])
    }

    @Test func `a manifest calls its sender what the card says`() throws {
        let good = try #require(try JSON.parse(samples.draft().manifest.encoded()).object)
        #expect(HandoffManifest(parsing: .object(good)) != nil)
        for (key, value) in [
            ("name", JSON.string("Dr. B. Example")), ("clinician", .string(Identifier.random().text)),
        ] {
            var sender = try #require(good["sender"]?.object)
            sender[key] = value
            var changed = good
            changed["sender"] = .object(sender)
            #expect(HandoffManifest(parsing: .object(changed)) == nil, "\(key)")
        }
    }

    // MARK: Into a vault

    /// A draft for the clinician of this vault.
    private func draft(for fixture: VaultFixture) throws -> HandoffSamples.Draft {
        try samples.draft(
            Array(samples.notes().prefix(2)), to: .key(fixture.identity.recipient, name: nil))
    }

    @Test func `what is not as it was signed is refused, and nothing is written`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        var draft = try draft(for: fixture)
        draft.files[1].content[0] ^= 1
        try samples.seal(draft, to: [fixture.identity.recipient])
        let before = try fixture.files().map(fixture.contents)
        #expect(throws: HandoffError.refused(path: samples.path.string, [.changed("notes.md")])) {
            try vault.openHandoff(samples.path, unconfirmed: true)
        }
        #expect(try fixture.files().map(fixture.contents) == before)
        try samples.seal(self.draft(for: fixture), to: [fixture.identity.recipient])
        #expect(try vault.openHandoff(samples.path, unconfirmed: true).imported == 2)
    }

    @Test func `notes do not come into the record of somebody who by name or day of birth is somebody else`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        try samples.seal(draft(for: fixture), to: [fixture.identity.recipient])
        let others = [
            try vault.addPatient(code: "L-042", name: "Another Person", born: CalendarDay(iso: "1985-05-09")),
            try vault.addPatient(code: "M-008", name: "Name Surname", born: CalendarDay(iso: "1990-01-01")),
        ]
        for other in others {
            #expect(throws: HandoffError.anotherPatient(code: other.code)) {
                try vault.openHandoff(samples.path, into: other.id, unconfirmed: true)
            }
        }
        #expect(try vault.notes().isEmpty)
        let same = try vault.addPatient(code: "B-023", name: "Surname, Name", born: CalendarDay(iso: "1985-05-09"))
        #expect(try vault.openHandoff(samples.path, into: same.id, unconfirmed: true).imported == 2)
        // From then on the record has its place.
        #expect(throws: HandoffError.anotherPatient(code: "N-001")) {
            let third = try vault.addPatient(code: "N-001", name: nil, born: nil)
            return try vault.openHandoff(samples.path, into: third.id, unconfirmed: true)
        }
    }
}
