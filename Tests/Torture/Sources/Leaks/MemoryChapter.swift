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

    func isEnough(_ tally: Tally) -> Bool { tally["looks"] >= 80 && tally["cores"] >= 1 && tally["forms found"] > 0 }

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
