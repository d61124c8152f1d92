import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that is read or written span by span.
final class RawFile {
    private let descriptor: Int32

    init(_ path: String, writing: Bool) throws {
        descriptor = unsafe open(path, writing ? O_WRONLY | O_CREAT | O_EXCL : O_RDONLY, 0o600)
        try #require(descriptor >= 0)
    }

    deinit {
        close(descriptor)
    }

    func append(_ bytes: RawSpan) throws {
        var rest = bytes
        while rest.byteCount > 0 {
            let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            try #require(count > 0)
            rest = rest.extracting(count...)
        }
    }

    func fill(_ target: inout MutableRawSpan) throws -> Int {
        let count = unsafe target.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
        try #require(count >= 0)
        return count
    }

    func readAll(_ sink: (RawSpan) throws -> Void) throws {
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            var span = buffer.mutableSpan
            var bytes = unsafe span.mutableBytes
            let count = try fill(&bytes)
            if count == 0 { return }
            try buffer[..<count].withSpan(sink)
        }
    }
}
