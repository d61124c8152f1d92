internal import SecretMemory
internal import VaultCrypto

extension Vault {
    /// How many headers are unwrapped in one request to the key holder.
    private static let unwrapCount = 64

    func patientFolder(_ patient: Identifier) throws -> Folder? {
        try root.folder(Vault.patientsName)?.folder(patient.text)
    }

    /// Every patient that has a folder, in the order of their ids; what is no id is left to the check.
    func patientIDs() throws -> [Identifier] {
        guard let folder = try root.folder(Vault.patientsName) else {
            throw VaultError.damaged(path: Vault.patientsName, what: "the folder is missing")
        }
        return try folder.entries().compactMap { $0.kind == .folder ? Identifier(text: $0.name) : nil }
    }

    /// A drawer, opened; throws why it cannot be.
    func openDrawer(_ ref: DrawerRef) throws -> DrawerView {
        let found = try openDrawers([ref])
        guard let result = found[ref] else { throw VaultError.closedDrawer(path: ref.path) }
        return try result.get()
    }

    /// Several drawers, opened with as few requests to the key holder as possible. Each has its own outcome.
    func openDrawers(_ refs: [DrawerRef]) throws -> [DrawerRef: Result<DrawerView, VaultError>] {
        var results: [DrawerRef: Result<DrawerView, VaultError>] = [:]
        var listings: [DrawerListing] = []
        let patients = try root.folder(Vault.patientsName)
        var seen: Set<DrawerRef> = []
        for ref in refs where seen.insert(ref).inserted {
            do {
                listings.append(try DrawerListing(ref, in: patients))
            } catch let error as VaultError {
                results[ref] = .failure(error)
            }
        }
        let owners = try statementOwners()
        var start = 0
        while start < listings.count {
            let slice = listings[start..<min(start + Vault.unwrapCount, listings.count)]
            for (ref, result) in try openListed(Array(slice), owners: owners) { results[ref] = result }
            start += slice.count
        }
        return results
    }

    /// Whether the signature of the key statement with that hash was verified: by this command, or by an earlier one that
    /// has noted it in the sealed index. A verification takes 0.1 ms, and a search opens twenty drawers.
    fileprivate func isVerified(statement: Digest) -> Bool {
        verifiedStatements.contains(statement)
            || trustsIndex && catalogue?.isVerified(statement: statement) ?? false
    }

    /// Cards of those whose statements are accepted: one's own, and those of trusted colleagues.
    func statementOwners() throws -> [Card] {
        var owners = [try ownCard()]
        if owners[0].generation > 1 {
            owners += try cards.chain(of: keys.clinician).reversed().filter { $0.digest != keys.card }
        }
        for clinician in try trustedCards().keys.sorted() { owners += try trustedChain(of: clinician) }
        return owners
    }

    private func openListed(
        _ listings: [DrawerListing], owners: [Card]
    ) throws -> [DrawerRef: Result<DrawerView, VaultError>] {
        var results: [DrawerRef: Result<DrawerView, VaultError>] = [:]
        var pending = listings
        // Nearly always one round: the newest statement is ours and verifies. A planted one costs another round.
        while !pending.isEmpty {
            var candidates: [[DrawerListing.File]] = []
            pending = pending.filter { listing in
                do throws(VaultError) {
                    candidates.append(try listing.next())
                    return true
                } catch {
                    results[listing.ref] = .failure(error)
                    return false
                }
            }
            let headers = candidates.flatMap { $0.map(\.header.bytes) }
            var fileKeys: [FileKey?] = []
            try keys.unwrap(headers) { _, key in
                if let key { fileKeys.append(FileKey(key)) } else { fileKeys.append(nil) }
            }
            guard fileKeys.count == headers.count else { throw VaultError.wrongPassphrase }
            var position = 0
            var again: [DrawerListing] = []
            for (listing, files) in zip(pending, candidates) {
                for file in files {
                    let fileKey = fileKeys[position]
                    position += 1
                    try listing.judge(file, fileKey: fileKey, owners: owners, in: self)
                }
                if listing.accepted.isEmpty, listing.hasMore {
                    again.append(listing)
                } else {
                    results[listing.ref] = listing.view()
                }
            }
            pending = again
        }
        return results
    }
}

