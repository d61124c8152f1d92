internal import SecretMemory
internal import VaultCrypto

/// What in a vault a repair can mend. Finding it changes nothing.
struct Diagnosis {
    /// A bundle or ledger of one's own with damage, or with a second history beside it, and the frames of it that count.
    /// Some of them may not open.
    struct Wounded {
        /// Nil for a ledger.
        let ref: DrawerRef?
        let bundle: BundleFile
        let places: [FramePlace]
        /// How many blocks the numbering says that there were and that are not there or do not open.
        let missing: Int
    }

    /// A file that leaves the vault.
    struct Leaving {
        let folder: Folder
        let name: String
        /// What the log will say of it; nil for what nobody misses.
        let setAside: SetAside?
    }

    /// A file that is put back where its header says that it belongs.
    struct Returning {
        let folder: Folder
        let name: String
        let target: Folder
        let properName: String
    }

    /// Bytes behind the last commit of a file that this installation writes.
    struct Tail {
        let folder: Folder
        let name: String
        let bundle: Identifier
        let start: Int
    }

    private(set) var wounded: [Wounded] = []
    private(set) var leaving: [Leaving] = []
    private(set) var returning: [Returning] = []
    private(set) var tails: [Tail] = []
    /// Ends of one's own whole batches that no log names, in files of other installations: theirs are settled as always.
    private(set) var unacknowledged: [NamedEnd] = []
    /// Every bundle in which something is not as it was written, also colleagues', and the drawer that it is in.
    private(set) var hurt: [Identifier: DrawerRef] = [:]
    /// Paths of everything that is hurt or lies elsewhere: what a pin misses there is no older state.
    private(set) var paths: Set<String> = []
    /// Names of the records of each drawer that can be read in files which stay.
    private(set) var intact: [DrawerRef: Set<Digest>] = [:]

    private let vault: Vault
    private let logs: OwnLogs
    private let localWriters: Set<Identifier>
    private let state: StateFolder

    init(_ vault: Vault, state: StateFolder, logs: OwnLogs) throws {
        self.vault = vault
        self.state = state
        self.logs = logs
        localWriters = try state.localWriters()
        try lookAtLedgers()
        for slice in try vault.allDrawers().chunked(32) {
            for case .success(let view) in try vault.openDrawers(slice).values { try look(at: view) }
        }
    }

    // MARK: Logs

    private mutating func lookAtLedgers() throws {
        let folder = try vault.clinicianFolder(vault.keys.clinician)
        let pins = try state.pins(StateFolder.ledgers)
        for entry in try folder.entries() where entry.kind == .file && entry.name.hasSuffix(".ledger") {
            let id = Vault.ledgerID(entry.name)
            do {
                let ledger = try vault.ledger(entry.name, in: folder)
                guard Vault.ledgerName(ledger.header.bundle) == entry.name else { continue }
                let scan = try ledger.scan(signatures: .all)
                let believed = scan.believed
                try judge(
                    ledger, entry.name, folder, nil, scan, believed, known: ends(of: ledger.header.bundle, pins))
            } catch let error as VaultError {
                let pin = id.flatMap { pins?[$0] }
                try giveUp(error, entry.name, folder, id, pin, nil)
            }
        }
    }

    // MARK: Drawers

    private mutating func look(at view: DrawerView) throws {
        let pins = try state.pins(view.ref.pinName)
        var files: [Identifier: [String]] = [:]
        for name in view.bundleNames {
            if let header = try? view.folder.file(name).map(BundleFile.header) {
                files[header.bundle, default: []].append(name)
            }
        }
        for (id, names) in files { files[id] = try dropCopies(names, of: id, in: view.folder) }
        for name in view.bundleNames {
            do {
                let bundle = try vault.bundle(name, in: view)
                let id = bundle.header.bundle
                guard let names = files[id], names.contains(name) else { continue }
                if names == [name], name != Vault.bundleName(id) {
                    let proper = Vault.bundleName(id)
                    returning.append(
                        Returning(folder: view.folder, name: name, target: view.folder, properName: proper))
                }
                let scan = try bundle.scan(signatures: .all)
                let believed = vault.believed(scan, of: bundle, in: view)
                try judge(
                    bundle, name, view.folder, view.ref, scan, believed, isFork: names.count > 1,
                    known: ends(of: id, pins))
            } catch let error as VaultError {
                if try putBack(name, view) { continue }
                let id = Vault.bundleID(name)
                try giveUp(error, name, view.folder, id, id.flatMap { pins?[$0] }, view.ref)
            }
        }
    }

    private func ends(of bundle: Identifier, _ pins: PinFile?) -> Set<BundleEnd> {
        var ends = logs.ends[bundle] ?? []
        if let seen = pins?[bundle]?.seen { ends.insert(seen) }
        return ends
    }

