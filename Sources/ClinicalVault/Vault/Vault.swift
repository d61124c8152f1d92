internal import SystemPackage
public import VaultCrypto

/// A vault that is open for one clinician: the face that the commands see.
///
/// It holds no note between two calls. Not `Sendable`: one instance belongs to one task; several processes, or several
/// instances in one process, may work on one vault at a time.
public final class Vault {
    /// Where the vault and this user's own files are.
    public let places: VaultPlaces
    /// Whoever opens, signs and derives for the clinician.
    public let keys: any KeyHolder
    public let access: VaultAccess
    /// The vault's id.
    public let id: Identifier
    /// Whether reading is logged too.
    public var logsReading = true

    let now: () -> Timestamp
    let root: Folder
    let cards: Cards
    let installation: Installation
    /// How long to wait for another writing command, in milliseconds.
    package var patience = StateFolder.patience
    /// From this length on a bundle is not continued.
    package var bundleCeiling = 64 << 20
    /// How many sealed bytes of an import may wait in memory.
    package var importCeiling = 16 << 20
    /// What was found older than this machine has seen; then nothing is written.
    var rollbacks: [Rollback] = []
    var catalogue: IndexCatalogue?
    /// Keys of one's own ledgers by the age of the secret: 0 for the newest.
    var ledgerKeys: [Int: LedgerKey] = [:]
    /// Hashes of the key statements whose signatures this instance has verified.
    var verifiedStatements: Set<Digest> = []
    /// Whether the index may tell of verifications by earlier commands.
    var trustsIndex = true
    /// The notes that this instance has begun since the index was last brought up to date. Their ids were not in the world
    /// before: where their first records are new to the index, it cannot know them.
    var begunNotes: Set<Identifier> = []
    /// What the logs were like around this instance's last write.
    var ownAppend: (before: LogSizes, after: LogSizes)?
    /// Told in a sentence, lower case and without full stop, when something was mended that the user did not ask for.
    public var notice: (String) -> Void = { _ in }
    private var openedState: StateFolder?

    /// Opens the vault of `places` for the clinician of `keys`. Reads the `VAULT` file and nothing else.
    ///
    /// - Parameter now: the clock; a parameter so that tests own the time.
    public convenience init(
        _ places: VaultPlaces, keys: any KeyHolder, access: VaultAccess = .readWrite,
        now: @escaping () -> Timestamp = Timestamp.now
    ) throws {
        try self.init(places, keys: keys, access: access, installation: .current(), now: now)
    }

    /// The same on a machine that tests make up.
    package init(
        _ places: VaultPlaces, keys: any KeyHolder, access: VaultAccess = .readWrite, installation: Installation,
        now: @escaping () -> Timestamp = Timestamp.now
    ) throws {
        let (root, id) = try Vault.open(places)
        guard id == keys.vault else { throw VaultError.damaged(path: Vault.fileName, what: "not the vault of the key") }
        self.places = places
        self.keys = keys
        self.access = access
        self.id = id
        self.root = root
        self.now = now
        self.installation = installation
        cards = Cards(root: root)
    }

    // MARK: The VAULT file

    static let fileName = "VAULT"
    static let patientsName = "patients"

    /// `alcove 1` LF `vault ` id LF
    static func fileBytes(_ id: Identifier) -> [UInt8] { Array("alcove 1\nvault \(id.text)\n".utf8) }

    /// The folder of a vault and its id. Others may change the folder only where that is meant.
    static func open(_ places: VaultPlaces) throws -> (root: Folder, id: Identifier) {
        let (root, id) = try openUnchecked(places)
        try checkSharing(of: root, id, places)
        return (root, id)
    }

    /// The same wherever the folder is.
    static func openUnchecked(_ places: VaultPlaces) throws -> (root: Folder, id: Identifier) {
        guard let root = try Folder.open(places.vault, called: "") else {
            throw VaultError.noVault(places.vault.string)
        }
        guard let bytes = try root.contents(fileName, limit: 4096) else {
            throw try root.entries().isEmpty
                ? VaultError.noVault(places.vault.string) : VaultError.notAVault(places.vault.string)
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, first.hasPrefix("alcove ") else {
            throw VaultError.notAVault(places.vault.string)
        }
        if let version = Int(first.dropFirst("alcove ".count)), version > 1 {
            throw VaultError.unsupportedFormat(places.vault.string)
        }
        guard lines.count == 3, let id = Identifier(text: lines[1].dropFirst("vault ".count)), bytes == fileBytes(id)
        else { throw VaultError.damaged(path: fileName, what: "not what a VAULT file holds") }
        return (root, id)
    }

    /// Lets go of everything that was decrypted: names, parts of the index, keys. What is needed again is read again.
    ///
    /// For whoever keeps a vault while it is locked.
    public func forget() {
        catalogue = nil
        ledgerKeys = [:]
        openedState = nil
        keys.forget()
    }

    // MARK: What belongs to this machine

    /// Pins, writer and intent. Made where they are missing, unless nothing may be written.
    func state() throws -> StateFolder? {
        if let openedState { return openedState }
        let path = StateFolder.path(in: places.state, vault: id, clinician: keys.clinician)
        if access == .readOnly, try Folder.open(path, called: path.string) == nil { return nil }
        let state = try StateFolder(
            places.state, vaultPath: places.vault, vault: id, keys: keys, installation: installation)
        if access == .readWrite { try state.renewPins(upTo: ownCard().generation, keys) }
        openedState = state
        return state
    }

    /// One's own card: the one whose hash the key holder computed from the identity, from the vault or, where that is
    /// damaged, from the copy in the state folder.
    func ownCard() throws -> Card {
        if let card = try cards.card(known: keys.card, of: keys.clinician) { return card }
        let path = StateFolder.path(in: places.state, vault: id, clinician: keys.clinician)
        if let chain = try Vault.keptCards(path), chain.last?.digest == keys.card {
            try cards.know(chain)
            return chain[chain.count - 1]
        }
        throw VaultError.damaged(path: "clinicians/\(keys.clinician.text)", what: "your own card is missing or changed")
    }
}
