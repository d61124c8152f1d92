internal import Foundation
internal import TortureKit

/// What is typed on the line and complained about: it is named, and not obeyed.
struct HostileArguments {
    let program: URL
    let strings: [String]

    init(program: URL, _ strings: [String]) {
        self.program = program
        self.strings = strings.filter { !$0.contains("\0") }
    }

    func run(_ tally: inout Tally) throws {
        let vault = try OpenVault(program: program)
        try vault.open(at: vault.address)
        let answers = Answers(vault.machine)
        for string in strings {
            for command in [
                [string], ["x\(string)"], ["--x\(string)"], ["list", "--\(string)"], ["show", "n\(string)"],
                ["show", "n\(string):last"], ["patient", "show", "p\(string)"], ["add", "p\(string)", "text"],
                ["list", "--kind", "k\(string)"], ["list", "--since", "d\(string)"], ["list", "--theme", "t\(string)"],
                ["search", "field\(string):x"], ["search", "theme:t\(string)"], ["search", "\"x\(string)"],
                ["themes", "alias", "trust-safety", "w\(string)"], ["themes", "show", "t\(string)"],
                ["keys", "trust", "k\(string)"], ["keys", "remove", "k\(string)"], ["keys", "compare", "k\(string)"],
                ["handoff", "create", "p", "--to", "t\(string)"], ["unlock", "--idle", "5\(string)"],
                ["help", "x\(string)"], ["find", "x\(string)"],
            ] {
                try answers.expectClean(command + ["--no-input"], json: false, &tally)
                tally.count("texts in fields")
            }
        }
    }
}
