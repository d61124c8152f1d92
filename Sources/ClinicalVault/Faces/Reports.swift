/// Something that this machine has seen in a newer state than it is in now.
public struct Rollback: Hashable, Sendable {
    /// The closed list of what can be older.
    public enum Kind: String, Hashable, Sendable {
        /// Notes of a patient.
        case bundle
        /// A log.
        case ledger
        /// The keys of a drawer.
        case statement
        /// A clinician's identity file.
        case identity
    }

    public let kind: Kind
    /// The file, relative to the vault.
    public let path: String

    public init(kind: Kind, path: String) {
        self.kind = kind
        self.path = path
    }
}

/// What was noticed when the vault was unlocked.
public struct UnlockReport: Hashable, Sendable {
    /// What is older than this machine has seen. Not empty: writing is refused, reading is not.
    public var rollbacks: [Rollback] = []
    /// Files that a log is ahead of: another machine's notes that have not arrived yet. Not damage.
    public var notArrived: [String] = []
    /// This machine has no memory of this vault, so that an older state could not be noticed.
    public var firstTimeHere = false
    /// This installation began to write under a new id: the first time, or as a copy of another.
    public var newWriter = false
    /// Batches that an interrupted command had written whole and that were taken in now.
    public var adopted = 0
    /// Notes that came from another machine or a colleague and were not listed as new yet.
    public var arrived = 0

    public init() {}
}

/// How much a check verifies.
public enum CheckDepth: Hashable, Sendable {
    /// What is there, headers and ends.
    case quick
    /// Every record is opened, every link compared, and of each file the last signature verified: each block names the
    /// link of the one before it, so that signature vouches for every byte of the file.
    case standard
    /// Every single signature too.
    case allSignatures
}

/// Whether everything in the vault is as it was written.
public struct CheckReport: Sendable {
    /// One thing that is wrong, or worth saying.
    public struct Problem: Hashable, Sendable {
        /// The closed list of what can be wrong.
        public enum Kind: String, Hashable, Sendable {
            /// Bytes that are not as they were written.
            case damaged
            /// A file or folder that should be there.
            case missing
            /// Less than a log or this machine knows to have been there.
            case older
            /// A log is ahead of a file: not everything has arrived yet.
            case notArrived = "not-arrived"
            /// A file or record that belongs elsewhere.
            case misplaced
            /// Signed by nobody who may write here.
            case untrusted
            /// Two histories under one id.
            case fork
            /// Written by a newer version of the program.
            case unsupported
            /// Bytes behind the last commit, from an interrupted command. Harmless: nothing was acknowledged.
            case tail
            /// Written whole, but in no log yet, from an interrupted command. Harmless.
            case unacknowledged
            /// Lost for good, and noted in the log by a repair. Harmless: nothing new is wrong.
            case known
            /// Not a file of the vault. Harmless.
            case foreign
            /// A file that another one repeats, byte for byte. Harmless.
            case copy
            /// A drawer whose keys are not ours. Harmless: sealed bytes and signatures were checked all the same.
            case closed

            /// Whether nothing is lost or wrong: said, but `ok` all the same.
            public var isHarmless: Bool {
                switch self {
                case .notArrived, .tail, .unacknowledged, .known, .foreign, .copy, .closed: true
                default: false
                }
            }
        }

        public let kind: Kind
        /// The file, relative to the vault.
        public let path: String
        /// What it means, in a few words; ids and numbers alone.
        public let detail: String

        public init(kind: Kind, path: String, detail: String) {
            self.kind = kind
            self.path = path
            self.detail = detail
        }
    }

    /// Whether nothing is damaged, missing, misplaced or forged.
    public var ok: Bool { problems.allSatisfy(\.kind.isHarmless) }
    /// How many notes were read, withdrawn ones included.
    public var notes = 0
    public var patients = 0
    public var bundles = 0
    public var records = 0
    /// Records of kinds that this version does not know; kept, and counted here.
    public var unknownRecords = 0
    /// How many bytes were read.
    public var bytes = 0
    public var problems: [Problem] = []

    public init() {}
}

/// How far a long work is.
public struct Progress: Sendable {
    public let done: Int
    public let total: Int

    public init(done: Int, total: Int) {
        self.done = done
        self.total = total
    }
}

/// What an import brought in.
public struct ImportReport: Sendable {
    /// A line that was left out, and why.
    public struct Skipped: Hashable, Sendable {
        /// Counted from 1.
        public let line: Int
        public let reason: String
    }

    public var notes = 0
    public var patients = 0
    /// Codes of the patients that were made.
    public var newPatients: [String] = []
    public var skipped: [Skipped] = []
    /// Themes that the vocabulary has not: the notes are marked with them, and nothing finds them until it has.
    public var unknownThemes: [String] = []

    public init() {}
}
