internal import ClinicalVault
internal import Terminal

/// The whole screen for as long as something is read on it; a lock clears it, and the passphrase leads back.
enum ScreenSession {
    /// Runs `body` on the screen. Where it ends because the vault was locked, the passphrase is asked for.
    ///
    /// - Throws: `locked` where it was not given.
    static func run(
        _ session: Session, _ body: (TerminalScreen, LockWatch) throws -> Pager.Ending
    ) throws -> Pager.Ending {
        try RawMode.during(descriptor: 0) {
            let screen = TerminalScreen(input: 0, output: 1, usesColor: Style.wantsColor)
            let ending = try body(screen, LockWatch(session.agent))
            guard case .locked = ending else { return ending }
            switch try LockScreen(screen, isKept: false).wait({ try session.openAgain(with: $0) }) {
            case .opened: return ending
            case .left: throw CommandFailure(.locked, "the vault was locked", hint: "alcove unlock")
            case .ended(let signal): return .ended(signal)
            }
        }
    }
}
