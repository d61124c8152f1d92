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

    /// The same for several at once.
    static func runAll(
        _ commands: [(path: String, arguments: [String])], in folder: URL, environment: [String: String]? = nil
    ) throws -> [(status: Int32, output: String)] {
        try commands.map { try Running($0.path, $0.arguments, in: folder, environment: environment) }
            .map { try $0.answer() }
    }
}
