internal import Foundation
internal import TortureKit

/// Shows that the search finds: every form of everything in a program that has just read it, and in its core.
struct UsedSecrets {
    let program: URL

    func run(_ tally: inout Tally) throws {
        let practice = try Practice(program: program)
        try practice.begin()
        let needles = Needles(practice.canaries)
        // It keeps what it has written in its buffer, until there is something to read again.
        let cat = Process()
        let pipe = Pipe()
        cat.executableURL = URL(fileURLWithPath: tool("cat") ?? "/bin/cat")
        cat.standardInput = pipe
        cat.standardOutput = FileHandle.nullDevice
        try cat.run()
        defer {
            try? pipe.fileHandleForWriting.close()
            cat.waitUntilExit()
        }
        let everything = needles.everything
        // At a multiple of every step, and in one piece: as much as a pipe holds.
        guard everything.count <= 1 << 16 else { throw TortureError("\(everything.count) bytes do not fit") }
        try pipe.fileHandleForWriting.write(contentsOf: Data(everything))
        Thread.sleep(forTimeInterval: 0.2)
        let process = MemorySearch.Running(id: cat.processIdentifier, name: "cat")
        let search = MemorySearch(needles: needles)
        complain(needles, search.look(at: [process]).findings, "in memory", &tally)
        complain(needles, try Core(of: process.id).search(needles), "in a core", &tally)
    }

    private func complain(_ needles: Needles, _ findings: [Finding], _ place: String, _ tally: inout Tally) {
        let found = Set(findings.map { "\($0.canary) \($0.form.rawValue)" })
        let wanted = needles.names
        tally.count("forms found", by: wanted.intersection(found).count)
        for name in wanted.subtracting(found).sorted() { tally.fail("\(name) is not found \(place)") }
    }
}
