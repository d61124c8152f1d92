internal import SystemPackage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension FilePath {
    /// The path without links in it; nil where nothing is there.
    var real: FilePath? {
        // realpath allocates its answer with malloc; it is copied and freed here.
        guard let real = unsafe realpath(string, nil) else { return nil }
        defer { unsafe free(real) }
        return FilePath(unsafe String(cString: real))
    }
}
