internal import SecretMemory
internal import VaultCrypto

/// Reads records of one drawer by their places, and opens each bundle once.
final class DrawerReader {
    private let vault: Vault
    private let view: DrawerView
    private var opened: [Identifier: BundleFile] = [:]
    /// Every bundle of the drawer: looked at only when one does not have what it should.
    private lazy var all = view.bundleNames.compactMap { try? vault.bundle($0, in: view) }

    init(_ vault: Vault, _ view: DrawerView) {
        self.vault = vault
        self.view = view
    }

    /// The record at a place, from the bundle of that name or from a copy of it; `damaged` where none has it intact.
    func record(at place: RecordPlace) throws -> (bundle: BundleFile, record: Record) {
        let name = Vault.bundleName(place.bundle)
        var failure = VaultError.damaged(path: view.ref.path + "/" + name, what: "the file is missing")
        do {
            let bundle = try opened[place.bundle] ?? vault.bundle(name, in: view)
            opened[place.bundle] = bundle
            return (bundle, try bundle.record(at: place))
        } catch let error as VaultError {
            failure = error
        }
        for bundle in all where bundle.header.bundle == place.bundle {
            if let record = try? bundle.record(at: place) { return (bundle, record) }
        }
        throw failure
    }

    /// The record and what it says of a note.
    func noteRecord(at place: RecordPlace) throws -> (note: NoteRecord, record: Record) {
        let (bundle, record) = try record(at: place)
        let frame = FramePlace(offset: place.offset, count: place.count, sequence: 0)
        guard let note = NoteRecord(record, frame, in: bundle) else {
            throw VaultError.unsupportedFormat("a record of \(view.ref.path)")
        }
        return (note, record)
    }
}
