internal import CSystemShims
internal import SecretMemory

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The process beside the agent that hears what systemd-logind tells: the screen was locked, the computer is about to sleep or
/// to shut down, the session on it ended.
///
/// It holds no key, and so may load the system's library for that. Between it and the agent there is a socket pair, over which
/// nothing is ever said: the end of one is the message to the other. So a watch that crashes locks too, and one whose agent
/// has locked ends.
public enum DesktopWatch {
    /// The one argument with which the program becomes a watch. `ps` shows it.
    public static let hiddenArgument = "watch-desktop"
    static let processName = "alcove-desktop"

    /// Where the launcher leaves the channel.
    private static let channel: Int32 = 3
    /// How long the watch may take to find the bus, in seconds.
    private static let patience: Int32 = 2

    /// Starts a watch.
    ///
    /// - Returns: the channel for the agent; `none` where the system tells of nothing.
    static func start(program: String) -> Descriptor {
        // Without systemd-logind there is nobody to ask, unless the environment names another system bus.
        let name = "DBUS_SYSTEM_BUS_ADDRESS"
        let bus = unsafe getenv(name).map { unsafe "\(name)=\(String(cString: $0))" }
        guard unsafe bus != nil || access("/run/systemd/seats", F_OK) == 0 else { return .none }
        var ends: [Int32] = [-1, -1]
        guard unsafe alcove_socket_pair(&ends, patience) == 0, let ours = Descriptor(ends[0]) else { return .none }
        let child = unsafe alcove_spawn_apart(program, "alcove", hiddenArgument, ends[1], -1, bus)
        close(ends[1])
        guard child > 0, (try? ours.receive(1)) == [1] else {
            if child > 0 { alcove_end_child(child) }
            return .none
        }
        return ours
    }

    /// Listens until something happens that locks, or until the agent has ended.
    public static func run() -> Never {
        _ = ProcessHardening.apply()
        _ = alcove_set_no_new_privileges()
        _ = unsafe alcove_set_process_name(processName)
        _ = unsafe chdir("/")
        guard alcove_hear_login_events() == 0 else { _exit(2) }
        var ready: UInt8 = 1
        guard unsafe send(channel, &ready, 1, Int32(MSG_NOSIGNAL)) == 1 else { _exit(2) }
        if alcove_wait_for_login_event(channel) == 1 {
            // The agent reads the end and wipes the keys. Only then may the computer sleep: what delays it ends with this
            // process.
            shutdown(channel, Int32(SHUT_WR))
            var gone = pollfd(fd: channel, events: Int16(POLLIN), revents: 0)
            _ = unsafe poll(&gone, 1, 4000)
        }
        _exit(0)
    }
}
