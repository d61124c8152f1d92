internal import MemoryScan
internal import TortureKit

/// Lock reaches the screen: of everything that waits for a person nothing is left that could be read, a second after.
struct LockChapter: Chapter {
    let name = "lock"
    let subject =
        "every screen and question that waits for a person, locked by idle time, by the absolute limit, from another window, "
        + "by a signal to the agent, by the agent's death and by the session's end; Ctrl-Z"
    let goal = "within a second the screen is cleared, no memory knows a word, what was typed is kept"

    var absence: String? {
        if !MemoryScan.mayReadOthers { return "needs root, to look into memory" }
        return tool("setsid") == nil ? "needs setsid of util-linux" : nil
    }

    func isEnough(_ tally: Tally) -> Bool {
        tally["screens locked"] >= WaitingScreen.all.count * LockManner.allCases.count && tally["Ctrl-Z"] > 0
    }

    func run(_ run: Run) throws {
        let screens = run.isShort ? WaitingScreen.all.filter(\.isInShortForm) : WaitingScreen.all
        for manner in LockManner.allCases {
            let chosen = run.isShort && manner != .elsewhere ? Array(screens.prefix(1)) : screens
            guard chosen.contains(where: { !run.isDone("\(manner): \($0.name)") }) else { continue }
            let trial = try LockTrial(program: run.program)
            for screen in chosen {
                try run.step("\(manner): \(screen.name)") { try trial.run(screen, manner, &$0) }
            }
        }
        try run.step("Ctrl-Z") {
            try Suspension(trial: LockTrial(program: run.program)).run(
                run.isShort ? Array(screens.prefix(1)) : screens, delays: run.isShort ? [2] : [0, 1, 2, 4, 8, 16, 32],
                &$0)
        }
    }
}
