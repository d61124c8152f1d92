import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The `age` and `age-keygen` of the machine, another implementation to agree with.
enum StockAge {
    static let age = find("age")
    static let keygen = find("age-keygen")
    static let isPresent = age != nil && keygen != nil
    static let absence: Comment = "age and age-keygen are not installed (Debian package age)"

    private static func find(_ program: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return path.split(separator: ":").map { "\($0)/\(program)" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }

    struct Failed: Error {
        let status: Int32
        let said: String
    }

    /// Runs `age` and throws where it fails. Its words on stderr are in the error.
    static func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: try #require(age))
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus, said: said) }
    }

    /// Runs `age` in a session of its own on a pseudo-terminal, where it asks for the passphrase, and types it as often
    /// as it is asked for.
    static func run(_ arguments: [String], typing passphrase: String) throws {
        let (master, slave) = try openPseudoTerminal()
        defer { close(master) }

        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        defer {
            unsafe posix_spawn_file_actions_destroy(&actions)
            unsafe posix_spawnattr_destroy(&attributes)
        }
        // The leader of a new session that opens a terminal gets it as its own: then /dev/tty is ours.
        unsafe posix_spawnattr_setflags(&attributes, newSessionFlag)
        unsafe posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
        let program = try #require(age)
        var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        var child: pid_t = 0
        let spawned = unsafe posix_spawn(&child, program, &actions, &attributes, &words, nil)
        try #require(spawned == 0)

        // The last reader of the slave is gone when the child is: then reading fails (Linux) or ends.
        var heard = ""
        var asked = 0
        var buffer = [UInt8](repeating: 0, count: 1024)
        while true {
            let count = unsafe read(master, &buffer, buffer.count)
            guard count > 0 else { break }
            heard += String(decoding: buffer[..<count], as: UTF8.self)
            while heard.ranges(of: "assphrase").count > asked, heard.hasSuffix(" ") {
                asked += 1
                let line = Array((passphrase + "\n").utf8)
                _ = unsafe write(master, line, line.count)
            }
        }
        var status: Int32 = 0
        unsafe waitpid(child, &status, 0)
        guard status == 0 else { throw Failed(status: status, said: heard) }
    }

    /// POSIX_SPAWN_SETSID, which the headers hide behind _GNU_SOURCE.
    private static let newSessionFlag: Int16 = 0x80

    /// A pseudo-terminal: the descriptor of its master and the path of its slave. With Linux's own calls, since
    /// `posix_openpt` and its kin are hidden as well.
    private static func openPseudoTerminal() throws -> (master: Int32, slave: String) {
        let (unlock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)  // TIOCSPTLCK, TIOCGPTN
        let master = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var locked: Int32 = 0
        var number: Int32 = 0
        let isReady = unsafe ioctl(master, unlock, &locked) == 0 && ioctl(master, getNumber, &number) == 0
        try #require(master >= 0 && isReady)
        return (master, "/dev/pts/\(number)")
    }
}

/// A folder that goes away with its last user; in memory where the machine has such a place.
final class ScratchFolder {
    let url: URL

    init() throws {
        let shared = URL(filePath: "/dev/shm")
        let parent =
            FileManager.default.isWritableFile(atPath: shared.path()) ? shared : FileManager.default.temporaryDirectory
        url = parent.appending(path: "alcove-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appending(path: name).path() }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
        try Data(bytes).write(to: url.appending(path: name))
        return path(name)
    }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: url.appending(path: name)))
    }
}
