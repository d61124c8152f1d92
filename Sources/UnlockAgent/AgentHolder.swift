internal import CSystemShims

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The process that holds an agent's lock, found without its socket.
///
/// A socket is a name in a folder, and may be gone while the agent behind it lives: a clean-up of the runtime folder is
/// enough. The lock is no name: as long as somebody holds it, somebody has the keys, whatever the folder shows. So the
/// agent writes into the lock's file who it is.
struct AgentHolder: Equatable {
    /// What `ps` shows for an agent.
    static let processName = "alcove-agent"

    let process: pid_t
    /// When the process began, in ticks since boot. A process id is given out again, the two together never.
    let began: UInt64

    /// Longer than any of these, `/proc/PID/stat` included.
    private static let maximumCount = 4096

    // MARK: In the lock's file

    /// Writes who holds the lock, over whoever held it before. Where that fails, the agent is one that has to be ended by
    /// hand if its socket goes; that is no reason to refuse to open the vault.
    static func record(in lock: borrowing Descriptor) {
        let process = getpid()
        guard ftruncate(lock.number, 0) == 0, let began = beginning(of: process)?.began else { return }
        let text = Array("\(process) \(began)\n".utf8)
        _ = unsafe pwrite(lock.number, text, text.count, 0)
    }

    /// Who is written in the lock's file; nil where it is nobody, or where the file is of an older version.
    static func recorded(in lock: borrowing Descriptor) -> AgentHolder? {
        let parts = text(of: lock).split(whereSeparator: \.isWhitespace)
        guard parts.count == 2, let process = pid_t(parts[0]), process > 1, let began = UInt64(parts[1]) else {
            return nil
        }
        return AgentHolder(process: process, began: began)
    }

    /// Whether somebody holds the lock. To ask takes nothing: an agent that is just starting would give way to a try.
    static func holds(_ lock: borrowing Descriptor) -> Bool {
        var wanted = flock()
        wanted.l_type = Int16(F_WRLCK)
        wanted.l_whence = Int16(SEEK_SET)
        // fcntl(F_GETLK) overwrites the structure with the lock that is in the way, also where that is one of an open
        // file; or it sets the type to “unlocked”.
        guard unsafe fcntl(lock.number, F_GETLK, &wanted) == 0 else { return false }
        return wanted.l_type != Int16(F_UNLCK)
    }

    // MARK: Ending it

    /// Ends the process: asked to, it wipes the keys; stopped or hung, it is killed, and the kernel takes its memory.
    ///
    /// - Returns: false where no such process is an agent: then it is left alone.
    func end() -> Bool {
        guard let watch = Descriptor(alcove_pidfd_open(process)) else { return false }
        guard let found = AgentHolder.beginning(of: process), found.began == began,
            found.name == AgentHolder.processName
        else { return false }
        for (signal, seconds) in [(SIGTERM, 2), (SIGKILL, 5)] as [(Int32, Int32)] {
            guard kill(process, signal) == 0 else { return false }
            // A stopped process hears nothing but this and the kill.
            kill(process, SIGCONT)
            var ended = pollfd(fd: watch.number, events: Int16(POLLIN), revents: 0)
            if unsafe poll(&ended, 1, seconds * 1000) == 1 { return true }
        }
        return false
    }

    /// The name of a process and when it began; nil where there is none, or where the system hides it.
    private static func beginning(of process: pid_t) -> (name: String, began: UInt64)? {
        guard let file = unsafe Descriptor(alcove_open_at(AT_FDCWD, "/proc/\(process)/stat", O_RDONLY, 0)) else {
            return nil
        }
        // `PID (name) state …`: the name may hold anything, so the last bracket counts. What begins in ticks is the 22nd
        // field, the 20th behind the name.
        let text = text(of: file)
        guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else { return nil }
        let fields = text[text.index(after: close)...].split(separator: " ")
        guard fields.count > 19, let began = UInt64(fields[19]) else { return nil }
        return (String(text[text.index(after: open)..<close]), began)
    }

    private static func text(of file: borrowing Descriptor) -> String {
        var bytes = [UInt8](repeating: 0, count: maximumCount)
        let count = unsafe pread(file.number, &bytes, bytes.count, 0)
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : ""
    }
}

extension AgentAddress {
    /// The lock's file as it is; nil where there is none.
    private func openLock() throws(AgentError) -> Descriptor? {
        guard let folder = try openFolder() else { return nil }
        if let lock = unsafe Descriptor(alcove_open_at(folder.number, lockName, O_RDWR, 0)) { return lock }
        guard errno == ENOENT else { throw .system(errno) }
        return nil
    }

    /// Ends an agent that `reach` does not reach.
    ///
    /// - Parameter reach: asks whoever listens to lock; false where nobody does. An agent that is just starting or ending
    ///   holds its lock and has no socket for a moment, so it is tried for a while.
    /// - Returns: false where nobody holds the lock, so that nobody has the keys.
    func endUnreachable(_ reach: () throws(AgentError) -> Bool) throws(AgentError) -> Bool {
        guard let lock = try openLock(), AgentHolder.holds(lock) else { return false }
        for _ in 0..<10 {
            usleep(20_000)
            if !AgentHolder.holds(lock) { return true }
            if try reach() { return true }
        }
        guard let holder = AgentHolder.recorded(in: lock), holder.end(), !AgentHolder.holds(lock) else {
            throw .unreachable
        }
        return true
    }
}
