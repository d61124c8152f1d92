internal import SystemPackage
internal import VaultCrypto

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A vault's folder that other accounts can change. They cannot read or forge anything there, but they can take it away, put
/// an older state back and fill the disk: so it has to be meant, as in a practice that shares one folder.
extension Vault {
    private static let choiceName = "shared-folder"

    /// Remembers, on this machine and for this account, that others may change the folder.
    public static func acceptSharedFolder(_ places: VaultPlaces) throws {
        let id = try openUnchecked(places).id
        let folder = places.state.appending(id.text)
        try Folder.make(folder, called: folder.string).replace(choiceName, with: [], durably: true)
    }

    /// Refuses a folder that others can change and that nobody said they may.
    static func checkSharing(of root: Folder, _ id: Identifier, _ places: VaultPlaces) throws {
        guard let others = try root.othersWhoMayWrite() else { return }
        let folder = places.state.appending(id.text)
        guard try Folder.open(folder, called: folder.string)?.status(choiceName) == nil else { return }
        throw VaultError.sharedFolder(places.vault.string, others)
    }
}

extension Folder {
    /// Who besides this account can change what the folder holds; nil where nobody can but the administrator.
    func othersWhoMayWrite() throws -> String? {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw VaultError.system("look at", path) }
        let owner = status.st_uid
        if owner != geteuid(), owner != 0 { return "account \(owner)" }
        if status.st_mode & S_IWOTH != 0 { return "everybody" }
        return status.st_mode & S_IWGRP != 0 ? "group \(status.st_gid)" : nil
    }
}
