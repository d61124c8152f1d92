internal import Foundation
internal import TortureKit

/// What a program did to a disk, from the system calls that it made.
enum PowerOperation: Hashable {
    case change(PowerChange)
    /// Content and size of a file, or the names in a folder, are sure from here on.
    case sync(item: Int)
    /// Everything in one of the folders is: each of them may lie on a disk of its own.
    case syncRoot(Int)
    /// A command has told its user that it is done.
    case acknowledged
}

/// Commands that were run one after the other, with everything that they did to the vault, to what the machine
/// remembers of it, and to the configuration.
struct PowerRecording {
    /// One command: its first operation, its acknowledgement, and the first operation after it.
    struct Command {
        let words: String
        let start: Int
        let acknowledged: Int
        let end: Int
    }

    /// As it was before, with a number for everything that is made later.
    var before: PowerDisk
    var operations: [PowerOperation] = []
    var commands: [Command] = []
    /// The inode numbers of the files in which Alcove notes them.
    var inodes: [Int: UInt64] = [:]
    /// The search index before and after; it must never matter how old it is.
    var cacheBefore: PowerDisk
    var cacheAfter: PowerDisk

    /// The disk with all that was done before an operation.
    func disk(upTo end: Int) -> PowerDisk {
        var disk = before
        for case .change(let change) in operations[..<end] { disk.apply(change) }
        return disk
    }
}

/// Runs commands under strace and understands what they did.
///
/// The proof that nothing was missed: what follows from the calls is byte for byte what lies on the disk afterwards.
final class PowerRecorder {
    private static let calls = [
        "open", "openat", "openat2", "creat", "write", "pwrite64", "writev", "pwritev", "pwritev2", "ftruncate",
        "truncate", "fallocate", "fsync", "fdatasync", "sync", "syncfs", "sync_file_range", "rename", "renameat",
        "renameat2", "mkdir", "mkdirat", "unlink", "unlinkat", "rmdir", "link", "linkat", "symlink", "symlinkat",
        "copy_file_range", "sendfile", "splice",
    ]

    private let machine: Machine
    private(set) var recording: PowerRecording
    /// As the disk is now, by the calls so far.
    private var now: PowerDisk
    /// Where the next plain write of a descriptor goes.
    private var positions: [Int: Int] = [:]

    init(_ machine: Machine, roots: [String], cache: String) throws {
        self.machine = machine
        now = try PowerDisk(reading: roots)
        let cache = try PowerDisk(reading: [cache])
        recording = PowerRecording(before: now, cacheBefore: cache, cacheAfter: cache)
    }

    /// Runs one command.
    ///
    /// - Parameter atExit: where the last thing that it prints is not yet its answer.
    /// - Returns: what it printed.
    @discardableResult
    func record(_ arguments: [String], input: String = "", atExit: Bool = false) throws -> String {
        guard let strace = tool("strace") else { throw TortureError("there is no strace") }
        let trace = machine.work.appendingPathComponent("trace")
        // Not the children: the agent that an unlock starts stays, and neither it nor others write here.
        let answer = try machine.launch(
            strace,
            [
                "-y", "-xx", "-s", "4000000", "-o", trace.path, "-e",
                "trace=" + PowerRecorder.calls.joined(separator: ","), "--",
                machine.program.path,
            ] + arguments, input: Data(input.utf8))
        guard answer.status == 0 else { throw TortureError("\(arguments): \(answer.status) \(answer.errors)") }
        let start = recording.operations.count
        var answered: Int?
        for line in [UInt8](try Data(contentsOf: trace)).split(separator: UInt8(ascii: "\n")) {
            guard let call = try PowerCall(line) else { continue }
            if call.name == "write" || call.name == "writev", call.number(0) == 1 {
                answered = recording.operations.count
            } else {
                try take(call)
            }
        }
        let acknowledged = atExit ? recording.operations.count : answered ?? recording.operations.count
        recording.operations.insert(.acknowledged, at: acknowledged)
        let words = arguments.filter { !$0.hasPrefix("/") }.map { $0.prefix(40) }.joined(separator: " ")
        recording.commands.append(
            PowerRecording.Command(
                words: words, start: start, acknowledged: acknowledged, end: recording.operations.count))
        try compare(words)
        return answer.output
    }

    /// What was recorded, and the index as the commands left it.
    func finish(cache: String) throws -> PowerRecording {
        recording.cacheAfter = try PowerDisk(reading: [cache])
        for (path, item) in now.entries() where path.contains("/writer-") {
            recording.inodes[item] = try inode(path)
        }
        return recording
    }

