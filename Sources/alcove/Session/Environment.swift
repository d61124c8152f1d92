internal import CSystemShims

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

    /// All variables as a child gets them, with some added or replaced.
    static func with(_ added: [String: String]) -> [String] {
        var variables: [String] = added.map { "\($0.key)=\($0.value)" }
        var next = unsafe alcove_environment()
        while let entry = unsafe next?.pointee {
            let text = unsafe String(cString: entry)
            if added[String(text.prefix { $0 != "=" })] == nil { variables.append(text) }
            unsafe next? += 1
        }
        return variables
    }
}
