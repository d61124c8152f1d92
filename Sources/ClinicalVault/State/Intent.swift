internal import VaultCrypto

/// What a command is about to append, left in the state folder before the first byte is written.
///
/// It tells a crash from a copied state folder: a file that is longer than recorded was lengthened by the command of
/// the intent, if the intent began exactly at the recorded end. It is written in place and not synced: when it is lost
/// with the power, the writer only becomes a new one.
struct Intent: Hashable {
    /// One file, and its length before.
    struct Start: Hashable {
        let patient: Identifier
        let kind: BundleKind
        let bundle: Identifier
        let offset: Int
    }

    var writer: Identifier
    /// The ledger among them, with no patient.
    var starts: [Start]
    /// The hash of an identity file that is about to be put in place.
    var identity: Digest?

    /// 49 bytes a start: ten thousand drawers of an import fit.
    static let maximumCount = 1 << 20

    /// Whether the file of that id was about to grow from that length.
    func began(_ bundle: Identifier, at offset: Int) -> Bool {
        starts.contains { $0.bundle == bundle && $0.offset == offset }
    }

    /// `u32 length ‖ content ‖ SHA-256 of both`, so that a torn one is none.
    var bytes: [UInt8] {
        var content = writer.bytes + (identity ?? .none).bytes
        content.append(bigEndian: UInt32(starts.count))
        for start in starts {
            content += start.patient.bytes + [start.kind.rawValue] + start.bundle.bytes
            content.append(bigEndian: UInt64(start.offset))
        }
        var bytes: [UInt8] = []
        bytes.append(bigEndian: UInt32(content.count))
        bytes += content
        return bytes + SHA256.hash(bytes).bytes
    }

    init(writer: Identifier, starts: [Start] = [], identity: Digest? = nil) {
        self.writer = writer
        self.starts = starts
        self.identity = identity
    }

    init?(parsing bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard let length = reader.integer(UInt32.self), length <= Intent.maximumCount,
            reader.take(Int(length)) != nil, let check = reader.digest(),
            SHA256.hash(Array(bytes.prefix(4 + Int(length)))) == check
        else { return nil }
        reader = ByteReader(bytes)
        _ = reader.take(4)
        guard let writer = reader.identifier(), let identity = reader.digest(), let count = reader.integer(UInt32.self)
        else { return nil }
        self.writer = writer
        self.identity = identity == .none ? nil : identity
        starts = []
        for _ in 0..<count {
            guard let patient = reader.identifier(),
                let kind = reader.integer(UInt8.self).flatMap(BundleKind.init(rawValue:)),
                let bundle = reader.identifier(), let offset = reader.integer(UInt64.self).flatMap({ Int(exactly: $0) })
            else { return nil }
            starts.append(Start(patient: patient, kind: kind, bundle: bundle, offset: offset))
        }
    }
}
