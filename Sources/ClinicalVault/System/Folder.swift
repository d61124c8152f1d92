internal import CSystemShims
internal import SystemPackage
internal import VaultCrypto

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// An open folder. Everything below it is reached through its descriptor and never through a symbolic link, so that
/// nobody who can write to a shared disk leads a command elsewhere.
final class Folder {
    /// What a folder holds, as far as its listing tells.
    struct Entry: Hashable {
        enum Kind { case file, folder, other }
        let name: String
        let kind: Kind
    }

    /// What `stat` says that matters here.
    struct Status: Hashable {
        let device: UInt64
        let inode: UInt64
        let size: Int
        let kind: Entry.Kind
    }

    let descriptor: CInt
    /// For messages: relative to the vault, or absolute outside of it.
    let path: String

    private init(owning descriptor: CInt, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// The folder at an absolute path, or nil where there is none. Links on the way are the user's own and followed.
    static func open(_ path: FilePath, called name: String) throws -> Folder? {
        guard let real = realPath(path) else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw VaultError.system("open", path.string)
        }
        let descriptor = unsafe alcove_open_at(AT_FDCWD, real, O_RDONLY | O_DIRECTORY, 0)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw VaultError.system("open", path.string)
        }
        return Folder(owning: descriptor, path: name)
    }

    /// The folder at an absolute path, made with all that is missing above it, private to the user.
    static func make(_ path: FilePath, called name: String) throws -> Folder {
        if let folder = try open(path, called: name) { return folder }
        let parent = path.removingLastComponent()
        if !parent.isEmpty, parent != path { _ = try make(parent, called: parent.string) }
        guard unsafe mkdir(path.string, 0o700) == 0 || errno == EEXIST else {
            throw VaultError.system("make", path.string)
        }
        guard let folder = try open(path, called: name) else { throw VaultError.system("open", path.string) }
        return folder
    }

    /// The path without links in it, or nil with `errno`.
    static func realPath(_ path: FilePath) -> String? {
        // realpath allocates its answer with malloc; the caller frees it.
        guard let resolved = unsafe realpath(path.string, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    func path(of name: String) -> String { path.isEmpty ? name : path + "/" + name }

    /// The folder of that name, or nil where there is none.
    func folder(_ name: String) throws -> Folder? {
        let opened = unsafe alcove_open_at(descriptor, name, O_RDONLY | O_DIRECTORY, 0)
        guard opened >= 0 else {
            // ELOOP: a symbolic link; ENOTDIR: a file. Neither is a folder of the vault.
            if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return nil }
            throw VaultError.system("open", path(of: name))
        }
        return Folder(owning: opened, path: path(of: name))
    }

    /// The folder of that name, made where there is none.
    func makeFolder(_ name: String) throws -> Folder {
        guard unsafe mkdirat(descriptor, name, 0o700) == 0 || errno == EEXIST else {
            throw VaultError.system("make", path(of: name))
        }
        guard let folder = try folder(name) else { throw VaultError.system("open", path(of: name)) }
        return folder
    }

    /// The file of that name for reading, or nil where there is none.
    func file(_ name: String) throws -> File? { try open(name, O_RDONLY | O_NONBLOCK) }

    /// The file of that name for reading and appending, or nil where there is none.
    func fileForAppending(_ name: String) throws -> File? { try open(name, O_RDWR | O_NONBLOCK) }

    /// A new file; nil where the name is taken.
    func newFile(_ name: String) throws -> File? {
        let opened = unsafe alcove_open_at(descriptor, name, O_RDWR | O_CREAT | O_EXCL, 0o600)
        guard opened >= 0 else {
            if errno == EEXIST { return nil }
            throw VaultError.system("make", path(of: name))
        }
        return try File(owning: opened, path: path(of: name))
    }

    private func open(_ name: String, _ flags: CInt) throws -> File? {
        let opened = unsafe alcove_open_at(descriptor, name, flags, 0)
        guard opened >= 0 else {
            switch errno {
            case ENOENT, ENOTDIR: return nil
            // A link, a socket, a file that is closed to us: damage of that file, which must not keep anybody from the rest.
            case ELOOP, ENXIO, EISDIR: throw VaultError.damaged(path: path(of: name), what: "not a file")
            case EACCES where flags & O_ACCMODE == O_RDONLY:
                throw VaultError.damaged(path: path(of: name), what: "closed to this account")
            default: throw VaultError.system("open", path(of: name))
            }
        }
        // O_NONBLOCK: opening a pipe that somebody put there must not wait; it is refused by its kind right here.
        let file = try File(owning: opened, path: path(of: name))
        guard file.opened.kind == .file else {
            throw VaultError.damaged(path: path(of: name), what: "not a file")
        }
        return file
    }

    /// The whole of a file, or nil where there is none; `damaged` where it is longer than any such file may be.
    func contents(_ name: String, limit: Int) throws -> [UInt8]? {
        guard let file = try file(name) else { return nil }
        return try file.contents(limit: limit, size: file.opened.size)
    }

    /// What is at that name, without following a link; nil where there is nothing.
    func status(_ name: String) throws -> Status? {
        var status = stat()
        guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw VaultError.system("look at", path(of: name))
        }
        return Status(status)
    }

    /// What the folder holds, sorted by name, without `.` and `..`.
    func entries() throws -> [Entry] {
        // A descriptor of its own: reading a folder moves a position that all users of one descriptor share.
        let copy = unsafe alcove_open_at(descriptor, ".", O_RDONLY | O_DIRECTORY, 0)
        guard copy >= 0 else { throw VaultError.system("list", path) }
        guard let stream = unsafe fdopendir(copy) else {
            let failure = VaultError.system("list", path)
            close(copy)
            throw failure
        }
        defer { unsafe closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                guard errno == 0 else { throw VaultError.system("list", path) }
                break
            }
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            let kind: Entry.Kind
            switch unsafe CInt(entry.pointee.d_type) {
            case CInt(DT_REG): kind = .file
            case CInt(DT_DIR): kind = .folder
            // Some file systems do not tell in the listing.
            case CInt(DT_UNKNOWN): kind = try status(name)?.kind ?? .other
            default: kind = .other
            }
            entries.append(Entry(name: name, kind: kind))
        }
        return entries.sorted { $0.name < $1.name }
    }

    /// Puts a file in place of another or of nothing, whole or not at all; `durably` also across a power cut.
    func replace(_ name: String, with bytes: [UInt8], durably: Bool, verify: (File) throws -> Void = { _ in }) throws {
        let temporary = ".new-" + Identifier.random().text
        guard let file = try newFile(temporary) else { throw VaultError.system("make", path(of: temporary)) }
        do {
            try file.write(bytes, at: 0)
            if durably { try file.sync() }
            try verify(file)
            try rename(temporary, to: name, in: self)
            if durably { try sync() }
        } catch {
            try? remove(temporary)
            throw error
        }
    }

    /// Renames, in place of what is there.
    func rename(_ name: String, to newName: String, in target: Folder) throws {
        guard unsafe renameat(descriptor, name, target.descriptor, newName) == 0 else {
            throw VaultError.system("rename", path(of: name))
        }
    }

    /// Renames to a name that must be free.
    func renameNew(_ name: String, to newName: String, in target: Folder) throws {
        guard unsafe alcove_rename_new(descriptor, name, target.descriptor, newName) == 0 else {
            throw VaultError.system("rename", path(of: name))
        }
    }

    func remove(_ name: String) throws {
        guard unsafe unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else {
            throw VaultError.system("remove", path(of: name))
        }
    }

    /// Removes a folder and all in it: for what an interrupted command had not yet put in place.
    func removeFolder(_ name: String) throws {
        if let inner = try folder(name) {
            for entry in try inner.entries() {
                if entry.kind == .folder { try inner.removeFolder(entry.name) } else { try inner.remove(entry.name) }
            }
        }
        guard unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOENT else {
            throw VaultError.system("remove", path(of: name))
        }
    }

    /// Makes the folder's own entries durable.
    func sync() throws {
        while fsync(descriptor) != 0 {
            guard errno == EINTR else { throw VaultError.system("sync", path) }
        }
    }

    /// Makes everything of the file system that holds the folder durable: one wait instead of hundreds.
    func syncFileSystem() throws {
        guard alcove_sync_file_system(descriptor) == 0 else { throw VaultError.system("sync", path) }
    }
}

extension Folder.Status {
    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        default: kind = .other
        }
    }
}

extension VaultError {
    /// What a failed system call means; to be made at once, while `errno` is its own.
    static func system(_ what: String, _ path: String) -> VaultError {
        let code = errno
        return code == ENOSPC || code == EDQUOT
            ? .diskFull(path: path) : .io(what: what, path: path, errno: Errno(rawValue: code))
    }
}
