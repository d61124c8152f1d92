public import SystemPackage
public import VaultCrypto

/// The folders that a vault uses: the vault itself, and what belongs to this user on this machine alone.
///
/// Configuration, state and cache are Alcove's own folders of the XDG base directories; inside state and cache
/// everything is kept per vault and clinician, so that two people under one login do not collide.
public struct VaultPlaces: Hashable, Sendable {
    /// The vault: the one folder that is backed up, synchronised or carried on a stick.
    public var vault: FilePath
    /// Settings and the `Keys` file of trusted colleagues.
    public var configuration: FilePath
    /// Pins, writers and unfinished text.
    public var state: FilePath
    /// Whatever can be made again.
    public var cache: FilePath

    public init(vault: FilePath, configuration: FilePath, state: FilePath, cache: FilePath) {
        self.vault = vault
        self.configuration = configuration
        self.state = state
        self.cache = cache
    }

    /// Makes a folder with all that is missing above it, private to this account.
    public static func makeFolder(_ path: FilePath) throws { _ = try Folder.make(path, called: path.string) }
}

/// Whether a vault that was opened may be written to.
public enum VaultAccess: Hashable, Sendable {
    case readWrite
    /// Nothing is written anywhere: no entry in the log of reading, no pins, no cache.
    case readOnly
}

/// What can be known about a vault without any key.
public struct VaultDescription: Hashable, Sendable {
    /// The vault's id.
    public let id: Identifier
    /// Everybody who has a card in it, in the order of their ids. Cards in the vault are claims, not trust.
    public let clinicians: [ClinicianDescription]
}

/// A clinician as their newest card in the vault says.
public struct ClinicianDescription: Hashable, Sendable {
    public let id: Identifier
    public let name: String
    /// Whether an identity file is there that a passphrase could open.
    public let hasIdentity: Bool
}
