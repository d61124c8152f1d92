import CSystemShims
import Foundation
import SecretMemory
import Synchronization
import Testing
import UnlockAgent
import VaultCrypto

@Suite struct AgentPlaceTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func address(_ path: String) -> AgentAddress {
        AgentAddress(runtimeFolder: path, vault: SimpleKeys.vault, clinician: SimpleKeys.clinician)
    }

    private func start(in path: String) throws {
        let agent = try Agent(address(path), keys: SimpleKeys(), policy: .test(), session: getsid(0))
        withExtendedLifetime(agent) {}
    }

    @Test func `the folder is made for the owner alone`() throws {
        let path = folder.path + "/alcove/"
        try start(in: path)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    }

    @Test func `a folder whose parent is missing is not made up`() {
        #expect(throws: AgentError.system(ENOENT)) { try start(in: folder.path + "/none/alcove") }
    }

    @Test(arguments: [0o755, 0o770, 0o701, 0o704, 0o710] as [mode_t])
    func `a folder that is open to others is refused by both sides`(mode: mode_t) throws {
        unsafe chmod(folder.path, mode)
        #expect(throws: AgentError.folder(.tooOpen)) { try start(in: folder.path) }
        #expect(throws: AgentError.folder(.tooOpen)) { try AgentClient.connect(address(folder.path)) }
    }

    @Test(arguments: ["", "/", "//"])
    func `a symbolic link in place of the folder is refused by both sides`(ending: String) throws {
        let real = try TemporaryFolder()
        let link = folder.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real.path)
        #expect(throws: AgentError.folder(.notAFolder)) { try start(in: link + ending) }
        #expect(throws: AgentError.folder(.notAFolder)) { try AgentClient.connect(address(link + ending)) }
    }

    @Test func `a file in place of the folder is refused by both sides`() throws {
        let file = folder.path + "/file"
        try Data().write(to: URL(fileURLWithPath: file))
        #expect(throws: AgentError.folder(.notAFolder)) { try start(in: file) }
        #expect(throws: AgentError.folder(.notAFolder)) { try AgentClient.connect(address(file)) }
    }

    @Test(.enabled(if: getuid() == 0, "only root can give a folder away"))
    func `a folder of another user is refused by both sides`() throws {
        unsafe chown(folder.path, 65534, 65534)
        #expect(throws: AgentError.folder(.foreignOwner)) { try start(in: folder.path) }
        #expect(throws: AgentError.folder(.foreignOwner)) { try AgentClient.connect(address(folder.path)) }
    }

    @Test func `a lock that is a symbolic link is refused`() throws {
        let target = folder.path + "/target"
        let lock = folder.path + "/\(SimpleKeys.vault)-\(SimpleKeys.clinician).lock"
        try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: target)
        #expect(throws: AgentError.system(ELOOP)) { try start(in: folder.path) }
        #expect(!FileManager.default.fileExists(atPath: target))
    }

    @Test func `no agent is no error`() throws {
        #expect(try AgentClient.connect(address(folder.path)) == nil)
        #expect(try AgentClient.connect(address(folder.path + "/none")) == nil)
    }

    @Test func `the socket of an agent that was killed is replaced`() throws {
        let socketName = "\(SimpleKeys.vault)-\(SimpleKeys.clinician).socket"
        let descriptor = unsafe alcove_open_at(AT_FDCWD, folder.path, O_RDONLY | O_DIRECTORY, 0)
        defer { close(descriptor) }
        // The listener goes without its socket's name, as with SIGKILL.
        unsafe close(alcove_listen_in(descriptor, socketName, 1))
        #expect(folder.contents == [socketName])
        #expect(try AgentClient.connect(address(folder.path)) == nil)
        let agent = try RunningAgent(in: folder)
        let count = try agent.client().deriveKey(for: .pins).count
        #expect(count == 32)
    }

    @Test(arguments: ["socket", "folder", "moved", "replaced"])
    func `an agent that nobody can reach any more wipes its keys`(what: String) throws {
        let path = folder.path + "/run"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        let agent = try RunningAgent(in: path)
        let socket = "\(path)/\(SimpleKeys.vault)-\(SimpleKeys.clinician).socket"
        // Another vault's agent comes and goes in the same folder: no reason to lock.
        try Data().write(to: URL(fileURLWithPath: path + "/other.socket"))
        try FileManager.default.removeItem(atPath: path + "/other.socket")
        try agent.client().stillActive()
        switch what {
        case "socket": try FileManager.default.removeItem(atPath: socket)
        case "folder": try FileManager.default.removeItem(atPath: path)
        case "moved": try FileManager.default.moveItem(atPath: path, toPath: path + "-away")
        default:
            try FileManager.default.removeItem(atPath: socket)
            try Data().write(to: URL(fileURLWithPath: socket))
        }
        #expect(agent.hasEnded())
        #expect(agent.keysAreGone)
    }

    @Test func `a lock that is held without a socket is never called locked, and a stranger is never ended`() throws {
        let path = "\(folder.path)/\(SimpleKeys.vault)-\(SimpleKeys.clinician).lock"
        let lock = unsafe open(path, O_RDWR | O_CREAT, 0o600)
        defer { close(lock) }
        #expect(try !AgentClient.lock(address(folder.path)))
        try #require(alcove_ofd_lock(lock, 1, 0) == 0)
        // Nobody is written there; then somebody who is no agent: this very process, as it is, and as it is not.
        let stat = try String(contentsOfFile: "/proc/self/stat", encoding: .utf8)
        let began = stat[(stat.lastIndex(of: ")") ?? stat.endIndex)...].split(separator: " ")[20]
        for text in ["", "\(getpid()) \(began)\n", "\(getpid()) 1\n", "1 1\n", "-1 \(began)\n", "nonsense"] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            #expect(throws: AgentError.unreachable) { try AgentClient.lock(address(folder.path)) }
        }
        try #require(alcove_ofd_lock(lock, -1, 0) == 0)
        #expect(try !AgentClient.lock(address(folder.path)))
    }

    @Test func `a second agent gives way and does not touch the first`() throws {
        let agent = try RunningAgent(in: folder)
        for _ in 0..<10 {
            #expect(throws: AgentError.alreadyOpen) { try RunningAgent(in: folder) }
        }
        try agent.client().stillActive()
    }

    @Test func `of many that start at the same moment exactly one listens`() throws {
        for _ in 0..<10 {
            let started = Mutex<[RunningAgent]>([])
            let refused = Mutex(0)
            DispatchQueue.concurrentPerform(iterations: 8) { _ in
                do {
                    let agent = try RunningAgent(in: folder)
                    started.withLock { $0.append(agent) }
                } catch {
                    #expect(error as? AgentError == .alreadyOpen)
                    refused.withLock { $0 += 1 }
                }
            }
            #expect(started.withLock { $0.count } == 1)
            #expect(refused.withLock { $0 } == 7)
            try AgentClient.connect(address(folder.path))?.lock()
        }
    }

    @Test func `two clinicians and two vaults have agents of their own`() throws {
        let agent = try RunningAgent(in: folder)
        let other = try #require(Identifier([UInt8](repeating: 9, count: 16)))
        for (vault, clinician) in [(SimpleKeys.vault, other), (other, SimpleKeys.clinician)] {
            let elsewhere = AgentAddress(runtimeFolder: folder.path, vault: vault, clinician: clinician)
            #expect(try AgentClient.connect(elsewhere) == nil)
            let wasOpen = try AgentClient.lock(elsewhere)
            #expect(!wasOpen)
        }
        try agent.client().stillActive()
    }

    @Test func `an agent that holds other keys than its place says is not believed`() throws {
        let agent = try RunningAgent(in: folder)
        let other = try #require(Identifier([UInt8](repeating: 9, count: 16)))
        let elsewhere = AgentAddress(runtimeFolder: folder.path, vault: other, clinician: SimpleKeys.clinician)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/\(other)-\(SimpleKeys.clinician).socket",
            withDestinationPath: "\(SimpleKeys.vault)-\(SimpleKeys.clinician).socket")
        #expect(throws: AgentError.protocolViolation) { try AgentClient.connect(elsewhere) }
        try agent.client().stillActive()
    }
}
