import TortureKit

/// One clinician's vault in several places: copied, carried, cloned, synchronised, replaced.
struct CopiesChapter: Chapter {
    let name = "copies"
    let subject =
        "homes copied, machine ids changed, sticks, clones, files replaced under a lock, locks that lie; random schedules"
    let goal = "nothing lost, nothing twice, no fork unnoticed"

    func isEnough(_ tally: Tally) -> Bool {
        tally["schedules"] >= 150 && tally["clones"] >= 20 && tally["files replaced under a lock"] >= 8
            && tally["locks that lied"] >= 20
    }

    func run(_ run: Run) throws {
        for seed in 1...(run.isShort ? 8 : 200) {
            try run.step("schedule \(seed)") { try Schedule(seed: UInt64(seed)).run(commands: 40, &$0) }
        }
        for number in 1...(run.isShort ? 2 : 24) {
            try run.step("clone \(number)") { try Clone(seed: UInt64(number)).run(&$0) }
        }
        try run.step("files replaced while a command writes") { try LyingFolder.replaceFiles(&$0) }
        for number in 1...(run.isShort ? 3 : 24) {
            try run.step("a lock that lies \(number)") { try LyingFolder.lieAboutLocks(notes: number, &$0) }
        }
    }
}
