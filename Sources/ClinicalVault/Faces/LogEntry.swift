public import VaultCrypto

/// One entry of the clinician's log: what was done, when, and to what.
public struct LogEntry: Hashable, Sendable {
    public let time: Timestamp
    /// What was done, as the format names it: `added`, `imported`, `unlocked` …; the list may grow.
    public let act: String
    /// Whether this installation wrote it, and not another machine of the clinician or a copy of this one.
    public let isFromHere: Bool
    /// The patients that it is about.
    public let patients: [Identifier]
    /// The notes that it names.
    public let notes: [Identifier]
    /// Everything else that stands in it: ids, hashes, counts, reasons.
    public let details: JSONObject
}

/// The log as far as it can be read.
public struct LogReport: Sendable {
    /// The oldest first.
    public var entries: [LogEntry] = []
    /// Files of the log that are not whole: entries may be missing or altered there.
    public var damaged: [String] = []

    public init() {}
}

/// A disclosure, as it stands in the patient's record (45 CFR 164.528: when, to whom, what, and what for).
public struct Disclosure: Hashable, Sendable {
    public let patient: Identifier
    public let time: Timestamp
    public let day: CalendarDay
    public let recipient: String
    public let what: String
    /// How many notes, and the days of the first and the last.
    public let notes: Int
    public let first: CalendarDay?
    public let last: CalendarDay?
    /// As it was stored: a word of ``HandoffPurpose`` or the clinician's own.
    public let purpose: String
}
