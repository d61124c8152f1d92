internal import SecretMemory
internal import VaultCrypto

extension Checker {
    func checkClinicians() throws {
        guard let clinicians = try vault.root.folder(Cards.folderName) else {
            return problem(.missing, Cards.folderName, "the folder is missing")
        }
        for entry in try clinicians.entries() {
            guard entry.kind == .folder, let clinician = Identifier(text: entry.name),
                let folder = try clinicians.folder(entry.name)
            else {
                foreign(entry, in: clinicians)
                continue
            }
            try check(clinician, folder)
        }
    }

    private func check(_ clinician: Identifier, _ folder: Folder) throws {
        let chain = try vault.cards.chain(of: clinician)
        var cards = 0
        for entry in try folder.entries() {
            switch entry.name {
            case _ where entry.kind != .file: foreign(entry, in: folder)
            case Vault.identityName, Vault.recoveryName: break
            case _ where entry.name.hasPrefix("card."):
                cards += 1
                try checkCard(entry.name, folder, chain)
            case _ where entry.name.hasSuffix(".ledger"):
                try checkLedger(entry.name, folder, clinician)
            default: foreign(entry, in: folder)
            }
        }
        let expected = clinician == vault.keys.clinician ? try vault.ownCard().generation : 1
        if cards < expected {
            problem(.missing, folder.path, "a card")
        }
        if clinician == vault.keys.clinician { try checkIdentity(folder) }
    }

    private func checkCard(_ name: String, _ folder: Folder, _ chain: [Card]) throws {
        let bytes = try folder.file(name)?.contents(limit: Card.maximumCount * 2) ?? []
        didRead(bytes.count)
        guard chain.contains(where: { Cards.fileName($0.generation) == name && $0.bytes == bytes }) else {
            return problem(.damaged, folder.path(of: name), "the card does not verify")
        }
    }

    /// One's own identity and recovery file must be those that were sealed last.
    private func checkIdentity(_ folder: Folder) throws {
        let present = try vault.sealedFiles(folder, generation: vault.ownCard().generation)
        let known = try sealed?.files ?? state?.pins(StateFolder.ledgers)?.identity
        for (name, path) in [(Vault.identityName, \PinFile.Identity.identity), (Vault.recoveryName, \.recovery)] {
            didRead(try folder.status(name)?.size ?? 0)
            if present[keyPath: path] == .none {
                problem(.missing, folder.path(of: name), "the file is missing")
            } else if let known, known[keyPath: path] != present[keyPath: path] {
                // Only what no log has ever named: the intent stays after the change that it announced was logged.
                let announced = try state?.intent()?.identity
                if announced == present[keyPath: path], !everSealed.contains(present[keyPath: path]) {
                    problem(.unacknowledged, folder.path(of: name), "in no log yet; an interrupted command sealed it")
                } else {
                    problem(.damaged, folder.path(of: name), "not the file that was sealed last")
                }
            }
        }
    }

    private func checkLedger(_ name: String, _ folder: Folder, _ clinician: Identifier) throws {
        let path = folder.path(of: name)
        do {
            guard let file = try folder.file(name),
                try !isStub(file, Vault.ledgerID(name), pinnedAs: StateFolder.ledgers)
            else { return }
            let header = try BundleFile.header(of: file)
            guard header.vault == vault.id, header.clinician == clinician, header.kind.drawer == nil,
                Vault.ledgerName(header.bundle) == name
            else { return problem(.misplaced, path, "it belongs elsewhere") }
            guard let card = try vault.card(for: header) else {
                return problem(.untrusted, path, "signed with a card that is not there")
            }
            report.bundles += 1
            let scan = try structure(of: FileWindow(file), header, card)
            remember(scan, header, path)
            guard clinician == vault.keys.clinician, !quick else { return }
            if header.kind == .acts { writersWithLog.insert(header.writer) }
            let ledger = try vault.ledger(name, in: folder)
            // A ledger has one writer and one reader: its seal alone would do, a signature vouches for it as well.
            let places = scan.believed
            try ledger.records(at: places) { place, record in
                report.records += 1
                guard let record, let entry = LedgerEntry(record.head) else {
                    return problem(.damaged, path, "the entry at byte \(place.offset)")
                }
                take(entry)
            }
        } catch let error as VaultError {
            try problem(error, at: path)
        }
    }

    private func take(_ entry: LedgerEntry) {
        let ledgers = (entry.references["ledgers"]?.array ?? []).compactMap { NamedEnd($0) }
        for end in entry.ends + ledgers { named[end.bundle, default: []].append(end) }
        if let files = SealedFiles(entry) {
            everSealed.formUnion([files.files.identity, files.files.recovery])
            if sealed.map({ !SealedFiles.isEarlier(files, $0) }) ?? true { sealed = files }
        }
        switch LedgerEntry.Kind(rawValue: entry.kind) {
        case .repaired:
            for one in entry.setAside {
                setAside.insert(one.bundle)
                if let writer = one.writer { writersWithLog.insert(writer) }
            }
            lostNotes.formUnion(entry.lostNotes)
        case nil: report.unknownRecords += 1
        default: break
        }
    }

    /// The structure of a bundle or ledger, with everything reported that is wrong in it.
    func structure(of window: FileWindow, _ header: BundleHeader, _ card: Card) throws -> BundleScan {
        let path = window.file.path
        let scan = try BundleScan.scan(
            window, header: header, key: card.signingKey, signatures: depth == .allSignatures ? .all : .last)
        didRead(scan.size)
        for gap in scan.damage {
            problem(.damaged, path, "bytes \(gap.lowerBound) to \(gap.upperBound)")
        }
        if scan.hasTail {
            problem(
                .tail, path,
                "\(scan.size - scan.tailStart) bytes behind the last commit, from byte \(scan.tailStart)")
        }
        return scan
    }

    func remember(_ scan: BundleScan, _ header: BundleHeader, _ path: String) {
        let believed = scan.frames.last { $0.standing == .believed }?.place.sequence
        let last = scan.commits.first { commit in believed.map { commit.sequence > $0 } ?? false }
        let found = ReadBundle(
            path: path, header: header, ends: Set(scan.commits.map(\.end)), lastEnd: scan.end,
            lastBelieved: last?.end.offset ?? 0)
        remember(found, as: header.bundle)
    }

    /// Of copies and of two histories, the longer one is what logs and successors are held against.
    func remember(_ found: ReadBundle, as bundle: Identifier) {
        if let known = read[bundle] {
            let (before, now) = (known.lastEnd?.offset ?? 0, found.lastEnd?.offset ?? 0)
            if before > now || (before == now && known.path <= found.path) { return }
        }
        read[bundle] = found
    }
}
