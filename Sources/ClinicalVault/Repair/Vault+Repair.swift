internal import SecretMemory
internal import VaultCrypto

extension Vault {
    /// Brings everything that is intact back into use, sets aside what is not, and says which notes are affected.
    ///
    /// Nothing is deleted: what leaves the vault lies in the state folder afterwards, sealed as it was. Nothing is signed
    /// over that this clinician had not signed: records of one's own damaged files are brought, byte for byte as they
    /// were sealed, into new files of one's own; damaged files of colleagues stay where they are.
    ///
    /// - Throws: `olderThanSeen` where parts of the vault are older than this machine has seen and nothing in them is
    ///   damaged: that is no damage, and ``acceptRestore(of:reason:)`` is the way out.
    public func repair() throws -> RepairReport {
        guard access == .readWrite, let state = try state() else { throw VaultError.readOnly }
        trustsIndex = false
        try placeOwnCard()
        let missed = try missed(Lookback(vault: self, state: state).rollbacks()).older
        rollbacks = []
        let append = try Append(self)
        let logs = try OwnLogs(self)
        var settlement = Settlement(append)
        try settlement.settleAll(in: allDrawers())
        append.take(settlement)
        let diagnosis = try Diagnosis(self, state: state, logs: logs)
        let older = missed.filter { !diagnosis.paths.contains($0.path) }
        guard older.isEmpty else {
            rollbacks = older
            throw VaultError.olderThanSeen(older)
        }
        var repair = try Repair(append, diagnosis, logs)
        try repair.run()
        // What lists and searches know was made from files that are gone.
        try openCatalogue().startOver()
        try refreshWholeCatalogue()
        var report = repair.report
        report.remaining = try check().problems.filter { !$0.kind.isHarmless }
        return report
    }
}

/// One repair, from the diagnosis to the pins.
private struct Repair {
    private let vault: Vault
    private let append: Append
    private let diagnosis: Diagnosis
    private let logs: OwnLogs
    private var prognosis: Prognosis
    private(set) var report = RepairReport()

    init(_ append: Append, _ diagnosis: Diagnosis, _ logs: OwnLogs) throws {
        vault = append.vault
        self.append = append
        self.diagnosis = diagnosis
        self.logs = logs
        prognosis = try Prognosis(vault, diagnosis)
    }

    mutating func run() throws {
        try putBack()
        // A file that is set aside, or was damaged, is never appended to again.
        append.leaving = Set(diagnosis.leaving.map { $0.folder.path(of: $0.name) })
        if !diagnosis.leaving.isEmpty { try append.retireWriter() }
        try rescue()
        report.adopted = append.adoptedCount + diagnosis.unacknowledged.count
        append.adopt(diagnosis.unacknowledged)
        try prognosis.judge(diagnosis, logs)
        report.affected = prognosis.affected
        report.unnamed = prognosis.unnamed
        if !report.didNothing || !diagnosis.leaving.isEmpty || !diagnosis.tails.isEmpty {
            append.entries += entries()
            try append.finish(.repaired, JSONObject([("rescued", .integer(Int64(report.rescued)))]))
        }
        for one in diagnosis.leaving { try setAside(one) }
        for tail in diagnosis.tails { try cut(tail) }
        try append.unpin(Set(diagnosis.leaving.compactMap(\.setAside?.bundle)))
    }

    // MARK: Files

    private mutating func putBack() throws {
        for one in diagnosis.returning where try one.target.status(one.properName) == nil {
            try one.folder.renameNew(one.name, to: one.properName, in: one.target)
            try one.target.sync()
            try one.folder.sync()
            report.putBack.append(
                RepairReport.Moved(
                    path: one.folder.path(of: one.name), place: one.target.path(of: one.properName)))
        }
    }

    /// Copies a file into the state folder, durably, and takes it out of the vault.
    private mutating func setAside(_ one: Diagnosis.Leaving) throws {
        guard let file = try one.folder.file(one.name) else { return }
        let place = try append.state.setAside(file, name: one.name)
        try one.folder.remove(one.name)
        try one.folder.sync()
        report.setAside.append(RepairReport.Moved(path: one.folder.path(of: one.name), place: place))
    }

    private mutating func cut(_ tail: Diagnosis.Tail) throws {
        guard let file = try tail.folder.fileForAppending(tail.name), file.opened.size > tail.start else { return }
        let place = try append.state.cut(file, at: tail.start, name: tail.name)
        try file.sync()
        report.setAside.append(RepairReport.Moved(path: file.path, place: place))
    }

    // MARK: Records

    /// Brings the intact records of one's own damaged files into new ones.
    private mutating func rescue() throws {
        var names = diagnosis.intact
        for one in diagnosis.wounded {
            guard let ref = one.ref else {
                try one.bundle.records(at: one.places) { _, record in
                    guard let record, LedgerEntry(record.head) != nil else { return }
                    append.carried.append(record)
                    report.rescued += 1
                }
                continue
            }
            let target = try append.target(ref)
            try one.bundle.records(at: one.places) { place, record in
                // What an interrupted repair has brought over already, or both of two histories have, is there once.
                guard let record, names[ref, default: []].insert(record.name).inserted else { return }
                try append.add(record, to: target)
                prognosis.take(record, place, one.bundle, ref)
                report.rescued += 1
            }
        }
        for one in prognosis.notesWithoutBeginning() {
            let anew = try one.newest.newBeginning(by: vault.keys.clinician)
            try append.add(anew, to: append.target(one.ref))
            prognosis.wasFiled(one.note, anew: Identifier(beginningOf: anew.name))
        }
        for ref in prognosis.drawersWithoutProfile() {
            // The index may know; else the id will do, until the clinician says better.
            let known = try? vault.openCatalogue().patient(ref.patient)
            let profile = RecordHead.ProfileHead(
                parents: [], time: vault.now(), code: known?.code ?? "lost-\(ref.patient.text.prefix(6))",
                name: known?.name, born: known?.born, language: known?.language)
            try append.add(
                Record(head: RecordHead.profile(profile).json(by: vault.keys.clinician)), to: append.target(ref))
        }
    }

    private func entries() -> [LedgerEntry] {
        let aside = diagnosis.leaving.compactMap(\.setAside).map(\.json)
        let lost = prognosis.affected.filter { $0.outcome != .lessHistory }.map { JSON.string($0.note.text) }
        var entries: [LedgerEntry] = []
        for start in stride(from: 0, to: max(aside.count, lost.count), by: LedgerEntry.maximumRepairs) {
            var references = JSONObject()
            func add(_ key: String, _ list: [JSON]) {
                let part = list.dropFirst(start).prefix(LedgerEntry.maximumRepairs)
                if !part.isEmpty { references[key] = .array(Array(part)) }
            }
            add("aside", aside)
            add("lost", lost)
            entries.append(LedgerEntry(.repaired, time: vault.now(), references: references))
        }
        return entries
    }
}

extension Record {
    /// The text of a later revision as the first record of a new note.
    fileprivate func newBeginning(by author: Identifier) throws -> Record {
        guard case .note(var head)? = try? RecordHead(self.head) else {
            throw VaultError.damaged(path: "a record", what: "not a note")
        }
        head.note = nil
        head.parents = []
        let json = RecordHead.note(head).json(by: author)
        return try buffer.withBytes(in: body) { try Record(head: json, body: $0) }
    }
}
