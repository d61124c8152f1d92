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

    /// What is older than it was in one drawer.
    func rollbacks(in ref: DrawerRef) throws -> [Rollback] {
        guard let pins = try state.pins(ref.pinName) else { return [] }
        var found: [Rollback] = []
        let folder = try vault.patientFolder(ref.patient)?.folder(ref.drawer.rawValue)
        if let pinned = pins.statement, try !has(pinned, folder) {
            found.append(Rollback(kind: .statement, path: ref.path))
        }
        for pin in pins.pins {
            let name = Vault.bundleName(pin.bundle)
            if try !reaches(pin, folder, name, suffix: ".bundle") {
                found.append(Rollback(kind: .bundle, path: ref.path + "/" + name))
            }
        }
        return found
    }

    /// Whether a bundle still has all that was seen of it, under its own name or under that of a copy.
    func reaches(_ pin: BundlePin, _ folder: Folder?, _ name: String, suffix: String) throws -> Bool {
        let ends = [pin.seen, pin.boot == state.installation.boot ? pin.unsynced : nil].compactMap(\.self)
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
