public import SecretMemory

/// Why the agent gave nothing, or did not start. No case carries a byte of a request or a key.
public enum AgentError: Error, Hashable, Sendable {
    /// The vault is open, but in another terminal. For this one it is locked.
    case notThisTerminal
    /// The agent ended while it was asked: it locked itself.
    case locked
    /// The agent was silent for ten seconds.
    case noAnswer
    /// The agent does not do this: it holds the keys for reading alone.
    case refused
    /// The agent tried and failed, for want of memory or of an algorithm.
    case failed
    /// The agent is of another version of the program. `lock` still reaches it.
    case otherVersion
    /// Something answered that does not speak the protocol.
    case protocolViolation
    /// A header of more than ``AgentClient/maximumHeaderCount`` bytes, or a vault's path too long for the hand-over.
    case tooLong
    /// The folder of the socket cannot be trusted.
    case folder(FolderFault)
    /// What listens at the socket belongs to another user.
    case foreignAgent
    /// A process still holds the keys; it cannot be reached and could not be ended.
    case unreachable
    /// Another agent took the vault's place at the same moment.
    case alreadyOpen
    /// The terminal session has no leader any more, so its end could not be noticed.
    case noTerminal
    /// A limit of zero, or longer than ``AgentPolicy/longest``.
    case limitsRefused
    /// No locked memory for the keys.
    case memory(SecretMemoryError)
    /// The kernel refused to keep the agent's memory out of dumps.
    case notHardened
    /// The agent ended before it listened.
    case notStarted
    /// A system call failed, with its error number.
    case system(Int32)

    /// What is wrong with the folder of the socket.
    public enum FolderFault: UInt8, Hashable, Sendable {
        /// A symbolic link or no folder at all.
        case notAFolder = 1
        /// It belongs to another user.
        case foreignOwner = 2
        /// Others than the owner may read or write it.
        case tooOpen = 3
    }
}

extension AgentError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notThisTerminal: "open in another terminal, locked in this one"
        case .locked: "the vault was locked meanwhile"
        case .noAnswer: "the process that holds the keys does not answer"
        case .refused: "open for reading alone"
        case .failed: "the process that holds the keys could not do it"
        case .otherVersion: "the keys are held by another version of this program"
        case .protocolViolation: "something else answers in place of the process that holds the keys"
        case .tooLong: "too long to ask for"
        case .folder(.notAFolder): "the runtime folder is a link or not a folder"
        case .folder(.foreignOwner): "the runtime folder belongs to another user"
        case .folder(.tooOpen): "the runtime folder is open to others"
        case .foreignAgent: "another user listens in the runtime folder"
        case .unreachable: "a process still holds the keys; it cannot be reached, and could not be ended"
        case .alreadyOpen: "the vault was opened elsewhere at the same moment"
        case .noTerminal: "this terminal session has no leader whose end would lock the vault"
        case .limitsRefused: "the limits must be longer than nothing and at most seven days"
        case .memory(.lockRefused): "the limit of locked memory is too low for the keys"
        case .memory: "no memory for the keys"
        case .notHardened: "the system refused to keep the keys out of core dumps"
        case .notStarted: "the process that holds the keys did not start"
        case .system(let number): "the system refused to open the vault (error \(number))"
        }
    }
}
