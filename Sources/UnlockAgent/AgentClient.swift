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
    public static let maximumHeaderCount = AgeHeader.maximumByteCount

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
    /// What was derived from the newest secret, by its purpose.
    private var derived: [DerivedKeyPurpose: DerivedKey] = [:]

    /// Dictionaries hold no noncopyable values, so each key gets a box.
    private final class DerivedKey {
        let key: SecretBytes
        init(_ key: consuming SecretBytes) { self.key = key }
    }

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

    /// Locks whatever agent holds these keys, from any terminal. The keys are wiped before this returns; an agent that
    /// lost its socket or hangs is ended.
    ///
    /// - Returns: false where there was none.
    /// - Throws: ``AgentError/unreachable`` where somebody still holds the keys.
    @discardableResult
    public static func lock(_ address: AgentAddress) throws(AgentError) -> Bool {
        do {
            if try askToLock(address) { return true }
        } catch .noAnswer {
            // Nobody who listens is waited for twice.
            guard try address.endUnreachable({ () throws(AgentError) in false }) else { throw .noAnswer }
            return true
        }
        return try address.endUnreachable { () throws(AgentError) in try askToLock(address) }
    }

    private static func askToLock(_ address: AgentAddress) throws(AgentError) -> Bool {
        guard let socket = try open(address) else { return false }
        do {
            try ask(socket, .lock)
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
    public func stillActive() throws(AgentError) { try AgentClient.ask(socket, .stillActive) }

    /// Locks. The keys are wiped before this returns.
    public func lock() throws(AgentError) { try AgentClient.ask(socket, .lock) }

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
            let size = 1 + AgentProtocol.fileKeyCount
            let count = (end - first) * size
            try AgentClient.ask(socket, .unwrap, bigEndian(UInt16(end - first)) + request, answeredBy: count)
            let keys = try socket.receiveSecret(count)
            for index in first..<end {
                let start = (index - first) * size
                let isFound = keys.withBytes { unsafe $0.unsafeLoad(fromByteOffset: start, as: UInt8.self) } == 1
                try body(index, isFound ? keys.slice(start + 1..<start + size) : nil)
            }
            first = end
        }
    }

    public func sign(_ digest: Digest, for purpose: SigningPurpose) throws -> [UInt8] {
        let request = [purpose.code] + digest.bytes
        try AgentClient.ask(socket, .sign, request, answeredBy: CardSignature.count)
        return try socket.receive(CardSignature.count)
    }

    /// Of the newest secret, all keys but that of unfinished text are asked for with the first: nearly every command needs
    /// most of them, and each question would be two changes of process.
    public func deriveKey(for purpose: DerivedKeyPurpose, age: Int) throws -> SecretBytes {
        guard age == 0, purpose != .unfinished else { return try deriveKeys([purpose], age: age) }
        if derived.isEmpty {
            let purposes = DerivedKeyPurpose.allCases.filter { $0 != .unfinished }
            let keys = try deriveKeys(purposes, age: 0)
            for (index, purpose) in purposes.enumerated() {
                let start = index * AgentProtocol.derivedKeyCount
                derived[purpose] = DerivedKey(try keys.slice(start..<start + AgentProtocol.derivedKeyCount))
            }
        }
        guard let known = derived[purpose] else { throw AgentError.protocolViolation }
        return try known.key.copy()
    }

    public func forget() { derived = [:] }

    private func deriveKeys(_ purposes: [DerivedKeyPurpose], age: Int) throws(AgentError) -> SecretBytes {
        let request = purposes.flatMap { [$0.code, UInt8(clamping: age)] }
        let count = purposes.count * AgentProtocol.derivedKeyCount
        try AgentClient.ask(socket, .deriveKeys, request, answeredBy: count)
        return try socket.receiveSecret(count)
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

    /// Sends a request and waits for the head of its answer, after which `count` bytes are to be received: into locked
    /// memory where they are keys.
    private static func ask(
        _ socket: borrowing Descriptor, _ request: AgentProtocol.Request, _ body: [UInt8] = [],
        answeredBy count: Int = 0
    ) throws(AgentError) {
        try socket.send(AgentProtocol.frame(request.rawValue, body))
        var head = FrameReader(try socket.receive(4 + AgentProtocol.headCount))
        guard
            let length = head.number(UInt32.self), let version = head.number(UInt8.self),
            let code = head.number(UInt8.self), length >= AgentProtocol.headCount
        else { throw .protocolViolation }
        guard version == AgentProtocol.version else { throw .otherVersion }
        switch AgentProtocol.Answer(rawValue: code) {
        case .done: guard length == AgentProtocol.headCount + count else { throw .protocolViolation }
        case .notThisTerminal: throw .notThisTerminal
        case .refused: throw .refused
        case .otherVersion: throw .otherVersion
        case .failed: throw .failed
        case .malformed, nil: throw .protocolViolation
        }
    }

    private static func askStatus(_ socket: borrowing Descriptor) throws(AgentError) -> AgentStatus {
        try ask(socket, .status, answeredBy: AgentStatus.encodedCount)
        guard let status = AgentStatus(encoded: try socket.receive(AgentStatus.encodedCount)) else {
            throw .protocolViolation
        }
        return status
    }
}

extension AgentStatus {
    /// How many bytes the answer to a status request has.
    static let encodedCount = 2 * Identifier.count + Digest.count + 2 * 8 + 4

    /// The body of the answer to a status request.
    var encoded: [UInt8] {
        vault.bytes + clinician.bytes + card.bytes + bigEndian(idleLeft.milliseconds)
            + bigEndian(absoluteLeft.milliseconds) + [scope.rawValue, readOnly ? 1 : 0, unmappedMemory ? 1 : 0]
            + [locksWithDesktop ? 1 : 0]
    }

    init?(encoded: [UInt8]) {
        var reader = FrameReader(encoded)
        guard
            let vault = reader.bytes(Identifier.count).flatMap({ Identifier($0) }),
            let clinician = reader.bytes(Identifier.count).flatMap({ Identifier($0) }),
            let card = reader.bytes(Digest.count).flatMap({ Digest($0) }),
            let idle = reader.number(UInt64.self), let absolute = reader.number(UInt64.self),
            let scope = reader.number(UInt8.self).flatMap(AgentPolicy.Scope.init),
            let readOnly = reader.number(UInt8.self), let unmapped = reader.number(UInt8.self),
            let desktop = reader.number(UInt8.self), reader.isAtEnd
        else { return nil }
        self.init(
            vault: vault, clinician: clinician, card: card,
            idleLeft: .milliseconds(Int64(clamping: idle)), absoluteLeft: .milliseconds(Int64(clamping: absolute)),
            scope: scope, readOnly: readOnly == 1, unmappedMemory: unmapped == 1, locksWithDesktop: desktop == 1)
    }
}

extension Duration {
    /// Whole milliseconds, none below zero. The limits of a policy keep the product far from overflow.
    var milliseconds: UInt64 {
        UInt64(clamping: components.seconds) * 1000 + UInt64(clamping: components.attoseconds / 1_000_000_000_000_000)
    }
}
