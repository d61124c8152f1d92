internal import SecretMemory
internal import VaultCrypto

/// One drawer of one patient.
struct DrawerRef: Hashable {
    let patient: Identifier
    let drawer: Drawer

    /// Relative to the vault.
    var path: String { "patients/\(patient.text)/\(drawer.rawValue)" }
    var pinName: String { StateFolder.pinName(patient: patient, drawer) }
}

/// A key statement that was accepted, with the hash and the size of its file.
final class AcceptedStatement {
    let digest: Digest
    let size: Int
    let open: OpenStatement
    var statement: KeyStatement { open.statement }

    init(digest: Digest, size: Int, open: OpenStatement) {
        self.digest = digest
        self.size = size
        self.open = open
    }
}

/// A drawer whose newest key statement was verified: opens its bundles and says who may write in it.
final class DrawerView {
    /// A key statement that does not count.
    struct Refused: Hashable {
        enum Reason: Hashable {
            /// Sealed to others: we are not a member, or no longer.
            case notForUs
            /// Not signed by the owner, or otherwise not what it should be.
            case refused(String)
        }
        let name: String
        let number: Int
        let reason: Reason
    }

    let ref: DrawerRef
    let folder: Folder
    /// The accepted statements with the greatest number: one, or more after two machines issued one at a time.
    let newest: [AcceptedStatement]
    /// Newer ones that were not accepted.
    let refused: [Refused]
    /// What the folder held when the drawer was opened.
    let entries: [Folder.Entry]
    /// Names of all `*.bundle` files.
    let bundleNames: [String]

    init(
        _ ref: DrawerRef, folder: Folder, newest: [AcceptedStatement], refused: [Refused], entries: [Folder.Entry]
    ) {
        self.ref = ref
        self.folder = folder
        // Of several the same one is "current" everywhere.
        self.newest = newest.sorted { $0.digest.hex < $1.digest.hex }
        self.refused = refused
        self.entries = entries
        bundleNames = entries.filter(\.isBundle).map(\.name)
    }

    /// Names of all key statements.
    var statementNames: [String] { entries.filter { $0.statement != nil }.map(\.name) }

    /// The drawer as if these bundles were not in it.
    func without(_ paths: Set<String>) -> DrawerView {
        guard !paths.isEmpty else { return self }
        return DrawerView(
            ref, folder: folder, newest: newest, refused: refused,
            entries: entries.filter { !$0.isBundle || !paths.contains(folder.path(of: $0.name)) })
    }

    /// The statement to write under.
    var current: AcceptedStatement { newest[newest.count - 1] }

    /// Whether one person alone has ever had the key of a bundle: then a seal proves who wrote. That holds under the newest
    /// statement alone, whose own key is new: whoever has left, or has seen a former secret, knows the keys before it.
    func isKeyOfOneAlone(_ header: BundleHeader) -> Bool {
        newest.count == 1 && current.statement.members.count == 1 && header.statement == current.digest
    }

    /// Whether a bundle of this clinician counts, and how far: to its end, to where it was closed, or not at all.
    func authority(_ header: BundleHeader) -> Authority {
        if newest.contains(where: { $0.statement.members.contains { $0.clinician == header.clinician } }) {
            return .member
        }
        for one in newest {
            if let closed = one.statement.closed.first(where: { $0.bundle == header.bundle }) {
                return .closed(sequence: closed.sequence, link: closed.link)
            }
        }
        return .none
    }

    enum Authority: Hashable {
        case member
        case closed(sequence: UInt64, link: Digest)
        case none
    }

    /// The cipher of a bundle, or nil where the header commits to a key that none of ours is.
    func cipher(_ header: BundleHeader) throws -> BundleCipher? {
        for accepted in newest.reversed() {
            // The newest key first: nearly always it is the one.
            for index in (0..<accepted.open.keyCount).reversed() {
                if let cipher = try header.cipher(drawerKey: accepted.open.key(index)) {
                    return BundleCipher(header: header, cipher: cipher)
                }
            }
        }
        return nil
    }

    /// The newest key, for a new bundle.
    func newestKey() throws -> SecretBytes { try current.open.key(current.open.keyCount - 1) }
}

extension Folder.Entry {
    /// Whether it is a bundle, by its name; what begins with a dot is not whole yet.
    var isBundle: Bool { kind == .file && name.hasSuffix(".bundle") && !name.hasPrefix(".") }

    /// The number and the writer of a key statement, where it is one by its name.
    var statement: (number: Int, writer: Identifier)? { kind == .file ? KeyStatement.parse(fileName: name) : nil }
}
