/// The exit codes: part of the contract with scripts.
enum ExitStatus: Int32 {
    case done = 0
    case failed = 1
    case usage = 2
    case noVault = 10
    case busy = 11
    case wrongKey = 12
    case locked = 13
    case nothingFound = 14
    case damaged = 15
    case olderThanSeen = 16
    // Ended by a signal, as a shell would say it: 128 and the signal's number.
    case hungUp = 129
    case interrupted = 130
    case quit = 131
    case terminated = 143

    /// The signal that ended it, other than Ctrl-C, which ends a verb and not the program around it.
    var signal: Int32? {
        switch self {
        case .hungUp, .quit, .terminated: rawValue - 128
        default: nil
        }
    }

    /// The end by a signal.
    init(endedBy signal: Int32) { self = ExitStatus(rawValue: 128 + signal) ?? .terminated }
}

/// Why a command ends, in words for the person: what is wrong, and what to do next.
struct CommandFailure: Error {
    let status: ExitStatus
    /// Lower case, no full stop, never a word from a note. Empty where everything was said already.
    let message: String
    var hint: String?

    init(_ status: ExitStatus, _ message: String, hint: String? = nil) {
        self.status = status
        self.message = message
        self.hint = hint
    }

    /// Wrong usage.
    static func usage(_ message: String, hint: String? = nil) -> CommandFailure {
        CommandFailure(.usage, message, hint: hint)
    }
}
