/// The two places of a patient, each with a key of its own.
public enum Drawer: String, CaseIterable, Sendable {
    /// The record: progress notes, plans, letters, the profile, disclosures.
    case record
    /// Psychotherapy (process) notes, kept apart from the record (45 CFR 164.501).
    case process
}

/// What a note is.
public enum NoteKind: String, CaseIterable, Sendable {
    case progress, process, intake, plan, contact, missed, consult, letter, summary

    /// The drawer that a note of this kind belongs to: process notes are kept apart, everything else is the record.
    public var drawer: Drawer { self == .process ? .process : .record }

    /// A number for the index. The numbers are stored: new kinds are added at the end.
    public var code: UInt8 { UInt8(NoteKind.allCases.firstIndex(of: self) ?? 0) }

    /// The kind with that number.
    public init?(code: UInt8) {
        guard Int(code) < NoteKind.allCases.count else { return nil }
        self = NoteKind.allCases[Int(code)]
    }
}
