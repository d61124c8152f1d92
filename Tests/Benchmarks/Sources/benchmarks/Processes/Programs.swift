internal import Glibc

/// Where programs are.
enum Programs {
    /// The program with this name on the path, or nil.
    static func find(_ name: String) -> String? {
        for folder in (variable("PATH") ?? "/usr/bin:/bin").split(separator: ":") {
            let path = "\(folder)/\(name)"
            if unsafe access(path, X_OK) == 0 { return path }
        }
        return nil
    }

    static func variable(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    /// This program itself.
    static func own() throws -> String {
        var path = [CChar](repeating: 0, count: 4096)
        let count = unsafe readlink("/proc/self/exe", &path, path.count)
        guard count > 0 else { throw Failure("/proc/self/exe cannot be read") }
        return String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The folder of the checkout, found from where this file was compiled.
    static let checkout: String = {
        let parts = #filePath.split(separator: "/")
        return "/"
            + parts.dropLast("Tests/Benchmarks/Sources/benchmarks/Processes/Programs.swift".split(separator: "/").count)
            .joined(separator: "/")
    }()
}
