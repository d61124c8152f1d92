import SecretMemory
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct FormatTests {
    // MARK: Padding

    @Test(arguments: [
        (0, 256), (1, 256), (256, 256), (257, 272), (272, 272), (273, 288), (511, 512), (512, 512), (513, 544),
        (1000, 1024), (1025, 1088), (100_000, 100_352), (1 << 20, 1 << 20), ((1 << 20) + 1, (1 << 20) + 32768),
    ])
    func `lengths are padded as Padmé says`(_ count: Int, _ padded: Int) {
        #expect(Record.padded(count) == padded)
    }

    @Test func `padding adds at most an eighth and never shrinks`() {
        for count in stride(from: 256, to: 200_000, by: 37) {
            let padded = Record.padded(count)
            #expect(padded >= count && padded - count <= count / 8)
            #expect(Record.padded(padded) == padded)
        }
    }

    // MARK: Records

    private func decoded(_ bytes: [UInt8]) -> Record? {
        let buffer = PlaintextBuffer()
        buffer.append(bytes)
        return try? Record(decoding: buffer)
    }

    private func raw(_ head: String, _ body: String, headCount: Int? = nil, padTo: Int? = nil) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(bigEndian: UInt32(headCount ?? head.utf8.count))
        bytes.append(bigEndian: UInt32(body.utf8.count))
        bytes += Array(head.utf8) + Array(body.utf8)
        return bytes + [UInt8](repeating: 0, count: (padTo ?? Record.padded(bytes.count)) - bytes.count)
    }

    @Test func `a record is read as it was made, and its name is that of its bytes`() throws {
        let head = JSONObject([("kind", "note"), ("title", "Ünïcode")])
        let record = try plaintext("body").withBytes { try Record(head: head, body: $0) }
        let again = try Record(decoding: record.buffer)
        #expect(again.head == head)
        #expect(again.name == record.name)
        #expect(again.text().text(in: 0..<4) == "body")
        let json = JSON.object(head).encoded()
        var bytes = Array("alcove/1/record\0".utf8)
        bytes.append(bigEndian: UInt32(json.count))
        bytes.append(bigEndian: UInt32(4))
        #expect(record.name == SHA256.hash(bytes + json + Array("body".utf8)))
    }

    @Test func `a record that is not exactly one is refused`() throws {
        let head = #"{"kind":"x","v":1}"#
        #expect(decoded(raw(head, "body")) != nil)
        #expect(decoded([]) == nil)
        #expect(decoded(raw(head, "body", padTo: 272)) == nil)
        #expect(decoded(raw(head, "body", headCount: 4000)) == nil)
        #expect(decoded(raw(#"{"kind":"x","kind":"y"}"#, "body")) == nil)
        #expect(decoded(raw(#"["kind"]"#, "body")) == nil)
        #expect(decoded(raw("{", "body")) == nil)
        var dirty = raw(head, "body")
        dirty[200] = 1
        #expect(decoded(dirty) == nil)
    }

    @Test func `every kind of record says again what it was told`() throws {
        let id = Identifier(Random.bytes(16))!
        let digest = Digest(Random.bytes(32))!
        let time = Timestamp(seconds: 1_790_000_000)
        let day = CalendarDay(iso: "2026-11-16")!
        let heads: [RecordHead] = [
            .note(
                RecordHead.NoteHead(
                    note: id, parents: [digest], time: time, kind: .plan, day: day, title: "“T”",
                    themes: ["trust-safety", "sleep"], template: "soap")),
            .marks(note: id, parents: [digest, digest], time: time, themes: []),
            .withdrawal(note: id, parents: [digest], time: time, reason: "filed under the wrong patient"),
            .signature(note: id, record: digest, time: time, signature: Random.bytes(64)),
            .profile(RecordHead.ProfileHead(parents: [], time: time, code: "K-117", name: "Name", born: day)),
            .profile(RecordHead.ProfileHead(parents: [digest], time: time, code: "K-117", name: nil, born: nil)),
            .disclosure(time: time),
        ]
        for head in heads { #expect(try RecordHead(head.json) == head) }
    }

    @Test func `a kind of a later version is kept, and another version of a known kind is refused`() throws {
        #expect(try RecordHead(JSONObject([("kind", "measure"), ("v", 3)])) == .unknown)
        #expect(throws: RecordHead.Failure.newerVersion) {
            _ = try RecordHead(JSONObject([("kind", "note"), ("v", 2), ("time", "2026-01-01T00:00:00Z")]))
        }
        #expect(throws: RecordHead.Failure.malformed) {
            _ = try RecordHead(JSONObject([("kind", "note"), ("v", 1), ("time", "2026-01-01T00:00:00Z")]))
        }
    }

    @Test func `a vault keeps and counts records of kinds that it does not know`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        let vault = try fixture.open()
        let append = try Append(vault)
        try append.add(
            Record(head: JSONObject([("kind", "measure"), ("v", 1), ("score", 12)])),
            to: append.target(DrawerRef(patient: patient, drawer: .record)))
        try append.finish(.added)
        let report = try fixture.open().check()
        #expect(report.ok)
        #expect(report.unknownRecords == 1)
    }

    // MARK: Headers and blocks

    @Test func `a header commits to one key`() throws {
        let key = try SecretBytes.random(count: 32)
        let (header, _) = try BundleHeader.make(
            vault: .random(), patient: .random(), kind: .record, writer: .random(), clinician: .random(),
            card: Digest(Random.bytes(32))!, statement: Digest(Random.bytes(32))!, previous: .none,
            previousLink: .none, drawerKey: key)
        #expect(header.bytes.count == 268)
        #expect(try BundleHeader(parsing: header.bytes) == header)
        #expect(try header.cipher(drawerKey: key) != nil)
        #expect(try header.cipher(drawerKey: .random(count: 32)) == nil)
        for bit in 0..<header.bytes.count * 8 {
            var bytes = header.bytes
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            let opened = try (try? BundleHeader(parsing: bytes))?.cipher(drawerKey: key)
            #expect(opened == nil, "bit \(bit)")
        }
    }

    @Test func `a header of a later version is told from a foreign file`() {
        #expect(throws: BundleHeader.Failure.newerVersion) {
            try BundleHeader(parsing: Array("alcove2\n".utf8) + [UInt8](repeating: 0, count: 260))
        }
        #expect(throws: BundleHeader.Failure.foreign) {
            try BundleHeader(parsing: [UInt8](repeating: 0, count: 268))
        }
        #expect(throws: BundleHeader.Failure.short) { try BundleHeader(parsing: [1, 2, 3]) }
    }

    // MARK: Cards and identities

    @Test func `cards are recomputed from the identity, to the byte`() throws {
        let fixture = try VaultFixture()
        let file = try #require(fixture.files().first { $0.hasSuffix("card.1") })
        let vault = try fixture.open()
        let again = try IdentityFile(identity: fixture.identity, chain: vault.ownChain())
        #expect(try again.cards.map(\.bytes) == [fixture.contents(file)])
        #expect(again.clinician == Identifier(beginningOf: again.cards[0].digest))
        #expect(try IdentityFile(parsing: again.text.copy(), path: "x").cards == again.cards)
    }

    @Test func `a later card is signed by the one before it too`() throws {
        let first = try IdentityFile.make(vault: .random(), name: "Dr. A", created: Timestamp(seconds: 0))
        let second = try first.adding(name: "Dr. A. Example", created: Timestamp(seconds: 100))
        #expect(second.clinician == first.clinician)
        #expect(second.cards.map(\.generation) == [2, 1])
        #expect(second.cards[1] == first.cards[0])
        #expect(second.identity.recipients == second.cards[0].recipients)
        let bytes = second.cards[0].bytes
        #expect(Card(parsing: bytes, after: first.cards[0]) != nil)
        #expect(Card(parsing: bytes, after: nil) == nil)
        let stranger = try IdentityFile.make(vault: .random(), name: "Dr. X", created: Timestamp(seconds: 0))
        #expect(Card(parsing: bytes, after: stranger.cards[0]) == nil)
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1
            #expect(Card(parsing: changed, after: first.cards[0]) == nil, "byte \(index)")
        }
        #expect(try IdentityFile(parsing: second.text.copy(), path: "x").cards == second.cards)
    }

    @Test func `an identity file that asks for too much work is refused before the work`() throws {
        let fixture = try VaultFixture()
        let name = try #require(fixture.files().first { $0.hasSuffix("identity.age") })
        let text = String(decoding: try fixture.contents(name), as: UTF8.self)
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("-> scrypt") })
        for cost in ["19", "20", "30", "99"] {
            let changed = line.split(separator: " ").dropLast().joined(separator: " ") + " " + cost
            let bytes = Array(try fixture.contents(name))
            let start = try #require(bytes.firstRange(of: Array(line.utf8)))
            try fixture.write(bytes[..<start.lowerBound] + Array(changed.utf8) + bytes[start.upperBound...], name)
            do {
                _ = try Vault.unlock(
                    fixture.places, clinician: fixture.identity.clinician, passphrase: secret(VaultFixture.passphrase))
                Issue.record("cost \(cost) was accepted")
            } catch VaultError.costRefused {}
            try fixture.write(bytes, name)
        }
    }

    @Test func `the recovery code alone opens the vault, and a new sheet takes its place`() throws {
        let fixture = try VaultFixture()
        let code = try RecoveryCode.generate()
        let vault = try fixture.open()
        try vault.newRecoverySheet(for: fixture.identity, code: code, cost: ScryptCost(testing: 4))
        let clinician = fixture.identity.clinician
        let opened = try Vault.recover(fixture.places, clinician: clinician, code: code)
        #expect(opened.card == fixture.identity.card)
        try vault.changePassphrase(of: opened, to: secret("remembered this time"), cost: ScryptCost(testing: 4))
        _ = try Vault.unlock(fixture.places, clinician: clinician, passphrase: secret("remembered this time"))
        #expect(try fixture.open().noteUnlock() == UnlockReport())
        #expect(try fixture.open().check().problems == [])
        let wrong = try RecoveryCode.generate()
        #expect(throws: VaultError.self) { _ = try Vault.recover(fixture.places, clinician: clinician, code: wrong) }
    }
}
