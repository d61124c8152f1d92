internal import CSystemShims
internal import ClinicalVault
internal import SecretMemory
internal import Terminal

/// What a locked entry waits for. By then nothing is left of the command but what was typed as its arguments.
///
/// Whoever looks at the paper and types on must not type the next sentence into the shell, which would keep it: so the program
/// stays, and swallows what comes, until the passphrase or Ctrl-C.
extension NoteEntry.Locked {
    /// Waits for the passphrase.
    ///
    /// - Throws: where it was not given.
    func wait(in session: Session) throws {
        alcove_wipe_stack()
        try RawMode.during(descriptor: session.prompt.keyboard.descriptor) {
            if let screen { try wait(on: screen, session) } else { try waitInLines(session) }
        }
    }

    private func wait(on screen: TerminalScreen, _ session: Session) throws {
        let lockScreen = LockScreen(screen, isKept: isKept, mayLeave: editor == nil) {
            keeper.writeHeld()
            return !keeper.isHolding
        }
        switch try lockScreen.wait({ try session.openAgain(with: $0) }) {
        case .opened: return
        case .left: throw try left()
        case .ended(let signal): throw try left(ExitStatus(endedBy: signal))
        }
    }

    /// The same in plain lines.
    private func waitInLines(_ session: Session) throws {
        Prompt.say("Locked at \(Timestamp.now().localClock).\n")
        if isKept { Prompt.say("What you were writing is kept, sealed on this computer.") }
        while true {
            RawMode.forgetTyped()
            do {
                return try session.openAgain(with: Prompt().secret("Passphrase, or Ctrl-C to leave:"))
            } catch VaultError.wrongPassphrase {
                Prompt.say("That is not the passphrase.")
            } catch KeyboardError.interrupted {
                throw try left()
            } catch KeyboardError.ended(let signal) {
                throw try left(ExitStatus(endedBy: signal))
            } catch is PassphraseSource.Failure {}
        }
    }

    /// What is said of a text that was not gone on with. An editor is ended; what it had saved is kept.
    private func left(_ status: ExitStatus = .locked) throws -> CommandFailure {
        var isKept = isKept
        if let editor {
            editor.process.end()
            isKept = try keeper.keep(editor, kind)
        }
        isKept = isKept && !keeper.isHolding
        return CommandFailure(
            status,
            isKept
                ? "the vault was locked; what you were writing is kept, sealed on this computer"
                : "the vault was locked",
            hint: isKept ? "alcove unlock, then alcove resume" : "alcove unlock")
    }
}
