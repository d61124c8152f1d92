internal import CSystemShims
public import VaultCrypto

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Where the agent of one clinician and one vault listens: a socket in a folder that only the user can enter.
public struct AgentAddress: Hashable, Sendable {
    /// The folder of the socket, a path without a slash at its end. The agent makes it if only the last step is missing.
    public let runtimeFolder: String
    /// The vault whose keys are held there.
    public let vault: Identifier
    /// The clinician whose secret is held there.
    public let clinician: Identifier

    public init(runtimeFolder: String, vault: Identifier, clinician: Identifier) {
        // A slash at the end would follow a symbolic link that must be refused.
        var folder = Substring(runtimeFolder)
        while folder.count > 1, folder.last == "/" { folder.removeLast() }
        self.runtimeFolder = String(folder)
        self.vault = vault
        self.clinician = clinician
    }

    /// The addresses of all agents that have their place in a folder, whatever vault they hold.
    public static func all(in runtimeFolder: String) throws(AgentError) -> [AgentAddress] {
        guard let folder = try openFolder(runtimeFolder) else { return [] }
        // A descriptor of its own: closedir closes the one that it was given.
        let copy = dup(folder.number)
        guard copy >= 0 else { throw .system(errno) }
        guard let stream = unsafe fdopendir(copy) else {
            let failure = errno
            close(copy)
            throw .system(failure)
        }
        defer { unsafe closedir(stream) }
        var addresses: [AgentAddress] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            let ids = name.hasSuffix(".socket") ? name.dropLast(".socket".count).split(separator: "-") : []
            guard ids.count == 2, let vault = Identifier(text: ids[0]), let clinician = Identifier(text: ids[1])
            else { continue }
            addresses.append(AgentAddress(runtimeFolder: runtimeFolder, vault: vault, clinician: clinician))
        }
        return addresses
    }

    var socketName: String { "\(vault.text)-\(clinician.text).socket" }
    var lockName: String { "\(vault.text)-\(clinician.text).lock" }

    /// Opens the folder, and refuses one that another could enter or put in its place.
    ///
    /// - Returns: nil where there is no folder.
    func openFolder() throws(AgentError) -> Descriptor? { try AgentAddress.openFolder(runtimeFolder) }

    private static func openFolder(_ runtimeFolder: String) throws(AgentError) -> Descriptor? {
        guard let folder = unsafe Descriptor(alcove_open_at(AT_FDCWD, runtimeFolder, O_RDONLY | O_DIRECTORY, 0)) else {
            switch errno {
            case ENOENT: return nil
            case ENOTDIR, ELOOP: throw .folder(.notAFolder)
            default: throw .system(errno)
            }
        }
        var status = stat()
        guard unsafe fstat(folder.number, &status) == 0 else { throw .system(errno) }
        guard status.st_uid == geteuid() else { throw .folder(.foreignOwner) }
        guard status.st_mode & 0o077 == 0 else { throw .folder(.tooOpen) }
        return folder
    }

    /// The same, and makes the folder first where it is missing.
    func makeFolder() throws(AgentError) -> Descriptor {
        if let folder = try openFolder() { return folder }
        guard unsafe mkdir(runtimeFolder, 0o700) == 0 || errno == EEXIST else { throw .system(errno) }
        guard let folder = try openFolder() else { throw .system(ENOENT) }
        return folder
    }
}
