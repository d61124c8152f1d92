#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The terminal set so that every key arrives at once and nothing is echoed.
///
/// Signals from the keyboard are off too: Ctrl-C arrives as a byte, so that the terminal is always put back before the
/// program ends. Signals from elsewhere wait until then.
enum RawMode {
    /// Runs `body` with the terminal so set, and puts it back. Where `descriptor` is no terminal, just runs it.
    static func during<Result: ~Copyable>(descriptor: Int32, _ body: () throws -> Result) rethrows -> Result {
        var saved = termios()
        guard unsafe tcgetattr(descriptor, &saved) == 0 else { return try body() }
        return try EndingSignals.during { try during(descriptor: descriptor, saved, body) }
    }

    private static func during<Result: ~Copyable>(
        descriptor: Int32, _ saved: termios, _ body: () throws -> Result
    ) rethrows -> Result {
        var (saved, settings) = (saved, saved)
        settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        settings.c_iflag &= ~tcflag_t(ICRNL | IXON)
        _ = unsafe tcsetattr(descriptor, TCSADRAIN, &settings)
        defer { _ = unsafe tcsetattr(descriptor, TCSADRAIN, &saved) }
        return try body()
    }

    /// Throws away what was typed and not read yet.
    static func forgetTyped(descriptor: Int32 = 0) { _ = tcflush(descriptor, TCIFLUSH) }
}

/// The bytes of the keys that mean something to a prompt.
enum Key {
    static let interrupt: UInt8 = 0x03
    static let end: UInt8 = 0x04
    static let backspace: UInt8 = 0x08
    static let lineFeed: UInt8 = 0x0A
    static let enter: UInt8 = 0x0D
    static let eraseLine: UInt8 = 0x15
    static let eraseWord: UInt8 = 0x17
    static let escape: UInt8 = 0x1B
    static let delete: UInt8 = 0x7F
}
