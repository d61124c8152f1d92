import Foundation

/// Looks for a text in everything that a process may write to: heap, stacks, mappings of its own.
public enum MemoryScan {
    /// How letters may lie: side by side, as UTF-16, or in the cells of a frame.
    private static let strides = [1, 2, 32]
    private static let chunk = 1 << 20

    /// Whether the kernel shows memory at all.
    public static var isAvailable: Bool { FileManager.default.fileExists(atPath: "/proc/self/mem") }

    /// Whether this user may read the memory of processes that let nobody look.
    public static var mayReadOthers: Bool { isAvailable && geteuid() == 0 }

    /// Where a text is, or one half of it: a line for each place, without the text.
    ///
    /// - Parameter process: whose memory is read; nil for this process's own.
    public static func places(of canary: Canary, in process: Int32? = nil) throws -> [String] {
        let folder = "/proc/\(process.map(String.init) ?? "self")"
        let memory = unsafe open("\(folder)/mem", O_RDONLY | O_CLOEXEC)
        guard memory >= 0 else { throw CocoaError(.fileReadNoPermission) }
        defer { close(memory) }
        let maps = String(decoding: try whole("\(folder)/maps"), as: UTF8.self)
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 4096)
        defer { unsafe room.deallocate() }
        var found: [String] = []
        for line in maps.split(separator: "\n") {
            let words = line.split(separator: " ")
            let bounds = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            guard words[1].contains("w"), bounds.count == 2 else { continue }
            let places = unsafe search(memory, bounds[0]..<bounds[1], canary, room)
            let name = words.count > 5 ? String(words[5]) : "anonymous"
            found += places.map { "\(String($0, radix: 16)) \(name)" }
        }
        return found
    }

    /// A file of /proc, which tells no size and gives a page at a time.
    private static func whole(_ path: String) throws -> Data {
        guard let file = FileHandle(forReadingAtPath: path) else { throw CocoaError(.fileReadNoPermission) }
        defer { try? file.close() }
        var whole = Data()
        while let piece = try file.read(upToCount: 4096), !piece.isEmpty { whole += piece }
        return whole
    }

    private static func search(
        _ memory: Int32, _ region: Range<UInt>, _ canary: Canary, _ room: UnsafeMutableRawBufferPointer
    ) -> [UInt] {
        let half = canary.count / 2
        // A text may lie across the edge of what is read at once.
        let overlap = UInt(half * 32)
        var found: [UInt] = []
        var at = region.lowerBound
        while at < region.upperBound {
            // In this process's own memory the copy would be found too.
            defer { unsafe room.initializeMemory(as: UInt8.self, repeating: 0) }
            let wanted = min(room.count, Int(region.upperBound - at))
            let count = unsafe pread(memory, room.baseAddress, wanted, off_t(at))
            guard count > 0 else { return found }
            for first in [0, half] {
                for stride in strides {
                    let places = unsafe offsets(of: first..<first + half, canary, stride, room, count)
                    found += places.map { at + UInt($0) }
                }
            }
            guard UInt(count) > overlap else { return found }
            at += UInt(count) == region.upperBound - at ? UInt(count) : UInt(count) - overlap
        }
        return found
    }

    private static func offsets(
        of letters: Range<Int>, _ canary: Canary, _ stride: Int, _ room: UnsafeMutableRawBufferPointer, _ count: Int
    ) -> [Int] {
        let length = (letters.count - 1) * stride + 1
        guard count >= length else { return [] }
        var found: [Int] = []
        var offset = 0
        let first = Int32(canary[letters.lowerBound])
        while offset <= count - length,
            let hit = unsafe memchr(room.baseAddress! + offset, first, count - length - offset + 1)
        {
            offset = unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(room.baseAddress!)
            let isAll = letters.indices.allSatisfy { index in
                unsafe room[offset + (index - letters.lowerBound) * stride] == canary[index]
            }
            if isAll { found.append(offset) }
            offset += 1
        }
        return found
    }
}
