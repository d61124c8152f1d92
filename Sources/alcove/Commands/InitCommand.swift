internal import ArgumentParser
internal import ClinicalVault
internal import SecretMemory
internal import SystemPackage
internal import Terminal
internal import VaultCrypto

/// `alcove init`: a vault, an identity, and a recovery sheet on paper.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a vault.",
        discussion: """
            Asks for your name and a passphrase, and shows the recovery sheet once, to be copied by hand. Without a \
            terminal: --passphrase-file gives the passphrase, and the sheet is printed.
            """)

    @OptionGroup var global: GlobalOptions

    @Option(help: "Your name, as colleagues know it.")
    var name: String?

    @Flag(help: "Other people use this computer under the same log-in.")
    var oneLogin = false

    func run() throws {
        var places = global.places
        var first: FilePath?
        if let there = try existing(places) {
            guard Places.chosenVault(global.vault) == nil, try isForSomebodyElse(than: there) else {
                throw VaultError.vaultExists(places.vault.string)
            }
            first = places.vault
            places = try SharedLogin.placesForAnother()
        }
        if let passphrase = try Unlocking.givenPassphrase(global) {
            try create(places, passphrase: passphrase)
            if oneLogin || SharedLogin.isOne { try enlist(places.vault, behind: first) }
        } else if global.canAsk {
            try createWithQuestions(places, behind: first)
        } else {
            throw CommandFailure(
                .locked, "a new vault needs a passphrase, and nobody may be asked",
                hint: "give --passphrase-file FILE, or use a terminal")
        }
    }

    /// What is there already; nil where a vault can be made.
    private func existing(_ places: VaultPlaces) throws -> VaultDescription? {
        do {
            return try Vault.describe(places)
        } catch let error as VaultError {
            if case .sharedFolder = error { throw error }
            return nil
        }
    }

    /// Notes whose vaults there are under this log-in, now that there is one more.
    private func enlist(_ vault: FilePath, behind first: FilePath?) throws {
        if let first { try SharedLogin.add(first) }
        try SharedLogin.add(vault)
    }

    /// Whether a second vault is wanted under this log-in, where there is one.
    private func isForSomebodyElse(than there: VaultDescription) throws -> Bool {
        if oneLogin { return true }
        guard global.canAsk, global.passphraseFile == nil, global.passphraseFd == nil else { return false }
        let name = Printable.line(there.clinicians.first?.name ?? "somebody")
        return try Prompt().confirm("\(name) has a vault here. Make one for another person?", default: false)
    }

    /// No questions: the passphrase is given, the sheet goes to standard output, once.
    private func create(_ places: VaultPlaces, passphrase: borrowing SecretBytes) throws {
        try NewPassphrase.check(passphrase)
        guard !LostAnswer.isCertain else {
            throw CommandFailure(
                .failed, "standard output is closed, so the recovery sheet would be lost; no vault was made",
                hint: "alcove init … > FILE, and copy the sheet from there onto paper")
        }
        let recovery = try RecoveryCode.generate()
        let full = try PassphraseWords.canonical(passphrase)
        let name = try ownName(name ?? NewVault.loginName)
        let identity = try Vault.create(in: places, name: name, passphrase: full, recovery: recovery)
        try RecoverySheet.print(
            recovery, vault: identity.vault, clinician: name, place: places.vault.string, to: global.output)
        guard !LostAnswer.hasHappened else {
            throw CommandFailure(
                .failed, "the vault is made, but its recovery sheet could not be written: \(LostAnswer.reason)",
                hint:
                    "alcove recover --new makes a new sheet; without one, a forgotten passphrase closes the vault for ever"
            )
        }
        global.output.hint("copy the sheet onto paper, then open the vault: alcove unlock")
    }

    private func createWithQuestions(_ places: VaultPlaces, behind first: FilePath?) throws {
        let prompt = Prompt()
        Prompt.say("Alcove keeps your notes sealed on this computer. Nothing is sent anywhere.\n")
        var name = self.name ?? ""
        while name.isEmpty { name = try prompt.line("Your name, as colleagues know it:") }
        name = try ownName(name)
        let isShared =
            try oneLogin || first != nil || SharedLogin.isOne
            || prompt.confirm("Do other people use this computer under the same log-in?", default: false)
        let passphrase = try NewPassphrase.ask(prompt)
        let recovery = try RecoveryCode.generate()
        try RecoverySheet.showAndProve(recovery, clinician: name, prompt)
        Prompt.say("Making the vault. This takes a moment, so that guessing takes an attacker for ever …")
        let identity = try Vault.create(in: places, name: name, passphrase: passphrase, recovery: recovery)
        if isShared { try enlist(places.vault, behind: first) }
        try UnlockCommand.startAgent(identity, places: places, policy: UnlockCommand.standardPolicy)
        global.output.line(NewVault.welcome)
        if isShared { global.output.hint("what Alcove can and cannot protect under one log-in: alcove help one-login") }
    }

    private func ownName(_ name: String) throws -> String {
        let name = name.trimmed
        guard !name.isEmpty, name.utf8.count <= 200, Printable.line(name) == name else {
            throw CommandFailure.usage("a name has 1 to 200 letters, and no control characters")
        }
        return name
    }
}
