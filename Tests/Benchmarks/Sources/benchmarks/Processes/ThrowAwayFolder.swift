internal import Foundation
internal import Glibc

/// A folder of one run, for its owner alone, that goes with all that is in it.
struct ThrowAwayFolder {
    let root: String

    init(in parent: String) throws {
        var template = Array("\(parent)/alcove-bench-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw Failure("no folder can be made in \(parent)") }
        root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func path(_ name: String) -> String { "\(root)/\(name)" }

    /// Makes a folder in it.
    func makeFolder(_ name: String) throws -> String {
        let path = path(name)
        guard unsafe mkdir(path, 0o700) == 0 else { throw Failure("\(path): errno \(errno)") }
        return path
    }

    /// Removes what has this name in it.
    func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path(name)) }

    func remove() { try? FileManager.default.removeItem(atPath: root) }

    /// Whether its files are in memory only, where a sync costs nothing.
    var isInMemory: Bool {
        var status = stat()
        guard unsafe stat(root, &status) == 0 else { return false }
        let device = "\(status.st_dev >> 8 & 0xfff):\(status.st_dev & 0xff)"
        guard let mounts = FileManager.default.contents(atPath: "/proc/self/mountinfo") else { return false }
        // Each line has the device as its third field, and the type of the file system behind a lone hyphen.
        return String(decoding: mounts, as: UTF8.self).split(separator: "\n").contains { line in
            let fields = line.split(separator: " ")
            return fields.count > 3 && fields[2] == device && line.contains(" - tmpfs ")
        }
    }
}
