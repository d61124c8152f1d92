public import VaultCrypto

/// A vault that is open for one clinician: the face that the commands see.
///
/// It holds no note between two calls. Not `Sendable`: one instance belongs to one task; several processes, or several
/// instances in one process, may work on one vault at a time.
public final class Vault {
    /// Where the vault and this user's own files are.
    public let places: VaultPlaces
    /// Whoever opens, signs and derives for the clinician.
    public let keys: any KeyHolder
    public let access: VaultAccess

    let now: () -> Timestamp

    /// Opens the vault of `places` for the clinician of `keys`. Reads the `VAULT` file and nothing else.
    ///
    /// - Parameter now: the clock; a parameter so that tests own the time.
    public init(
        _ places: VaultPlaces, keys: any KeyHolder, access: VaultAccess = .readWrite,
        now: @escaping () -> Timestamp = Timestamp.now
    ) throws {
        self.places = places
        self.keys = keys
        self.access = access
        self.now = now
        throw VaultError.notYet
    }

    /// What can be known about the vault without any key.
    public static func describe(_ places: VaultPlaces) throws -> VaultDescription { throw VaultError.notYet }

    /// To be called once after each unlock: compares the vault with what this machine has seen, finishes what an
    /// interrupted command left, and records the unlock.
    public func noteUnlock() throws -> UnlockReport { throw VaultError.notYet }
}

extension Vault {
    // MARK: Patients

    /// Every patient whose keys are ours, by code.
    public func patients() throws -> [PatientSummary] { throw VaultError.notYet }

    /// The patient with this code, however it is punctuated, or with an id that begins so.
    public func patient(matching text: String) throws -> PatientSummary { throw VaultError.notYet }

    /// Patients whose name or code has these words, also when spelt a little differently; best first.
    public func findPatients(_ words: String) throws -> [PatientSummary] { throw VaultError.notYet }

    public func addPatient(code: String, name: String? = nil, born: CalendarDay? = nil) throws -> PatientSummary {
        throw VaultError.notYet
    }

    public func editPatient(_ patient: Identifier, _ change: PatientChange) throws -> PatientSummary {
        throw VaultError.notYet
    }
}

extension Vault {
    // MARK: Notes

    /// Writes a note. When it returns, the note is on the disk and in the log.
    public func addNote(_ draft: NoteDraft, to patient: Identifier) throws -> NoteSummary { throw VaultError.notYet }

    /// The notes that the filter wants, newest day first.
    public func notes(_ filter: NoteFilter = NoteFilter()) throws -> [NoteSummary] { throw VaultError.notYet }

    /// The one note that is meant by an id's beginning, `K-117:last`, `K-117:yesterday` or `K-117:2026-11-16`.
    public func note(matching text: String, today: CalendarDay = .today()) throws -> NoteSummary {
        throw VaultError.notYet
    }

    /// The notes with their texts and revisions, in the order of `ids`; the reading is logged.
    public func read(_ ids: [Identifier]) throws -> [Note] { throw VaultError.notYet }

    /// Writes a new revision of a note that is not signed.
    public func edit(_ note: Identifier, _ change: NoteChange) throws -> NoteSummary { throw VaultError.notYet }

    /// Replaces the marked themes of a note, signed or not.
    public func mark(_ note: Identifier, themes: [String]) throws -> NoteSummary { throw VaultError.notYet }

    /// Withdraws a note: it stays in the vault, and in no list, search or hand-off.
    public func discard(_ note: Identifier, reason: String) throws -> NoteSummary { throw VaultError.notYet }

    /// Signs the shown revision of a note.
    public func sign(_ note: Identifier) throws -> NoteSummary { throw VaultError.notYet }
}

extension Vault {
    // MARK: The whole vault

    /// Imports JSON lines: all of them, or with `skipBad` all that are good, or nothing.
    public func importNotes(
        from lines: RawSpan, skipBad: Bool = false, today: CalendarDay = .today(),
        progress: (Progress) -> Void = { _ in }
    ) throws -> ImportReport { throw VaultError.notYet }

    /// Opens every record and verifies every link, commit and signature; quick: what is there, ends and headers only.
    public func check(quick: Bool = false, progress: (Progress) -> Void = { _ in }) throws -> CheckReport {
        throw VaultError.notYet
    }
}
