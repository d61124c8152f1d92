internal import CSystemShims

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What every Alcove process does first, before it reads a byte from outside.
public enum ProcessHardening {
    /// No core dump, no tracing by the same user, files private by default, and standard streams that are there. Cheap:
    /// eight system calls.
    ///
    /// - Returns: false where the kernel refused a part of it, so that a long-lived process may refuse to start.
    @discardableResult
    public static func apply() -> Bool {
        openStandardStreams()
        // A file that may not grow further is an error of the call, with a message, and not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        umask(0o077)
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        let noCore = unsafe setrlimit(coreLimit, &none) == 0
        return alcove_set_undumpable() == 0 && noCore
    }

    /// Whoever starts a program without one of its standard streams gives their numbers to the next files that are
    /// opened: an answer, with a note in it, would go into the agent's socket.
    private static func openStandardStreams() {
        for number in CInt(0)...2 where fcntl(number, F_GETFD) == -1 {
            // The lowest free number is this one: those below it are open by now.
            _ = unsafe open("/dev/null", O_RDWR)
        }
    }
}

#if canImport(Glibc)
    private let coreLimit = __rlimit_resource_t(RLIMIT_CORE.rawValue)
#else
    private let coreLimit = RLIMIT_CORE
#endif
