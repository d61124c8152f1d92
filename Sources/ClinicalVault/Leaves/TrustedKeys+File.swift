public import SystemPackage

extension TrustedKeys {
    /// The file's name in the folder of the configuration.
    public static let fileName = "Keys"

    /// The trusted keys of this user; nobody where there is no file yet.
    ///
    /// Throws ``TrustedKeysError`` with the line that is not as it should be, and ``VaultError`` where it cannot be read.
    public static func load(from configuration: FilePath) throws -> TrustedKeys {
        guard let folder = try Folder.open(configuration, called: configuration.string),
            let bytes = try folder.contents(fileName, limit: maximumCount)
        else { return TrustedKeys() }
        return try TrustedKeys(parsing: bytes)
    }

    /// Puts the file in the place of the old one, whole or not at all, for its owner alone.
    public func save(to configuration: FilePath) throws {
        let folder = try Folder.make(configuration, called: configuration.string)
        try folder.replace(TrustedKeys.fileName, with: Array(text.utf8), durably: true)
    }
}
