internal import CSystemShims
internal import SecretMemory
public import VaultCrypto

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Starts agents.
public enum AgentLauncher {
    /// The one argument with which the program becomes an agent (``AgentProcess/run()``). `ps` shows it.
    public static let hiddenArgument = "hold-keys"

    /// How long an agent may take until it listens, in seconds: milliseconds, unless the machine is very busy.
    private static let patience: Int32 = 10

    /// Where the vault was open and is not any more, since the agent there had to give way.
    public enum Closed: Sendable {
        case nowhere
        /// In one other terminal.
        case otherTerminal
        /// In every terminal but this one.
        case otherTerminals
    }

    /// Starts an agent for these keys and returns when it listens.
    ///
    /// An agent that holds them already is locked first: whoever gave the passphrase last says where and how long the
    /// vault is open. The new process has a terminal session of its own, no open file and no environment of ours.
    ///
    /// - Parameter program: the path of the program, `/proc/self/exe`.
    /// - Returns: where that locked the vault, for the person who is to know.
    @discardableResult
    public static func start(
        program: String, address: AgentAddress, identity: UnlockedIdentity, policy: AgentPolicy
    ) throws(AgentError) -> Closed {
        guard policy.isPossible else { throw .limitsRefused }
        let closed = whatCloses(at: address, for: policy)
        try AgentClient.lock(address)
        let desktop = DesktopWatch.start(program: program)
        let watch = desktop.number
        try start(address: address, identity: identity, policy: policy) { channel in
            unsafe alcove_spawn_apart(program, "alcove", hiddenArgument, channel, watch, nil)
        }
        return closed
    }

    /// What is lost to others when an agent with that policy takes the place of the one that is there.
    private static func whatCloses(at address: AgentAddress, for policy: AgentPolicy) -> Closed {
        // For all terminals it stays open everywhere.
        guard policy.scope == .terminal else { return .nowhere }
        do throws(AgentError) {
            return try AgentClient.connect(address)?.statusWhenConnected.scope == .user ? .otherTerminals : .nowhere
        } catch .notThisTerminal {
            return .otherTerminal
        } catch {
            // Whoever does not answer serves nobody; to lock it is the next step.
            return .nowhere
        }
    }

    /// Hands the keys over to whatever process `spawn` starts with the other end of the channel, which is closed here
    /// afterwards.
    ///
    /// - Parameter spawn: returns the process, 0 where it starts none, or a negative error number.
    package static func start(
        address: AgentAddress, identity: UnlockedIdentity, policy: AgentPolicy, spawn: (Int32) -> Int32
    ) throws(AgentError) {
        var ends: [Int32] = [-1, -1]
        guard unsafe alcove_socket_pair(&ends, patience) == 0, let channel = Descriptor(ends[0]) else {
            throw .system(errno)
        }
        let child = spawn(ends[1])
        close(ends[1])
        guard child >= 0 else { throw .system(-child) }
        do {
            try handOver(identity, address, policy, on: channel)
        } catch {
            // It holds no keys: it must not stay behind, half started.
            if child > 0 { alcove_end_child(child) }
            throw error == .locked ? .notStarted : error
        }
    }

    /// Sends the keys and waits until the agent listens or says why it does not.
    private static func handOver(
        _ identity: UnlockedIdentity, _ address: AgentAddress, _ policy: AgentPolicy, on channel: borrowing Descriptor
    ) throws(AgentError) {
        let secrets: SecretBytes
        do {
            secrets = try identity.copySecrets()
        } catch .memory(let error) {
            throw .memory(error)
        } catch {
            throw .failed
        }
        try Handover(address: address, card: identity.card, policy: policy).send(secrets, on: channel)
        if let error = StartOutcome.decode(try channel.receive(StartOutcome.byteCount)) { throw error }
    }
}
