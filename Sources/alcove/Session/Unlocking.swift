internal import ClinicalVault
internal import SecretMemory
internal import Terminal
internal import VaultCrypto

/// From a passphrase to the clinician's identity.
enum Unlocking {
    /// How often the terminal asks before it gives up.
    private static let attempts = 3

    /// The identity of a clinician, with a passphrase from wherever this call may take one.
    static func identity(of clinician: Clinicians.Known, _ global: GlobalOptions) throws -> UnlockedIdentity {
        if let passphrase = try givenPassphrase(global) {
            return try open(clinician, passphrase, global)
        }
        guard global.canAsk else {
            throw CommandFailure(
                .locked, "the vault is locked", hint: "alcove unlock, or give --passphrase-file")
        }
        // Nothing is echoed while a passphrase is tried either: the next try may be on its way.
        return try RawMode.during(descriptor: Keyboard().descriptor) {
            for attempt in 1...attempts {
                let passphrase = try Prompt().secret("Passphrase for \(Printable.line(clinician.name))'s vault:")
                do {
                    return try open(clinician, passphrase, global)
                } catch VaultError.wrongPassphrase where attempt < attempts {
                    Prompt.say("That is not the passphrase. \(PassphraseSlip.sentence(about: passphrase)) Once more.")
                }
            }
            throw VaultError.wrongPassphrase
        }
    }

    /// The passphrase that `--passphrase-file` or `--passphrase-fd` gives, or nil where neither was named.
    static func givenPassphrase(_ global: GlobalOptions) throws -> SecretBytes? {
        if let file = global.passphraseFile { return try PassphraseSource.read(file: file) }
        if let descriptor = global.passphraseFd { return try PassphraseSource.read(descriptor: descriptor) }
        return nil
    }

    /// Opens the identity. Four letters of each drawn word are enough, so what looks like six drawn words is tried in
    /// full first.
    private static func open(
        _ clinician: Clinicians.Known, _ passphrase: borrowing SecretBytes, _ global: GlobalOptions
    ) throws -> UnlockedIdentity {
        let full = try PassphraseWords.canonical(passphrase)
        return try Vault.unlock(
            global.places, clinician: clinician.id, passphrase: full,
            wait: { seconds in
                Output.complain("a wait of \(counted(seconds, "second")), since several passphrases were wrong")
                guard StandardStreams.readsKeyboard else { return Vault.pause(seconds: seconds) }
                try Keyboard().pause(seconds: seconds)
            })
    }
}
