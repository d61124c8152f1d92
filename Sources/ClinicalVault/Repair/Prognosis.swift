internal import SecretMemory
internal import VaultCrypto

/// What damage means for notes: which are lost, which have less history, which lost their beginning alone.
///
/// The search index, made before the damage, knows every record of every note by its name; where it is gone, the log
/// knows the notes that were written one at a time. Both are used, and neither is believed for what is in the vault.
struct Prognosis {
    private let vault: Vault
    /// Every record of a note that can be read in the drawers with damage.
    private var present: [DrawerRef: [Identifier: [NoteRecord]]] = [:]
    private var drawersWithProfile: Set<DrawerRef> = []
    private var names: [DrawerRef: Set<Digest>]
    private var filedAnew: [Identifier: Identifier] = [:]
    /// The rescued records that hold a text, by name.
    private var texts: [Digest: Record] = [:]

    private(set) var affected: [RepairReport.AffectedNote] = []
    private(set) var unnamed = 0

    init(_ vault: Vault, _ diagnosis: Diagnosis) throws {
        self.vault = vault
        names = diagnosis.intact
        for ref in Set(diagnosis.hurt.values) { try read(ref, leavingOut: diagnosis) }
    }

    /// Reads what a drawer has beside the files that leave it.
    private mutating func read(_ ref: DrawerRef, leavingOut diagnosis: Diagnosis) throws {
        present[ref] = [:]
        let view = try vault.openDrawer(ref)
        let leaving = Set(diagnosis.leaving.map { $0.folder.path(of: $0.name) })
        for name in view.bundleNames where !leaving.contains(view.folder.path(of: name)) {
            guard let bundle = try? vault.bundle(name, in: view) else { continue }
            try bundle.records(at: vault.believed(bundle.scan(), of: bundle, in: view)) { place, record in
                if let record { take(record, place, bundle, ref) }
            }
        }
    }

    /// Takes a record into account that stays, or that was brought over into a new file.
    mutating func take(_ record: Record, _ place: FramePlace, _ bundle: BundleFile, _ ref: DrawerRef) {
        guard let note = NoteRecord(record, place, in: bundle) else { return }
        let head = note.head
        if case .profile = head { drawersWithProfile.insert(ref) }
        if let id = note.note { present[ref, default: [:]][id, default: []].append(note) }
        if case .note = head, note.author == vault.keys.clinician { texts[record.name] = record }
        names[ref, default: []].insert(record.name)
    }

    // MARK: What the repair tells

    mutating func wasFiled(_ note: Identifier, anew: Identifier) { filedAnew[note] = anew }

    /// Notes whose first record is lost while a later text of one's own is there: that text would be shown nowhere, since
    /// a note's id is the name of its first record. Not those that were withdrawn.
    func notesWithoutBeginning() -> [(ref: DrawerRef, note: Identifier, newest: Record)] {
        present.flatMap { ref, notes in
            notes.compactMap { id, records -> (DrawerRef, Identifier, Record)? in
                guard !records.contains(where: { Identifier(beginningOf: $0.place.name) == id }) else { return nil }
                let isWithdrawn = records.contains { if case .withdrawal = $0.head { true } else { false } }
                let newest = records.filter { texts[$0.place.name] != nil }.max { $0.time < $1.time }
                guard !isWithdrawn, let newest, let record = texts[newest.place.name] else { return nil }
                return (ref, id, record)
            }
        }.sorted { $0.1 < $1.1 }
    }

    /// Patients whose name and code are lost: nothing could be found of them by what the clinician calls them.
    func drawersWithoutProfile() -> [DrawerRef] {
        present.keys.filter { $0.drawer == .record && !drawersWithProfile.contains($0) }
    }

    // MARK: Judgement

    /// To be called when everything is rescued that can be.
    mutating func judge(_ diagnosis: Diagnosis, _ logs: OwnLogs) throws {
        var known: Set<Identifier> = []
        for ref in present.keys.sorted(by: { $0.path < $1.path }) {
            let code = try? vault.openCatalogue().patient(ref.patient)?.code
            for entry in try entries(of: ref) where entry.places.contains(where: { diagnosis.hurt[$0.bundle] != nil }) {
                known.insert(entry.id)
                guard !entry.places.allSatisfy({ names[ref]?.contains($0.name) ?? false }) else { continue }
                add(entry.id, ref, code: code ?? "", day: entry.day, title: entry.title)
            }
        }
        for (bundle, ref) in diagnosis.hurt {
            for (_, note) in logs.notes[bundle] ?? [] where !known.contains(note) {
                known.insert(note)
                if present[ref]?[note] == nil { add(note, ref, code: "", day: nil, title: "") }
            }
        }
        for note in filedAnew.keys.sorted() where !known.contains(note) {
            guard let ref = present.first(where: { $0.value[note] != nil })?.key else { continue }
            add(note, ref, code: "", day: nil, title: "")
        }
        for one in diagnosis.wounded where one.ref != nil {
            // The index has names for everything that it has read.
            guard try vault.openCatalogue().end(of: one.bundle.header.bundle) == nil else { continue }
            let named = affected.count { note in
                logs.notes[one.bundle.header.bundle]?.contains { $0.note == note.note } ?? false
            }
            unnamed += max(0, one.missing - named)
        }
        affected.sort { ($0.code, $0.note) < ($1.code, $1.note) }
    }

    private mutating func add(_ note: Identifier, _ ref: DrawerRef, code: String, day: CalendarDay?, title: String) {
        let hasBeginning = present[ref]?[note]?.contains { Identifier(beginningOf: $0.place.name) == note } ?? false
        affected.append(
            RepairReport.AffectedNote(
                note: note, patient: ref.patient, code: code, day: day, title: title,
                outcome: filedAnew[note].map { .filedAnew($0) } ?? (hasBeginning ? .lessHistory : .lost)))
    }

    /// What the index knew of a drawer's notes; nothing where it is gone.
    private func entries(of ref: DrawerRef) throws -> [NoteEntry] {
        (try? vault.openCatalogue().notes(NoteFilter(patient: ref.patient, drawer: ref.drawer))) ?? []
    }
}
