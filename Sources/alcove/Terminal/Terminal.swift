internal import SystemPackage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What this process is attached to.
enum Terminal {
    /// Whether a person can be asked: both ends are terminals.
    static var isInteractive: Bool { isatty(0) == 1 && isatty(2) == 1 }

    /// Whether the answer is read by a person.
    static var showsOutput: Bool { isatty(1) == 1 }

    /// Whether standard input is a terminal, so that reading it means waiting for a person.
    static var readsKeyboard: Bool { isatty(0) == 1 }

    /// The width of the terminal in columns; 80 where there is none.
    static var width: Int {
        var size = winsize()
        // ioctl(TIOCGWINSZ) fills the structure or fails.
        guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
        return Int(size.ws_col)
    }

    /// The value of an environment variable, or nil where it is unset or empty.
    static func environment(_ name: String) -> String? {
        // getenv returns a pointer into the environment, copied here at once.
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
