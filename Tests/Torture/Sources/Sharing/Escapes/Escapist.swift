internal import Foundation
internal import PaperTerminal
internal import TortureKit

/// A vault in which every field says something that a terminal should not hear, read with every command.
struct Escapist {
    /// Who has filled it.
    enum Writer { case commands, forger }

    let program: URL
    let strings: [String]

    init(program: URL, _ strings: [String]) {
        self.program = program
        self.strings = strings
    }

    /// Letters that are wide, marked or both stand around each text: what is measured wrongly cuts them off.
    static func text(_ string: String) -> String { "lantern 漢字 a\(string)b e\u{301}o\u{308} かな 👍 end" }

    func run(_ writer: Writer, isShort: Bool, _ tally: inout Tally) throws {
        let vault = try OpenVault(program: program)
        try vault.open(at: vault.address)
        switch writer {
        case .commands: try fill(vault, &tally)
        case .forger: try Forgery(vault).fill(strings, &tally)
        }
        let answers = Answers(vault.machine)
        struct Listed: Decodable {
            let notes: [Row]
            struct Row: Decodable { let note: String }
        }
        let listed = try vault.machine.run(["list", "--json"])
        let notes = try JSONDecoder().decode(Listed.self, from: Data(listed.output.utf8)).notes.map(\.note)
        if notes.isEmpty { throw TortureError("the vault is empty: \(listed.errors)") }
        for command in Escapist.commands { try answers.expectClean(command, &tally) }
        for note in notes { try answers.expectClean(["show", note, "--history"], &tally) }
        for command in Escapist.commands where Escapist.isOnScreen(command) {
            try answers.expectCleanScreen(command, &tally)
        }
        let shown = isShort ? Array(notes.prefix(6)) : notes
        for note in shown { try expectWhole(note, answers, &tally) }
    }

    private static let commands = [
        ["status"], ["patient", "list"], ["list"], ["search", "lantern", "-n", "1000"], ["find", "lantern"], ["log"],
        ["log", "--disclosures"], ["themes"], ["themes", "list"], ["themes", "T-1"], ["themes", "T-1", "trust-safety"],
        ["patient", "show", "T-1"], ["resume"], ["check"], ["keys", "show"], ["keys", "list"],
    ]

    private static func isOnScreen(_ command: [String]) -> Bool {
        !["status", "check", "keys", "resume"].contains(command[0])
    }

    /// Fills the vault through the front door: one import line, one name and one theme for each text.
    private func fill(_ vault: OpenVault, _ tally: inout Tally) throws {
        struct Line: Encodable {
            var patient = "T-1"
            var title = ""
            var themes = ["trust-safety"]
            var text = "lantern"
        }
        var lines = [Line()]
        for (number, string) in strings.enumerated() {
            lines.append(Line(text: Escapist.text(string)))
            lines.append(Line(title: "t\(string)t"))
            lines.append(Line(patient: "Q\(number)\(string)q"))
            lines.append(Line(themes: ["t\(string)t"]))
        }
        let encoder = JSONEncoder()
        let data = try lines.map { try encoder.encode($0) }.joined(separator: Data("\n".utf8))
        let answers = Answers(vault.machine)
        let answer = try answers.expectClean(["import", "-", "--skip-bad"], input: Data(data), json: false, &tally)
        guard answer.status == 0 else { throw TortureError("import: \(answer.errors.prefix(300))") }
        tally.count("texts in fields", by: lines.count - 1)
        let refused = answer.errors.split(separator: "\n").count { $0.hasPrefix("alcove: line ") }
        for (number, string) in strings.enumerated() where !string.contains("\0") {
            tally.count("texts in fields", by: 2)
            let name = try answers.expectClean(
                ["patient", "add", "N-\(number)", "--name", "n lantern\(string)n"], json: false, &tally)
            let theme = try answers.expectClean(["themes", "add", "theme\(string)e"], json: false, &tally)
            for answer in [name, theme] where answer.status != 0 {
                tally.count("of them refused")
                if answer.errors.isEmpty { tally.fail("a text was refused without a word") }
            }
        }
        tally.count("of them refused", by: refused)
    }

    /// A note on the screen: everything of it stands there, and nothing else was sent.
    private func expectWhole(_ note: String, _ answers: Answers, _ tally: inout Tally) throws {
        struct Shown: Decodable { let text: String }
        let json = try answers.machine.run(["show", note, "--json"]).output
        let text = try JSONDecoder().decode(Shown.self, from: Data(json.utf8)).text
        let picture = try answers.expectCleanScreen(["show", note], &tally)
        func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
        // A line feed of the text is one on the screen, and a tab is room.
        let lines = text.replacing("\t", with: " ").split(whereSeparator: \.isNewline)
            .map { bare(Mischief.escaped(String($0))) }
        let there = bare(picture.text)
        for line in lines where !there.contains(line) {
            tally.fail("show: \(line.debugDescription) does not stand on the screen")
        }
        tally.count("texts shown whole")
    }
}
