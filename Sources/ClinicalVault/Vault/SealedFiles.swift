internal import VaultCrypto

/// One entry of the log about the clinician's sealed files: what lay in the vault from then on.
///
/// Which of several came last cannot be told by the clock: a machine's may be behind. So each carries a number that is
/// one more than every number its writer knew (Lamport, 1978); the clock decides only between two that did not know of
/// each other.
struct SealedFiles: Hashable {
    let number: Int64
    let time: Timestamp
    let files: PinFile.Identity

    init?(_ entry: LedgerEntry) {
        switch LedgerEntry.Kind(rawValue: entry.kind) {
        case .created, .identity, .restored: break
        default: return nil
        }
        guard let files = PinFile.Identity(entry.references) else { return nil }
        self.files = files
        time = entry.time
        number = entry.references["number"]?.integer ?? 0
    }

    static func isEarlier(_ left: SealedFiles, _ right: SealedFiles) -> Bool {
        (left.number, left.files.generation, left.time) < (right.number, right.files.generation, right.time)
    }
}

extension OwnLogs {
    /// What was sealed last.
    var lastSealed: SealedFiles? { sealed.max(by: SealedFiles.isEarlier) }

    /// Whether any entry, however old, names that file.
    func hasNamed(_ digest: Digest, at path: KeyPath<PinFile.Identity, Digest>) -> Bool {
        sealed.contains { $0.files[keyPath: path] == digest }
    }

    /// How the next log entry names the sealed files.
    func references(of files: PinFile.Identity) -> JSONObject {
        JSONObject([
            ("generation", .integer(Int64(files.generation))), ("identity", .string(files.identity.hex)),
            ("recovery", .string(files.recovery.hex)), ("number", .integer((lastSealed?.number ?? 0) + 1)),
        ])
    }
}

extension PinFile.Identity {
    fileprivate init?(_ references: JSONObject) {
        guard let generation = references["generation"]?.integer.flatMap({ Int(exactly: $0) }), generation > 0,
            let identity = references["identity"]?.digest, let recovery = references["recovery"]?.digest
        else { return nil }
        self.init(generation: generation, identity: identity, recovery: recovery)
    }
}
