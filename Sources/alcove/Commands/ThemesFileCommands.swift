internal import ArgumentParser
internal import ClinicalVault
internal import NoteIndex
internal import SecretMemory
internal import SystemPackage
internal import Terminal

/// `alcove themes export [FILE|-]`.
struct ThemesExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write your own themes, words, merges and hidden themes as a file for a colleague.",
        discussion: "A text with a change in each line. It has nothing of any note; the names of themes are yours.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Where to write it; without it, or with “-”, to standard output.", completion: .file())
    var file: String?

    func run() throws {
        let session = try Session.open(global)
        guard let file, file != "-" else { return try write(session) }
        let count = try session.vault.exportVocabulary(to: FilePath(file))
        if global.json {
            global.output.document(["file": .string(file), "changes": .integer(Int64(count))])
        } else {
            global.output.remark("Written: \(counted(count, "change")) of the themes, in \(Printable.line(file)).")
        }
        global.output.hint("read it before you pass it on: the name of a theme may tell of a patient")
    }

    private func write(_ session: Session) throws {
        let changes = try VocabularyPlan(exporting: session.vault.vocabularyChanges()).changes
        if global.json {
            global.output.document(["changes": .array(changes.map { .string($0.line) })])
        } else {
            Output.write(VocabularyFile.text(of: changes), to: .standardOutput)
        }
    }
}

/// `alcove themes import FILE|-`.
struct ThemesImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in a colleague's themes, words, merges and hidden themes.",
        discussion: """
            Shows what would change, and asks. What is there already stays as it is; what does not fit your themes is \
            left out and named. A wrong line stops the import before anything is written.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "A file of “alcove themes export”, or “-” for standard input.", completion: .file())
    var file: String

    @Flag(help: "Say what would change, and do nothing.")
    var dryRun = false

    func run() throws {
        let session = try Session.open(global)
        let bytes = try InputFile.read(file, atMost: VocabularyFile.maximumBytes) {
            CommandFailure(.failed, "\(VocabularyFileError.tooLarge)")
        }
        guard let text = bytes.text(in: 0..<bytes.count) else {
            throw CommandFailure(.failed, "the file is not UTF-8", hint: "nothing of this file was taken in")
        }
        let vocabulary = try session.vault.vocabulary()
        let plan = try VocabularyPlan(VocabularyFile.read(text), onto: vocabulary)
        // What is not known yet, a theme of this file, is no risk.
        let risks = plan.changes.compactMap { try? VocabularyOutput.riskOutOfSight($0, vocabulary) }
        for (line, reason) in plan.unfit { Output.complain("line \(line) is left out: \(reason)") }
        if !global.json { for change in plan.changes { global.output.remark("  \(describe(change))") } }
        for risk in risks { Output.complain(risk) }
        if !dryRun, !plan.changes.isEmpty {
            try VocabularyOutput.confirm(
                "Take \(plan.changes.count == 1 ? "this" : "these") in?", session, global, isGrave: !risks.isEmpty,
                orElse: CommandFailure(
                    .failed, "nothing was taken in", hint: "--yes takes it in without a question"))
            try session.vault.take(plan.changes)
        }
        answer(plan)
    }

    private func answer(_ plan: VocabularyPlan) {
        if global.json {
            global.output.document([
                "type": "themes", "dry_run": .bool(dryRun),
                "changes": .array(plan.changes.map { .string($0.line) }),
                "already_there": .integer(Int64(plan.known)),
                "left_out": .array(
                    plan.unfit.map { ["line": .integer(Int64($0.line)), "reason": .string($0.reason)] }),
            ])
        } else {
            let done = dryRun ? "Would take in" : "Taken in"
            let there = plan.known == 0 ? "" : "; \(plan.known) \(plan.known == 1 ? "is" : "are") there already"
            let left = plan.unfit.isEmpty ? "" : "; \(plan.unfit.count) left out"
            global.output.remark("\(done): \(counted(plan.changes.count, "change")) of the themes\(there)\(left).")
        }
    }

    private func describe(_ change: VocabularyChange) -> String {
        switch change {
        case .add(let name): "new theme: \(Printable.line(name))"
        case .alias(let theme, let word): "new word of \(theme): \(Printable.line(word))"
        case .unalias(let theme, let word): "no word of \(theme) any more: \(Printable.line(word))"
        case .merge(let theme, let other): "\(theme) becomes part of \(other)"
        case .hide(let theme): "\(theme) is hidden"
        case .restore(let theme): "\(theme) is there again"
        case .language(let language): "language: \(language.code)"
        }
    }
}
