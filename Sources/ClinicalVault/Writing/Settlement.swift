internal import SecretMemory
internal import VaultCrypto

/// Finishes what an interrupted command of this installation left, under the lock.
///
/// An own file that is longer than recorded was lengthened by a command that did not get as far as its pins. Whole
/// batches that are signed are taken in. A trailing O becomes F where the ledger lists it, and V where it does not.
/// Bytes behind the last commit stay where they are: the next append begins a new bundle. If no intent explains the
/// growth, somebody else may go on with a copy of this state folder: the writer is in doubt.
struct Settlement {
    let vault: Vault
    let state: StateFolder
    var ledgerPins: PinFile
    /// Batches that are whole and in no ledger yet.
    private(set) var adopted: [NamedEnd] = []
    /// Whether files grew in a way that no intent explains.
    private(set) var inDoubt = false
    /// Whether a batch that was open is now effective, or dropped.
    private(set) var hasResolved = false
    /// What the ledgers acknowledge: of the part that was not recorded yet, or all of it.
    private var acknowledged: [Identifier: [BundleEnd]] = [:]
    private var hasReadAll = false

    private let append: Append

    init(_ append: Append) {
        self.append = append
        vault = append.vault
        state = append.state
        ledgerPins = append.ledgerPins
    }

    /// Looks at the files of the last intent alone: what a writing command does first.
    mutating func settleIntent() throws {
        guard let intent = try state.intent(), append.localWriters.contains(intent.writer) else { return }
        try removeBeginnings(intent)
        try settleLedgers(intent)
        for start in intent.starts {
            guard let drawer = start.kind.drawer else { continue }
            let ref = DrawerRef(patient: start.patient, drawer: drawer)
            try settle(ref, [start.bundle], intent)
        }
        try finish(intent)
    }

    /// Looks at every bundle in these drawers that this installation has written: what an unlock does.
    mutating func settleAll(in refs: [DrawerRef]) throws {
        let intent = try state.intent().flatMap { append.localWriters.contains($0.writer) ? $0 : nil }
        if let intent { try removeBeginnings(intent) }
        try settleLedgers(intent, unpinned: true)
        try settleReadings()
        for ref in refs {
            guard let folder = try vault.patientFolder(ref.patient)?.folder(ref.drawer.rawValue) else { continue }
            let pins = try state.pins(ref.pinName)
            let bundles = try folder.entries().compactMap { entry -> Identifier? in
                guard entry.kind == .file, let id = Vault.bundleID(entry.name) else { return nil }
                let seen = pins?[id]?.seen?.offset ?? 0
                return try folder.status(entry.name).map { $0.size > seen } ?? false ? id : nil
            }
            if !bundles.isEmpty { try settle(ref, bundles, intent) }
        }
        try finish(intent)
    }

    /// What was found is recorded when all of it is settled: recorded before, an interruption here would hide what is
    /// still open.
    private mutating func finish(_ intent: Intent?) throws {
        if let intent { try settleIdentity(intent) }
        if ledgerPins != append.ledgerPins { try state.setPins(ledgerPins, StateFolder.ledgers) }
    }

    // MARK: Ledgers

    /// - Parameter unpinned: whether to look for logs of this installation that no pin names: pins may go with the power.
    private mutating func settleLedgers(_ intent: Intent?, unpinned: Bool = false) throws {
        let folder = try vault.clinicianFolder(vault.keys.clinician)
        var bundles = try localLogs(.acts, in: folder, unpinned: unpinned || ledgerPins.pins.isEmpty)
        for start in intent?.starts ?? [] where start.kind == .acts && !bundles.contains(start.bundle) {
            bundles.append(start.bundle)
        }
        for bundle in bundles {
            let name = Vault.ledgerName(bundle)
            let seen = ledgerPins[bundle]?.seen
            guard let status = try folder.status(name), status.size > seen?.offset ?? 0,
                // A header alone, or less: a torn beginning that nothing follows.
                status.size >= BundleHeader.count
            else { continue }
            // One that cannot be read is for the check to report; its writer cannot go on with it.
            guard var ledger = try? vault.ledger(name, in: folder) else { continue }
            if let seen, try !ledger.file.reaches(seen) { continue }
            var scan = try ledger.scan(from: seen)
            if !scan.damage.isEmpty, let file = try folder.fileForAppending(name),
                try cutTorn(file, ledger.header, scan, seen, intent)
            {
                ledger = try vault.ledger(name, in: folder)
                scan = try ledger.scan(from: seen)
            }
            guard let end = scan.settledEnd else { continue }
            try takeEntries(of: ledger, scan, areNew: true)
            try sync(ledger.file)
            ledgerPins.advance(ledger.header, to: end)
            noteGrowth(ledger.header, seen, intent)
        }
    }

