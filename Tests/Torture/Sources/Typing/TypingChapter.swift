internal import TortureKit

/// Somebody writes a note, and the program is killed, or the window changes its size at every word.
struct TypingChapter: Chapter {
    let name = "typing"
    let subject = "the screen of a note killed while somebody types; its window resized at every word"
    let goal = "500 kills, no more than the last two seconds lost; 1,000 resizes, the text saved as it was typed"

    var absence: String? { tool("setsid") == nil ? "needs setsid of util-linux" : nil }

    func isEnough(_ tally: Tally) -> Bool { tally["kills"] >= 500 && tally["resizes"] >= 1000 }

    func run(_ run: Run) throws {
        let (steps, typists, each) = run.isShort ? (1, 4, 2) : (13, 4, 10)
        for step in 1...steps {
            try run.step("kills \(step)") {
                try KilledTypists(program: run.program, seed: UInt64(step), longest: run.isShort ? 6 : 9)
                    .run(typists: typists, each: each, &$0)
            }
        }
        try run.step("resizes") {
            try ResizedWindow(program: run.program).run(times: run.isShort ? 100 : 1000, &$0)
        }
    }
}
