internal import SecretMemory
internal import VaultCrypto

/// Reads what is new in the bundles and brings a catalogue up to date. Only what is believed gets in.
struct CatalogueFeed {
    private static let chunk = 32

    let vault: Vault
    let catalogue: any NoteCatalogue

    /// Looks at these drawers. One that cannot be opened is left out: its patient is not ours, or the check reports it.
    /// Where the system refused to read something, the catalogue does not count as new, and the next command looks again.
    ///
    /// - Parameters:
    ///   - areAll: whether these are all drawers of the vault, so that a bundle which is in none of them is gone.
    ///   - fresh: the logs that the catalogue is as new as when that was done.
    /// - Returns: false where another process changed the catalogue meanwhile, or the vault went back to an older state:
    ///   nothing was taken in, and all drawers are to be looked at.
    @discardableResult
    func refresh(_ refs: [DrawerRef], areAll: Bool = false, fresh: LogSizes? = nil) throws -> Bool {
        var isWhole = true
        let found = survey(refs, &isWhole)
        let ends = try areAll ? catalogue.ends() : ends(of: found)
        guard !hasGoneBack(found, ends) else {
            // An older state of the vault, or a part of it: nothing that is known of it can be relied on.
            catalogue.startOver()
            return false
        }
        let longer = zip(refs, found).filter { $1.contains { $0.bundle.flatMap { ends[$0] }?.offset != $0.size } }
        for slice in longer.map(\.0).chunked(CatalogueFeed.chunk) {
            let views = try vault.openDrawers(slice)
            for ref in slice {
                switch views[ref] {
                case .success(let view)?:
                    if let change = try change(in: view, &isWhole) { try catalogue.apply(change) }
                case .failure(let error)?: if error.isOfSystem { isWhole = false }
                case nil: break
                }
            }
        }
        return try catalogue.finishChanges(fresh: isWhole ? fresh : nil)
    }

    /// A file that may be a bundle, known by its name alone.
    private struct Found {
        let bundle: Identifier?
        let size: Int
    }

    /// The bundles of each drawer, by name and size: nothing is opened.
    private func survey(_ refs: [DrawerRef], _ isWhole: inout Bool) -> [[Found]] {
        refs.map { ref in
            do {
                guard let folder = try vault.patientFolder(ref.patient)?.folder(ref.drawer.rawValue) else { return [] }
                return try folder.entries().compactMap { entry -> Found? in
                    guard entry.kind == .file, entry.name.hasSuffix(".bundle") else { return nil }
                    let size = (try? folder.status(entry.name))??.size ?? 0
                    return Found(bundle: Vault.bundleID(entry.name), size: size)
                }
            } catch {
                isWhole = false
                return []
            }
        }
    }

    /// How far these bundles were read: to ask for all of the vault would make a note cost more in a large one.
    private func ends(of found: [[Found]]) throws -> [Identifier: BundleEnd] {
        var ends: [Identifier: BundleEnd] = [:]
        for bundle in found.joined().compactMap(\.bundle) { ends[bundle] = try catalogue.end(of: bundle) }
        return ends
    }

    /// Whether one of the bundles that were read is shorter than it was then, or gone.
    private func hasGoneBack(_ found: [[Found]], _ ends: [Identifier: BundleEnd]) -> Bool {
        var sizes: [Identifier: Int] = [:]
        for one in found.joined() { if let bundle = one.bundle { sizes[bundle] = max(one.size, sizes[bundle] ?? 0) } }
        return ends.contains { $1.offset > sizes[$0] ?? 0 }
    }

    /// What is new in a drawer, or nil where nothing is.
    private func change(in view: DrawerView, _ isWhole: inout Bool) throws -> CatalogueChange? {
        var change = CatalogueChange(ref: view.ref)
        var fresh = FreshRecords()
        for name in view.bundleNames {
            let bundle: BundleFile
            do {
                bundle = try vault.bundle(name, in: view)
            } catch {
                if (error as? VaultError)?.isOfSystem ?? false { isWhole = false }
                continue
            }
            // Only the file that bears its own name has an end. A copy or another history of it beside it is read from its
            // beginning, each time until a repair, and a damaged one from before the damage: records are known by their
            // names.
            let isProper = name == Vault.bundleName(bundle.header.bundle)
            let seen = isProper ? try catalogue.end(of: bundle.header.bundle) : nil
            let isKnown = try seen.map { try bundle.file.reaches($0) } ?? false
            if isKnown, let seen, try bundle.file.status().size <= seen.offset { continue }
            let scan = try bundle.scan(from: isKnown ? seen : nil)
            let isNew = isProper && (isKnown || seen == nil) && scan.damage.isEmpty
            try bundle.records(at: vault.believed(scan, of: bundle, in: view)) { place, record in
                guard let record, try isNew || !knows(record, place, bundle) else { return }
                fresh.add(record, place, bundle)
            }
            if isProper, let end = scan.soundEnd, end != seen { change.ends.append((bundle.header.bundle, end)) }
        }
        guard !change.ends.isEmpty || !fresh.isEmpty else { return nil }
        change.statements = view.newest.map(\.digest)
        for id in fresh.noteOrder {
            if let note = try note(id, fresh: fresh, in: view) { change.notes.append(note) }
        }
        if view.ref.drawer == .record {
            change.patient = PatientEntry(
                adding: fresh.profiles, to: try catalogue.patient(view.ref.patient), id: view.ref.patient)
        }
        return change
    }

