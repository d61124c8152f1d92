internal import Foundation
internal import TortureKit

/// What is written to any disk: where, and whether somebody could read it.
struct DiskChapter: Chapter {
    let name = "disk"
    let subject =
        "every command and its agent under strace: where it writes; vault, home, working and temporary folders searched "
        + "for passphrase, keys, names and words in eight forms, also after kills in the middle of a note"
    let goal = "200 kills; nothing written elsewhere, nothing found"

    var absence: String? { ["setsid", "strace"].first { tool($0) == nil }.map { "needs \($0)" } }

    func isEnough(_ tally: Tally) -> Bool {
        tally["commands"] >= Errand.all.count && tally["kills"] >= 200 && tally["seeded leaks found"] > 0
    }

    func run(_ run: Run) throws {
        try run.step("leaks are noticed") { try SeededLeaks(program: run.program).run(&$0) }
        try run.step("commands") { tally in
            try TracedCommands(program: run.program).run(Errand.all.filter { !run.isShort || $0.isQuick }, &tally)
        }
        try run.step("an editor") { try TracedEditor(program: run.program).run(&$0) }
        for part in 0..<(run.isShort ? 1 : 8) {
            try run.step("kills of a pipe \(part + 1)") {
                try KilledNotes(program: run.program, seed: UInt64(part)).pipe(times: run.isShort ? 15 : 25, &$0)
            }
            try run.step("kills of a screen \(part + 1)") {
                try KilledNotes(program: run.program, seed: UInt64(part)).screen(times: run.isShort ? 3 : 10, &$0)
            }
        }
    }
}
