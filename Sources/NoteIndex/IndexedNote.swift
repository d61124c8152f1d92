/// What the index has to know of a note besides its words.
public struct IndexedNote: Hashable, Sendable {
    /// The note.
    public var note: NoteKey
    /// The patient whom the note is about.
    public var patient: PatientKey
    /// The day of the note, in days since 1970-01-01.
    public var day: Int32
    /// What orders the notes of one day, such as the second in which each was written.
    public var time: Int64
    /// The kind of the note, as the caller numbers them.
    public var kind: UInt8
    /// The language of its title and text.
    public var language: NoteLanguage
    /// The ids of the themes that the clinician marked.
    public var themes: [String]
    /// What the vocabulary found in the text; of several with the same theme and polarity the strongest counts.
    public var findings: [ThemeFinding]
    /// Words of the caller's own that a filter can ask for, such as "unsigned".
    public var labels: [String]
    /// Bytes that come back with every hit, at most ``maximumStored``: what a list shows, and where the note lies.
    public var stored: [UInt8]

    /// The longest ``stored``.
    public static let maximumStored = Document.maximumCount - Document.headCount
    /// The most marked themes, the most findings and the most labels.
    public static let maximumThemes = 256
    /// The longest theme or label in UTF-8.
    public static let maximumThemeLength = 64

    /// A note as the caller describes it.
    public init(
        note: NoteKey, patient: PatientKey, day: Int32, time: Int64 = 0, kind: UInt8, language: NoteLanguage = .english,
        themes: [String] = [], findings: [ThemeFinding] = [], labels: [String] = [], stored: [UInt8] = []
    ) {
        self.note = note
        self.patient = patient
        self.day = day
        self.time = time
        self.kind = kind
        self.language = language
        self.themes = themes
        self.findings = findings
        self.labels = labels
        self.stored = stored
    }
}

/// A theme that shows in the text of a note, and how: affirmed, denied, toward, strained. The index keeps the code of
/// the polarity and gives it back; it does not know what the codes mean.
public struct ThemeFinding: Hashable, Sendable {
    /// The id of the theme.
    public var theme: String
    /// The caller's code.
    public var polarity: UInt8
    /// How much speaks for it, 1...255: what a search by theme ranks by, in steps of four. It does not come back with a hit.
    public var strength: UInt8

    /// A finding of `theme`.
    public init(theme: String, polarity: UInt8, strength: UInt8 = 128) {
        self.theme = theme
        self.polarity = polarity
        self.strength = max(strength, 1)
    }
}
