public import NoteIndex
public import VaultCrypto

/// A patient as lists show them.
public struct PatientSummary: Hashable, Sendable {
    public let id: Identifier
    /// What the clinician calls the patient, `K-117`.
    public let code: String
    public let name: String?
    public let born: CalendarDay?
    /// The language of notes that are written from now on; nil where it is the vault's.
    public let language: NoteLanguage?
    /// How many notes there are that are not withdrawn, in both drawers.
    /// Nil where they were not counted.
    public let notes: Int?
    /// The day of the last of them; nil where there is none, or where they were not counted.
    public let lastDay: CalendarDay?

    public init(
        id: Identifier, code: String, name: String?, born: CalendarDay?, language: NoteLanguage? = nil, notes: Int?,
        lastDay: CalendarDay?
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.born = born
        self.language = language
        self.notes = notes
        self.lastDay = lastDay
    }
}

/// What is to be changed about a patient: nil leaves a field as it is, an empty name removes it.
public struct PatientChange: Hashable, Sendable {
    public var code: String?
    public var name: String?
    public var born: CalendarDay?
    public var language: NoteLanguage?

    public init(
        code: String? = nil, name: String? = nil, born: CalendarDay? = nil, language: NoteLanguage? = nil
    ) {
        self.code = code
        self.name = name
        self.born = born
        self.language = language
    }
}

/// A patient's code as it is compared: letters and digits alone, in lower case, so that `K-117` is `k117`.
public func normalizedCode(_ text: some StringProtocol) -> String {
    var kept = ""
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        kept.unicodeScalars.append(scalar)
    }
    return kept.lowercased()
}
