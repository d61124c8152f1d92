internal import Foundation
internal import Glibc
internal import Synchronization

/// A terminal window in which the release program runs: what is typed, how large it is, what was shown.
package final class Window: Sendable {
    private let process = Process()
    /// The side of the terminal on which a person sits.
    private let master: Int32
    private let pidFile: URL
    private let shown = Shown()

    /// Apart from the window, so that the thread that fills it does not keep the window open.
    private final class Shown: Sendable {
        let bytes = Mutex<[UInt8]>([])
        let end = DispatchSemaphore(value: 0)
    }

    /// Opens a window of 24 rows and 80 columns, and runs `alcove` in it.
    ///
    /// - Parameters:
    ///   - tracer: a program that runs it, with its own arguments.
    ///   - variables: that the program is given besides those of the machine.
    package convenience init(
        _ machine: Machine, _ arguments: [String], tracer: [String] = [], variables: [String: String] = [:]
    ) throws {
        try self.init(machine, running: tracer + [machine.program.path] + arguments, variables: variables)
    }

    /// The same with another program in it, such as a shell.
    package init(_ machine: Machine, running command: [String], variables: [String: String] = [:]) throws {
        // Two calls of Linux alone: which terminal belongs to this side, and that it may be opened.
        let (numberOf, lockOf) = (UInt(0x8004_5430), UInt(0x4004_5431))  // TIOCGPTN, TIOCSPTLCK
        var number: UInt32 = 0
        var isLocked: Int32 = 0
        master = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard master >= 0, unsafe ioctl(master, numberOf, &number) == 0, unsafe ioctl(master, lockOf, &isLocked) == 0
        else { throw TortureError("there is no terminal to be had") }
        let path = "/dev/pts/\(number)"
        pidFile = machine.work.appendingPathComponent(".\(UUID().uuidString).pid")
        resize(rows: 24, columns: 80)
        // A session of its own with this terminal; the shell gives its place, and its number, to the program.
        process.executableURL = URL(fileURLWithPath: tool("setsid") ?? "/usr/bin/setsid")
        process.arguments =
            ["-c", "-w", "sh", "-c", "echo $$ > \"$0\"; exec \"$@\"", pidFile.path] + command
        process.environment = machine.environment.merging(["TERM": "xterm"]) { $1 }.merging(variables) { $1 }
        process.currentDirectoryURL = machine.work
        guard let terminal = FileHandle(forUpdatingAtPath: path) else { throw TortureError("\(path) does not open") }
        process.standardInput = terminal
        process.standardOutput = terminal
        process.standardError = terminal
        try process.run()
        try? terminal.close()
        Thread.detachNewThread { [master, shown] in Window.read(master, into: shown) }
    }

    deinit {
        kill()
        // Whoever closed it under the reading would have it read from the next window with this number.
        shown.end.wait()
        close(master)
        try? FileManager.default.removeItem(at: pidFile)
    }

    /// Collects what is shown, until the program has left the terminal.
    private static func read(_ master: Int32, into shown: Shown) {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe Glibc.read(master, &bytes, bytes.count)
            guard count > 0 else { break }
            shown.bytes.withLock { $0 += bytes[..<count] }
        }
        shown.end.signal()
    }

    /// Everything that was shown so far.
    package var bytes: [UInt8] { shown.bytes.withLock { $0 } }

    package var isRunning: Bool { process.isRunning }

    /// The program that was started here, or nil where it has ended, or is only just starting.
    package var program: Int32? {
        guard process.isRunning, let text = try? String(contentsOf: pidFile, encoding: .utf8) else { return nil }
        return Int32(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// Waits until something was shown, wherever and whenever.
    package func wait(for text: String, seconds: Double = 60) throws {
        let end = Date.now.addingTimeInterval(seconds)
        while Date.now < end {
            if shown.bytes.withLock({ $0.firstRange(of: Array(text.utf8)) != nil }) { return }
            Thread.sleep(forTimeInterval: 0.005)
        }
        let last = shown.bytes.withLock { String(decoding: $0.suffix(300), as: UTF8.self) }
        throw TortureError("“\(text)” is not shown; the last is \(last.debugDescription)")
    }

    /// Types.
    package func type(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { unsafe write(master, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Gives the window another size, which the program is told of.
    package func resize(rows: Int, columns: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Forgets what was shown so far, so that the next text that is waited for is a new one.
    package func turnPage() { shown.bytes.withLock { $0.removeAll() } }

    /// Whether the program has ended by itself, which is waited for.
    package func hasEnded(seconds: Double = 20) -> Bool {
        let end = Date.now.addingTimeInterval(seconds)
        while process.isRunning, Date.now < end { Thread.sleep(forTimeInterval: 0.01) }
        return !process.isRunning
    }

    /// Kills the program, and waits until it is gone.
    package func kill() {
        while process.isRunning {
            if let program {
                _ = Glibc.kill(program, SIGKILL)
                break
            }
            Thread.sleep(forTimeInterval: 0.005)
        }
        process.waitUntilExit()
    }
}
