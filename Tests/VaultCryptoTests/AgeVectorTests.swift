import SecretMemory
import Testing
import VaultCrypto

@Suite(.enabled(if: Corpus.isPresent, Corpus.absence))
struct AgeVectorTests {
    @Test func `the test kit is whole: 84 vectors to run, 18 with ML-KEM for later`() {
        #expect(AgeVector.names.count == 84)
        #expect(AgeVector.skipped.count == 18)
    }

    @Test(arguments: AgeVector.names)
    func `each vector ends as it says, having released what it says`(name: String) throws {
        let vector = try AgeVector(named: name)
        for step in [100_000, 4097] {
            let outcome = try AgeOutcome(
                opening: vector.file, identities: vector.identities, passphrases: vector.passphrases, step: step)
            #expect(outcome.ending == vector.expectation)
            if let hash = vector.payloadHash { #expect(SHA256.hash(outcome.released).hex == hash) }
            if vector.payloadHash == nil { #expect(outcome.released.isEmpty) }
            if let fileKey = outcome.fileKey { #expect(fileKey == vector.fileKey) }
        }
    }

    @Test(arguments: AgeVector.names)
    func `in one piece each vector ends the same, and a failure releases nothing`(name: String) throws {
        let vector = try AgeVector(named: name)
        guard !vector.isArmored else { return }
        var ending = "success"
        do {
            let opened = try vector.file.withSpan { file in
                let header = try AgeHeader.parse(file)
                let key = try AgeOutcome.unwrap(header, vector.identities, vector.passphrases)
                return try Age.open(file, fileKey: key)
            }
            #expect(SHA256.hash(revealed(opened)).hex == vector.payloadHash)
        } catch let error as AgeError {
            ending = AgeOutcome.name(of: error)
        }
        #expect(ending == vector.expectation)
    }

    @Test(arguments: AgeVector.names)
    func `what opens is written again byte for byte`(name: String) throws {
        let vector = try AgeVector(named: name)
        guard vector.expectation == "success" else { return }
        let outcome = try AgeOutcome(
            opening: vector.file, identities: vector.identities, passphrases: vector.passphrases)
        let fileKey = try secret(vector.fileKey)
        let header = try AgeHeader(sealing: #require(outcome.header).stanzas, fileKey: fileKey)
        #expect(header.bytes == outcome.header?.bytes)

        let binary = vector.isArmored ? try dearmored(vector.file) : vector.file
        let nonce = Array(binary[header.byteCount..<header.byteCount + 16])
        for armor in [false, true] {
            var written: [UInt8] = []
            let writer = try AgeWriter(header: header, fileKey: fileKey, nonce: nonce, armor: armor) { bytes in
                unsafe bytes.withUnsafeBytes { unsafe written.append(contentsOf: $0) }
            }
            // Pieces that neither fit nor divide a chunk.
            for start in stride(from: 0, to: outcome.released.count, by: 70_001) {
                let piece = outcome.released[start..<min(start + 70_001, outcome.released.count)]
                try piece.withSpan { try writer.write($0) }
            }
            try writer.finish()
            if armor {
                #expect(try dearmored(written) == binary)
                if vector.isArmored { #expect(normalised(written) == normalised(vector.file)) }
            } else {
                #expect(written == binary)
            }
        }
    }

    /// The bytes in an armor, by way of Foundation's decoder.
    private func dearmored(_ text: [UInt8]) throws -> [UInt8] {
        let lines = normalised(text).split(separator: "\n").dropFirst().dropLast()
        return try #require(base64(lines.joined()))
    }

    /// The armor with what may be written otherwise made equal: line ends, and white space around it.
    private func normalised(_ text: [UInt8]) -> String {
        String(decoding: text, as: UTF8.self).replacing("\r\n", with: "\n").trimmingPrefix(while: \.isWhitespace)
            .split(separator: "\n", omittingEmptySubsequences: true).filter { !$0.allSatisfy(\.isWhitespace) }
            .joined(separator: "\n")
    }
}
