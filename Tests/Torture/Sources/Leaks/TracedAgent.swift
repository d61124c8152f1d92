internal import Foundation
internal import TortureKit

/// `unlock` and the agent that it starts, watched until the agent ends.
struct TracedAgent {
    private let strace = Process()
    private let trace: WriteTrace
    private let call: Practice.Call

    init(_ practice: Practice) throws {
        trace = try WriteTrace()
        call = try practice.unlocking
        strace.executableURL = URL(fileURLWithPath: trace.tracer[0])
        strace.arguments = Array(trace.tracer.dropFirst()) + [practice.machine.program.path] + call.arguments
        strace.environment = practice.machine.environment
        strace.currentDirectoryURL = practice.machine.work
        strace.standardInput = FileHandle.nullDevice
        strace.standardOutput = FileHandle.nullDevice
        strace.standardError = FileHandle.nullDevice
        try strace.run()
        try practice.waitUntilOpen()
    }

    /// Waits for the agent's end.
    func written() throws -> Set<String> {
        strace.waitUntilExit()
        return try trace.written()
    }
}
