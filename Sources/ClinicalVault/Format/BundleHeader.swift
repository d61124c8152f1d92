internal import SecretMemory
internal import VaultCrypto

/// What a bundle is for. The byte stands in its header, so that a file moved elsewhere does not fit.
enum BundleKind: UInt8, Hashable {
    /// Records of a patient's record drawer, `R`.
    case record = 0x52
    /// Records of a patient's process drawer, `P`.
    case process = 0x50
    /// The log of acts, `L`.
    case acts = 0x4C
    /// The log of reading, `A`.
    case reads = 0x41

    init(_ drawer: Drawer) { self = drawer == .record ? .record : .process }

    var drawer: Drawer? {
        switch self {
        case .record: .record
        case .process: .process
        case .acts, .reads: nil
        }
    }
}

/// The first 268 bytes of a bundle or ledger.
///
///     0 magic 8 · 8 vault 16 · 24 patient 16 · 40 kind 1 + 3 zero · 44 bundle 16 · 60 writer 16 · 76 clinician 16
///     92 H(card) 32 · 124 H(statement) 32 · 156 salt 32 · 188 previous bundle 16 · 204 its last link 32
///     236 commitment 32
///
/// A ledger has zeros for patient and statement. `previous` names the bundle of the same writer and drawer (or the
/// ledger of the same kind) before this one, zeros for the first, so that a missing one is noticed.
struct BundleHeader: Hashable {
    static let count = 268
    /// The beginning that the commitment commits to.
    static let committedCount = 236
    /// `alcove1` and a line feed: what mangles line ends mangles this.
    static let magic = Array("alcove1\n".utf8)

    let vault: Identifier
    /// Zeros in a ledger.
    let patient: Identifier
    let kind: BundleKind
    let bundle: Identifier
    let writer: Identifier
    let clinician: Identifier
    let card: Digest
    /// Zeros in a ledger.
    let statement: Digest
    let salt: Digest
    let previous: Identifier
    let previousLink: Digest
    let commitment: Digest

    /// All 268 bytes.
    let bytes: [UInt8]
    /// HH: what every frame and commit of the bundle is bound to.
    let hash: Digest

    /// Why the beginning of a file is no header.
    enum Failure: Error { case short, foreign, newerVersion, malformed }

    init(parsing bytes: [UInt8]) throws(Failure) {
        guard bytes.count >= BundleHeader.count else { throw .short }
        guard bytes.starts(with: BundleHeader.magic) else {
            // `alcove2`, as a later version may write it, is told from a file that is none of ours.
            throw bytes.starts(with: BundleHeader.magic.dropLast(2)) ? .newerVersion : .foreign
        }
        let bytes = Array(bytes.prefix(BundleHeader.count))
        var reader = ByteReader(bytes)
        _ = reader.take(BundleHeader.magic.count)
        guard
            let vault = reader.identifier(), let patient = reader.identifier(),
            let kind = reader.integer(UInt8.self).flatMap(BundleKind.init(rawValue:)),
            reader.take(3) == [0, 0, 0],
            let bundle = reader.identifier(), let writer = reader.identifier(), let clinician = reader.identifier(),
            let card = reader.digest(), let statement = reader.digest(), let salt = reader.digest(),
            let previous = reader.identifier(), let previousLink = reader.digest(), let commitment = reader.digest(),
            (kind.drawer == nil) == (patient == .none), (kind.drawer == nil) == (statement == .none)
        else { throw .malformed }
        self.vault = vault
        self.patient = patient
        self.kind = kind
        self.bundle = bundle
        self.writer = writer
        self.clinician = clinician
        self.card = card
        self.statement = statement
        self.salt = salt
        self.previous = previous
        self.previousLink = previousLink
        self.commitment = commitment
        self.bytes = bytes
        self.hash = SHA256.hash(bytes)
    }

    /// The header and the key of a new bundle.
    static func make(
        vault: Identifier, patient: Identifier, kind: BundleKind, writer: Identifier, clinician: Identifier,
        card: Digest, statement: Digest, previous: Identifier, previousLink: Digest,
        drawerKey: borrowing SecretBytes
    ) throws -> (header: BundleHeader, cipher: XAES256GCM) {
        var bytes = magic
        bytes += vault.bytes + patient.bytes + [kind.rawValue, 0, 0, 0]
        bytes += Identifier.random().bytes + writer.bytes + clinician.bytes
        bytes += card.bytes + statement.bytes + Random.bytes(32)
        bytes += previous.bytes + previousLink.bytes
        let (cipher, commitment) = try deriveKey(drawerKey: drawerKey, committed: bytes)
        return (try BundleHeader(parsing: bytes + commitment), cipher)
    }

    /// The cipher of this bundle under a drawer's key, or nil where the header commits to another key.
    ///
    /// XAES-256-GCM alone would let one file open under two keys to two meanings; the commitment does not.
    func cipher(drawerKey: borrowing SecretBytes) throws -> XAES256GCM? {
        let (cipher, expected) = try BundleHeader.deriveKey(
            drawerKey: drawerKey, committed: Array(bytes.prefix(BundleHeader.committedCount)))
        return expected == commitment.bytes ? cipher : nil
    }

    /// K ‖ commitment = HKDF(drawer key, salt, label("bundle") ‖ bytes 0..<236, 64).
    private static func deriveKey(
        drawerKey: borrowing SecretBytes, committed: [UInt8]
    ) throws -> (cipher: XAES256GCM, commitment: [UInt8]) {
        let derived = try HKDFSHA256.derive(
            from: drawerKey, salt: Array(committed[156..<188]), info: Label.bundle + committed, count: 64)
        let commitment = derived.withBytes { $0.extracting(32..<64).array }
        return (try XAES256GCM(key: derived.slice(0..<32)), commitment)
    }
}
