internal import NoteIndex
internal import SystemPackage
internal import VaultCrypto

extension Vault {
    /// The catalogue, up to date with what lies in the vault.
    ///
    /// Nothing but the sizes of the logs is looked at where they are as before.
    func freshCatalogue() throws -> any NoteCatalogue {
        let catalogue = try openCatalogue()
        // Twice may be needed after another process was faster; more often, what it wrote a moment ago will do.
        for _ in 0..<3 {
            let logs = try logSizes()
            if catalogue.isFresh(logs) { break }
            try refreshAll(catalogue, logs)
        }
        return catalogue
    }

    /// Brings the catalogue up to date with drawers that were just written to.
    func update(_ refs: [DrawerRef]) throws -> any NoteCatalogue {
        let catalogue = try openCatalogue()
        let own = ownAppend
        ownAppend = nil
        // Only who had seen everything before the own write has seen everything after it.
        let fresh = own.flatMap { catalogue.isFresh($0.before) ? $0.after : nil }
        try changing(catalogue) {
            try CatalogueFeed(vault: self, catalogue: catalogue).refresh(refs, fresh: fresh)
        }
        return catalogue
    }

    /// Looks at every drawer, whatever the logs say: what arrives through a synchronising server may come after its log.
    func refreshWholeCatalogue() throws {
        try refreshAll(openCatalogue(), logSizes())
    }

    /// Merges what many small writes have left in the search index; for a moment when nobody waits for an answer.
    public func tidy() throws {
        guard access == .readWrite else { return }
        try openCatalogue().tidy(upTo: Vault.largeMerge)
    }

    private func refreshAll(_ catalogue: IndexCatalogue, _ logs: LogSizes) throws {
        try changing(catalogue) { try readAll(into: catalogue, logs) }
    }

    private func readAll(into catalogue: IndexCatalogue, _ logs: LogSizes) throws -> Bool {
        try readVocabulary(into: catalogue)
        return try CatalogueFeed(vault: self, catalogue: catalogue).refresh(allDrawers(), areAll: true, fresh: logs)
    }

    /// A round of changes. Where another process was faster, or the index turned out to be damaged or to know what is no
    /// longer there, everything is looked at again.
    private func changing(_ catalogue: IndexCatalogue, _ round: () throws -> Bool) throws {
        let wasChanging = catalogue.isChanging
        catalogue.isChanging = true
        defer {
            catalogue.isChanging = wasChanging
            // From now on the index knows them, by this round or by that of another process.
            begunNotes = []
        }
        var attempts = 0
        var isDone = false
        while !isDone {
            attempts += 1
            do {
                isDone = try attempts == 1 ? round() : readAll(into: catalogue, logSizes())
            } catch is IndexCatalogue.Lost where attempts < Vault.patienceWithIndex {
                continue
            }
            // Who is always too late has at least tried; the next command does it.
            if attempts == Vault.patienceWithIndex { break }
        }
        // Small ones at once, so that they do not pile up where nobody ever tidies.
        catalogue.tidy(upTo: Vault.smallMerge)
    }

    private static let patienceWithIndex = 8

    /// A merge of so few notes takes some milliseconds.
    private static let smallMerge = 64
    /// At 10,000 notes a second a merge of so many takes two, once in ten thousand notes or so. Parts of a large import
    /// stay as they are: a search opens a dozen segments as well.
    private static let largeMerge = 20_000

    func allDrawers() throws -> [DrawerRef] {
        try patientIDs().flatMap { id in Drawer.allCases.map { DrawerRef(patient: id, drawer: $0) } }
    }

    func openCatalogue() throws -> IndexCatalogue {
        if let catalogue { return catalogue }
        let path = places.cache.appending(id.text).appending(keys.clinician.text)
        // Without a cache folder, and where nothing may be written, what is missing is kept in memory.
        let folder =
            try? access == .readWrite
            ? Folder.make(path, called: path.string) : Folder.open(path, called: path.string)
        let made = try IndexCatalogue(
            in: folder, keys: keys, mayWrite: access == .readWrite && folder != nil,
            notice: { [weak self] in self?.notice($0) })
        made.rebuild = { [weak self, weak made] in
            guard let self, let made else { return }
            try refreshAll(made, logSizes())
        }
        catalogue = made
        return made
    }

    /// How many notes and patients there are.
    public func counts() throws -> VaultCounts {
        let totals = try freshCatalogue().totals()
        return VaultCounts(notes: totals.notes, patients: totals.patients)
    }

    /// Summaries with the codes of their patients.
    func summaries(_ entries: [NoteEntry], _ catalogue: any NoteCatalogue) throws -> [NoteSummary] {
        var codes: [Identifier: String] = [:]
        return try entries.map { entry in
            let patient = entry.ref.patient
            let code = try codes[patient] ?? catalogue.patient(patient)?.code ?? ""
            codes[patient] = code
            return entry.summary(code: code)
        }
    }

    func summary(_ entry: NoteEntry, _ catalogue: any NoteCatalogue) throws -> NoteSummary {
        try summaries([entry], catalogue)[0]
    }
}

extension Vault {
    /// Reads what is new in the clinician's own logs for changes of the vocabulary.
    private func readVocabulary(into catalogue: IndexCatalogue) throws {
        var lines = catalogue.vocabulary
        var logs = catalogue.logs
        let folder = try clinicianFolder(keys.clinician)
        for entry in try folder.entries() where entry.kind == .file && entry.name.hasSuffix(".ledger") {
            // A log that cannot be read is for the check to report; the themes must not fail over it.
            guard let log = try? ledger(entry.name, in: folder), log.header.kind == .acts else { continue }
            let seen = logs[log.header.bundle]
            if let seen, try log.file.status().size == seen.offset { continue }
            let start = try seen.flatMap { try log.file.reaches($0) ? $0 : nil }
            guard let scan = try? log.scan(from: start) else { continue }
            try log.records(at: scan.believed) { place, record in
                guard let record, let entry = LedgerEntry(record.head),
                    entry.kind == LedgerEntry.Kind.vocabulary.rawValue
                else { return }
                let order = entry.time.order(at: place.offset)
                let changes = entry.references["change"]?.string.map { [$0] } ?? entry.references["changes"]?.strings
                lines += (changes ?? []).map { "\(order) \($0)" }
            }
            if let end = scan.soundEnd { logs[log.header.bundle] = end }
        }
        if lines.count > catalogue.vocabulary.count {
            lines = Set(lines).sorted { left, right in
                let (a, b) = (Int64(left.prefix { $0 != " " }) ?? 0, Int64(right.prefix { $0 != " " }) ?? 0)
                return (a, left) < (b, right)
            }
        }
        try catalogue.take(vocabulary: lines, logs: logs)
    }
}

/// How much is in a vault.
public struct VaultCounts: Hashable, Sendable {
    /// Notes that are not withdrawn, in both drawers.
    public var notes: Int
    public var patients: Int
}
