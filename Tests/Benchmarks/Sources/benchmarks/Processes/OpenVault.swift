internal import ClinicalVault
internal import SecretMemory
internal import SystemPackage

extension AlcoveHome {
    /// The vault in this process, past the program and its agent; nothing is written to it.
    func openVault() throws -> Vault {
        let root = FilePath(folder.path(name))
        let places = VaultPlaces(
            vault: root.appending("vault"), configuration: root.appending("home/config/alcove"),
            state: root.appending("home/state/alcove"), cache: root.appending("home/cache/alcove"))
        guard let clinician = try Vault.describe(places).clinicians.first?.id else {
            throw Failure("there is no clinician in \(root)")
        }
        let passphrase = Array(AlcoveHome.passphrase.utf8).dropLast()
        let identity = try Vault.unlock(
            places, clinician: clinician, passphrase: unsafe SecretBytes(copying: Array(passphrase).span.bytes))
        return try Vault(places, keys: identity, access: .readOnly)
    }

    /// The folder of the sealed search index.
    var cache: String { folder.path("\(name)/home/cache") }
}
