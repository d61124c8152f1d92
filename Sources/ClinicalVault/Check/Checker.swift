internal import VaultCrypto

extension Vault {
    /// Whether everything in the vault is as it was written.
    ///
    /// Nothing is written, and no cache is used. Identity files of other clinicians can only be checked by themselves.
    /// - Parameter progress: told how many bytes were read; to know of how many, every file is looked at beforehand.
    public func check(
        _ depth: CheckDepth = .standard, progress: ((Progress) -> Void)? = nil
    ) throws -> CheckReport {
        let checker = try Checker(self, depth)
        checker.progress = progress
        try checker.run()
        return checker.report
    }
}

/// One run of the check. It collects what the logs say first, then holds every file against it.
final class Checker {
    let vault: Vault
    let depth: CheckDepth
    let state: StateFolder?
    var report = CheckReport()
    var progress: ((Progress) -> Void)?

    /// Ends that one's own logs name, by bundle or ledger.
    var named: [Identifier: [NamedEnd]] = [:]
    /// Every bundle and ledger that was read, with its commits: what logs and successors must agree with.
    var read: [Identifier: ReadBundle] = [:]
    /// What the own logs said last of the sealed identity files.
    var sealed: SealedFiles?
    /// Every sealed file that they have ever named.
    var everSealed: Set<Digest> = []
    /// Bundles that a repair took out of the vault, and notes that were lost then, as the own logs say.
    var setAside: Set<Identifier> = []
    var lostNotes: Set<Identifier> = []
    /// Writers of one's own that have a log of acts.
    var writersWithLog: Set<Identifier> = []

    /// What is there, headers and ends only.
    var quick: Bool { depth == .quick }

    /// Files of which not even the header has arrived: begun by a command that was interrupted, unless somebody knows more
    /// of them.
    var stubs: [(bundle: Identifier?, path: String, isKnown: Bool)] = []

    /// What pins know and the vault has not, and the drawers in which that was looked for.
    var missed: [Rollback] = []
    var looked: Set<DrawerRef> = []

    private var total = 0
    private let done: ReadBytes

    /// What is remembered of a bundle that was read.
    struct ReadBundle {
        let path: String
        let header: BundleHeader
        let ends: Set<BundleEnd>
        let lastEnd: BundleEnd?
        /// Whether records count that no log of one's own names.
        let lastBelieved: Int
    }

    init(_ vault: Vault, _ depth: CheckDepth) throws {
        self.vault = vault
        self.depth = depth
        done = ReadBytes()
        state = try vault.state()
        // A check believes nothing that was not verified in it.
        vault.trustsIndex = false
        vault.verifiedStatements = []
    }

    /// A checker for another thread, which looks at drawers alone: with a vault of its own, and what the logs have said.
    ///
    /// - Parameter number: 0 for the one that runs on the thread of `first`, and tells of its progress.
    init(helping first: Checker, number: Int, _ keys: any KeyHolder) throws {
        vault = try Vault(
            first.vault.places, keys: keys, access: first.vault.access, installation: first.vault.installation,
            now: first.vault.now)
        depth = first.depth
        state = first.state
        done = first.done
        total = first.total
        lostNotes = first.lostNotes
        vault.trustsIndex = false
        if number == 0 { progress = first.progress }
    }

    func run() throws {
        if progress != nil { total = try size(of: vault.root) }
        _ = try vault.ownCard()
        try checkRoot()
        try checkClinicians()
        try checkPatients()
        if !quick { checkAgainstLogs() }
        for stub in stubs {
            if stub.isKnown || stub.bundle.map({ named[$0] != nil }) ?? false {
                problem(.damaged, stub.path, "its header is missing")
            } else {
                problem(.tail, stub.path, "begun by an interrupted command")
            }
        }
        try checkAgainstPins()
        report.problems.sort { ($0.path, $0.kind.rawValue, $0.detail) < ($1.path, $1.kind.rawValue, $1.detail) }
    }

    func problem(_ kind: CheckReport.Problem.Kind, _ path: String, _ detail: String) {
        let problem = CheckReport.Problem(kind: kind, path: path, detail: detail)
        if !report.problems.contains(problem) { report.problems.append(problem) }
    }

    /// Reports an error that opening something threw.
    func problem(_ error: VaultError, at path: String) throws {
        switch error {
        case .damaged(let path, let what): problem(.damaged, path, what)
        case .untrusted(let path): problem(.untrusted, path, "signed by nobody who may write here")
        case .unsupportedFormat(let path): problem(.unsupported, path, "written by a newer version")
        case .closedDrawer(let path): problem(.closed, path, "its keys are not yours")
        // A failing disk is not a finding of the check, and neither is a library that fails.
        default: throw error
        }
    }

