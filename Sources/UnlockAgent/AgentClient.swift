internal import CSystemShims
public import SecretMemory
public import VaultCrypto

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The agent, seen from a command: the same face as an identity opened in this process.
///
/// A connection that is kept open is the watch over the lock: the agent closes it when it locks and never speaks unasked,
/// so ``lockDescriptor`` becomes readable at that moment and not before. Connecting and asking for the status is a dozen
/// system calls and touches no cryptography.
public final class AgentClient: KeyHolder {
    /// The longest header that the agent unwraps, in bytes.
    public static let maximumHeaderCount = AgentProtocol.maximumRequest - AgentProtocol.headCount - 2 - 4

    /// How long a command waits for the agent, in seconds: it answers in milliseconds unless it was stopped.
    private static let patience: Int32 = 10

    public let vault: Identifier
    public let clinician: Identifier
    public let card: Digest
    /// Whether the agent refuses signatures, so that nothing can be written.
    public let readOnly: Bool
    /// What the agent said when the connection was made.
    public let statusWhenConnected: AgentStatus

    private let socket: Descriptor

    /// Connects to the agent.
    ///
    /// - Returns: nil where no agent holds these keys: the vault is locked.
    /// - Throws: ``AgentError/notThisTerminal`` where it is open in another terminal alone.
    public static func connect(_ address: AgentAddress) throws(AgentError) -> AgentClient? {
        guard let socket = try open(address) else { return nil }
        let status: AgentStatus
        do {
            status = try askStatus(socket)
        } catch .locked {
            return nil
        }
        guard status.vault == address.vault, status.clinician == address.clinician else { throw .protocolViolation }
        return AgentClient(socket, status)
    }

    /// Locks whatever agent holds these keys, from any terminal. The keys are wiped before this returns.
    ///
    /// - Returns: false where there was none.
    @discardableResult
    public static func lock(_ address: AgentAddress) throws(AgentError) -> Bool {
        guard let socket = try open(address) else { return false }
        do {
            _ = try exchange(socket, .lock)
        } catch .locked {
            // It locked itself at the same moment.
        }
        return true
    }

    private init(_ socket: consuming Descriptor, _ status: AgentStatus) {
        self.socket = socket
        vault = status.vault
        clinician = status.clinician
        card = status.card
        readOnly = status.readOnly
        statusWhenConnected = status
    }

    /// Becomes readable when the agent locks, for `poll`. To be watched only, and only as long as this client lives.
    public var lockDescriptor: Int32 { socket.number }

    /// Asks anew. Asking for the status is no activity.
    public func status() throws(AgentError) -> AgentStatus { try AgentClient.askStatus(socket) }

    /// Tells the agent that somebody is there: the idle limit begins anew, the absolute one stays.
    public func stillActive() throws(AgentError) { _ = try AgentClient.exchange(socket, .stillActive) }

    /// Locks. The keys are wiped before this returns.
    public func lock() throws(AgentError) { _ = try AgentClient.exchange(socket, .lock) }

    public func unwrap(_ headers: [[UInt8]], each body: (Int, consuming SecretBytes?) throws -> Void) throws {
        var first = 0
        while first < headers.count {
            var request: [UInt8] = []
            var end = first
            while end < headers.count, end - first < AgentProtocol.maximumHeaders {
                guard headers[end].count <= AgentClient.maximumHeaderCount else { throw AgentError.tooLong }
                let added = 4 + headers[end].count
                guard AgentProtocol.headCount + 2 + request.count + added <= AgentProtocol.maximumRequest else { break }
                request += bigEndian(UInt32(headers[end].count)) + headers[end]
                end += 1
            }
            let keys = try AgentClient.exchange(socket, .unwrap, bigEndian(UInt16(end - first)) + request)
            let size = 1 + AgentProtocol.fileKeyCount
            guard keys.count == (end - first) * size else { throw AgentError.protocolViolation }
            for index in first..<end {
                let start = (index - first) * size
                let isFound = keys.withBytes { unsafe $0.unsafeLoad(fromByteOffset: start, as: UInt8.self) } == 1
                try body(index, isFound ? keys.slice(start + 1..<start + size) : nil)
            }
            first = end
        }
    }

