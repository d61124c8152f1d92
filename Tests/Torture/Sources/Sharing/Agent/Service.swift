internal import Foundation
internal import TortureKit
internal import UnlockAgent

extension OpenVault {
    /// Opens the vault for the machine's own commands, with a note to be found.
    func beginService() throws {
        try open(at: address)
        let added = try machine.run(
            ["add", "K-101", "-", "--create", "--quiet"], input: Data("Came with a lantern.\n".utf8))
        guard added.status == 0 else { throw TortureError("add: \(added.errors)") }
    }

    /// The agent is alive, and a command that has every right is served within a second.
    func expectService(after attack: String, _ tally: inout Tally) throws {
        for (arguments, sign) in [(["status", "--json"], "\"unlocked\":true"), (["search", "lantern"], "K-101")] {
            let start = bootTime()
            let answer = try machine.run(arguments + ["--no-input"])
            let milliseconds = (bootTime() - start) / 1_000_000
            if answer.status != 0 || !answer.output.contains(sign) {
                tally.fail("after \(attack): \(arguments[0]) ended with \(answer.status): \(answer.errors)")
            } else if milliseconds > 1000 {
                tally.fail("after \(attack): \(arguments[0]) took \(milliseconds) ms")
            }
        }
        tally.count("services after an attack")
    }
}
