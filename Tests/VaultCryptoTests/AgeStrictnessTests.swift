import SecretMemory
import Testing

@testable import VaultCrypto

/// Every way in which a file can be almost right, each made from a good one: age files have one form.
@Suite struct AgeStrictnessTests {
    private let fileKey = [UInt8](repeating: 7, count: 16)

    // MARK: Headers

    /// A header with these stanzas and a good MAC.
    private func header(_ stanzas: [AgeStanza]) throws -> AgeHeader {
        try AgeHeader(sealing: stanzas, fileKey: secret(fileKey))
    }

    private func x25519(body count: Int = 32) throws -> AgeStanza {
        AgeStanza([Array("X25519".utf8), encoded(Random.bytes(32))], body: Random.bytes(count))
    }

    private func scrypt(_ cost: String = "10") -> AgeStanza {
        AgeStanza([Array("scrypt".utf8), encoded(Random.bytes(16)), Array(cost.utf8)], body: Random.bytes(32))
    }

    private func encoded(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        Base64.encode(bytes, padded: false, to: &text)
        return text
    }

    @Test func `a passphrase stands alone`() throws {
        _ = try header([scrypt()])
        _ = try header([x25519(), x25519()])
        #expect(throws: AgeError.headerMalformed) { try header([scrypt(), x25519()]) }
        #expect(throws: AgeError.headerMalformed) { try header([x25519(), scrypt()]) }
        #expect(throws: AgeError.headerMalformed) { try header([scrypt(), scrypt()]) }
    }

    @Test(arguments: ["010", "0", "", "1a", "+10", "-1"])
    func `work is a number with one spelling`(cost: String) {
        #expect(throws: AgeError.headerMalformed) { try header([scrypt(cost)]) }
    }

    @Test(arguments: [0, 16, 31, 33, 48])
    func `a wrapped key has its length`(count: Int) {
        #expect(throws: AgeError.headerMalformed) { try header([x25519(body: count)]) }
    }

    @Test func `a header that comes alone ends with its MAC`() throws {
        let good = try header([x25519()]).bytes
        #expect(try AgeHeader.parse(header: good).bytes == good)
        for wrong in [good + [10], good + good, Array(good.dropLast())] {
            #expect(throws: AgeError.self) { try AgeHeader.parse(header: wrong) }
        }
    }

    @Test func `lines have their length, and arguments are not empty`() throws {
        let good = String(decoding: try header([x25519()]).bytes, as: UTF8.self)
        let body = String(decoding: encoded([UInt8](repeating: 9, count: 51)), as: UTF8.self)
        // One line of 68 characters where there should be one of 64 and one of 4.
        let unknown = { (lines: String) in good.replacing("--- ", with: "-> unknown\n\(lines)\n--- ") }
        func isRead(_ text: String) -> Bool { (try? text.utf8.withSpan { try AgeHeader.parse($0) }) != nil }
        #expect(isRead(good))
        #expect(isRead(unknown("\(body.prefix(64))\n\(body.dropFirst(64))")))
        #expect(!isRead(unknown("\(body)\n")))
        #expect(!isRead(unknown(String(body.prefix(64)))))
        for arguments in ["a  b", "a ", ""] {
            #expect(!isRead(good.replacing("--- ", with: "-> \(arguments)\n\n--- ")), "\(arguments)")
        }
        #expect(isRead(good.replacing("--- ", with: "-> a b\n\n--- ")))
    }

    // MARK: Payloads

    /// What is wrong with a file whose payload has these chunks, each with its plaintext and whether it says that it is
    /// the last; nil where it opens.
    private func fault(_ chunks: [(plaintext: [UInt8], isLast: Bool)], order: [Int]? = nil) throws -> AgeError? {
        let key = try secret(fileKey)
        let nonce = Random.bytes(FileKey.payloadNonceCount)
        let payload = try AgePayload(fileKey: key, nonce: nonce)
        var sealed: [[UInt8]] = []
        for chunk in chunks {
            var bytes: [UInt8] = []
            try chunk.plaintext.withSpan { try payload.seal($0, isLast: chunk.isLast, appendingTo: &bytes) }
            sealed.append(bytes)
        }
        let file = try header([x25519()]).bytes + nonce + (order ?? Array(chunks.indices)).flatMap { sealed[$0] }
        do {
            try AgeReader(pieces(of: file, step: 5000)).release(fileKey: key) { _ in }
            return nil
        } catch let error as AgeError {
            return error
        }
    }

