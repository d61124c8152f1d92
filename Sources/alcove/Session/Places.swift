internal import ClinicalVault
internal import SystemPackage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Where this person's Alcove lives, by the XDG base directory rules.
enum Places {
    /// The folders of one vault.
    ///
    /// - Parameter vault: what `--vault` said; else `ALCOVE_VAULT`, else `$XDG_DATA_HOME/alcove`.
    static func current(vault: String?) -> VaultPlaces {
        let folder = chosenVault(vault) ?? standardVault
        return VaultPlaces(
            vault: folder, configuration: SharedLogin.configuration(of: folder),
            state: base("XDG_STATE_HOME", ".local/state").appending("alcove"),
            cache: base("XDG_CACHE_HOME", ".cache").appending("alcove"))
    }

    /// The vault that the call or the environment names.
    static func chosenVault(_ vault: String?) -> FilePath? {
        (vault ?? Environment.value("ALCOVE_VAULT")).map(absolute)
    }

    /// The vault of a log-in that one person uses.
    static var standardVault: FilePath { base("XDG_DATA_HOME", ".local/share").appending("alcove") }

    /// Settings of this log-in.
    static var configuration: FilePath { base("XDG_CONFIG_HOME", ".config").appending("alcove") }

    /// Where the agents' sockets are: `$XDG_RUNTIME_DIR/alcove`, else a folder of the user's own.
    static func runtimeFolder() -> String {
        if let folder = Environment.value("XDG_RUNTIME_DIR"), folder.hasPrefix("/") { return folder + "/alcove" }
        let state = base("XDG_STATE_HOME", ".local/state").appending("alcove/run").string
        // A socket's path must fit into 108 bytes. The agent refuses a folder that is not the user's own and private,
        // so a name below /tmp that somebody else made first is an error, never a trap.
        return state.utf8.count <= 64 ? state : "/tmp/alcove-\(getuid())"
    }

    private static func base(_ variable: String, _ fallback: String) -> FilePath {
        // The XDG rules: a relative path there is to be ignored.
        if let path = Environment.value(variable), path.hasPrefix("/") { return FilePath(path) }
        return home().appending(fallback)
    }

    /// The user's home.
    static func home() -> FilePath {
        if let path = Environment.value("HOME"), path.hasPrefix("/") { return FilePath(path) }
        // getpwuid returns a static entry; its text is copied before anything else runs.
        if let entry = unsafe getpwuid(getuid()), let folder = unsafe entry.pointee.pw_dir {
            return FilePath(unsafe String(cString: folder))
        }
        return "/"
    }

    /// A path as the shell gave it, from the root.
    static func absolute(_ path: String) -> FilePath {
        let given = FilePath(path)
        if given.isAbsolute { return given.lexicallyNormalized() }
        // getcwd with a null buffer allocates the text, which is copied and freed here.
        guard let folder = unsafe getcwd(nil, 0) else { return given }
        defer { unsafe free(folder) }
        return FilePath(unsafe String(cString: folder)).pushing(given).lexicallyNormalized()
    }
}