    /// Of several files with one id, those that are not the beginning of another. More than one are two histories.
    private mutating func dropCopies(_ names: [String], of id: Identifier, in folder: Folder) throws -> [String] {
        guard names.count > 1 else { return names }
        let proper = Vault.bundleName(id)
        // Of two that are equal the one with the proper name stays, else the first.
        let files = try names.sorted { $0 == proper || ($1 != proper && $0 < $1) }.compactMap { name in
            try folder.file(name).map { (name: name, file: $0) }
        }
        var kept: [(name: String, file: File)] = []
        for one in files.sorted(by: { $0.file.opened.size > $1.file.opened.size }) {
            if try kept.contains(where: { try one.file.isBeginning(of: $0.file) }) {
                leaving.append(Leaving(folder: folder, name: one.name, setAside: nil))
            } else {
                kept.append(one)
            }
        }
        return kept.map(\.name)
    }

    /// A file that is whole and lies in another drawer than its own.
    private mutating func putBack(_ name: String, _ view: DrawerView) throws -> Bool {
        guard let file = try? view.folder.file(name), let header = try? BundleFile.header(of: file),
            header.vault == vault.id, let drawer = header.kind.drawer
        else { return false }
        let ref = DrawerRef(patient: header.patient, drawer: drawer)
        let proper = Vault.bundleName(header.bundle)
        guard ref != view.ref, let home = try? vault.openDrawer(ref), home.authority(header) != .none,
            try home.cipher(header) != nil, try home.folder.status(proper) == nil
        else { return false }
        returning.append(Returning(folder: view.folder, name: name, target: home.folder, properName: proper))
        paths.insert(home.folder.path(of: proper))
        return true
    }

    // MARK: One file

    private mutating func judge(
        _ bundle: BundleFile, _ name: String, _ folder: Folder, _ ref: DrawerRef?, _ scan: BundleScan,
        _ believed: [FramePlace], isFork: Bool = false, known: Set<BundleEnd>
    ) throws {
        let isOwn = bundle.header.clinician == vault.keys.clinician
        var places = believed
        var isHurt = !scan.damage.isEmpty || isFork
        // Behind the last commit, and yet below an end that is known: damage and no tail.
        let promised = known.map(\.offset).max() ?? 0
        if scan.hasTail, promised > scan.end?.offset ?? 0, promised <= scan.size {
            isHurt = true
            places += try bundle.framesProven(behind: scan, by: known, keys: vault.keys) ?? []
        }
        var names: Set<Digest> = []
        try bundle.records(at: places) { _, record in
            guard let record else { return isHurt = true }
            names.insert(record.name)
        }
        if let ref, !isOwn || !isHurt { intact[ref, default: []].formUnion(names) }
        if isHurt {
            paths.insert(folder.path(of: name))
            if let ref { hurt[bundle.header.bundle] = ref }
            if isOwn {
                let last = max(scan.end?.sequence ?? 0, known.map(\.sequence).max() ?? 0)
                let missing = Int(clamping: last) + 1 - scan.commits.count - names.count
                wounded.append(Wounded(ref: ref, bundle: bundle, places: places, missing: max(0, missing)))
                leaving.append(
                    Leaving(
                        folder: folder, name: name,
                        setAside: SetAside(
                            bundle: bundle.header.bundle, writer: ref == nil ? bundle.header.writer : nil)))
            }
            return
        }
        if scan.hasTail, localWriters.contains(bundle.header.writer) {
            tails.append(Tail(folder: folder, name: name, bundle: bundle.header.bundle, start: scan.tailStart))
        }
        if isOwn, let ref, let end = scan.settledEnd, !localWriters.contains(bundle.header.writer), !places.isEmpty,
            end.offset > known.map(\.offset).max() ?? 0
        {
            unacknowledged.append(NamedEnd(drawer: ref, bundle: bundle.header.bundle, end: end))
        }
    }

    /// A file that cannot be opened at all. It leaves the vault where it is one's own, or is no bundle and nobody's; a
    /// colleague's stays, and so does what a newer version wrote.
    private mutating func giveUp(
        _ error: VaultError, _ name: String, _ folder: Folder, _ id: Identifier?, _ pin: BundlePin?, _ ref: DrawerRef?
    ) throws {
        switch error {
        case .damaged, .untrusted: break
        default: return
        }
        guard let file = try? folder.file(name) else { return }
        let isOwn = id.map { logs.ends[$0] != nil } ?? false || pin?.clinician == vault.keys.clinician
        let isNobodys = pin == nil && (try? BundleFile.header(of: file)) == nil
        if let id, let ref, isOwn || pin != nil { hurt[id] = ref }
        guard isOwn || isNobodys else { return }
        paths.insert(folder.path(of: name))
        leaving.append(
            Leaving(
                folder: folder, name: name,
                setAside: isOwn ? id.map { SetAside(bundle: $0, writer: ref == nil ? pin?.writer : nil) } : nil))
    }
}
