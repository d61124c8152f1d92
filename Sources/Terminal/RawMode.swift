#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The terminal set so that every key arrives at once and nothing is echoed.
///
/// Signals from the keyboard are off too: Ctrl-C arrives as a byte, so that the terminal is always put back before the
/// program ends. Signals from elsewhere wait until then.
public enum RawMode {
    /// Runs `body` with the terminal so set, and puts it back. Where `descriptor` is no terminal, just runs it.
    public static func during<Result: ~Copyable>(descriptor: Int32, _ body: () throws -> Result) rethrows -> Result {
        var saved = termios()
        guard unsafe tcgetattr(descriptor, &saved) == 0 else { return try body() }
        return try EndingSignals.during { try during(descriptor: descriptor, saved, body) }
    }

    private static func during<Result: ~Copyable>(
        descriptor: Int32, _ saved: termios, _ body: () throws -> Result
    ) rethrows -> Result {
        var (saved, settings) = (saved, saved)
        set(&settings)
        _ = unsafe tcsetattr(descriptor, TCSADRAIN, &settings)
        defer { _ = unsafe tcsetattr(descriptor, TCSADRAIN, &saved) }
        return try body()
    }

    private static func set(_ settings: inout termios) {
        settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        settings.c_iflag &= ~tcflag_t(ICRNL | IXON)
    }

    /// Sets a terminal so once more, from inside ``during(descriptor:_:)``: a shell that has had it meanwhile has put it
    /// back.
    static func renew(descriptor: Int32 = 0) {
        var settings = termios()
        guard unsafe tcgetattr(descriptor, &settings) == 0 else { return }
        set(&settings)
        _ = unsafe tcsetattr(descriptor, TCSADRAIN, &settings)
    }

    /// Throws away what was typed and not read yet.
    public static func forgetTyped(descriptor: Int32 = 0) { _ = tcflush(descriptor, TCIFLUSH) }
}
