import Foundation
import SecretMemory
import Testing
import VaultCrypto

/// Files of ours and of stock `age`, each opened by the other.
@Suite(.serialized, .enabled(if: StockAge.isPresent, StockAge.absence))
struct AgeInteroperationTests {
    static let sizes = [0, 1, 65_535, 65_536, 65_537, 131_072]
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    @Test(arguments: sizes, [1, 20])
    func `stock age opens what we seal`(size: Int, recipients: Int) throws {
        let plaintext = Random.bytes(size)
        let people = try People(recipients)
        for armor in [false, true] {
            let sealed = try plaintext.withSpan { try Age.seal($0, to: people.recipients, armor: armor) }
            let file = try folder.write(sealed, to: "sealed")
            let key = try folder.write(people.lastIdentity + [10], to: "key")
            try StockAge.run(["-d", "-i", key, "-o", folder.path("opened"), file])
            // age makes its output with the first byte, so for an empty text there is none.
            #expect(try size == 0 ? !folder.has("opened") : folder.read("opened") == plaintext)
            try? FileManager.default.removeItem(atPath: folder.path("opened"))
        }
    }

    @Test(arguments: sizes, [1, 20])
    func `we open what stock age seals`(size: Int, recipients: Int) throws {
        let plaintext = Random.bytes(size)
        let people = try People(recipients)
        let file = try folder.write(plaintext, to: "plain")
        for armor in [false, true] {
            let arguments = people.recipients.flatMap { ["-r", $0.text] } + (armor ? ["-a"] : [])
            try StockAge.run(arguments + ["-o", folder.path("sealed"), file])
            let outcome = try AgeOutcome(
                opening: folder.read("sealed"), identities: [String(decoding: people.lastIdentity, as: UTF8.self)])
            #expect(outcome.ending == "success")
            #expect(outcome.released == plaintext)
            #expect(outcome.header?.recipientCount == recipients)
            try? FileManager.default.removeItem(atPath: folder.path("sealed"))
        }
    }

    @Test func `we read the keys of stock age, and it reads ours`() throws {
        let keygen = try #require(StockAge.keygen)
        let text = try output(of: keygen, [])
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("AGE-SECRET-KEY-1") })
        let theirs = try AgeIdentity(text: secret(String(line)))
        #expect(text.contains("# public key: \(theirs.recipient.text)\n"))

        let ours = try AgeIdentity.generate()
        let key = try folder.write(revealed(ours.encoded()) + [10], to: "key")
        #expect(try output(of: keygen, ["-y", key]) == ours.recipient.text + "\n")
    }

    @Test func `a passphrase that is typed to stock age opens what we seal`() throws {
        let plaintext = Random.bytes(1000)
        let sealed = try plaintext.withSpan {
            try Age.seal($0, passphrase: secret("übung macht 7 Meister"), cost: .identity)
        }
        let file = try folder.write(sealed, to: "sealed")
        try StockAge.run(["-d", "-o", folder.path("opened"), file], typing: "übung macht 7 Meister")
        #expect(try folder.read("opened") == plaintext)
        #expect(throws: StockAge.Failed.self) {
            try StockAge.run(["-d", "-o", folder.path("other"), file], typing: "ubung macht 7 Meister")
        }
    }

    @Test func `we open what stock age seals with a passphrase that is typed`() throws {
        let plaintext = Random.bytes(1000)
        let file = try folder.write(plaintext, to: "plain")
        try StockAge.run(["-p", "-o", folder.path("sealed"), file], typing: "übung macht 7 Meister")
        let outcome = try AgeOutcome(opening: folder.read("sealed"), passphrases: ["übung macht 7 Meister"])
        #expect(outcome.ending == "success")
        #expect(outcome.released == plaintext)
        #expect(try AgeOutcome(opening: folder.read("sealed"), passphrases: ["meister"]).ending == "no match")
    }

    @Test(.enabled(if: SlowTests.areOn, SlowTests.reason))
    func `a gibibyte goes both ways`() throws {
        let people = try People(1)
        let key = try folder.write(people.lastIdentity + [10], to: "key")
        let block = Random.bytes(1 << 20)
        let expected = try hash { sink in for _ in 0..<1024 { try block.withSpan { try sink($0) } } }

        // Ours, opened by stock age.
        let sealed = try create("sealed")
        let writer = try AgeWriter(to: people.recipients) { try sealed.append($0) }
        for _ in 0..<1024 { try block.withSpan { try writer.write($0) } }
        try writer.finish()
        try StockAge.run(["-d", "-i", key, "-o", folder.path("opened"), folder.path("sealed")])
        #expect(try hash { sink in try open("opened").readAll(sink) } == expected)

        // The same text, sealed by stock age.
        try StockAge.run(["-r", people.recipients[0].text, "-o", folder.path("theirs"), folder.path("opened")])
        let theirs = try open("theirs")
        let reader = try AgeReader { try theirs.fill(&$0) }
        let identity = try AgeIdentity(text: secret(people.lastIdentity))
        let fileKey = try reader.header.unwrap(with: identity)
        #expect(try hash { sink in try reader.release(fileKey: fileKey, to: sink) } == expected)
    }

    /// Some people, of whom the last one's identity is known.
    private struct People {
        let recipients: [AgeRecipient]
        let lastIdentity: [UInt8]

        init(_ count: Int) throws {
            let last = try AgeIdentity.generate()
            recipients = try (1..<count).map { _ in try AgeIdentity.generate().recipient } + [last.recipient]
            lastIdentity = revealed(try last.encoded())
        }
    }

    private func hash(_ feed: ((RawSpan) throws -> Void) throws -> Void) throws -> Digest {
        var hasher = SHA256Hasher()
        try feed { hasher.update($0) }
        return hasher.finalize()
    }

    private func output(of program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    private func create(_ name: String) throws -> RawFile { try RawFile(folder.path(name), writing: true) }
    private func open(_ name: String) throws -> RawFile { try RawFile(folder.path(name), writing: false) }
}
