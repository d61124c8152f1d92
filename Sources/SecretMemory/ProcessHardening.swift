internal import CSystemShims

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What every Alcove process does first, before it reads a byte from outside.
public enum ProcessHardening {
    /// No core dump, no tracing by the same user, files private by default. Cheap: four system calls.
    ///
    /// - Returns: false where the kernel refused a part of it, so that a long-lived process may refuse to start.
    @discardableResult
    public static func apply() -> Bool {
        umask(0o077)
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        let noCore = unsafe setrlimit(coreLimit, &none) == 0
        return alcove_set_undumpable() == 0 && noCore
    }
}

#if canImport(Glibc)
    private let coreLimit = __rlimit_resource_t(RLIMIT_CORE.rawValue)
#else
    private let coreLimit = RLIMIT_CORE
#endif
