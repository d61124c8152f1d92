internal import ClinicalVault
internal import Terminal
internal import VaultCrypto

/// Who wrote a note, where it was somebody else than the clinician who reads it: a colleague's words must never pass for
/// one's own.
struct NoteAuthors {
    private let own: Identifier
    /// The colleagues by the names that they have here. Their file is read where there is a colleague's note at all.
    private let names: [Identifier: String]

    /// - Parameter notes: those that are to be shown.
    init(of notes: some Sequence<NoteSummary>, _ session: Session) {
        let own = session.vault.keys.clinician
        self.own = own
        guard notes.contains(where: { NoteAuthors.author($0) != own }) else {
            names = [:]
            return
        }
        let keys = (try? session.vault.trustedKeys().keys) ?? []
        names = Dictionary(keys.map { ($0.card.clinician, $0.name) }) { first, _ in first }
    }

    init(of note: NoteSummary, _ session: Session) { self.init(of: CollectionOfOne(note), session) }

    /// The author's name, as one knows it here or as the hand-off gave it, else the beginning of the id; nil where it is
    /// one's own note.
    func name(of note: NoteSummary) -> String? {
        let author = NoteAuthors.author(note)
        guard author != own else { return nil }
        return names[author] ?? note.origin?.name ?? "clinician \(author.text.prefix(8))"
    }

    /// ` by Dr. Ben Example`, behind what a line says of a note; empty where it is one's own.
    func byline(_ note: NoteSummary) -> String { name(of: note).map { " by \(Printable.line($0))" } ?? "" }

    func json(_ note: NoteSummary) -> JSON { name(of: note).map(JSON.string) ?? .null }

    /// What was taken in from a hand-off was written by its author there, not by who took it in.
    private static func author(_ note: NoteSummary) -> Identifier { note.origin?.author ?? note.author }
}
