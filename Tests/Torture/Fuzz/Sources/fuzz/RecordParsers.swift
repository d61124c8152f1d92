@testable internal import ClinicalVault
internal import SecretMemory
@testable internal import VaultCrypto

/// What stands inside a frame, behind its seal: whoever shares a drawer's key can have written it.
enum RecordParsers {
    static let all = [
        FuzzedParser(name: "record", seeds: records, parse: parseRecord),
        FuzzedParser(name: "ledger", seeds: entries, parse: parseEntry),
        FuzzedParser(name: "statement", seeds: statements, parse: parseStatement),
    ]

    private static func id(_ byte: UInt8) -> Identifier { Identifier([UInt8](repeating: byte, count: 16))! }
    private static func digest(_ byte: UInt8) -> Digest { Digest([UInt8](repeating: byte, count: 32))! }

    // MARK: Records

    /// A selector, and a plaintext as it is (0), a head (1), or a head and a body with a zero byte between them (2).
    private static func records() throws -> [[UInt8]] {
        let time = Timestamp(seconds: 1_790_000_000)
        let day = CalendarDay(iso: "2026-11-16")!
        let heads: [RecordHead] = [
            .note(
                RecordHead.NoteHead(
                    note: nil, parents: [], time: time, kind: .progress, day: day, title: "t", themes: ["sleep"],
                    template: "soap")),
            .note(
                RecordHead.NoteHead(
                    note: id(1), parents: [digest(2)], time: time, kind: .plan, day: day, title: "", themes: [],
                    template: nil)),
            .marks(note: id(1), parents: [digest(2)], time: time, themes: ["sleep"]),
            .withdrawal(note: id(1), parents: [digest(2)], time: time, reason: "r"),
            .signature(note: id(1), record: digest(2), time: time, signature: [UInt8](repeating: 3, count: 64)),
            .profile(RecordHead.ProfileHead(parents: [], time: time, code: "K-117", name: "n", born: day)),
            .disclosure(time: time),
        ]
        var seeds: [[UInt8]] = []
        for head in heads {
            let json = head.json(by: id(9))
            let record = try unsafe Record(head: json, body: Array("text".utf8).span.bytes)
            seeds.append([0] + record.buffer.withBytes { $0.array })
            seeds.append([1] + JSON.object(json).encoded())
            seeds.append([2] + JSON.object(json).encoded() + [0] + Array("text".utf8))
        }
        return seeds
    }

    private static func parseRecord(_ input: [UInt8]) {
        guard let mode = input.first else { return }
        var plaintext = Array(input.dropFirst())
        if mode % 3 > 0 {
            let split = mode % 3 == 1 ? plaintext.count : plaintext.firstIndex(of: 0) ?? plaintext.count
            var lengths: [UInt8] = []
            lengths.append(bigEndian: UInt32(split))
            lengths.append(bigEndian: UInt32(max(0, plaintext.count - split - 1)))
            if split < plaintext.count { plaintext.remove(at: split) }
            plaintext = lengths + plaintext
            plaintext += [UInt8](repeating: 0, count: Record.padded(plaintext.count) - plaintext.count)
        }
        let buffer = PlaintextBuffer(capacity: plaintext.count)
        buffer.append(plaintext)
        guard let record = try? Record(decoding: buffer) else { return }
        require(record.body.upperBound <= plaintext.count, "the body lies in the record")
        require(plaintext[record.body.upperBound...].allSatisfy { $0 == 0 }, "what fills a record is zero")
        let written = JSON.object(record.head).encoded()
        require(try JSON.parse(written) == .object(record.head), "a head that is written is the one that was read")
        if written == Array(plaintext[8..<record.body.lowerBound]) {
            let again = try? buffer.withBytes(in: record.body) { try Record(head: record.head, body: $0) }
            require(again?.name == record.name && again?.buffer.count == buffer.count, "a record has one spelling")
        }
        guard let head = try? RecordHead(record.head), head != .unknown else { return }
        require(try RecordHead(head.json(by: id(9))) == head, "what a head says can be written and read again")
    }

