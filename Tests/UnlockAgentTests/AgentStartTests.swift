import CSystemShims
import Foundation
import SecretMemory
import Testing
import VaultCrypto

@testable import UnlockAgent

@Suite struct AgentStartTests {
    let folder: TemporaryFolder
    let address: AgentAddress

    init() throws {
        folder = try TemporaryFolder()
        address = AgentAddress(
            runtimeFolder: folder.path + "/alcove", vault: SimpleKeys.vault, clinician: SimpleKeys.clinician)
    }

    private func identity() throws -> UnlockedIdentity {
        try UnlockedIdentity(
            secrets: SecretBytes.random(count: 2 * UnlockedIdentity.secretCount), vault: SimpleKeys.vault,
            clinician: SimpleKeys.clinician, card: SimpleKeys.card)
    }

    /// Starts the body of the agent's process on a thread, with the other end of the channel.
    private func spawn(_ channel: Int32) -> Int32 {
        let theirs = dup(channel)
        Thread.detachNewThread { _ = AgentProcess.serve(onChannel: theirs) }
        return 0
    }

    @Test func `the keys that were handed over are the keys that are held`() throws {
        let identity = try identity()
        try AgentLauncher.start(address: address, identity: identity, policy: .test(), spawn: spawn)
        let client = try #require(try AgentClient.connect(address))
        defer { try? client.lock() }
        let digest = try #require(Digest((0..<32).map { UInt8($0) }))
        for purpose in SigningPurpose.allCases {
            let signature = try client.sign(digest, for: purpose)
            #expect(
                CardSignature.isValid(
                    signature, for: purpose, digest: digest, card: identity.card, key: identity.signingKey))
        }
        for purpose in DerivedKeyPurpose.allCases {
            let (held, own) = try (client.deriveKey(for: purpose).array, identity.deriveKey(for: purpose).array)
            #expect(held == own)
        }
        // What was sealed to either of the two secrets is opened, what was sealed to a stranger is not.
        let stranger = try AgeIdentity.generate().recipient
        var headers: [[UInt8]] = []
        for recipient in identity.recipients + [stranger] {
            let text = Array("a drawer's keys".utf8)
            let span = text.span
            let file = unsafe try Age.seal(span.bytes, to: [recipient], armor: false)
            let fileSpan = file.span
            headers.append(unsafe try Age.headerBytes(of: fileSpan.bytes))
        }
        var held: [[UInt8]?] = []
        try client.unwrap(headers) { _, key in held.append(array(key)) }
        var own: [[UInt8]?] = []
        try identity.unwrap(headers) { _, key in own.append(array(key)) }
        #expect(held == own)
        #expect(held.map { $0 != nil } == [true, true, false])
    }

    @Test func `the policy arrives as it was given`() throws {
        let policy = AgentPolicy(idle: .seconds(100), absolute: .seconds(5000), scope: .user, readOnly: true)
        try AgentLauncher.start(address: address, identity: identity(), policy: policy, spawn: spawn)
        let client = try #require(try AgentClient.connect(address))
        let status = client.statusWhenConnected
        try client.lock()
        #expect(status.readOnly && status.scope == .user)
        #expect(status.idleLeft > .seconds(90) && status.idleLeft <= .seconds(100))
        #expect(status.absoluteLeft > .seconds(4990) && status.absoluteLeft <= .seconds(5000))
        #expect(status.card == SimpleKeys.card)
    }

    @Test func `a program that is not there or does not hold keys is told apart`() throws {
        let identity = try identity()
        #expect(throws: AgentError.system(ENOENT)) {
            try AgentLauncher.start(
                program: folder.path + "/none", address: address, identity: identity, policy: .test())
        }
        #expect(throws: AgentError.notStarted) {
            try AgentLauncher.start(program: "/bin/false", address: address, identity: identity, policy: .test())
        }
    }

    @Test func `why the agent does not listen is said to whoever unlocks`() throws {
        let identity = try identity()
        try FileManager.default.createDirectory(atPath: address.runtimeFolder, withIntermediateDirectories: false)
        unsafe chmod(address.runtimeFolder, 0o750)
        #expect(throws: AgentError.folder(.tooOpen)) {
            try AgentLauncher.start(address: address, identity: identity, policy: .test(), spawn: spawn)
        }
        unsafe chmod(address.runtimeFolder, 0o700)
        #expect(throws: AgentError.limitsRefused) {
            try AgentLauncher.start(
                address: address, identity: identity, policy: .test(idle: .zero), spawn: spawn)
        }
        try AgentLauncher.start(address: address, identity: identity, policy: .test(), spawn: spawn)
        #expect(throws: AgentError.alreadyOpen) {
            try AgentLauncher.start(address: address, identity: identity, policy: .test(), spawn: spawn)
        }
        let client = try #require(try AgentClient.connect(address))
        try client.lock()
    }

    @Test func `unlocking again locks the agent that was there`() throws {
        let identity = try identity()
        try AgentLauncher.start(address: address, identity: identity, policy: .test(), spawn: spawn)
        let client = try #require(try AgentClient.connect(address))
        #expect(throws: AgentError.notStarted) {
            try AgentLauncher.start(program: "/bin/false", address: address, identity: identity, policy: .test())
        }
        #expect(throws: AgentError.locked) { try client.stillActive() }
        #expect(try AgentClient.connect(address) == nil)
    }

    @Test func `a broken hand-over starts nothing`() throws {
        let frames: [[UInt8]] = [
            [], [0], [0, 0, 0, 0], [255, 255, 255, 255], [0, 1, 0, 1],
            [0, 0, 0, 83] + [UInt8](repeating: 0, count: 83),
            // Nine secrets, one more than there may be, and none at all.
            handover(secrets: 9), handover(secrets: 0), handover(secrets: 1, folder: [0xFF]),
            handover(secrets: 1, scope: 3),
        ]
        for frame in frames {
            var ends: [Int32] = [-1, -1]
            try #require(unsafe alcove_socket_pair(&ends, 5) == 0)
            _ = unsafe send(ends[0], frame, frame.count, Int32(MSG_NOSIGNAL))
            shutdown(ends[0], Int32(SHUT_WR))
            let listened = AgentProcess.serve(onChannel: ends[1])
            #expect(!listened)
            var outcome = [UInt8](repeating: 0, count: 5)
            #expect(unsafe recv(ends[0], &outcome, 5, 0) == 5)
            #expect(outcome[0] != 0)
            close(ends[0])
        }
        #expect(folder.contents.isEmpty)
    }

    private func handover(secrets: UInt8, scope: UInt8 = 2, folder: [UInt8]? = nil) -> [UInt8] {
        let limits = withBytes(of: 0) + withBytes(of: 1000) + withBytes(of: 0) + withBytes(of: 1000)
        let body =
            [UInt8](repeating: 1, count: 64) + limits + [scope, 0, secrets]
            + (folder ?? Array(address.runtimeFolder.utf8))
        return withBytes(of: UInt32(body.count)) + body + [UInt8](repeating: 7, count: Int(secrets) * 32)
    }

    @Test func `the process gets a session of its own, and nothing else of the caller's`() throws {
        let script = folder.path + "/program"
        let text = """
            #!/bin/sh
            cd "$(dirname "$0")"
            { echo "$@"; ls /proc/self/fd; } > words
            streams=$(readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2)
            echo "$streams" > streams
            tr '\\0' '\\n' < /proc/$$/environ > environment
            cut -d' ' -f1,6 /proc/$$/stat > session
            grep SigBlk /proc/self/status > signals
            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: script))
        unsafe chmod(script, 0o700)
        let identity = try identity()
        let secretFile = unsafe open("/dev/zero", O_RDONLY)
        defer { close(secretFile) }
        #expect(throws: AgentError.notStarted) {
            try AgentLauncher.start(program: script, address: address, identity: identity, policy: .test())
        }
        func words(_ name: String) throws -> [String] {
            try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
                .split(whereSeparator: \.isWhitespace).map(String.init)
        }
        // 3 is the channel, and the shell's listing opens one of its own.
        #expect(try words("words") == [AgentLauncher.hiddenArgument, "0", "1", "2", "3", "4"])
        let streams = try words("streams")
        #expect(streams == ["/dev/null", "/dev/null", "/dev/null"])
        #expect(try words("environment") == ["SWIFT_BACKTRACE=enable=no"])
        let session = try words("session")
        #expect(session[0] == session[1])
        #expect(try words("signals") == ["SigBlk:", "0000000000000000"])
    }

    @Test(arguments: [UInt32(64 << 10) + 1, .max])
    func `a length that no hand-over has is refused before there is room for it`(length: UInt32) throws {
        var pair: [Int32] = [0, 0]
        unsafe try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
        guard let theirs = Descriptor(pair[0]), let ours = Descriptor(pair[1]) else { throw AgentError.failed }
        try theirs.send(bigEndian(length))
        shutdown(theirs.number, Int32(SHUT_WR))
        // Whoever makes room first finds that nothing follows, which is another error.
        #expect(throws: AgentError.protocolViolation) { _ = try Handover.receive(on: ours) }
    }
}
