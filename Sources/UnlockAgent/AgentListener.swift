internal import CSystemShims

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The place where an agent listens: a folder that only the user can enter, a lock that one agent holds at a time, and a
/// socket.
///
/// The lock ends with its process, however that ends. Whoever holds it may remove the socket that a killed agent left
/// behind, and of two that start at the same moment exactly one gets it.
///
/// Keys that nobody can reach are keys that nobody can lock. So the agent watches its place, and learns of it when the
/// socket or the folder is removed or moved away.
final class AgentListener {
    let socket: Descriptor
    /// Becomes readable when something in the folder goes; ``Descriptor/none`` where the system has no more watches.
    let watch: Descriptor
    private let folder: Descriptor
    private let lock: Descriptor
    private let name: String
    private let path: String
    private let own: FileIdentity

    static func open(_ address: AgentAddress) throws(AgentError) -> AgentListener {
        let folder = try address.makeFolder()
        let flags = O_RDWR | O_CREAT
        guard let lock = unsafe Descriptor(alcove_open_at(folder.number, address.lockName, flags, 0o600)) else {
            throw .system(errno)
        }
        guard alcove_ofd_lock(lock.number, 1, 0) == 0 else {
            switch errno {
            case EAGAIN, EACCES: throw .alreadyOpen
            default: throw .system(errno)
            }
        }
        AgentHolder.record(in: lock)
        let name = address.socketName
        guard unsafe unlinkat(folder.number, name, 0) == 0 || errno == ENOENT else { throw .system(errno) }
        guard let socket = unsafe Descriptor(alcove_listen_in(folder.number, name, SOMAXCONN)) else {
            throw .system(errno)
        }
        guard let own = FileIdentity(of: name, in: folder.number) else { throw .system(errno) }
        return AgentListener(
            socket: socket, watch: watch(folder), folder: folder, lock: lock, address: address, own: own)
    }

    private init(
        socket: consuming Descriptor, watch: consuming Descriptor, folder: consuming Descriptor,
        lock: consuming Descriptor, address: AgentAddress, own: FileIdentity
    ) {
        self.socket = socket
        self.watch = watch
        self.folder = folder
        self.lock = lock
        name = address.socketName
        path = address.runtimeFolder
        self.own = own
    }

    /// Watches the folder by its descriptor, so that it is the one that was checked.
    private static func watch(_ folder: borrowing Descriptor) -> Descriptor {
        guard let watch = Descriptor(inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))) else {
            return .none
        }
        let goes = UInt32(IN_DELETE | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
        guard unsafe inotify_add_watch(watch.number, "/proc/self/fd/\(folder.number)", goes) >= 0 else { return .none }
        return watch
    }

    /// Whether a command that looks where the agent should be still comes to it; to be asked when ``watch`` is readable,
    /// whose news are read away. Another vault's agent in the same folder makes news too.
    func isStillReachable() -> Bool {
        var news = [UInt8](repeating: 0, count: 4096)
        while unsafe read(watch.number, &news, news.count) > 0 {}
        return FileIdentity(of: name, in: folder.number) == own
            && FileIdentity(of: path, in: AT_FDCWD) == FileIdentity(of: folder)
    }

    deinit {
        // Still under the lock, so this is our own socket and not that of the next agent. To unlock is more than to close:
        // a process that is just being spawned may have a copy of the descriptor for a moment.
        unsafe unlinkat(folder.number, name, 0)
        _ = alcove_ofd_lock(lock.number, -1, 0)
    }
}

/// Which file a name leads to.
private struct FileIdentity: Equatable {
    private let device: dev_t
    private let number: ino_t

    /// The file of that name itself, never what a link leads to; nil where there is none.
    init?(of name: String, in folder: Int32) {
        var status = stat()
        guard unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        (device, number) = (status.st_dev, status.st_ino)
    }

    /// The open file.
    init?(of file: borrowing Descriptor) {
        var status = stat()
        guard unsafe fstat(file.number, &status) == 0 else { return nil }
        (device, number) = (status.st_dev, status.st_ino)
    }
}
