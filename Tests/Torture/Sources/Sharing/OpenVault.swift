internal import Foundation
internal import SystemPackage
internal import TortureKit
internal import UnlockAgent
internal import VaultCrypto

@testable internal import ClinicalVault
@testable internal import SecretMemory

/// A machine with a vault, and its keys in this process: they can be handed to agents as often as one likes, without the
/// second that a passphrase takes.
final class OpenVault {
    let machine: Machine
    private let places: VaultPlaces
    let clinician: Identifier
    let identity: UnlockedIdentity

    init(program: URL) throws {
        machine = try Machine(program: program)
        try machine.initialise()
        places = VaultPlaces(
            vault: FilePath(machine.vault.path), configuration: FilePath(machine.configuration.path),
            state: FilePath(machine.state.path), cache: FilePath(machine.cache.path))
        guard let own = try Vault.describe(places).clinicians.first?.id else {
            throw TortureError("there is no clinician")
        }
        clinician = own
        let passphrase = Array(Machine.passphrase.utf8)
        identity = try Vault.unlock(
            places, clinician: own, passphrase: unsafe SecretBytes(copying: passphrase.span.bytes))
    }

    /// Where the machine's own commands look for an agent.
    var address: AgentAddress { address(in: machine.runtime.appendingPathComponent("alcove").path) }

    func address(in folder: String) -> AgentAddress {
        AgentAddress(runtimeFolder: folder, vault: identity.vault, clinician: clinician)
    }

    /// Hands the keys to an agent of the release program, which serves every window.
    func open(at address: AgentAddress, idle: Duration = .seconds(3600), absolute: Duration = .seconds(7200)) throws {
        let policy = AgentPolicy(idle: idle, absolute: absolute, scope: .user, readOnly: false)
        try AgentLauncher.start(program: machine.program.path, address: address, identity: identity, policy: policy)
    }

    /// The vault in this process, past the program.
    func vault() throws -> Vault { try Vault(places, keys: identity, access: .readWrite) }

    /// The texts that nobody has finished; they are removed.
    func takeUnfinished() throws -> [String] {
        let vault = try vault()
        return try vault.unfinishedTexts().map { unfinished in
            defer { try? vault.removeUnfinished(unfinished.name) }
            return unfinished.text.text(in: 0..<unfinished.text.count) ?? ""
        }
    }
}

extension AgentAddress {
    /// What the files of this agent are called, without their endings.
    private var stem: String { "\(runtimeFolder)/\(vault.text)-\(clinician.text)" }
    var socketPath: String { "\(stem).socket" }

    /// The process that holds the keys, as its lock says; nil where there is none.
    var process: pid_t? {
        guard let text = try? String(contentsOfFile: "\(stem).lock", encoding: .utf8),
            let process = pid_t(text.prefix { $0.isNumber }), Processes.isRunning(process)
        else { return nil }
        return process
    }
}
