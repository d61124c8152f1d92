internal import CSystemShims
internal import SecretMemory
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The whole of a terminal, for as long as somebody works on it: frames are shown, and what happens comes back as events.
///
/// The alternate screen is used, so that nothing stays in the scroll-back.
public final class TerminalScreen {
    private let input: TerminalInput
    private let output: Int32
    private var writer: FrameWriter
    private var isGone = false
    private var hasLeft = false

    /// Takes the terminal over. It is raw already, and stays so.
    ///
    /// - Parameters:
    ///   - input: the terminal to read from.
    ///   - output: the terminal to draw on.
    public init(input: Int32, output: Int32, usesColor: Bool) {
        self.input = TerminalInput(input)
        self.output = output
        writer = FrameWriter(usesColor: usesColor)
        // Pastes in brackets, and no wrapping at the edge, which terminals do differently.
        AlternateScreen.enter(output)
        write(TerminalScreen.modes)
    }

    private static let modes = "\u{1B}[?2004h\u{1B}[?7l"

    deinit { leave() }

    /// Wipes the screen and gives the terminal back.
    public func leave() {
        guard !hasLeft else { return }
        hasLeft = true
        write("\u{1B}[0m\u{1B}[2J\u{1B}[1;1H\u{1B}[?7h\u{1B}[?2004l")
        AlternateScreen.leave(output)
        write("\u{1B}[?25h")
    }

    /// The size of the window; 24 rows of 80 columns where the terminal does not tell.
    public var size: TerminalSize { TerminalSize(of: output) }

    // MARK: Showing

    /// Shows a frame.
    public func show(_ frame: Frame) {
        AlternateScreen.noteDrawing()
        write(writer.bytes(for: frame))
    }

    /// Rings the bell.
    public func ring() { write("\u{07}") }

    private func write(_ text: String) { write(PlaintextBuffer(utf8: text)) }

    private func write(_ buffer: PlaintextBuffer) {
        guard !isGone else { return }
        isGone = !buffer.write(to: output)
    }

    // MARK: Events

    /// Whether more was typed than was taken: then it is not worth while to draw yet.
    public var hasMore: Bool { input.hasMore }

    /// Waits for what happens next.
    ///
    /// - Parameters:
    ///   - watched: descriptors that are of interest too; -1 is passed over.
    ///   - patience: milliseconds after which nothing has happened; nil for ever.
    public func next(watching watched: [Int32], patience: Int32? = nil) -> TerminalInput.Event {
        guard !isGone else { return .closed }
        let event = input.next(watching: watched, patience: patience)
        if case .resized = event {
            // Also after a stop from outside, when the shell has had the terminal.
            RawMode.renew()
            AlternateScreen.renew(output)
            write(TerminalScreen.modes)
            writer.forget()
        }
        return event
    }
}

/// The second screen of a terminal, which has no scroll-back: what is shown there is gone when it is left.
public enum AlternateScreen {
    private static let depth = Atomic<Int>(0)
    private static let hasBeenDrawn = Atomic<Bool>(false)

    /// Whether somebody is there.
    public static var isEntered: Bool { depth.load(ordering: .relaxed) > 0 }

    /// Whether a whole screen was drawn there since this was asked last, so that nothing of before stands there any more.
    public static func wasDrawn() -> Bool { hasBeenDrawn.exchange(false, ordering: .relaxed) }

    fileprivate static func noteDrawing() { hasBeenDrawn.store(true, ordering: .relaxed) }

    /// Goes there, if nobody has yet.
    public static func enter(_ output: Int32) {
        guard depth.add(1, ordering: .relaxed).oldValue == 0 else { return }
        // A signal that nobody holds back ends the program there and then: not with the screen left standing.
        alcove_leave_screen_at_signal(output)
        say("\u{1B}[?1049h", output)
    }

    /// Goes there once more, where somebody is: another program may have left it.
    static func renew(_ output: Int32) { if isEntered { say("\u{1B}[?1049h", output) } }

    /// Leaves it, if nobody else is there; what is on it is wiped.
    public static func leave(_ output: Int32) {
        guard depth.subtract(1, ordering: .relaxed).newValue == 0 else { return }
        alcove_leave_screen_at_signal(-1)
        say("\u{1B}[0m\u{1B}[2J\u{1B}[?1049l", output)
    }

    /// Empties it, for whoever prints there in lines.
    public static func clear(_ output: Int32) { say("\u{1B}[0m\u{1B}[2J\u{1B}[1;1H", output) }

    /// Runs `body` there.
    public static func during<Result: ~Copyable>(_ output: Int32, _ body: () throws -> Result) rethrows -> Result {
        enter(output)
        defer { leave(output) }
        return try body()
    }

    private static func say(_ text: String, _ output: Int32) { _ = PlaintextBuffer(utf8: text).write(to: output) }
}

extension TerminalSize {
    /// The size of a terminal's window; 24 rows of 80 columns where it does not tell.
    public init(of terminal: Int32) {
        var size = winsize()
        guard unsafe ioctl(terminal, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else {
            self.init(rows: 24, columns: 80)
            return
        }
        self.init(rows: Int(size.ws_row), columns: Int(size.ws_col))
    }
}

extension PlaintextBuffer {
    /// Writes all bytes to a terminal; false where it is gone.
    func write(to terminal: Int32) -> Bool {
        withBytes { bytes in
            unsafe bytes.withUnsafeBytes { bytes in
                var sent = 0
                while sent < bytes.count {
                    let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[sent...])
                    let count = unsafe Glibc.write(terminal, rest.baseAddress, rest.count)
                    if count > 0 {
                        sent += count
                    } else if errno == EAGAIN {
                        var waiting = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
                        _ = unsafe poll(&waiting, 1, 1000)
                    } else if errno != EINTR {
                        return false
                    }
                }
                return true
            }
        }
    }
}
