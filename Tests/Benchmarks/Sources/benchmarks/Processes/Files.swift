internal import Foundation
internal import Glibc

/// The few things that the measurements do with files.
enum Files {
    /// A new file for writing, or an empty one in place of what was there.
    static func create(_ path: String) throws -> Int32 {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure("\(path): errno \(errno)") }
        return file
    }

    static func writeAll(_ bytes: [UInt8], to file: Int32) throws {
        var start = 0
        while start < bytes.count {
            let wrote = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.write(file, $0.baseAddress! + start, $0.count - start)
            }
            guard wrote > 0 else { throw Failure("write: errno \(errno)") }
            start += wrote
        }
    }

    /// Writes a whole file.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = try create(path)
        defer { close(file) }
        try writeAll(bytes, to: file)
    }

    /// Writes a whole file line by line, without holding all of it: `body` is given what adds a line.
    static func writeLines(to path: String, _ body: (([UInt8]) throws -> Void) throws -> Void) throws {
        let file = try create(path)
        defer { close(file) }
        var pending: [UInt8] = []
        try body { line in
            pending += line
            pending.append(UInt8(ascii: "\n"))
            if pending.count >= piece {
                try writeAll(pending, to: file)
                pending.removeAll(keepingCapacity: true)
            }
        }
        try writeAll(pending, to: file)
    }

    /// Copies a file and waits until the disk has the copy.
    static func copyAndSync(_ source: String, to path: String) throws {
        let input = unsafe open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw Failure("\(source): errno \(errno)") }
        defer { close(input) }
        let output = try create(path)
        defer { close(output) }
        var room = [UInt8](repeating: 0, count: piece)
        while true {
            let got = unsafe read(input, &room, room.count)
            guard got >= 0 else { throw Failure("\(source): errno \(errno)") }
            if got == 0 { break }
            try writeAll(Array(room[..<got]), to: output)
        }
        guard fsync(output) == 0 else { throw Failure("fsync: errno \(errno)") }
    }

    /// How many bytes the files below a folder have whose names end so.
    static func size(below folder: String, suffix: String = "") throws -> Int {
        let manager = FileManager.default
        return try (manager.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(suffix) }.reduce(0) { sum, path in
            let attributes = try manager.attributesOfItem(atPath: "\(folder)/\(path)")
            return attributes[.type] as? FileAttributeType == .typeRegular
                ? sum + (attributes[.size] as? Int ?? 0) : sum
        }
    }

    private static let piece = 1 << 20
}
