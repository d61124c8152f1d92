internal import CSystemShims
internal import SecretMemory

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file descriptor with one owner, closed when it ends.
struct Descriptor: ~Copyable {
    let number: Int32

    /// Takes over what a system call returned; nil for its -1.
    init?(_ number: Int32) {
        guard number >= 0 else { return nil }
        self.number = number
    }

    /// No descriptor; `poll` passes over its number.
    static var none: Descriptor { Descriptor(none: -1) }

    private init(none number: Int32) { self.number = number }

    deinit { if number >= 0 { close(number) } }

    /// Whether the process at the other end of this socket belongs to the same user.
    var peerIsSameUser: Bool {
        var (pid, user, group) = (pid_t(), uid_t(), gid_t())
        return unsafe alcove_peer_credentials(number, &pid, &user, &group) == 0 && user == geteuid()
    }

    /// Sends all of the bytes.
    func send(_ bytes: RawSpan) throws(AgentError) {
        try unsafe bytes.withUnsafeBytes { (buffer) throws(AgentError) in
            var sent = 0
            while sent < buffer.count {
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[sent...])
                let count = unsafe Glibc.send(number, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
                if count < 0 {
                    guard errno == EINTR else { throw Descriptor.failure(errno) }
                    continue
                }
                sent += count
            }
        }
    }

    func send(_ bytes: [UInt8]) throws(AgentError) {
        let span = bytes.span
        try unsafe send(span.bytes)
    }

    /// Fills the buffer with what arrives.
    private func receive(into buffer: UnsafeMutableRawBufferPointer) throws(AgentError) {
        var received = 0
        while received < buffer.count {
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[received...])
            let count = unsafe recv(number, rest.baseAddress, rest.count, 0)
            guard count != 0 else { throw .locked }
            if count < 0 {
                guard errno == EINTR else { throw Descriptor.failure(errno) }
                continue
            }
            received += count
        }
    }

    /// Exactly `count` bytes that are no secret. The caller has held the count against a ceiling.
    func receive(_ count: Int) throws(AgentError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        try unsafe bytes.withUnsafeMutableBufferPointer { (buffer) throws(AgentError) in
            try unsafe receive(into: UnsafeMutableRawBufferPointer(buffer))
        }
        return bytes
    }

    /// Exactly `count` bytes, straight into locked memory.
    func receiveSecret(_ count: Int) throws(AgentError) -> SecretBytes {
        var secret: SecretBytes
        do { secret = try SecretBytes(count: count) } catch { throw .memory(error) }
        try secret.withMutableBytes { (bytes: inout MutableRawSpan) throws(AgentError) in
            try unsafe bytes.withUnsafeMutableBytes { (buffer: UnsafeMutableRawBufferPointer) throws(AgentError) in
                try unsafe receive(into: buffer)
            }
        }
        return secret
    }

    private static func failure(_ number: Int32) -> AgentError {
        switch number {
        case EPIPE, ECONNRESET: .locked
        case EAGAIN: .noAnswer
        default: .system(number)
        }
    }
}
