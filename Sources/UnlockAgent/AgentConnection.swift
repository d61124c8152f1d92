internal import CSystemShims

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// One command that is connected: who it is, and as much of its next request as has arrived.
final class AgentConnection {
    /// What arrived of the next request. It grows with what is sent, never with what is announced.
    var request: [UInt8] = []
    /// When the connection is dropped, in nanoseconds since boot: set while a request is awaited or only half there.
    var deadline: UInt64?
    /// Whether the peer belongs to the terminal session that is served.
    let isServed: Bool

    private let socket: Descriptor

    var number: Int32 { socket.number }

    /// Who came to the listener.
    enum Arrival { case nobody, foreigner, caller(AgentConnection) }

    /// Takes in the next peer that waits, if it belongs to the same user; another is cut off.
    static func accept(from listener: borrowing Descriptor, session: pid_t?) -> Arrival {
        guard let socket = Descriptor(alcove_accept(listener.number)) else { return .nobody }
        guard socket.peerIsSameUser else { return .foreigner }
        let isServed = session.map { $0 == peerSession(of: socket) } ?? true
        return .caller(AgentConnection(socket, isServed: isServed))
    }

    private init(_ socket: consuming Descriptor, isServed: Bool) {
        self.socket = socket
        self.isServed = isServed
    }

    /// The terminal session of the peer, or nil where it cannot be told.
    ///
    /// A process id may have gone to another process by now. Where the kernel hands out the peer itself (`SO_PEERPIDFD`,
    /// Linux 6.5), the answer counts only if that very process was still alive after it.
    private static func peerSession(of socket: borrowing Descriptor) -> pid_t? {
        var (pid, user, group) = (pid_t(), uid_t(), gid_t())
        // 0 is a process in another namespace; getsid(0) would be the agent's own session.
        guard unsafe alcove_peer_credentials(socket.number, &pid, &user, &group) == 0, pid > 0 else { return nil }
        let session = getsid(pid)
        guard session > 0 else { return nil }
        if let peer = Descriptor(alcove_peer_pidfd(socket.number)) {
            var ended = pollfd(fd: peer.number, events: Int16(POLLIN), revents: 0)
            guard unsafe poll(&ended, 1, 0) == 0 else { return nil }
        }
        return session
    }

    /// What one read of the socket led to.
    enum Reading { case incomplete, complete, broken }

    /// Takes what has arrived. A frame beyond its ceiling, bytes behind a frame, or an end: broken.
    func read(with scratch: inout [UInt8]) -> Reading {
        let count = unsafe recv(number, &scratch, scratch.count, 0)
        if count < 0, errno == EAGAIN || errno == EINTR { return .incomplete }
        guard count > 0 else { return .broken }
        request += scratch[..<count]
        var reader = FrameReader(request)
        guard let length = reader.number(UInt32.self) else { return .incomplete }
        let ceiling = isServed ? AgentProtocol.maximumRequest : AgentProtocol.headCount
        guard length >= AgentProtocol.headCount, length <= ceiling else { return .broken }
        let missing = 4 + Int(length) - request.count
        return missing > 0 ? .incomplete : missing == 0 ? .complete : .broken
    }
}
