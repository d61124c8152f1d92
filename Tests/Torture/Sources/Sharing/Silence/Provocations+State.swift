internal import Foundation
internal import TortureKit

@testable internal import ClinicalVault

extension Provocations {
    // MARK: The vault is not as it should be for the command

    func locked(_ tally: inout Tally) throws {
        try bench.run(["lock"])
        try tryEverything(&tally)
        let file = machine.work.appendingPathComponent("wrong")
        let wrong = [typed, "", "\(typed) \(Machine.passphrase)", String(repeating: typed, count: 100)]
        for words in isShort ? Array(wrong.prefix(2)) : wrong {
            try Data("\(words)\n".utf8).write(to: file)
            for command in [["unlock", "--scope", "user"], ["show", "K-101:last"], ["passphrase"], ["recover"]] {
                try bench.expectSilence(command + ["--passphrase-file", file.path, "--no-input"], &tally)
            }
        }
        for lines in ["\(typed)\n", "\(typed)\n\(typed)\n\(typed)\n\(typed)\n"] {
            for command in [["recover"], ["recover", "--test"], ["recover", "--new"]] {
                try bench.expectSilence(command, input: Data(lines.utf8), &tally)
            }
        }
        // A new passphrase that is refused.
        for new in [typed, "\(typed) \(typed)", "short", Machine.passphrase] {
            try bench.expectSilence(
                ["passphrase", "--passphrase-file", machine.passphraseFile.path], input: Data("\(new)\n\(new)x\n".utf8),
                &tally
            )
        }
        for options in [
            ["--passphrase-fd", "9"], ["--passphrase-file", "/dev/null"], ["--passphrase-file", "/none"],
        ] {
            try bench.expectSilence(["show", "K-101:last"] + options, &tally)
        }
        try tryEverything(&tally, options: ["--vault", machine.work.path])
        try tryEverything(&tally, options: ["--vault", "/none"])
    }

    func busy(_ tally: inout Tally) throws {
        let vault = try bench.vault.vault()
        let append = try Append(vault)
        let text = Data("lantern \(typed)\n".utf8)
        for command in [
            ["add", "K-101", "-"], ["edit", "K-102:last", "-"], ["patient", "edit", "K-101", "--name", typed],
        ] {
            try bench.expectSilence(command, input: text, &tally)
        }
        withExtendedLifetime(append) {}
    }

    func older(_ tally: inout Tally) throws {
        let files = FileManager.default
        let old = machine.work.appendingPathComponent("old")
        try files.copyItem(at: machine.vault, to: old)
        if bench.vault.address.process == nil { try bench.vault.open(at: bench.vault.address) }
        try bench.run(["add", "K-101", "-"], "lantern\n")
        try files.removeItem(at: machine.vault)
        try files.copyItem(at: old, to: machine.vault)
        try tryEverything(&tally)
        try bench.run(["lock"])
        let passphrase = ["--scope", "user", "--passphrase-file", machine.passphraseFile.path]
        try bench.expectSilence(["unlock"] + passphrase, &tally)
        try bench.expectSilence(["unlock", "--read-only"] + passphrase, &tally)
        try tryEverything(&tally)
    }
}
