internal import ArgumentParser
internal import ClinicalVault
internal import SystemPackage
internal import Terminal
internal import UnlockAgent
internal import VaultCrypto

/// `alcove status`.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say whether the vault is open, and until when.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
        try Status(global.places).print(to: global.output)
    }
}

/// Bare `alcove`: what there is, and what one can do next.
struct HomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "alcove", shouldDisplay: false)

    @OptionGroup var global: GlobalOptions

    func run() throws {
        if global.showsScreens {
            var home = Home(global)
            return try home.run()
        }
        do {
            try Status(global.places).print(to: global.output)
        } catch VaultError.noVault where StandardStreams.showsOutput && !global.json {
            global.output.line(
                Home.greeting + """


                       alcove init     make one: about four minutes; have a pen ready
                       alcove demo     look round with made-up patients; nothing is kept
                       alcove help     all the words
                    """)
        }
    }
}

/// Whether a vault is open, and what is in it. Locked, it tells no count.
struct Status {
    private let places: VaultPlaces
    private let clinician: Clinicians.Known
    private let agent: AgentClient?
    private let counts: VaultCounts?
    private let unfinished: Int?
    private let backup: LastBackup?

    init(_ places: VaultPlaces) throws {
        self.places = places
        clinician = try Clinicians.own(in: places)
        agent = try Session.agent(at: clinician.agentAddress)
        let vault = try agent.map { try Vault(places, keys: $0, access: .readOnly) }
        counts = try vault?.counts()
        let memory = try Vault.memory(places, vault: clinician.vault, clinician: clinician.id)
        unfinished = agent.map { _ in memory.unfinished }
        backup = memory.backup
    }

    /// What besides locks, in words.
    static func desktop(_ isWatched: Bool) -> String {
        isWatched
            ? "and when the screen is locked, the computer sleeps, or you log out"
            : "screen lock and sleep are not heard of here; the window's end is"
    }

    func print(to output: Output) throws {
        let locksWithDesktop = agent?.statusWhenConnected.locksWithDesktop ?? false
        let locksIn = agent?.statusWhenConnected.locksInSeconds
        if output.json {
            output.document([
                "vault": .string(places.vault.string), "vault_id": .string(clinician.vault.text),
                "clinician": .string(clinician.name), "unlocked": .bool(agent != nil),
                "locks_in_s": locksIn.map { .integer(Int64($0)) } ?? .null,
                "locks_with_desktop": agent == nil ? .null : .bool(locksWithDesktop),
                "notes": counts.map { .integer(Int64($0.notes)) } ?? .null,
                "patients": counts.map { .integer(Int64($0.patients)) } ?? .null,
                "unfinished": unfinished.map { .integer(Int64($0)) } ?? .null,
                "last_backup": backup.map { .string($0.time.iso) } ?? .null,
            ])
            return
        }
        let name = Printable.line(clinician.name)
        guard let counts, let locksIn else {
            output.line("\(name)'s vault is locked. “alcove unlock” opens it.")
            return
        }
        output.line("Alcove · \(name) · open in this window")
        output.line("Vault     \(counted(counts.notes, "note")) of \(counted(counts.patients, "patient"))")
        if let unfinished, unfinished > 0 {
            output.line("Waiting   \(unfinished) unfinished; “alcove resume” goes on with it")
        }
        if let backup {
            output.line("Backup    \(backup.words)")
        }
        output.line("Locks     in \(TimeSpan.words(locksIn)) without use, or with “alcove lock”")
        output.line("          \(Status.desktop(locksWithDesktop))")
    }
}

extension LastBackup {
    /// `9 days ago, /media/stick`
    var words: String {
        let days = CalendarDay.today().number - time.local.day.number
        let age = days <= 0 ? "today" : days == 1 ? "yesterday" : "\(days) days ago"
        return "\(age), \(Printable.line(place))"
    }
}
