internal import SecretMemory
internal import VaultCrypto

/// One writing command, from the lock to the acknowledgement.
///
/// lock → own ledger is the same file and ends where it was recorded → what an interrupted command left is settled →
/// intent → records and F, sync → ledger entry and F, sync → the files are still in place → acknowledged → pins.
final class Append {
    let vault: Vault
    let state: StateFolder
    private let lock: File
    private(set) var writer: Identifier
    /// Every writer that this installation is or was.
    let localWriters: Set<Identifier>
    /// Whether this installation began to write under a new id with this command.
    private(set) var isNewWriter: Bool
    /// Pins of the ledgers.
    var ledgerPins: PinFile
    private(set) var targets: [DrawerRef: Target] = [:]
    /// Everything that is written to, in the order in which it was staged.
    private(set) var staged: [Target] = []
    var newPatients: [NewPatient] = []
    /// Entries of the log that stand before that of the act itself.
    var entries: [LedgerEntry] = []
    /// Entries of one's own damaged logs, as they were sealed, which stand before everything else.
    var carried: [Record] = []
    /// Paths of damaged bundles that leave the vault with this command: what their headers claim is not heeded.
    var leaving: Set<String> = []
    /// Keys that were made for drawers which a former secret of the clinician's could still open.
    var madeKeys: [(keys: MadeKeys, view: DrawerView)] = []
    /// Whether bytes are on their way to the disk whose fate is unknown.
    private var syncFailed = false

    /// Takes the lock and settles what an interrupted command left.
    init(_ vault: Vault) throws {
        guard vault.access == .readWrite, let state = try vault.state() else { throw VaultError.readOnly }
        guard vault.rollbacks.isEmpty else { throw VaultError.olderThanSeen(vault.rollbacks) }
        self.vault = vault
        self.state = state
        lock = try state.lock(patience: vault.patience)
        var (writer, isNew) = try state.writer()
        let pins = try state.pins(StateFolder.ledgers)
        // A writer that is known while its pins are lost could not tell its own end: it becomes a new one.
        if pins == nil, !isNew {
            writer = try state.retireWriter()
            isNew = true
        }
        self.writer = writer
        isNewWriter = isNew
        localWriters = try state.localWriters()
        ledgerPins = pins ?? PinFile()
        var settlement = Settlement(self)
        try settlement.settleIntent()
        if settlement.inDoubt { try retireWriter() }
        take(settlement)
        logsBefore = try vault.logSizes()
    }

    /// What the logs were like before this command.
    private var logsBefore = LogSizes(sizes: [:])

    /// Ends of batches that an interrupted command had written whole, and an identity file that it had put in place:
    /// the log names them before its next entry.
    private var adopted: [NamedEnd] = []
    private var hasUnloggedIdentity = false
    var adoptedCount: Int { adopted.count }
    /// Whether imports were made effective or dropped, which no new entry of the log tells.
    private var hasResolved = false

    /// An identity file that this command puts in place.
    var identity: Digest?

    /// Takes over what a settlement found.
    func take(_ settlement: Settlement) {
        ledgerPins = settlement.ledgerPins
        adopted += settlement.adopted
        if settlement.unloggedIdentity { hasUnloggedIdentity = true }
        if settlement.hasResolved { hasResolved = true }
    }

    /// Names whole batches of one's own that no log names yet.
    func adopt(_ ends: [NamedEnd]) { adopted += ends }

    /// Becomes a new writer: for a copy of a state folder that may be in use elsewhere too.
    func retireWriter() throws {
        writer = try state.retireWriter()
        isNewWriter = true
    }

    /// Announces an identity file, durably: without it a power cut would look like an older file put back.
    func announceIdentity(_ digest: Digest) throws {
        identity = digest
        try state.setIntent(Intent(writer: writer, identity: digest), durably: true)
    }

    // MARK: Staging

