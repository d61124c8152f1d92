public import SystemPackage
public import VaultCrypto

/// What a backup or a merge has done.
public struct CopyReport: Hashable, Sendable {
    /// How many files there were, and how many of them were new or longer.
    public var files = 0
    public var written = 0
    /// How many bytes were written and read back.
    public var bytes = 0
    /// Files of which the other side has more, or another version that was kept.
    public var ahead: [String] = []
    /// Two histories under one name: where the second lies now.
    public var beside: [String] = []
    /// Files that are none of a vault; they were left where they are.
    public var foreign: [String] = []

    public init() {}
}

/// Where and when the last backup of a vault was made, as this machine remembers.
public struct LastBackup: Hashable, Sendable {
    public let place: String
    public let time: Timestamp
}

extension Vault {
    private static let backupName = "backup"

    /// Copies what is new in a vault into another folder, which is then a vault of its own. Needs no key.
    ///
    /// Every byte that was written is read back, and what lies there from before is compared. A backup that was
    /// interrupted is as good as the one before it: the next one goes on.
    ///
    /// - Throws: `invalid` where the folder is no place for it; `notAVault` where it holds something else.
    public static func backup(
        _ places: VaultPlaces, clinician: Identifier, to destination: FilePath, now: Timestamp = .now(),
        progress: (Progress) -> Void = { _ in }
    ) throws -> CopyReport {
        let (root, id) = try open(places)
        // Before the folder is made, and after: a link may lead back.
        try requireApart(places.vault, destination)
        let target = try Folder.make(destination, called: destination.string)
        try requireApart(places.vault, destination)
        if let there = try target.contents(fileName, limit: 4096) {
            guard there == fileBytes(id) else {
                throw VaultError.invalid(what: destination.string, why: "holds another vault")
            }
        } else if try !target.entries().isEmpty {
            throw VaultError.invalid(what: destination.string, why: "holds something else; name a folder of its own")
        }
        let report = try transfer(from: root, FileTransfer(target: target, replacing: .always), progress)
        if report.ahead.isEmpty {
            let state = StateFolder.path(in: places.state, vault: id, clinician: clinician)
            let real = Folder.realPath(destination) ?? destination.string
            try Folder.make(state, called: state.string)
                .replace(backupName, with: Array("\(now.iso) \(real)".utf8), durably: false)
        }
        return report
    }

    /// What this machine remembers of a vault and can tell without a key: how many unfinished texts there are, and the
    /// last backup.
    public static func memory(
        _ places: VaultPlaces, vault: Identifier, clinician: Identifier
    ) throws -> (unfinished: Int, backup: LastBackup?) {
        let path = StateFolder.path(in: places.state, vault: vault, clinician: clinician)
        guard let folder = try Folder.open(path, called: path.string) else { return (0, nil) }
        let texts = try folder.folder(UnfinishedText.folderName)?.entries() ?? []
        return (texts.count { $0.name.hasSuffix(UnfinishedText.suffix) }, try lastBackup(in: folder))
    }

    private static func lastBackup(in folder: Folder) throws -> LastBackup? {
        guard let bytes = try folder.contents(backupName, limit: 8192),
            let text = String(validating: bytes, as: UTF8.self), let gap = text.firstIndex(of: " "),
            let time = Timestamp(iso: text[..<gap])
        else { return nil }
        return LastBackup(place: String(text[text.index(after: gap)...]), time: time)
    }

    /// Takes everything in from another copy of this vault. What both have is compared byte by byte; nothing that is
    /// here is shortened, replaced or removed. An unlock afterwards says what it means.
    public func merge(_ other: FilePath, progress: (Progress) -> Void = { _ in }) throws -> CopyReport {
        guard access == .readWrite, let state = try state() else { throw VaultError.readOnly }
        let (source, id) = try Vault.open(
            VaultPlaces(
                vault: other, configuration: places.configuration, state: places.state, cache: places.cache))
        guard id == self.id else {
            throw VaultError.invalid(what: other.string, why: "is another vault, and no copy of this one")
        }
        try Vault.requireApart(places.vault, other)
        // No command of this machine writes meanwhile.
        let lock = try state.lock(patience: patience)
        defer { lock.unlock() }
        return try Vault.transfer(from: source, FileTransfer(target: root, replacing: .never), progress)
    }

    private static func transfer(
        from source: Folder, _ transfer: FileTransfer, _ progress: (Progress) -> Void
    ) throws -> CopyReport {
        let (files, foreign) = try VaultFile.all(in: source)
        var report = CopyReport()
        report.foreign = foreign
        // Both drawers of a patient are always there, also an empty one.
        for patient in Set(files.map(\.folders).filter { $0.first == patientsName }.map { $0[1] }) {
            let folder = try transfer.target.makeFolder(patientsName).makeFolder(patient)
            for drawer in Drawer.allCases { _ = try folder.makeFolder(drawer.rawValue) }
        }
        for (number, file) in files.enumerated() {
            progress(Progress(done: number, total: files.count))
            guard let folder = try source.folder(at: file.folders) else { continue }
            switch try transfer.take(file, from: folder) {
            case .same: break
            case .written(let bytes):
                report.written += 1
                report.bytes += bytes
            case .ahead, .kept: report.ahead.append(file.path)
            case .beside(let path): report.beside.append(path)
            }
            report.files += 1
        }
        progress(Progress(done: files.count, total: files.count))
        return report
    }

    /// Neither of two folders lies in the other.
    private static func requireApart(_ one: FilePath, _ other: FilePath) throws {
        let paths = [one, other].map { (Folder.realPath($0) ?? $0.string) + "/" }
        guard !paths[0].hasPrefix(paths[1]), !paths[1].hasPrefix(paths[0]) else {
            throw VaultError.invalid(what: other.string, why: "is the vault itself, or lies in it")
        }
    }
}
