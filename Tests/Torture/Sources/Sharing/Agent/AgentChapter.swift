internal import Glibc
internal import TortureKit

/// The release program's agent: whether it locks when it should, and whom it serves meanwhile.
struct AgentChapter: Chapter {
    let name = "agent"
    let subject =
        "the program that holds the keys: its deadlines, stopped and continued too; strangers, false places, broken frames, "
        + "floods, a debugger"
    let goal =
        "1,000 deadlines, late by less than a second at the 99th percentile; each attack refused, service within one"

    var absence: String? {
        if geteuid() != 0 { return "needs root, to act as other users" }
        return ["setpriv", "strace", "dd"].first { tool($0) == nil }.map { "needs \($0)" }
    }

    func isEnough(_ tally: Tally) -> Bool {
        tally["deadlines"] >= 1000 && tally["of them stopped and continued"] >= 200
            && tally["ms late at the 99th percentile"] < 1000 && tally["random frames"] >= 10_000
    }

    func run(_ run: Run) throws {
        try run.step("deadlines") {
            try Lateness(program: run.program).run(agents: run.isShort ? 60 : 1200, atOnce: run.isShort ? 60 : 100, &$0)
        }
        try run.step("time spans") { try Lateness(program: run.program).runCommands(run.isShort ? 1 : 12, &$0) }
        try run.step("places") { try FalsePlaces(program: run.program).run(isShort: run.isShort, &$0) }
        try run.step("callers") { try RudeCallers(program: run.program).run(isShort: run.isShort, &$0) }
        try run.step("debuggers") { try Debuggers(program: run.program).run(&$0) }
    }
}