    /// The bundle of a drawer that this command appends to.
    func target(_ ref: DrawerRef) throws -> Target {
        if let target = targets[ref] { return target }
        let view = try vault.openDrawer(ref).without(leaving)
        let target = try vault.stage(withCurrentKeys(view), state: state, writer: writer)
        add(target, for: ref)
        return target
    }

    func add(_ target: Target, for ref: DrawerRef) {
        targets[ref] = target
        staged.append(target)
    }

    /// Adds a record to a drawer; a batch that is full is closed with `state` first, and so is a bundle.
    func add(_ record: Record, to target: Target, closing state: Commit.State = .final) throws {
        var target = target.last
        if target.batch.isFull { try target.batch.commit(state, keys: vault.keys) }
        if !target.batch.hasUncommitted, target.batch.fileCount >= vault.bundleCeiling, let view = target.view {
            let next = try vault.begin(
                view, pins: target.pins, writer: writer, previous: target.header.bundle,
                link: target.batch.end?.link ?? .none)
            target.successor = next
            staged.append(next)
            target = next
        }
        try target.batch.add(record)
    }

    // MARK: The two orders

    /// Writes everything that was staged and the log entry about it. When it returns, it is acknowledged.
    ///
    /// - Parameter kind: nil where ``entries`` say all that there is to say.
    func finish(_ kind: LedgerEntry.Kind? = nil, _ references: JSONObject = JSONObject()) throws {
        try protecting {
            for target in staged where target.batch.hasUncommitted {
                try target.batch.commit(.final, keys: vault.keys)
            }
            let ledger = try stageLedger()
            try leaveIntent(with: ledger)
            for target in staged { try target.write() }
            try sync(staged)
            try placeNewPatients()
            try log(kind, references, ledger)
            isAcknowledged = true
            remember(ledger)
        }
    }

    /// How many bytes wait to be written.
    var waiting: Int { staged.reduce(0) { $0 + $1.batch.bytes.count } }

    /// Writes what an import has staged so far, announced and open: it need not stay in memory until the end.
    func writeAhead() throws {
        for target in staged where target.batch.hasUncommitted { try target.batch.commit(.open, keys: vault.keys) }
        try leaveIntent(with: ledger ?? stageLedger())
        for target in staged { try target.write() }
    }

    /// The order of an import: everything durable but open, then the log entry, which is the moment when it is done,
    /// then effective everywhere. What is interrupted after that moment is finished by the next command.
    func finishImport(_ references: JSONObject) throws {
        try protecting {
            for target in staged where target.batch.hasUncommitted {
                try target.batch.commit(.open, keys: vault.keys)
            }
            let ledger = try ledger ?? stageLedger()
            try leaveIntent(with: ledger)
            for target in staged { try target.write() }
            try sync(staged)
            try placeNewPatients()
            try log(.imported, references, ledger)
            isAcknowledged = true
            do {
                for target in staged {
                    try target.batch.commit(.final, keys: vault.keys)
                    try target.write()
                }
                try sync(staged)
            } catch {
                // Done all the same: the log says so, and whoever writes next makes it effective. Pins would be ahead.
                if syncFailed { _ = try? state.retireWriter() }
                return vault.notice("everything is in the vault; the next unlock or note finishes the import")
            }
            remember(ledger)
        }
    }

    /// Pins what was acknowledged. To fail here is no failure of the command, as little as if the power had gone at this
    /// moment: what pins do not know yet, the next command reads from the files. To take anything back now would leave
    /// pins of what is no longer there.
    private func remember(_ ledger: Target) { try? pin(ledger) }

    private var isAcknowledged = false
    private var ledger: Target?

    /// Runs the writing steps; takes back what was written where they fail before the acknowledgement.
    func protecting(_ steps: () throws -> Void) throws {
        do {
            try steps()
        } catch {
            if !isAcknowledged {
                for target in staged { target.undo() }
                ledger?.undo()
                for patient in newPatients { patient.undo(in: vault) }
                for (keys, view) in madeKeys { keys.undo(in: view.folder) }
            }
            // After a failed sync nobody knows what the disk holds: the file is not appended to again.
            if syncFailed { _ = try? state.retireWriter() }
            throw error
        }
    }

