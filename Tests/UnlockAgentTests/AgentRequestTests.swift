import Foundation
import SecretMemory
import Testing
import UnlockAgent
import VaultCrypto

@Suite struct AgentRequestTests {
    let folder: TemporaryFolder
    let agent: RunningAgent

    init() throws {
        folder = try TemporaryFolder()
        agent = try RunningAgent(in: folder)
    }

    @Test func `the client does everything that an identity in this process does`() throws {
        let client = try agent.client()
        #expect(client.vault == SimpleKeys.vault)
        #expect(client.clinician == SimpleKeys.clinician)
        #expect(client.card == SimpleKeys.card)
        let direct = try SimpleKeys()
        for purpose in DerivedKeyPurpose.allCases {
            let (one, other) = try (client.deriveKey(for: purpose).array, direct.deriveKey(for: purpose).array)
            #expect(one == other)
        }
        let digest = try #require(Digest((0..<32).map { UInt8($0) }))
        for purpose in SigningPurpose.allCases {
            #expect(try client.sign(digest, for: purpose) == direct.sign(digest, for: purpose))
        }
    }

    @Test func `headers by the thousand are opened in order, in as many questions as it takes`() throws {
        let client = try agent.client()
        let headers = (0..<1000).map { number in
            number % 7 == 0 ? [] : [UInt8](repeating: UInt8(number % 251), count: 200 + number * 13)
        }
        var seen = 0
        try client.unwrap(headers) { index, key in
            #expect(index == seen)
            seen += 1
            let bytes = array(key)
            #expect(bytes == (index % 7 == 0 ? nil : [UInt8](repeating: UInt8(index % 251), count: 16)))
        }
        #expect(seen == 1000)
    }

    @Test func `whoever gets a key may ask again at once`() throws {
        let client = try agent.client()
        var derived = 0
        try client.unwrap([[UInt8]](repeating: [UInt8](repeating: 9, count: 50), count: 3)) { _, key in
            let inner = try client.deriveKey(for: .pins)
            derived += inner.count
            let bytes = array(key)
            #expect(bytes == [UInt8](repeating: 9, count: 16))
        }
        #expect(derived == 96)
    }

