public import NoteIndex
public import SecretMemory
public import VaultCrypto

/// A note that is to be written.
public struct NoteDraft {
    public var kind: NoteKind
    /// The day that the note is about.
    public var day: CalendarDay
    public var title: String
    /// Ids of the themes that the clinician marked.
    public var themes: [String]
    /// The text, UTF-8. Empty text is refused.
    public var text: PlaintextBuffer
    /// The id of the template that shaped the text, `soap`.
    public var template: String?
    /// The language of the text; nil where it is the vault's.
    public var language: NoteLanguage?

    /// The drawer follows from the kind.
    public var drawer: Drawer { kind.drawer }

    public init(
        kind: NoteKind, day: CalendarDay, title: String = "", themes: [String] = [], text: PlaintextBuffer,
        template: String? = nil, language: NoteLanguage? = nil
    ) {
        self.kind = kind
        self.day = day
        self.title = title
        self.themes = themes
        self.text = text
        self.template = template
        self.language = language
    }
}

/// What an edit changes: nil leaves it as it is. Kind and drawer stay; that would be another note.
public struct NoteChange {
    public var day: CalendarDay?
    public var title: String?
    public var themes: [String]?
    public var text: PlaintextBuffer?
    public var language: NoteLanguage?

    public init(
        day: CalendarDay? = nil, title: String? = nil, themes: [String]? = nil, text: PlaintextBuffer? = nil,
        language: NoteLanguage? = nil
    ) {
        self.day = day
        self.title = title
        self.themes = themes
        self.text = text
        self.language = language
    }
}

/// A note as lists show it: everything but its text.
public struct NoteSummary: Hashable, Sendable {
    /// The first 16 bytes of the hash that names the note's first record.
    public let id: Identifier
    public let patient: Identifier
    /// The patient's code.
    public let code: String
    public let drawer: Drawer
    public let kind: NoteKind
    /// The day that the note is about.
    public let day: CalendarDay
    /// When the shown text was written.
    public let time: Timestamp
    public let title: String
    /// Ids of the themes that were marked.
    public let themes: [String]
    /// Ids of the themes that the text shows.
    public let suggested: [String]
    /// How many revisions there are, the first included.
    public let revisions: Int
    /// How many newest revisions stand beside each other: 1, or more after edits at two places at once.
    public let heads: Int
    /// Whether the shown revision bears its author's signature.
    public let signed: Bool
    /// Whether the note was withdrawn. Lists leave such notes out.
    public let withdrawn: Bool
    /// The clinician who wrote it down here.
    public let author: Identifier
    /// Where the shown text came from, and who wrote it, if it was taken in from a hand-off.
    public let origin: NoteOrigin?
    /// What the text says about themes, the strongest first, denials among them; ``ThemeCode`` reads the polarity.
    public var findings: [ThemeFinding] = []
    /// The language of the text; nil where it is the vault's.
    public var language: NoteLanguage?
}

/// Which notes a list wants. An empty filter wants all.
public struct NoteFilter: Hashable, Sendable {
    public var patient: Identifier?
    /// First and last day, both included.
    public var since: CalendarDay?
    public var until: CalendarDay?
    public var kind: NoteKind?
    /// The id of a theme that is marked or that the text shows.
    public var theme: String?
    public var drawer: Drawer?
    /// Only notes that bear no signature yet.
    public var unsigned: Bool
    /// The most notes that are wanted.
    public var limit: Int?

    public init(
        patient: Identifier? = nil, since: CalendarDay? = nil, until: CalendarDay? = nil, kind: NoteKind? = nil,
        theme: String? = nil, drawer: Drawer? = nil, unsigned: Bool = false, limit: Int? = nil
    ) {
        self.patient = patient
        self.since = since
        self.until = until
        self.kind = kind
        self.theme = theme
        self.drawer = drawer
        self.unsigned = unsigned
        self.limit = limit
    }
}

/// A note with its text.
public struct Note {
    public let summary: NoteSummary
    /// The text of the newest revision, UTF-8. With several newest ones, that of the latest.
    public let text: PlaintextBuffer
    public let template: String?
    /// Every revision, the first one first, the withdrawal included.
    public let revisions: [NoteRevision]
    /// What other clinicians wrote to this note.
    public let addenda: [NoteRevision]
}

/// One revision of a note.
public struct NoteRevision {
    /// The closed list of what a revision does.
    public enum Change: Hashable, Sendable {
        /// The text, day or title.
        case text
        /// The marked themes alone.
        case themes
        /// The note is withdrawn, for this reason.
        case withdrawn(reason: String)
    }

    /// The hash that names the record.
    public let record: Digest
    public let change: Change
    public let author: Identifier
    public let time: Timestamp
    public let day: CalendarDay
    public let title: String
    public let themes: [String]
    /// The text, where this revision has one.
    public let text: PlaintextBuffer?
    /// Whether it bears its author's signature.
    public let signed: Bool
    /// Whether nothing was written over it: one of the newest.
    public let isHead: Bool
    /// Where it came from, if from a hand-off.
    public let origin: NoteOrigin?
}
