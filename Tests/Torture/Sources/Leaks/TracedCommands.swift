internal import Foundation
internal import TortureKit

/// Every command under strace: where it writes, and what is found on the disk when it has ended.
struct TracedCommands {
    let program: URL

    func run(_ errands: [Errand], _ tally: inout Tally) throws {
        let practice = try Practice(program: program)
        let ground = Ground(practice)
        let sheet = try run(Errand("init") { try $0.initialising }, practice, &tally)
        try practice.keepSheet(sheet)
        let agent = try TracedAgent(practice)
        try practice.must(["patient", "add", Practice.code, "--name", "-"], line: practice.patientName.text)
        try practice.learnKeys()
        for errand in errands {
            do {
                try errand.keep(practice, run(errand, practice, &tally))
            } catch {
                tally.fail("\(errand.name): \(error)")
            }
            ground.search("after \(errand.name)", &tally)
        }
        _ = try run(Errand("lock") { try $0.call(["lock"]) }, practice, &tally)
        for path in try agent.written() where !practice.isUsual(path) {
            tally.fail("unlock or the agent writes to \(path)")
        }
        ground.search("after lock", &tally)
    }

    private func run(_ errand: Errand, _ practice: Practice, _ tally: inout Tally) throws -> Machine.Answer {
        let call = try errand.call(practice)
        let trace = try WriteTrace()
        let command = trace.tracer + [program.path] + call.arguments
        let answer = try practice.machine.launch(command[0], Array(command.dropFirst()), input: call.input)
        guard answer.status == 0 else { throw TortureError("exit \(answer.status): \(answer.errors)") }
        tally.count("commands")
        // A new file has another name in the same folder until it is whole.
        let asked = errand.writes.map { URL(fileURLWithPath: "\(practice.scratch)/\($0)") }.flatMap {
            [$0.path, $0.deletingLastPathComponent().appendingPathComponent(".\($0.lastPathComponent)").path]
        }
        for path in try trace.written() {
            tally.count("writings")
            let isAskedFor = asked.contains { path.hasPrefix($0) }
            if !practice.isUsual(path), !isAskedFor { tally.fail("\(errand.name) writes to \(path)") }
        }
        return answer
    }
}

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

/// A note that is written in an editor of one's own: its file lies in memory, and goes.
struct TracedEditor {
    let program: URL

    func run(_ tally: inout Tally) throws {
        let practice = try Practice(program: program)
        try practice.begin()
        let ground = Ground(practice)
        let editor = practice.machine.work.appendingPathComponent("editor")
        // The text comes from a file without a name, so that only the editor writes it down.
        let text = try NamelessFile(Data("Wrote of \(practice.argument.text).\n".utf8))
        try Data("#!/bin/sh\ncat \(text.path) > \"$1\"\necho edited\nsleep 1\n".utf8).write(to: editor)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: editor.path)
        let trace = try WriteTrace()
        let window = try Window(
            practice.machine, ["add", Practice.code, "--editor"], tracer: trace.tracer,
            variables: ["VISUAL": editor.path])
        try window.wait(for: "edited")
        let during = ground.findings(&tally).map(\.place)
        guard window.hasEnded(seconds: 60) else { throw TortureError("the editor's note is not saved") }
        tally.count("commands")
        if during.isEmpty { tally.fail("the editor's file is not found while it is there") }
        for place in Set(during) where !place.hasPrefix("/dev/shm/") && !place.hasPrefix("/run/") {
            tally.fail("the editor's file lies in \(place)")
        }
        for path in try trace.written() {
            tally.count("writings")
            let isInMemory = path.hasPrefix("/dev/shm/") || path.hasPrefix("/run/")
            if !practice.isUsual(path), !isInMemory { tally.fail("add --editor writes to \(path)") }
        }
        ground.search("after add --editor", &tally)
        guard try practice.must(["show", "\(Practice.code):last"]).output.contains(practice.argument.text) else {
            throw TortureError("the editor's note is not there")
        }
    }
}
