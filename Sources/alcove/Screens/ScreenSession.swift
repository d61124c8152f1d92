internal import CSystemShims
internal import ClinicalVault
internal import Synchronization
internal import Terminal

/// A page that is made anew after everything that is chosen on it.
protocol ScreenPage {
    /// Whether it waits behind the lock screen. A page that holds more than ids, such as words that were searched for, ends
    /// with the lock.
    var outlivesLock: Bool { get }

    /// What is shown now.
    mutating func reading(in session: Session) throws -> Pager.Reading

    /// Does what was chosen.
    mutating func take(_ choice: Pager.Choice, in session: Session) throws -> ScreenSession.Next
}

extension ScreenPage {
    var outlivesLock: Bool { true }
}

/// The whole screen for as long as something is read on it; a lock clears it, and the passphrase leads back, but where more
/// than ids would have to be kept for that.
enum ScreenSession {
    /// How many there are below this page who would keep more than ids.
    private static let keepers = Atomic<Int>(0)

    /// Runs `body`, in which every page ends with the lock.
    static func endingWithLock<Result>(_ body: () throws -> Result) rethrows -> Result {
        keepers.add(1, ordering: .relaxed)
        defer { keepers.subtract(1, ordering: .relaxed) }
        return try body()
    }

    /// Where to go on.
    enum Next {
        /// At the same line.
        case here
        /// At the beginning of a page that says something else.
        case top
    }

    /// Shows a page until it is left. After a lock, or what another verb did, the vault is opened anew.
    ///
    /// - Throws: `locked` where the passphrase was not given.
    static func show(_ page: some ScreenPage, _ session: Session, _ global: GlobalOptions) throws {
        // Also between two pages nothing that is typed is echoed, and the shell's screen is not seen.
        try RawMode.during(descriptor: 0) {
            try AlternateScreen.during(1) {
                if page.outlivesLock {
                    try turn(page, session, global)
                } else {
                    try endingWithLock { try turn(page, session, global) }
                }
            }
        }
    }

    private static func turn(_ page: some ScreenPage, _ session: Session, _ global: GlobalOptions) throws {
        var (page, session, line, isLaidOutAnew) = (page, session, 0, false)
        while true {
            // A page that is laid out for another window is read once.
            session.vault.logsReading = !isLaidOutAnew
            isLaidOutAnew = false
            // Made within, so that nothing of it is left in memory when the lock has come.
            let ending = try run(session) { screen, watch in
                Pager(try page.reading(in: session), at: line, on: screen, watch).run()
            }
            switch ending {
            case .left, .closed: return
            case .ended(let signal): throw KeyboardError.ended(signal)
            case .locked(let top): line = top
            case .resized(let top):
                (line, isLaidOutAnew) = (top, true)
                continue
            case .chosen(let choice, let top):
                // Another page or verb opens the vault for itself, and may be locked while this one waits.
                session.vault.forget()
                switch try page.take(choice, in: session) {
                case .here: line = top
                case .top: line = 0
                }
            }
            if session.agent != nil {
                session.vault.forget()
                session = try .open(global)
            }
        }
    }

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
            session.vault.forget()
            alcove_wipe_stack()
            guard keepers.load(ordering: .relaxed) == 0 else { throw KeyboardError.locked }
            switch try LockScreen(screen, isKept: false).wait({ try session.openAgain(with: $0) }) {
            case .opened: return ending
            case .left: throw CommandFailure(.locked, "the vault was locked", hint: "alcove unlock")
            case .ended(let signal): return .ended(signal)
            }
        }
    }

    /// Runs a verb that was chosen on a page. What goes wrong stays on the screen until it is read.
    ///
    /// - Throws: where a signal ended it.
    static func go(on words: [String], _ global: GlobalOptions) throws {
        let status = Alcove.go(on: words + global.words)
        if let signal = status.signal { throw KeyboardError.ended(signal) }
        guard status != .done, status != .interrupted else { return }
        do {
            _ = try Prompt().key("Enter goes back", "\r", default: "\r")
        } catch KeyboardError.interrupted {}
    }
}