    private func stageLedger() throws -> Target {
        let target = try vault.stageLedger(
            .acts, state: state, writer: writer, pins: ledgerPins)
        ledger = target
        return target
    }

    private func leaveIntent(with ledger: Target) throws {
        let starts = (staged + [ledger]).map { target in
            Intent.Start(
                patient: target.drawer?.patient ?? .none, kind: target.header.kind, bundle: target.header.bundle,
                offset: target.firstStart)
        }
        try state.setIntent(Intent(writer: writer, starts: starts, identity: identity))
    }

    private func sync(_ targets: [Target]) throws {
        do {
            // Hundreds of files: one wait for the whole file system is shorter than hundreds of waits.
            if targets.count > 8 {
                try vault.root.syncFileSystem()
            } else {
                for patient in newPatients { try patient.sync() }
                for target in targets { try target.sync() }
            }
        } catch {
            syncFailed = true
            throw error
        }
    }

    private func placeNewPatients() throws {
        guard !newPatients.isEmpty else { return }
        for patient in newPatients { try patient.place() }
        try newPatients[0].parent.sync()
    }

    private func log(_ kind: LedgerEntry.Kind?, _ references: JSONObject, _ ledger: Target) throws {
        let time = vault.now()
        func add(_ record: Record) throws {
            if ledger.batch.isFull { try ledger.batch.commit(.final, keys: vault.keys) }
            try ledger.batch.add(record)
        }
        func note(_ entry: LedgerEntry) throws { try add(entry.record()) }
        try carried.forEach(add)
        try entries.forEach(note)
        for ends in adopted.chunked(LedgerEntry.maximumEnds) {
            try note(LedgerEntry(.adopted, time: time, ends: ends))
        }
        if hasUnloggedIdentity, let known = ledgerPins.identity {
            try note(LedgerEntry(.identity, time: time, references: OwnLogs(vault).references(of: known)))
        }
        for (keys, _) in madeKeys {
            try note(LedgerEntry(.statement, time: time, references: keys.references))
        }
        let ends = staged.compactMap { target in
            target.batch.end.map { NamedEnd(drawer: target.drawer, bundle: target.header.bundle, end: $0) }
        }
        let chunks = ends.isEmpty ? [[]] : ends.chunked(LedgerEntry.maximumEnds)
        for chunk in chunks {
            guard let kind else { break }
            try note(LedgerEntry(kind, time: time, ends: chunk, references: references))
        }
        try ledger.batch.commit(.final, keys: vault.keys)
        try ledger.write()
        do { try ledger.sync() } catch {
            syncFailed = true
            throw error
        }
        for target in staged + [ledger] {
            guard try target.isInPlace() else {
                throw VaultError.damaged(path: target.path, what: "it was replaced while it was written")
            }
        }
    }

    private func pin(_ ledger: Target) throws {
        var pins: [String: PinFile] = [:]
        for target in staged {
            guard let end = target.batch.end else { continue }
            // Several bundles of one drawer share one file of pins.
            pins[target.pinName, default: target.pins].advance(target.header, to: end)
        }
        for (name, file) in pins { try state.setPins(file, name) }
        for patient in newPatients {
            for view in [patient.record, patient.process] where targets[view.ref] == nil {
                var pins = PinFile()
                pins.statement = PinFile.Statement(number: 1, digest: view.current.digest)
                try state.setPins(pins, view.ref.pinName)
            }
        }
        if let end = ledger.batch.end {
            ledgerPins.advance(ledger.header, to: end)
            // What was settled of an interrupted command is in drawers that nobody has named yet.
            if adopted.isEmpty, !hasResolved {
                var after = logsBefore
                after.sizes[ledger.path] = end.offset
                vault.ownAppend = (logsBefore, after)
            }
        }
        try state.setPins(ledgerPins, StateFolder.ledgers)
    }
}
