internal import Foundation
internal import TortureKit

/// Everything that can go wrong with a command, as far as it can be arranged.
struct Provocations {
    enum Part: CaseIterable { case usage, imports, handoffs, keys, outputs, disks, busy, places, damage, locked, older }

    /// The exit codes of the contract for what does not succeed.
    static let exitCodes = [1, 2, 10, 11, 12, 13, 14, 15, 16, 130]

    let bench: SilentBench
    let isShort: Bool

    var typed: String { bench.typed }
    var machine: Machine { bench.machine }

    func run(_ part: Part, _ tally: inout Tally) throws {
        switch part {
        case .usage: try usage(&tally)
        case .locked: try locked(&tally)
        case .busy: try busy(&tally)
        case .older: try older(&tally)
        case .imports: try imports(&tally)
        case .handoffs: try handoffs(&tally)
        case .keys: try keys(&tally)
        case .places: try places(&tally)
        case .outputs: try outputs(&tally)
        case .disks: try disks(&tally)
        case .damage: try damage(&tally)
        }
    }

    /// Commands that read and write everything there is.
    private var everything: [[String]] {
        [
            ["status"], ["patient", "list"], ["list"], ["show", "K-101:last"], ["show", "K-102:last", "--history"],
            ["search", "lantern"], ["search", typed, "--fail-empty"], ["find", typed], ["themes", "K-101"],
            ["themes", "K-101", "trust-safety"], ["log"], ["check"], ["add", "K-101", "-"],
            ["edit", "K-102:last", "-"],
            ["patient", "edit", "K-101", "--name", typed], ["add", "K-103", "-", "--create", "--title", typed],
            ["backup", machine.work.appendingPathComponent("copy").path], ["repair", "--dry-run"], ["resume"],
            ["handoff", "create", "K-101", "--passphrase", "-o", UUID().uuidString],
            ["handoff", "inspect", "handoff.age"], ["keys", "list"],
            ["discard", "K-102:last", "--yes", "--reason", typed],
        ]
    }

    /// Runs all of it on a vault that is not as it should be.
    func tryEverything(_ tally: inout Tally, options: [String] = [], shell: String? = nil) throws {
        let text = Data("lantern \(typed)\n".utf8)
        let short = ["status", "show", "search", "add", "check", "edit"]
        for command in everything where !isShort || short.contains(command[0]) {
            try bench.expectSilence(command + options + ["--no-input"], input: text, shell: shell, &tally)
        }
    }
}
