internal import ArgumentParser
internal import ClinicalVault
internal import SecretMemory
internal import SystemPackage
internal import Terminal
internal import UnlockAgent
internal import VaultCrypto

/// `alcove passphrase`: a new passphrase, and new keys with it where the old one was seen.
struct PassphraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passphrase",
        abstract: "Change the passphrase.",
        discussion: """
            Asks for the old one and the new one. The old passphrase still opens older copies of the vault; the \
            recovery sheet stays as it is. Without a terminal: the old one with --passphrase-file, the new one with \
            --new-passphrase-file.

            --new-identity is for a passphrase or a sheet that somebody has seen: it makes new keys and a new sheet, \
            so that nothing written from now on can be read with the old ones, not even with an old copy of the vault.
            """)

    @OptionGroup var global: GlobalOptions

    @Option(
        help: ArgumentHelp("Read the new passphrase from the first line of a file.", valueName: "file"),
        completion: .file())
    var newPassphraseFile: String?

    @Flag(help: "Make new keys and a new recovery sheet too: somebody has seen the old passphrase or sheet.")
    var newIdentity = false

    func run() throws {
        let clinician = try Clinicians.own(in: global.places)
        let identity = try Unlocking.identity(of: clinician, global)
        let vault = try Vault(global.places, keys: identity)
        if newIdentity { return try renew(identity, of: clinician, in: vault) }
        try vault.changePassphrase(of: identity, to: try NewPassphrase.choose(file: newPassphraseFile, global))
        if global.json {
            global.output.document(["changed": true])
        } else {
            global.output.remark("The new passphrase opens the vault from now on.")
        }
        global.output.hint("older copies and backups still open with the old one")
    }

    private func renew(_ identity: UnlockedIdentity, of clinician: Clinicians.Known, in vault: Vault) throws {
        let report = try vault.noteUnlock()
        guard report.rollbacks.isEmpty else { throw VaultError.olderThanSeen(report.rollbacks) }
        let passphrase = try NewPassphrase.choose(file: newPassphraseFile, global)
        let recovery = try RecoverySheet.make(for: clinician, global)
        // An agent that goes on with the old keys would write under them.
        try AgentClient.lock(clinician.agentAddress)
        _ = try vault.renewIdentity(identity, passphrase: passphrase, recovery: recovery)
        if !global.json {
            global.output.remark("New keys are made. The new passphrase and the new sheet open the vault from now on.")
        }
        global.output.hint("give colleagues your new line: alcove keys show; it follows from the one that they trust")
        global.output.hint("older copies of the vault still open with the old passphrase: destroy them, or guard them")
    }
}

/// `alcove recover`: in with the recovery sheet.
struct RecoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Get back in with the recovery sheet, and choose a new passphrase.",
        discussion: """
            --test only tries the sheet. --new makes a new sheet, for when the old one was seen or lost; that needs \
            the passphrase.
            """)

    @OptionGroup var global: GlobalOptions

    @Flag(help: "Try the sheet, and change nothing.")
    var test = false

    @Flag(help: "Make a new sheet; the old one no longer opens this vault.")
    var new = false

    @Option(
        help: ArgumentHelp("Read the sheet's lines from a file.", valueName: "file"), completion: .file())
    var sheetFile: String?

    @Option(
        help: ArgumentHelp("Read the new passphrase from the first line of a file.", valueName: "file"),
        completion: .file())
    var newPassphraseFile: String?

    mutating func validate() throws {
        if test, new { throw ValidationError("--test and --new exclude each other") }
    }

    func run() throws {
        let clinician = try Clinicians.own(in: global.places)
        if new { return try makeNewSheet(clinician) }
        let code = try SheetEntry.read(file: sheetFile ?? global.passphraseFile, global)
        let identity: UnlockedIdentity
        do {
            identity = try Vault.recover(global.places, clinician: clinician.id, code: code)
        } catch VaultError.wrongPassphrase {
            throw CommandFailure(
                .wrongKey, "this sheet does not open this vault",
                hint: "is it the newest one, and of this vault? older sheets open older copies alone")
        }
        if !test {
            let passphrase = try NewPassphrase.choose(file: newPassphraseFile, global)
            try Vault(global.places, keys: identity).changePassphrase(of: identity, to: passphrase)
        }
        if global.json {
            global.output.document(["opens": true, "changed": .bool(!test)])
        } else {
            global.output.remark(
                test
                    ? "The sheet opens this vault. Note the date on it."
                    : "The new passphrase opens the vault from now on. Next: alcove unlock")
        }
    }

    private func makeNewSheet(_ clinician: Clinicians.Known) throws {
        let identity = try Unlocking.identity(of: clinician, global)
        let code: RecoveryCode
        do {
            code = try RecoverySheet.make(for: clinician, global)
        } catch KeyboardError.interrupted {
            throw CommandFailure(.interrupted, "nothing was changed; the old sheet still opens the vault")
        }
        try Vault(global.places, keys: identity).newRecoverySheet(for: identity, code: code)
        if global.canAsk {
            global.output.remark("The new sheet opens this vault from now on, and the old one no more.")
        }
        global.output.hint("older copies of the vault still open with the old sheet: destroy them, or guard them")
    }
}
