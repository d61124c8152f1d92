internal import ArgumentParser
internal import ClinicalVault
internal import SecretMemory
internal import SystemPackage
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
        let lines = try ImportCommand.read(file)
        var bar: ProgressBar?
        defer { bar?.finish() }
        let report = try lines.withBytes { bytes in
            try session.vault.importNotes(from: bytes, skipBad: skipBad, dryRun: dryRun) { progress in
                if bar == nil { bar = ProgressBar("Importing", total: progress.total, quiet: global.quiet) }
                bar?.advance(to: progress.done)
            }
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
            ])
        } else {
            let done = dryRun ? "Would import" : "Imported"
            let left = report.skipped.isEmpty ? "" : "; \(counted(report.skipped.count, "line")) left out"
            global.output.remark(
                "\(done) \(counted(report.notes, "note")) of \(counted(report.patients, "patient")), \(report.newPatients.count) of them new\(left)."
            )
        }
    }

    /// The largest import: a working life of notes, four times over.
    private static let maximumBytes = 1 << 30

    /// The whole file: an import is all or nothing, so every line is looked at before the first is written.
    private static func read(_ file: String) throws -> PlaintextBuffer {
        let descriptor: FileDescriptor
        do {
            descriptor =
                file == "-"
                ? .standardInput : try FileDescriptor.open(FilePath(file), .readOnly, options: [.closeOnExec])
        } catch let error as Errno {
            throw CommandFailure(.failed, "cannot read \(Printable.line(file)): \(error.description.lowercased())")
        }
        defer { if file != "-" { try? descriptor.close() } }
        let buffer = PlaintextBuffer(capacity: 1 << 20)
        let piece = 1 << 20
        while true {
            let before = buffer.count
            let count = try unsafe buffer.append(uninitializedCount: piece) { try unsafe descriptor.read(into: $0) }
            buffer.truncate(to: before + count)
            if count == 0 { return buffer }
            guard buffer.count <= maximumBytes else {
                throw CommandFailure(.failed, "the file is larger than 1 GiB", hint: "import it in parts")
            }
        }
    }
}
