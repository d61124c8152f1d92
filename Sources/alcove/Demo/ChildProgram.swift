internal import ClinicalVault
internal import SecretMemory
internal import SystemPackage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// This very program, run again as a child, as a person would run it.
struct ChildProgram {
    /// Variables that are added to this process's own.
    let environment: [String: String]

    /// Runs one command and waits for its end.
    ///
    /// - Parameters:
    ///   - input: what it reads from standard input; nil gives it nothing to read.
    ///   - onTerminal: whether it reads what this process would read: the keys of a person.
    ///   - quiet: whether its answer is thrown away.
    ///   - outputFile: where its answer goes instead.
    /// - Returns: its exit code.
    func run(
        _ arguments: [String], input: PlaintextBuffer? = nil, onTerminal: Bool = false, quiet: Bool = false,
        outputFile: FilePath? = nil
    ) throws -> Int32 {
        let pipe = try FileDescriptor.pipe()
        defer { try? pipe.readEnd.close() }
        var actions = unsafe posix_spawn_file_actions_t()
        // The action list owns what it allocates until it is destroyed; every call copies its path.
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        if !onTerminal { unsafe posix_spawn_file_actions_adddup2(&actions, pipe.readEnd.rawValue, 0) }
        unsafe posix_spawn_file_actions_addclose(&actions, pipe.writeEnd.rawValue)
        if let path = outputFile?.string ?? (quiet ? "/dev/null" : nil) {
            unsafe posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        let child = unsafe try spawn(arguments, &actions)
        try? pipe.readEnd.close()
        if let input {
            input.withBytes { bytes in _ = unsafe bytes.withUnsafeBytes { unsafe try? pipe.writeEnd.writeAll($0) } }
        }
        try pipe.writeEnd.close()
        return exitCode(of: child)
    }

    private func spawn(_ arguments: [String], _ actions: inout posix_spawn_file_actions_t) throws -> pid_t {
        // strdup'ed for the call and freed after it; posix_spawn copies what it needs.
        var argumentVector = unsafe (["alcove"] + arguments).map { unsafe strdup($0) } + [nil]
        var environmentVector = unsafe Environment.with(environment).map { unsafe strdup($0) } + [nil]
        defer { unsafe (unsafe argumentVector + environmentVector).forEach { unsafe free($0) } }
        var child: pid_t = 0
        let result = unsafe posix_spawn(&child, "/proc/self/exe", &actions, nil, &argumentVector, &environmentVector)
        guard result == 0 else { throw Errno(rawValue: result) }
        return child
    }
}
