#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The variables that the process was started with.
enum Environment {
    /// The value of a variable, or nil where it is unset or empty.
    static func value(_ name: String) -> String? {
        // getenv returns a pointer into the environment, copied here at once.
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
