internal import Glibc

/// The few things that the measurements do with files.
enum Files {
    /// A new file for writing, or an empty one in place of what was there.
    static func create(_ path: String) throws -> Int32 {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure("\(path): errno \(errno)") }
        return file
    }

    static func writeAll(_ bytes: [UInt8], to file: Int32) throws {
        var start = 0
        while start < bytes.count {
            let wrote = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.write(file, $0.baseAddress! + start, $0.count - start)
            }
            guard wrote > 0 else { throw Failure("write: errno \(errno)") }
            start += wrote
        }
    }

    /// Writes a whole file.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = try create(path)
        defer { close(file) }
        try writeAll(bytes, to: file)
    }

    /// Writes a whole file and waits until the disk has it.
    static func writeAndSync(_ bytes: [UInt8], to path: String) throws {
        let file = try create(path)
        defer { close(file) }
        try writeAll(bytes, to: file)
        guard fsync(file) == 0 else { throw Failure("fsync: errno \(errno)") }
    }
}
