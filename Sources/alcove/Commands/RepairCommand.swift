internal import ArgumentParser
internal import ClinicalVault
internal import UnlockAgent

/// `alcove repair`: brings everything that is whole back into use, and says what is not.
struct RepairCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repair",
        abstract: "Bring back what is whole after damage.",
        discussion: """
            Sets damaged files aside, brings everything in them that is whole into new ones, and names the notes that \
            are affected. Nothing is deleted. What was lost here may be in another copy: alcove merge takes it in. \
            Exit code 15 means that damage is left.
            """)

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let report = try vault().repair()
        let output = RepairOutput(output: global.output)
        output.print(report)
        guard report.remaining.isEmpty else {
            throw CommandFailure(
                .damaged, "damage is left that cannot be mended here",
                hint: "if another copy of the vault is whole, alcove merge FOLDER takes in what it has")
        }
    }

    /// The vault for writing. After damage the agent may have been started for reading alone: then the passphrase is
    /// asked for.
    private func vault() throws -> Vault {
        let places = global.places
        let clinician = try Clinicians.own(in: places)
        if let agent = try Session.agent(at: clinician.agentAddress), !agent.readOnly {
            return try Vault(places, keys: agent)
        }
        return try Vault(places, keys: Unlocking.identity(of: clinician, global))
    }
}
