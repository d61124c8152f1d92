internal import Synchronization
internal import SystemPackage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// An answer that standard output did not take: a full disk, a closed stream, a reader that has gone.
///
/// A script that reads 0 takes what it got for the whole answer: half a record, or no recovery sheet. So a command
/// whose answer is lost never ends with 0. (A pipe whose reader has gone ends the program by SIGPIPE before that, as it
/// ends every program, unless whoever started it had that signal ignored.)
enum LostAnswer {
    /// The error number of the first write that failed; 0 as long as none did.
    private static let failure = Atomic<Int32>(0)
    /// Whether the program was started without a standard output.
    private static let isMissing = Atomic<Bool>(false)

    /// To be asked before anything opens a file, which would get the number of the stream.
    static func lookForStream() {
        if fcntl(FileDescriptor.standardOutput.rawValue, F_GETFD) == -1 { isMissing.store(true, ordering: .relaxed) }
    }

    /// Whether no answer can be written at all.
    static var isCertain: Bool { isMissing.load(ordering: .relaxed) }

    /// Whether a part of the answer was lost.
    static var hasHappened: Bool { failure.load(ordering: .relaxed) != 0 }

    /// Why, in the words of the system.
    static var reason: String { Errno(rawValue: failure.load(ordering: .relaxed)).description.lowercased() }

    /// A write of the answer failed.
    static func note(_ error: Errno) {
        _ = failure.compareExchange(expected: 0, desired: error.rawValue, ordering: .relaxed)
    }

    /// Says at the end of a call that its answer is lost.
    ///
    /// - Returns: the exit code, which is no longer that of success.
    static func report(after status: ExitStatus, of call: Call) -> ExitStatus {
        guard hasHappened, [.done, .nothingFound, .damaged].contains(status) else { return status }
        Output.complain("the answer could not be written: \(reason)")
        if let done = whatIsDone(by: call) { Output.hint(done) }
        return status == .done ? .failed : status
    }

    /// What a call has done though nobody heard of it; nil where it only reads.
    private static func whatIsDone(by call: Call) -> String? {
        guard !call.arguments.contains("--dry-run"), !call.arguments.contains("--test") else { return nil }
        return switch call.verb {
        case "add": "the note is saved; alcove list shows it"
        case "edit", "discard", "themes mark", "theme mark": "the change is saved; do not make it again"
        case "import": "the notes are saved; do not import them again"
        case "init": "the vault is made"
        case "unlock": "the vault is open; alcove status"
        case "lock": "the vault is locked"
        case "patient add", "patient edit", "themes add", "themes alias", "themes merge", "themes hide",
            "themes restore", "theme add", "theme alias", "theme merge", "theme hide", "theme restore", "keys trust",
            "keys compare", "keys remove", "handoff create",
            "handoff open", "passphrase", "recover", "restored", "backup", "merge":
            "what was asked for is done; alcove log shows it"
        default: nil
        }
    }
}
