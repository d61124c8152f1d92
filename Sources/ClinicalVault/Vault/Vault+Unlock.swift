internal import SecretMemory
internal import VaultCrypto

extension Vault {
    /// To be called once after each unlock: compares the vault with what this machine has seen, finishes what an
    /// interrupted command left, and records the unlock.
    ///
    /// With rollbacks in the report nothing was written, and this instance refuses to write.
    public func noteUnlock() throws -> UnlockReport {
        var report = UnlockReport()
        guard let state = try state() else {
            report.firstTimeHere = true
            return report
        }
        report.firstTimeHere = try state.pins(StateFolder.ledgers) == nil
        report.rollbacks = try Lookback(vault: self, state: state).rollbacks()
        rollbacks = report.rollbacks
        guard rollbacks.isEmpty, access == .readWrite else { return report }

        try placeOwnCard()
        let append = try Append(self)
        let refs = try patientIDs().flatMap { id in Drawer.allCases.map { DrawerRef(patient: id, drawer: $0) } }
        try removeAbandoned(append.localWriters)
        var settlement = Settlement(append)
        try settlement.settleAll(in: refs)
        append.take(settlement)
        if settlement.inDoubt { try append.retireWriter() }

        var survey = Survey(vault: self, state: state, ledgerPins: append.ledgerPins)
        try survey.lookAtLedgers()
        try survey.lookAtDrawers(refs)
        append.ledgerPins = survey.ledgerPins
        report.notArrived = survey.notArrived
        report.newWriter = append.isNewWriter
        report.adopted = append.adoptedCount
        if !survey.rollbacks.isEmpty {
            report.rollbacks = survey.rollbacks
            rollbacks = survey.rollbacks
            return report
        }
        try append.finish(
            .unlocked, JSONObject([("ledgers", .array(survey.ledgerEnds.prefix(LedgerEntry.maximumEnds).map(\.json)))]))
        try refreshWholeCatalogue()
        return report
    }

    /// Removes what an interrupted command of this installation had begun to build beside its place.
    private func removeAbandoned(_ writers: Set<Identifier>) throws {
        guard let patients = try root.folder(Vault.patientsName) else { return }
        let prefixes = writers.map { NewPatient.prefix($0) }
        for entry in try patients.entries() where entry.kind == .folder {
            if prefixes.contains(where: entry.name.hasPrefix) { try patients.removeFolder(entry.name) }
        }
    }
}

/// Compares the vault with the pins: everything that was seen must still be there. Reads 120 bytes a bundle.
struct Lookback {
    let vault: Vault
    let state: StateFolder

    func rollbacks() throws -> [Rollback] {
        var found: [Rollback] = []
        if let pins = try state.pins(StateFolder.ledgers) {
            for pin in pins.pins {
                let path = "\(Cards.folderName)/\(pin.clinician.text)"
                let folder = try vault.root.folder(Cards.folderName)?.folder(pin.clinician.text)
                let name = Vault.ledgerName(pin.bundle)
                if try !reaches(pin, folder, name, suffix: ".ledger") {
                    found.append(Rollback(kind: .ledger, path: path + "/" + name))
                }
            }
        }
        for (patient, drawer) in try state.pinnedDrawers() {
            let ref = DrawerRef(patient: patient, drawer: drawer)
            guard let pins = try state.pins(ref.pinName) else { continue }
            let folder = try vault.patientFolder(patient)?.folder(drawer.rawValue)
            if let pinned = pins.statement, try !has(pinned, folder) {
                found.append(Rollback(kind: .statement, path: ref.path))
            }
            for pin in pins.pins {
                let name = Vault.bundleName(pin.bundle)
                if try !reaches(pin, folder, name, suffix: ".bundle") {
                    found.append(Rollback(kind: .bundle, path: ref.path + "/" + name))
                }
            }
        }
        return found
    }

    /// Whether a bundle still has all that was seen of it, under its own name or under that of a copy.
    func reaches(_ pin: BundlePin, _ folder: Folder?, _ name: String, suffix: String) throws -> Bool {
        let ends = [pin.seen, pin.boot == state.installation.boot ? pin.unsynced : nil].compactMap(\.self)
        guard !ends.isEmpty else { return true }
        guard let folder else { return false }
        if let file = try folder.file(name), try ends.allSatisfy({ try file.reaches($0) }) { return true }
        return try folder.entries().contains { entry in
            guard entry.kind == .file, entry.name.hasSuffix(suffix), let file = try folder.file(entry.name),
                let header = try? BundleFile.header(of: file), header.bundle == pin.bundle
            else { return false }
            return try ends.allSatisfy { try file.reaches($0) }
        }
    }

