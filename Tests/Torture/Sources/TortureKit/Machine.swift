package import Foundation

/// A machine of one clinician's for the release program: a home, a vault, an agent of its own.
package final class Machine {
    package static let passphrase = "tunnel orange museum velvet blanket fiscal"

    /// What a command answered.
    package struct Answer: Sendable {
        /// The exit code, or minus the signal that ended it.
        package let status: Int32
        package let output: String
        package let errors: String
    }

    package let scratch: Scratch
    package let program: URL
    private let home: URL
    /// The vault's folder; another machine may share it.
    package var vault: URL
    package let passphraseFile: URL

    package init(program: URL, vault: URL? = nil) throws {
        // A program that was killed reads no input; that is no reason to die.
        _ = signal(SIGPIPE, SIG_IGN)
        self.program = program
        scratch = try Scratch()
        home = scratch.url.appendingPathComponent("home", isDirectory: true)
        self.vault = vault ?? scratch.url.appendingPathComponent("vault", isDirectory: true)
        passphraseFile = scratch.url.appendingPathComponent("passphrase")
        for folder in [home, runtime, work] {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        try Data("\(Machine.passphrase)\n".utf8).write(to: passphraseFile)
    }

    deinit { _ = try? run(["lock"]) }

    package var runtime: URL { scratch.url.appendingPathComponent("run", isDirectory: true) }
    /// Where commands run and files for them can lie.
    package var work: URL { scratch.url.appendingPathComponent("work", isDirectory: true) }
    package var state: URL { home.appendingPathComponent(".local/state/alcove", isDirectory: true) }
    package var cache: URL { home.appendingPathComponent(".cache/alcove", isDirectory: true) }
    package var configuration: URL { home.appendingPathComponent(".config/alcove", isDirectory: true) }

    package var environment: [String: String] {
        [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": home.path,
            "XDG_RUNTIME_DIR": runtime.path, "ALCOVE_VAULT": vault.path, "TERM": "dumb", "LANG": "C.UTF-8",
        ]
    }

    /// Makes the vault, with what `init` printed as the result, and leaves it locked.
    @discardableResult
    package func initialise(name: String = "Dr. Ada Example") throws -> String {
        let answer = try run(["init", "--name", name, "--passphrase-file", passphraseFile.path, "--quiet"])
        guard answer.status == 0 else { throw TortureError("init: \(answer.errors)") }
        return answer.output
    }

    /// Opens the vault for this user, for longer than a chapter lasts.
    package func unlock() throws {
        let answer = try run([
            "unlock", "--scope", "user", "--idle", "12h", "--max", "24h", "--passphrase-file", passphraseFile.path,
        ])
        guard answer.status == 0 else { throw TortureError("unlock: \(answer.errors)") }
    }

    /// Runs `alcove`.
    @discardableResult
    package func run(_ arguments: [String], input: Data = Data()) throws -> Answer {
        try launch(program.path, arguments, input: input)
    }

    /// Runs any program in this machine's surroundings, such as strace with `alcove` behind it.
    package func launch(_ path: String, _ arguments: [String], input: Data = Data()) throws -> Answer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = work
        // Files and not pipes: an agent that lives on would hold a pipe open.
        let (given, output, errors) = (try NamelessFile(input), try NamelessFile(), try NamelessFile())
        process.standardInput = given.handle
        process.standardOutput = output.handle
        process.standardError = errors.handle
        try process.run()
        process.waitUntilExit()
        let status =
            process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus
        return Answer(
            status: status, output: String(decoding: try output.content(), as: UTF8.self),
            errors: String(decoding: try errors.content(), as: UTF8.self))
    }
}

/// Why a chapter could not go on.
package struct TortureError: Error, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
}

/// Where a program of the system lies, or nil.
package func tool(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        .map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
}
