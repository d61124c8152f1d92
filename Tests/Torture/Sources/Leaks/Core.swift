internal import Foundation
internal import TortureKit

/// All that a debugger writes down of a process, also what the process wants to be left out.
struct Core {
    private let scratch: Scratch
    private let file: String
    /// What gdb said.
    let remarks: String

    init(of process: Int32) throws {
        scratch = try Scratch()
        let gcore = Process()
        let said = Pipe()
        gcore.executableURL = URL(fileURLWithPath: tool("gcore") ?? "/usr/bin/gcore")
        gcore.arguments = ["-a", "-o", scratch.url.appendingPathComponent("core").path, "\(process)"]
        gcore.standardInput = FileHandle.nullDevice
        gcore.standardOutput = said
        gcore.standardError = said
        try gcore.run()
        remarks = String(decoding: try said.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        gcore.waitUntilExit()
        file = scratch.url.appendingPathComponent("core.\(process)").path
    }

    func search(_ needles: Needles) throws -> [Finding] {
        guard FileManager.default.fileExists(atPath: file) else {
            throw TortureError("no core: \(remarks.suffix(200))")
        }
        return FileSearch(needles: needles).findings(in: file, name: "the core")
    }
}
