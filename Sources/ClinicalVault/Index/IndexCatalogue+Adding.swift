internal import NoteIndex
internal import SecretMemory
internal import VaultCrypto

/// A change on its way into the index, with what its texts say about themes.
struct ReadChange {
    /// Not to be touched between the beginning and the end of the reading.
    let change: CatalogueChange
    /// For each note.
    let findings: BackgroundWork<[[ThemeFinding]]>

    /// - Parameter language: of notes that do not say theirs.
    init(_ change: CatalogueChange, _ vocabulary: ThemeVocabulary, _ language: NoteLanguage) {
        self.change = change
        findings = BackgroundWork {
            change.notes.map { note in
                note.text.withBytes(in: note.textRange) {
                    let findings = vocabulary.findings(
                        in: $0, note.entry.language ?? language, in: note.entry.day.parts.year)
                    return Array(findings.prefix(IndexedNote.maximumThemes))
                }
            }
        }
    }
}

// How changes get into the index.
extension IndexCatalogue {
    /// Takes in a change: another thread reads its texts while the one before it goes into the index and the next one is
    /// put together.
    func apply(_ change: CatalogueChange) throws {
        try asking {
            let next = ReadChange(change, themes(), language)
            // A single one is read where it is added, without any thread.
            if let before = pending {
                pending = nil
                next.findings.begin()
                do {
                    try add(before)
                } catch {
                    // Nobody reads texts any more when the index is given up.
                    next.findings.wait()
                    throw error
                }
            }
            pending = next
        }
    }

    /// Puts the last change into the index.
    func addPending() throws {
        guard let last = pending else { return }
        pending = nil
        try add(last)
    }

    private func add(_ read: ReadChange) throws {
        let change = read.change
        let drawer = change.ref.drawer
        let builder = builders[drawer] ?? SegmentBuilder()
        builders[drawer] = builder
        let language = language
        for (note, findings) in zip(change.notes, read.findings.value) {
            try add(note, findings, in: language, to: builder, drawer)
        }
        if let patient = change.patient {
            let before = try large("p", patient.id, in: record).map { try PatientEntry(stored: $0) }
            if before == nil { newPatients.insert(patient.id) }
            let code = IndexCatalogue.codeKey(patient.code) + patient.id.bytes
            if let old = before.map({ IndexCatalogue.codeKey($0.code) + $0.id.bytes }), old != code {
                try builder.setValue([], for: old)
            }
            try builder.setValue([1], for: code)
            try set(patient.stored, for: "p", patient.id, in: builder)
        }
        if !change.statements.isEmpty {
            // Of both drawers in the record's index: a hash says nothing of what is in a drawer.
            let record = builders[.record] ?? SegmentBuilder()
            builders[.record] = record
            for statement in change.statements where !isVerified(statement: statement) {
                try record.setValue([1], for: IndexCatalogue.statementKey(statement))
            }
        }
        for (bundle, end) in change.ends { try builder.setValue(end.stored, for: key("e", bundle)) }
        if builder.isLarge {
            // What is kept beside the notes waits for the end: a look-up then finds it in one segment, and not in twelve.
            let next = SegmentBuilder()
            next.takeValues(of: builder)
            if cache(drawer).spill(builder) { builders[drawer] = next } else { builder.takeValues(of: next) }
        }
    }

    /// The themes that a search finds a note by because somebody marked it with them.
    ///
    /// A mark counts as the theme that its own became part of. Marks of others may be anything; what is no id of a theme is
    /// not searched for. What the text denies of a risk stays denied, whoever confirmed that it speaks of it: there the
    /// finding says that it is marked.
    private func marks(
        of entry: NoteEntry, _ vocabulary: ThemeVocabulary
    ) -> (themes: [String], findings: [ThemeFinding]) {
        var marked: [String] = []
        for id in entry.themes.map(vocabulary.currentID) where !marked.contains(id) {
            guard (1...IndexedNote.maximumThemeLength).contains(id.utf8.count), !id.utf8.contains(0) else { continue }
            marked.append(id)
        }
        let findings = entry.findings.map { finding in
            let code = ThemeCode(rawValue: finding.polarity)
            guard let place = marked.firstIndex(of: finding.theme), code.polarity == .denied, !code.aboutSomeoneElse,
                vocabulary.theme(id: finding.theme)?.isSigned ?? false
            else { return finding }
            marked.remove(at: place)
            return ThemeFinding(theme: finding.theme, polarity: code.marked.rawValue, strength: finding.strength)
        }
        return (Array(marked.prefix(IndexedNote.maximumThemes)), findings)
    }

    private func add(
        _ note: CatalogueChange.Note, _ found: [ThemeFinding], in language: NoteLanguage,
        to builder: SegmentBuilder, _ drawer: Drawer
    ) throws {
        var entry = note.entry
        let (isBegun, note, text, range) = (note.isNew, NoteKey(entry.id), note.text, note.textRange)
        let vocabulary = themes()
        entry.findings = found
        let reader = try cache(drawer).reader
        let wasWithdrawn = try !isBegun && reader.value(for: key("w", entry.id, part: 0)) != nil
        if entry.withdrawn {
            builder.remove(note)
            try set(entry.stored, for: "w", entry.id, in: builder)
            return
        }
        if wasWithdrawn { try set([], for: "w", entry.id, in: builder) }
        var stored = entry.storedBesideDocument
        if stored.count > IndexedNote.maximumStored {
            try set(entry.stored, for: "n", entry.id, in: builder)
            stored = []
        }
        let (marked, findings) = marks(of: entry, vocabulary)
        let indexed = IndexedNote(
            note: note, patient: PatientKey(entry.ref.patient), day: entry.day.number, time: entry.order,
            kind: entry.kind.code, language: entry.language ?? language,
            themes: marked, findings: findings,
            labels: entry.signed ? [] : [IndexCatalogue.unsigned], stored: stored)
        let title = Array(entry.title.utf8)
        let isNew = try isBegun || !reader.contains(note)
        try text.withBytes(in: range) { (text) throws(IndexError) in
            try unsafe builder.add(indexed, title: title.span.bytes, text: text, isNew: isNew)
        }
    }
}
