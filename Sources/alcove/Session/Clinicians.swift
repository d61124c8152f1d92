internal import ClinicalVault
internal import SystemPackage
internal import Terminal
internal import UnlockAgent
internal import VaultCrypto

/// Whose vault this is.
enum Clinicians {
    /// A clinician of a vault, as its files say without any key.
    struct Known {
        let vault: Identifier
        let id: Identifier
        /// The name on the card; nothing has verified it yet.
        let name: String

        /// Where the agent that holds this clinician's key is asked.
        var agentAddress: AgentAddress {
            AgentAddress(vault: vault, clinician: id)
        }
    }

    /// The clinician who uses the vault under this login: the one there is.
    static func own(in places: VaultPlaces) throws -> Known {
        let description = try Vault.describe(places)
        guard let clinician = description.clinicians.first else {
            throw CommandFailure(
                .failed, "the vault at \(Printable.line(places.vault.string)) has no clinician in it",
                hint: "a part of the folder is missing; take it from a backup")
        }
        guard description.clinicians.count == 1 else {
            throw CommandFailure(
                .failed, "the vault at \(Printable.line(places.vault.string)) belongs to more than one clinician",
                hint: "--vault DIR names a vault of yours")
        }
        return Known(vault: description.id, id: clinician.id, name: clinician.name)
    }
}

extension AgentAddress {
    /// Where the agent of that clinician and vault is for this user.
    init(vault: Identifier, clinician: Identifier) {
        self.init(runtimeFolder: Places.runtimeFolder(), vault: vault, clinician: clinician)
    }
}