    public func sign(_ digest: Digest, for purpose: SigningPurpose) throws -> [UInt8] {
        let answer = try AgentClient.exchange(socket, .sign, [purpose.code] + digest.bytes)
        guard answer.count == CardSignature.count else { throw AgentError.protocolViolation }
        return AgentClient.copy(answer)
    }

    public func deriveKey(for purpose: DerivedKeyPurpose) throws -> SecretBytes {
        let key = try AgentClient.exchange(socket, .deriveKey, [purpose.code])
        guard key.count == 32 else { throw AgentError.protocolViolation }
        return key
    }

    // MARK: One question, one answer

    private static func open(_ address: AgentAddress) throws(AgentError) -> Descriptor? {
        guard let folder = try address.openFolder() else { return nil }
        guard let socket = unsafe Descriptor(alcove_connect_in(folder.number, address.socketName, patience)) else {
            switch errno {
            // Nobody listens: nothing there, or the socket of an agent that was killed.
            case ENOENT, ECONNREFUSED: return nil
            case EAGAIN: throw .noAnswer
            default: throw .system(errno)
            }
        }
        guard socket.peerIsSameUser else { throw .foreignAgent }
        return socket
    }

    /// Sends a request and waits for its answer, whose body is returned.
    private static func exchange(
        _ socket: borrowing Descriptor, _ request: AgentProtocol.Request, _ body: [UInt8] = []
    ) throws(AgentError) -> SecretBytes {
        try socket.send(AgentProtocol.frame(request.rawValue, body))
        let head = try socket.receive(4 + AgentProtocol.headCount)
        var reader = FrameReader(head)
        guard
            let length = reader.number(UInt32.self), length >= AgentProtocol.headCount,
            length <= AgentProtocol.maximumAnswer,
            let version = reader.number(UInt8.self), let code = reader.number(UInt8.self)
        else { throw .protocolViolation }
        guard version == AgentProtocol.version else { throw .otherVersion }
        switch AgentProtocol.Answer(rawValue: code) {
        case .done: return try socket.receiveSecret(Int(length) - AgentProtocol.headCount)
        case .notThisTerminal: throw .notThisTerminal
        case .refused: throw .refused
        case .otherVersion: throw .otherVersion
        case .failed: throw .failed
        case .malformed, nil: throw .protocolViolation
        }
    }

    private static func askStatus(_ socket: borrowing Descriptor) throws(AgentError) -> AgentStatus {
        let answer = try exchange(socket, .status)
        guard let status = AgentStatus(encoded: copy(answer)) else { throw .protocolViolation }
        return status
    }

    /// The bytes of an answer that is no secret.
    private static func copy(_ answer: borrowing SecretBytes) -> [UInt8] {
        answer.withBytes { bytes in unsafe bytes.withUnsafeBytes { unsafe Array($0) } }
    }
}

extension AgentStatus {
    /// The body of the answer to a status request.
    var encoded: [UInt8] {
        vault.bytes + clinician.bytes + card.bytes + bigEndian(idleLeft.milliseconds)
            + bigEndian(absoluteLeft.milliseconds) + [scope.rawValue, readOnly ? 1 : 0, unmappedMemory ? 1 : 0]
    }

    init?(encoded: [UInt8]) {
        var reader = FrameReader(encoded)
        guard
            let vault = reader.bytes(Identifier.count).flatMap({ Identifier($0) }),
            let clinician = reader.bytes(Identifier.count).flatMap({ Identifier($0) }),
            let card = reader.bytes(Digest.count).flatMap({ Digest($0) }),
            let idle = reader.number(UInt64.self), let absolute = reader.number(UInt64.self),
            let scope = reader.number(UInt8.self).flatMap(AgentPolicy.Scope.init),
            let readOnly = reader.number(UInt8.self), let unmapped = reader.number(UInt8.self), reader.isAtEnd
        else { return nil }
        self.init(
            vault: vault, clinician: clinician, card: card,
            idleLeft: .milliseconds(Int64(clamping: idle)), absoluteLeft: .milliseconds(Int64(clamping: absolute)),
            scope: scope, readOnly: readOnly == 1, unmappedMemory: unmapped == 1)
    }
}

extension Duration {
    /// Whole milliseconds, none below zero. The limits of a policy keep the product far from overflow.
    var milliseconds: UInt64 {
        UInt64(clamping: components.seconds) * 1000 + UInt64(clamping: components.attoseconds / 1_000_000_000_000_000)
    }
}
