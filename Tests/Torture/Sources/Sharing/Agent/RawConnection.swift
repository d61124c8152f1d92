internal import Foundation
internal import TortureKit

/// A connection that says whatever an attacker wants, byte by byte.
final class RawConnection {
    private let descriptor: Int32

    /// - Parameters:
    ///   - path: of the socket; longer ones than the call takes are met in their folder.
    ///   - user: who connects. Only the effective user changes, which is what the kernel tells the other end.
    init(_ path: String, as user: uid_t? = nil) throws {
        let url = URL(fileURLWithPath: path)
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw TortureError("no socket: \(errno)") }
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let answer = try unsafe SocketAddress(url.lastPathComponent).during(url.deletingLastPathComponent(), as: user) {
            unsafe connect(descriptor, $0, $1)
        }
        guard answer == 0 else { throw TortureError("connect: error \(errno)") }
    }

    deinit { close(descriptor) }

    /// Sends what the agent still takes.
    func send(_ bytes: [UInt8]) { _ = unsafe Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }

    /// Says that nothing more will come.
    func end() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Everything that is said until the other end closes; nil where it does not.
    func everything() -> [UInt8]? {
        var all: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe recv(descriptor, &bytes, bytes.count, 0)
            if count == 0 || (count < 0 && errno == ECONNRESET) { return all }
            guard count > 0 else { return nil }
            all += bytes[..<count]
        }
    }

    /// Whether there is something to read, if only the end.
    var hasNews: Bool {
        var watch = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&watch, 1, 0) != 0
    }
}

/// Listens where an agent should, as another user.
final class FalseListener {
    private let descriptor: Int32

    init(_ path: String, as user: uid_t) throws {
        let url = URL(fileURLWithPath: path)
        let folder = url.deletingLastPathComponent()
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        let bound = try unsafe SocketAddress(url.lastPathComponent).during(folder, as: nil) {
            unsafe bind(descriptor, $0, $1)
        }
        guard bound == 0, seteuid(user) == 0 else { throw TortureError("there is no place for a listener") }
        defer { seteuid(0) }
        guard listen(descriptor, 8) == 0 else { throw TortureError("listen: \(errno)") }
    }

    deinit { close(descriptor) }

    /// What whoever connected has said; nil where nobody did.
    func heard() -> [UInt8]? {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&waiting, 1, 0) == 1 else { return nil }
        let peer = accept(descriptor, nil, nil)
        defer { close(peer) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = unsafe recv(peer, &bytes, bytes.count, Int32(MSG_DONTWAIT))
        return Array(bytes[..<max(0, count)])
    }
}

/// The name of a socket in the folder where one is.
private struct SocketAddress {
    private var address = sockaddr_un()

    init(_ name: String) throws {
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(name.utf8)
        try unsafe withUnsafeMutableBytes(of: &address.sun_path) { path in
            guard bytes.count < path.count else { throw TortureError("\(name) is too long for a socket") }
            unsafe path.copyBytes(from: bytes)
        }
    }

    /// Does one call from within the folder; the way to it may be longer than an address.
    func during(
        _ folder: URL, as user: uid_t?, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws -> Int32 {
        let before = FileManager.default.currentDirectoryPath
        if let user { guard seteuid(user) == 0 else { throw TortureError("no other user can be acted for") } }
        guard unsafe chdir(folder.path) == 0 else {
            let failure = errno
            seteuid(0)
            throw TortureError("\(folder.path) cannot be entered: error \(failure)")
        }
        var address = address
        let answer = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe call($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        let failure = errno
        if user != nil { seteuid(0) }
        unsafe chdir(before)
        errno = failure
        return answer
    }
}
