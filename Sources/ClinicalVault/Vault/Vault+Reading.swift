internal import SecretMemory
public import VaultCrypto

extension Vault {
    /// The notes with their texts and revisions, in the order of `ids`; the reading is logged.
    public func read(_ ids: [Identifier]) throws -> [Note] {
        let notes = try texts(of: ids)
        try logReading(.read, JSONObject([("notes", .array(ids.map { .string($0.text) }))]))
        return notes
    }

    /// The same without an entry in the log.
    func texts(of ids: [Identifier]) throws -> [Note] {
        let catalogue = try freshCatalogue()
        let entries = try ids.map { id in
            guard let entry = try catalogue.note(id) else { throw VaultError.noSuchNote(id.text) }
            return entry
        }
        return try texts(of: entries, summaries(entries, catalogue))
    }

    /// The same for entries that were just read from the catalogue: for snippets of a search, whose own entry in the log
    /// names the notes.
    func texts(of entries: [NoteEntry], _ summaries: [NoteSummary]) throws -> [Note] {
        let views = try openDrawers(entries.map(\.ref))
        var readers: [DrawerRef: DrawerReader] = [:]
        return try zip(entries, summaries).map { entry, summary in
            guard let view = try views[entry.ref]?.get() else { throw VaultError.closedDrawer(path: entry.ref.path) }
            let reader = readers[entry.ref] ?? DrawerReader(self, view)
            readers[entry.ref] = reader
            return try note(entry, from: reader, summary: summary)
        }
    }

    private func note(_ entry: NoteEntry, from reader: DrawerReader, summary: NoteSummary) throws -> Note {
        let loaded = try entry.places.map { try reader.noteRecord(at: $0) }
        guard let history = history(loaded.map(\.note), id: entry.id, in: entry.ref),
            let shown = loaded.first(where: { $0.record.name == entry.shown.name })?.record
        else { throw VaultError.damaged(path: entry.ref.path, what: "note \(entry.id)") }
        let heads = Set(history.heads.map(\.place.name))
        let records = Dictionary(loaded.map { ($0.record.name, $0.record) }) { first, _ in first }
        func revision(_ one: NoteRecord) -> NoteRevision {
            let text = history.text(of: one)
            var day = entry.day
            var title = entry.title
            var origin: NoteOrigin?
            if case .note(let head) = text.head { (day, title, origin) = (head.day, head.title, head.origin) }
            let change: NoteRevision.Change
            switch one.head {
            case .marks: change = .themes
            case .withdrawal(_, _, _, let reason): change = .withdrawn(reason: reason)
            default: change = .text
            }
            var own: PlaintextBuffer?
            if case .note = one.head { own = records[one.place.name]?.text() }
            return NoteRevision(
                record: one.place.name, change: change, author: one.author, time: one.time, day: day, title: title,
                themes: history.themes(of: one), text: own, signed: history.signed.contains(one.place.name),
                isHead: heads.contains(one.place.name), origin: origin)
        }
        return Note(
            summary: summary, text: shown.text(), template: entry.template,
            revisions: history.revisions.map(revision), addenda: history.addenda.map(revision))
    }

    // MARK: The log of reading

    /// Adds an entry to the log of reading, without waiting for the disk and without holding up a writer.
    ///
    /// What cannot be logged because another command holds the log, or the disk is full or may not be written to, is not
    /// a reason to refuse the reading; a vault that is open for reading only, or that this machine has seen newer, is not written to.
    func logReading(_ kind: LedgerEntry.Kind, _ references: JSONObject) throws {
        guard logsReading, access == .readWrite, rollbacks.isEmpty, let state = try state() else { return }
        do {
            let lock = try state.lock(patience: patience)
            // Held to the end: pins of the ledgers are replaced as a whole.
            defer { lock.unlock() }
            guard let writer = try state.knownWriter(), var pins = try state.pins(StateFolder.ledgers) else { return }
            let target = try stageReadLedger(state: state, writer: writer, pins: pins)
            let time = now()
            for part in references.chunkedNotes {
                try target.batch.add(LedgerEntry(kind, time: time, references: part).record())
            }
            try target.batch.commit(.final, keys: keys)
            do { try target.write() } catch {
                target.undo()
                throw error
            }
            guard let end = target.batch.end else { return }
            var pin = pins[target.header.bundle] ?? BundlePin(target.header, seen: nil)
            pin.unsynced = end
            pin.boot = installation.boot
            pins.update(pin)
            try state.setPins(pins, StateFolder.ledgers)
        } catch VaultError.busy {
            return
        } catch VaultError.diskFull, VaultError.io {
            return notice("this reading could not be written to the log")
        }
    }

    /// The log of reading, to be continued where its file ends: unlike others it may be longer than recorded.
    private func stageReadLedger(state: StateFolder, writer: Identifier, pins: PinFile) throws -> Target {
        if let own = pins.current(of: writer, kind: .reads),
            let unsynced = own.boot == installation.boot ? own.unsynced ?? own.seen : own.seen
        {
            var continued = pins
            var pin = own
            pin.seen = unsynced
            continued.update(pin)
            do {
                return try stageLedger(.reads, state: state, writer: writer, pins: continued)
            } catch VaultError.olderThanSeen {
                // Lost with the power, or taken away: the next unlock and the check say which. A new one is begun.
            }
        }
        var without = pins
        without.pins.removeAll { $0.kind == .reads }
        return try stageLedger(.reads, state: state, writer: writer, pins: without)
    }
}

extension JSONObject {
    /// The same members for at most a thousand of the notes each: an id takes 29 bytes, and a head has a ceiling.
    fileprivate var chunkedNotes: [JSONObject] {
        guard let notes = self["notes"]?.array, notes.count > 1000 else { return [self] }
        return notes.chunked(1000).map { some in
            var part = self
            part["notes"] = .array(some)
            return part
        }
    }
}

extension Record {
    /// A copy of the body, to be kept apart from the record.
    func text() -> PlaintextBuffer {
        let text = PlaintextBuffer(capacity: body.count)
        buffer.withBytes(in: body) { text.append($0) }
        return text
    }
}