    private func compare(_ words: String) throws {
        let real = try PowerDisk(reading: now.roots)
        func contents(_ disk: PowerDisk) -> [String: PowerDisk.Item] {
            Dictionary(
                uniqueKeysWithValues: disk.entries().map { path, item in
                    if case .file = disk.items[item] { (path, disk.items[item]) } else { (path, .folder([:])) }
                })
        }
        let (recorded, there) = (contents(now), contents(real))
        guard recorded != there else { return }
        let different = Set(recorded.keys).union(there.keys).filter { recorded[$0] != there[$0] }.sorted()
        throw TortureError(
            "\(words): the calls do not lead to what is on the disk: \(different.joined(separator: ", "))")
    }

    // MARK: Calls

    private func take(_ call: PowerCall) throws {
        switch call.name {
        case "openat": try open(call)
        case "write": try write(call, at: call.number(0).flatMap { positions[$0] } ?? 0)
        case "pwrite64": try write(call, at: call.number(3) ?? 0)
        case "ftruncate":
            if let file = try item(call), let size = call.number(1) { change(.resize(file: file, size: size)) }
        case "fsync", "fdatasync":
            if let item = try item(call) { recording.operations.append(.sync(item: item)) }
        case "syncfs":
            guard let path = call.path(0) else { return }
            for (number, root) in now.roots.enumerated() where path == root || path.hasPrefix(root + "/") {
                recording.operations.append(.syncRoot(number))
            }
        case "mkdir": try make(try absolute(call), isFolder: true)
        case "mkdirat": try make(try call.path(folder: 0, name: 1), isFolder: true)
        case "unlinkat": try remove(try call.path(folder: 0, name: 1))
        case "renameat", "renameat2":
            try rename(try call.path(folder: 0, name: 1), to: try call.path(folder: 2, name: 3))
        default:
            // What Alcove does not use where it matters.
            for index in 0..<4 {
                let path = call.path(index) ?? (try? absolute(call)) ?? ""
                if now.covers(path) { throw TortureError("\(call.name) is not understood") }
            }
        }
    }

    private func absolute(_ call: PowerCall) throws -> String { String(decoding: try call.text(0), as: UTF8.self) }

    private func change(_ change: PowerChange) {
        now.apply(change)
        recording.operations.append(.change(change))
    }

    /// The file or folder of a call's first descriptor; nil where it is none that matters.
    private func item(_ call: PowerCall) throws -> Int? {
        guard let path = call.path(0), now.covers(path), !path.hasSuffix(" (deleted)") else { return nil }
        guard let item = now.item(at: path) else { throw TortureError("\(call.name) of the unknown \(path)") }
        return item
    }

    private func open(_ call: PowerCall) throws {
        let flags = call.flags(2)
        positions[call.result] = 0
        let path = try call.path(folder: 0, name: 1)
        guard now.covers(path) else { return }
        if now.item(at: path) == nil {
            guard flags.contains("O_CREAT") else { throw TortureError("\(path) was opened and is unknown") }
            try make(path, isFolder: false)
        } else if flags.contains("O_TRUNC"), let file = now.item(at: path) {
            change(.resize(file: file, size: 0))
        }
        if flags.contains("O_APPEND"), let file = now.item(at: path) {
            positions[call.result] = now.bytes(of: file).count
        }
    }

    private func write(_ call: PowerCall, at offset: Int) throws {
        guard let file = try item(call), let descriptor = call.number(0) else { return }
        let bytes = try call.text(1).prefix(call.result)
        guard bytes.count == call.result else { throw TortureError("strace left out a part of a write") }
        change(.write(file: file, offset: offset, bytes: Array(bytes)))
        if call.name == "write" { positions[descriptor] = offset + call.result }
    }

    private func parent(_ path: String) throws -> (folder: Int, name: String)? {
        guard now.covers(path), !now.roots.contains(path) else { return nil }
        let name = String(path.split(separator: "/").last ?? "")
        guard let folder = now.item(at: String(path.dropLast(name.count + 1))) else {
            throw TortureError("the folder of \(path) is unknown")
        }
        return (folder, name)
    }

    private func make(_ path: String, isFolder: Bool) throws {
        guard let (folder, name) = try parent(path) else { return }
        let item = now.prepare(isFolder: isFolder)
        guard recording.before.prepare(isFolder: isFolder) == item else {
            throw TortureError("\(path) has two numbers")
        }
        change(.make(folder: folder, name: name, item: item))
    }

    private func remove(_ path: String) throws {
        guard let (folder, name) = try parent(path) else { return }
        change(.remove(folder: folder, name: name))
    }

    private func rename(_ path: String, to newPath: String) throws {
        let (from, to) = (try parent(path), try parent(newPath))
        guard let from, let to, let item = now.item(at: path) else {
            if from == nil, to == nil { return }
            throw TortureError("\(path) went to \(newPath), and one of them is not looked at")
        }
        change(
            .rename(folder: from.folder, name: from.name, toFolder: to.folder, toName: to.name, item: item))
    }
}

/// The inode number at a path.
func inode(_ path: String) throws -> UInt64 {
    guard let number = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int else {
        throw TortureError("\(path) has no inode number")
    }
    return UInt64(number)
}
