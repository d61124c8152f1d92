internal import SecretMemory
internal import VaultCrypto

extension Vault {
    /// Accepts that parts of the vault are older than this machine has seen, since the clinician has put them back from
    /// a backup: the way out of exit 16 that writes.
    ///
    /// What is accepted is written to the log first, from where to where, with the reason. From then on this
    /// installation is a new writer: what it had written before may still lie in another copy, and must never be
    /// continued from two ends.
    ///
    /// - Parameter listed: what the clinician was shown, from ``noteUnlock()``. Whatever else is older by now stays
    ///   refused, and then nothing is accepted.
    /// - Throws: `olderThanSeen` with what was not listed.
    public func acceptRestore(of listed: [Rollback], reason: String) throws {
        guard reason.utf8.count <= 4096, reason.isOneLine else {
            throw VaultError.invalid(what: "the reason", why: "must be one line of at most 4096 bytes")
        }
        rollbacks = []
        let append = try Append(self)
        let aside = try missed(listed + Lookback(vault: self, state: append.state).rollbacks()).setAside
        try append.unpin(aside)
        var acceptance = Acceptance(append)
        try acceptance.lookBack()
        let known = Set(listed)
        let unlisted = acceptance.accepted.map(\.rollback).filter { !known.contains($0) }
        guard unlisted.isEmpty else {
            rollbacks = unlisted
            throw VaultError.olderThanSeen(unlisted)
        }
        try append.retireWriter()
        append.ledgerPins = acceptance.ledgerPins
        for part in acceptance.accepted.map(\.json).chunked(Acceptance.maximumInEntry) {
            append.entries.append(
                LedgerEntry(
                    .restored, time: now(),
                    references: JSONObject([("reason", .string(reason)), ("accepted", .array(part))])))
        }
        if let files = acceptance.acceptedIdentity {
            append.entries.append(
                LedgerEntry(.restored, time: now(), references: try OwnLogs(self).references(of: files)))
        }
        try append.finish()
        // Durably, unlike other pins: those of before would refuse again after a power cut what was accepted.
        try acceptance.pinDrawers()
        try append.state.setPins(append.ledgerPins, StateFolder.ledgers, durably: true)
    }
}

/// Compares the pins with what is there, and moves them back to it.
private struct Acceptance {
    /// A path and two ends take some 400 bytes, and a head has a ceiling.
    static let maximumInEntry = 100

    /// Something that is older, where it was, and where it is now.
    struct Accepted {
        let rollback: Rollback
        var from: JSON?
        var to: JSON?

        var json: JSON {
            var object = JSONObject([
                ("kind", .string(rollback.kind.rawValue)), ("path", .string(rollback.path)),
            ])
            object["from"] = from
            object["to"] = to
            return .object(object)
        }
    }

    private let vault: Vault
    private let state: StateFolder
    private let lookback: Lookback
    private(set) var ledgerPins: PinFile
    private(set) var accepted: [Accepted] = []
    /// The sealed files that count from now on, where others had been seen.
    private(set) var acceptedIdentity: PinFile.Identity?
    private var drawers: [(ref: DrawerRef, pins: PinFile)] = []

    init(_ append: Append) {
        vault = append.vault
        state = append.state
        lookback = Lookback(vault: vault, state: state)
        ledgerPins = append.ledgerPins
    }

    mutating func lookBack() throws {
        let clinicians = try vault.root.folder(Cards.folderName)
        ledgerPins.pins = try ledgerPins.pins.compactMap { pin in
            let folder = try clinicians?.folder(pin.clinician.text)
            let path = "\(Cards.folderName)/\(pin.clinician.text)/\(Vault.ledgerName(pin.bundle))"
            return try present(pin, folder, Rollback(kind: .ledger, path: path))
        }
        try lookAtIdentity()
        for (patient, drawer) in try state.pinnedDrawers() {
            try look(at: DrawerRef(patient: patient, drawer: drawer))
        }
    }

    /// The pin as it is, or at the end that is there now; nil where nothing is.
    private mutating func present(_ pin: BundlePin, _ folder: Folder?, _ rollback: Rollback) throws -> BundlePin? {
        let isLedger = rollback.kind == .ledger
        let name = isLedger ? Vault.ledgerName(pin.bundle) : Vault.bundleName(pin.bundle)
        if try lookback.reaches(pin, folder, name, suffix: isLedger ? ".ledger" : ".bundle") { return pin }
        var there: BundleEnd?
        if let file = try folder?.file(name), let header = try? BundleFile.header(of: file),
            header.bundle == pin.bundle, let card = try vault.card(for: header)
        {
            there = try BundleScan.scan(file, header: header, key: card.signingKey).settledEnd
        }
        accepted.append(Accepted(rollback: rollback, from: pin.seen.map(\.json), to: there.map(\.json)))
        guard let there else { return nil }
        return BundlePin(
            bundle: pin.bundle, kind: pin.kind, writer: pin.writer, clinician: pin.clinician, seen: there)
    }

    private mutating func lookAtIdentity() throws {
        guard let pinned = ledgerPins.identity else { return }
        let folder = try vault.clinicianFolder(vault.keys.clinician)
        let present = try vault.sealedFiles(folder, generation: vault.ownCard().generation)
        guard present != pinned else { return }
        for (name, path) in [(Vault.identityName, \PinFile.Identity.identity), (Vault.recoveryName, \.recovery)]
        where present[keyPath: path] != pinned[keyPath: path] || present.generation < pinned.generation {
            accepted.append(
                Accepted(
                    rollback: Rollback(kind: .identity, path: folder.path(of: name)),
                    from: .string(pinned[keyPath: path].hex), to: .string(present[keyPath: path].hex)))
        }
        ledgerPins.identity = present
        acceptedIdentity = present
    }

    private mutating func look(at ref: DrawerRef) throws {
        guard var pins = try state.pins(ref.pinName) else { return }
        let before = pins
        let folder = try vault.patientFolder(ref.patient)?.folder(ref.drawer.rawValue)
        if let pinned = pins.statement, try !lookback.has(pinned, folder) {
            let there = try? vault.openDrawer(ref).current
            pins.statement = there.map { PinFile.Statement(number: $0.statement.number, digest: $0.digest) }
            pins.expectedStatement = nil
            accepted.append(
                Accepted(
                    rollback: Rollback(kind: .statement, path: ref.path), from: .string(pinned.digest.hex),
                    to: there.map { .string($0.digest.hex) }))
        }
        pins.pins = try pins.pins.compactMap { pin in
            let path = ref.path + "/" + Vault.bundleName(pin.bundle)
            return try present(pin, folder, Rollback(kind: .bundle, path: path))
        }
        if pins != before { drawers.append((ref, pins)) }
    }

    func pinDrawers() throws {
        for (ref, pins) in drawers { try state.setPins(pins, ref.pinName, durably: true) }
    }
}

extension BundleEnd {
    /// An end by itself, as a log entry names it.
    fileprivate var json: JSON {
        ["end": .integer(Int64(offset)), "sequence": .integer(Int64(sequence)), "link": .string(link.hex)]
    }
}
