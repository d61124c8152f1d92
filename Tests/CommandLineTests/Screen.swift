import Foundation
import PaperTerminal
import Synchronization
import Testing

/// A terminal with a shell in it: what a person types, and what stands on the screen.
///
/// The terminal is made by `script` of util-linux. Keys are typed only after what they answer has appeared, as a person
/// would, so that no key meets a program that is not yet listening.
final class Screen: Sendable {
    /// Where `script` is, or nil.
    static let script = ["/usr/bin/script", "/bin/script"].first(where: FileManager.default.isExecutableFile(atPath:))

    /// For `.enabled(if:_:)`: the reason is shown where the tests are left out.
    static var isAvailable: Bool {
        #if os(Linux)
            script != nil
        #else
            false
        #endif
    }

    static let reason: Comment = "a terminal needs “script” of util-linux, which is not installed"

    private struct Content {
        var shown: [UInt8] = []
        /// What was waited for already lies before this.
        var read = 0
    }

    /// Kept: with it its vault would go.
    private let sandbox: Sandbox
    private let process = Process()
    private let keyboard = Pipe()
    private let display = Pipe()
    private let content = Mutex(Content())

    init(_ sandbox: Sandbox, variables: [String: String] = [:]) throws {
        self.sandbox = sandbox
        process.executableURL = URL(fileURLWithPath: try #require(Screen.script))
        process.arguments = ["-qfec", "exec sh", "/dev/null"]
        process.environment = sandbox.environment.merging(sandbox.shellVariables) { $1 }
            .merging(["PS1": "$ ", "SHELL": "/bin/sh", "TERM": "xterm"]) { $1 }.merging(variables) { $1 }
        process.currentDirectoryURL = sandbox.root.appendingPathComponent("work")
        process.standardInput = keyboard
        process.standardOutput = display
        process.standardError = FileHandle.nullDevice
        try process.run()
        display.fileHandleForReading.readabilityHandler = { [weak self] handle in
            let bytes = handle.availableData
            if bytes.isEmpty { handle.readabilityHandler = nil }
            self?.content.withLock { $0.shown += bytes }
        }
        wait(for: "$ ")
    }

    deinit { close() }

    /// Closes the window: the terminal is gone, with whatever still ran in it.
    func close() {
        display.fileHandleForReading.readabilityHandler = nil
        // Killed at once: at the end of its input, `script` would type a last Ctrl-D.
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        try? keyboard.fileHandleForWriting.close()
    }

    /// Everything that was shown so far.
    var text: String { String(decoding: content.withLock { $0.shown }, as: UTF8.self) }

    /// What a terminal of that size shows by now.
    func picture(rows: Int = 24, columns: Int = 80) -> PaperTerminal {
        var paper = PaperTerminal(rows: rows, columns: columns)
        paper.read(content.withLock { $0.shown })
        return paper
    }

    /// Waits until the screen shows a text, wherever.
    ///
    /// - Returns: the picture.
    @discardableResult
    func shows(
        _ text: String, rows: Int = 24, columns: Int = 80, seconds: Double = 30,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> PaperTerminal {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            let picture = picture(rows: rows, columns: columns)
            if picture.text.contains(text) { return picture }
            Thread.sleep(forTimeInterval: 0.01)
        }
        let picture = picture(rows: rows, columns: columns)
        Issue.record("“\(text)” is not shown; there is:\n\(picture.text)", sourceLocation: sourceLocation)
        return picture
    }

    /// Gives the terminal a size.
    func size(rows: Int, columns: Int) {
        // Typed ahead of the shell's prompt, the line may be echoed before it or around it: only what it prints is sure.
        command("stty rows \(rows) cols \(columns); echo 's'ized")
        wait(for: "sized")
        wait(for: "$ ")
        // The pictures begin with what comes from here on.
        content.withLock { content in
            content.shown = Array("$ ".utf8)
            content.read = 2
        }
    }

    /// From here on the pictures show what comes now: what another program drew before, no paper has to understand.
    func turnPage() { content.withLock { $0 = Content() } }

    /// The path of the terminal, by which its size can be changed while something runs in it.
    func device() throws -> String {
        command("tty")
        let device = wait(for: "\r\n$ ").split(separator: "\r\n").first { $0.hasPrefix("/dev/") }
        return try #require(device.map(String.init))
    }

    /// Gives a terminal another size from outside, as whoever pulls at the window does.
    static func resize(_ device: String, rows: Int, columns: Int) throws {
        let status = try Sandbox.tool(
            "/usr/bin/env", ["stty", "-F", device, "rows", "\(rows)", "cols", "\(columns)"])
        #expect(status == 0)
    }

    /// Types keys.
    func type(_ keys: String) {
        try? keyboard.fileHandleForWriting.write(contentsOf: Data(keys.utf8))
    }

    /// Types a command and Enter.
    func command(_ line: String) { type(line + "\n") }

    /// Waits until `text` appears behind what was waited for before.
    ///
    /// - Returns: what was shown up to and with it.
    @discardableResult
    func wait(
        for text: String, seconds: Double = 30, sourceLocation: SourceLocation = #_sourceLocation
    ) -> String {
        let wanted = Array(text.utf8)
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            let shown = content.withLock { content -> [UInt8]? in
                let rest = content.shown[content.read...]
                guard let found = rest.firstRange(of: wanted) else { return nil }
                let shown = rest[..<found.upperBound]
                content.read = found.upperBound
                return Array(shown)
            }
            if let shown { return String(decoding: shown, as: UTF8.self) }
            Thread.sleep(forTimeInterval: 0.003)
        }
        let rest = content.withLock { Array($0.shown[$0.read...]) }
        Issue.record(
            "“\(text)” did not appear; there was: \(String(decoding: rest, as: UTF8.self).debugDescription)",
            sourceLocation: sourceLocation)
        return ""
    }

    /// Waits for the prompt of the shell, and gives the exit code of the command before it.
    func exitCode(sourceLocation: SourceLocation = #_sourceLocation) -> Int32? {
        wait(for: "$ ", sourceLocation: sourceLocation)
        command("echo code=$?.")
        wait(for: "code=$?.", sourceLocation: sourceLocation)
        let shown = wait(for: ".\r\n$ ", sourceLocation: sourceLocation)
        return shown.split(separator: "code=").last.flatMap { Int32($0.prefix { $0.isNumber }) }
    }

    /// Waits for a question and answers it.
    func answer(_ question: String, _ keys: String, sourceLocation: SourceLocation = #_sourceLocation) {
        wait(for: question, sourceLocation: sourceLocation)
        type(keys)
    }
}
