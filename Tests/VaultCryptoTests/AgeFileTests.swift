import SecretMemory
import Testing
import VaultCrypto

@Suite struct AgeFileTests {
    static let sizes = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]
    static let cheap = ScryptCost(testing: 4)

    @Test(arguments: sizes)
    func `a file in one piece comes back for each recipient, as buffer and as secret`(size: Int) throws {
        let plaintext = Random.bytes(size)
        let first = try AgeIdentity.generate()
        let second = try AgeIdentity.generate()
        let file = try plaintext.withSpan { try Age.seal($0, to: [first.recipient, second.recipient]) }
        try file.withSpan { file in
            #expect(try revealed(Age.open(file, with: first)) == plaintext)
            #expect(try revealed(Age.open(file, with: second)) == plaintext)
            let header = try AgeHeader.parse(file)
            #expect(header.recipientCount == 2 && !header.isPassphrase)
            let fileKey = try header.unwrap(with: second)
            if size <= SecretBytes.maximumCount {
                #expect(try revealed(Age.openSecret(file, fileKey: fileKey)) == plaintext)
            } else {
                #expect(throws: AgeError.tooLong) { _ = try Age.openSecret(file, fileKey: fileKey) }
            }
        }
    }

    @Test(arguments: sizes, [false, true])
    func `a stream in pieces of any size comes back`(size: Int, armor: Bool) throws {
        let plaintext = Random.bytes(size)
        let identity = try AgeIdentity.generate()
        for step in [1000, 65_536, 70_000, 131_073] {
            var file: [UInt8] = []
            let writer = try AgeWriter(to: [identity.recipient], armor: armor) { bytes in
                unsafe bytes.withUnsafeBytes { unsafe file.append(contentsOf: $0) }
            }
            for start in stride(from: 0, to: size, by: step) {
                try plaintext[start..<min(start + step, size)].withSpan { try writer.write($0) }
            }
            try writer.finish()

            let reader = try AgeReader(pieces(of: file, step: step))
            var opened: [UInt8] = []
            try reader.release(fileKey: reader.header.unwrap(with: identity)) { chunk in
                #expect(chunk.byteCount <= 65_536)
                unsafe chunk.withUnsafeBytes { unsafe opened.append(contentsOf: $0) }
            }
            #expect(opened == plaintext)
        }
    }

    @Test func `a passphrase opens its file, and another does not`() throws {
        let file = try Array("keys".utf8).withSpan {
            try Age.seal($0, passphrase: secret("correct horse"), cost: AgeFileTests.cheap)
        }
        try file.withSpan { file in
            #expect(try AgeHeader.parse(file).isPassphrase)
            let opened = try Age.openSecret(file, passphrase: secret("correct horse"), ceiling: .identity)
            #expect(revealed(opened) == Array("keys".utf8))
            #expect(throws: AgeError.noMatch) {
                _ = try Age.open(file, passphrase: secret("correct horse "), ceiling: .identity)
            }
            let identity = try AgeIdentity.generate()
            #expect(throws: AgeError.noMatch) { _ = try Age.open(file, with: identity) }
        }
    }

    @Test func `a file that asks for more work than is allowed is refused before any is done`() throws {
        let file = try [1].withSpan { try Age.seal($0, passphrase: secret("p"), cost: AgeFileTests.cheap) }
        for (asked, reported) in [("19", 19), ("63", 63), ("64", 64), ("100", 99), ("99999999999999999999", 99)] {
            let text = String(decoding: file.prefix(200), as: Unicode.ASCII.self)
            let line = try #require(text.firstRange(of: " 4\n"))
            let offset = text.distance(from: text.startIndex, to: line.lowerBound)
            let changed = file[..<(offset + 1)] + Array(asked.utf8) + file[(offset + 2)...]
            #expect(throws: AgeError.costRefused(logN: reported)) {
                try changed.withSpan { _ = try Age.open($0, passphrase: secret("p"), ceiling: .identity) }
            }
        }
    }

    @Test func `an empty passphrase is refused both ways`() throws {
        let nothing = try secret("")
        #expect(throws: AgeError.emptyPassphrase) {
            try [1].withSpan { _ = try Age.seal($0, passphrase: nothing, cost: AgeFileTests.cheap) }
        }
        let file = try [1].withSpan { try Age.seal($0, passphrase: secret("p"), cost: AgeFileTests.cheap) }
        #expect(throws: AgeError.emptyPassphrase) {
            try file.withSpan { _ = try Age.open($0, passphrase: nothing, ceiling: .identity) }
        }
    }

    @Test func `one to twenty recipients, no more and no fewer`() throws {
        let identity = try AgeIdentity.generate()
        let twenty = [AgeRecipient](repeating: identity.recipient, count: 20)
        let file = try [7].withSpan { try Age.seal($0, to: twenty) }
        #expect(try file.withSpan { try AgeHeader.parse($0).recipientCount } == 20)
        #expect(throws: AgeError.tooManyRecipients) {
            _ = try [7].withSpan { try Age.seal($0, to: twenty + [identity.recipient]) }
        }
        #expect(throws: AgeError.noRecipients) { _ = try [7].withSpan { try Age.seal($0, to: []) } }
        // One stanza more, as someone else could write it.
        let line = Array("age-encryption.org/v1\n".utf8).count
        let stanza = try #require(file[line...].firstRange(of: Array("\n-> ".utf8))).lowerBound
        let crafted = file[..<line] + file[line...stanza] + file[line...]
        #expect(throws: AgeError.tooManyRecipients) { _ = try crafted.withSpan { try AgeHeader.parse($0) } }
    }

    @Test func `a recipient whose secret everybody knows is refused`() throws {
        let weak = try #require(AgeRecipient([UInt8](repeating: 0, count: 32)))
        #expect(throws: AgeError.recipientRefused) { _ = try [7].withSpan { try Age.seal($0, to: [weak]) } }
    }

    @Test func `a header of more than 64 KiB is refused, however it is read`() throws {
        let line = Array("-> grease ".utf8) + [UInt8](repeating: 65, count: 60_000) + Array("\n\n".utf8)
        let long = Array("age-encryption.org/v1\n".utf8) + line + line
        #expect(throws: AgeError.headerMalformed) { _ = try long.withSpan { try AgeHeader.parse($0) } }
        #expect(throws: AgeError.headerMalformed) { _ = try AgeReader(pieces(of: long, step: 777)) }
        // A source without end is given up at the same place.
        #expect(throws: AgeError.headerMalformed) {
            _ = try AgeReader(
                pieces(of: Array("age-encryption.org/v1\n".utf8) + [UInt8](repeating: 65, count: 200_000), step: 9))
        }
    }

    @Test func `a file that is something else is told apart at once`() throws {
        for text in ["", "a", "age-encryption.org/v2\n", "PK\u{3}\u{4}", "-> X25519"] {
            let expected = text.hasPrefix("-") ? AgeError.armorMalformed : .notAnAgeFile
            #expect(throws: expected) { _ = try AgeReader(pieces(of: Array(text.utf8), step: 5)) }
            #expect(throws: AgeError.notAnAgeFile) { _ = try text.utf8.withSpan { try AgeHeader.parse($0) } }
        }
    }

    @Test func `a source that fails and a sink that fails are heard`() throws {
        struct Full: Error {}
        #expect(throws: Full.self) { _ = try AgeReader { _ in throw Full() } }
        let identity = try AgeIdentity.generate()
        let file = try Random.bytes(100_000).withSpan { try Age.seal($0, to: [identity.recipient]) }
        let reader = try AgeReader(pieces(of: file, step: 5000))
        let fileKey = try reader.header.unwrap(with: identity)
        #expect(throws: Full.self) { try reader.release(fileKey: fileKey) { _ in throw Full() } }
        #expect(throws: Full.self) { _ = try AgeWriter(to: [identity.recipient]) { _ in throw Full() } }
    }

    @Test func `another file's key opens nothing`() throws {
        let identity = try AgeIdentity.generate()
        let (mine, other) = try (
            [1].withSpan { try Age.seal($0, to: [identity.recipient]) },
            [2].withSpan { try Age.seal($0, to: [identity.recipient]) }
        )
        let key = try other.withSpan { try AgeHeader.parse($0) }.unwrap(with: identity)
        #expect(throws: AgeError.headerAuthentication) { _ = try mine.withSpan { try Age.open($0, fileKey: key) } }
    }
}
