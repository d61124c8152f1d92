package import Foundation

/// One run of one chapter: knows which steps an interrupted run has done already.
///
/// Its journal is a file of JSON lines, one for each finished step. To do a step again, delete the journal.
package final class Run {
    /// Whether the short form is wanted, which runs with every change.
    package let isShort: Bool
    /// The release program.
    package let program: URL
    /// The checkout that is tortured.
    package let checkout: URL
    private let journal: FileHandle
    private let progress: (String) -> Void
    private var done: [String: Tally] = [:]
    /// What all steps so far have counted.
    package private(set) var tally = Tally()

    private struct Line: Codable {
        let step: String
        let tally: Tally
    }

    /// - Parameter folder: where journals are kept.
    package init(
        chapter: String, folder: URL, isShort: Bool, program: URL, checkout: URL, progress: @escaping (String) -> Void
    ) throws {
        self.isShort = isShort
        self.program = program
        self.checkout = checkout
        self.progress = progress
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("\(chapter)\(isShort ? "-short" : "").jsonl")
        if !FileManager.default.fileExists(atPath: file.path) {
            try Data().write(to: file)
        }
        journal = try FileHandle(forUpdating: file)
        let known = try journal.readToEnd() ?? Data()
        // What an interruption tore is done again.
        for line in known.split(separator: UInt8(ascii: "\n")) {
            guard let line = try? JSONDecoder().decode(Line.self, from: line) else { continue }
            done[line.step] = line.tally
            tally.add(line.tally)
        }
        if let last = known.last, last != UInt8(ascii: "\n") { try journal.write(contentsOf: Data("\n".utf8)) }
    }

    /// Does one step, unless the journal has it. An error of the step itself is a failure of it.
    ///
    /// - Parameter name: unique within the chapter, and the same in every run.
    package func step(_ name: String, _ body: (inout Tally) throws -> Void) throws {
        guard done[name] == nil else { return }
        var tally = Tally()
        do {
            try body(&tally)
        } catch {
            tally.fail("\(name): \(error)")
        }
        done[name] = tally
        self.tally.add(tally)
        try journal.write(contentsOf: try JSONEncoder().encode(Line(step: name, tally: tally)) + Data("\n".utf8))
        progress("\(name)  \(self.tally.failures.isEmpty ? "" : "\(self.tally.failures.count) failed")")
    }

    package func isDone(_ name: String) -> Bool { done[name] != nil }
}
