internal import UnlockAgent

/// What somebody who writes must know of the agent: that it has locked, and that it soon will.
struct LockWatch {
    private let agent: AgentClient?
    private var lastSaid: ContinuousClock.Instant?
    private var nextLook: ContinuousClock.Instant?
    /// Seconds until the vault locks, once it is a minute or less.
    private(set) var warning: Int?

    /// So long before the end somebody is told.
    private static let notice = Duration.seconds(60)
    /// Activity is told no more often.
    private static let pause = Duration.seconds(30)

    init(_ agent: AgentClient?) {
        self.agent = agent
        look()
    }

    /// Becomes readable when the agent locks; -1 without an agent.
    var descriptor: Int32 { agent?.lockDescriptor ?? -1 }

    /// When to look again how long there is.
    var due: ContinuousClock.Instant? { nextLook }

    /// A key was pressed.
    mutating func noteActivity() {
        let now = ContinuousClock.now
        if warning == nil, let lastSaid, now - lastSaid < LockWatch.pause { return }
        lastSaid = now
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
