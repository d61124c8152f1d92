internal import ArgumentParser
internal import ClinicalVault
internal import Terminal
internal import VaultCrypto

/// `alcove restored`: accepts an older state of the vault after a restore from a backup.
struct RestoredCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restored",
        abstract: "Accept an older vault that you have put back from a backup.",
        discussion: """
            When the vault is older than what this machine has seen, Alcove refuses to write: somebody may have taken \
            notes away. If it was you who put a backup back, say so here. What is accepted, and why, is written to \
            the log; what was written since that backup stays missing until you find another copy of it.
            """)

    @OptionGroup var global: GlobalOptions

    @Option(help: "Why; it stays in the log.")
    var reason: String?

    func run() throws {
        let places = global.places
        let clinician = try Clinicians.own(in: places)
        let identity = try Unlocking.identity(of: clinician, global)
        let vault = try Vault(places, keys: identity)
        let older = try vault.noteUnlock().rollbacks
        guard !older.isEmpty else {
            if global.json { global.output.document(["accepted": []]) }
            global.output.remark("Nothing is older than what this machine has seen.")
            return
        }
        let reason = try confirmedReason(older)
        try Vault(places, keys: identity).acceptRestore(of: older, reason: reason)
        if global.json {
            global.output.document([
                "accepted": .array(
                    older.map { ["kind": .string($0.kind.rawValue), "path": .string($0.path)] }),
                "reason": .string(reason),
            ])
        } else {
            global.output.remark("Accepted, and noted in the log. Next: alcove unlock")
        }
    }

    private func confirmedReason(_ older: [Rollback]) throws -> String {
        guard global.canAsk else {
            guard let reason, !reason.isEmpty else {
                throw CommandFailure.usage("a reason is needed, and nobody may be asked", hint: "--reason TEXT")
            }
            return reason
        }
        Prompt.say("Older than this machine has seen:\n")
        for line in RestoredCommand.summary(older) { Prompt.say("  \(line)") }
        Prompt.say("\nWhat was written there since is not in this vault. Other copies of it may still have it.")
        let reason = try reason ?? Prompt().line("Why? (such as: disk broken, backup of Friday put back)")
        guard !reason.isEmpty else { throw CommandFailure.usage("a reason is needed", hint: "--reason TEXT") }
        if !global.yes, try !Prompt().confirm("Accept the vault as it is now?", default: false) {
            throw KeyboardError.interrupted
        }
        return reason
    }

    /// How much of what kind is older, a line each.
    private static func summary(_ older: [Rollback]) -> [String] {
        func count(_ kind: Rollback.Kind) -> Int { older.count { $0.kind == kind } }
        let patients = Set(
            older.filter { $0.kind == .bundle || $0.kind == .statement }
                .compactMap { $0.path.split(separator: "/").dropFirst().first })
        return [
            patients.isEmpty ? nil : "the notes of \(counted(patients.count, "patient"))",
            count(.statement) == 0 ? nil : "keys, in \(counted(count(.statement), "place"))",
            count(.ledger) == 0 ? nil : "\(counted(count(.ledger), "part")) of the log",
            count(.identity) == 0
                ? nil : "your sealed identity or recovery file: the passphrase or sheet of then opens it",
        ].compactMap(\.self)
    }
}
