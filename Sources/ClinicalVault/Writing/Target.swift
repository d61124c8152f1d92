internal import VaultCrypto

/// One bundle or ledger that a command appends to.
final class Target {
    /// What was done to the file so far, and would have to be undone.
    enum Written { case nothing, appended, created }

    /// The drawer, opened; nil for a ledger.
    let view: DrawerView?
    let folder: Folder
    let name: String
    /// The name under which its pins are kept.
    let pinName: String
    /// Pins of the drawer as they were when the lock was taken.
    let pins: PinFile
    /// The bundle that goes on where this one is full.
    var successor: Target?
    var batch: Batch
    private(set) var file: File?
    private(set) var written = Written.nothing

    /// - Parameter file: nil for a bundle that is to be made.
    init(view: DrawerView?, folder: Folder, name: String, pinName: String, pins: PinFile, file: File?, batch: Batch) {
        self.view = view
        self.folder = folder
        self.name = name
        self.pinName = pinName
        self.pins = pins
        self.file = file
        self.batch = batch
    }

    /// Nil for a ledger.
    var drawer: DrawerRef? { view?.ref }
    /// The bundle that is written to now: this one, or the last of its successors.
    var last: Target { successor?.last ?? self }
    var header: BundleHeader { batch.cipher.header }
    var path: String { folder.path(of: name) }

    /// Writes what the batch holds, without waiting for the disk.
    func write() throws {
        guard !batch.bytes.isEmpty else { return }
        if file == nil {
            guard let made = try folder.newFile(name) else {
                throw VaultError.damaged(path: path, what: "appeared meanwhile")
            }
            file = made
            written = .created
        } else {
            // On a folder that lies about locks somebody else may have written meanwhile, and must not be written over.
            guard try file?.status().size == batch.start else { throw VaultError.busy }
            if written == .nothing { written = .appended }
        }
        undoSize = undoSize ?? batch.start
        try file?.write(batch.bytes, at: batch.start)
        batch.wasWritten()
    }

    private var undoSize: Int?

    /// The file's length before this command.
    var firstStart: Int { undoSize ?? batch.start }

    func sync() throws {
        try file?.sync()
        if written == .created { try folder.sync() }
    }

    /// Takes back what was written, as far as the system allows: nobody was told about it.
    func undo() {
        switch written {
        case .nothing: break
        case .created: try? folder.remove(name)
        case .appended: if let undoSize { try? file?.truncate(to: undoSize) }
        }
    }

    /// The file under the name is still the one that was written to.
    func isInPlace() throws -> Bool {
        guard let file, let there = try folder.status(name) else { return false }
        let mine = try file.status()
        return there.inode == mine.inode && there.device == mine.device
    }
}
