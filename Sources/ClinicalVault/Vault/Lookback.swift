internal import VaultCrypto

/// Compares the vault with the pins: everything that was seen must still be there. Reads 120 bytes a bundle.
struct Lookback {
    let vault: Vault
    let state: StateFolder

    func rollbacks() throws -> [Rollback] {
        try ledgerRollbacks()
            + state.pinnedDrawers().flatMap { try rollbacks(in: DrawerRef(patient: $0.patient, drawer: $0.drawer)) }
    }

    /// Logs that are older than they were.
    func ledgerRollbacks() throws -> [Rollback] {
        try (state.pins(StateFolder.ledgers)?.pins ?? []).compactMap { pin in
            let path = "\(Cards.folderName)/\(pin.clinician.text)"
            let folder = try vault.root.folder(Cards.folderName)?.folder(pin.clinician.text)
            let name = Vault.ledgerName(pin.bundle)
            let isThere = try reaches(pin, folder, name, suffix: ".ledger")
            return isThere ? nil : Rollback(kind: .ledger, path: path + "/" + name)
        }
    }

    /// What somebody has just read of a drawer, so that it need not be read for the pins once more.
    struct Reading {
        /// Key statements by their number.
        var statements: [Int: Set<Digest>] = [:]
        /// The ends of all commits of a bundle.
        var bundles: [Identifier: Set<BundleEnd>] = [:]
    }

    /// What is older than it was in one drawer.
    func rollbacks(in ref: DrawerRef, after reading: Reading = Reading()) throws -> [Rollback] {
        guard let pins = try state.pins(ref.pinName) else { return [] }
        var found: [Rollback] = []
        let missed = pins.pins.filter { !(reading.bundles[$0.bundle]?.isSuperset(of: ends($0)) ?? false) }
        let statement = pins.statement.flatMap {
            reading.statements[$0.number]?.contains($0.digest) ?? false ? nil : $0
        }
        guard statement != nil || !missed.isEmpty else { return [] }
        let folder = try vault.patientFolder(ref.patient)?.folder(ref.drawer.rawValue)
        if let statement, try !has(statement, folder) { found.append(Rollback(kind: .statement, path: ref.path)) }
        for pin in missed {
            let name = Vault.bundleName(pin.bundle)
            if try !reaches(pin, folder, name, suffix: ".bundle") {
                found.append(Rollback(kind: .bundle, path: ref.path + "/" + name))
            }
        }
        return found
    }

    /// The ends that must be there: what was on the disk for certain, and what this run of the machine has written.
    private func ends(_ pin: BundlePin) -> [BundleEnd] {
        [pin.seen, pin.boot == state.installation.boot ? pin.unsynced : nil].compactMap(\.self)
    }

    /// Whether a bundle still has all that was seen of it, under its own name or under that of a copy.
    func reaches(_ pin: BundlePin, _ folder: Folder?, _ name: String, suffix: String) throws -> Bool {
        let ends = ends(pin)
        guard !ends.isEmpty else { return true }
        guard let folder else { return false }
        if let file = try readable(name, folder), try ends.allSatisfy({ try file.reaches($0) }) { return true }
        return try folder.entries().contains { entry in
            guard entry.kind == .file, entry.name.hasSuffix(suffix), let file = try readable(entry.name, folder),
                let header = try? BundleFile.header(of: file), header.bundle == pin.bundle
            else { return false }
            return try ends.allSatisfy { try file.reaches($0) }
        }
    }

    /// A file, or nil where there is none or what is there cannot be opened: then it is missed like one that is gone, and
    /// everything else is looked at all the same.
    private func readable(_ name: String, _ folder: Folder) throws -> File? {
        do {
            return try folder.file(name)
        } catch VaultError.damaged {
            return nil
        }
    }

    /// Whether the pinned key statement, or a newer one, is there.
    func has(_ pinned: PinFile.Statement, _ folder: Folder?) throws -> Bool {
        guard let folder else { return false }
        for entry in try folder.entries() {
            guard let parsed = KeyStatement.parse(fileName: entry.name), parsed.number == pinned.number,
                let bytes = try readable(entry.name, folder)?.contents(limit: KeyStatement.maximumCount)
            else { continue }
            if SHA256.hash(bytes) == pinned.digest { return true }
        }
        return false
    }
}
