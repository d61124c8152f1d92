internal import Foundation
internal import TortureKit

/// `init`, killed: afterwards there is no vault, and another `init` makes one; or there is a whole one.
struct InitKilling {
    let strace: Strace
    let program: URL

    /// Does one in so many of the points.
    func run(part: Int, of parts: Int, _ tally: inout Tally) throws {
        let model = try Machine(program: program)
        let (answer, calls) = try strace.record(arguments(model), on: model)
        guard answer.status == 0 else { throw TortureError("init: \(answer.errors)") }
        let points = calls.changing + calls.looking.every(60)
        for (number, call) in points.enumerated() where number % parts == part {
            let point = Strace.Injection(call.name, number: call.number, .kill)
            do {
                for complaint in try run(point, &tally) { tally.fail("init, \(point): \(complaint)") }
            } catch {
                tally.fail("init, \(point): \(error)")
            }
        }
    }

    private func arguments(_ machine: Machine) -> [String] {
        ["init", "--name", "Dr. Ada Example", "--passphrase-file", machine.passphraseFile.path]
    }

    private func run(_ point: Strace.Injection, _ tally: inout Tally) throws -> [String] {
        let machine = try Machine(program: program)
        let killed = try strace.run(arguments(machine), on: machine, point)
        guard Strace.wasKilled(killed) else {
            return killed.status == 0 ? [] : ["exit \(killed.status) and not killed: \(killed.errors)"]
        }
        tally.count("points")
        let again = try machine.run(arguments(machine))
        // A vault that is there is said to be there, and with no other word.
        let isThere = again.status == 1 && again.errors.contains("there is a vault in")
        guard again.status == 0 || isThere else {
            return ["init again: exit \(again.status): \(again.errors)"]
        }
        tally.count(isThere ? "done" : "as before")
        if !isThere, killed.output.contains("RECOVERY SHEET") { return ["the sheet was shown, and no vault was made"] }
        try machine.unlock()
        let note = DraftNote(1)
        let added = try machine.run(note.arguments + ["--create"], input: note.input)
        guard added.status == 0 else { return ["the first note: exit \(added.status): \(added.errors)"] }
        let check = try machine.run(["check", "--json"])
        guard check.status == 0 else { return ["check: exit \(check.status): \(check.output)"] }
        return []
    }
}
