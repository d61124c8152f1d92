internal import ArgumentParser
internal import SecretMemory
internal import SystemPackage
internal import UnlockAgent

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The program: hardens itself, takes the arguments out of sight, runs one verb and ends.
@main
enum Alcove {
    /// What `--version` says.
    static let version = "0.1.0"

    static func main() {
        LostAnswer.lookForStream()
        ProcessHardening.apply()
        let arguments: [String]
        do {
            arguments = try Arguments.takeAndWipe()
        } catch {
            leave(with: ErrorReport.report(error, from: Call([])))
        }
        if arguments.first == AgentLauncher.hiddenArgument { AgentProcess.run() }
        if arguments.first == DesktopWatch.hiddenArgument { DesktopWatch.run() }
        let call = Call(arguments)
        leave(with: LostAnswer.report(after: run(call), of: call))
    }

    /// Runs one call of the program and reports what went wrong.
    ///
    /// The verb's own type is parsed: the tree of all verbs alone costs twice the time of a whole `status`. What is
    /// plain is not even parsed.
    private static func run(_ call: Call) -> ExitStatus {
        do {
            if let failure = call.unknownVerb { throw failure }
            if SharedLogin.isOne { try SharedLogin.chooseVault(for: call) }
            // At home a verb ends, and home goes on.
            defer { Session.close() }
            var command = try call.plainCommand ?? call.command.parseAsRoot(call.arguments)
            try command.run()
            return .done
        } catch {
            return ErrorReport.report(error, from: call)
        }
    }

    /// Runs another verb in the same process, as somebody chose it on a screen.
    @discardableResult
    static func go(on words: [String]) -> ExitStatus {
        let call = Call(words)
        return LostAnswer.report(after: run(call), of: call)
    }

    /// Ends without running the exit handlers of libraries: the answer is written, secrets are wiped in `deinit`.
    private static func leave(with status: ExitStatus) -> Never {
        _exit(status.rawValue)
    }
}
