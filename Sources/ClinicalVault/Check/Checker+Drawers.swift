internal import SecretMemory
internal import VaultCrypto

extension Checker {
    func checkPatients() throws {
        guard let patients = try vault.root.folder(Vault.patientsName) else {
            return problem(.missing, Vault.patientsName, "the folder is missing")
        }
        var refs: [DrawerRef] = []
        for entry in try patients.entries() {
            guard entry.kind == .folder, let patient = Identifier(text: entry.name),
                let folder = try patients.folder(entry.name)
            else {
                foreign(entry, in: patients)
                continue
            }
            report.patients += 1
            let inside = try folder.entries()
            for drawer in Drawer.allCases {
                if inside.contains(Folder.Entry(name: drawer.rawValue, kind: .folder)) {
                    refs.append(DrawerRef(patient: patient, drawer: drawer))
                } else {
                    problem(.missing, folder.path(of: drawer.rawValue), "the folder is missing")
                }
            }
            for entry in inside where entry.kind != .folder || Drawer(rawValue: entry.name) == nil {
                foreign(entry, in: folder)
            }
        }
        try check(refs)
    }

    /// Checks one drawer, and says what was read in it.
    func check(_ ref: DrawerRef, _ result: Result<DrawerView, VaultError>?) throws -> Lookback.Reading {
        var view: DrawerView?
        switch result {
        case .success(let opened)?: view = opened
        case .failure(let error)?: try problem(error, at: ref.path)
        case nil: break
        }
        guard let folder = try view?.folder ?? vault.patientFolder(ref.patient)?.folder(ref.drawer.rawValue) else {
            return Lookback.Reading()
        }
        for refused in view?.refused ?? [] {
            switch refused.reason {
            case .notForUs: problem(.closed, folder.path(of: refused.name), "newer keys that are not for you")
            case .refused(let why): problem(.untrusted, folder.path(of: refused.name), why)
            }
        }
        let entries = try view?.entries ?? folder.entries()
        var reading = Lookback.Reading(statements: try checkStatements(entries, folder, ref, view))
        let statements = Set(reading.statements.values.joined())
        var history = DrawerHistory()
        var byID: [Identifier: [(name: String, size: Int)]] = [:]
        for entry in entries {
            guard entry.kind == .file, entry.name.hasSuffix(".bundle") else {
                if entry.kind != .file || KeyStatement.parse(fileName: entry.name) == nil { foreign(entry, in: folder) }
                continue
            }
            do {
                if let (id, scan) = try checkBundle(entry.name, folder, ref, view, statements, &history) {
                    byID[id, default: []].append((entry.name, scan.size))
                    // Of two files with one id the last: where it has less, the pins are looked for in both.
                    reading.bundles[id] = Set(scan.commits.map(\.end))
                }
            } catch let error as VaultError {
                try problem(error, at: folder.path(of: entry.name))
            }
        }
        for (id, files) in byID { try checkNames(id, files, folder) }
        finish(history, ref, folder)
        return reading
    }

    /// Every key statement that is ours is opened and verified; each names the one before it. Gives their hashes, by
    /// number.
    private func checkStatements(
        _ entries: [Folder.Entry], _ folder: Folder, _ ref: DrawerRef, _ view: DrawerView?
    ) throws -> [Int: Set<Digest>] {
        var hashes: [Int: Set<Digest>] = [:]
        var previous: [(name: String, number: Int, hash: Digest?)] = []
        for entry in entries where entry.kind == .file {
            guard let parsed = KeyStatement.parse(fileName: entry.name) else { continue }
            let path = folder.path(of: entry.name)
            do {
                // The newest were read and verified when the drawer was opened, each under the name that it must bear.
                let known = view?.newest.first {
                    $0.statement.number == parsed.number && $0.statement.writer == parsed.writer
                }
                if let known {
                    didRead(known.size)
                    hashes[parsed.number, default: []].insert(known.digest)
                    previous.append((entry.name, parsed.number, known.statement.previous))
                    continue
                }
                let bytes = try folder.contents(entry.name, limit: KeyStatement.maximumCount) ?? []
                didRead(bytes.count)
                hashes[parsed.number, default: []].insert(SHA256.hash(bytes))
                guard view != nil else { continue }
                let found = try vault.openStatement(
                    bytes, ref, number: parsed.number, writer: parsed.writer, owners: vault.statementOwners())
                if let found { previous.append((entry.name, parsed.number, found.statement.previous)) }
            } catch let refusal as KeyStatement.Refusal {
                problem(refusal == .unsigned ? .untrusted : .damaged, path, refusal.text)
            } catch is AgeError {
                problem(.damaged, path, "not the file that was sealed")
            } catch let error as VaultError {
                try problem(error, at: path)
            }
        }
        for one in previous {
            if let hash = one.hash, !(hashes[one.number - 1]?.contains(hash) ?? false) {
                problem(.missing, folder.path(of: one.name), "the keys before it are missing or changed")
            }
        }
        if let newest = hashes.keys.max() {
            // Told in one line: a file that says it is the millionth would bring as many.
            let missing = newest - hashes.count
            if missing > 0, let first = (1..<newest).first(where: { hashes[$0] == nil }) {
                let rest = missing > 1 ? " and \(missing - 1) more" : ""
                problem(.missing, folder.path, "key statement \(first)\(rest)")
            }
        }
        return hashes
    }

