import CSystemShims
import Foundation
import Testing
import UnlockAgent
import VaultCrypto

@Suite struct AgentLockTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Waits until the client's watch says that the agent has locked.
    private func sawLock(_ client: AgentClient, within time: Duration = .seconds(30)) -> Bool {
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
        try AgentClient.lock(agent.address)
        for client in waiting { #expect(sawLock(client)) }
        for client in waiting { #expect(throws: AgentError.locked) { try client.stillActive() } }
        try expectLocked(agent)
    }

    @Test func `the agent locks when nobody uses it, and asking for the status is no use`() throws {
        let clock = TestClock()
        let agent = try RunningAgent(in: folder, .test(idle: .seconds(300)), clock: clock.read)
        let client = try agent.client()
        for left in [200, 100, 1] {
            clock.advance(by: .seconds(left == 1 ? 99 : 100))
            #expect(try client.status().idleLeft == .seconds(left))
        }
        clock.advance(by: .seconds(1))
        #expect(throws: AgentError.locked) { try client.status() }
        try expectLocked(agent)
    }

    @Test func `a use of the keys and a sign of life put the idle limit off`() throws {
        let clock = TestClock()
        let agent = try RunningAgent(in: folder, .test(idle: .seconds(300)), clock: clock.read)
        let client = try agent.client()
        for number in 0..<10 {
            clock.advance(by: .seconds(299))
            if number % 2 == 0 { try client.stillActive() } else { try client.unwrap([[]]) { _, _ in } }
            #expect(try client.status().idleLeft == .seconds(300))
        }
        clock.advance(by: .seconds(300))
        #expect(throws: AgentError.locked) { try client.stillActive() }
        try expectLocked(agent)
    }

    @Test func `a client that has forgotten gives no key of a vault that was locked`() throws {
        let agent = try RunningAgent(in: folder)
        let client = try agent.client()
        let first = try client.deriveKey(for: .indexRecord).array
        client.forget()
        let again = try client.deriveKey(for: .indexRecord).array
        #expect(first == again)
        try agent.client().lock()
        client.forget()
        for purpose in DerivedKeyPurpose.allCases {
            #expect(throws: AgentError.locked) { _ = try client.deriveKey(for: purpose) }
        }
    }

    @Test func `the absolute limit locks however busy the agent is`() throws {
        let clock = TestClock()
        let agent = try RunningAgent(
            in: folder, .test(idle: .seconds(300), absolute: .seconds(1000)), clock: clock.read)
        let client = try agent.client()
        for _ in 0..<9 {
            clock.advance(by: .seconds(100))
            try client.stillActive()
        }
        clock.advance(by: .seconds(100))
        #expect(throws: AgentError.locked) { try client.stillActive() }
        try expectLocked(agent)
    }

    @Test(arguments: [(100, 3_600_000), (3_600_000, 100)])
    func `the agent wakes by itself when its time has come`(idle: Int, absolute: Int) throws {
        let policy = AgentPolicy.test(idle: .milliseconds(idle), absolute: .milliseconds(absolute))
        let begun = ContinuousClock.now
        let agent = try RunningAgent(in: folder, policy, clock: Agent.bootTime)
        #expect(agent.hasEnded())
        #expect(ContinuousClock.now - begun >= .milliseconds(100))
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
