internal import ClinicalVault
internal import SecretMemory
internal import Synchronization
internal import Terminal
internal import UnlockAgent
internal import VaultCrypto

/// An open vault and the way its keys came: from the agent, or from a passphrase that was given for this one command.
struct Session {
    let vault: Vault
    /// The agent that holds the keys, or nil where the identity was opened in this process.
    let agent: AgentClient?

    /// Opens the vault for one command: with the agent where it serves this window, else with a passphrase from
    /// `--passphrase-file`, `--passphrase-fd` or the terminal.
    ///
    /// - Throws: exit 10 without a vault, 12 for a wrong passphrase, 13 where it is locked and nobody may be asked.
    static func open(_ global: GlobalOptions) throws -> Session {
        let places = global.places
        let clinician = try Clinicians.own(in: places)
        if let agent = try Session.agent(at: clinician.agentAddress) {
            let access: VaultAccess = agent.readOnly ? .readOnly : .readWrite
            return try Session(global, keys: agent, access: access, agent: agent)
        }
        let identity = try Unlocking.identity(of: clinician, global)
        let agent = lend(identity, clinician, global)
        return try Session(global, keys: agent ?? identity, access: .readWrite, agent: agent)
    }

    /// Where the keys were lent to an agent for this one command.
    private static let lent = Mutex<AgentAddress?>(nil)

    /// Hands keys that a passphrase at the terminal has opened to an agent of this window for as long as the command runs, so
    /// that it locks as every other does. Where another window has the vault open, that one is left alone.
    private static func lend(
        _ identity: UnlockedIdentity, _ clinician: Clinicians.Known, _ global: GlobalOptions
    ) -> AgentClient? {
        guard global.passphraseFile == nil, global.passphraseFd == nil, StandardStreams.readsKeyboard else {
            return nil
        }
        do {
            guard try AgentClient.connect(clinician.agentAddress) == nil else { return nil }
            try AgentLauncher.start(
                program: "/proc/self/exe", address: clinician.agentAddress, identity: identity,
                policy: UnlockCommand.standardPolicy)
            lent.withLock { $0 = clinician.agentAddress }
            return try AgentClient.connect(clinician.agentAddress)
        } catch {
            // Another window has it; or there is no place for an agent, and the command works all the same.
            return nil
        }
    }

    /// Locks what was opened for one command alone; to be called at its end.
    static func close() {
        guard let address = lent.withLock({ $0.take() }) else { return }
        _ = try? AgentClient.lock(address)
    }

    private init(_ global: GlobalOptions, keys: any KeyHolder, access: VaultAccess, agent: AgentClient?) throws {
        vault = try Vault(global.places, keys: keys, access: access)
        self.agent = agent
        let isQuiet = global.quiet
        vault.notice = { if !isQuiet { Output.complain(Printable.line($0)) } }
    }

    /// Opens the vault again in this window after it was locked, as ``UnlockCommand`` does.
    ///
    /// - Throws: `wrongPassphrase`, and what an unlock finds.
    func openAgain(with typed: borrowing SecretBytes) throws {
        let full = try PassphraseWords.canonical(typed)
        let identity = try Vault.unlock(
            vault.places, clinician: vault.keys.clinician, passphrase: full,
            wait: { try Keyboard().pause(seconds: $0) })
        // Another window may have opened it meanwhile. Its agent serves this one too; whoever replaced it would lock there.
        let address = AgentAddress(vault: vault.id, clinician: vault.keys.clinician)
        if let serving = try Session.agent(at: address) { return try serving.stillActive() }
        let standard = UnlockCommand.standardPolicy
        let policy = AgentPolicy(
            idle: standard.idle, absolute: standard.absolute,
            scope: agent?.statusWhenConnected.scope ?? standard.scope, readOnly: false)
        let opened = try UnlockCommand.startAgent(identity, places: vault.places, policy: policy)
        UnlockNotice.say(opened.closed, quiet: false)
    }

    /// The agent of this window; nil where there is none, or where the vault is open in another window alone.
    static func agent(at address: AgentAddress) throws -> AgentClient? {
        do {
            return try AgentClient.connect(address)
        } catch .notThisTerminal {
            return nil
        }
    }

    /// Questions that end with the lock, and count as activity.
    var prompt: Prompt {
        guard let agent else { return Prompt() }
        var throttle = ActivityThrottle()
        return Prompt(
            keyboard: Keyboard(
                lockSignal: agent.lockDescriptor,
                onActivity: { if throttle.isDue() { try? agent.stillActive() } }))
    }
}
