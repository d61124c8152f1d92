/// Which notes a search or a list looks at, besides its query. Every condition that is given must hold.
public struct SearchFilter: Hashable, Sendable {
    /// Notes about any of these patients.
    public var patients: [PatientKey]?
    /// Notes of these days, in days since 1970-01-01.
    public var days: ClosedRange<Int32>?
    /// Notes of any of these kinds.
    public var kinds: [UInt8]?
    /// Notes that have all of these themes, marked or found.
    public var themes: [String]
    /// Notes that have all of these labels.
    public var labels: [String]

    /// A filter; without arguments every note passes.
    public init(
        patients: [PatientKey]? = nil, days: ClosedRange<Int32>? = nil, kinds: [UInt8]? = nil, themes: [String] = [],
        labels: [String] = []
    ) {
        self.patients = patients
        self.days = days
        self.kinds = kinds
        self.themes = themes
        self.labels = labels
    }
}

/// The order of hits.
public enum SearchOrder: Hashable, Sendable {
    /// Best first: BM25 with a weight for titles and a mild preference for recent notes.
    case best
    /// Newest day first.
    case date
}

/// What a theme that is looked for must be said to be.
public enum SearchPolarity: String, Hashable, Sendable, CaseIterable {
    /// It is there or once was, with the patient; what the clinician marked is, unless the text denies it of a risk.
    case affirmed
    /// It is said not to be there, with the patient.
    case denied
    /// Whatever is said of it. What is not affirmed of the patient stands behind what is.
    case any

    /// Whether a finding is looked for.
    func admits(_ code: ThemeCode) -> Bool {
        switch self {
        case .affirmed: code.isAffirmedOfPatient
        case .denied: code.polarity == .denied && !code.aboutSomeoneElse
        case .any: true
        }
    }
}

/// What to look for, among which notes, and how much of it to give back.
public struct SearchRequest: Hashable, Sendable {
    /// What to look for.
    public var query: Query
    /// Among which notes.
    public var filter: SearchFilter
    /// What the themes of the query and of the filter must be said to be.
    public var polarity: SearchPolarity
    /// In what order.
    public var order: SearchOrder
    /// The most hits to give back; the total is counted in any case.
    public var limit: Int

    /// The most hits that are given back at once.
    public static let maximumLimit = 1_000_000

    /// A request; without a query, the list of all notes, newest first.
    public init(
        _ query: Query = .everything, filter: SearchFilter = SearchFilter(), polarity: SearchPolarity = .any,
        order: SearchOrder = .best, limit: Int = 20
    ) {
        self.query = query
        self.filter = filter
        self.polarity = polarity
        self.order = order
        self.limit = limit
    }
}

/// A note as the index remembers it.
public struct IndexEntry: Hashable, Sendable {
    /// The note.
    public var note: NoteKey
    /// Whom it is about.
    public var patient: PatientKey
    /// Its day, in days since 1970-01-01.
    public var day: Int32
    /// What orders the notes of a day.
    public var time: Int64
    /// Its kind, as the caller numbers them.
    public var kind: UInt8
    /// The bytes that the caller stored with it.
    public var stored: [UInt8]
}

/// A note that answers a search.
public struct SearchHit: Hashable, Sendable {
    /// The note.
    public var entry: IndexEntry
    /// How well it answers; 0 where the order is by date. Comparable within one answer only.
    public var score: Float
    /// Why it is a hit.
    public var reasons: [SearchReason]
}

/// Why a note is a hit.
public enum SearchReason: Hashable, Sendable {
    /// A word, phrase or prefix of the query, as it stands there.
    case word(String)
    /// The clinician marked this theme.
    case marked(theme: String)
    /// The vocabulary found this theme, with this polarity.
    case found(ThemeFinding)
}

/// What a search found.
public struct SearchAnswer: Hashable, Sendable {
    /// How many notes answer the query: exact, whatever the limit.
    public var total: Int
    /// The first of them.
    public var hits: [SearchHit]
    /// Prefixes of the query that begin more words than are looked at: the answer lacks notes.
    public var cappedPrefixes: [String]
    /// For words of the query that no note has: words that notes have, nearest first.
    public var suggestions: [WordSuggestions]
}

/// Words that may be meant by one that no note has.
public struct WordSuggestions: Hashable, Sendable {
    /// The word as it stands in the query.
    public var word: String
    /// At most three words at most two edits away, with the number of notes that have each; none where nothing is near.
    public var candidates: [Candidate]

    /// A word that notes have.
    public struct Candidate: Hashable, Sendable {
        /// The word, folded.
        public var word: String
        /// How many notes have it.
        public var notes: Int
        /// How many letters are other ones.
        public var edits: Int
    }
}