    /// This installation's logs of one kind, as pins name them and, where wanted, as their own headers do.
    private func localLogs(_ kind: BundleKind, in folder: Folder, unpinned: Bool) throws -> [Identifier] {
        let pinned = ledgerPins.pins.filter { $0.kind == kind && append.localWriters.contains($0.writer) }.map(\.bundle)
        guard unpinned else { return pinned }
        return try pinned
            + folder.entries().compactMap { entry in
                guard entry.kind == .file, let id = Vault.ledgerID(entry.name), ledgerPins[id] == nil,
                    let header = try? folder.file(entry.name).map(BundleFile.header), header.bundle == id,
                    header.kind == kind, append.localWriters.contains(header.writer)
                else { return nil }
                return id
            }
    }

    /// Reading is logged without waiting for the disk, so a power cut may leave any part of what was appended since the
    /// last unlock: from the first gap on it is copied aside and cut off.
    private func settleReadings() throws {
        let folder = try vault.clinicianFolder(vault.keys.clinician)
        for bundle in try localLogs(.reads, in: folder, unpinned: true) {
            let name = Vault.ledgerName(bundle)
            let seen = ledgerPins[bundle]?.seen
            guard let status = try folder.status(name), status.size > seen?.offset ?? BundleHeader.count,
                let ledger = try? vault.ledger(name, in: folder), try seen.map(ledger.file.reaches) ?? true,
                let start = try ledger.scan(from: seen).damage.map(\.lowerBound).min(),
                start >= seen?.offset ?? BundleHeader.count, let file = try folder.fileForAppending(name)
            else { continue }
            try state.cut(file, at: start, name: name)
            try sync(file)
        }
    }

    /// - Parameter areNew: whether the pins do not know these entries yet. The unlock does not read again what is pinned
    ///   here, so whatever they say of sealed files and of trust is taken over with them.
    private mutating func takeEntries(of ledger: BundleFile, _ scan: BundleScan, areNew: Bool = false) throws {
        try ledger.records(at: scan.believed) { _, record in
            guard let record, let entry = LedgerEntry(record.head) else { return }
            for named in entry.ends { acknowledged[named.bundle, default: []].append(named.end) }
            guard areNew else { return }
            ledgerPins.takeTrust(entry)
            if let files = SealedFiles(entry)?.files { ledgerPins.identity = files }
        }
    }

    /// Whether a log names that end. Before something is dropped every log is read from its beginning; a log that
    /// cannot be read may be the one that names it.
    private mutating func isAcknowledged(_ bundle: Identifier, _ end: BundleEnd) throws -> Bool {
        if acknowledged[bundle]?.contains(end) ?? false { return true }
        return try acknowledgedEnds(bundle).contains(end)
    }

    /// Every end of a bundle that one of the logs names.
    private mutating func acknowledgedEnds(_ bundle: Identifier) throws -> [BundleEnd] {
        if !hasReadAll {
            let folder = try vault.clinicianFolder(vault.keys.clinician)
            for entry in try folder.entries() where entry.kind == .file && entry.name.hasSuffix(".ledger") {
                let ledger = try vault.ledger(entry.name, in: folder)
                if ledger.header.kind == .acts { try takeEntries(of: ledger, ledger.scan()) }
            }
            hasReadAll = true
        }
        return acknowledged[bundle] ?? []
    }

    private mutating func noteGrowth(_ header: BundleHeader, _ seen: BundleEnd?, _ intent: Intent?) {
        let isExplained = intent?.began(header.bundle, at: seen?.offset ?? 0) ?? false
        if !isExplained, header.writer == append.writer { inDoubt = true }
    }

    /// What a failed sync leaves on the disk nobody knows: its writer goes on in a new file.
    private func sync(_ file: File) throws {
        do { try file.sync() } catch {
            _ = try? state.retireWriter()
            throw error
        }
    }

    // MARK: Bundles

