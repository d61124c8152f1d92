internal import VaultCrypto

/// Looks at what is new in the vault since this machine looked last, and pins it.
struct Survey {
    let vault: Vault
    let state: StateFolder
    var ledgerPins: PinFile
    private(set) var notArrived: [String] = []
    private(set) var rollbacks: [Rollback] = []
    /// The ends of all ledgers that have grown since the last unlock here, for the log entry.
    private(set) var ledgerEnds: [NamedEnd] = []
    /// What one's own ledgers, also those of other machines, say of bundles.
    private var named: [DrawerRef: [NamedEnd]] = [:]
    private var namedLedgers: [NamedEnd] = []
    private var namedStatements: [DrawerRef: PinFile.Statement] = [:]
    /// Whether a log has something new to say about the clinician's sealed files.
    private var hasNewSealing = false
    /// Bundles that a repair on some machine has taken out of the vault: nobody waits for them any more.
    private var setAside: Set<Identifier> = []
    /// What others wrote and nobody has listed as new yet; nil at the first unlock here, when everything would be.
    private var arrivals: Arrivals?

    init(vault: Vault, state: StateFolder, ledgerPins: PinFile) {
        self.vault = vault
        self.state = state
        self.ledgerPins = ledgerPins
    }

    // MARK: Ledgers

    mutating func lookAtLedgers() throws {
        guard let clinicians = try vault.root.folder(Cards.folderName) else {
            throw VaultError.damaged(path: Cards.folderName, what: "the folder is missing")
        }
        for entry in try clinicians.entries() where entry.kind == .folder {
            guard let clinician = Identifier(text: entry.name), let folder = try clinicians.folder(entry.name)
            else { continue }
            for file in try folder.entries() where file.kind == .file && file.name.hasSuffix(".ledger") {
                // A ledger that cannot be read is for the check to report; it must not keep anybody out.
                try? look(at: file.name, of: clinician, in: folder)
            }
        }
        try lookAtIdentity()
        for end in namedLedgers
        where !setAside.contains(end.bundle) && (ledgerPins[end.bundle]?.seen?.offset ?? 0) < end.end.offset {
            notArrived.append(Vault.ledgerName(end.bundle))
        }
    }

    private mutating func look(
        at name: String, of clinician: Identifier, in folder: Folder
    ) throws {
        guard let file = try folder.file(name) else { return }
        let header = try BundleFile.header(of: file)
        guard header.vault == vault.id, header.clinician == clinician, header.kind.drawer == nil,
            let card = try vault.card(for: header)
        else { return }
        let seen = ledgerPins[header.bundle]?.seen
        if file.opened.size == seen?.offset { return }
        // Another history of a log that is known here, as a clone of a machine writes it, is for the check to report. To
        // pin its end would call the own log older for ever.
        if let seen, try !file.reaches(seen) { return }
        // Reading is logged without waiting for the disk; what is pinned must be there after a power cut.
        if clinician == vault.keys.clinician, header.kind == .reads { try file.sync() }
        let scan = try BundleScan.scan(file, header: header, key: card.signingKey, from: seen)
        guard let end = scan.settledEnd ?? seen else { return }
        ledgerPins.advance(header, to: end)
        if end != seen { ledgerEnds.append(NamedEnd(drawer: nil, bundle: header.bundle, end: end)) }
        guard clinician == vault.keys.clinician, header.kind == .acts,
            let ledger = try? vault.ledger(name, in: folder)
        else { return }
        let places = scan.believed
        try ledger.records(at: places) { _, record in
            if let record, let entry = LedgerEntry(record.head) { take(entry) }
        }
    }

    private mutating func take(_ entry: LedgerEntry) {
        for end in entry.ends {
            if let drawer = end.drawer { named[drawer, default: []].append(end) }
        }
        namedLedgers += (entry.references["ledgers"]?.array ?? []).compactMap { NamedEnd($0) }
        switch LedgerEntry.Kind(rawValue: entry.kind) {
        case .created, .identity, .restored: if SealedFiles(entry) != nil { hasNewSealing = true }
        case .statement:
            guard let patient = entry.references["patient"]?.identifier,
                let drawer = entry.references["drawer"]?.string.flatMap(Drawer.init(rawValue:)),
                let number = entry.references["n"]?.integer.flatMap({ Int(exactly: $0) }), number > 0,
                let digest = entry.references["statement"]?.digest
            else { break }
            let ref = DrawerRef(patient: patient, drawer: drawer)
            if number > namedStatements[ref]?.number ?? 0 {
                namedStatements[ref] = PinFile.Statement(number: number, digest: digest)
            }
        case .repaired: setAside.formUnion(entry.setAside.map(\.bundle))
        default: ledgerPins.takeTrust(entry)
        }
    }

