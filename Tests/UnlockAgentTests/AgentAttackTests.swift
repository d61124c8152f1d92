import CSystemShims
import Foundation
import SecretMemory
import Testing
import UnlockAgent
import VaultCrypto

@Suite struct AgentAttackTests {
    let folder: TemporaryFolder
    let clock = TestClock()
    let agent: RunningAgent

    init() throws {
        folder = try TemporaryFolder()
        agent = try RunningAgent(in: folder, clock: clock.read)
    }

    /// A legitimate client comes and is served, while the agent's clock stands still: it waits for nobody else.
    private func expectService(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let client = try agent.client()
        let count = try client.deriveKey(for: .ledger).count
        #expect(count == 32, sourceLocation: sourceLocation)
    }

    @Test(arguments: [0, 1, 65_545, 0x0010_0000, 0x7FFF_FFFF, 0xFFFF_FFFF] as [UInt32])
    func `a length beyond the ceiling is cut off before anything more is read`(length: UInt32) throws {
        let raw = try RawConnection(agent.address)
        raw.send(withBytes(of: length))
        #expect(raw.isCutOff)
        try expectService()
    }

    @Test func `whoever sends more before the answer came is cut off`() throws {
        let raw = try RawConnection(agent.address)
        raw.send([0, 0, 0, 2, 1, 1, 0])
        #expect(raw.isCutOff)
        try expectService()
    }

    @Test func `half a request holds nobody up and is dropped`() throws {
        let halves = try (0..<20).map { _ in try RawConnection(agent.address) }
        for half in halves { half.send([0, 0, 0, 35, 2, 4, 2]) }
        try expectService()
        for half in halves { #expect(!half.hasNews) }
        clock.advance(by: RunningAgent.patience)
        try expectService()
        for half in halves { #expect(half.isCutOff) }
        try expectService()
    }

    @Test func `a request that comes byte by byte is served`() throws {
        let raw = try RawConnection(agent.address)
        for byte in [0, 0, 0, 4, 2, 3, 2, 0] as [UInt8] {
            raw.send([byte])
            usleep(2000)
        }
        #expect(raw.receive() == [Answer.done] + [UInt8](repeating: 1, count: 32))
    }

    // Several times as many as an agent keeps; not so many that the other tests of this process run out of descriptors.
    @Test(arguments: [100, 300])
    func `idle connections delay nobody`(count: Int) throws {
        let idle = try (0..<count).map { _ in try RawConnection(agent.address) }
        try expectService()
        // All of them were silent for too long in the end.
        clock.advance(by: RunningAgent.patience)
        try expectService()
        for raw in idle { #expect(raw.isCutOff) }
        try expectService()
    }

    @Test func `a command that waits is not pushed out by silent connections`() throws {
        let client = try agent.client()
        let idle = try (0..<150).map { _ in try RawConnection(agent.address) }
        // Callers are taken in by their order: once this one is served, all the others were.
        try expectService()
        #expect(idle.contains { $0.hasNews }, "some of them were pushed out")
        try client.stillActive()
    }

    @Test func `random bytes are refused and the agent lives`() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let raw = try RawConnection(agent.address)
            var bytes = (0..<Int.random(in: 1...300)).map { _ in UInt8.random(in: 0...255, using: &generator) }
            // Half of them with a length that fits, so that the noise reaches the parser; but never a plain "lock".
            if Bool.random(), bytes.count > 6 {
                bytes.replaceSubrange(0..<4, with: withBytes(of: UInt32(bytes.count - 4)))
                bytes[4] = 1
                bytes[5] = [2, 3, 4, 7].randomElement() ?? 2
            }
            raw.send(bytes)
            shutdown(raw.descriptor, Int32(SHUT_WR))
            while let answer = raw.receive() { #expect(answer.count <= 1 + 8192) }
        }
        try expectService()
    }

    @Test func `a peer that never reads its answers is cut off`() throws {
        let raw = try RawConnection(agent.address)
        let flags = fcntl(raw.descriptor, F_GETFL)
        _ = fcntl(raw.descriptor, F_SETFL, flags | O_NONBLOCK)
        // One request at a time, as it must be, without reading: the socket's buffer fills with answers of 89 bytes.
        var sent = 0
        while sent < 100_000 {
            let request: [UInt8] = [0, 0, 0, 2, 1, 1]
            if unsafe Glibc.send(raw.descriptor, request, 6, Int32(MSG_NOSIGNAL)) == 6 { sent += 1 } else { break }
            usleep(20)
        }
        #expect(sent < 100_000)
        try expectService()
    }

    @Test(.enabled(if: getuid() == 0, "only root can act as another user"))
    func `another user is refused even where the folder lets him in`() async throws {
        unsafe chmod(folder.path, 0o755)
        unsafe chmod("\(folder.path)/\(SimpleKeys.vault)-\(SimpleKeys.clinician).socket", 0o777)
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            precondition(setuid(65534) == 0)
            let address = AgentAddress(
                runtimeFolder: path, vault: SimpleKeys.vault, clinician: SimpleKeys.clinician)
            for code in UInt8(1)...6 {
                let answer = try RawConnection(address).request(code)
                precondition(answer == nil)
            }
        }
        unsafe chmod(folder.path, 0o700)
        try expectService()
    }
}
