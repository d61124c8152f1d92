internal import Foundation
internal import MemoryScan
internal import TortureKit

/// A vault in which a word of its own stands wherever something confidential can stand.
final class SilentBench {
    let vault: OpenVault
    var machine: Machine { vault.machine }
    /// What stands in the vault, by where it stands.
    private var secrets: [(place: String, word: String)] = []
    /// What is typed or read in as a note, a name, a query, a reason or a passphrase.
    let typed = Canary().text

    init(program: URL) throws {
        vault = try OpenVault(program: program)
        try vault.open(at: vault.address)
        func word(_ place: String) -> String {
            let word = Canary().text
            secrets.append((place, word))
            return word
        }
        try run(["patient", "add", "K-101", "--name", "Nora \(word("name"))"])
        try run(["patient", "add", "K-102", "--name", "Nora \(word("name"))"])
        try run(
            ["add", "K-101", "-", "--title", word("title"), "--theme", "trust-safety"], "lantern \(word("note"))\n")
        try run(["add", "K-101", "-", "--process"], "lantern \(word("process note"))\n")
        try run(["add", "K-102", "-", "--title", word("title")], "lantern \(word("note"))\n")
        try run(["edit", "K-102:last", "-"], "lantern \(word("changed note"))\n")
        try run(["add", "K-101", "-"], "lantern \(word("withdrawn note"))\n")
        try run(["discard", "K-101:last", "--yes", "--reason", word("reason")])
        try run([
            "handoff", "create", "K-101", "--passphrase", "--purpose", "p \(word("purpose"))", "-o", "handoff.age",
        ])
        secrets.append(("what was typed", typed))
        // Two words that follow each other; one of them may be among those that are drawn for a hand-off.
        let words = Machine.passphrase.split(separator: " ")
        secrets += zip(words, words.dropFirst()).map { ("passphrase", "\($0) \($1)") }
        secrets.append(("secret key", "AGE-SECRET-KEY"))
    }

    /// A command that belongs to the preparation.
    func run(_ arguments: [String], _ input: String = "") throws {
        let answer = try machine.run(arguments, input: Data(input.utf8))
        guard answer.status == 0 else { throw TortureError("\(arguments.joined(separator: " ")): \(answer.errors)") }
    }

    /// Runs a command that has something to complain about.
    ///
    /// - Parameter shell: what is around the command, which stands in `"$@"`.
    @discardableResult
    func expectSilence(
        _ arguments: [String], input: Data = Data(), shell: String? = nil, _ tally: inout Tally
    ) throws -> Machine.Answer {
        let answer: Machine.Answer
        if let shell {
            answer = try machine.launch("/bin/sh", ["-c", shell, "sh", machine.program.path] + arguments, input: input)
        } else {
            answer = try machine.run(arguments, input: input)
        }
        tally.count("complaints read")
        tally.count("exit \(answer.status)")
        for (place, word) in secrets {
            let halves =
                place == "passphrase" || word.count < 16
                ? [word[...]] : [word.prefix(word.count / 2), word.suffix(word.count / 2)]
            if halves.contains(where: { answer.errors.range(of: $0, options: .caseInsensitive) != nil }) {
                let call = arguments.joined(separator: " ").replacing(typed, with: "TYPED")
                tally.fail("\(call.debugDescription) says what stands in: \(place) (exit \(answer.status))")
            }
        }
        if answer.status != 0, answer.status != 14, answer.errors.isEmpty, shell == nil {
            tally.fail("\(arguments.joined(separator: " ").debugDescription) ends with \(answer.status) without a word")
        }
        return answer
    }
}
