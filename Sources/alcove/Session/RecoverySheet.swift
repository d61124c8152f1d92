internal import ClinicalVault
internal import SecretMemory
internal import SystemPackage
internal import Terminal
internal import VaultCrypto

/// The recovery sheet: shown once, copied by hand, proved by typing one line of it back.
enum RecoverySheet {
    /// A new sheet for a clinician who has one already: shown and proved, or printed where nobody can be asked. It opens
    /// nothing yet.
    ///
    /// - Throws: a failure where it was not taken, so that the old one stays in force.
    static func make(for clinician: Clinicians.Known, _ global: GlobalOptions) throws -> RecoveryCode {
        let code = try RecoveryCode.generate()
        if global.canAsk {
            try showAndProve(code, clinician: clinician.name, Prompt())
        } else {
            try print(
                code, vault: clinician.vault, clinician: clinician.name, place: global.places.vault.string,
                to: global.output)
            guard !LostAnswer.hasHappened else {
                throw CommandFailure(
                    .failed, "the new recovery sheet could not be written: \(LostAnswer.reason)",
                    hint: "nothing was changed; the old sheet still opens the vault")
            }
        }
        return code
    }

    /// The sheet as lines on standard output, for a vault that is made without questions.
    static func print(
        _ code: borrowing RecoveryCode, vault: Identifier, clinician: String, place: String, to output: Output
    ) throws {
        guard output.json else {
            output.line(try text(code, clinician: clinician))
            return
        }
        let letters = try lines(code)
        output.document([
            "vault": .string(place), "vault_id": .string(vault.text), "clinician": .string(clinician),
            "recovery_sheet": .array(letters.map(JSON.string)),
        ])
    }

    /// Shows the sheet on the alternate screen, has one line of it typed back, and clears it away.
    static func showAndProve(_ code: borrowing RecoveryCode, clinician: String, _ prompt: Prompt) throws {
        let number = Int(Random.bytes(1)[0] % 3) + 1
        while true {
            AlternateScreen.enter(2)
            AlternateScreen.clear(2)
            defer {
                AlternateScreen.clear(2)
                AlternateScreen.leave(2)
            }
            Prompt.say(try text(code, clinician: clinician))
            Prompt.say("\n Copy it by hand, twice. Then type line \(number) as it stands on your paper.")
            do {
                let typed = try prompt.secret(" \(number)  ", echo: true)
                if try code.isLine(number, typed: typed) { return }
                Prompt.say(" That is another line. Look again, then Enter.")
            } catch let error as RecoveryCodeError {
                Prompt.say(" \("\(error)".capitalizedFirst). Look again, then Enter.")
            }
            _ = try prompt.secret("")
        }
    }

    /// The three lines with their check letters, letter by letter as they stand on the sheet.
    private static func lines(_ code: borrowing RecoveryCode) throws -> [String] {
        let sheet = try code.sheet()
        return sheet.withBytes { bytes in
            unsafe bytes.withUnsafeBytes { buffer in
                unsafe String(decoding: buffer, as: UTF8.self).split(separator: "\n").map(String.init)
            }
        }
    }

    /// The sheet with what it does, what it needs, and who may have it. It is on the screen, so it may be text.
    private static func text(_ code: borrowing RecoveryCode, clinician: String) throws -> String {
        let rule = String(repeating: "─", count: 80)
        let heading =
            TextWidth.pad(" RECOVERY SHEET", to: 48) + TextWidth.truncate(Printable.line(clinician), to: 18)
            + " · \(CalendarDay.today().short)"
        return """
            \(heading)
            \(rule)
                                                                    check
            \(try lines(code).joined(separator: "\n"))
               0 is the number nought. The letters B, I, O and the number 1 do not occur.
            \(rule)
             What it does     opens all notes of this vault if the passphrase is forgotten.
             What it needs    this sheet AND a copy of the vault (computer, stick, backup).
             Who may have it  nobody but you, and whom your professional will names.
             Where            two copies, in two places; not with the computer, not with the
                              stick, not in a photograph.
             How              alcove recover.   Without Alcove: age -d recovery.age, and the
                              lines in one as the passphrase, no spaces, no check letters.
             If it was seen   alcove recover --new.  Older copies of the vault still open
                              with this sheet: destroy them, or guard them as before.
             Tested on ____________   ____________   ____________    alcove recover --test
            \(rule)
            """
    }
}
