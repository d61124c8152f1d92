internal import ClinicalVault
internal import Terminal
internal import VaultCrypto

/// A note on the whole screen, and the way to the notes before and after it.
struct NoteReader {
    private let session: Session
    private let note: NoteSummary

    init(_ session: Session, _ note: NoteSummary) {
        self.session = session
        self.note = note
    }

    /// Reads until it is left.
    ///
    /// - Returns: the note to go on with, and the line on top; nil where it was left.
    func read(
        _ reading: NoteReading, history: Bool, at line: Int
    ) throws -> (what: String, line: Int)? {
        var keys: [(key: Character, word: String)] = []
        let (older, newer) = try neighbours()
        if older != nil { keys.append(("[", "before")) }
        if newer != nil { keys.append(("]", "after")) }
        keys.append(("a", "add"))
        if isChangeable { keys.append(("e", "edit")) }
        keys.append(("t", "themes"))
        let ending = try ScreenSession.run(session) { screen, watch in
            Pager(reading.reading(history: history, keys: keys), at: line, on: screen, watch).run()
        }
        switch ending {
        case .left, .closed: return nil
        case .locked(let line): return (note.id.text, line)
        case .ended(let signal): throw KeyboardError.ended(signal)
        case .key("["): return older.map { ($0.id.text, 0) }
        case .key("]"): return newer.map { ($0.id.text, 0) }
        case .key(let key):
            let code = note.code
            let words =
                switch key {
                case "a": ["add", code]
                case "e": ["edit", note.id.text]
                default: ["themes", code]
                }
            Alcove.go(on: words)
            return key == "t" ? nil : (note.id.text, line)
        }
    }

    private var isChangeable: Bool {
        !note.signed && !note.withdrawn && note.author == session.vault.keys.clinician
    }

    /// The notes of the same patient and the same kind of record before and after this one.
    private func neighbours() throws -> (older: NoteSummary?, newer: NoteSummary?) {
        let notes = try session.vault.notes(NoteFilter(patient: note.patient)).filter { $0.drawer == note.drawer }
        guard let place = notes.firstIndex(where: { $0.id == note.id }) else { return (nil, nil) }
        return (
            place + 1 < notes.count ? notes[place + 1] : nil, place > 0 ? notes[place - 1] : nil
        )
    }
}