    @Test func `chunks are counted, and the last one says so`() throws {
        let full = Random.bytes(AgePayload.chunkCount)
        let chunks = [(full, false), (Random.bytes(AgePayload.chunkCount), false), (Random.bytes(9), true)]
        #expect(try fault(chunks) == nil)
        for order in [[1, 0, 2], [0, 0, 2], [0, 2], [0, 0, 1, 2], [0, 1], [0], [0, 1, 2, 2]] {
            #expect(try fault(chunks, order: order) == .payloadDamaged, "\(order)")
        }
        #expect(try fault([(full, true)]) == nil)
        #expect(try fault([(full, true), (Random.bytes(9), true)]) == .payloadDamaged)
        #expect(try fault([(full, false), (full, false)]) == .payloadDamaged)
    }

    @Test func `no chunk is empty but that of an empty file`() throws {
        let full = Random.bytes(AgePayload.chunkCount)
        #expect(try fault([([], true)]) == nil)
        #expect(try fault([(full, false), ([], true)]) == .payloadDamaged)
        #expect(try fault([]) == .payloadDamaged)
    }

    // MARK: Armor

    /// The bytes in an armor, or nil where it is refused.
    private func dearmored(_ text: String, step: Int) -> [UInt8]? {
        let source = pieces(of: Array(text.utf8), step: step)
        let decoder = ArmorDecoder(ByteInput(capacity: 4096, source: source))
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
            var span = unsafe buffer.mutableBytes
            return try? decoder.read(into: &span)
        }
        // All of it fits: what follows is the end, or what is wrong there.
        var rest = [UInt8](repeating: 0, count: 16)
        let more = unsafe rest.withUnsafeMutableBytes { buffer in
            var span = unsafe buffer.mutableBytes
            return try? decoder.read(into: &span)
        }
        guard let count, more == 0 else { return nil }
        return Array(bytes.prefix(count))
    }

    @Test func `armor has one form, line ends and the white space around it aside`() throws {
        let bytes = [UInt8](0..<130)
        var text: [UInt8] = []
        var encoder = ArmorEncoder()
        encoder.begin(to: &text)
        bytes.withSpan { encoder.encode($0, to: &text) }
        encoder.finish(to: &text)
        let good = String(decoding: text, as: UTF8.self)
        let lines = good.split(separator: "\n").map(String.init)
        func armor(_ body: [String]) -> String { ([lines[0]] + body + [lines[4]]).joined(separator: "\n") + "\n" }
        let space = String(repeating: " ", count: Armor.maximumSpace - 2)
        let joined = lines[1...3].joined()

        for same in [
            good, good.replacing("\n", with: "\r\n"), " \t\n\r\n" + good, good + " \n\t", String(good.dropLast()),
            space + "\n" + good, good + space,
        ] {
            for step in [1, 7, 5000] { #expect(dearmored(same, step: step) == bytes, "\(same)") }
        }
        for wrong in [
            armor([lines[1], "", lines[2], lines[3]]), armor([lines[1], lines[3], lines[2]]),
            armor([lines[3], lines[1]]), armor([lines[1], lines[2], ""]),
            armor([String(joined.prefix(68)), String(joined.dropFirst(68).prefix(64)), String(joined.dropFirst(132))]),
            String(repeating: "          \n", count: 100) + good, armor([lines[1] + lines[2], lines[3]]),
            armor([String(lines[1].prefix(60)), String(lines[1].suffix(4)), lines[2], lines[3]]),
            armor([lines[1] + " ", lines[2], lines[3]]), armor([lines[1], lines[2], lines[3] + "\n"]),
            armor([lines[1], lines[2], String(lines[3].dropLast())]), "x\n" + good, "> " + good, good + "x",
            good + good, lines.dropLast().joined(separator: "\n"), space + "    \n" + good, good + space + "    \n",
            good.replacing("BEGIN AGE", with: "BEGIN  AGE"), good.replacing("END AGE", with: "END AGE "),
        ] {
            for step in [1, 7, 5000] { #expect(dearmored(wrong, step: step) == nil, "\(wrong)") }
        }
    }
}
