import CSystemShims
import Foundation
import SecretMemory
import Synchronization
import UnlockAgent
import VaultCrypto

/// An agent on a thread of this process, in a folder of its own, with keys that need no cryptography.
final class RunningAgent: Sendable {
    let address: AgentAddress
    private let state: AgentThreadState

    /// How long the agent waits for a request, by its clock.
    static let patience = Duration.seconds(2)

    /// Starts the agent and returns when it listens. Its time passes only as `clock` says.
    convenience init(
        in folder: TemporaryFolder, _ policy: AgentPolicy = .test(), session: pid_t = getsid(0),
        clock: @escaping @Sendable () -> UInt64 = TestClock().read
    ) throws {
        try self.init(in: folder.path, policy, session: session, clock: clock)
    }

    init(
        in folder: String, _ policy: AgentPolicy = .test(), session: pid_t = getsid(0),
        clock: @escaping @Sendable () -> UInt64 = TestClock().read
    ) throws {
        address = AgentAddress(runtimeFolder: folder, vault: SimpleKeys.vault, clinician: SimpleKeys.clinician)
        let state = AgentThreadState()
        let address = address
        Thread.detachNewThread {
            do {
                let agent = try RunningAgent.make(address, policy, session, clock, state)
                state.thread.withLock { $0 = pthread_self() }
                state.begun.signal()
                agent.serve()
            } catch {
                state.failure.withLock { $0 = error as? AgentError }
                state.begun.signal()
            }
            state.ended.signal()
        }
        state.begun.wait()
        if let failure = state.failure.withLock({ $0 }) { throw failure }
        self.state = state
    }

    /// Apart from the thread's body, so that its frame does not keep the keys alive.
    private static func make(
        _ address: AgentAddress, _ policy: AgentPolicy, _ session: pid_t,
        _ clock: @escaping @Sendable () -> UInt64, _ state: AgentThreadState
    ) throws -> Agent {
        let keys = try SimpleKeys()
        state.keys.withLock { $0.holder = keys }
        return try Agent(address, keys: keys, policy: policy, session: session, patience: patience, clock: clock)
    }

    deinit { _ = try? AgentClient.lock(address) }

    /// Whether the keys were given up: nobody owns the holder any more, so its secret was wiped.
    var keysAreGone: Bool { state.keys.withLock { $0.holder == nil } }

    /// How many headers were unwrapped with the secret, and not from memory.
    var unwrapped: Int { state.keys.withLock { $0.holder?.unwrapped.load(ordering: .relaxed) ?? 0 } }

    /// Whether the agent's thread ended in time.
    func hasEnded(within time: Duration = .seconds(30)) -> Bool {
        let ended = state.ended.wait(timeout: .now() + Double(time.components.seconds)) == .success
        if ended { state.ended.signal() }
        return ended
    }

    /// A signal to the agent's own thread, as it would be to a process of its own.
    func send(_ signal: Int32) {
        if let thread = state.thread.withLock({ $0 }) { pthread_kill(thread, signal) }
    }

    func client() throws -> AgentClient {
        guard let client = try AgentClient.connect(address) else { throw AgentError.locked }
        return client
    }
}

/// A clock that stands still until the test moves it, so that no test depends on how busy the machine is.
final class TestClock: Sendable {
    private let now = Mutex(Agent.bootTime())

    var read: @Sendable () -> UInt64 { { self.now.withLock { $0 } } }

    func advance(by time: Duration) { now.withLock { $0 += UInt64(time.components.seconds) * 1_000_000_000 } }
}

/// What the agent's thread and the test share.
final class AgentThreadState: Sendable {
    struct Watched: ~Copyable {
        weak var holder: SimpleKeys?
    }

    let keys = Mutex(Watched())
    let thread = Mutex<pthread_t?>(nil)
    let failure = Mutex<AgentError?>(nil)
    let begun = DispatchSemaphore(value: 0)
    let ended = DispatchSemaphore(value: 0)
}

extension AgentPolicy {
    /// Long limits and every terminal, unless the test says otherwise.
    static func test(
        idle: Duration = .seconds(3600), absolute: Duration = .seconds(3600), scope: Scope = .user,
        readOnly: Bool = false
    ) -> AgentPolicy {
        AgentPolicy(idle: idle, absolute: absolute, scope: scope, readOnly: readOnly)
    }
}

/// A private folder that goes with the test.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/alcove-agent-XXXXXX".utf8CString)
        guard let made = unsafe mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
        path = unsafe String(cString: made)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var contents: Set<String> { Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []) }
}

/// Keys whose results can be told by looking, so that the tests show the agent and not the cryptography.
///
/// Sendable: only the agent's thread uses it; the test looks whether it is still there.
final class SimpleKeys: KeyHolder, @unchecked Sendable {
    static let vault = Identifier([UInt8](repeating: 1, count: 16))!
    static let clinician = Identifier([UInt8](repeating: 2, count: 16))!
    static let card = Digest([UInt8](repeating: 3, count: 32))!

    let vault: Identifier = SimpleKeys.vault
    let clinician: Identifier = SimpleKeys.clinician
    let card: Digest = SimpleKeys.card
    let unwrapped = Atomic(0)
    private let secret: SecretBytes

    init() throws { secret = try SecretBytes.random(count: 32) }

    /// The file key is the first 16 bytes of the header; a header of fewer has none.
    func unwrap(_ headers: [[UInt8]], each body: (Int, consuming SecretBytes?) throws -> Void) throws {
        for (index, header) in headers.enumerated() {
            unwrapped.add(1, ordering: .relaxed)
            try body(index, header.count < 16 ? nil : secretBytes(Array(header.prefix(16))))
        }
    }

    /// The digest, and 32 times a number for the purpose.
    func sign(_ digest: Digest, for purpose: SigningPurpose) throws -> [UInt8] {
        digest.bytes + [UInt8](repeating: UInt8(SigningPurpose.allCases.firstIndex(of: purpose)!), count: 32)
    }

    /// 32 times a number for the purpose, and 100 more for each age; there are two.
    func deriveKey(for purpose: DerivedKeyPurpose, age: Int) throws -> SecretBytes {
        guard age < 2 else { throw CryptoError.lengthRefused }
        let number = UInt8(DerivedKeyPurpose.allCases.firstIndex(of: purpose)! + 100 * age)
        return try secretBytes([UInt8](repeating: number, count: 32))
    }
}

func secretBytes(_ bytes: [UInt8]) throws -> SecretBytes {
    let span = bytes.span
    return unsafe try SecretBytes(copying: span.bytes)
}

extension SecretBytes {
    var array: [UInt8] { withBytes { bytes in unsafe bytes.withUnsafeBytes { unsafe Array($0) } } }
}

/// The bytes of a key that was found, or nil.
func array(_ key: consuming SecretBytes?) -> [UInt8]? {
    guard let key else { return nil }
    return key.array
}
