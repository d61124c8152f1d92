internal import CSystemShims
internal import SecretMemory
internal import VaultCrypto

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The process that holds the keys: what the program does when it is started by ``AgentLauncher``.
public enum AgentProcess {
    /// Where the launcher leaves the channel.
    private static let channel: Int32 = 3
    /// And where it leaves that of the watch over the desktop, where there is one.
    private static let desktop: Int32 = 4

    /// Hardens the process, takes the keys over, listens, and ends when it locks. Without a launcher at the other end it
    /// ends at once.
    public static func run() -> Never {
        // Before a byte is read: no dump, no tracing, private files, and memory that nobody else can read.
        let isHardened = ProcessHardening.apply() && alcove_set_no_new_privileges() == 0
        SecretPool.shared.preferUnmappedMemory()
        _ = unsafe alcove_set_process_name(AgentHolder.processName)
        // The place of the caller must stay free to be unmounted or removed.
        _ = unsafe chdir("/")
        guard let channel = Descriptor(channel) else { _exit(2) }
        let hasWatch = fcntl(desktop, F_GETFD) >= 0
        _exit(serve(on: channel, isHardened: isHardened, desktop: hasWatch ? desktop : -1) ? 0 : 2)
    }

    /// Takes the keys over, says what became of it, and serves until it locks.
    ///
    /// - Returns: false where it never listened.
    package static func serve(onChannel number: Int32) -> Bool {
        guard let channel = Descriptor(number) else { return false }
        return serve(on: channel, isHardened: true, desktop: -1)
    }

    private static func serve(on channel: consuming Descriptor, isHardened: Bool, desktop: Int32) -> Bool {
        let agent: Agent
        do throws(AgentError) {
            agent = try start(on: channel, isHardened: isHardened, desktop: desktop)
        } catch {
            try? channel.send(StartOutcome.encode(error))
            return false
        }
        guard (try? channel.send(StartOutcome.encode(nil))) != nil else {
            // Whoever unlocked is gone: nobody knows that the vault is open.
            agent.lock()
            return false
        }
        _ = consume channel
        agent.serve()
        return true
    }

    /// Apart from ``serve(on:isHardened:desktop:)``, so that no variable of this frame keeps the keys alive.
    private static func start(
        on channel: borrowing Descriptor, isHardened: Bool, desktop: Int32
    ) throws(AgentError) -> Agent {
        // Only a process of the same user may hand over keys, and its session is asked of the kernel.
        var (pid, user, group) = (pid_t(), uid_t(), gid_t())
        guard unsafe alcove_peer_credentials(channel.number, &pid, &user, &group) == 0, user == geteuid() else {
            throw .foreignAgent
        }
        guard isHardened else { throw .notHardened }
        let session = pid > 0 ? getsid(pid) : 0
        let (handover, identity) = try Handover.receive(on: channel)
        return try Agent(handover.address, keys: identity, policy: handover.policy, session: session, desktop: desktop)
    }
}
