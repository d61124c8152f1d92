internal import Foundation
internal import Leaks
internal import Mutations
internal import Sharing
internal import SystemCalls
internal import Tampering
internal import TortureKit
internal import Typing

/// What Alcove says about durability and tampering, tried out: `make torture`.
@main
enum Torture {
    static let usage = """
        usage: torture [--short] [--journal DIR] [CHAPTER …]

        Runs every chapter, or those that are named, and prints a table. What was interrupted goes on where it was:
        finished steps are in the journal, by default .torture below the checkout. Delete it to begin anew.
        ALCOVE_PROGRAM names the release program.

        chapters:
        """

    static let chapters: [any Chapter] =
        SystemCallChapters.all + TamperingChapters.all + TypingChapters.all + SharingChapters.all + LeaksChapters.all
        + MutationChapters.all

    static func main() {
        do {
            try run()
        } catch {
            say("\(error)")
            exit(2)
        }
    }

    private static func run() throws {
        var names: [String] = []
        var isShort = false
        var journal: String?
        var arguments = CommandLine.arguments.dropFirst()
        while let argument = arguments.popFirst() {
            switch argument {
            case "--short": isShort = true
            case "--journal": journal = arguments.popFirst()
            case "--help", "-h": return print(([usage] + chapters.map { "  \($0.name)" }).joined(separator: "\n"))
            case let name where chapters.contains { $0.name == name }: names.append(name)
            default: throw TortureError("unknown: \(argument)")
            }
        }
        let checkout = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
        guard let program = ProcessInfo.processInfo.environment["ALCOVE_PROGRAM"].map({ URL(fileURLWithPath: $0) })
        else { throw TortureError("ALCOVE_PROGRAM must name the release program") }
        let folder =
            journal.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? checkout.appendingPathComponent(".torture")
        var report = Report(isShort: isShort)
        for chapter in chapters where names.isEmpty || names.contains(chapter.name) {
            if let absence = chapter.absence {
                report.addAbsent(chapter, absence)
                continue
            }
            let start = Date.now
            let run = try Run(
                chapter: chapter.name, folder: folder, isShort: isShort, program: program, checkout: checkout
            ) { say("\(chapter.name)  \($0)") }
            try chapter.run(run)
            report.add(chapter, run.tally, seconds: Int(Date.now.timeIntervalSince(start)))
        }
        print(report.text)
        if !report.isGood { exit(1) }
    }

    private static func say(_ text: String) {
        FileHandle.standardError.write(Data("torture: \(text)\n".utf8))
    }
}
