internal import SecretMemory
internal import SystemPackage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Where a passphrase comes from when nobody can be asked: a file or an open descriptor, never an argument or a
/// variable, since other accounts can read those.
enum PassphraseSource {
    /// The longest passphrase: far above what NIST SP 800-63B asks to permit (64 characters).
    static let maximumCount = 1024

    /// What can be wrong with it.
    enum Failure: Error {
        case unreadable(String, Errno)
        case tooLong
        case empty
    }

    /// The first line of a file.
    static func read(file path: String) throws -> SecretBytes {
        try withFile(path) { try read($0, name: path) }
    }

    /// The first line of what an open descriptor gives.
    static func read(descriptor number: Int32) throws -> SecretBytes {
        try read(FileDescriptor(rawValue: number), name: "descriptor \(number)")
    }

    /// All of a short file: a recovery sheet has several lines.
    static func readWhole(file path: String) throws -> SecretBytes {
        try withFile(path) { try readWhole($0, name: path) }
    }

    /// All of what an open descriptor gives.
    static func readWhole(descriptor number: Int32) throws -> SecretBytes {
        try readWhole(FileDescriptor(rawValue: number), name: "descriptor \(number)")
    }

    private static func withFile(
        _ path: String, _ body: (FileDescriptor) throws -> SecretBytes
    ) throws -> SecretBytes {
        let descriptor: FileDescriptor
        do {
            descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
        } catch let error as Errno {
            throw Failure.unreadable(path, error)
        }
        defer { try? descriptor.close() }
        return try body(descriptor)
    }

    private static func readWhole(_ descriptor: FileDescriptor, name: String) throws -> SecretBytes {
        var content = try SecretBytes(count: SecretBytes.maximumCount / 4)
        var count = 0
        while true {
            let added = try read(descriptor, into: &content, at: count, atMost: content.count - count, name: name)
            if added == 0 { break }
            count += added
            guard count < content.count else { throw Failure.tooLong }
        }
        return try content.slice(0..<count)
    }

    private static func read(
        _ descriptor: FileDescriptor, into secret: inout SecretBytes, at offset: Int, atMost count: Int, name: String
    ) throws -> Int {
        try secret.withMutableBytes { (bytes: inout MutableRawSpan) throws -> Int in
            try unsafe bytes.withUnsafeMutableBytes { buffer in
                let target = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[offset..<offset + count])
                do {
                    return try unsafe descriptor.read(into: target)
                } catch let error as Errno {
                    throw Failure.unreadable(name, error)
                }
            }
        }
    }

    /// Byte by byte, so that what follows the line stays in the pipe for whoever reads next.
    private static func read(_ descriptor: FileDescriptor, name: String) throws -> SecretBytes {
        var line = try SecretBytes(count: maximumCount + 2)
        var count = 0
        while try read(descriptor, into: &line, at: count, atMost: 1, name: name) == 1 {
            guard line.withBytes({ $0.byte(at: count) }) != UInt8(ascii: "\n") else { break }
            count += 1
            guard count <= maximumCount + 1 else { throw Failure.tooLong }
        }
        let endsWithReturn = line.withBytes { count > 0 && $0.byte(at: count - 1) == UInt8(ascii: "\r") }
        if endsWithReturn { count -= 1 }
        guard count <= maximumCount else { throw Failure.tooLong }
        guard count > 0 else { throw Failure.empty }
        return try line.slice(0..<count)
    }
}
