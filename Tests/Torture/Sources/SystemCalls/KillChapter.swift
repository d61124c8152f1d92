internal import Foundation
internal import TortureKit

/// Every writing command, killed at its system calls.
///
/// A kill is what a closed laptop without battery, an impatient person or the kernel's memory shortage does to a program.
/// The disk keeps what was written to it: what a power cut does is another chapter.
struct KillChapter: Chapter {
    let name = "kill"
    let subject = "each writing command, killed on entering system call k, for every call that changes something"
    let goal = "2,000 points, 0 lost, 0 unreadable"
    var absence: String? { Strace.absence }

    func isEnough(_ tally: Tally) -> Bool { tally["points"] >= 2_000 && tally["seeded faults found"] > 0 }

    func run(_ run: Run) throws {
        guard let strace = Strace() else { return }
        try run.step("faults are noticed") { try SeededFaults(strace: strace, program: run.program).sow(&$0) }
        let practices = Practices(program: run.program)
        for act in run.isShort ? Act.quick : Act.all {
            try run.step(act.name) { tally in
                try Killing(act: act, strace: strace, practices: practices, isShort: run.isShort).run(&tally)
            }
        }
        let parts = run.isShort ? 1 : 12
        for part in 0..<parts {
            try run.step("init \(part + 1) of \(parts)") { tally in
                try InitKilling(strace: strace, program: run.program)
                    .run(part: part, of: run.isShort ? 40 : parts, &tally)
            }
        }
    }
}

/// One act, killed at one call after the other.
private struct Killing {
    let act: Act
    let strace: Strace
    let practices: Practices
    let isShort: Bool

    func run(_ tally: inout Tally) throws {
        let points = try points(&tally)
        guard !points.isEmpty else { throw TortureError("\(act.name): no calls were recorded") }
        for (index, point) in points.enumerated() {
            if index > 0, index.isMultiple(of: act.lifetime) { practices.discard() }
            do {
                let complaints = try run(point, practice(&tally), &tally)
                for complaint in complaints { tally.fail("\(act.name), \(point): \(complaint)") }
                // What went wrong once is said once.
                if !complaints.isEmpty { practices.discard() }
            } catch {
                tally.fail("\(act.name), \(point): \(error)")
                practices.discard()
            }
        }
        if !isShort, let practice = practices.last { try lookAtAll(of: practice, &tally) }
    }

    private func practice(_ tally: inout Tally) throws -> Practice {
        try practices.next { try lookAtAll(of: $0, &tally) }
    }

    private func lookAtAll(of practice: Practice, _ tally: inout Tally) throws {
        for complaint in try Examination.examineWhole(practice) { tally.fail("\(act.name), \(complaint)") }
    }

    /// Every call that changes something, and some of those that only look: as the act makes them undisturbed.
    private func points(_ tally: inout Tally) throws -> [Strace.Injection] {
        let practice = try practice(&tally)
        let attempt = try act.prepare(practice)
        let (answer, calls) = try strace.record(attempt.arguments, input: attempt.input, on: practice.machine)
        guard answer.status == 0 else { throw TortureError("\(act.name): \(answer.errors)") }
        let finding = try Examination(practice: practice, act: act, attempt: attempt, isAcknowledged: true)
            .examine(answer)
        for complaint in finding.complaints { tally.fail("\(act.name), undisturbed: \(complaint)") }
        var chosen = calls.changing.every(isShort ? 23 : 1)
        if !isShort { chosen += calls.looking.every(act.isSlow ? 60 : 9) }
        return chosen.map { Strace.Injection($0.name, number: $0.number, .kill) }
    }

    private func run(_ point: Strace.Injection, _ practice: Practice, _ tally: inout Tally) throws -> [String] {
        let attempt = try act.prepare(practice)
        let answer = try strace.run(attempt.arguments, input: attempt.input, on: practice.machine, point)
        guard Strace.wasKilled(answer) || answer.status == 0 else {
            return ["exit \(answer.status) and not killed: \(answer.errors)"]
        }
        let examination = Examination(
            practice: practice, act: act, attempt: attempt,
            isAcknowledged: answer.status == 0 || attempt.isDoneByMending || attempt.isAcknowledged(answer))
        let finding = try examination.examine(answer)
        if Strace.wasKilled(answer) {
            tally.count("points")
            tally.count(finding.outcome == 0 ? "as before" : "done")
        } else {
            // The call was not reached this time: the state of the vault decides how many there are.
            tally.count("ran through")
        }
        return finding.complaints
    }
}

extension Array {
    /// Each element whose place is a multiple of `step`, and the last one.
    func every(_ step: Int) -> [Element] {
        enumerated().filter { $0.offset.isMultiple(of: step) || $0.offset == count - 1 }.map(\.element)
    }
}