    private mutating func settle(_ ref: DrawerRef, _ bundles: [Identifier], _ intent: Intent?) throws {
        guard let folder = try vault.patientFolder(ref.patient)?.folder(ref.drawer.rawValue) else { return }
        var pins = try state.pins(ref.pinName) ?? PinFile()
        let before = pins
        for bundle in bundles {
            let seen = pins[bundle]?.seen
            guard let file = try folder.fileForAppending(Vault.bundleName(bundle)),
                file.opened.size > seen?.offset ?? 0, let header = try? BundleFile.header(of: file),
                header.bundle == bundle, header.vault == vault.id, header.patient == ref.patient,
                header.kind == BundleKind(ref.drawer), header.clinician == vault.keys.clinician,
                append.localWriters.contains(header.writer), let card = try vault.card(for: header)
            else { continue }
            if let seen, try !file.reaches(seen) { continue }
            var scan = try BundleScan.scan(file, header: header, key: card.signingKey, from: seen)
            if try cutTorn(file, header, scan, seen, intent) {
                scan = try BundleScan.scan(file, header: header, key: card.signingKey, from: seen)
            }
            guard let last = scan.end, last.offset > seen?.offset ?? 0 else { continue }
            if scan.isOpen {
                // In the ledger: the import was done. Not there: it never was.
                guard let isDone = try? isAcknowledged(bundle, last) else { continue }
                try resolve(isDone ? .final : .void, file, header, &scan)
            } else if !(acknowledged[bundle]?.contains(last) ?? false),
                scan.frames.contains(where: { $0.standing == .believed })
            {
                adopted.append(NamedEnd(drawer: ref, bundle: bundle, end: last))
            }
            try sync(file)
            guard let end = scan.settledEnd else { continue }
            pins.advance(header, to: end)
            noteGrowth(header, seen, intent)
        }
        if pins != before { try state.setPins(pins, ref.pinName) }
    }

    /// Cuts off the last append, of which the end had reached the disk when the power went, and something before it had
    /// not: the commit that is whole would call for what is missing for ever. It lies behind everything that is pinned and
    /// logged, so it was never acknowledged; it is copied aside all the same.
    private mutating func cutTorn(
        _ file: File, _ header: BundleHeader, _ scan: BundleScan, _ seen: BundleEnd?, _ intent: Intent?
    ) throws -> Bool {
        let begun = intent?.starts.first { $0.bundle == header.bundle }?.offset
        let known = max(seen?.offset ?? 0, begun ?? 0)
        guard let damage = scan.damage.map(\.lowerBound).min(), damage >= known,
            scan.commits.count(where: { $0.offset > damage }) == 1
        else { return false }
        let start = max(known, scan.commits.last { $0.end.offset <= damage }?.end.offset ?? 0)
        // A log that cannot be read may be the one that names it.
        guard let ends = try? acknowledgedEnds(header.bundle), !ends.contains(where: { $0.offset > start })
        else { return false }
        try state.cut(file, at: start, name: header.bundle.text)
        try sync(file)
        return true
    }

    private mutating func resolve(
        _ commit: Commit.State, _ file: File, _ header: BundleHeader, _ scan: inout BundleScan
    ) throws {
        guard let end = scan.end, header.card == vault.keys.card else { return }
        // A torn commit behind the O would end up in the middle: it is copied aside, and is ours to cut off.
        if scan.hasTail { try state.cut(file, at: end.offset, name: header.bundle.text) }
        var closing = CommitWriter(header: header, after: end)
        try closing.append(commit, keys: vault.keys)
        try file.write(closing.bytes, at: end.offset)
        hasResolved = true
        scan.append(
            BundleScan.CommitPlace(
                offset: end.offset, state: commit, sequence: closing.end.sequence, link: closing.end.link))
    }

    // MARK: Identity

    /// An identity file that was put in place by a command that did not get as far as its log entry. The pins may have
    /// gone with the power; the intent about an identity file is always on the disk before the file.
    private mutating func settleIdentity(_ intent: Intent) throws {
        guard let digest = intent.identity else { return }
        let folder = try vault.clinicianFolder(vault.keys.clinician)
        let present = try vault.sealedFiles(folder, generation: vault.ownCard().generation)
        for path in [\PinFile.Identity.identity, \.recovery] where present[keyPath: path] == digest {
            var known = ledgerPins.identity ?? present
            guard ledgerPins.identity == nil || known[keyPath: path] != digest else { continue }
            known[keyPath: path] = digest
            ledgerPins.identity = known
            unloggedIdentity = true
        }
    }

    /// Whether an identity file was settled that no log entry names yet.
    private(set) var unloggedIdentity = false
}
