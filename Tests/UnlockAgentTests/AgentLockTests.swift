import CSystemShims
import Foundation
import Testing
import UnlockAgent
import VaultCrypto

@Suite struct AgentLockTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Waits until the client's watch says that the agent has locked.
    private func sawLock(_ client: AgentClient, within time: Duration = .seconds(5)) -> Bool {
        var watch = pollfd(fd: client.lockDescriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&watch, 1, Int32(time.components.seconds * 1000)) == 1
    }

    private func expectLocked(_ agent: RunningAgent, sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(agent.hasEnded(), sourceLocation: sourceLocation)
        #expect(agent.keysAreGone, sourceLocation: sourceLocation)
        #expect(try AgentClient.connect(agent.address) == nil, sourceLocation: sourceLocation)
        #expect(folder.contents.allSatisfy { !$0.hasSuffix(".socket") }, sourceLocation: sourceLocation)
    }

    @Test func `the keys are wiped and the socket is gone before lock is answered`() throws {
        for _ in 0..<50 {
            let agent = try RunningAgent(in: folder)
            let client = try agent.client()
            #expect(!agent.keysAreGone)
            try client.lock()
            // At this very moment, without waiting for the agent's thread to end.
            #expect(agent.keysAreGone)
            #expect(folder.contents.allSatisfy { !$0.hasSuffix(".socket") })
        }
    }

    @Test func `after lock the vault can be opened anew at once`() throws {
        for _ in 0..<50 {
            let agent = try RunningAgent(in: folder)
            let wasOpen = try AgentClient.lock(agent.address)
            #expect(wasOpen)
        }
        let address = AgentAddress(runtimeFolder: folder.path, vault: SimpleKeys.vault, clinician: SimpleKeys.clinician)
        let wasOpen = try AgentClient.lock(address)
        #expect(!wasOpen)
    }

    @Test func `what waits for a person learns of the lock at once`() throws {
        let agent = try RunningAgent(in: folder)
        let waiting = try (0..<5).map { _ in try agent.client() }
        for client in waiting {
            var watch = pollfd(fd: client.lockDescriptor, events: Int16(POLLIN), revents: 0)
            let early = unsafe poll(&watch, 1, 0)
            #expect(early == 0)
        }
        let begun = ContinuousClock.now
        try AgentClient.lock(agent.address)
        for client in waiting { #expect(sawLock(client)) }
        #expect(ContinuousClock.now - begun < .seconds(1))
        for client in waiting { #expect(throws: AgentError.locked) { try client.stillActive() } }
        try expectLocked(agent)
    }

    @Test func `the agent locks when nobody uses it, and asking for the status is no use`() throws {
        let agent = try RunningAgent(in: folder, .test(idle: .milliseconds(400)))
        let begun = ContinuousClock.now
        let client = try agent.client()
        while ContinuousClock.now - begun < .seconds(5) {
            guard (try? client.status()) != nil else { break }
            usleep(20_000)
        }
        let lasted = ContinuousClock.now - begun
        #expect(lasted >= .milliseconds(350) && lasted < .seconds(3))
        try expectLocked(agent)
    }

    @Test func `a use of the keys and a sign of life put the idle limit off`() throws {
        let agent = try RunningAgent(in: folder, .test(idle: .milliseconds(600)))
        let client = try agent.client()
        for number in 0..<12 {
            usleep(100_000)
            if number % 2 == 0 { try client.stillActive() } else { _ = try client.deriveKey(for: .pins) }
        }
        #expect(try client.status().idleLeft > .milliseconds(300))
        #expect(sawLock(client))
        try expectLocked(agent)
    }

    @Test func `the absolute limit locks however busy the agent is`() throws {
        let agent = try RunningAgent(in: folder, .test(idle: .milliseconds(500), absolute: .milliseconds(800)))
        let begun = ContinuousClock.now
        let client = try agent.client()
        var answers = 0
        while (try? client.stillActive()) != nil, ContinuousClock.now - begun < .seconds(5) {
            answers += 1
            usleep(1000)
        }
        let lasted = ContinuousClock.now - begun
        #expect(answers > 50)
        #expect(lasted >= .milliseconds(750) && lasted < .seconds(3))
        try expectLocked(agent)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `a signal locks`(signal: Int32) throws {
        let agent = try RunningAgent(in: folder)
        let client = try agent.client()
        agent.send(signal)
        #expect(sawLock(client))
        try expectLocked(agent)
    }

    @Test func `lock is understood in every version`() throws {
        let agent = try RunningAgent(in: folder)
        let raw = try RawConnection(agent.address)
        #expect(raw.request(6, version: 200) == [Answer.done])
        try expectLocked(agent)
    }

    @Test(arguments: [Duration.zero, .seconds(-1), .seconds(7 * 24 * 3600 + 1), .seconds(Int64.max)])
    func `a limit that cannot be kept is refused`(limit: Duration) throws {
        #expect(throws: AgentError.limitsRefused) { try RunningAgent(in: folder, .test(idle: limit)) }
        #expect(throws: AgentError.limitsRefused) { try RunningAgent(in: folder, .test(absolute: limit)) }
    }
}
