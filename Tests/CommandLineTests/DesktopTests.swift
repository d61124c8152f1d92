import Foundation
import Testing

/// The vault locks with the desktop, as systemd-logind tells of it.
@Suite(
    .serialized,
    .enabled(if: SystemBus.isAvailable, "a bus of one's own needs dbus-daemon, and Python with dbus and gi"))
struct DesktopTests {
    /// One for all, since they come one after the other.
    private static let vault = SharedVault {
        let sandbox = try Sandbox()
        try sandbox.initialise()
        return sandbox
    }

    private let sandbox: Sandbox
    private let bus: SystemBus

    init() throws {
        sandbox = try DesktopTests.vault.get()
        bus = try SystemBus(in: sandbox.root)
    }

    private func unlock() throws {
        let answer = try sandbox.run(
            ["unlock", "--scope", "user", "--passphrase-file", sandbox.path("passphrase")], variables: bus.variables)
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(try status()["locks_with_desktop"] as? Bool == true)
    }

    /// A status that the lock overtakes says that it is locked, and has nothing else to say.
    private func status() throws -> [String: Any] {
        let answer = try sandbox.run(["status", "--json"])
        return answer.status == 13 ? ["unlocked": false] : answer.json
    }

    private func locks(within seconds: Double = 1) throws -> Bool {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            if try status()["unlocked"] as? Bool == false { return true }
        }
        return false
    }

    @Test(arguments: ["lock", "hint", "sleep", "shutdown", "removed"])
    func `the vault locks within a second`(event: String) throws {
        try unlock()
        try bus.say(event)
        #expect(try locks())
    }

    @Test(arguments: ["foreign lock", "foreign hint", "unlock", "wake", "unhint", "other removed", "directed"])
    func `what is another's, or says that it is over, locks nothing`(event: String) throws {
        try unlock()
        try bus.say(event)
        // Said after it, so heard after it.
        #expect(try !locks(within: 0.3))
        try bus.say("lock")
        #expect(try locks())
    }

    @Test func `a computer that is about to sleep waits until the keys are wiped`() throws {
        try unlock()
        #expect(try bus.ask("delays") == "1")
        try bus.say("sleep")
        #expect(try locks())
        let end = Date().addingTimeInterval(2)
        while try bus.ask("delays") != "0", Date() < end { Thread.sleep(forTimeInterval: 0.02) }
        #expect(try bus.ask("delays") == "0")
    }

    @Test func `a watch that is killed locks, and one whose vault was locked ends`() throws {
        try unlock()
        #expect(try Sandbox.tool("/usr/bin/env", ["pkill", "-KILL", "-x", "alcove-desktop"]) == 0)
        #expect(try locks())
        try unlock()
        try sandbox.alcove("lock")
        let end = Date().addingTimeInterval(2)
        while try bus.ask("delays") != "0", Date() < end { Thread.sleep(forTimeInterval: 0.02) }
        #expect(try bus.ask("delays") == "0")
    }

    @Test func `without a bus the vault opens, and status says what is not heard of`() throws {
        let answer = try sandbox.run(
            ["unlock", "--scope", "user", "--passphrase-file", sandbox.path("passphrase")],
            variables: ["DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere"])
        #expect(answer.status == 0)
        #expect(try status()["locks_with_desktop"] as? Bool == false)
        #expect(try sandbox.alcove("status").output.contains("not heard of here"))
    }
}

/// A system bus of the test's own, and on it somebody who speaks as systemd-logind.
final class SystemBus {
    private static let python = "/usr/bin/python3"

    static let isAvailable: Bool = {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/dbus-daemon") else { return false }
        return (try? Sandbox.tool("/bin/sh", ["-c", "\(python) -c 'import dbus, gi' 2>/dev/null"])) == 0
    }()

    let variables: [String: String]
    private let daemon = Process()
    private let speaker = Process()
    private let (input, output) = (Pipe(), Pipe())

    init(in folder: URL) throws {
        let socket = folder.appendingPathComponent("bus-\(UUID().uuidString.prefix(8))").path
        let configuration = folder.appendingPathComponent("bus.conf")
        try """
        <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
          "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
        <busconfig><listen>unix:path=\(socket)</listen><auth>EXTERNAL</auth>
        <policy context="default"><allow own="*"/><allow send_destination="*"/><allow eavesdrop="true"/></policy>
        </busconfig>
        """.write(to: configuration, atomically: true, encoding: .utf8)
        variables = ["DBUS_SYSTEM_BUS_ADDRESS": "unix:path=\(socket)"]
        daemon.executableURL = URL(fileURLWithPath: "/usr/bin/dbus-daemon")
        daemon.arguments = ["--config-file=\(configuration.path)", "--nofork", "--nopidfile"]
        try daemon.run()
        let end = Date().addingTimeInterval(10)
        while !FileManager.default.fileExists(atPath: socket), Date() < end { Thread.sleep(forTimeInterval: 0.01) }
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("login1.py")
        speaker.executableURL = URL(fileURLWithPath: SystemBus.python)
        speaker.arguments = [script.path]
        speaker.environment = variables
        speaker.standardInput = input
        speaker.standardOutput = output
        try speaker.run()
        _ = try line()
    }

    deinit {
        // Killed: what this process holds back, its children hold back too.
        for process in [speaker, daemon] {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
    }

    /// Has something said to all.
    func say(_ event: String) throws { _ = try ask(event) }

    /// Says a line and gives the answer.
    func ask(_ question: String) throws -> String {
        try input.fileHandleForWriting.write(contentsOf: Data("\(question)\n".utf8))
        return try line()
    }

    private func line() throws -> String {
        var text = ""
        while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8), !byte.isEmpty {
            text += String(decoding: byte, as: UTF8.self)
        }
        return text
    }
}
