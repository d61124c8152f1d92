import Foundation
import Testing

/// A machine for one test: a home, configuration, state, cache and runtime folder of its own, and the built program.
final class Sandbox: Sendable {
    /// What a command answered.
    struct Answer {
        let status: Int32
        let output: String
        let errors: String

        /// The answer as one JSON document.
        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]) ?? [:]
        }
    }

    static let passphrase = "tunnel orange museum velvet blanket fiscal"

    /// The program under test: what `ALCOVE_PROGRAM` names, else the one that was built beside these tests.
    static let program: URL = {
        if let path = ProcessInfo.processInfo.environment["ALCOVE_PROGRAM"] { return URL(fileURLWithPath: path) }
        return Bundle.main.bundleURL.deletingLastPathComponent().appendingPathComponent("debug/alcove")
    }()

    let root: URL

    init() throws {
        // A program that refuses early does not read its input to the end; that is no reason to die for the tests.
        _ = signal(SIGPIPE, SIG_IGN)
        root = FileManager.default.temporaryDirectory.appendingPathComponent("alcove-test-\(UUID().uuidString)")
        let private0700: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        for name in ["home", "run", "work"] {
            try FileManager.default.createDirectory(
                at: root.appendingPathComponent(name), withIntermediateDirectories: true, attributes: private0700)
        }
        try write("passphrase", Sandbox.passphrase + "\n")
    }

    deinit { remove() }

    /// Ends the agent and removes the folders.
    func remove() {
        _ = try? run(["lock"])
        try? FileManager.default.removeItem(at: root)
    }

    var vault: URL { root.appendingPathComponent("vault") }

    func path(_ name: String) -> String { root.appendingPathComponent("work/\(name)").path }

    func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

    func write(_ name: String, _ data: Data) throws {
        try data.write(to: root.appendingPathComponent("work/\(name)"))
    }

    /// The variables that a command sees: this machine's path and nothing else of its surroundings.
    var environment: [String: String] {
        [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": root.appendingPathComponent("home").path,
            "XDG_RUNTIME_DIR": root.appendingPathComponent("run").path,
            "ALCOVE_VAULT": vault.path, "TERM": "dumb", "LANG": "C.UTF-8",
        ]
    }

    /// Runs the program without a terminal.
    @discardableResult
    func run(_ arguments: [String], input: Data = Data(), variables: [String: String] = [:]) throws -> Answer {
        try launch(Sandbox.program, arguments, input: input, variables: variables)
    }

    /// Runs the program and wants this exit code.
    @discardableResult
    func alcove(
        _ arguments: String..., input: String = "", expecting status: Int32 = 0,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Answer {
        let answer = try run(arguments, input: Data(input.utf8))
        #expect(
            answer.status == status, "alcove \(arguments.joined(separator: " ")): \(answer.errors)",
            sourceLocation: sourceLocation)
        return answer
    }

    /// Runs a program of the system and gives its exit code.
    static func tool(_ path: String, _ arguments: [String]) throws -> Int32 {
        let process = try Process.run(URL(fileURLWithPath: path), arguments: arguments)
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// A vault of one clinician.
    ///
    /// - Returns: what `init` printed: the recovery sheet.
    @discardableResult
    func initialise(name: String = "Dr. Ada Example") throws -> String {
        let sheet = try alcove("init", "--name", name, "--passphrase-file", path("passphrase"), "--quiet").output
        try write("sheet", sheet)
        return sheet
    }

    /// Opens the vault for this user, for longer than any test run.
    func unlock() throws {
        try alcove("unlock", "--scope", "user", "--idle", "1h", "--passphrase-file", path("passphrase"))
    }

    /// The three lines of a recovery sheet, as they stand behind their numbers.
    static func sheetLines(in text: String) -> [String] {
        (1...3).compactMap { number in
            text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("   \(number)      ") }
                .map { String($0.dropFirst(10)) }
        }
    }

    /// A vault that is open for this user.
    static func unlocked(name: String = "Dr. Ada Example") throws -> Sandbox {
        let sandbox = try Sandbox()
        try sandbox.initialise(name: name)
        try sandbox.unlock()
        return sandbox
    }

    func launch(
        _ program: URL, _ arguments: [String], input: Data, variables: [String: String]
    ) throws -> Answer {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = environment.merging(variables) { $1 }
        process.currentDirectoryURL = root.appendingPathComponent("work")
        let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        process.standardError = standardError
        try process.run()
        let errors = Drain(standardError)
        let output = Drain(standardOutput)
        try? standardInput.fileHandleForWriting.write(contentsOf: input)
        try? standardInput.fileHandleForWriting.close()
        process.waitUntilExit()
        return Answer(status: process.terminationStatus, output: output.text(), errors: errors.text())
    }
}

/// Reads a pipe to its end in the background, so that a long answer never blocks the program.
private final class Drain: @unchecked Sendable {
    // Sendable: `data` is written by the one background read, and read after `group.wait()`.
    private let group = DispatchGroup()
    private var data = Data()

    init(_ pipe: Pipe) {
        DispatchQueue.global().async(group: group) {
            self.data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
        }
    }

    func text() -> String {
        group.wait()
        return String(decoding: data, as: UTF8.self)
    }
}
