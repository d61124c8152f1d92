internal import Foundation
internal import TortureKit

/// A program that is run to its end.
enum Command {
    /// - Returns: the exit code, or minus the signal, and what it wrote, errors among it.
    static func run(
        _ path: String, _ arguments: [String], in folder: URL, environment: [String: String]? = nil
    ) throws -> (status: Int32, output: String) {
        let scratch = try Scratch()
        let place = scratch.url.appendingPathComponent("output")
        try Data().write(to: place)
        let output = try FileHandle(forWritingTo: place)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        if let environment { process.environment = environment }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        let status =
            process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus
        return (status, String(decoding: try Data(contentsOf: place), as: UTF8.self))
    }
}
