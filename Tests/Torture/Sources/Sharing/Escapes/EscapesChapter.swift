internal import TortureKit

/// Whatever stands in a vault, a file or an argument: it reaches no terminal as anything but text.
struct EscapesChapter: Chapter {
    let name = "escapes"
    let subject =
        "every code point of Cc and Cf, and sequences for clipboard, title and screen, in notes, titles, codes, names, themes, "
        + "manifests, keys, paths, file names and arguments, from commands and from a forger; every command that shows them, "
        + "in a pipe, as JSON and on the screen"
    let goal = "all of them, none sent but as an escape; what is wide is shown whole"

    var absence: String? { tool("setsid") == nil ? "needs setsid of util-linux" : nil }

    func isEnough(_ tally: Tally) -> Bool {
        tally["texts in fields"] >= 4 * Mischief.points.count && tally["answers read"] >= 1000
            && tally["screens read"] >= Mischief.points.count
    }

    func run(_ run: Run) throws {
        let strings = Mischief.strings(isShort: run.isShort)
        // A forger writes what no command lets pass.
        for writer in [Escapist.Writer.commands, .forger] {
            try run.step("\(writer)") {
                try Escapist(program: run.program, strings).run(writer, isShort: run.isShort, &$0)
            }
        }
        try run.step("hand-offs") { try HostileHandoffs(program: run.program, strings).run(&$0) }
        try run.step("names of files") { try HostileNames(program: run.program, strings).run(&$0) }
        try run.step("arguments") { try HostileArguments(program: run.program, strings).run(&$0) }
    }
}
