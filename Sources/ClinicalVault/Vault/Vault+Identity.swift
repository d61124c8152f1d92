internal import CSystemShims
public import SecretMemory
internal import SystemPackage
public import VaultCrypto

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension Vault {
    static let identityName = "identity.age"
    static let recoveryName = "recovery.age"
    /// The longest identity file.
    static let maximumIdentity = 64 << 10
    private static let cardsName = "cards"

    /// Makes a vault with its first clinician, whole or not at all.
    ///
    /// - Parameters:
    ///   - places: the vault's folder must be missing or empty.
    ///   - recovery: the code on the recovery sheet.
    ///   - cost: of both sealed files.
    public static func create(
        in places: VaultPlaces, name: String, passphrase: borrowing SecretBytes, recovery: borrowing RecoveryCode,
        cost: ScryptCost = .identity, now: @escaping () -> Timestamp = Timestamp.now
    ) throws -> UnlockedIdentity {
        try create(
            in: places, name: name, passphrase: passphrase, recovery: recovery, cost: cost, installation: .current(),
            now: now)
    }

    package static func create(
        in places: VaultPlaces, name: String, passphrase: borrowing SecretBytes, recovery: borrowing RecoveryCode,
        cost: ScryptCost, installation: Installation, now: @escaping () -> Timestamp = Timestamp.now
    ) throws -> UnlockedIdentity {
        if let existing = try Folder.open(places.vault, called: "") {
            guard try existing.status(fileName) == nil else { throw VaultError.vaultExists(places.vault.string) }
            guard try existing.entries().isEmpty else { throw VaultError.notAVault(places.vault.string) }
        }
        let identity = try IdentityFile.make(vault: .random(), name: name, created: now())
        // Built beside its place and renamed: a vault is there whole or not at all.
        let parent = try Folder.make(
            places.vault.removingLastComponent(), called: places.vault.removingLastComponent().string)
        let final = places.vault.lastComponent?.string ?? ""
        let staging = ".\(final).new-\(Identifier.random().text)"
        do {
            let root = try parent.makeFolder(staging)
            try root.makeFolder(patientsName).sync()
            try addClinician(identity, to: root, passphrase: passphrase, recovery: recovery, cost: cost)
            try root.writeNew(fileName, fileBytes(identity.vault))
            try root.sync()
            try parent.rename(staging, to: final, in: parent)
            try parent.sync()
        } catch {
            try? parent.removeFolder(staging)
            throw error
        }
        try keepCards(identity, places)
        let vault = try Vault(places, keys: identity.identity, installation: installation, now: now)
        try vault.recordIdentity(kind: .created)
        return identity.identity
    }

    /// Adds a clinician to a vault that somebody else made: card, identity and recovery file, and the first log entry.
    ///
    /// Being in the folder gives no rights: a patient's owner issues new keys for whoever is to read along.
    package static func join(
        _ places: VaultPlaces, name: String, passphrase: borrowing SecretBytes, recovery: borrowing RecoveryCode,
        cost: ScryptCost, installation: Installation, now: @escaping () -> Timestamp = Timestamp.now
    ) throws -> UnlockedIdentity {
        let (root, id) = try open(places)
        let identity = try IdentityFile.make(vault: id, name: name, created: now())
        try addClinician(identity, to: root, passphrase: passphrase, recovery: recovery, cost: cost)
        try keepCards(identity, places)
        let vault = try Vault(places, keys: identity.identity, installation: installation, now: now)
        try vault.recordIdentity(kind: .created)
        return identity.identity
    }

    private static func addClinician(
        _ identity: IdentityFile, to root: Folder, passphrase: borrowing SecretBytes, recovery: borrowing RecoveryCode,
        cost: ScryptCost
    ) throws {
        let clinicians = try root.makeFolder(Cards.folderName)
        let folder = try clinicians.makeFolder(identity.clinician.text)
        for card in identity.cards { try folder.writeNew(Cards.fileName(card.generation), card.bytes) }
        try folder.writeNew(identityName, identity.sealed(passphrase, cost: cost))
        try folder.writeNew(recoveryName, identity.sealed(recovery.passphrase, cost: cost))
        try folder.sync()
        try clinicians.sync()
    }

    /// What can be known about the vault without any key.
    public static func describe(_ places: VaultPlaces) throws -> VaultDescription {
        let (root, id) = try open(places)
        let cards = Cards(root: root)
        var clinicians: [ClinicianDescription] = []
        for entry in try root.folder(Cards.folderName)?.entries() ?? [] where entry.kind == .folder {
            guard let clinician = Identifier(text: entry.name) else { continue }
            let name = try cards.name(of: clinician)
            let hasIdentity =
                try root.folder(Cards.folderName)?.folder(entry.name)?.status(identityName)?.kind == .file
            guard name != nil || hasIdentity else { continue }
            clinicians.append(ClinicianDescription(id: clinician, name: name ?? "", hasIdentity: hasIdentity))
        }
        return VaultDescription(id: id, clinicians: clinicians)
    }

    /// Opens a clinician's secret with their passphrase.
    ///
    /// - Parameter wait: waits so many seconds, which is asked after several wrong ones.
    public static func unlock(
        _ places: VaultPlaces, clinician: Identifier, passphrase: borrowing SecretBytes,
        now: () -> Timestamp = Timestamp.now, wait: (Int) throws -> Void = Vault.pause
    ) throws -> UnlockedIdentity {
        let tries = PassphraseTries(places.state, vault: try open(places).id, clinician: clinician)
        let missed = tries.begin(at: now())
        do {
            if let missed, case let seconds = missed.wait(at: now()), seconds > 0 {
                try wait(seconds)
                // The next wait begins at the end of this one.
                tries.set(MissedPassphrases(count: missed.count + 1, last: now()))
            }
            let identity = try open(
                places, clinician: clinician, file: identityName, with: passphrase, ceiling: .identity
            ).identity
            tries.set(nil)
            return identity
        } catch VaultError.wrongPassphrase {
            throw VaultError.wrongPassphrase
        } catch {
            // A damaged file says nothing about the passphrase.
            tries.set(missed)
            throw error
        }
    }

    /// Lets so many seconds pass.
    public static func pause(seconds: Int) { _ = sleep(UInt32(seconds)) }

    /// The passphrases that did not open the vault on this machine since one did; nil where there were none.
    public static func missedPassphrases(_ places: VaultPlaces, clinician: Identifier) throws -> MissedPassphrases? {
        PassphraseTries.missed(places.state, vault: try open(places).id, clinician: clinician)
    }

    /// Opens a clinician's secret with the code of the recovery sheet. A new passphrase is set with
    /// ``changePassphrase(to:cost:)`` afterwards.
    public static func recover(
        _ places: VaultPlaces, clinician: Identifier, code: borrowing RecoveryCode
    ) throws -> UnlockedIdentity {
        try open(places, clinician: clinician, file: recoveryName, with: code.passphrase, ceiling: .identity).identity
    }

    static func open(
        _ places: VaultPlaces, clinician: Identifier, file name: String, with passphrase: borrowing SecretBytes,
        ceiling: ScryptCost
    ) throws -> IdentityFile {
        let (root, id) = try open(places)
        let path = "\(Cards.folderName)/\(clinician.text)/\(name)"
        guard let folder = try root.folder(Cards.folderName)?.folder(clinician.text),
            let bytes = try folder.contents(name, limit: maximumIdentity)
        else { throw VaultError.noSuchClinician(clinician) }
        let identity = try IdentityFile(opening: bytes, with: passphrase, ceiling: ceiling, path: path)
        guard identity.clinician == clinician, identity.vault == id else {
            throw VaultError.damaged(path: path, what: "made for another vault or clinician")
        }
        try keepCards(identity, places)
        return identity
    }

    /// Keeps the recomputed cards in the state folder, so that a card that is damaged in the vault locks nobody out.
    static func keepCards(_ identity: IdentityFile, _ places: VaultPlaces) throws {
        let path = StateFolder.path(in: places.state, vault: identity.vault, clinician: identity.clinician)
        guard try keptCards(path)?.map(\.digest) != identity.cards.reversed().map(\.digest) else { return }
        var bytes: [UInt8] = []
        for card in identity.cards.reversed() {
            bytes.append(bigEndian: UInt32(card.bytes.count))
            bytes += card.bytes
        }
        // A place that cannot be written to costs only this comfort.
        guard let folder = try? Folder.make(path, called: path.string) else { return }
        try? folder.replace(cardsName, with: bytes, durably: false)
    }

    /// The kept cards, oldest first; nil where there are none. Whoever uses them compares the hash of the last.
    static func keptCards(_ path: FilePath) throws -> [Card]? {
        guard let folder = try Folder.open(path, called: path.string),
            let bytes = try folder.contents(cardsName, limit: Card.maximumGeneration * (Card.maximumCount + 4))
        else { return nil }
        var reader = ByteReader(bytes)
        var chain: [Card] = []
        while reader.remaining > 0 {
            guard let count = reader.integer(UInt32.self), let file = reader.take(Int(count)),
                let card = Card(parsing: file, after: chain.last)
            else { return nil }
            chain.append(card)
        }
        return chain.isEmpty ? nil : chain
    }
}

