public import VaultCrypto

/// What a repair found and did.
public struct RepairReport: Sendable {
    /// A file of the vault that was moved, and where it lies now.
    public struct Moved: Hashable, Sendable {
        /// Where it was, relative to the vault.
        public let path: String
        /// Where it is: relative to the vault, or absolute in the user's own state folder.
        public let place: String
    }

    /// A note of which something could not be read any more.
    public struct AffectedNote: Hashable, Sendable {
        public enum Outcome: Hashable, Sendable {
            /// No text of it is left here. Another copy of the vault may have it.
            case lost
            /// Its text is there; an earlier version, a mark or a signature is not.
            case lessHistory
            /// Its beginning was lost and its text was not: the text is now a note of its own, with this id.
            case filedAnew(Identifier)
        }

        public let note: Identifier
        public let patient: Identifier?
        /// What lists knew of it, empty where nothing did.
        public let code: String
        public let day: CalendarDay?
        public let title: String
        public let outcome: Outcome
    }

    /// Batches that an interrupted command had written whole, and that are in the log now.
    public var adopted = 0
    /// Records that were brought into new files from damaged ones.
    public var rescued = 0
    /// Damaged files, copies and torn ends, each where it lies now. Nothing was deleted.
    public var setAside: [Moved] = []
    /// Files that were put back where they belong.
    public var putBack: [Moved] = []
    public var affected: [AffectedNote] = []
    /// Records that were lost and that neither the index nor a log can name.
    public var unnamed = 0
    /// What a check says afterwards: what a repair cannot mend alone.
    public var remaining: [CheckReport.Problem] = []

    public init() {}

    /// Whether nothing had to be done.
    public var didNothing: Bool {
        adopted == 0 && rescued == 0 && setAside.isEmpty && putBack.isEmpty && affected.isEmpty && unnamed == 0
    }
}
