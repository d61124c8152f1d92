internal import SecretMemory
internal import SystemPackage

/// How many lines of a history started Alcove, and how many of these carry more than verbs and codes.
struct HistoryLines {
    private(set) var all = 0
    private(set) var withWords = 0

    /// Longer than what any shell keeps.
    private static let longest = 16 << 20

    /// Reads a history; nil where it cannot be read. What is in it may be what a patient said, so it is read into memory
    /// that is wiped.
    init?(in file: FilePath) {
        guard
            let descriptor = try? FileDescriptor.open(
                file, .readOnly, options: [.closeOnExec, .nonBlocking], retryOnInterrupt: true)
        else { return nil }
        defer { try? descriptor.close() }
        let history = PlaintextBuffer()
        while history.count < HistoryLines.longest {
            let before = history.count
            // read(2) fills a part of the piece that was lent.
            let read = unsafe try? history.append(uninitializedCount: 65_536) { piece in
                try unsafe descriptor.read(into: piece)
            }
            history.truncate(to: before + (read ?? 0))
            if read ?? 0 == 0 { break }
        }
        history.withBytes { bytes in
            unsafe bytes.withUnsafeBytes { bytes in
                unsafe bytes.split(separator: UInt8(ascii: "\n")).forEach { unsafe add($0) }
            }
        }
    }

    private mutating func add(_ line: some BidirectionalCollection<UInt8>) {
        // `echo … | alcove add K-117 -`: every command of the line begins behind one of these.
        let marks = Array("|;&(".utf8)
        let commands = line.split { marks.contains($0) }
        guard let command = commands.first(where: { HistoryLines.startsAlcove($0) }) else { return }
        all += 1
        // What stands before a bar was written into Alcove.
        let isFed = line[..<command.startIndex].contains(UInt8(ascii: "|"))
        if isFed || HistoryLines.carriesWords(line) { withWords += 1 }
    }

    private static func words(_ command: some BidirectionalCollection<UInt8>) -> [some BidirectionalCollection<UInt8>] {
        command.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    private static func startsAlcove(_ command: some BidirectionalCollection<UInt8>) -> Bool {
        for word in words(command) {
            if word.elementsEqual("alcove".utf8) || word.suffix(7).elementsEqual("/alcove".utf8) { return true }
            // fish writes `- cmd: alcove`; variables and a few words may stand before a command.
            let isBefore =
                word.contains(UInt8(ascii: "=")) || word.last == UInt8(ascii: ":") || word.elementsEqual("-".utf8)
                || ["time", "sudo", "env", "exec", "command"].contains { word.elementsEqual($0.utf8) }
            guard isBefore else { return false }
        }
        return false
    }

    private static func carriesWords(_ line: some BidirectionalCollection<UInt8>) -> Bool {
        let signs = Array("'\"<".utf8)
        if line.contains(where: signs.contains) { return true }
        let options = ["find", "search", "--name", "--title", "--born"]
        return words(line).contains { word in options.contains { word.starts(with: $0.utf8) } }
    }
}
