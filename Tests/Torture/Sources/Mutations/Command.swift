internal import Foundation
internal import TortureKit

/// A program that is run to its end.
enum Command {
    /// A program on its way: what it writes goes to a file, since a full pipe would stop it.
    private struct Running {
        let process = Process()
        let scratch: Scratch

        init(_ path: String, _ arguments: [String], in folder: URL, environment: [String: String]?) throws {
            scratch = try Scratch()
            try Data().write(to: place)
            let output = try FileHandle(forWritingTo: place)
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = arguments
            process.currentDirectoryURL = folder
            if let environment { process.environment = environment }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = output
            process.standardError = output
            try process.run()
        }

        private var place: URL { scratch.url.appendingPathComponent("output") }

        /// Waits for its end.
        func answer() throws -> (status: Int32, output: String) {
            process.waitUntilExit()
            let status =
                process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus
            return (status, String(decoding: try Data(contentsOf: place), as: UTF8.self))
        }
    }

    /// - Returns: the exit code, or minus the signal, and what it wrote, errors among it.
    static func run(
        _ path: String, _ arguments: [String], in folder: URL, environment: [String: String]? = nil
    ) throws -> (status: Int32, output: String) {
        try Running(path, arguments, in: folder, environment: environment).answer()
    }

    /// The same for many, some at a time: as one ends, the next begins.
    ///
    /// - Parameter each: told of every end, with the command's place in the list.
    static func runAll(
        _ commands: [(path: String, arguments: [String])], atMost limit: Int, in folder: URL,
        environment: [String: String]? = nil, each: (Int, (status: Int32, output: String)) throws -> Void
    ) throws {
        var running: [(index: Int, command: Running)] = []
        var next = 0
        while next < commands.count || !running.isEmpty {
            while running.count < limit, next < commands.count {
                let (path, arguments) = commands[next]
                running.append((next, try Running(path, arguments, in: folder, environment: environment)))
                next += 1
            }
            Thread.sleep(forTimeInterval: 0.05)
            for (index, command) in running where !command.process.isRunning {
                running.removeAll { $0.index == index }
                try each(index, command.answer())
            }
        }
    }
}
