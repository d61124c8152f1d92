package import Foundation
package import TortureKit

/// Runs commands of a machine under strace: to see which system calls they make, and to spoil one of them.
package struct Strace: Sendable {
    /// What happens instead of a call.
    package struct Injection: Sendable, CustomStringConvertible {
        package enum Effect: Sendable, Hashable {
            /// The program dies as it enters the call, which is therefore not made.
            case kill
            /// The call is not made and fails with this `errno`, by its name.
            case failure(String)
        }

        package let call: String
        /// The how-maniest of this kind, counted from 1 within the program's main thread.
        package let number: Int
        package let effect: Effect
        /// Whether all later calls of this kind fare the same: a disk that is full stays full.
        package var lasts = false

        package init(_ call: String, number: Int, _ effect: Effect, lasts: Bool = false) {
            self.call = call
            self.number = number
            self.effect = effect
            self.lasts = lasts
        }

        /// As strace is told, so that it can be done again by hand.
        package var description: String {
            let what =
                switch effect {
                case .kill: "signal=KILL"
                case .failure(let name): "error=\(name)"
                }
            return "inject=\(call):\(what):when=\(number)\(lasts ? "+" : "")"
        }
    }

    private let path: String

    /// Nil where this machine has no strace.
    package init?() {
        guard let path = tool("strace") else { return nil }
        self.path = path
    }

    /// Why nothing can be injected here, for ``Chapter/absence``: strace is missing, or tracing is not allowed.
    package static var absence: String? {
        guard let strace = Strace() else { return "strace is not installed" }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: strace.path)
        process.arguments = ["-qq", "-o", "/dev/null", "true"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return "strace cannot be run" }
        process.waitUntilExit()
        return process.terminationStatus == 0 ? nil : "strace is not allowed to trace"
    }

    /// Runs a command with one call spoiled.
    package func run(
        _ arguments: [String], input: Data = Data(), on machine: Machine, _ injection: Injection
    ) throws -> Machine.Answer {
        try spoil(arguments, input: input, on: machine, injection).answer
    }

    /// Runs a command with one call spoiled, and tells which calls of all its threads met with that.
    package func spoil(
        _ arguments: [String], input: Data = Data(), on machine: Machine, _ injection: Injection
    ) throws -> (answer: Machine.Answer, spoiled: [SystemCalls.Call]) {
        let (answer, trace) = try trace(
            arguments, input: input, on: machine, ["trace=\(injection.call)", "\(injection)"])
        return (answer, SystemCalls.injected(in: trace))
    }

    /// Runs a command undisturbed, and lists the calls of its main thread.
    package func record(
        _ arguments: [String], input: Data = Data(), on machine: Machine
    ) throws -> (answer: Machine.Answer, calls: SystemCalls) {
        let (answer, trace) = try trace(arguments, input: input, on: machine, [])
        return (answer, SystemCalls(trace: trace))
    }

    /// All threads of the command are followed, and another program that it starts is let go: an agent lives on untraced.
    private func trace(
        _ arguments: [String], input: Data, on machine: Machine, _ expressions: [String]
    ) throws -> (answer: Machine.Answer, trace: String) {
        let file = machine.scratch.url.appendingPathComponent("calls-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let answer = try machine.launch(
            path,
            ["-f", "-y", "-b", "execve", "-qq", "-o", file.path]
                + (["signal=none"] + expressions).flatMap { ["-e", $0] } + [machine.program.path] + arguments,
            input: input)
        return (answer, String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }

    /// Whether a command was ended by the injected signal and not in a way of its own.
    package static func wasKilled(_ answer: Machine.Answer) -> Bool { answer.status == -SIGKILL }
}

/// The system calls that a command's main thread made, in their order, without those of the loader.
package struct SystemCalls: Sendable {
    package struct Call: Sendable {
        package let name: String
        /// The how-maniest of this name, the loader's counted too: what an ``Strace/Injection`` asks for.
        package let number: Int
        /// As strace writes them, with the paths of descriptors.
        package let arguments: String
    }

    package private(set) var calls: [Call] = []

    /// The first call of Alcove's own: before it, the loader brings libraries in.
    private static let first = "umask"

    /// - Parameter trace: lines of `strace -f -o`, each with the number of its thread.
    init(trace: String) {
        var counts: [Substring: Int] = [:]
        var main: Substring?
        for line in trace.split(separator: "\n") {
            guard let (thread, name, arguments) = SystemCalls.parts(of: line) else { continue }
            main = main ?? thread
            guard thread == main else { continue }
            counts[name, default: 0] += 1
            calls.append(Call(name: String(name), number: counts[name] ?? 0, arguments: String(arguments)))
        }
        calls = Array(calls.drop { $0.name != SystemCalls.first })
    }

    /// The calls of all threads that met with an injection, numbered among themselves. A call that another thread's line
    /// stands in the middle of has its arguments in the first half.
    static func injected(in trace: String) -> [Call] {
        var calls: [Call] = []
        var unfinished: [Substring: (name: Substring, arguments: Substring)] = [:]
        for line in trace.split(separator: "\n") {
            let thread = line.prefix { $0 != " " }
            let call = parts(of: line).map { (name: $0.name, arguments: $0.arguments) }
            if line.hasSuffix("<unfinished ...>") { unfinished[thread] = call }
            guard line.contains("(INJECTED)"), let call = call ?? unfinished[thread] else { continue }
            calls.append(
                Call(name: String(call.name), number: calls.count + 1, arguments: String(call.arguments)))
        }
        return calls
    }

    /// The thread, the name and the rest of a line; nil for signals, ends and calls that are resumed.
    private static func parts(of line: Substring) -> (thread: Substring, name: Substring, arguments: Substring)? {
        guard let gap = line.firstIndex(of: " ") else { return nil }
        let call = line[gap...].drop { $0 == " " }
        guard let bracket = call.firstIndex(of: "("), call.first != "<", call.first != "+" else { return nil }
        return (line[..<gap], call[..<bracket], call[call.index(after: bracket)...])
    }

    /// How many calls there are of each kind.
    package var counts: [String: Int] { calls.reduce(into: [:]) { $0[$1.name, default: 0] += 1 } }

    /// Those after which a disk, a lock or an agent may be in another state, and the end of the program.
    package var changing: [Call] { calls.filter(\.changesSomething) }

    /// All others.
    package var looking: [Call] { calls.filter { !$0.changesSomething } }
}

extension SystemCalls.Call {
    /// Calls that change something for others, whatever their arguments.
    private static let changing: Set<String> = [
        "write", "pwrite64", "writev", "pwritev", "fsync", "fdatasync", "syncfs", "sync", "ftruncate", "fallocate",
        "rename", "renameat", "renameat2", "link", "linkat", "symlinkat", "unlink", "unlinkat", "mkdir", "mkdirat",
        "rmdir", "fchmod", "fchmodat", "sendto", "sendmsg", "connect", "bind", "listen", "exit_group",
    ]

    package var changesSomething: Bool {
        switch name {
        case "openat", "open", "creat":
            name == "creat" || arguments.contains("O_CREAT") || arguments.contains("O_TRUNC")
        case "fcntl": arguments.contains("LK,")
        default: SystemCalls.Call.changing.contains(name)
        }
    }
}
