public import NoteIndex
public import VaultCrypto

/// What to search a vault for.
public struct VaultSearch {
    /// In the query language; empty: everything that the other conditions leave.
    public var query: String
    /// Ids of themes that a note must have, marked or found.
    public var themes: [String]
    /// What these themes, and those of the query, must be said to be.
    public var polarity: SearchPolarity
    public var patient: Identifier?
    /// First and last day, both included.
    public var since: CalendarDay?
    public var until: CalendarDay?
    public var kind: NoteKind?
    public var order: SearchOrder
    /// The most hits to give back; the total is counted in any case.
    public var limit: Int
    /// Whether hits come with a quotation.
    public var snippets: Bool
    /// Whether the texts of process notes may be quoted.
    public var revealsProcess: Bool

    /// A search.
    public init(
        query: String, themes: [String] = [], polarity: SearchPolarity = .any, patient: Identifier? = nil,
        since: CalendarDay? = nil, until: CalendarDay? = nil, kind: NoteKind? = nil, order: SearchOrder = .best,
        limit: Int = 20,
        snippets: Bool = true, revealsProcess: Bool = false
    ) {
        self.query = query
        self.themes = themes
        self.polarity = polarity
        self.patient = patient
        self.since = since
        self.until = until
        self.kind = kind
        self.order = order
        self.limit = limit
        self.snippets = snippets
        self.revealsProcess = revealsProcess
    }
}

/// What a search found.
public struct VaultSearchAnswer {
    /// How many notes answer, whatever the limit.
    public var total: Int
    public var hits: [VaultSearchHit]
    /// For a word that no note has: the word that may be meant.
    public var didYouMean: String?
    /// Prefixes that begin more words than are looked at: the answer lacks notes.
    public var cappedPrefixes: [String]
}

/// A note that answers, and why.
public struct VaultSearchHit {
    public var note: NoteSummary
    /// Comparable within one answer only.
    public var score: Double
    /// A quotation; nil where none was asked for, or the text is withheld.
    public var snippet: Snippet?
    /// Why the note is here, in a few words each.
    public var reasons: [String]
    /// Whether this is a process note whose title and text are not shown unless that is asked for.
    public var isWithheld: Bool
}
