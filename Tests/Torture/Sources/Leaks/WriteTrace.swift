internal import Foundation
internal import TortureKit

/// What a command and whatever it starts opened for writing, made, moved or linked: as strace saw it.
struct WriteTrace {
    /// Has no name, since the arguments of calls stand in it.
    private let file: NamelessFile
    private static let calls =
        "open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,mknod,mknodat,"
        + "truncate,memfd_create,bind"

    init() throws { file = try NamelessFile() }

    /// What stands before the command; the agent that it starts is followed too. Results are not aligned: `-a 1`.
    var tracer: [String] {
        [
            tool("strace") ?? "/usr/bin/strace", "-f", "-a", "1", "-y", "-qq", "-s", "4096", "-e", "signal=none", "-e",
            "trace=\(WriteTrace.calls)", "-o", file.path,
        ]
    }

    /// Every path that was written to, and how many calls there were.
    func written() throws -> Set<String> {
        WriteTrace.finishedCalls(in: String(decoding: try file.content(), as: UTF8.self)).reduce(into: []) {
            $0.formUnion(WriteTrace.paths(of: $1))
        }
    }

    /// The calls of a trace, whose lines are `PID call(arguments) = result`. A call during which another process
    /// makes one stands in two lines, `PID call(arguments <unfinished ...>` and `PID <... call resumed>) = result`.
    private static func finishedCalls(in trace: String) -> [Substring] {
        let unfinished = " <unfinished ...>"
        var beginnings: [Substring: Substring] = [:]
        return trace.split(separator: "\n").compactMap { line in
            let process = line.prefix { $0 != " " }
            let call = line.dropFirst(process.count).drop { $0 == " " }
            if call.hasSuffix(unfinished) {
                beginnings[process] = call.dropLast(unfinished.count)
                return nil
            }
            guard call.hasPrefix("<... "), let resumed = call.range(of: " resumed>") else { return call }
            return beginnings.removeValue(forKey: process).map { $0 + call[resumed.upperBound...] }
        }
    }

    /// Descriptors carry their path as `5</path>`.
    private static func paths(of call: Substring) -> [String] {
        guard let bracket = call.firstIndex(of: "("), let equals = call.range(of: ") = ", options: .backwards),
            call[equals.upperBound...].first != "-"
        else { return [] }
        let arguments = call[call.index(after: bracket)..<equals.lowerBound]
        let result = call[equals.upperBound...]
        switch call[..<bracket] {
        case "open", "openat", "openat2", "creat":
            let isWriting =
                call.hasPrefix("creat(") || ["O_WRONLY", "O_RDWR", "O_CREAT"].contains { arguments.contains($0) }
            return isWriting ? [descriptorPath(result)].compactMap(\.self) : []
        case "memfd_create": return ["memfd \(arguments)"]
        // The socket of the agent is bound below a descriptor of its folder, which openat has shown.
        case "bind":
            return arguments.contains("AF_UNIX") && !arguments.contains("/proc/self/fd/") ? ["\(arguments)"] : []
        default: return names(arguments)
        }
    }

    private static func descriptorPath(_ text: Substring) -> String? {
        guard let open = text.firstIndex(of: "<"), let close = text.lastIndex(of: ">") else { return nil }
        return String(text[text.index(after: open)..<close])
    }

    /// The names among arguments, each below the descriptor before it where there is one.
    private static func names(_ arguments: Substring) -> [String] {
        var folder: String?
        var paths: [String] = []
        for argument in arguments.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
            if argument.hasPrefix("\"") {
                let name = argument.dropFirst().prefix { $0 != "\"" }
                paths.append(name.hasPrefix("/") ? String(name) : "\(folder ?? "")/\(name)")
            } else if let path = descriptorPath(Substring(argument)) {
                folder = path
            }
        }
        return paths
    }
}
