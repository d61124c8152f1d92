internal import ClinicalVault
internal import SecretMemory
internal import SystemPackage

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
        var status = stat()
        if file != "-", unsafe stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let descriptor = try? FileDescriptor.open(FilePath(file), .readOnly, options: [.closeOnExec])
        {
            return ImportFile(descriptor, count: Int(try descriptor.seek(offset: 0, from: .end)))
        }
        return try InputFile.read(file, atMost: maximumPiped) {
            CommandFailure(.failed, "the text is larger than 1 GiB", hint: "import it from a file")
        }
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
}
