public import SecretMemory

/// Where the lines of an import come from. They are read twice, to look at all of them and to write them, since a working
/// life of notes does not belong in memory.
public protocol ImportSource: AnyObject {
    /// How many bytes there are.
    var count: Int { get }

    /// Adds the `count` bytes from `offset` on to `buffer`, or fewer where somebody has cut the file meanwhile.
    func read(at offset: Int, count: Int, into buffer: PlaintextBuffer) throws
}

extension PlaintextBuffer: ImportSource {
    public func read(at offset: Int, count: Int, into buffer: PlaintextBuffer) {
        withBytes(in: min(offset, self.count)..<min(offset + count, self.count)) { buffer.append($0) }
    }
}

/// A line of an import: its number from 1 on and its place.
struct SourceLine {
    let number: Int
    let range: Range<Int>
    var isTooLong = false
}

extension ImportSource {
    /// Calls `body` with every line, as many behind one another as are found at once.
    func forEachLines(_ body: ([SourceLine]) throws -> Void) throws {
        var (offset, number, size) = (0, 0, ImportLine.piece)
        while offset < count {
            let piece = PlaintextBuffer(capacity: min(size, count - offset))
            try read(at: offset, count: min(size, count - offset), into: piece)
            guard piece.count > 0 else { return }
            let isLast = offset + piece.count >= count
            var lines: [SourceLine] = []
            var used = 0
            piece.withBytes { bytes in
                // Programs of Windows begin a file with the sign of UTF-8.
                if offset == 0, bytes.byteCount >= 3, (0..<3).map({ bytes.byte($0) }) == [0xEF, 0xBB, 0xBF] {
                    used = 3
                }
                while used < bytes.byteCount {
                    var end = used
                    while end < bytes.byteCount, bytes.byte(end) != UInt8(ascii: "\n") { end += 1 }
                    guard end < bytes.byteCount || isLast else { return }
                    number += 1
                    lines.append(SourceLine(number: number, range: offset + used..<offset + end))
                    used = end + 1
                }
            }
            if used > 0 {
                try body(lines)
                (offset, size) = (offset + used, ImportLine.piece)
            } else if size <= ImportLine.maximumCount {
                size *= 2
            } else {
                number += 1
                try body([SourceLine(number: number, range: offset..<offset, isTooLong: true)])
                offset = try endOfLine(from: offset + piece.count) + 1
                size = ImportLine.piece
            }
        }
    }

    /// The bytes of lines that lie behind one another, apart from the source: another thread may look at them.
    func part(_ lines: [SourceLine]) throws -> SourcePart {
        let buffer = PlaintextBuffer()
        guard let first = lines.first, let last = lines.last else { return SourcePart(lines: [], bytes: buffer) }
        let range = first.range.lowerBound..<last.range.upperBound
        buffer.reserveCapacity(range.count)
        try read(at: range.lowerBound, count: range.count, into: buffer)
        return SourcePart(lines: lines, bytes: buffer)
    }

    private func endOfLine(from start: Int) throws -> Int {
        var offset = start
        while offset < count {
            let piece = PlaintextBuffer(capacity: ImportLine.piece)
            try read(at: offset, count: ImportLine.piece, into: piece)
            let end = piece.withBytes { bytes in
                (0..<bytes.byteCount).first { bytes.byte($0) == UInt8(ascii: "\n") }
            }
            if let end { return offset + end }
            guard piece.count > 0 else { break }
            offset += piece.count
        }
        return count
    }
}

/// Lines of an import that lie behind one another, with their bytes.
struct SourcePart {
    let lines: [SourceLine]
    fileprivate let bytes: PlaintextBuffer

    /// What stands in each line; nil in an empty one.
    func notes(today: CalendarDay) -> [Result<ImportLine?, ImportLine.Failure>] {
        let start = lines.first?.range.lowerBound ?? 0
        return bytes.withBytes { bytes in
            lines.map { line in
                let range = line.range.lowerBound - start..<line.range.upperBound - start
                return Result { () throws(ImportLine.Failure) in
                    guard !line.isTooLong else { throw ImportLine.Failure(reason: "longer than a note can be") }
                    guard range.upperBound <= bytes.byteCount else { throw .changed }
                    return try ImportLine(bytes.extracting(range), today: today)
                }
            }
        }
    }
}
