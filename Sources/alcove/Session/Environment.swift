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

    /// All variables; of two with one name the first, which is the one that getenv gives.
    static func all() -> [String: String] {
        var all: [String: String] = [:]
        // environ ends with a null pointer; its texts are copied here at once.
        var next = unsafe alcove_environment()
        while let entry = unsafe next?.pointee {
            let words = unsafe String(cString: entry).split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if words.count == 2, all[String(words[0])] == nil { all[String(words[0])] = String(words[1]) }
            unsafe next = unsafe next?.advanced(by: 1)
        }
        return all
    }

    /// The same as a child gets them, with some added or replaced.
    static func with(_ added: [String: String]) -> [String] {
        all().merging(added) { $1 }.map { "\($0.key)=\($0.value)" }
    }
}
