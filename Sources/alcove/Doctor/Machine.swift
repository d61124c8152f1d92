internal import ClinicalVault
internal import SystemPackage

/// The machine as the examinations see it: where its files are, and what only the kernel can say.
///
/// Everything that is looked at comes through here, so that a test can make a machine up below a folder of its own.
struct Machine {
    /// What lies below it are the machine's files: `/proc`, `/sys`, `/etc`, the home.
    let root: FilePath
    /// The variables of the program's environment.
    let variables: [String: String]
    let user: UInt32
    /// From the root: `/home/ada`.
    let home: FilePath
    /// Where this person's Alcove lives, from the root.
    let places: VaultPlaces
    /// Where the agents' sockets are, from the root.
    let runtimeFolder: FilePath
    /// The file of the running program, from the root.
    let program: FilePath
    let kernel: KernelAnswers

    /// The value of a variable, or nil where it is unset or empty.
    func variable(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// A path of the machine as this process opens it.
    func place(_ path: FilePath) -> FilePath { root.pushing(FilePath(root: nil, path.components)) }

    /// The user's home in place of `~`.
    func atHome(_ path: String) -> FilePath { home.appending(path) }

    /// A path as one types it: with `~` for the home.
    func shown(_ path: FilePath) -> String {
        var rest = path
        guard rest.removePrefix(home), home.components.count > 0 else { return path.string }
        return rest.isEmpty ? "~" : "~/\(rest)"
    }
}

/// What the kernel answers about this process and this moment, and no file says.
struct KernelAnswers {
    /// Where keys come to lie.
    enum KeyMemory {
        /// In pages that the kernel itself has no map of (`memfd_secret`).
        case unmapped
        /// In pages that are locked and never dumped.
        case locked
        /// Nowhere: no page could be locked.
        case refused
    }

    var keyMemory: KeyMemory
    /// RLIMIT_MEMLOCK in bytes.
    var lockLimit: UInt64
    /// Whether a crash of this process could leave an image of its memory.
    var isDumpable: Bool
    /// Which process started this one: the shell.
    var parent: Int32
    /// Seconds since 1970.
    var now: Int64
    /// Whether something keeps the clock right; nil where the kernel does not say.
    var clockIsSynchronized: Bool?
}
