internal import CSystemShims
internal import SystemPackage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What `stat` says that matters to an examination.
struct FileFacts {
    let owner: UInt32
    let group: UInt32
    /// The permission bits, with the sticky bit.
    let mode: UInt32
    let isFolder: Bool
    /// The device that holds it, as the kernel names it: `254:0`.
    let device: String
    /// Seconds since 1970.
    let modified: Int64

    var isSticky: Bool { mode & 0o1000 != 0 }
}

/// Reading the machine's files. What is missing or closed to this account is nil: an examination is no reason to fail.
extension Machine {
    /// No file that an examination reads whole is longer: start files of shells, lists of the kernel.
    private static let longest = 1 << 20

    /// The text of a file, cut where it is longer than any such file.
    func text(_ path: FilePath) -> String? {
        guard
            let file = try? FileDescriptor.open(
                place(path), .readOnly, options: [.closeOnExec, .nonBlocking], retryOnInterrupt: true)
        else { return nil }
        defer { try? file.close() }
        // Files of the kernel say that they are empty until they are read.
        var bytes = [UInt8](repeating: 0, count: 65_536)
        var text: [UInt8] = []
        while text.count < Machine.longest,
            let count = unsafe try? bytes.withUnsafeMutableBytes({ try unsafe file.read(into: $0) }), count > 0
        {
            text += bytes.prefix(count)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The lines of a file, without those that are empty.
    func lines(_ path: FilePath) -> [Substring] {
        (text(path) ?? "").split(whereSeparator: \.isNewline)
    }

    /// The first line of a file that holds one value.
    func value(_ path: FilePath) -> String? { text(path).map(\.trimmed) }

    /// What is at a path, links followed; nil where nothing is.
    func facts(_ path: FilePath) -> FileFacts? {
        var status = stat()
        guard unsafe stat(place(path).string, &status) == 0 else { return nil }
        return FileFacts(
            owner: status.st_uid, group: status.st_gid, mode: UInt32(status.st_mode) & 0o7777,
            isFolder: status.st_mode & S_IFMT == S_IFDIR, device: Machine.numbers(of: UInt64(status.st_dev)),
            modified: Int64(status.st_mtim.tv_sec))
    }

    /// The two numbers in one, as the C library packs them: 12 and 20 bits of the major one, 8 and 24 of the minor one.
    private static func numbers(of device: UInt64) -> String {
        let major = device >> 8 & 0xFFF | device >> 32 & 0xFFFF_F000
        let minor = device & 0xFF | device >> 12 & 0xFFFF_FF00
        return "\(major):\(minor)"
    }

    /// Whether something is at a path.
    func exists(_ path: FilePath) -> Bool { facts(path) != nil }

    /// The names in a folder.
    func names(_ path: FilePath) -> [String] { place(path).names }

    /// The path without links in it, from the machine's root; the path itself where it leads nowhere.
    func real(_ path: FilePath) -> FilePath {
        guard var real = place(path).real, real.removePrefix(root) else { return path }
        return FilePath(root: "/", real.components)
    }

    /// Whether a folder lies in memory alone.
    func isInMemory(_ path: FilePath) -> Bool {
        guard
            let folder = try? FileDescriptor.open(place(path), .readOnly, options: [.closeOnExec, .directory])
        else { return false }
        defer { try? folder.close() }
        return ExternalEditor.memoryFileSystems.contains(alcove_file_system_type(folder.rawValue))
    }
}