    /// Whether the pinned key statement, or a newer one, is there.
    func has(_ pinned: PinFile.Statement, _ folder: Folder?) throws -> Bool {
        guard let folder else { return false }
        for entry in try folder.entries() {
            guard let parsed = KeyStatement.parse(fileName: entry.name), parsed.number == pinned.number,
                let bytes = try folder.contents(entry.name, limit: KeyStatement.maximumCount)
            else { continue }
            if SHA256.hash(bytes) == pinned.digest { return true }
        }
        return false
    }
}

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
    private var sealed: [(time: Timestamp, files: PinFile.Identity)] = []

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
        for end in namedLedgers where (ledgerPins[end.bundle]?.seen?.offset ?? 0) < end.end.offset {
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
        // Reading is logged without waiting for the disk; what is pinned must be there after a power cut.
        if clinician == vault.keys.clinician, header.kind == .reads { try file.sync() }
        let scan = try BundleScan.scan(file, header: header, key: card.signingKey, from: seen)
        guard let end = scan.settledEnd ?? seen else { return }
        ledgerPins.advance(header, to: end)
        if end != seen { ledgerEnds.append(NamedEnd(drawer: nil, bundle: header.bundle, end: end)) }
        guard clinician == vault.keys.clinician, header.kind == .acts,
            let ledger = try? vault.ledger(name, in: folder)
        else { return }
        let places = scan.frames.filter { $0.standing == .believed }.map(\.place)
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
        case .created, .identity:
            if let files = PinFile.Identity(entry.references) { sealed.append((entry.time, files)) }
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
        case .trusted, .untrusted:
            guard let clinician = entry.references["clinician"]?.identifier else { break }
            ledgerPins.trusted.removeAll { $0.clinician == clinician }
            let card = entry.kind == LedgerEntry.Kind.trusted.rawValue ? entry.references["card"]?.digest : nil
            ledgerPins.trusted.append(PinFile.Trusted(clinician: clinician, card: card))
        default: break
        }
    }

    /// The identity file must be the one that was sealed last: here, or as the log of another machine says. An older
    /// one that was known here, while such a log is ahead, is only late.
    private mutating func lookAtIdentity() throws {
        let folder = try vault.clinicianFolder(vault.keys.clinician)
        let present = try vault.sealedFiles(folder, generation: vault.ownCard().generation)
        let pinned = ledgerPins.identity
        // Of entries of one second, the one written last.
        let latest = sealed.reduce(nil as (time: Timestamp, files: PinFile.Identity)?) { best, one in
            best.map { one.time >= $0.time } ?? true ? one : best
        }?.files
        if let known = pinned, present.generation < known.generation {
            rollbacks.append(Rollback(kind: .identity, path: folder.path(of: Vault.identityName)))
            return
        }
        for (name, path) in [(Vault.identityName, \PinFile.Identity.identity), (Vault.recoveryName, \.recovery)] {
            guard let wanted = (latest ?? pinned)?[keyPath: path], wanted != present[keyPath: path] else { continue }
            if latest != nil, pinned?[keyPath: path] == present[keyPath: path] {
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
        for slice in changed.chunked(64) {
            for case .success(let view) in try vault.openDrawers(slice).values {
                try pin(view)
            }
            for ref in slice { try expect(ref) }
        }
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
            let pin = Identifier(text: entry.name.dropLast(".bundle".count)).flatMap { pins[$0] }
            guard let pin, let seen = pin.seen, try folder.status(entry.name)?.size == seen.offset else { return true }
        }
        return false
    }

    private func pin(_ view: DrawerView) throws {
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
            if let end = scan.settledEnd, end.offset > seen?.offset ?? 0 { pins.advance(bundle.header, to: end) }
        }
        if pins != before { try state.setPins(pins, view.ref.pinName) }
    }

    /// Keeps in mind what a log says beyond what is there, and reports what has not arrived.
    private mutating func expect(_ ref: DrawerRef) throws {
        var pins = try state.pins(ref.pinName) ?? PinFile()
        let before = pins
        for end in named[ref] ?? [] {
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