extension IdentityFile {
    /// Opens the file; throws `wrongPassphrase`, `costRefused` or `damaged`.
    convenience init(
        opening bytes: [UInt8], with passphrase: borrowing SecretBytes, ceiling: ScryptCost, path: String
    ) throws {
        let text: SecretBytes
        do throws(AgeError) {
            text = try unsafe Age.openSecret(bytes.span.bytes, passphrase: passphrase, ceiling: ceiling)
        } catch {
            switch error {
            case .noMatch, .costRefused, .crypto: throw VaultError(error)
            case .emptyPassphrase: throw VaultError.wrongPassphrase
            default: throw VaultError.damaged(path: path, what: "not the age file that was written")
            }
        }
        try self.init(parsing: text, path: path)
    }

    func sealed(_ passphrase: borrowing SecretBytes, cost: ScryptCost) throws -> [UInt8] {
        do throws(AgeError) {
            return try text.withBytes { (bytes) throws(AgeError) in
                try Age.seal(bytes, passphrase: passphrase, cost: cost)
            }
        } catch {
            throw VaultError(error)
        }
    }
}

extension Folder {
    /// A new file with these contents, synced. The folder's own sync is the caller's.
    func writeNew(_ name: String, _ bytes: [UInt8]) throws {
        guard let file = try newFile(name) else {
            throw VaultError.damaged(path: path(of: name), what: "is there already")
        }
        try file.write(bytes, at: 0)
        try file.sync()
    }
}
