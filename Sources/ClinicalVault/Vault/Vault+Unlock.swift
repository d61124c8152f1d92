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
        let missed = try missed(Lookback(vault: self, state: state).rollbacks())
        report.rollbacks = missed.older
        rollbacks = report.rollbacks
        guard rollbacks.isEmpty, access == .readWrite else { return report }

        try placeOwnCard()
        let append = try Append(self)
        // What a repair on another machine has set aside is not waited for, and not continued.
        try append.unpin(missed.setAside)
        let refs = try allDrawers()
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
        report.arrived = try newNotes().notes.count
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
