import SecretMemory
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct HeaderTests {
    private func header(_ kind: BundleKind, patient: Identifier, statement: Digest) throws -> BundleHeader {
        try BundleHeader.make(
            vault: .random(), patient: patient, kind: kind, writer: .random(), clinician: .random(),
            card: Digest(Random.bytes(32))!, statement: statement, previous: .none, previousLink: .none,
            drawerKey: .random(count: 32)
        ).header
    }

    @Test func `what has no meaning in a header is zero`() throws {
        let good = try header(.record, patient: .random(), statement: Digest(Random.bytes(32))!).bytes
        for index in 41..<44 {
            var bytes = good
            bytes[index] = 1
            #expect(throws: BundleHeader.Failure.malformed) { try BundleHeader(parsing: bytes) }
        }
    }

    @Test func `a ledger belongs to no patient and no statement, and a bundle to both`() throws {
        let (patient, statement) = (Identifier.random(), Digest(Random.bytes(32))!)
        _ = try header(.acts, patient: .none, statement: .none)
        for kind in [BundleKind.acts, .reads] {
            #expect(throws: BundleHeader.Failure.self) { try header(kind, patient: patient, statement: .none) }
            #expect(throws: BundleHeader.Failure.self) { try header(kind, patient: .none, statement: statement) }
        }
        for kind in [BundleKind.record, .process] {
            #expect(throws: BundleHeader.Failure.self) { try header(kind, patient: patient, statement: .none) }
            #expect(throws: BundleHeader.Failure.self) { try header(kind, patient: .none, statement: statement) }
        }
    }

    @Test func `a head has a ceiling`() throws {
        func isRecord(_ count: Int) throws -> Bool {
            let head = #"{"a":""# + String(repeating: "x", count: count - 8) + #""}"#
            var bytes: [UInt8] = []
            bytes.append(bigEndian: UInt32(count))
            bytes.append(bigEndian: UInt32(0))
            bytes += Array(head.utf8)
            bytes += [UInt8](repeating: 0, count: Record.padded(bytes.count) - bytes.count)
            let buffer = PlaintextBuffer()
            buffer.append(bytes)
            return (try? Record(decoding: buffer)) != nil
        }
        #expect(try isRecord(Record.maximumHead))
        #expect(try !isRecord(Record.maximumHead + 1))
    }

    @Test func `the first revision has a nonce and follows nothing, a later one names its note and its parents`() throws
    {
        let head = RecordHead.note(
            RecordHead.NoteHead(
                parents: [], time: Timestamp(seconds: 0), kind: .progress, day: CalendarDay(iso: "2026-01-01")!,
                title: "", themes: []))
        let first = head.json
        _ = try RecordHead(first)
        let id = JSON.string(Identifier.random().text)
        let parents = JSON.array([.string(Digest(Random.bytes(32))!.hex)])
        let wrong: [[(String, JSON?)]] = [
            [("nonce", nil)], [("parents", parents)], [("note", id)], [("note", id), ("parents", parents)],
            [("note", id), ("nonce", nil)],
        ]
        for changes in wrong {
            var changed = first
            for (key, value) in changes { changed[key] = value }
            #expect(throws: RecordHead.Failure.malformed, "\(changes)") { try RecordHead(changed) }
        }
        var later = first
        (later["nonce"], later["note"], later["parents"]) = (nil, id, parents)
        _ = try RecordHead(later)
    }

    @Test func `a vault of a later version is told from one that is damaged, and from another vault`() throws {
        let fixture = try VaultFixture()
        let text = String(decoding: try fixture.contents("VAULT"), as: UTF8.self)
        func failure(_ text: String) throws -> VaultError? {
            try fixture.write(Array(text.utf8), "VAULT")
            do {
                _ = try fixture.open()
                return nil
            } catch let error as VaultError {
                return error
            }
        }
        if case .unsupportedFormat = try failure(text.replacing("alcove 1", with: "alcove 2")) {
        } else {
            Issue.record("a later version")
        }
        for wrong in [text + "\n", text.replacing("alcove 1", with: "alcove 01"), String(text.dropLast())] {
            if case .damaged = try failure(wrong) {} else { Issue.record("\(wrong)") }
        }
        let other = "alcove 1\nvault \(Identifier.random().text)\n"
        if case .damaged = try failure(other) {} else { Issue.record("another vault") }
        #expect(try failure(text) == nil)
    }
}
