internal import NoteIndex
public import SecretMemory
public import SystemPackage
public import VaultCrypto

extension Vault {
    /// What is in a hand-off that is sealed to one's own key. Nothing is written.
    public func inspectHandoff(_ path: FilePath) throws -> HandoffContents {
        try HandoffFile.inspect(path, with: .mine(keys, ownCards()), trusted: trustedKeys())
    }

    /// What is in a hand-off that is sealed under words. Nothing is written.
    public func inspectHandoff(_ path: FilePath, passphrase: borrowing SecretBytes) throws -> HandoffContents {
        try HandoffFile.inspect(path, with: .passphrase(passphrase.copy()), trusted: trustedKeys())
    }

    /// The patient of a hand-off, where some of that record was taken in before, or where it was made here.
    public func patient(of contents: HandoffContents) throws -> PatientSummary? {
        let catalogue = try freshCatalogue()
        guard let id = try patient(of: contents, in: catalogue) else { return nil }
        return try catalogue.patient(id)?.summary(catalogue.counts(of: id))
    }

    /// Takes a hand-off in that is sealed to one's own key: all of it or nothing, and twice is like once.
    ///
    /// Everything is verified before anything is written. Notes keep their authors, their times and their ids of
    /// origin; a note of which a newer version comes gets it as a revision.
    ///
    /// - Parameters:
    ///   - patient: into whose record; without it the patient into whose record earlier hand-offs of the same record
    ///     went, or a new one with the code that the sender used, if it is free.
    ///   - unconfirmed: also from somebody whose words were not compared.
    ///   - mismatched: also into the record of a patient who, by name or day of birth, is somebody else.
    ///   - dryRun: stops when everything was verified: nothing is written.
    public func openHandoff(
        _ path: FilePath, into patient: Identifier? = nil, unconfirmed: Bool = false, mismatched: Bool = false,
        dryRun: Bool = false
    ) throws -> HandoffImport {
        let opened = try HandoffFile.read(path, with: .mine(keys, ownCards()), trusted: trustedKeys())
        if !mismatched { try requireSamePatient(opened.contents, patient) }
        return try take(opened, path, into: patient, unconfirmed: unconfirmed, dryRun: dryRun)
    }

    /// Takes a hand-off in that is sealed under words.
    public func openHandoff(
        _ path: FilePath, passphrase: borrowing SecretBytes, into patient: Identifier? = nil,
        unconfirmed: Bool = false, mismatched: Bool = false, dryRun: Bool = false
    ) throws -> HandoffImport {
        let opened = try HandoffFile.read(path, with: .passphrase(passphrase.copy()), trusted: trustedKeys())
        if !mismatched { try requireSamePatient(opened.contents, patient) }
        return try take(opened, path, into: patient, unconfirmed: unconfirmed, dryRun: dryRun)
    }

    /// One patient's notes in another's record are found late, and go out with the next hand-off: so a name without a
    /// word in common, another day of birth, or an earlier hand-off into another record stop it.
    private func requireSamePatient(_ contents: HandoffContents, _ wanted: Identifier?) throws {
        let catalogue = try freshCatalogue()
        guard let wanted, let there = try catalogue.patient(wanted) else { return }
        let isOtherName =
            if let name = there.name, let other = contents.name {
                Set(foldedWords(name)).isDisjoint(with: foldedWords(other))
            } else {
                false
            }
        let isOtherDay = there.born.map { born in contents.born.map { $0 != born } ?? false } ?? false
        let isElsewhere = try patient(of: contents, in: catalogue).map { $0 != wanted } ?? false
        if isOtherName || isOtherDay || isElsewhere { throw HandoffError.anotherPatient(code: there.code) }
    }

    private func take(
        _ opened: HandoffFile.Opened, _ path: FilePath, into wanted: Identifier?, unconfirmed: Bool, dryRun: Bool
    ) throws -> HandoffImport {
        let contents = opened.contents
        guard contents.problems.isEmpty else {
            throw HandoffError.refused(path: path.string, contents.problems)
        }
        guard contents.isConfirmed || unconfirmed else { throw HandoffError.unconfirmed(name: contents.senderName) }
        let catalogue = try freshCatalogue()
        let patient = try wanted ?? self.patient(of: contents, in: catalogue)
        if let patient, try catalogue.patient(patient) == nil {
            throw VaultError.noSuchPatient(patient.text, near: [])
        }
        if patient == nil,
            try catalogue.patients().contains(where: {
                normalizedCode($0.code) == normalizedCode(contents.code)
            })
        {
            throw HandoffError.codeIsTaken(contents.code)
        }
        let known = try patient.map { try TakenNotes(self, DrawerRef(patient: $0, drawer: .record)) } ?? TakenNotes()
        var batches: [[Record]] = []
        let time = now()
        for (index, note) in opened.notes.enumerated() {
            // One's own note that comes back is here already.
            if note.vault == id, try catalogue.note(note.note) != nil { continue }
            do {
                let records = try note.records(contents, after: known, taken: time, by: keys.clinician)
                if !records.isEmpty { batches.append(records) }
            } catch VaultError.invalid {
                throw HandoffError.refused(path: path.string, [.note(line: index + 1)])
            }
        }
        guard !dryRun else {
            let known = try patient.flatMap { try catalogue.patient($0) }
            return HandoffImport(
                imported: batches.count, alreadyThere: opened.notes.count - batches.count,
                patient: try known.map { $0.summary(try catalogue.counts(of: $0.id)) } ?? contents.patientThere,
                isNewPatient: known == nil)
        }
        return try write(batches, of: opened.notes.count, contents, into: patient)
    }

