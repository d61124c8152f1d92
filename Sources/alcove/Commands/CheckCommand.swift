internal import ArgumentParser
internal import ClinicalVault
internal import Terminal

/// `alcove check`: whether everything is as it was written.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check that nothing was lost or changed.",
        discussion: """
            Opens every note and verifies every link, and of each file the signature that vouches for all before it. \
            Exit code 15 means damage.
            """)

    @OptionGroup var global: GlobalOptions

    @Flag(help: "Only what is there and where it ends.")
    var quick = false

    @Flag(help: "Verify every signature, also those that a later one of the same file vouches for.")
    var allSignatures = false

    mutating func validate() throws {
        if quick, allSignatures { throw ValidationError("--quick and --all-signatures exclude each other") }
    }

    func run() throws {
        let session = try Session.open(global)
        var bar: ProgressBar?
        let depth: CheckDepth = quick ? .quick : allSignatures ? .allSignatures : .standard
        let show: (Progress) -> Void = { progress in
            if bar == nil { bar = ProgressBar("Checking", total: progress.total, quiet: global.quiet) }
            bar?.advance(to: progress.done)
        }
        let report = try session.vault.check(depth, progress: ProgressBar.isShown(quiet: global.quiet) ? show : nil)
        bar?.finish()
        if global.json {
            global.output.document([
                // A quick check opens no note, so it counts none.
                "ok": .bool(report.ok), "notes": quick ? .null : .integer(Int64(report.notes)),
                "bundles": .integer(Int64(report.bundles)),
                "problems": .array(
                    report.problems.map {
                        ["kind": .string($0.kind.rawValue), "path": .string($0.path), "detail": .string($0.detail)]
                    }),
            ])
        } else {
            print(report)
        }
        let wrong = report.problems.filter { !$0.kind.isHarmless }
        if !wrong.isEmpty, wrong.allSatisfy({ $0.kind == .older }) {
            throw CommandFailure(
                .olderThanSeen, "the vault is older than what this machine has seen; what is there is whole",
                hint: "if you put a backup back, alcove restored accepts it")
        }
        if !report.ok {
            throw CommandFailure(
                .damaged, "damage found",
                hint: "the parts that are not named here are whole; alcove repair brings back what it can")
        }
    }

    private func print(_ report: CheckReport) {
        let style = Style.forOutput
        for problem in report.problems {
            let kind = problem.kind.isHarmless ? style.faint(problem.kind.rawValue) : style.alarm(problem.kind.rawValue)
            global.output.line("\(kind)  \(Printable.line(problem.path)): \(Printable.line(problem.detail))")
        }
        guard report.ok else { return }
        let files = counted(report.bundles, "file")
        if quick {
            global.output.remark("In place: \(files). They were not read through; that is: alcove check")
        } else {
            global.output.remark(
                "In order: \(counted(report.notes, "note")) of \(counted(report.patients, "patient")), "
                    + "\(counted(report.records, "record")) in \(files).")
        }
    }
}
