internal import ClinicalVault
internal import SecretMemory
internal import SystemPackage
internal import Terminal

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The file of an import. One that can be read twice stays where it is; what comes through a pipe is kept in memory.
final class ImportFile: ImportSource {
    private let descriptor: FileDescriptor
    let count: Int

    /// The largest import from a pipe: a working life of notes, four times over.
    private static let maximumPiped = 1 << 30

    static func open(_ file: String) throws -> any ImportSource {
        let descriptor: FileDescriptor
        do {
            descriptor =
                file == "-"
                ? .standardInput : try FileDescriptor.open(FilePath(file), .readOnly, options: [.closeOnExec])
        } catch let error as Errno {
            throw CommandFailure(.failed, "cannot read \(Printable.line(file)): \(error.description.lowercased())")
        }
        var status = stat()
        if file != "-", unsafe fstat(descriptor.rawValue, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
            return ImportFile(descriptor, count: Int(status.st_size))
        }
        defer { if file != "-" { try? descriptor.close() } }
        return try readAll(descriptor)
    }

    private init(_ descriptor: FileDescriptor, count: Int) {
        self.descriptor = descriptor
        self.count = count
    }

    deinit { try? descriptor.close() }

    func read(at offset: Int, count: Int, into buffer: PlaintextBuffer) throws {
        var done = 0
        while done < count {
            let before = buffer.count
            let got = try unsafe buffer.append(uninitializedCount: count - done) { room in
                try unsafe descriptor.read(fromAbsoluteOffset: Int64(offset + done), into: room)
            }
            buffer.truncate(to: before + got)
            done += got
            if got == 0 { return }
        }
    }

    private static func readAll(_ descriptor: FileDescriptor) throws -> PlaintextBuffer {
        let buffer = PlaintextBuffer(capacity: 1 << 20)
        let piece = 1 << 20
        while true {
            let before = buffer.count
            let count = try unsafe buffer.append(uninitializedCount: piece) { try unsafe descriptor.read(into: $0) }
            buffer.truncate(to: before + count)
            if count == 0 { return buffer }
            guard buffer.count <= maximumPiped else {
                throw CommandFailure(.failed, "the text is larger than 1 GiB", hint: "import it from a file")
            }
        }
    }
}
