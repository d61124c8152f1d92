internal import Foundation
internal import SystemPackage
internal import TortureKit

@testable internal import ClinicalVault
@testable internal import SecretMemory
@testable internal import VaultCrypto

/// Hand-offs whose manifest, notes and file name were written by somebody who means harm.
struct HostileHandoffs {
    let program: URL
    let strings: [String]

    init(program: URL, _ strings: [String]) {
        self.program = program
        self.strings = strings
    }

    private static let words = "ample breeze candle dinner eleven forest"

    func run(_ tally: inout Tally) throws {
        let sender = try OpenVault(program: program)
        let vault = try sender.vault()
        let receiver = try OpenVault(program: program)
        try receiver.open(at: receiver.address)
        let answers = Answers(receiver.machine)
        let words = receiver.machine.work.appendingPathComponent("words")
        try Data("\(HostileHandoffs.words)\n".utf8).write(to: words)
        for (number, string) in strings.enumerated() {
            let name = string.contains("\0") || string.contains("/") ? "\(number).age" : "f\(string)\(number).age"
            let path = receiver.machine.work.appendingPathComponent(name)
            try write(string, in: vault, to: FilePath(path.path))
            tally.count("hand-offs")
            tally.count("texts in fields", by: 6)
            for command in [["handoff", "inspect", path.path], ["handoff", "open", path.path, "--unconfirmed"]] {
                let answer = try answers.expectClean(
                    command + ["--words-file", words.path], json: command[1] == "inspect", &tally)
                if answer.status != 0 { tally.count("of them refused", by: 3) }
                if answer.status != 0, answer.errors.isEmpty { tally.fail("\(command[1]): refused without a word") }
            }
        }
        for command in [["patient", "list"], ["list"], ["log"], ["log", "--disclosures"], ["find", "lantern"]] {
            try answers.expectClean(command, &tally)
        }
    }

    /// What the writer of a hand-off seals, with nothing checked before.
    private func write(_ string: String, in vault: Vault, to path: FilePath) throws {
        let text = PlaintextBuffer()
        text.append(utf8: Escapist.text(string))
        let note = HandoffNote(
            note: .random(), record: .none, vault: vault.id,
            author: HandoffNote.Author(clinician: vault.keys.clinician, name: "n\(string)"), written: .now(),
            kind: .progress, day: .today(), title: "t\(string)", themes: ["x\(string)"], template: nil, text: text,
            signed: false, revisions: [], addenda: [])
        let writer = HandoffWriter(
            keys: vault.keys, sender: try vault.ownCards(),
            patient: HandoffManifest.Patient(id: .random(), code: "C\(string)1", name: "n\(string)", born: nil),
            purpose: .other("p\(string)"), since: nil, until: nil, theme: "h\(string)", made: .now(), armor: false,
            cost: ScryptCost(testing: 10), themeName: { $0 })
        let words = Array(HostileHandoffs.words.utf8)
        try writer.write([note], to: .passphrase(unsafe SecretBytes(copying: words.span.bytes)), at: path) { _ in }
    }
}
