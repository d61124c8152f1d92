internal import CSystemShims
internal import SecretMemory
package import VaultCrypto

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The agent: holds one clinician's secret and does with it what the commands of one terminal ask.
///
/// One thread and one `poll` loop. It asks who calls, then how long the request is, and only then what it says; it writes
/// no log, sees no note and starts no process. It ends by locking: the keys are wiped first, everything else follows.
package final class Agent {
    /// At most so many connections; beyond that, the one that has been silent longest makes room.
    static let maximumConnections = 64

    var keys: (any KeyHolder)?
    let policy: AgentPolicy
    private let session: pid_t?
    private let patience: UInt64
    let clock: @Sendable () -> UInt64

    private var listener: AgentListener?
    private let signals: Descriptor
    private let timer: Descriptor
    private let leader: Descriptor
    /// The process that hears when the screen is locked, the computer sleeps or the session ends: its end locks.
    private let desktop: Descriptor
    private var connections: [AgentConnection] = []

    private var scratch = [UInt8](repeating: 0, count: 4 + AgentProtocol.maximumRequest)
    var answer: AnswerBuffer
    var unwrapped: UnwrappedKeys

    /// Both in nanoseconds since boot.
    let absoluteDeadline: UInt64
    var idleDeadline: UInt64

    /// Begins to listen; ``serve()`` answers. Both belong on one thread, whose ending signals are blocked from here on.
    ///
    /// - Parameters:
    ///   - keys: the agent must be its only owner, or locking would not end it.
    ///   - session: the terminal session that unlocked; it must be led by a living process where only it is served.
    ///   - desktop: an open descriptor that becomes readable when the desktop locks; -1 where nobody hears of that.
    ///   - patience: how long a request may take to arrive.
    ///   - clock: nanoseconds since boot; the tests let hours pass in it.
    package init(
        _ address: AgentAddress, keys: consuming any KeyHolder, policy: AgentPolicy, session: Int32,
        desktop: Int32 = -1, patience: Duration = .seconds(2), clock: @escaping @Sendable () -> UInt64 = Agent.bootTime
    ) throws(AgentError) {
        guard policy.isPossible else { throw .limitsRefused }
        self.keys = keys
        self.policy = policy
        self.patience = patience.milliseconds * 1_000_000
        self.clock = clock
        self.desktop = Descriptor(desktop) ?? .none
        switch policy.scope {
        case .user:
            self.session = nil
            leader = .none
        case .terminal:
            guard session > 0, let process = Descriptor(alcove_pidfd_open(session)) else { throw .noTerminal }
            self.session = session
            leader = process
        }
        guard let signals = Descriptor(alcove_signal_descriptor()) else { throw .system(errno) }
        guard let timer = Descriptor(alcove_deadline_timer()) else { throw .system(errno) }
        self.signals = signals
        self.timer = timer
        answer = try AnswerBuffer()
        unwrapped = try UnwrappedKeys()
        let now = clock()
        absoluteDeadline = now + policy.absolute.milliseconds * 1_000_000
        idleDeadline = now + policy.idle.milliseconds * 1_000_000
        listener = try AgentListener.open(address)
    }

    /// Answers until it is locked.
    package func serve() {
        while keys != nil {
            // The timer runs on the clock that counts sleep; the time that `poll` waits by itself does not.
            guard alcove_set_deadline(timer.number, lockDeadline) == 0 else { return lock() }
            let place = [listener?.socket.number ?? -1, listener?.watch.number ?? -1]
            var watched = (place + [signals.number, timer.number, leader.number, desktop.number])
                .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            watched += connections.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
            guard unsafe poll(&watched, nfds_t(watched.count), milliseconds(to: nextDrop)) >= 0 || errno == EINTR
            else { return lock() }

            // The clock comes first: a request that arrives together with the deadline is too late.
            if lockDeadline <= clock() { return lock() }
            if watched[2].revents != 0 || watched[4].revents != 0 || watched[5].revents != 0 { return lock() }
            if watched[1].revents != 0, listener?.isStillReachable() != true { return lock() }
            for (connection, state) in zip(connections, watched.dropFirst(6)) where state.revents != 0 {
                serve(connection)
                if keys == nil { return }
            }
            if watched[0].revents != 0 { acceptAll() }
            let now = clock()
            connections.removeAll { $0.deadline.map { $0 <= now } ?? false }
        }
    }

    // MARK: Time

    /// The clock that goes on while the machine sleeps, in nanoseconds.
    package static func bootTime() -> UInt64 { alcove_boot_time() }

    private var lockDeadline: UInt64 { min(idleDeadline, absoluteDeadline) }

    /// When the next connection is to be dropped.
    private var nextDrop: UInt64? { connections.compactMap(\.deadline).min() }

    private func milliseconds(to deadline: UInt64?) -> Int32 {
        guard let deadline else { return -1 }
        let now = clock()
        return deadline <= now ? 0 : Int32(clamping: (deadline - now) / 1_000_000 + 1)
    }

    /// Whether somebody hears of the desktop.
    var locksWithDesktop: Bool { desktop.number >= 0 }

    // MARK: Locking

    /// Wipes the keys, then gives up the socket and the lock, so that whoever hears the answer may open the vault anew at
    /// once, then answers, and last closes the connections: that is what the waiting commands see.
    func lock(answering connection: AgentConnection? = nil) {
        keys = nil
        unwrapped.wipe()
        answer.wipe()
        listener = nil
        if let connection {
            answer.begin(.done)
            _ = answer.send(on: connection.number)
        }
        connections = []
    }

    // MARK: Connections

    private func acceptAll() {
        // A turn takes in half of what fits: whoever came in is heard once before a flood of callers can push it out.
        for _ in 0..<Agent.maximumConnections / 2 {
            guard let listener else { return }
            switch AgentConnection.accept(from: listener.socket, session: session) {
            case .nobody: return
            case .foreigner: continue
            case .caller(let connection):
                guard connections.count < Agent.maximumConnections || dropSilent() else { continue }
                connection.deadline = clock() + patience
                connections.append(connection)
            }
        }
    }

    /// Drops the connection whose request is awaited longest; false where all are at work or wait for the lock.
    private func dropSilent() -> Bool {
        guard let deadline = nextDrop, let silent = connections.firstIndex(where: { $0.deadline == deadline }) else {
            return false
        }
        connections.remove(at: silent)
        return true
    }

    private func drop(_ connection: AgentConnection) {
        connections.removeAll { $0 === connection }
    }

    private func serve(_ connection: AgentConnection) {
        switch connection.read(with: &scratch) {
        case .broken: drop(connection)
        case .incomplete: connection.deadline = connection.deadline ?? clock() + patience
        case .complete:
            let isDone = answerRequest(of: connection)
            if keys == nil { return }
            connection.request = []
            connection.deadline = nil
            if !answer.send(on: connection.number) || !isDone { drop(connection) }
        }
    }
}
