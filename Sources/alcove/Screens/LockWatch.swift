internal import UnlockAgent

/// What somebody who writes must know of the agent: that it has locked, and that it soon will.
struct LockWatch {
    private let agent: AgentClient?
    private var throttle = ActivityThrottle()
    private var nextLook: ContinuousClock.Instant?
    /// Seconds until the vault locks, once it is a minute or less.
    private(set) var warning: Int?

    /// So long before the end somebody is told.
    private static let notice = Duration.seconds(60)

    init(_ agent: AgentClient?) {
        self.agent = agent
        look()
    }

    /// Becomes readable when the agent locks; -1 without an agent.
    var descriptor: Int32 { agent?.lockDescriptor ?? -1 }

    /// When to look again how long there is.
    var due: ContinuousClock.Instant? { nextLook }

    /// Milliseconds until then; nil for ever.
    var patience: Int32? { nextLook.map(LockWatch.milliseconds(until:)) }

    /// Milliseconds until a moment, at least 0.
    static func milliseconds(until moment: ContinuousClock.Instant) -> Int32 {
        let left = (moment - .now).components
        return Int32(clamping: max(0, left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1))
    }

    /// What is said in the last minute.
    var warningText: String? {
        warning.map { "Locks in \($0 > 30 ? "1 minute" : "\($0) seconds"); any key stays." }
    }

    /// A key was pressed.
    mutating func noteActivity() {
        guard throttle.isDue(always: warning != nil) else { return }
        try? agent?.stillActive()
        look()
    }

    /// Asks how long there is. Not every second: only around the last minute.
    mutating func look() {
        guard let status = try? agent?.status() else {
            (warning, nextLook) = (nil, nil)
            return
        }
        let left = min(status.idleLeft, status.absoluteLeft)
        let isNear = left <= LockWatch.notice
        warning = isNear ? status.locksInSeconds : nil
        nextLook = .now + (isNear ? .seconds(5) : left - LockWatch.notice + .milliseconds(100))
    }

    /// Locks, for whoever presses the key for it.
    func lock() { try? agent?.lock() }
}

/// Lets the agent be told of activity at most every 30 seconds.
struct ActivityThrottle {
    private var last: ContinuousClock.Instant?

    /// - Parameter always: whether it is due in any case.
    mutating func isDue(always: Bool = false) -> Bool {
        let now = ContinuousClock.now
        if !always, let last, now - last < .seconds(30) { return false }
        last = now
        return true
    }
}