/// A noncopyable key in a box, since arrays hold none.
private final class FileKey {
    let key: SecretBytes
    init(_ key: consuming SecretBytes) { self.key = key }
}

/// The files of a drawer while its newest statement is looked for.
private final class DrawerListing {
    struct File {
        let name: String
        let number: Int
        let writer: Identifier
        let bytes: [UInt8]
        let header: AgeHeader
    }

    let ref: DrawerRef
    private let folder: Folder
    private let entries: [Folder.Entry]
    /// Names of statements by number, greatest last.
    private var rest: [(number: Int, name: String, writer: Identifier)]
    private(set) var accepted: [AcceptedStatement] = []
    private var refused: [DrawerView.Refused] = []

    init(_ ref: DrawerRef, in patients: Folder?) throws {
        self.ref = ref
        guard let patient = try patients?.folder(ref.patient.text),
            let folder = try patient.folder(ref.drawer.rawValue)
        else { throw VaultError.damaged(path: ref.path, what: "the folder is missing") }
        self.folder = folder
        entries = try folder.entries()
        rest = entries.compactMap { entry in entry.statement.map { ($0.number, entry.name, $0.writer) } }
        rest.sort { ($0.number, $0.name) < ($1.number, $1.name) }
        guard !rest.isEmpty else { throw VaultError.damaged(path: ref.path, what: "its keys are missing") }
    }

    var hasMore: Bool { !rest.isEmpty }

    /// The statements with the greatest number that were not looked at yet.
    ///
    /// - Throws: where the system refused to read one. That is no damage: the next time it may be read, and until then
    ///   nobody may take the drawer for one that is not ours.
    func next() throws(VaultError) -> [File] {
        guard let number = rest.last?.number else { return [] }
        let names = rest.filter { $0.number == number }
        rest.removeAll { $0.number == number }
        var files: [File] = []
        for entry in names {
            do {
                guard let bytes = try folder.contents(entry.name, limit: KeyStatement.maximumCount) else {
                    throw VaultError.damaged(path: folder.path(of: entry.name), what: "the file is missing")
                }
                let header = try unsafe AgeHeader.parse(bytes.span.bytes)
                files.append(
                    File(name: entry.name, number: number, writer: entry.writer, bytes: bytes, header: header))
            } catch let error as VaultError where error.isOfSystem {
                throw error
            } catch {
                refuse(entry.name, number, .refused("not an age file"))
            }
        }
        return files
    }

    func judge(_ file: File, fileKey: FileKey?, owners: [Card], in vault: Vault) throws {
        guard let fileKey else { return refuse(file.name, file.number, .notForUs) }
        do {
            let plaintext = try unsafe Age.openSecret(file.bytes.span.bytes, file.header, fileKey: fileKey.key)
            let digest = SHA256.hash(file.bytes)
            let open = try KeyStatement.verify(
                plaintext, owners: owners, vault: vault.id, patient: ref.patient, drawer: ref.drawer,
                number: file.number, writer: file.writer, member: vault.keys.clinician,
                stanzas: file.header.recipientCount,
                isVerified: vault.isVerified(statement: digest))
            vault.verifiedStatements.insert(digest)
            accepted.append(AcceptedStatement(digest: digest, size: file.bytes.count, open: open))
        } catch let refusal as KeyStatement.Refusal {
            refuse(file.name, file.number, .refused(refusal.text))
        } catch AgeError.crypto(let error) {
            throw VaultError(error)
        } catch is AgeError {
            refuse(file.name, file.number, .refused("damaged"))
        }
    }

    private func refuse(_ name: String, _ number: Int, _ reason: DrawerView.Refused.Reason) {
        refused.append(DrawerView.Refused(name: name, number: number, reason: reason))
    }

    func view() -> Result<DrawerView, VaultError> {
        guard !accepted.isEmpty else {
            // Sealed to others: not ours. Ours and not right: damaged or forged.
            if let first = refused.first(where: { $0.reason != .notForUs }), case .refused(let what) = first.reason {
                return .failure(.damaged(path: ref.path + "/" + first.name, what: what))
            }
            return .failure(.closedDrawer(path: ref.path))
        }
        return .success(
            DrawerView(ref, folder: folder, newest: accepted, refused: refused, entries: entries))
    }
}
