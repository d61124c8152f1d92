#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What this process is attached to.
public enum StandardStreams {
    /// Whether a person can be asked: both ends are terminals.
    public static var isInteractive: Bool { isatty(0) == 1 && isatty(2) == 1 }

    /// Whether the answer is read by a person.
    public static var showsOutput: Bool { isatty(1) == 1 }

    /// Whether standard input is a terminal, so that reading it means waiting for a person.
    public static var readsKeyboard: Bool { isatty(0) == 1 }

    /// Whether whole screens can be shown: keys come from a terminal, and the one that is drawn on is no dumb one.
    public static var canShowScreens: Bool {
        // getenv returns a pointer into the environment.
        guard isInteractive, let kind = unsafe getenv("TERM") else { return false }
        return unsafe kind.pointee != 0 && strcmp(kind, "dumb") != 0
    }

    /// The width of the terminal in columns; 80 where there is none.
    public static var width: Int {
        var size = winsize()
        // ioctl(TIOCGWINSZ) fills the structure or fails.
        guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
        return Int(size.ws_col)
    }
}
