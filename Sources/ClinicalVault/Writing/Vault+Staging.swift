internal import SecretMemory
internal import VaultCrypto

extension Vault {
    /// The bundle of a drawer to append to: the writer's newest if it may be continued, else a new one.
    func stage(_ view: DrawerView, state: StateFolder, writer: Identifier) throws -> Target {
        let ref = view.ref
        var pins = try state.pins(ref.pinName) ?? PinFile()
        try requireNewestKeys(view, pins: pins)
        let statement = view.current
        pins.statement = PinFile.Statement(number: statement.statement.number, digest: statement.digest)
        let kind = BundleKind(ref.drawer)
        let own = pins.current(of: writer, kind: kind)
        if let own, let seen = own.seen {
            let name = Vault.bundleName(own.bundle)
            guard let file = try view.folder.fileForAppending(name), try file.status().size >= seen.offset else {
                throw VaultError.olderThanSeen([Rollback(kind: .bundle, path: view.folder.path(of: name))])
            }
            let header = try BundleFile.header(of: file)
            // Beside another history of it, as a clone of this machine writes it, a bundle is not continued.
            let isAlone = !view.bundleNames.contains { $0 != name && $0.hasPrefix(own.bundle.text) }
            let continues =
                try isAlone && file.status().size == seen.offset && seen.offset < bundleCeiling
                && header.writer == writer
                && header.bundle == own.bundle && header.card == keys.card && header.statement == statement.digest
            guard try file.reaches(seen) else {
                throw VaultError.olderThanSeen([Rollback(kind: .bundle, path: file.path)])
            }
            if continues, let cipher = try view.cipher(header) {
                return Target(
                    view: view, folder: view.folder, name: name, pinName: ref.pinName, pins: pins, file: file,
                    batch: Batch(cipher, after: seen))
            }
        }
        return try begin(
            view, pins: pins, writer: writer, previous: own?.bundle ?? .none, link: own?.seen?.link ?? .none)
    }

    /// A new bundle of a drawer.
    ///
    /// - Parameter previous: the writer's bundle before it, and its last link.
    func begin(
        _ view: DrawerView, pins: PinFile, writer: Identifier, previous: Identifier, link: Digest
    ) throws -> Target {
        let (header, cipher) = try BundleHeader.make(
            vault: id, patient: view.ref.patient, kind: BundleKind(view.ref.drawer), writer: writer,
            clinician: keys.clinician, card: keys.card, statement: view.current.digest, previous: previous,
            previousLink: link, drawerKey: view.newestKey())
        return Target(
            view: view, folder: view.folder, name: Vault.bundleName(header.bundle), pinName: view.ref.pinName,
            pins: pins, file: nil, batch: Batch(BundleCipher(header: header, cipher: cipher), after: nil))
    }

    /// Refuses to write under keys when newer ones are known to exist: by a pin, a log, the header of any bundle, or by a
    /// newer statement of somebody else's drawer that is not for us.
    func requireNewestKeys(_ view: DrawerView, pins: PinFile) throws {
        let path = view.ref.path
        let current = view.current.statement
        if let pinned = pins.statement {
            let isThere = view.newest.contains { $0.digest == pinned.digest }
            guard current.number > pinned.number || (current.number == pinned.number && isThere) else {
                throw VaultError.newerKeysMissing(path: path)
            }
        }
        if let expected = pins.expectedStatement, current.number < expected.number {
            throw VaultError.newerKeysMissing(path: path)
        }
        if current.owner != keys.clinician,
            view.refused.contains(where: { $0.number > current.number && $0.reason == .notForUs })
        {
            throw VaultError.closedDrawer(path: path)
        }
        var known = Set(view.newest.map(\.digest))
        var hashedAll = false
        for name in view.bundleNames {
            guard let file = try view.folder.file(name), let header = try? BundleFile.header(of: file),
                header.patient == view.ref.patient, !known.contains(header.statement)
            else { continue }
            if !hashedAll {
                for name in view.statementNames {
                    guard let bytes = try view.folder.contents(name, limit: KeyStatement.maximumCount) else { continue }
                    known.insert(SHA256.hash(bytes))
                }
                hashedAll = true
            }
            guard known.contains(header.statement) else { throw VaultError.newerKeysMissing(path: path) }
        }
    }

    /// The writer's ledger of that kind, locked: the newest if it may be continued, else a new one.
    func stageLedger(
        _ kind: BundleKind, state: StateFolder, writer: Identifier, pins: PinFile
    ) throws -> Target {
        let key = try ledgerKey(of: ownCard())
        let folder = try clinicianFolder(keys.clinician)
        let own = pins.current(of: writer, kind: kind)
        if let own, let seen = own.seen {
            let name = Vault.ledgerName(own.bundle)
            let rollback = VaultError.olderThanSeen([Rollback(kind: .ledger, path: folder.path(of: name))])
            guard let file = try folder.fileForAppending(name) else { throw rollback }
            try file.lock(patience: patience)
            // Looked at again: it may have grown while we waited for the lock.
            let status = try file.status()
            // The lock is on the file that was opened: it must still be the one under the name.
            guard try folder.status(name)?.inode == status.inode else { throw VaultError.busy }
            guard status.size >= seen.offset, try file.reaches(seen) else { throw rollback }
            let header = try BundleFile.header(of: file)
            if status.size == seen.offset, seen.offset < bundleCeiling, header.card == keys.card,
                let cipher = try header.cipher(drawerKey: key.bytes)
            {
                return Target(
                    view: nil, folder: folder, name: name, pinName: StateFolder.ledgers, pins: pins, file: file,
                    batch: Batch(BundleCipher(header: header, cipher: cipher), after: seen))
            }
        }
        let (header, cipher) = try BundleHeader.make(
            vault: id, patient: .none, kind: kind, writer: writer, clinician: keys.clinician, card: keys.card,
            statement: .none, previous: own?.bundle ?? .none, previousLink: own?.seen?.link ?? .none,
            drawerKey: key.bytes)
        return Target(
            view: nil, folder: folder, name: Vault.ledgerName(header.bundle), pinName: StateFolder.ledgers,
            pins: pins, file: nil, batch: Batch(BundleCipher(header: header, cipher: cipher), after: nil))
    }
}