    /// Whether the catalogue has a record of a note already.
    private func knows(_ record: Record, _ place: FramePlace, _ bundle: BundleFile) throws -> Bool {
        guard let note = NoteRecord(record, place, in: bundle), let id = note.note else { return false }
        return try catalogue.note(id)?.places.contains { $0.name == record.name } ?? false
    }

    private func note(_ id: Identifier, fresh: FreshRecords, in view: DrawerView) throws -> CatalogueChange.Note? {
        var records = fresh.byNote[id] ?? []
        // Not where another process has taken in the beginning of the note meanwhile, and only more of it is new.
        let isNew = vault.begunNotes.contains(id) && records.contains { Identifier(beginningOf: $0.place.name) == id }
        if !isNew, let known = try catalogue.note(id), known.ref == view.ref {
            let loaded = try vault.noteRecords(known.places, in: view)
            records = loaded.map(\.note) + records
        }
        guard let history = vault.history(records, id: id, in: view.ref), let entry = history.entry(in: view.ref)
        else { return nil }
        let record = try fresh.texts[entry.shown.name] ?? vault.record(entry.shown, in: view)
        return CatalogueChange.Note(entry: entry, text: record.buffer, textRange: record.body, isNew: isNew)
    }
}

extension VaultError {
    /// Whether the system refused, which may be otherwise the next time.
    var isOfSystem: Bool {
        switch self {
        case .io, .diskFull: true
        default: false
        }
    }
}

/// Records that a refresh has just read, by what they belong to.
private struct FreshRecords {
    var byNote: [Identifier: [NoteRecord]] = [:]
    var noteOrder: [Identifier] = []
    /// Records that have a text, by name.
    var texts: [Digest: Record] = [:]
    var profiles: [NoteRecord] = []
    var isEmpty: Bool { noteOrder.isEmpty && profiles.isEmpty }

    mutating func add(_ record: Record, _ place: FramePlace, _ bundle: BundleFile) {
        guard let note = NoteRecord(record, place, in: bundle) else { return }
        let head = note.head
        if case .profile = head {
            profiles.append(note)
        } else if let id = note.note {
            if byNote[id] == nil { noteOrder.append(id) }
            byNote[id, default: []].append(note)
            if case .note = head { texts[record.name] = record }
        }
    }
}

extension PatientEntry {
    /// The patient as the newest of the profiles says, known and fresh ones together; nil without any.
    init?(adding fresh: [NoteRecord], to known: PatientEntry?, id: Identifier) {
        var heads = known?.heads ?? []
        var shown = known
        for record in fresh {
            guard case .profile(let profile) = record.head else { continue }
            heads.removeAll { profile.parents.contains($0) || $0 == record.place.name }
            heads.append(record.place.name)
            let isNewer =
                shown.map {
                    ($0.time, $0.shown.hex) < (profile.time, record.place.name.hex)
                        || profile.parents.contains($0.shown)
                } ?? true
            if isNewer {
                shown = PatientEntry(
                    id: id, code: profile.code, name: profile.name, born: profile.born, language: profile.language,
                    time: profile.time, heads: [], shown: record.place.name)
            }
        }
        guard var shown else { return nil }
        shown.heads = heads
        self = shown
    }
}

extension Vault {
    /// Records that are known by their places, read again; `damaged` where one is not the same.
    func noteRecords(_ places: [RecordPlace], in view: DrawerView) throws -> [(note: NoteRecord, record: Record)] {
        let reader = DrawerReader(self, view)
        return try places.map { try reader.noteRecord(at: $0) }
    }

    func record(_ place: RecordPlace, in view: DrawerView) throws -> Record {
        try DrawerReader(self, view).record(at: place).record
    }

    /// The history of a note from its records, with every signature verified.
    func history(_ records: [NoteRecord], id: Identifier, in ref: DrawerRef) -> NoteHistory? {
        NoteHistory(records, id: id) { record, name, signature in
            let digest = RecordHead.signedDigest(record: name, vault: self.id, ref: ref)
            return signatureCards(of: record).contains { card in
                CardSignature.isValid(signature, for: .note, digest: digest, card: card.digest, key: card.signingKey)
            }
        }
    }

    /// The cards under which a signature in a record counts: that of its bundle, then the author's earlier ones, since a
    /// repair may have brought it over from a bundle of an earlier card.
    private func signatureCards(of record: NoteRecord) -> some Sequence<Card> {
        let own = try? record.card == keys.card ? ownCard() : cards.card(record.card, of: record.author)
        guard let own else { return [Card]() }
        guard own.generation > 1 else { return [own] }
        return [own]
            + ((try? cards.chain(of: record.author)) ?? []).filter { $0.generation < own.generation }.reversed()
    }
}
