internal import ArgumentParser
internal import ClinicalVault
internal import SystemPackage
internal import UnlockAgent
internal import VaultCrypto

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// `alcove unlock`: opens the vault in this window for a while.
struct UnlockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock",
        abstract: "Open the vault in this window.",
        discussion: """
            The keys stay in the memory of a small program of Alcove's own until you lock, until nothing was done for \
            a while, or until this window closes. Notes are never kept there.
            """)

    @OptionGroup var global: GlobalOptions

    @Option(
        name: [.customLong("idle"), .customLong("for")],
        help: ArgumentHelp("Lock after so long without use.", valueName: "time"))
    var idle = TimeSpan(minutes: 5)

    @Option(help: ArgumentHelp("Lock after so long in any case.", valueName: "time"))
    var max = TimeSpan(minutes: 12 * 60)

    @Option(help: ArgumentHelp("Open in this terminal alone, or in all of this user.", valueName: "terminal|user"))
    var scope = AgentScopeOption.terminal

    @Flag(help: "Open for reading alone, also when the vault is older than what this machine has seen.")
    var readOnly = false

    @Flag(help: "Others may change the vault's folder, since a practice shares it; remembered on this computer.")
    var sharedFolder = false

    /// Five minutes without use, twelve hours in any case, this terminal alone.
    static var standardPolicy: AgentPolicy {
        AgentPolicy(idle: .seconds(5 * 60), absolute: .seconds(12 * 3600), scope: .terminal, readOnly: false)
    }

    func run() throws {
        let places = global.places
        guard scope == .terminal || !SharedLogin.isOne else {
            throw CommandFailure(
                .failed, "several people use this log-in, so a vault is open in one window alone",
                hint: "alcove help one-login")
        }
        if sharedFolder { try Vault.acceptSharedFolder(places) }
        let clinician = try Clinicians.own(in: places)
        guard scope == .user || Home.isOpen || getsid(0) != getpid() else {
            throw CommandFailure(
                .failed, "this command is a terminal session of its own, so the vault would lock again as it ends",
                hint: "unlock from a shell in that window, or for all your windows: --scope user")
        }
        let missed = try Vault.missedPassphrases(places, clinician: clinician.id)
        let identity = try Unlocking.identity(of: clinician, global)
        let policy = AgentPolicy(
            idle: idle.duration, absolute: max.duration, scope: scope.scope, readOnly: readOnly)
        let opened = try naming(readOnly: "alcove unlock --read-only opens it for reading") {
            try UnlockCommand.startAgent(identity, places: places, policy: policy)
        }
        UnlockNotice.say(missed, global.output)
        UnlockNotice.say(opened.report, global.output)
        UnlockNotice.say(opened.closed, quiet: global.quiet)
        if global.json {
            global.output.document([
                "unlocked": true, "clinician": .string(clinician.name),
                "locks_in_s": .integer(Int64(min(idle.seconds, max.seconds))),
            ])
        } else {
            global.output.remark(
                "Open in \(scope.words). Locks after \(idle.words) without use, and in \(max.words) in any case.")
        }
    }

    /// Where nothing can be written, reading still works: whoever stands before a full disk must learn that.
    private func naming(readOnly hint: String, _ body: () throws -> Opened) throws -> Opened {
        do {
            return try body()
        } catch let error as VaultError {
            guard !readOnly, let remedy = UnlockCommand.remedy(for: error) else { throw error }
            throw CommandFailure(.failed, "\(error)", hint: "\(remedy); until then, \(hint)")
        }
    }

    /// What helps where the disk takes nothing; nil for every other error.
    private static func remedy(for error: VaultError) -> String? {
        switch error {
        case .diskFull: "make room"
        case .io(_, _, let errno): refusals.contains(errno) ? "see why the disk takes nothing" : nil
        default: nil
        }
    }

    /// The errors of a disk that takes nothing.
    private static let refusals: [Errno] = [
        .readOnlyFileSystem, .noSpace, .diskQuotaExceeded, .permissionDenied, .notPermitted,
    ]

    /// What came of an unlock.
    struct Opened {
        let report: UnlockReport
        /// Where the vault was open until now.
        let closed: AgentLauncher.Closed
    }

    /// Compares the vault with what this machine remembers, then hands the keys to an agent.
    ///
    /// - Throws: exit 16 where the vault is older than this machine has seen, unless it is opened for reading alone.
    @discardableResult
    static func startAgent(
        _ identity: UnlockedIdentity, places: VaultPlaces, policy: AgentPolicy
    ) throws -> Opened {
        let vault = try Vault(places, keys: identity, access: policy.readOnly ? .readOnly : .readWrite)
        let report = try vault.noteUnlock()
        // Older than this machine has seen: reading is offered, writing is not.
        guard report.rollbacks.isEmpty || policy.readOnly else { throw VaultError.olderThanSeen(report.rollbacks) }
        let address = AgentAddress(vault: identity.vault, clinician: identity.clinician)
        let closed = try AgentLauncher.start(
            program: "/proc/self/exe", address: address, identity: identity, policy: policy)
        // Behind a derivation of a second nobody notices the milliseconds that mostly put the search index in order. It is
        // a cache: what goes wrong with it here is mended by whoever asks it next.
        try? vault.tidy()
        return Opened(report: report, closed: closed)
    }
}

/// `alcove lock`: the keys are wiped before this returns, or it says that they are not.
struct LockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "lock", abstract: "Lock the vault everywhere.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let wasOpen = try lock()
        if global.json {
            global.output.document(["unlocked": false, "was_open": .bool(wasOpen)])
        } else {
            global.output.remark(wasOpen ? "Locked." : "It was not open.")
        }
    }

    private func lock() throws -> Bool {
        // Nobody has said whose vault is meant, under a log-in of several people.
        if SharedLogin.isOne, Places.chosenVault(global.vault) == nil { return try lockAll() }
        do {
            return try AgentClient.lock(Clinicians.own(in: global.places).agentAddress)
        } catch let error as VaultError {
            // The stick was pulled out, say. Whose keys these were cannot be told, so all are let go of.
            guard try lockAll() else { throw error }
            return true
        }
    }

    private func lockAll() throws -> Bool {
        var wasOpen = false
        for address in try AgentAddress.all(in: Places.runtimeFolder()) {
            if try AgentClient.lock(address) { wasOpen = true }
        }
        return wasOpen
    }
}
