internal import CSystemShims
internal import SystemPackage
internal import Terminal

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// An editor that has the terminal, as a shell's job has it: so it can be stopped when the vault is locked, and go on when
/// the passphrase was given. Nobody but the editor knows what was typed into it and not saved, so it is not ended for that.
final class EditorProcess {
    enum Event {
        /// With its exit code, or 128 and the signal that ended it.
        case ended(Int32)
        /// The vault was locked. The editor is stopped, and the terminal is Alcove's.
        case locked
    }

    /// The signal by which Alcove was told to end meanwhile; what Ctrl-C means is the editor's own affair.
    private(set) var endingSignal: Int32?
    private let process: pid_t
    private let terminal: Int32 = 0
    /// How the terminal was set before, and how the editor had set it when it was stopped.
    private var own = termios()
    private var editors: termios?
    private var wasCovered = false
    /// The group that had the terminal when it was stopped: emacs makes one of its own.
    private var foreground: pid_t
    /// When the terminal was last read, as far as that was told to the agent.
    private var lastRead: Int

    /// So often it is looked after, in milliseconds.
    private static let interval: Int32 = 2000
    /// What an editor that was told to end needs for that, in milliseconds.
    private static let patience: Int32 = 2000

    /// Starts it, with the terminal in the foreground.
    ///
    /// - Parameters:
    ///   - words: the program's path, then its arguments.
    ///   - environment: its variables, `NAME=value`.
    init(_ words: [String], environment: [String]) throws {
        // What mouse, paste and keyboard modes an editor sets, it takes back; what stands here is the shell's.
        unsafe tcgetattr(terminal, &own)
        lastRead = EditorProcess.timeOfReading(terminal)
        // strdup'ed for the call and freed after it; the child has its own.
        let arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        let variables = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer { unsafe (unsafe arguments + variables).forEach { unsafe free($0) } }
        process = unsafe alcove_spawn_foreground(terminal, arguments, variables)
        guard process > 0 else { throw Errno(rawValue: errno) }
        foreground = process
    }

    /// Waits until it ends, or the vault is locked. What is typed into it counts as activity.
    ///
    /// - Parameter look: called every two seconds, to keep what was saved.
    func wait(_ watch: LockWatch, _ look: () -> Void) -> Event {
        var watch = watch
        while true {
            var status: Int32 = 0
            let patience = min(watch.patience ?? EditorProcess.interval, EditorProcess.interval)
            switch unsafe alcove_wait_foreground(
                process, &status, watch.descriptor, EndingSignals.descriptor, patience)
            {
            case 0 where status & 0xFF == 0x7F:
                // Ctrl-Z in the editor, which has restored the screen: to the shell it is Alcove that is stopped.
                takeTerminal()
                stopWithShell()
                // Locked meanwhile: it must not show itself first.
                if unsafe alcove_wait_foreground(process, &status, watch.descriptor, -1, 0) == 1 { return .locked }
                giveTerminal()
            case 0:
                takeTerminal()
                if wasCovered { say("\u{1B}[?1049l") }
                return .ended(exitCode(status))
            case 1:
                stop()
                return .locked
            case 2:
                guard let signal = EndingSignals.take() else { break }
                // A terminal that is gone is the editor's end too; else it ends when the clinician has saved.
                if signal == SIGHUP { send(SIGHUP) }
                if [SIGHUP, SIGTERM].contains(signal) { endingSignal = signal }
            default:
                look()
                let time = EditorProcess.timeOfReading(terminal)
                if time != lastRead {
                    watch.noteActivity()
                } else if let due = watch.due, due <= .now {
                    watch.look()
                }
                lastRead = time
            }
        }
    }

    /// Goes on where it was stopped: it has the terminal again, and is made to draw itself anew.
    func goOn() {
        wasCovered = true
        say("\u{1B}[?1049h")
        giveTerminal()
        // A window that changes is drawn anew by everything that fills one; a stop and its end are not known to all.
        var size = winsize()
        guard unsafe ioctl(terminal, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 1 else { return }
        size.ws_row -= 1
        _ = unsafe ioctl(terminal, UInt(TIOCSWINSZ), &size)
        usleep(50_000)
        size.ws_row += 1
        _ = unsafe ioctl(terminal, UInt(TIOCSWINSZ), &size)
    }

    /// Tells it to end, as a closed window does, and waits until it has.
    func end() {
        send(SIGHUP)
        send(SIGCONT)
        var status: Int32 = 0
        if !hasEnded(within: EditorProcess.patience, &status) {
            send(SIGKILL)
            _ = hasEnded(within: -1, &status)
        }
        takeTerminal()
    }

    /// Whether the terminal is gone: a closed window.
    var isAbandoned: Bool { isatty(terminal) == 0 }

    // MARK: The terminal

    /// Stops it there and then. Asked to stop (SIGTSTP), an editor may think it over: vim does so until Escape is pressed.
    private func stop() {
        send(SIGSTOP)
        takeTerminal()
        // Its scrolling region and colours; its other modes change no letter of a passphrase.
        say("\u{1B}[r\u{1B}[0m")
    }

    private func stopWithShell() {
        // At home a stop is ignored while the screen is Alcove's; here it is the editor's.
        let before = signal(SIGTSTP, SIG_DFL)
        kill(0, SIGTSTP)
        // Sent on in the background (bg) it would take the terminal from the shell.
        while tcgetpgrp(terminal) > 0, tcgetpgrp(terminal) != getpgrp() { kill(0, SIGSTOP) }
        _ = signal(SIGTSTP, before)
    }

    private func takeTerminal() {
        var settings = termios()
        if unsafe tcgetattr(terminal, &settings) == 0 { editors = settings }
        guard alcove_set_foreground(terminal, getpgrp()) == 0 else { return }
        unsafe tcsetattr(terminal, TCSADRAIN, &own)
    }

    private func giveTerminal() {
        if var editors { unsafe tcsetattr(terminal, TCSADRAIN, &editors) }
        _ = alcove_set_foreground(terminal, foreground)
        send(SIGCONT)
    }

    /// To all of it, and never to the shell.
    private func send(_ signal: Int32) {
        let group = tcgetpgrp(terminal)
        if group > 0, group != getpgrp(), group != getpgid(getppid()) { foreground = group }
        for group in Set([process, foreground]) { kill(-group, signal) }
    }

    private func say(_ text: String) { Prompt.say(text, newline: false) }

    // MARK: Time

    /// When somebody's keys were read, to 8 seconds: the kernel keeps it, and `w` shows it as idle time.
    private static func timeOfReading(_ terminal: Int32) -> Int {
        var status = stat()
        return unsafe fstat(terminal, &status) == 0 ? status.st_atim.tv_sec : 0
    }

    private func hasEnded(within milliseconds: Int32, _ status: inout Int32) -> Bool {
        let end = ContinuousClock.now + .milliseconds(Int(milliseconds))
        while milliseconds < 0 || .now < end {
            let patience = milliseconds < 0 ? -1 : LockWatch.milliseconds(until: end)
            let answer = unsafe alcove_wait_foreground(process, &status, -1, -1, patience)
            if answer == 0, status & 0xFF != 0x7F { return true }
        }
        return false
    }
}
