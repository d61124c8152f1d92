internal import Foundation
internal import TortureKit

/// Every writing command, with one of its system calls refused.
///
/// Full disks, quotas and failing ones are told to a program by the call that meets them. Whoever does not listen says
/// “saved” about a note that is not there.
struct ErrorChapter: Chapter {
    let name = "errors"
    let subject =
        "each writing command, with call k failing: EIO, ENOSPC, EDQUOT, EINTR, once and from then on; files that may "
        + "not grow, so that writes are cut short"
    let goal = "2,000 points, never a false “saved”"
    var absence: String? { Strace.absence ?? (tool("prlimit") == nil ? "prlimit is not installed" : nil) }

    func isEnough(_ tally: Tally) -> Bool { tally["points"] >= 2_000 && tally["seeded faults found"] > 0 }

    func run(_ run: Run) throws {
        guard let strace = Strace() else { return }
        try run.step("faults are noticed") { try SeededFaults(strace: strace, program: run.program).sow(&$0) }
        let practices = Practices(program: run.program)
        for act in run.isShort ? Act.quick : Act.all {
            try run.step(act.name) { tally in
                try Refusing(act: act, strace: strace, practices: practices, isShort: run.isShort).run(&tally)
            }
        }
        for act in Act.quick where !run.isShort || act.name == "add" {
            try run.step("\(act.name), cut short") { tally in
                try Shortening(act: act, practices: practices, isShort: run.isShort).run(&tally)
            }
        }
    }
}

/// One act, with one call after the other refused.
private struct Refusing {
    let act: Act
    let strace: Strace
    let practices: Practices
    let isShort: Bool

    private struct Point {
        let injection: Strace.Injection
        /// Whether the agent is talked to, or looked for.
        let reachesAgent: Bool
    }

    func run(_ tally: inout Tally) throws {
        for point in try points() {
            let sentence = "\(act.name), \(point.injection)"
            do {
                let practice = try practices.next { practice in
                    for complaint in try Examination.examineWhole(practice) { tally.fail("\(sentence): \(complaint)") }
                }
                let attempt = try act.prepare(practice)
                let (answer, spoiled) = try strace.spoil(
                    attempt.arguments, input: attempt.input, on: practice.machine, point.injection)
                var verdict = Verdict(act: act, attempt: attempt, practice: practice, answer: answer)
                verdict.reachesAgent = point.reachesAgent
                verdict.mustSucceed = point.injection.effect == .failure("EINTR")
                if !verdict.mustSucceed, !attempt.isDoneByMending {
                    verdict.unsynced = try practice.unsynced(by: spoiled)
                }
                let complaints = try verdict.judge(&tally)
                for complaint in complaints { tally.fail("\(sentence): \(complaint)") }
                // What went wrong once is said once.
                if !complaints.isEmpty { practices.discard() }
            } catch {
                tally.fail("\(sentence): \(error)")
                practices.discard()
            }
        }
    }

    private func points() throws -> [Point] {
        let practice = try practices.next { _ in }
        let attempt = try act.prepare(practice)
        let (answer, calls) = try strace.record(attempt.arguments, input: attempt.input, on: practice.machine)
        guard answer.status == 0 else { throw TortureError("\(act.name): \(answer.errors)") }
        let finding = try Examination(practice: practice, act: act, attempt: attempt, isAcknowledged: true)
            .examine(answer)
        guard finding.complaints.isEmpty else { throw TortureError("undisturbed: \(finding.complaints)") }
        let looking = calls.looking.every(act.isSlow ? 60 : 12)
        let all = (calls.changing + looking).flatMap { call in
            Refusal.all(for: call).map { refusal in
                Point(
                    injection: Strace.Injection(
                        call.name, number: call.number, .failure(refusal.error), lasts: refusal.lasts),
                    reachesAgent: Refusal.agentCalls.contains(call.name) || call.arguments.contains("/run/alcove"))
            }
        }
        // Three errors a call are three times the same path through the program: slow ones take one in turn.
        return all.every(isShort ? 67 : act.isSlow ? 4 : 1)
    }
}

/// How a call can fail.
struct Refusal {
    let error: String
    var lasts = false

    static let agentCalls: Set<String> = ["socket", "connect", "sendto", "recvfrom", "sendmsg", "recvmsg"]

    private static let full = [Refusal(error: "ENOSPC"), Refusal(error: "EDQUOT"), Refusal(error: "EIO")]
    private static let interrupted = Refusal(error: "EINTR")

    /// What the manual pages say of this call, as far as it can happen to a file or to the agent's socket.
    static func all(for call: SystemCalls.Call) -> [Refusal] {
        switch call.name {
        case "openat" where call.changesSomething: full + [Refusal(error: "ENOSPC", lasts: true), interrupted]
        case "pwrite64": full + [Refusal(error: "ENOSPC", lasts: true), interrupted]
        case "write": [Refusal(error: "ENOSPC"), Refusal(error: "EIO"), interrupted]
        case "fdatasync", "fsync", "syncfs": full + [Refusal(error: "EIO", lasts: true), interrupted]
        case "mkdirat", "mkdir", "renameat", "renameat2", "rename": full
        case "ftruncate": [Refusal(error: "EIO"), interrupted]
        case "unlinkat", "unlink", "getdents64", "newfstatat", "readlink": [Refusal(error: "EIO")]
        case "fcntl" where call.changesSomething: [Refusal(error: "ENOLCK"), interrupted]
        case "openat": [Refusal(error: "EIO"), Refusal(error: "EMFILE"), interrupted]
        case "pread64", "read": [Refusal(error: "EIO"), interrupted]
        case "sendto", "recvfrom": [Refusal(error: "ECONNRESET"), interrupted]
        case "connect": [Refusal(error: "ECONNREFUSED")]
        case "getrandom": [interrupted]
        case "mlock", "mlock2": [Refusal(error: "ENOMEM")]
        default: []
        }
    }
}