    /// The identity file must be the one that was sealed last: here, or as the log of another machine says. An older
    /// one that was known here, while such a log is ahead, is only late.
    private mutating func lookAtIdentity() throws {
        let folder = try vault.clinicianFolder(vault.keys.clinician)
        let present = try vault.sealedFiles(folder, generation: vault.ownCard().generation)
        let pinned = ledgerPins.identity
        // The logs are read for it only where they, or the files, have something new to say.
        let logs = hasNewSealing || pinned != present ? try OwnLogs(vault) : nil
        let latest = logs?.lastSealed?.files
        if let known = pinned, present.generation < known.generation {
            rollbacks.append(Rollback(kind: .identity, path: folder.path(of: Vault.identityName)))
            return
        }
        for (name, path) in [(Vault.identityName, \PinFile.Identity.identity), (Vault.recoveryName, \.recovery)] {
            guard let wanted = (latest ?? pinned)?[keyPath: path], wanted != present[keyPath: path] else { continue }
            // Late is the file, where a log is ahead of what was known here; or the log, where the file is one that no log
            // has named so far. Everything older has been named.
            let isFileLate = latest != nil && pinned?[keyPath: path] == present[keyPath: path]
            let isLogLate = logs.map { !$0.hasNamed(present[keyPath: path], at: path) } ?? false
            if isFileLate || isLogLate && present[keyPath: path] != .none {
                notArrived.append(folder.path(of: name))
            } else {
                rollbacks.append(Rollback(kind: .identity, path: folder.path(of: name)))
            }
        }
        if rollbacks.isEmpty { ledgerPins.identity = present }
    }

    // MARK: Drawers

    mutating func lookAtDrawers(_ refs: [DrawerRef]) throws {
        var changed: [DrawerRef] = []
        for ref in refs where try isChanged(ref) { changed.append(ref) }
        arrivals = try state.arrivals()
        let localWriters = try state.localWriters()
        for slice in changed.chunked(64) {
            let before = arrivals
            var pinned: [(name: String, pins: PinFile)] = []
            for case .success(let view) in try vault.openDrawers(slice).values {
                if let pins = try look(at: view, localWriters) { pinned.append((view.ref.pinName, pins)) }
            }
            // Before the pins: what is pinned is not looked at again.
            if let arrivals, arrivals != before { try state.setArrivals(arrivals) }
            for (name, pins) in pinned { try state.setPins(pins, name) }
            for ref in slice { try expect(ref) }
        }
        if arrivals == nil { try state.setArrivals(Arrivals()) }
        // Patients that a log names and that are not there at all.
        for ref in Set(named.keys).union(namedStatements.keys) where !refs.contains(ref) { try expect(ref) }
        notArrived.sort()
    }

    /// Whether the drawer has a file that is not pinned as it is, or a log says more of it than is pinned.
    private func isChanged(_ ref: DrawerRef) throws -> Bool {
        guard let pins = try state.pins(ref.pinName), let statement = pins.statement else { return true }
        guard let folder = try vault.patientFolder(ref.patient)?.folder(ref.drawer.rawValue) else { return false }
        if pins.expectedStatement != nil || pins.pins.contains(where: { $0.expected != nil }) { return true }
        if named[ref] != nil || namedStatements[ref] != nil { return true }
        for entry in try folder.entries() where entry.kind == .file {
            if let parsed = KeyStatement.parse(fileName: entry.name), parsed.number > statement.number { return true }
            guard entry.name.hasSuffix(".bundle") else { continue }
            let pin = Vault.bundleID(entry.name).flatMap { pins[$0] }
            guard let pin, let seen = pin.seen, try folder.status(entry.name)?.size == seen.offset else { return true }
        }
        return false
    }

    /// What is to be pinned of a drawer, or nil where it is pinned; keeps in mind what others wrote there.
    private mutating func look(at view: DrawerView, _ localWriters: Set<Identifier>) throws -> PinFile? {
        var pins = try state.pins(view.ref.pinName) ?? PinFile()
        let before = pins
        if view.current.statement.number >= pins.statement?.number ?? 0 {
            pins.statement = PinFile.Statement(
                number: view.current.statement.number, digest: view.current.digest)
        }
        for name in view.bundleNames {
            guard let bundle = try? vault.bundle(name, in: view) else { continue }
            let seen = pins[bundle.header.bundle]?.seen
            if let seen, try bundle.file.status().size <= seen.offset || !bundle.file.reaches(seen) { continue }
            let scan = try bundle.scan(from: seen)
            guard let end = scan.settledEnd, end.offset > seen?.offset ?? 0 else { continue }
            if !localWriters.contains(bundle.header.writer) {
                arrivals?.add(bundle.header.bundle, (seen?.offset ?? 0)..<end.offset)
            }
            pins.advance(bundle.header, to: end)
        }
        return pins == before ? nil : pins
    }

    /// Keeps in mind what a log says beyond what is there, and reports what has not arrived.
    private mutating func expect(_ ref: DrawerRef) throws {
        var pins = try state.pins(ref.pinName) ?? PinFile()
        let before = pins
        pins.pins.removeAll { $0.seen == nil && setAside.contains($0.bundle) }
        for end in named[ref] ?? [] where !setAside.contains(end.bundle) {
            var pin =
                pins[end.bundle]
                ?? BundlePin(
                    bundle: end.bundle, kind: BundleKind(ref.drawer), writer: .none, clinician: vault.keys.clinician)
            guard end.end.offset > max(pin.seen?.offset ?? 0, pin.expected?.offset ?? 0) else { continue }
            pin.expected = end.end
            pins.update(pin)
        }
        if let statement = namedStatements[ref], statement.number > pins.expectedStatement?.number ?? 0 {
            pins.expectedStatement = statement
        }
        if let expected = pins.expectedStatement, expected.number <= pins.statement?.number ?? 0 {
            pins.expectedStatement = nil
        }
        if pins.expectedStatement != nil { notArrived.append(ref.path) }
        for pin in pins.pins where pin.expected != nil {
            notArrived.append(ref.path + "/" + Vault.bundleName(pin.bundle))
        }
        if pins != before { try state.setPins(pins, ref.pinName) }
    }
}
