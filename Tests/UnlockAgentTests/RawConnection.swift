import CSystemShims
import Foundation
import UnlockAgent

/// A connection that says whatever the test wants, byte by byte.
final class RawConnection {
    let descriptor: Int32

    init(_ address: AgentAddress) throws {
        let folder = unsafe alcove_open_at(AT_FDCWD, address.runtimeFolder, O_RDONLY | O_DIRECTORY, 0)
        defer { close(folder) }
        descriptor = unsafe alcove_connect_in(folder, "\(address.vault)-\(address.clinician).socket", 10)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    deinit { close(descriptor) }

    /// Sends what the agent still takes.
    func send(_ bytes: [UInt8]) {
        _ = unsafe Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// A request with the right length before it.
    func request(_ code: UInt8, _ body: [UInt8] = [], version: UInt8 = 2) -> [UInt8]? {
        let length = UInt32(2 + body.count)
        send(withBytes(of: length) + [version, code] + body)
        return receive()
    }

    /// The next answer, `answer ‖ body`, or nil where the agent has cut the connection.
    func receive() -> [UInt8]? {
        var head = [UInt8](repeating: 0, count: 6)
        guard unsafe recv(descriptor, &head, 6, Int32(MSG_WAITALL)) == 6 else { return nil }
        let count = head[..<4].reduce(0) { $0 << 8 | Int($1) } - 2
        var body = [UInt8](repeating: 0, count: count)
        if count > 0 {
            guard unsafe recv(descriptor, &body, count, Int32(MSG_WAITALL)) == count else { return nil }
        }
        return [head[5]] + body
    }

    /// Whether there is something to read, if only the end.
    var hasNews: Bool {
        var watch = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&watch, 1, 0) != 0
    }

    /// Whether the agent has cut the connection without a word. That nothing comes in time is no cut.
    var isCutOff: Bool {
        var byte: UInt8 = 0
        let count = unsafe recv(descriptor, &byte, 1, 0)
        return count == 0 || (count < 0 && errno == ECONNRESET)
    }
}

func withBytes(of number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }

/// The answers by their numbers on the wire.
enum Answer {
    static let done: UInt8 = 0
    static let notThisTerminal: UInt8 = 1
    static let refused: UInt8 = 2
    static let malformed: UInt8 = 3
    static let otherVersion: UInt8 = 4
    static let failed: UInt8 = 5
}
