internal import SecretMemory

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The one answer that an agent is making, in locked memory because it may hold keys; wiped as soon as it was sent.
struct AnswerBuffer: ~Copyable {
    private var bytes: SecretBytes
    private var count = 0

    init() throws(AgentError) {
        do { bytes = try SecretBytes(count: 4 + AgentProtocol.maximumAnswer) } catch { throw .memory(error) }
    }

    /// Begins the answer anew: `u32 length ‖ version ‖ answer`, the length to be filled in when it is sent.
    mutating func begin(_ answer: AgentProtocol.Answer) {
        wipe()
        append([0, 0, 0, 0, AgentProtocol.version, answer.rawValue])
    }

    mutating func append(_ added: [UInt8]) {
        let span = added.span
        unsafe append(span.bytes)
    }

    mutating func append(_ added: borrowing SecretBytes) {
        added.withBytes { append($0) }
    }

    /// Adds bytes at the end. Every answer is at most ``AgentProtocol/maximumAnswer`` long: a request of the most headers
    /// is answered by 4,354 bytes.
    private mutating func append(_ added: RawSpan) {
        precondition(added.byteCount <= bytes.count - count)
        let start = count
        bytes.withMutableBytes { target in
            unsafe target.withUnsafeMutableBytes { target in
                unsafe added.withUnsafeBytes { unsafe target[start...].copyBytes(from: $0) }
            }
        }
        count += added.byteCount
    }

    /// Sends the answer in one go and wipes it.
    ///
    /// - Returns: false where the peer did not take all of it at once: it does not read its answers.
    mutating func send(on socket: Int32) -> Bool {
        let length = bigEndian(UInt32(count - 4))
        bytes.withMutableBytes { target in
            for (index, byte) in length.enumerated() {
                target.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
            }
        }
        defer { wipe() }
        let wanted = count
        return bytes.withBytes { answer in
            unsafe answer.withUnsafeBytes { buffer in
                let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
                return unsafe Glibc.send(socket, buffer.baseAddress, wanted, flags) == wanted
            }
        }
    }

    mutating func wipe() {
        let used = count
        bytes.withMutableBytes { target in
            for index in 0..<used { target.storeBytes(of: 0, toByteOffset: index, as: UInt8.self) }
        }
        count = 0
    }
}
