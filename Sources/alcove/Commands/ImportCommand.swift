internal import ArgumentParser
internal import ClinicalVault
internal import Terminal

/// `alcove import`: JSON lines, all or nothing.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in notes from JSON lines.",
        discussion: """
            One note a line: {"patient":"K-117","date":"2026-03-01","kind":"progress","themes":["sleep"],"title":"…",\
            "text":"…"}. Only patient and text must be there; patients are made as needed. A wrong line stops the \
            import before anything is written.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "A file, or “-” for standard input.", completion: .file(extensions: ["jsonl"]))
    var file: String

    @Flag(help: "List wrong lines, and leave them out.")
    var skipBad = false

    @Flag(help: "Read everything and say what is wrong; write nothing.")
    var dryRun = false

    func run() throws {
        let session = try Session.open(global)
        let source = try ImportFile.open(file)
        var bar: ProgressBar?
        defer { bar?.finish() }
        let report = try session.vault.importNotes(from: source, skipBad: skipBad, dryRun: dryRun) { progress in
            if bar == nil { bar = ProgressBar("Importing", total: progress.total, quiet: global.quiet) }
            bar?.advance(to: progress.done)
        }
        bar?.finish()
        for skipped in report.skipped {
            Output.complain("line \(skipped.line): \(Printable.line(skipped.reason))")
        }
        if global.json {
            global.output.document([
                "type": "import", "dry_run": .bool(dryRun), "notes": .integer(Int64(report.notes)),
                "patients": .integer(Int64(report.patients)),
                "new_patients": .array(report.newPatients.map(JSON.string)),
                "skipped": .array(
                    report.skipped.map { ["line": .integer(Int64($0.line)), "reason": .string($0.reason)] }),
                "unknown_themes": .array(report.unknownThemes.map(JSON.string)),
            ])
        } else {
            let done = dryRun ? "Would import" : "Imported"
            let left = report.skipped.isEmpty ? "" : "; \(counted(report.skipped.count, "line")) left out"
            global.output.remark(
                "\(done) \(counted(report.notes, "note")) of \(counted(report.patients, "patient")), \(report.newPatients.count) of them new\(left)."
            )
            if !report.unknownThemes.isEmpty {
                let names = report.unknownThemes.prefix(5).map(Printable.line).joined(separator: ", ")
                let more = report.unknownThemes.count > 5 ? " and \(report.unknownThemes.count - 5) more" : ""
                global.output.hint("no theme is called \(names)\(more); “alcove themes add” makes such marks findable")
            }
        }
    }
}
