internal import NoteIndex
internal import SecretMemory
internal import VaultCrypto

/// What lists know of a patient.
struct PatientEntry: Hashable {
    var id: Identifier
    var code: String
    var name: String?
    var born: CalendarDay?
    /// The language of notes that are written from now on; nil where it is the vault's.
    var language: NoteLanguage?
    /// When the shown profile was written.
    var time: Timestamp
    /// Names of the newest profiles: what the next one names as its parents.
    var heads: [Digest]
    /// The name of the shown profile.
    var shown: Digest
}

/// Counts of a patient's notes.
struct PatientCounts: Hashable {
    var notes = 0
    var lastDay: CalendarDay?
}

/// What is new in one drawer.
struct CatalogueChange {
    /// A note as it is now, with the text that it shows.
    struct Note {
        let entry: NoteEntry
        let text: PlaintextBuffer
        let textRange: Range<Int>
        /// True only where the catalogue cannot know the note. It is spared looking for it, which costs more the more it
        /// knows.
        var isNew = false
    }

    let ref: DrawerRef
    var notes: [Note] = []
    var patient: PatientEntry?
    /// Hashes of the key statements that the drawer was opened with.
    var statements: [Digest] = []
    /// How far each bundle of the drawer was read.
    var ends: [(bundle: Identifier, end: BundleEnd)] = []
}

/// What lists, look-ups and searches ask: the vault's notes and patients without their texts. It can always be made
/// again from the bundles, and holds nothing that is not in them.
protocol NoteCatalogue: AnyObject {
    /// How far a bundle was read; nil: not at all.
    func end(of bundle: Identifier) throws -> BundleEnd?
    /// How far every bundle was read.
    func ends() throws -> [Identifier: BundleEnd]

    /// Forgets everything: what it knows is no longer in the vault.
    func startOver()

    /// Takes in what is new in a drawer. Nobody sees it before ``finishChanges(fresh:)``.
    func apply(_ change: CatalogueChange) throws

    /// Ends a round of changes.
    ///
    /// - Parameter fresh: the logs that the catalogue is as new as, now; nil where that is not known.
    /// - Returns: false where another process changed the catalogue meanwhile: nothing was taken in, and the round must
    ///   begin again.
    func finishChanges(fresh: LogSizes?) throws -> Bool

    func patients() throws -> [PatientEntry]
    func patient(_ id: Identifier) throws -> PatientEntry?
    /// The patients with that code, as ``normalizedCode(_:)`` makes it.
    func patients(code: String) throws -> [PatientEntry]
    /// How many notes each patient has that are not withdrawn, and the day of the last.
    func counts() throws -> [Identifier: PatientCounts]
    /// The same for one patient, at a cost that does not grow with the vault.
    func counts(of patient: Identifier) throws -> PatientCounts?
    /// How many notes there are that are not withdrawn, and how many patients; costs nothing.
    func totals() -> (notes: Int, patients: Int)

    /// The note with that id, also when it is withdrawn.
    func note(_ id: Identifier) throws -> NoteEntry?
    /// Notes whose ids begin with that text, withdrawn ones included; at most `limit`.
    func notes(idPrefix: String, limit: Int) throws -> [NoteEntry]
    /// The notes that the filter wants and that are not withdrawn, newest day first.
    func notes(_ filter: NoteFilter) throws -> [NoteEntry]
    /// The notes of these drawers that answer a request, each with what lists know of it.
    ///
    /// - Parameter sources: whose words may be suggested in the place of one that no note has.
    func search(
        _ request: SearchRequest, drawers: [Drawer], suggestingFrom sources: [Drawer]
    ) throws -> (answer: SearchAnswer, entries: [NoteEntry])

    /// Whether the signature of the key statement with that hash was verified when its drawer was read.
    func isVerified(statement: Digest) -> Bool

    /// The changes of the vocabulary that the catalogue was made with, oldest first, each behind its place in their order
    /// and a space.
    var vocabulary: [String] { get }
    /// The language of notes that do not say theirs.
    var language: NoteLanguage { get }
}

extension Timestamp {
    /// Seconds, and behind them the place in a file: of two records of one second the one that lies further back is the
    /// later one. A frame has at least 344 bytes and a file at most some 64 MiB of them, so 20 bits are enough.
    func order(at offset: Int) -> Int64 { seconds << 20 | Int64(min(offset / 320, (1 << 20) - 1)) }
}

extension NoteEntry {
    /// When the shown text was written.
    var order: Int64 { time.order(at: shown.offset) }

    /// Newest day first; of one day the one written last; at last by id, so that a list is the same every time.
    static func isBefore(_ left: NoteEntry, _ right: NoteEntry) -> Bool {
        if left.day != right.day { return left.day > right.day }
        if left.order != right.order { return left.order > right.order }
        return left.id < right.id
    }
}
