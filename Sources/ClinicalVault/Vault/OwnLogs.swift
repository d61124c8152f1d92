internal import VaultCrypto

/// Everything that one's own logs of acts say, as far as they can be read: for what is rare and must look at all of it.
struct OwnLogs {
    /// Ends by bundle.
    private(set) var ends: [Identifier: Set<BundleEnd>] = [:]
    /// The notes that an act named, by the bundle that it wrote to, with the end of what it wrote.
    private(set) var notes: [Identifier: [(end: BundleEnd, note: Identifier)]] = [:]
    private(set) var setAside: Set<Identifier> = []
    private(set) var sealed: [SealedFiles] = []

    init(_ vault: Vault) throws {
        let folder = try vault.clinicianFolder(vault.keys.clinician)
        for entry in try folder.entries() where entry.kind == .file && entry.name.hasSuffix(".ledger") {
            guard let ledger = try? vault.ledger(entry.name, in: folder), let scan = try? ledger.scan() else {
                continue
            }
            try ledger.records(at: scan.believed) { _, record in
                if let record, let entry = LedgerEntry(record.head) { take(entry) }
            }
        }
    }

    private mutating func take(_ entry: LedgerEntry) {
        for named in entry.ends + (entry.references["ledgers"]?.array ?? []).compactMap({ NamedEnd($0) }) {
            ends[named.bundle, default: []].insert(named.end)
            if let note = entry.references["note"]?.identifier {
                notes[named.bundle, default: []].append((named.end, note))
            }
        }
        for one in entry.setAside { setAside.insert(one.bundle) }
        if let files = SealedFiles(entry) { sealed.append(files) }
    }
}
