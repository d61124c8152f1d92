internal import NoteIndex
internal import SecretMemory
internal import SystemPackage
internal import VaultCrypto

extension Vault {
    /// Hands the record of one patient over: writes one age file, and records the disclosure in the patient's record
    /// and in the log.
    ///
    /// The disclosure is recorded when the whole file lies on the disk and before it gets its name, so that there is no
    /// hand-off without its place in the accounting.
    public func createHandoff(
        _ request: HandoffRequest, to recipient: borrowing HandoffRecipient
    ) throws -> HandoffReceipt {
        guard access == .readWrite else { throw VaultError.readOnly }
        guard let patient = try freshCatalogue().patient(request.patient) else {
            throw VaultError.noSuchPatient(request.patient.text, near: [])
        }
        let chosen = try self.notes(
            NoteFilter(
                patient: patient.id, since: request.since, until: request.until, theme: request.theme, drawer: .record))
        guard !chosen.isEmpty else { throw HandoffError.nothingToHandOver }
        let authors = try HandoffAuthors(self)
        // A hand-off is read from its beginning.
        let notes = try texts(of: chosen.reversed().map(\.id)).map { HandoffNote($0, vault: id, authors: authors) }
        let time = now()
        let vocabulary = ThemeVocabulary.builtIn
        let writer = HandoffWriter(
            keys: keys, sender: try ownCards(),
            patient: HandoffManifest.Patient(
                id: patient.id, code: patient.code, name: patient.name, born: patient.born),
            purpose: request.purpose, since: request.since, until: request.until, theme: request.theme, made: time,
            armor: request.armor, cost: request.cost,
            themeName: { vocabulary.theme(id: $0)?.name ?? $0 })
        var receipt: HandoffReceipt?
        let days = notes.map(\.day)
        let disclosure = HandoffDisclosure(
            recipient, purpose: request.purpose, notes: notes.count, first: days.min(), last: days.max())
        try writer.write(notes, to: recipient, at: request.output) { written in
            let append = try Append(self)
            let ref = DrawerRef(patient: patient.id, drawer: .record)
            var head = disclosure.head(handoff: written.id, time: time)
            head["author"] = .string(keys.clinician.text)
            try append.add(Record(head: head), to: append.target(ref))
            try append.finish(
                .disclosed,
                JSONObject([("patient", .string(patient.id.text)), ("handoff", .string(written.id.text))]))
            receipt = HandoffReceipt(
                id: written.id, path: request.output, size: written.size, notes: notes.count, first: days.min(),
                last: days.max())
        }
        guard let receipt else { throw HandoffError.fileExists(path: request.output.string) }
        return receipt
    }
}

/// The names by which the sender knows whoever wrote a note.
struct HandoffAuthors {
    private var names: [Identifier: String] = [:]

    init(_ vault: Vault) throws {
        for key in try vault.trustedKeys().keys { names[key.card.clinician] = key.name }
        let own = try vault.ownCard()
        names[own.clinician] = own.name
    }

    func author(_ clinician: Identifier, _ origin: NoteOrigin?) -> HandoffNote.Author {
        if let origin { return HandoffNote.Author(clinician: origin.author, name: origin.name) }
        return HandoffNote.Author(clinician: clinician, name: names[clinician])
    }
}

extension HandoffNote {
    /// A note of this vault on its way out. What came from elsewhere keeps its author and its ids.
    init(_ note: Note, vault: Identifier, authors: HandoffAuthors) {
        let summary = note.summary
        let texts = note.revisions.filter { $0.text != nil }
        let shown =
            texts.last { $0.day == summary.day && $0.title == summary.title && $0.text?.isEqual(to: note.text) == true }
            ?? texts.last
        // Nothing from before the first signature; of a note without one, what stands beside it.
        let firstSigned = texts.firstIndex(where: \.signed)
        let kept = firstSigned.map { Array(texts[$0...]) } ?? texts.filter(\.isHead)
        self.note = summary.origin?.note ?? summary.id
        record = shown?.origin?.record ?? shown?.record ?? .none
        self.vault = summary.origin?.vault ?? vault
        author = authors.author(shown?.author ?? summary.author, shown?.origin)
        written = summary.time
        kind = summary.kind
        day = summary.day
        title = summary.title
        themes = summary.themes
        template = note.template
        text = note.text
        signed = shown?.origin?.signed ?? summary.signed
        revisions = kept.filter { $0.record != shown?.record }.compactMap { Revision($0, authors) }
        addenda = note.addenda.compactMap { Revision($0, authors) }
    }
}

extension HandoffNote.Revision {
    fileprivate init?(_ revision: NoteRevision, _ authors: HandoffAuthors) {
        guard let text = revision.text else { return nil }
        record = revision.origin?.record ?? revision.record
        author = authors.author(revision.author, revision.origin)
        written = revision.time
        day = revision.day
        title = revision.title
        themes = revision.themes
        self.text = text
        signed = revision.origin?.signed ?? revision.signed
    }
}

extension PlaintextBuffer {
    fileprivate func isEqual(to other: PlaintextBuffer) -> Bool {
        withBytes { mine in other.withBytes { constantTimeEqual(mine, $0) } }
    }
}
