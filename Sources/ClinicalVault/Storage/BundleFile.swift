internal import SecretMemory
internal import VaultCrypto

/// A key of ledgers in a box, since dictionaries hold no noncopyable values.
final class LedgerKey {
    let bytes: SecretBytes
    init(_ bytes: consuming SecretBytes) { self.bytes = bytes }
}

/// A bundle or ledger of the vault, open for reading: header checked, writer's card found, key derived.
final class BundleFile {
    let file: File
    let header: BundleHeader
    /// The card that its commits are signed under.
    let card: Card
    let cipher: BundleCipher

    init(file: File, header: BundleHeader, card: Card, cipher: BundleCipher) {
        self.file = file
        self.header = header
        self.card = card
        self.cipher = cipher
    }

    /// The header of a file, or why it has none.
    static func header(of file: File) throws -> BundleHeader {
        let bytes = try file.read(at: 0, count: BundleHeader.count)
        do throws(BundleHeader.Failure) {
            return try BundleHeader(parsing: bytes)
        } catch {
            switch error {
            case .newerVersion: throw VaultError.unsupportedFormat(file.path)
            case .short: throw VaultError.damaged(path: file.path, what: "shorter than a header")
            case .foreign, .malformed: throw VaultError.damaged(path: file.path, what: "its header is not one")
            }
        }
    }

    func scan(from start: BundleEnd? = nil, signatures: BundleScan.Signatures = .last) throws -> BundleScan {
        try BundleScan.scan(file, header: header, key: card.signingKey, from: start, signatures: signatures)
    }

    /// The record of a frame; `damaged` where it does not open.
    func record(at place: FramePlace) throws -> Record {
        guard let record = try recordIfIntact(offset: place.offset, count: place.count) else {
            throw VaultError.damaged(path: file.path, what: "the record at byte \(place.offset)")
        }
        return record
    }

    /// The record of a frame that was seen before; `damaged` where it is not the same.
    func record(at place: RecordPlace) throws -> Record {
        let record = try recordIfIntact(offset: place.offset, count: place.count)
        guard let record, record.name == place.name else {
            throw VaultError.damaged(path: file.path, what: "the record at byte \(place.offset)")
        }
        return record
    }

    private func recordIfIntact(offset: Int, count: Int) throws -> Record? {
        guard count <= FramePrefix.count + FramePrefix.maximumSealed else { return nil }
        let bytes = try file.read(at: offset, count: count)
        return bytes.count == count ? unsafe cipher.open(bytes.span.bytes) : nil
    }

    /// Opens many frames, front to back, with few reads. A frame that does not open is given as nil.
    ///
    /// - Parameter window: one through which the file was read just now: a small file is still in it whole.
    func records(
        at places: [FramePlace], through window: FileWindow? = nil, _ body: (FramePlace, Record?) throws -> Void
    ) throws {
        let window = try window ?? FileWindow(file)
        for place in places {
            try body(place, window.with(place.offset, place.count) { cipher.open($0) })
        }
    }
}

extension File {
    /// Whether the file has a commit right before `end` that gives `end`'s link: the 120 bytes that say that nothing
    /// before them changed or went away.
    func reaches(_ end: BundleEnd) throws -> Bool {
        guard end.offset >= BundleHeader.count + Commit.count else { return false }
        let bytes = try read(at: end.offset - Commit.count, count: Commit.count)
        guard bytes.count == Commit.count else { return false }
        return unsafe blockLink(bytes.span.bytes) == end.link
    }
}

extension Vault {
    static func bundleName(_ id: Identifier) -> String { id.text + ".bundle" }
    /// The id in the name of a bundle, or nil.
    static func bundleID(_ name: String) -> Identifier? {
        name.hasSuffix(".bundle") ? Identifier(text: name.dropLast(".bundle".count)) : nil
    }
    static func ledgerName(_ id: Identifier) -> String { id.text + ".ledger" }
    /// The id in the name of a ledger, or nil.
    static func ledgerID(_ name: String) -> Identifier? {
        name.hasSuffix(".ledger") ? Identifier(text: name.dropLast(".ledger".count)) : nil
    }

