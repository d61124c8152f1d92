internal import Foundation
internal import TortureKit

/// Paths and names of files that are no text: of vaults, backups, imports, and of what lies about in a vault.
struct HostileNames {
    let program: URL
    let strings: [String]

    init(program: URL, _ strings: [String]) {
        self.program = program
        // What a path can hold.
        self.strings = strings.filter { !$0.contains("\0") && !$0.contains("/") }
    }

    func run(_ tally: inout Tally) throws {
        let vault = try OpenVault(program: program)
        try vault.open(at: vault.address)
        let machine = vault.machine
        let answers = Answers(machine)
        try machine.run(["add", "T-1", "-", "--create"], input: Data("lantern\n".utf8))
        for string in strings {
            let path = machine.work.appendingPathComponent("d\(string)d").path
            let file = path + "f"
            try Data("{\(string)".utf8).write(to: URL(fileURLWithPath: file))
            for command in [
                ["status", "--vault", path], ["unlock", "--vault", path], ["backup", path],
                ["status", "--vault", file],
                ["backup", file], ["merge", path], ["import", file], ["import", path + "none"],
                ["keys", "trust", file],
                ["handoff", "inspect", file], ["handoff", "create", "T-1", "--passphrase", "-o", path + "/none/x"],
                ["list", "--passphrase-file", path + "none", "--vault", path],
            ] {
                try answers.expectClean(command, json: command[0] == "status" || command[0] == "backup", &tally)
                tally.count("texts in fields")
            }
        }
        try lying(about: vault, answers, &tally)
    }

    /// Files that a sync program, or somebody else, leaves in a vault's folders.
    private func lying(about vault: OpenVault, _ answers: Answers, _ tally: inout Tally) throws {
        let machine = vault.machine
        let inside = FileManager.default.enumerator(at: machine.vault, includingPropertiesForKeys: [.isDirectoryKey])
        let folders = (inside?.compactMap { $0 as? URL } ?? []).filter(\.hasDirectoryPath) + [machine.vault]
        for (number, string) in strings.enumerated() {
            let folder = folders[number % folders.count]
            for ending in [".bundle", ".ledger", ".key.age", " (conflicted copy).bundle"] {
                let name = "x\(string)\(number)\(ending)"
                guard FileManager.default.createFile(atPath: folder.path + "/" + name, contents: Data("x".utf8)) else {
                    continue
                }
                tally.count("texts in fields")
            }
        }
        for command in [
            ["check"], ["check", "--quick"], ["status"], ["list"], ["patient", "list"], ["repair", "--dry-run"],
            ["backup", machine.work.appendingPathComponent("copy").path], ["repair"], ["check"],
            ["merge", machine.work.appendingPathComponent("copy").path],
        ] { try answers.expectClean(command, &tally) }
    }
}
