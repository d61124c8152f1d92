internal import Foundation
internal import TortureKit

/// The window changes its size at every word: to nearly nothing, and to more than any text needs.
struct ResizedWindow {
    let program: URL

    func run(times: Int, _ tally: inout Tally) throws {
        let machine = try Machine(program: program)
        try machine.initialise()
        try machine.unlock()
        guard try machine.run(["patient", "add", "K-101"]).status == 0 else { throw TortureError("patient add") }
        let window = try Window(machine, ["add", "K-101"])
        try window.wait(for: "Ctrl-S save")
        var generator = Generator(seed: UInt64(times))
        var lines: [String] = [""]
        for number in 0..<times {
            window.resize(rows: 3 + generator.below(68), columns: 15 + generator.below(206))
            let word = "w\(number)ä語 "
            window.type(word)
            lines[lines.count - 1] += word
            if number % 10 == 9 {
                window.type("\r")
                lines.append("")
            }
            Thread.sleep(forTimeInterval: generator.pick([0, 0.001, 0.005, 0.02]))
            tally.count("resizes")
        }
        window.resize(rows: 24, columns: 80)
        window.type("\u{13}")
        // Where words of it remind of a theme, Enter takes none.
        if (try? window.wait(for: "Enter none", seconds: 5)) != nil { window.type("\r") }
        try window.wait(for: "Saved to")
        struct Shown: Decodable { let text: String }
        let answer = try machine.run(["show", "K-101:last", "--json"])
        let text = try JSONDecoder().decode(Shown.self, from: Data(answer.output.utf8)).text
        func bare(_ lines: [String]) -> [String] { lines.map { $0.trimmingCharacters(in: .whitespaces) } }
        let saved = bare(text.components(separatedBy: "\n"))
        let typed = bare(lines.dropLast(lines.last == "" ? 1 : 0))
        if saved != typed { tally.fail("the text that was saved is not the one that was typed") }
    }
}
