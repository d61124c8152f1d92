public import VaultCrypto

extension Vault {
    /// The clinician's own log, read from its files, with every signature verified.
    ///
    /// - Parameter patient: nil for all.
    public func log(of patient: Identifier? = nil) throws -> LogReport {
        var report = LogReport()
        var found: [(entry: LogEntry, order: (Identifier, UInt64))] = []
        var seen: Set<LogPlace> = []
        let writers = try state()?.localWriters() ?? []
        let folder = try clinicianFolder(keys.clinician)
        for name in try folder.entries().filter({ $0.kind == .file }).map(\.name) where name.hasSuffix(".ledger") {
            do {
                let ledger = try ledger(name, in: folder)
                let scan = try ledger.scan(signatures: .all)
                var isWhole = scan.damage.isEmpty
                try ledger.records(at: scan.believed) { place, record in
                    guard let entry = record.flatMap({ LedgerEntry($0.head) }) else {
                        isWhole = false
                        return
                    }
                    let logPlace = LogPlace(bundle: ledger.header.bundle, sequence: place.sequence, entry: entry)
                    guard seen.insert(logPlace).inserted else { return }
                    let isFromHere = writers.contains(ledger.header.writer)
                    found.append((LogEntry(entry, isFromHere: isFromHere), (ledger.header.bundle, place.sequence)))
                }
                if !isWhole { report.damaged.append(folder.path(of: name)) }
            } catch let error as VaultError {
                // Of the rest there is more to tell.
                guard case .io = error else {
                    report.damaged.append(folder.path(of: name))
                    continue
                }
                throw error
            }
        }
        try addLostLedgers(to: &report)
        found.sort { ($0.entry.time.seconds, $0.order.0, $0.order.1) < ($1.entry.time.seconds, $1.order.0, $1.order.1) }
        report.entries = found.map(\.entry)
        if let patient { report.entries = try entries(report.entries, about: patient) }
        return report
    }

    /// Logs that this machine has seen longer than they are, or that are gone.
    private func addLostLedgers(to report: inout LogReport) throws {
        guard let state = try state() else { return }
        for rollback in try Lookback(vault: self, state: state).rollbacks()
        where rollback.kind == .ledger && rollback.path.contains(keys.clinician.text) {
            if !report.damaged.contains(rollback.path) { report.damaged.append(rollback.path) }
        }
    }

    private func entries(_ all: [LogEntry], about patient: Identifier) throws -> [LogEntry] {
        let catalogue = try freshCatalogue()
        var known: [Identifier: Bool] = [:]
        return try all.filter { entry in
            if entry.patients.contains(patient) { return true }
            return try entry.notes.contains { note in
                if let isAbout = known[note] { return isAbout }
                let isAbout = try catalogue.note(note)?.ref.patient == patient
                known[note] = isAbout
                return isAbout
            }
        }
    }

    /// The accounting of disclosures, oldest first.
    ///
    /// - Parameter patient: nil for all patients of whom the log names one.
    public func disclosures(of patient: Identifier? = nil) throws -> [Disclosure] {
        let patients = try patient.map { [$0] } ?? patientsWithDisclosures()
        var found: [Disclosure] = []
        for patient in patients {
            let view = try openDrawer(DrawerRef(patient: patient, drawer: .record))
            for name in view.bundleNames {
                let bundle = try bundle(name, in: view)
                try bundle.records(at: believed(bundle.scan(), of: bundle, in: view)) { _, record in
                    if let record, !record.isSealedAgain(by: bundle.header.clinician),
                        let disclosure = Disclosure(record.head, of: patient)
                    {
                        found.append(disclosure)
                    }
                }
            }
        }
        return found.sorted { ($0.time.seconds, $0.patient) < ($1.time.seconds, $1.patient) }
    }

    /// Patients of whom the log names a disclosure, or something that an interrupted command had written: that may have
    /// been one.
    private func patientsWithDisclosures() throws -> [Identifier] {
        let acts = [LedgerEntry.Kind.disclosed, .adopted].map(\.rawValue)
        return Set(try log().entries.filter { acts.contains($0.act) }.flatMap(\.patients)).sorted()
    }
}

/// Where an entry stands: a copy of a log under another name brings each of them a second time.
private struct LogPlace: Hashable {
    let bundle: Identifier
    let sequence: UInt64
    let entry: LedgerEntry
}

extension LogEntry {
    init(_ entry: LedgerEntry, isFromHere: Bool) {
        var patients = Set(entry.ends.compactMap(\.drawer?.patient))
        if let patient = entry.references["patient"]?.identifier { patients.insert(patient) }
        var notes = [entry.references["note"]].compactMap { $0?.identifier }
        notes += (entry.references["notes"]?.array ?? []).compactMap(\.identifier)
        var details = entry.references
        for key in ["patient", "note", "ledgers"] { details[key] = nil }
        if details["notes"]?.array != nil { details["notes"] = nil }
        self.init(
            time: entry.time, act: entry.kind, isFromHere: isFromHere, patients: patients.sorted(), notes: notes,
            details: details)
    }
}

extension Disclosure {
    init?(_ head: JSONObject, of patient: Identifier) {
        guard head["kind"]?.string == "disclosure", let time = head["time"]?.timestamp,
            let recipient = head["recipient"]?.string
        else { return nil }
        self.init(
            patient: patient, time: time, day: head["day"]?.day ?? time.dayInUTC, recipient: recipient,
            what: head["what"]?.string ?? "", notes: head["notes"]?.integer.flatMap { Int(exactly: $0) } ?? 0,
            first: head["first"]?.day, last: head["last"]?.day, purpose: head["purpose"]?.string ?? "")
    }
}
