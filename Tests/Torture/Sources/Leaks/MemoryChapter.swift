internal import Foundation
internal import Glibc
internal import TortureKit

/// What is left in memory: of every process on the machine, and in a core.
///
/// The memory of the kernel is nobody's but root's and not looked into. This process knows what it looks for.
struct MemoryChapter: Chapter {
    let name = "memory"
    let subject =
        "the memory of every process searched for passphrase, keys, names and words in eight forms, after each command, "
        + "behind each screen and after lock; a core of the agent"
    let goal = "all found where they are in use, none where they are not"

    var absence: String? {
        if geteuid() != 0 { return "the memory of others is read as root" }
        return ["setsid", "gcore", "strace"].first { tool($0) == nil }.map { "needs \($0)" }
    }

    func isEnough(_ tally: Tally) -> Bool { tally["looks"] >= 100 && tally["cores"] >= 1 && tally["forms found"] > 0 }

    func run(_ run: Run) throws {
        try run.step("what is in use is found") { try UsedSecrets(program: run.program).run(&$0) }
        try run.step("the agent") { try HeldKeys(program: run.program).run(&$0) }
        try run.step("commands") { tally in
            try EndedCommands(program: run.program).run(Errand.all.filter { !run.isShort || $0.isQuick }, &tally)
        }
        for scene in Scene.all where !run.isShort || scene.isQuick {
            try run.step("screen: \(scene.name)") { try LeftScreens(program: run.program).run(scene, &$0) }
        }
    }
}

/// Looks at the machine for a practice, and complains of what is found.
struct Lookout {
    let practice: Practice

    private var needles: Needles { Needles(practice.canaries) }

    /// Complains of everything that is found in any process.
    func look(_ moment: String, _ tally: inout Tally) {
        let look = MemorySearch(needles: needles).everywhere()
        tally.count("looks")
        tally.count("processes", by: look.processes)
        tally.count("MiB", by: Int(look.bytes >> 20))
        for finding in look.findings { tally.fail("\(moment): \(finding)") }
    }

    /// Complains of those of some canaries that no process has.
    func mustFind(_ wanted: [Canary], _ moment: String, _ tally: inout Tally) {
        let found = Set(MemorySearch(needles: Needles(wanted)).everywhere().findings.map(\.canary))
        for canary in wanted {
            if found.contains(canary.name) {
                tally.count("found in use")
            } else {
                tally.fail("\(moment): \(canary.name) is in use, and is not found")
            }
        }
    }

    func mustHaveNoAgent(_ moment: String, _ tally: inout Tally) {
        for agent in MemorySearch.Running.agents(below: practice.machine.scratch.url.path) {
            tally.fail("\(moment): the agent \(agent.id) is there")
        }
    }
}
