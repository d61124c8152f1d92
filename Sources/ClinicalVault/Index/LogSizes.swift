internal import VaultCrypto

/// The sizes of the logs of acts of all clinicians: whatever is written to a vault makes one of them longer, so a
/// catalogue that has seen these sizes has seen the notes. The logs of reading are left out.
struct LogSizes: Hashable {
    /// By path relative to the vault.
    var sizes: [String: Int]

    /// A hash of them all.
    var digest: Digest {
        var bytes: [UInt8] = []
        for (path, size) in sizes.sorted(by: { $0.key < $1.key }) {
            bytes += Array(path.utf8) + [0]
            bytes.append(bigEndian: UInt64(size))
        }
        return SHA256.hash(bytes)
    }
}

extension Vault {
    /// What the logs are like now.
    func logSizes() throws -> LogSizes {
        var sizes: [String: Int] = [:]
        guard let clinicians = try root.folder(Cards.folderName) else { return LogSizes(sizes: [:]) }
        for clinician in try clinicians.entries() where clinician.kind == .folder {
            guard let folder = try clinicians.folder(clinician.name) else { continue }
            for entry in try folder.entries() where entry.kind == .file && entry.name.hasSuffix(".ledger") {
                guard let file = try? folder.file(entry.name), try !Vault.isLogOfReading(file) else { continue }
                sizes[file.path] = try file.status().size
            }
        }
        return LogSizes(sizes: sizes)
    }

    /// The one byte of the header that says so; the rest of it is the business of whoever reads the log.
    private static func isLogOfReading(_ file: File) throws -> Bool {
        try file.read(at: 40, count: 1).first == BundleKind.reads.rawValue
    }
}
