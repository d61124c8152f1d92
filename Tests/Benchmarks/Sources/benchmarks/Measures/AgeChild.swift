internal import Glibc
internal import SecretMemory
internal import VaultCrypto

/// The hidden mode of this program: seals or opens one age file, as stock `age` does, so that a whole process of ours
/// stands beside a whole process of theirs.
enum AgeChild {
    /// The first argument that chooses the mode; then `seal RECIPIENT IN OUT` or `open KEY-FILE IN OUT`.
    static let mode = "age-child"

    /// How much is read at once: the writer holds back, and so copies, one chunk of 64 KiB in each piece.
    private static let pieceCount = 1024 * 1024

    static func run(_ arguments: [String]) throws {
        guard arguments.count == 4 else { throw Failure("age-child seal|open KEY IN OUT") }
        let input = try openFile(arguments[2], O_RDONLY)
        let output = try openFile(arguments[3], O_WRONLY | O_CREAT | O_TRUNC)
        if arguments[0] == "seal" {
            try seal(to: arguments[1], from: input, to: output)
        } else {
            try open(with: arguments[1], from: input, to: output)
        }
        guard close(output) == 0 else { throw Failure("close: errno \(errno)") }
    }

    private static func seal(to recipient: String, from input: Int32, to output: Int32) throws {
        guard let recipient = AgeRecipient(text: recipient) else { throw Failure("not a recipient") }
        let writer = try AgeWriter(to: [recipient]) { try writeAll($0, to: output) }
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceCount, alignment: 64)
        defer { unsafe room.deallocate() }
        while true {
            let got = unsafe read(input, room.baseAddress, room.count)
            guard got >= 0 else { throw Failure("read: errno \(errno)") }
            if got == 0 { break }
            try unsafe writer.write(UnsafeRawBufferPointer(rebasing: room[..<got]).bytes)
        }
        try writer.finish()
    }

    private static func open(with keyFile: String, from input: Int32, to output: Int32) throws {
        let reader = try AgeReader { span in
            try unsafe span.withUnsafeMutableBytes { room in
                let got = unsafe read(input, room.baseAddress, room.count)
                guard got >= 0 else { throw Failure("read: errno \(errno)") }
                return got
            }
        }
        let identity = try AgeIdentity(text: try readKey(keyFile))
        let fileKey = try reader.header.unwrap(with: identity)
        try reader.release(fileKey: fileKey) { try writeAll($0, to: output) }
    }

    /// A throw-away key of this run.
    private static func readKey(_ path: String) throws -> SecretBytes {
        var key = try SecretBytes(count: AgeIdentity.textCount)
        let file = try openFile(path, O_RDONLY)
        defer { close(file) }
        let got = key.withMutableBytes { span in
            unsafe span.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
        }
        guard got == AgeIdentity.textCount else { throw Failure("no key in \(path)") }
        return key
    }

    private static func openFile(_ path: String, _ flags: Int32) throws -> Int32 {
        let file = unsafe Glibc.open(path, flags | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure("\(path): errno \(errno)") }
        return file
    }

    private static func writeAll(_ bytes: RawSpan, to file: Int32) throws {
        var rest = bytes
        while rest.byteCount > 0 {
            let wrote = unsafe rest.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
            guard wrote > 0 else { throw Failure("write: errno \(errno)") }
            rest = rest.extracting(wrote...)
        }
    }
}