    // MARK: Log entries

    private static func entries() throws -> [[UInt8]] {
        let end = BundleEnd(offset: 700, sequence: 4, link: digest(3))
        let ends = [
            NamedEnd(drawer: nil, bundle: id(1), end: end),
            NamedEnd(drawer: DrawerRef(patient: id(2), drawer: .process), bundle: id(1), end: end),
        ]
        let time = Timestamp(seconds: 1_790_000_000)
        return try LedgerEntry.Kind.allCases.map { kind in
            let list = JSON.array(ends.map(\.json))
            let references = JSONObject([("note", .string(id(4).text)), ("n", 2), ("ledgers", list)])
            let entry = LedgerEntry(kind, time: time, ends: ends, references: references)
            return try JSON.object(entry.record().head).encoded()
        }
    }

    private static func parseEntry(_ bytes: [UInt8]) {
        guard let head = try? JSON.parse(bytes).object, let entry = LedgerEntry(head) else { return }
        require(entry.ends.allSatisfy { NamedEnd($0.json) == $0 }, "an end that is written is the one that was read")
        _ = SealedFiles(entry)
        guard let record = try? entry.record() else { return }
        require(LedgerEntry(record.head) == entry, "an entry that is written is the one that was read")
        require(try Record(decoding: record.buffer).name == record.name, "an entry is a record")
    }

    // MARK: Key statements

    private static func statements() throws -> [[UInt8]] {
        let owner = ExampleCard.card
        let nonce = digest(1)
        let patient = KeyStatement.patient(vault: id(1), owner: owner.clinician, nonce: nonce)
        let all: [(Int64, Digest?)] = [(1, nil), (2, digest(7))]
        return all.map { number, previous in
            var head = JSONObject([
                ("kind", "keys"), ("v", 1), ("vault", .string(id(1).text)), ("patient", .string(patient.text)),
                ("drawer", "record"), ("n", .integer(number)), ("writer", .string(id(2).text)),
                ("owner", .string(owner.clinician.text)), ("nonce", .string(nonce.hex)),
                (
                    "members",
                    .array([["clinician": .string(owner.clinician.text), "card": .string(owner.digest.hex)]])
                ),
            ])
            if let previous { head["previous"] = .string(previous.hex) }
            head["closed"] = .array([["bundle": .string(id(3).text), "sequence": 3, "link": .string(digest(4).hex)]])
            head["time"] = "2026-11-23T17:00:00Z"
            let json = JSON.object(head).encoded()
            var bytes: [UInt8] = []
            bytes.append(bigEndian: UInt32(json.count))
            bytes += json
            bytes.append(bigEndian: UInt16(2))
            return bytes + [UInt8](repeating: 5, count: 64 + CardSignature.count)
        }
    }

    /// The parser behind the signature, which is taken as verified: an owner is trusted, not infallible.
    private static func parseStatement(_ bytes: [UInt8]) {
        let owner = ExampleCard.card
        guard bytes.count <= SecretBytes.maximumCount,
            let plaintext = unsafe try? SecretBytes(copying: bytes.span.bytes)
        else { return }
        let patient = KeyStatement.patient(vault: id(1), owner: owner.clinician, nonce: digest(1))
        for number in 1...2 {
            let open = try? KeyStatement.verify(
                plaintext, owners: [owner], vault: id(1), patient: patient, drawer: .record, number: number,
                writer: id(2), member: owner.clinician, stanzas: 1, isVerified: true)
            guard let open else { continue }
            let statement = open.statement
            require(statement.members.map(\.clinician) == [owner.clinician], "the members are the recipients")
            require((statement.previous == nil) == (number == 1), "statements follow each other")
            require((1...KeyStatement.maximumKeys).contains(open.keyCount), "a drawer has keys, and not too many")
        }
    }
}