    /// The folder of a clinician's cards, identity and ledgers.
    func clinicianFolder(_ clinician: Identifier) throws -> Folder {
        guard let folder = try root.folder(Cards.folderName)?.folder(clinician.text) else {
            throw VaultError.damaged(path: "\(Cards.folderName)/\(clinician.text)", what: "the folder is missing")
        }
        return folder
    }

    /// The card of a bundle's clinician, if the header names one that is genuine.
    func card(for header: BundleHeader) throws -> Card? {
        if header.clinician == keys.clinician, header.card == keys.card { return try ownCard() }
        return try cards.card(header.card, of: header.clinician)
    }

    /// A bundle of a drawer, checked against its place and opened.
    func bundle(_ name: String, in view: DrawerView) throws -> BundleFile {
        guard let file = try view.folder.file(name) else {
            throw VaultError.damaged(path: view.folder.path(of: name), what: "the file is missing")
        }
        return try bundle(file, BundleFile.header(of: file), in: view)
    }

    /// The same for a file of which the header was read.
    func bundle(_ file: File, _ header: BundleHeader, in view: DrawerView) throws -> BundleFile {
        guard header.vault == id, header.patient == view.ref.patient, header.kind == BundleKind(view.ref.drawer) else {
            throw VaultError.damaged(path: file.path, what: "it belongs elsewhere")
        }
        guard view.authority(header) != .none, let card = try card(for: header) else {
            throw VaultError.untrusted(path: file.path)
        }
        guard let cipher = try view.cipher(header) else {
            throw VaultError.damaged(path: file.path, what: "its header commits to another key")
        }
        return BundleFile(file: file, header: header, card: card, cipher: cipher)
    }

    /// One of one's own ledgers, opened, also one from before a new identity.
    func ledger(_ name: String, in folder: Folder) throws -> BundleFile {
        guard let file = try folder.file(name) else {
            throw VaultError.damaged(path: folder.path(of: name), what: "the file is missing")
        }
        let header = try BundleFile.header(of: file)
        guard header.vault == id, header.clinician == keys.clinician, header.kind.drawer == nil else {
            throw VaultError.damaged(path: file.path, what: "it belongs elsewhere")
        }
        guard let card = try card(for: header) else { throw VaultError.untrusted(path: file.path) }
        guard let cipher = try header.cipher(drawerKey: ledgerKey(of: card).bytes) else {
            throw VaultError.damaged(path: file.path, what: "its header commits to another key")
        }
        return BundleFile(
            file: file, header: header, card: card, cipher: BundleCipher(header: header, cipher: cipher))
    }

    /// The key of the ledgers that were written under one of one's own cards.
    func ledgerKey(of card: Card) throws -> LedgerKey {
        let age = try ownCard().generation - card.generation
        if let known = ledgerKeys[age] { return known }
        let key = LedgerKey(try keys.deriveKey(for: .ledger, age: age))
        ledgerKeys[age] = key
        return key
    }

    /// The frames that count: under a valid F, of somebody who may write here, and no further than where they may.
    func believed(_ scan: BundleScan, of bundle: BundleFile, in view: DrawerView) -> [FramePlace] {
        var last = UInt64.max
        switch view.authority(bundle.header) {
        case .none: return []
        case .member: break
        case .closed(let sequence, let link):
            guard scan.commits.contains(where: { $0.sequence == sequence && $0.link == link }) else { return [] }
            last = sequence
        }
        let alone = view.isKeyOfOneAlone(bundle.header)
        return scan.frames.filter {
            $0.standing == .believed && ($0.isAttested || alone) && $0.place.sequence <= last
        }.map(\.place)
    }
}
