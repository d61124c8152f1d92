internal import SecretMemory
internal import SystemPackage
internal import Terminal

/// A file that a command takes in, or standard input where it is called “-”.
enum InputFile {
    /// The whole of it, as far as it keeps to a ceiling.
    ///
    /// - Parameter tooLarge: what is thrown where it does not.
    static func read(
        _ file: String, atMost maximumBytes: Int, orThrow tooLarge: () -> CommandFailure
    ) throws -> PlaintextBuffer {
        do {
            let descriptor =
                file == "-"
                ? .standardInput : try FileDescriptor.open(FilePath(file), .readOnly, options: [.closeOnExec])
            defer { if file != "-" { try? descriptor.close() } }
            let buffer = PlaintextBuffer(capacity: 1 << 20)
            let piece = 1 << 20
            while true {
                let before = buffer.count
                let count = try unsafe buffer.append(uninitializedCount: piece) { try unsafe descriptor.read(into: $0) }
                buffer.truncate(to: before + count)
                if count == 0 { return buffer }
                guard buffer.count <= maximumBytes else { throw tooLarge() }
            }
        } catch let error as Errno {
            throw CommandFailure(.failed, "cannot read \(Printable.line(file)): \(error.description.lowercased())")
        }
    }
}