    private func write(
        _ batches: [[Record]], of count: Int, _ contents: HandoffContents, into patient: Identifier?
    ) throws -> HandoffImport {
        var target = patient
        if !batches.isEmpty {
            let append = try Append(self)
            let ref: DrawerRef
            if let patient {
                ref = DrawerRef(patient: patient, drawer: .record)
            } else {
                let made = try NewPatient(in: self, writer: append.writer)
                let profile = try profile(code: contents.code, name: contents.name, born: contents.born)
                try append.add(
                    Record(head: RecordHead.profile(profile).json(by: keys.clinician)), to: append.begin(made),
                    closing: .open)
                ref = made.record.ref
                target = ref.patient
            }
            for record in batches.joined() { try append.add(record, to: append.target(ref), closing: .open) }
            try append.finishImport(
                JSONObject([
                    ("handoff", .string(contents.id.text)), ("card", .string(contents.senderCards.card.digest.hex)),
                    ("patient", .string(ref.patient.text)), ("notes", .integer(Int64(batches.count))),
                ]))
        }
        let catalogue = try freshCatalogue()
        guard let target, let entry = try catalogue.patient(target) else {
            throw VaultError.noSuchPatient(contents.code, near: [])
        }
        return HandoffImport(
            imported: batches.count, alreadyThere: count - batches.count,
            patient: entry.summary(try catalogue.counts(of: target)), isNewPatient: patient == nil)
    }

    private func patient(of contents: HandoffContents, in catalogue: any NoteCatalogue) throws -> Identifier? {
        if contents.vault == id { return try catalogue.patient(contents.patient)?.id }
        let notes = try catalogue.notes(NoteFilter(drawer: .record))
        return notes.first { $0.origin?.vault == contents.vault && $0.origin?.patient == contents.patient }?.ref.patient
    }
}

extension HandoffContents {
    /// The patient as the sender knows them.
    fileprivate var patientThere: PatientSummary {
        PatientSummary(id: patient, code: code, name: name, born: born, notes: notes, lastDay: last)
    }
}

/// What a record drawer holds of notes from elsewhere.
private struct TakenNotes {
    /// A note from elsewhere, by its ids there.
    struct Key: Hashable {
        let vault: Identifier
        let note: Identifier
    }

    /// Names of the records there.
    private(set) var records: Set<Digest> = []
    /// The note here, and the newest record here that came from there: what a newer version follows.
    private(set) var newest: [Key: (note: Identifier, record: Digest, written: Timestamp)] = [:]

    init() {}

    /// Reads the heads of the drawer's notes, withdrawn ones too.
    init(_ vault: Vault, _ ref: DrawerRef) throws {
        let catalogue = try IndexCatalogue()
        try CatalogueFeed(vault: vault, catalogue: catalogue).refresh([ref])
        let view = try vault.openDrawer(ref)
        for entry in try catalogue.notes(idPrefix: "", limit: .max) {
            for (record, _) in try vault.noteRecords(entry.places, in: view) {
                guard case .note(let head) = record.head, let origin = head.origin else { continue }
                records.insert(origin.record)
                let key = Key(vault: origin.vault, note: origin.note)
                if let known = newest[key], known.written > head.time { continue }
                newest[key] = (entry.id, record.place.name, head.time)
            }
        }
    }
}

extension HandoffNote {
    /// The records for what is not here yet: earlier versions first, each following the one before.
    ///
    /// A newer version of a note that is here follows the newest one that came from there. What was written here since
    /// stands beside it then, and neither covers the other.
    fileprivate func records(
        _ contents: HandoffContents, after known: TakenNotes, taken: Timestamp, by taker: Identifier
    ) throws -> [Record] {
        let added = try addendaRecords(contents, after: known, taken: taken, by: taker)
        guard !known.records.contains(record) else { return added }
        let before = known.newest[TakenNotes.Key(vault: vault, note: note)]
        // An older hand-off that is opened late brings nothing.
        if let before, before.written > written { return added }
        var local = before?.note
        var parents = before.map { [$0.record] } ?? []
        var records: [Record] = []
        let last = Revision(
            record: record, author: author, written: written, day: day, title: title, themes: themes, text: text,
            signed: signed)
        for version in revisions.filter({ !known.records.contains($0.record) && $0.record != record }) + [last] {
            let made = try here(version, of: note, contents, taken, following: local, parents, by: taker)
            records.append(made)
            local = local ?? Identifier(beginningOf: made.name)
            parents = [made.name]
        }
        return records + added
    }

    /// What others added there: a note of its own here, since a revision counts only from a note's author.
    private func addendaRecords(
        _ contents: HandoffContents, after known: TakenNotes, taken: Timestamp, by taker: Identifier
    ) throws -> [Record] {
        try addenda.filter { !known.records.contains($0.record) }.map { addendum in
            try here(
                addendum, of: Identifier(beginningOf: addendum.record), contents, taken, following: nil, [], by: taker)
        }
    }

    private func here(
        _ version: Revision, of note: Identifier, _ contents: HandoffContents, _ taken: Timestamp,
        following local: Identifier?, _ parents: [Digest], by taker: Identifier
    ) throws -> Record {
        let origin = NoteOrigin(
            vault: vault, patient: contents.patient, note: note, record: version.record,
            author: version.author.clinician, name: version.author.name, signed: version.signed, taken: taken,
            handoff: contents.id)
        let head = RecordHead.note(
            RecordHead.NoteHead(
                note: local, parents: parents, time: version.written, kind: kind, day: version.day,
                title: try Vault.checkedTitle(version.title), themes: try Vault.checkedThemes(version.themes),
                template: template, origin: origin))
        return try version.text.withBytes {
            try Vault.requireText($0)
            return try Record(head: head.json(by: taker), body: $0)
        }
    }
}
