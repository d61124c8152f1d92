internal import ClinicalVault
internal import SecretMemory
internal import Terminal
internal import UnlockAgent

/// Writing on the whole screen.
extension NoteEntry {
    /// Writes until the text is saved.
    ///
    /// - Throws: where it was left, or the vault was locked; what was written is kept then, unless it is not wanted.
    mutating func writeOnScreen(_ beginning: PlaintextBuffer) throws -> PlaintextBuffer {
        let heading = try heading()
        let text = EditableText(beginning, maximumCount: NoteText.maximumBytes)
        if let cursor = startingPlace(in: text) { text.goTo(cursor) }
        return try RawMode.during(descriptor: 0) {
            let screen = TerminalScreen(input: 0, output: 2, usesColor: Style.wantsColor)
            let note = NoteScreen(
                heading, kind, text: text, template, mayChangeKind: note == nil, on: screen,
                keeper: keeper, LockWatch(session.agent))
            let ending = note.write()
            kind = note.kind
            switch ending {
            case .saved: return text.contents()
            case .left, .kept:
                if keeper.file == nil { throw KeyboardError.interrupted }
                throw kept(.interrupted)
            case .thrownAway:
                try keeper.forget()
                throw KeyboardError.interrupted
            case .closed:
                throw try keep(text) ? kept(.interrupted) : KeyboardError.interrupted
            case .ended(let signal):
                throw try keep(text) ? kept(ExitStatus(endedBy: signal)) : KeyboardError.ended(signal)
            case .locked: throw try locked(text, from: beginning, screen)
            }
        }
    }

    /// Keeps what was written; what was not changed here is kept already, or is what the vault has.
    ///
    /// - Returns: whether something is kept.
    private func keep(_ text: EditableText) throws -> Bool {
        text.isUntouched ? keeper.file != nil : try keeper.keep(text.contents(), kind)
    }

    /// Seals the text and wipes it.
    private func locked(
        _ text: EditableText, from beginning: PlaintextBuffer, _ screen: TerminalScreen
    ) throws -> Locked {
        let cursor = text.cursor
        let isKept = text.isUntouched ? keeper.file != nil : try keeper.keepOrHold(text.contents(), kind)
        // What it began with too: the old text of a note is lent by the command.
        text.wipe()
        beginning.truncate(to: 0)
        return Locked(keeper: keeper, kind: kind, isKept: isKept, cursor: cursor, screen: screen)
    }

    /// Where the cursor stands at the beginning: where it was before a lock, in the first section, or at the end.
    private func startingPlace(in text: EditableText) -> TextPosition? {
        if let cursor = place?.cursor { return cursor }
        return template != nil && keeper.file == nil ? TextPosition(paragraph: 1, offset: 0) : nil
    }

    private func heading() throws -> NoteScreen.Heading {
        let notes = try session.vault.notes(NoteFilter(patient: patient.id))
        // A late entry is of the session that was then.
        let days = Set(notes.filter { $0.kind.isOfSession && $0.day <= day }.map(\.day)).union([day])
        let what = note.map { "note \(NoteText.shortID($0))" } ?? "session \(days.count)"
        return NoteScreen.Heading(
            patient: "\(patient.headingWithAge) · \(what)", day: day,
            plan: note == nil ? try LastPlan.of(notes, session.vault) : nil)
    }
}

extension NoteKind {
    /// Whether a note of this kind is of a session.
    fileprivate var isOfSession: Bool {
        switch self {
        case .progress, .process, .intake: true
        default: false
        }
    }
}
