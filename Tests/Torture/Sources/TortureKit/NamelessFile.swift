package import Foundation

/// A file that stands in no folder: what is in it is found neither by name nor by who searches the disk, and goes with it.
package final class NamelessFile {
    /// At the beginning of the file.
    package let handle: FileHandle

    package init(_ content: Data = Data()) throws {
        let memory = "/dev/shm"
        let folder = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
        let place = URL(fileURLWithPath: folder).appendingPathComponent(".alcove-torture-\(UUID().uuidString)")
        guard
            FileManager.default.createFile(
                atPath: place.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw TortureError("no file can be made in \(folder)") }
        handle = try FileHandle(forUpdating: place)
        try FileManager.default.removeItem(at: place)
        try handle.write(contentsOf: content)
        try handle.seek(toOffset: 0)
    }

    /// Under which a program of the same user opens it, as often as it likes, as long as this process holds it.
    package var path: String { "/proc/\(ProcessInfo.processInfo.processIdentifier)/fd/\(handle.fileDescriptor)" }

    package func content() throws -> Data {
        try handle.seek(toOffset: 0)
        return try handle.readToEnd() ?? Data()
    }
}
