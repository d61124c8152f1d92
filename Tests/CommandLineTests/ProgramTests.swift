import Foundation
import Testing

/// The program as a file, and what others on the machine can see of it.
@Suite struct ProgramTests {
    @Test func `the program looks for libraries nowhere but where the system has them`() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/readelf") else {
            print("skipped: readelf is not installed")
            return
        }
        let pipe = Pipe()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/readelf")
        process.arguments = ["-d", Sandbox.program.path]
        process.standardOutput = pipe
        try process.run()
        let sections = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(sections.contains("libcrypto.so.3"))
        #expect(!sections.contains("$ORIGIN"))
    }

    @Test func `a planted libcrypto beside the program is not loaded`() throws {
        let sandbox = try Sandbox()
        let copy = sandbox.root.appendingPathComponent("work/alcove")
        try FileManager.default.copyItem(at: Sandbox.program, to: copy)
        // Were it loaded, the program could not even start: this is no library.
        try sandbox.write("libcrypto.so.3", "planted")
        let answer = try sandbox.launch(copy, ["status"], input: Data(), variables: [:])
        #expect(answer.status == 10, "\(answer.errors)")
    }

    @Test func `arguments are gone from the process list once the program runs`() throws {
        let sandbox = try Shared.unlocked()
        _ = try? sandbox.run(["patient", "add", "W-1"])
        let process = Process()
        process.executableURL = Sandbox.program
        process.arguments = ["add", "W-1", "-", "--title", "canary-in-a-title"]
        process.environment = sandbox.environment
        let input = Pipe()
        process.standardInput = input
        process.standardOutput = Pipe()
        process.standardError = Pipe()
        try process.run()
        func line() -> String {
            (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/cmdline", encoding: .utf8)) ?? ""
        }
        let end = Date().addingTimeInterval(10)
        while line().isEmpty || line().contains("canary"), Date() < end { Thread.sleep(forTimeInterval: 0.01) }
        #expect(process.isRunning && !line().isEmpty, "it waits for its text, and its line can be read")
        #expect(!line().contains("canary"))
        #expect(!line().contains("W-1"))
        // Nothing but white space: the shared vault stays as it is.
        try input.fileHandleForWriting.write(contentsOf: Data("  \n".utf8))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 1)
    }

    @Test func `the vault folder and everything in it is for its owner alone`() throws {
        let sandbox = try Shared.unlocked()
        let files = FileManager.default.enumerator(atPath: sandbox.vault.path)?.allObjects as? [String] ?? []
        #expect(files.count > 5)
        for file in files {
            let path = sandbox.vault.appendingPathComponent(file).path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
            #expect(mode & 0o077 == 0, "\(file)")
        }
    }

    @Test func `no name, code or word of a note stands in any file of the vault, the cache or the state`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.alcove("patient", "add", "QX-4711", "--name", "Canaria Serinus")
        try sandbox.alcove(
            "add", "QX-4711", "-", "--title", "Zwitscher", input: "The word kanarienvogel stands here alone.")
        try sandbox.alcove("search", "kanarienvogel")
        for canary in ["QX-4711", "qx4711", "Canaria", "canaria", "Zwitscher", "zwitscher", "kanarien"] {
            let files = FileManager.default.enumerator(
                at: sandbox.root, includingPropertiesForKeys: [.isRegularFileKey])
            for case let file as URL in files ?? .init() where !file.path.contains("/work/") {
                guard let bytes = try? Data(contentsOf: file) else { continue }
                #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary) in \(file.path)")
            }
        }
    }
}