    /// - Returns: the bundle's id and structure; nil where it has none that can be believed.
    private func checkBundle(
        _ name: String, _ folder: Folder, _ ref: DrawerRef, _ view: DrawerView?, _ statements: Set<Digest>,
        _ history: inout DrawerHistory
    ) throws -> (Identifier, BundleScan)? {
        let path = folder.path(of: name)
        guard let file = try folder.file(name), try !isStub(file, Vault.bundleID(name), pinnedAs: ref.pinName) else {
            return nil
        }
        let header = try BundleFile.header(of: file)
        guard header.vault == vault.id, header.patient == ref.patient, header.kind == BundleKind(ref.drawer) else {
            problem(.misplaced, path, "it belongs elsewhere")
            return nil
        }
        guard let card = try vault.card(for: header) else {
            problem(.untrusted, path, "signed with a card that is not there")
            return nil
        }
        report.bundles += 1
        let window = try FileWindow(file)
        let scan = try structure(of: window, header, card)
        remember(scan, header, path)
        if !statements.contains(header.statement) {
            problem(.missing, path, "the keys that it was written under have not arrived or are gone")
        }
        guard let view, !quick else { return (header.bundle, scan) }
        if try isUnderKeysOfOthers(header, folder, view) {
            problem(.closed, path, "written under newer keys that are not for you")
            return (header.bundle, scan)
        }
        let bundle = try vault.bundle(file, header, in: view)
        if case .closed(let sequence, let link) = view.authority(header),
            !scan.commits.contains(where: { $0.sequence == sequence && $0.link == link })
        {
            problem(.damaged, path, "not what it was when its writer left the drawer")
        }
        let places = vault.believed(scan, of: bundle, in: view)
        try bundle.records(at: places, through: window) { place, record in
            report.records += 1
            guard let record else { return problem(.damaged, path, "the record at byte \(place.offset)") }
            guard !record.isSealedAgain(by: header.clinician) else {
                return problem(.untrusted, path, "the record at byte \(place.offset) is a colleague's, sealed again")
            }
            do throws(RecordHead.Failure) {
                let head = try RecordHead(record.head)
                history.add(NoteRecord(head, name: record.name, place, in: bundle))
            } catch {
                switch error {
                case .newerVersion: problem(.unsupported, path, "the record at byte \(place.offset)")
                case .malformed: problem(.damaged, path, "the record at byte \(place.offset) is not one")
                }
            }
        }
        return (header.bundle, scan)
    }

    /// Whether a bundle was begun under a key statement that is sealed to others: what a colleague who left meets.
    private func isUnderKeysOfOthers(_ header: BundleHeader, _ folder: Folder, _ view: DrawerView) throws -> Bool {
        try view.refused.contains { refused in
            guard refused.reason == .notForUs else { return false }
            let bytes = try folder.contents(refused.name, limit: KeyStatement.maximumCount)
            return bytes.map { SHA256.hash($0) } == header.statement
        }
    }

    /// Several files with one id: copies of one another, or two histories. One alone bears its own name.
    private func checkNames(_ id: Identifier, _ files: [(name: String, size: Int)], _ folder: Folder) throws {
        let proper = Vault.bundleName(id)
        guard files.count > 1 else {
            if let only = files.first, only.name != proper {
                problem(.misplaced, folder.path(of: only.name), "its name should be \(proper)")
            }
            return
        }
        let longest = files.max { ($0.size, $1.name) < ($1.size, $0.name) }?.name ?? proper
        for other in files where other.name != longest {
            let isPrefix =
                try folder.file(other.name).map { short in
                    try folder.file(longest).map { try short.isBeginning(of: $0) } ?? false
                } ?? false
            problem(
                isPrefix ? .copy : .fork, folder.path(of: other.name),
                isPrefix ? "a copy of \(longest)" : "another history of \(longest)")
        }
    }

    private func finish(_ history: DrawerHistory, _ ref: DrawerRef, _ folder: Folder) {
        report.unknownRecords += history.unknown
        for (id, records) in history.byNote {
            guard let whole = vault.history(records, id: id, in: ref) else {
                problem(lostNotes.contains(id) ? .known : .missing, ref.path, "the first record of note \(id)")
                continue
            }
            report.notes += 1
            for record in whole.all {
                if case .signature(_, let name, _, _) = record.head, record.author == whole.first.author,
                    !whole.signed.contains(name)
                {
                    problem(.damaged, ref.path, "a signature of note \(id) is not valid")
                }
            }
        }
    }
}

/// The heads of all records of a drawer, by note.
private struct DrawerHistory {
    var byNote: [Identifier: [NoteRecord]] = [:]
    var unknown = 0

    mutating func add(_ record: NoteRecord) {
        if case .unknown = record.head { unknown += 1 }
        if let id = record.note { byNote[id, default: []].append(record) }
    }
}

extension Vault {
    /// One key statement, opened and, where this instance has not done so yet, verified; nil where it is not sealed to us.
    func openStatement(
        _ bytes: [UInt8], _ ref: DrawerRef, number: Int, writer: Identifier, owners: [Card]
    ) throws -> OpenStatement? {
        let span = bytes.span
        let header = try unsafe AgeHeader.parse(span.bytes)
        var result: OpenStatement?
        try keys.unwrap([header.bytes]) { _, fileKey in
            guard let fileKey else { return }
            let plaintext = try unsafe Age.openSecret(span.bytes, header, fileKey: fileKey)
            result = try KeyStatement.verify(
                plaintext, owners: owners, vault: id, patient: ref.patient, drawer: ref.drawer, number: number,
                writer: writer, member: keys.clinician, stanzas: header.recipientCount,
                isVerified: verifiedStatements.contains(SHA256.hash(bytes)))
        }
        return result
    }
}

extension KeyStatement.Refusal {
    var text: String {
        switch self {
        case .malformed: "not a key statement"
        case .unsigned: "not signed by an owner who is trusted"
        case .elsewhere: "made for another place"
        case .notMember: "its members do not fit"
        }
    }
}