    func didRead(_ bytes: Int) {
        report.bytes += bytes
        let done = done.add(bytes)
        progress?(Progress(done: min(done, total), total: total))
    }

    private func size(of folder: Folder) throws -> Int {
        var sum = 0
        for entry in try folder.entries() {
            switch entry.kind {
            case .file: sum += try folder.status(entry.name)?.size ?? 0
            case .folder: sum += try folder.folder(entry.name).map { try size(of: $0) } ?? 0
            case .other: break
            }
        }
        return sum
    }

    /// A file without a header: what it means is known when all logs are read.
    func isStub(_ file: File, _ bundle: Identifier?, pinnedAs pinName: String) throws -> Bool {
        guard try file.isBeginning() else { return false }
        let pin = try bundle.flatMap { bundle in try state?.pins(pinName)?[bundle] }
        stubs.append((bundle, file.path, pin != nil))
        didRead(file.opened.size)
        return true
    }

    private func checkRoot() throws {
        for entry in try vault.root.entries() {
            switch (entry.name, entry.kind) {
            case (Vault.fileName, .file), (Cards.folderName, .folder), (Vault.patientsName, .folder): break
            default: foreign(entry, in: vault.root)
            }
        }
    }

    /// Something that no vault has there. Said, since a misnamed file of the vault may be what is missing elsewhere.
    func foreign(_ entry: Folder.Entry, in folder: Folder) {
        problem(.foreign, folder.path(of: entry.name), "not a file of the vault")
    }

    // MARK: Logs and pins

    /// What the logs name must be there, and what is there must be named.
    private func checkAgainstLogs() {
        for (bundle, ends) in named where !setAside.contains(bundle) {
            guard let last = ends.max(by: { $0.end.offset < $1.end.offset }) else { continue }
            guard let read = read[bundle] else {
                let path = last.drawer.map { $0.path + "/" + Vault.bundleName(bundle) } ?? Vault.ledgerName(bundle)
                // A file that is there and could not be read was reported for what it is.
                guard !report.problems.contains(where: { $0.path.hasSuffix(Vault.fileTail(bundle, last)) }) else {
                    continue
                }
                problem(isOurs(last) ? .missing : .notArrived, path, "a log names it, and it is not there")
                continue
            }
            for end in ends where !read.ends.contains(end.end) {
                if end.end.offset > read.lastEnd?.offset ?? 0 {
                    problem(
                        isOurs(end) ? .older : .notArrived, read.path,
                        "a log knows it up to byte \(end.end.offset), and it ends before")
                } else {
                    problem(.damaged, read.path, "not what the log says at byte \(end.end.offset)")
                }
            }
        }
        for read in read.values where read.header.clinician == vault.keys.clinician && read.header.kind.drawer != nil {
            let acknowledged = named[read.header.bundle]?.map(\.end.offset).max() ?? 0
            if read.lastBelieved > acknowledged {
                problem(.unacknowledged, read.path, "its last notes are in no log; an interrupted command wrote them")
            }
            if !writersWithLog.contains(read.header.writer) {
                problem(.missing, Cards.folderName, "the log of writer \(read.header.writer)")
            }
        }
        for read in read.values {
            let id = read.header.previous
            guard id != .none, !setAside.contains(id) else { continue }
            if let previous = self.read[id] {
                if !previous.ends.contains(where: { $0.link == read.header.previousLink }) {
                    problem(.older, previous.path, "the bundle after it knows more of it")
                }
            } else if named[id] == nil {
                problem(.missing, read.path, "the bundle before it, \(id)")
            }
        }
    }

    /// Whether an end was written or seen here, so that its absence is a loss and not a delay.
    private func isOurs(_ end: NamedEnd) -> Bool {
        guard let state else { return false }
        let name = end.drawer?.pinName ?? StateFolder.ledgers
        guard let pins = try? state.pins(name), let pin = pins[end.bundle] else { return false }
        return pin.seen.map { $0.offset >= end.end.offset } ?? false
    }

    private func checkAgainstPins() throws {
        guard let state else { return }
        // Those of the drawers were looked for with the drawers; there may be pins of some that are not there any more.
        let lookback = Lookback(vault: vault, state: state)
        missed += try lookback.ledgerRollbacks()
        for (patient, drawer) in try state.pinnedDrawers() {
            let ref = DrawerRef(patient: patient, drawer: drawer)
            if !looked.contains(ref) { missed += try lookback.rollbacks(in: ref) }
        }
        for rollback in try vault.missed(missed).older {
            problem(.older, rollback.path, "this machine has seen more of it")
        }
    }
}

extension Vault {
    fileprivate static func fileTail(_ bundle: Identifier, _ end: NamedEnd) -> String {
        end.drawer == nil ? ledgerName(bundle) : bundleName(bundle)
    }
}
