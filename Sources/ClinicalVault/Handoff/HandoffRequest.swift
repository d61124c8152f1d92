public import SystemPackage
public import VaultCrypto

/// What a hand-off is to be made of, and where to. Only the record: process notes are never part of it.
public struct HandoffRequest: Sendable {
    public var patient: Identifier
    public var purpose: HandoffPurpose
    /// First and last day, both included, and the id of a theme; nil: the whole record.
    public var since: CalendarDay?
    public var until: CalendarDay?
    public var theme: String?
    /// The file, which must not exist yet.
    public var output: FilePath
    /// As text, to be pasted into a mail.
    public var armor: Bool

    /// The work that guessing the words costs.
    package var cost = ScryptCost.identity

    public init(
        patient: Identifier, purpose: HandoffPurpose = .transfer, since: CalendarDay? = nil, until: CalendarDay? = nil,
        theme: String? = nil, output: FilePath, armor: Bool = false
    ) {
        self.patient = patient
        self.purpose = purpose
        self.since = since
        self.until = until
        self.theme = theme
        self.output = output
        self.armor = armor
    }

    /// A name for the file that says when and nothing else: `handoff-2026-11-23-7q3f.age`.
    public static func fileName(on day: CalendarDay) -> String {
        "handoff-\(day.iso)-\(Identifier.random().text.prefix(4)).age"
    }
}

/// A hand-off that was made.
public struct HandoffReceipt: Hashable, Sendable {
    /// The hand-off's own id.
    public let id: Identifier
    public let path: FilePath
    /// The file's length in bytes.
    public let size: Int
    public let notes: Int
    /// The days of the first and last note.
    public let first: CalendarDay?
    public let last: CalendarDay?
}

/// What was taken in from a hand-off, or in a dry run would be.
public struct HandoffImport: Hashable, Sendable {
    /// Notes that are new here, or of which a newer version came.
    public let imported: Int
    /// Notes that were here already, as they are.
    public let alreadyThere: Int
    /// Whose record has the notes. In a dry run that would make the patient: as the hand-off says, with the id there.
    public let patient: PatientSummary
    /// Whether the patient was made for it.
    public let isNewPatient: Bool
}
