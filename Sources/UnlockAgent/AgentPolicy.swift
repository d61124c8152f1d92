public import VaultCrypto

/// How long and for whom an agent holds the keys.
public struct AgentPolicy: Hashable, Sendable {
    /// Who is served.
    public enum Scope: UInt8, Hashable, Sendable {
        /// The terminal session that unlocked, and nobody else; its end locks.
        case terminal = 1
        /// Every process of the user.
        case user = 2
    }

    /// The longest that either limit may be: seven days.
    public static let longest = Duration.seconds(7 * 24 * 3600)

    /// Locks after so long without a use of the keys.
    public let idle: Duration
    /// Locks after so long in any case. Both limits go on counting while the machine sleeps.
    public let absolute: Duration
    /// Who is served.
    public let scope: Scope
    /// Whether signatures are refused, so that nothing can be written.
    public let readOnly: Bool

    public init(idle: Duration, absolute: Duration, scope: Scope, readOnly: Bool) {
        self.idle = idle
        self.absolute = absolute
        self.scope = scope
        self.readOnly = readOnly
    }

    /// Whether both limits can be kept.
    var isPossible: Bool {
        let limits = Duration.milliseconds(1)...AgentPolicy.longest
        return limits.contains(idle) && limits.contains(absolute)
    }
}

/// What an agent says of itself.
public struct AgentStatus: Hashable, Sendable {
    /// The vault whose keys it holds.
    public let vault: Identifier
    /// The clinician whose secret it holds.
    public let clinician: Identifier
    /// The hash of the clinician's own card.
    public let card: Digest
    /// How long until it locks if nobody uses the keys.
    public let idleLeft: Duration
    /// How long until it locks in any case.
    public let absoluteLeft: Duration
    /// Who is served.
    public let scope: AgentPolicy.Scope
    /// Whether it refuses signatures.
    public let readOnly: Bool
    /// Whether its keys lie in memory that not even `/proc/PID/mem` shows.
    public let unmappedMemory: Bool
    /// Whether it locks when the screen is locked, the computer sleeps, or the session on it ends.
    public let locksWithDesktop: Bool

    /// How long until it locks, in whole seconds begun.
    public var locksInSeconds: Int {
        let left = min(idleLeft, absoluteLeft).components
        return Int(clamping: left.seconds) + (left.attoseconds > 0 ? 1 : 0)
    }
}
