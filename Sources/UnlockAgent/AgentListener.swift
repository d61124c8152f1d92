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
final class AgentListener {
    let socket: Descriptor
    private let folder: Descriptor
    private let lock: Descriptor
    private let name: String

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
        let name = address.socketName
        guard unsafe unlinkat(folder.number, name, 0) == 0 || errno == ENOENT else { throw .system(errno) }
        guard let socket = unsafe Descriptor(alcove_listen_in(folder.number, name, SOMAXCONN)) else {
            throw .system(errno)
        }
        return AgentListener(socket: socket, folder: folder, lock: lock, name: name)
    }

    private init(
        socket: consuming Descriptor, folder: consuming Descriptor, lock: consuming Descriptor, name: String
    ) {
        self.socket = socket
        self.folder = folder
        self.lock = lock
        self.name = name
    }

    deinit {
        // Still under the lock, so this is our own socket and not that of the next agent. To unlock is more than to close:
        // a process that is just being spawned may have a copy of the descriptor for a moment.
        unsafe unlinkat(folder.number, name, 0)
        _ = alcove_ofd_lock(lock.number, -1, 0)
    }
}
