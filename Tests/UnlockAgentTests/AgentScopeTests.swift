import Foundation
import SecretMemory
import Testing
import UnlockAgent
import VaultCrypto

/// A process that leads a terminal session of its own, as a shell in another window does.
private final class OtherTerminal {
    let session: pid_t
    private var isOpen = true

    init() throws {
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // POSIX_SPAWN_SETSID, which hides behind _GNU_SOURCE.
        unsafe posix_spawnattr_setflags(&attributes, 0x80)
        let words = unsafe [strdup("sleep"), strdup("3600"), nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        var pid = pid_t()
        let failure = unsafe posix_spawn(&pid, "/bin/sleep", nil, &attributes, words, nil)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
        session = pid
    }

    /// Closes the window.
    func end() {
        // Once: afterwards the number may be another process's.
        guard isOpen else { return }
        isOpen = false
        kill(session, SIGKILL)
        var status: Int32 = 0
        unsafe waitpid(session, &status, 0)
    }

    deinit { end() }
}

@Suite struct AgentScopeTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `another terminal is told that it is locked, and nothing else`() throws {
        let other = try OtherTerminal()
        let agent = try RunningAgent(in: folder, .test(scope: .terminal), session: other.session)
        #expect(throws: AgentError.notThisTerminal) { try AgentClient.connect(agent.address) }
        for code in UInt8(1)...5 {
            let raw = try RawConnection(agent.address)
            #expect(raw.request(code) == [Answer.notThisTerminal])
            #expect(raw.isCutOff)
        }
        // It may not even send a request of any length.
        let raw = try RawConnection(agent.address)
        #expect(raw.request(3, [1, 0]) == nil)
        #expect(!agent.keysAreGone)
    }

    @Test func `another terminal may lock`() throws {
        let other = try OtherTerminal()
        let agent = try RunningAgent(in: folder, .test(scope: .terminal), session: other.session)
        let wasOpen = try AgentClient.lock(agent.address)
        #expect(wasOpen)
        #expect(agent.keysAreGone)
    }

    @Test func `the end of the terminal locks`() throws {
        let other = try OtherTerminal()
        let agent = try RunningAgent(in: folder, .test(scope: .terminal), session: other.session)
        #expect(!agent.hasEnded(within: .zero))
        other.end()
        #expect(agent.hasEnded())
        #expect(agent.keysAreGone)
    }

    // 0 is a session of another namespace; `kill` would take it for the own process group.
    @Test(
        .enabled(
            if: getsid(0) > 0 && kill(getsid(0), 0) == 0,
            "the session that runs the tests has no leader in this namespace"))
    func `the terminal that unlocked is served`() throws {
        let agent = try RunningAgent(in: folder, .test(scope: .terminal))
        let client = try agent.client()
        #expect(client.statusWhenConnected.scope == .terminal)
        let count = try client.deriveKey(for: .pins).count
        #expect(count == 32)
    }

    @Test func `a session without a leader cannot be watched and is refused`() throws {
        let other = try OtherTerminal()
        other.end()
        #expect(throws: AgentError.noTerminal) {
            try RunningAgent(in: folder, .test(scope: .terminal), session: other.session)
        }
        // 0 is a session in another namespace: all such look alike, so none is served.
        #expect(throws: AgentError.noTerminal) { try RunningAgent(in: folder, .test(scope: .terminal), session: 0) }
    }
}
