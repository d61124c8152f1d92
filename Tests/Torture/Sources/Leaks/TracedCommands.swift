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
            let isAskedFor = asked.contains { path.hasPrefix($0) || $0.hasPrefix("\(path)/") }
            if !practice.isUsual(path), !isAskedFor { tally.fail("\(errand.name) writes to \(path)") }
        }
        return answer
    }
}