    @Test func `no header and the longest header are served, a longer one is refused before it is sent`() throws {
        let client = try agent.client()
        try client.unwrap([]) { _, _ in Issue.record("nothing was asked") }
        var count = 0
        try client.unwrap([[UInt8](repeating: 5, count: AgentClient.maximumHeaderCount)]) { _, key in
            count += array(key)?.count ?? 0
        }
        #expect(count == 16)
        #expect(throws: AgentError.tooLong) {
            try client.unwrap([[UInt8](repeating: 5, count: AgentClient.maximumHeaderCount + 1)]) { _, _ in }
        }
        try client.stillActive()
    }

    @Test func `the status says who, for whom and until when`() throws {
        let status = try agent.client().statusWhenConnected
        #expect(status.vault == SimpleKeys.vault)
        #expect(status.scope == .user)
        #expect(!status.readOnly)
        #expect(status.idleLeft == .seconds(3600) && status.absoluteLeft == .seconds(3600))
        #expect(status.locksInSeconds == 3600)
    }

    @Test(arguments: [0] + Array(UInt8(6)...255))
    func `a purpose that is not in the list is refused`(purpose: UInt8) throws {
        let raw = try RawConnection(agent.address)
        #expect(raw.request(3, [purpose, 0]) == [Answer.refused])
        #expect(raw.request(4, [purpose] + [UInt8](repeating: 0, count: 32)) == [Answer.refused])
        #expect(raw.request(5) == [Answer.done])
    }

    @Test func `the five purposes of each list have the numbers that are written down`() throws {
        let raw = try RawConnection(agent.address)
        for number in UInt8(1)...5 {
            #expect(raw.request(3, [number, 0]) == [Answer.done] + [UInt8](repeating: number - 1, count: 32))
            #expect(raw.request(3, [number, 1]) == [Answer.done] + [UInt8](repeating: number + 99, count: 32))
            #expect(raw.request(3, [number, 2]) == [Answer.failed])
            let digest = [UInt8](repeating: 7, count: 32)
            let signature = digest + [UInt8](repeating: number - 1, count: 32)
            #expect(raw.request(4, [number] + digest) == [Answer.done] + signature)
        }
    }

    @Test func `several keys are derived at one request, in the order in which they were asked for`() throws {
        let raw = try RawConnection(agent.address)
        let keys =
            [UInt8](repeating: 2, count: 32) + [UInt8](repeating: 100, count: 32) + [UInt8](repeating: 2, count: 32)
        #expect(raw.request(3, [3, 0, 1, 1, 3, 0]) == [Answer.done] + keys)
        let eight = [UInt8](repeating: 0, count: 8 * 32)
        #expect(raw.request(3, (0..<8).flatMap { _ in [1, 0] as [UInt8] }) == [Answer.done] + eight)
        // One that is refused or fails takes the others with it.
        #expect(raw.request(3, [1, 0, 9, 0]) == [Answer.refused])
        #expect(raw.request(3, [1, 0, 1, 2]) == [Answer.failed])
        #expect(raw.request(3, (0..<9).flatMap { _ in [1, 0] as [UInt8] }) == [Answer.malformed])
        #expect(raw.isCutOff)
    }

    @Test func `a header is unwrapped once, and a key that was kept is the one of its header`() throws {
        let client = try agent.client()
        // More than are kept: of the three passes each finds others.
        let headers = (0..<1500).map { number in
            [UInt8](repeating: UInt8(number % 251), count: 20) + withBytes(of: UInt32(number))
        }
        for count in [1000, 1500, 1500] {
            try client.unwrap(Array(headers[..<count])) { index, key in
                #expect(array(key) == [UInt8](repeating: UInt8(index % 251), count: 16))
            }
            // Two headers with one beginning have one key here, and are two all the same.
            if count == 1000 { try client.unwrap(headers[..<1000].reversed()) { _, _ in } }
            if count == 1000 { #expect(agent.unwrapped == 1000) }
        }
        #expect(agent.unwrapped > 1500)
    }

    @Test(arguments: [0] + Array(UInt8(7)...255))
    func `a request that is not in the list is cut off`(code: UInt8) throws {
        let raw = try RawConnection(agent.address)
        #expect(raw.request(code) == [Answer.malformed])
        #expect(raw.isCutOff)
    }

    @Test func `more headers than one answer has room for are refused, and as many as it has are not`() throws {
        let raw = try RawConnection(agent.address)
        let empty = [UInt8](repeating: 0, count: 4)
        let answer = try #require(raw.request(2, [1, 0] + (0..<256).flatMap { _ in empty }))
        #expect(answer == [Answer.done] + [UInt8](repeating: 0, count: 256 * 17))
        #expect(raw.request(2, [1, 1] + (0..<257).flatMap { _ in empty }) == [Answer.malformed])
        #expect(raw.isCutOff)
        // Twice as many would have needed more room than there is.
        let other = try RawConnection(agent.address)
        #expect(other.request(2, [2, 0] + (0..<512).flatMap { _ in empty }) == [Answer.malformed])
        #expect(try agent.client().status().readOnly == false)
    }

    @Test(
        arguments: [
            (1, [0]), (2, []), (2, [0]), (2, [0, 1]), (2, [0, 1, 0, 0, 0, 1]), (2, [0, 1, 255, 255, 255, 255, 1]),
            (2, [1, 1]), (2, [0, 0, 0]), (3, []), (3, [1]), (3, [1, 0, 0]), (4, [1]),
            (4, [UInt8](repeating: 1, count: 34)),
            (5, [0]),
        ] as [(UInt8, [UInt8])])
    func `a body of another shape is cut off`(code: UInt8, body: [UInt8]) throws {
        let raw = try RawConnection(agent.address)
        #expect(raw.request(code, body) == [Answer.malformed])
        #expect(raw.isCutOff)
        #expect(throws: Never.self) { try agent.client().stillActive() }
    }

    @Test func `another version is told so`() throws {
        let raw = try RawConnection(agent.address)
        #expect(raw.request(1, version: 1) == [Answer.otherVersion])
        #expect(raw.isCutOff)
    }

    @Test func `an agent for reading alone signs nothing and opens everything`() throws {
        let own = try TemporaryFolder()
        let agent = try RunningAgent(in: own, .test(readOnly: true))
        let client = try agent.client()
        #expect(client.readOnly)
        let digest = try #require(Digest([UInt8](repeating: 0, count: 32)))
        for purpose in SigningPurpose.allCases {
            #expect(throws: AgentError.refused) { try client.sign(digest, for: purpose) }
        }
        let count = try client.deriveKey(for: .ledger).count
        #expect(count == 32)
    }
}
