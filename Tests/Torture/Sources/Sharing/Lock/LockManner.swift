internal import Foundation
internal import TortureKit
internal import UnlockAgent

/// How a vault is locked.
enum LockManner: CaseIterable {
    /// `alcove lock`, in another window.
    case elsewhere
    case idle, absolute
    /// SIGTERM to the agent.
    case signal
    /// SIGKILL to the agent: whoever finds it in a list of processes may do that.
    case killed
    /// The shell that unlocked goes, and takes its session with it.
    case session

    /// How long an agent is given that is to lock by itself: enough to bring a screen to its point.
    static let span = Duration.seconds(4)

    func open(_ vault: OpenVault) throws {
        switch self {
        case .idle: try vault.open(at: vault.address, idle: LockManner.span)
        case .absolute: try vault.open(at: vault.address, absolute: LockManner.span)
        case .session: break
        default: try vault.open(at: vault.address)
        }
    }

    /// What runs in the window.
    func command(_ arguments: [String], in vault: OpenVault) -> [String] {
        let program = vault.machine.program.path
        guard self == .session else { return [program] + arguments }
        return [
            "sh", "-c",
            "\"$0\" unlock --quiet --idle 12h --passphrase-file \"$1\"; shift; \"$0\" \"$@\"; sleep 600", program,
            vault.machine.passphraseFile.path,
        ] + arguments
    }

    /// Locks, or waits until that has happened.
    ///
    /// - Parameter watch: a connection that ends with the lock.
    /// - Returns: when it happened, on ``bootTime()``: never later than it did.
    func lock(_ vault: OpenVault, _ window: Window, watch: AgentClient?) throws -> UInt64 {
        let start = bootTime()
        switch self {
        case .elsewhere: try vault.machine.run(["lock"])
        case .signal: try end(vault, SIGTERM)
        case .killed: try end(vault, SIGKILL)
        case .session:
            guard let shell = window.program else { throw TortureError("there is no shell in the window") }
            kill(shell, SIGKILL)
        case .idle, .absolute:
            guard let watch else { throw TortureError("there is no agent") }
            var ended = pollfd(fd: watch.lockDescriptor, events: Int16(POLLIN), revents: 0)
            guard unsafe poll(&ended, 1, 60_000) == 1 else { throw TortureError("it does not lock by itself") }
            return bootTime()
        }
        return start
    }

    private func end(_ vault: OpenVault, _ signal: Int32) throws {
        guard let agent = vault.address.process, kill(agent, signal) == 0 else {
            throw TortureError("there is no agent")
        }
    }
}
