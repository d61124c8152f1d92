import Foundation
import Testing

/// “Locked” is said when it is true.
@Suite struct LockTests {
    private func place(of ending: String, in sandbox: Sandbox) throws -> URL {
        let folder = sandbox.root.appendingPathComponent("run/alcove")
        let name = try FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasSuffix(ending) }
        return folder.appendingPathComponent(try #require(name))
    }

    /// The agent's process, as its lock says.
    private func agent(of sandbox: Sandbox) throws -> pid_t {
        let text = try String(contentsOf: place(of: ".lock", in: sandbox), encoding: .utf8)
        return try #require(pid_t(text.prefix { $0.isNumber }))
    }

    private func hasEnded(_ process: pid_t) -> Bool {
        let end = Date().addingTimeInterval(20)
        while Date() < end {
            // A process that has ended and that nobody waits for is a zombie, which holds nothing.
            let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
            guard let stat, !stat.contains(") Z ") else { return true }
            Thread.sleep(forTimeInterval: 0.01)
        }
        return false
    }

    @Test func `lock on a vault that was not open says so`() throws {
        let sandbox = try Sandbox.unlocked()
        try sandbox.transcript(
            """
            $ alcove lock
            Locked.
            $ alcove lock
            It was not open.
            $ alcove lock --json
            {"unlocked":false,"was_open":false}
            """)
    }

    @Test(arguments: [".socket", ""]) func `an agent whose place was removed locks by itself`(ending: String) throws {
        let sandbox = try Sandbox.unlocked()
        let process = try agent(of: sandbox)
        let socket = try place(of: ".socket", in: sandbox)
        try FileManager.default.removeItem(at: ending.isEmpty ? socket.deletingLastPathComponent() : socket)
        #expect(hasEnded(process))
        #expect(try sandbox.alcove("lock").output == "It was not open.\n")
        try sandbox.unlock()
        #expect(try sandbox.alcove("status", "--json").json["unlocked"] as? Bool == true)
    }

    @Test func `an agent that cannot be reached is ended by lock, and by the next unlock`() throws {
        let sandbox = try Sandbox.unlocked()
        for verb in ["lock", "unlock"] {
            let process = try agent(of: sandbox)
            // Stopped, it cannot notice that its socket goes.
            kill(process, SIGSTOP)
            try FileManager.default.removeItem(at: try place(of: ".socket", in: sandbox))
            if verb == "lock" { #expect(try sandbox.alcove("lock").output == "Locked.\n") }
            try sandbox.unlock()
            #expect(hasEnded(process))
        }
    }

    @Test func `an agent that hangs is ended by lock`() throws {
        let sandbox = try Sandbox.unlocked()
        let process = try agent(of: sandbox)
        kill(process, SIGSTOP)
        #expect(try sandbox.alcove("lock").output == "Locked.\n")
        #expect(hasEnded(process))
    }

    @Test func `where an agent holds the keys and nobody can say which, lock fails and says how to end it`() throws {
        let sandbox = try Sandbox.unlocked()
        let process = try agent(of: sandbox)
        kill(process, SIGSTOP)
        try FileManager.default.removeItem(at: try place(of: ".socket", in: sandbox))
        try Data().write(to: try place(of: ".lock", in: sandbox))
        let answer = try sandbox.alcove("lock", expecting: 1)
        #expect(answer.output.isEmpty)
        #expect(answer.errors.contains("a process still holds the keys"), "\(answer.errors)")
        #expect(answer.errors.contains("alcove: hint: end it: pkill "), "\(answer.errors)")
        kill(process, SIGCONT)
        #expect(hasEnded(process))
    }

    @Test func `lock closes a vault whose folder is gone`() throws {
        let sandbox = try Sandbox.unlocked()
        let process = try agent(of: sandbox)
        try FileManager.default.moveItem(at: sandbox.vault, to: sandbox.root.appendingPathComponent("pulled-out"))
        #expect(try sandbox.alcove("lock").output == "Locked.\n")
        #expect(hasEnded(process))
        try sandbox.alcove("lock", expecting: 10)
    }
}
