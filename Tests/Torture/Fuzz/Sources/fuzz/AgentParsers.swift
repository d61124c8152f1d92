internal import Foundation
internal import SecretMemory
@testable internal import UnlockAgent
@testable internal import VaultCrypto

/// What any process of the same user can say to the agent.
enum AgentParsers {
    static let all = [FuzzedParser(name: "agent", seeds: requests, parse: parse)]

    private static func requests() throws -> [[UInt8]] {
        let recipient = try AgeIdentity(secret: AgeParsers.secret(1)).recipient
        let file = try unsafe Age.seal([UInt8]().span.bytes, to: [recipient])
        let header = try unsafe Age.headerBytes(of: file.span.bytes)
        let one = bigEndian(UInt16(1)) + bigEndian(UInt32(header.count)) + header
        let two = bigEndian(UInt16(2)) + [UInt8](repeating: 0, count: 8)
        let digest = [UInt8](repeating: 7, count: 32)
        let frames: [[UInt8]] = [
            AgentProtocol.frame(1), AgentProtocol.frame(5), AgentProtocol.frame(6), AgentProtocol.frame(2, one),
            AgentProtocol.frame(2, two), AgentProtocol.frame(3, [1, 0]), AgentProtocol.frame(3, [9, 3]),
            AgentProtocol.frame(4, [3] + digest), [0, 0, 0, 2, 9, 1], [0xFF, 0xFF, 0xFF, 0xFF],
        ]
        // A selector in front: served or not, read-only or not, and in how many pieces it comes.
        return [UInt8]([0, 1, 2, 0x50]).flatMap { selector in frames.map { frame in [selector] + frame } }
    }

    nonisolated(unsafe) private static let bench = made { try AgentBench() }

    private static func parse(_ input: [UInt8]) {
        guard let mode = input.first else { return }
        unsafe bench.ask(Array(input.dropFirst().prefix(4096)), mode)
    }
}

/// Keys that need no cryptography and count what they are asked for.
private final class CountingKeys: KeyHolder {
    let vault = Identifier([UInt8](repeating: 1, count: 16))!
    let clinician = Identifier([UInt8](repeating: 2, count: 16))!
    let card = Digest([UInt8](repeating: 3, count: 32))!
    var uses = 0
    var signatures = 0

    func unwrap(_ headers: [[UInt8]], each body: (Int, consuming SecretBytes?) throws -> Void) throws {
        uses += 1
        for index in headers.indices { try body(index, nil) }
    }

    func sign(_ digest: Digest, for purpose: SigningPurpose) throws -> [UInt8] {
        uses += 1
        signatures += 1
        return [UInt8](repeating: 4, count: CardSignature.count)
    }

    func deriveKey(for purpose: DerivedKeyPurpose, age: Int) throws -> SecretBytes {
        uses += 1
        guard age < 2 else { throw CryptoError.lengthRefused }
        return try AgeParsers.secret(5)
    }
}

/// Agents with one connection each, whose requests the fuzzer writes: through the socket, as a peer would.
private final class AgentBench {
    private final class Line {
        let agent: Agent
        let connection: AgentConnection
        let peer: Descriptor

        init(folder: String, readOnly: Bool, isServed: Bool, _ keys: CountingKeys) throws {
            let address = AgentAddress(runtimeFolder: folder, vault: keys.vault, clinician: keys.clinician)
            let policy = AgentPolicy(
                idle: .seconds(3600), absolute: .seconds(3600), scope: .user, readOnly: readOnly)
            agent = try Agent(address, keys: CountingKeys(), policy: policy, session: 0)
            let listener = try AgentListener.open(
                AgentAddress(runtimeFolder: folder, vault: keys.clinician, clinician: keys.vault))
            let name = AgentAddress(runtimeFolder: folder, vault: keys.clinician, clinician: keys.vault).socketName
            peer = try AgentBench.connect("\(folder)/\(name)")
            // A session that nobody has is one that is not served.
            let session: pid_t? = isServed ? nil : -7
            guard case .caller(let connection) = AgentConnection.accept(from: listener.socket, session: session) else {
                fatalError("broken: the same user is let in")
            }
            self.connection = connection
        }
    }

    private var lines: [Line] = []
    private let keys = CountingKeys()
    private var scratch = [UInt8](repeating: 0, count: 4 + AgentProtocol.maximumRequest)
    private var answer = [UInt8](repeating: 0, count: 4 + AgentProtocol.maximumAnswer)

    init() throws {
        for number in 0..<4 {
            var template = Array("/tmp/alcove-fuzz-XXXXXX".utf8CString)
            guard unsafe mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
            let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            lines.append(try Line(folder: folder, readOnly: number & 1 == 1, isServed: number & 2 == 0, keys))
            try FileManager.default.removeItem(atPath: folder)
        }
    }

    static func connect(_ path: String) throws -> Descriptor {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
        let done = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard done == 0, let peer = Descriptor(descriptor) else { throw CocoaError(.fileReadUnknown) }
        return peer
    }

    /// Sends the request and looks at the answer.
    func ask(_ request: [UInt8], _ mode: UInt8) {
        let line = lines[Int(mode & 3)]
        let isReadOnly = mode & 1 == 1
        let isServed = mode & 2 == 0
        keys.uses = 0
        keys.signatures = 0
        line.agent.keys = keys
        line.connection.request = []
        let piece = max(1, request.count / (1 + Int(mode >> 4)))
        var reading = AgentConnection.Reading.incomplete
        for start in stride(from: 0, to: request.count, by: piece) where reading == .incomplete {
            try? line.peer.send(Array(request[start..<min(request.count, start + piece)]))
            reading = line.connection.read(with: &scratch)
        }
        let length = request.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        require(reading != .complete || request.count >= 4 + length, "a request is complete when all of it is there")
        require(line.connection.request.count <= scratch.count + piece, "a request grows with what is sent")
        guard reading == .complete else { return }
        require(isServed || length == AgentProtocol.headCount, "whoever is not served can say two bytes")
        _ = line.agent.answerRequest(of: line.connection)
        let isLock = request[5] == AgentProtocol.Request.lock.rawValue
        require((line.agent.keys == nil) == isLock, "to lock gives up the keys, and nothing else does")
        require(keys.signatures == 0 || (!isReadOnly && isServed), "a read-only agent signs nothing")
        require(isServed || keys.uses == 0, "another terminal has no use of the keys")
        if line.agent.keys != nil { require(line.agent.answer.send(on: line.connection.number), "an answer fits") }
        let count = unsafe recv(line.peer.number, &answer, answer.count, Int32(MSG_DONTWAIT))
        guard count >= 6 else { fatalError("broken: every request is answered") }
        let announced = answer.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        require(announced == count - 4 && announced <= AgentProtocol.maximumAnswer, "an answer is as long as it says")
        require(AgentProtocol.Answer(rawValue: answer[5]) != nil, "an answer is one of the list")
        require(isServed || isLock || count == 6, "another terminal is told no more than that")
    }
}
