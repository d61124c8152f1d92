internal import ArgumentParser
internal import ClinicalVault
internal import SystemPackage
internal import Terminal
internal import VaultCrypto

/// `alcove backup`: copies what is new to another place.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the sealed vault to a stick or another disk.",
        discussion: """
            Copies what is new, reads it back, and remembers the place: without a folder it goes there again. Needs \
            no passphrase. The copy is a vault: “alcove --vault FOLDER unlock” opens it.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "A folder of its own for the copy.", completion: .directory)
    var folder: String?

    func run() throws {
        let places = global.places
        let clinician = try Clinicians.own(in: places)
        let last = try Vault.memory(places, vault: clinician.vault, clinician: clinician.id).backup
        guard let folder = folder.map(Places.absolute) ?? last.map({ FilePath($0.place) }) else {
            throw CommandFailure.usage(
                "there is no backup yet, so its place must be named", hint: "alcove backup /media/stick/alcove")
        }
        var bar: ProgressBar?
        defer { bar?.finish() }
        let report = try Vault.backup(places, clinician: clinician.id, to: folder) { progress in
            if bar == nil { bar = ProgressBar("Copying", total: progress.total, quiet: global.quiet) }
            bar?.advance(to: progress.done)
        }
        bar?.finish()
        CopyOutput(report: report, output: global.output).print(
            "Copied to \(Printable.line(folder.string)) and read back", nothing: "Nothing new since the last backup.")
        if !report.ahead.isEmpty {
            throw CommandFailure(
                .failed,
                "the copy has more than the vault in \(counted(report.ahead.count, "file")); nothing of it was touched",
                hint: "was the vault put back from an older copy? alcove merge takes in what the other has")
        }
    }
}

/// `alcove merge`: takes in what another copy of the vault has.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Take in what another copy of this vault has.",
        discussion: """
            For two copies that were written to in two places, such as a stick and a computer. Nothing that is here \
            is changed or removed; where the two contradict each other, both are kept and check says so.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The folder of the other copy.", completion: .directory)
    var folder: String

    func run() throws {
        let vault = try Session.open(global).vault
        var bar: ProgressBar?
        defer { bar?.finish() }
        let report = try vault.merge(Places.absolute(folder)) { progress in
            if bar == nil { bar = ProgressBar("Comparing", total: progress.total, quiet: global.quiet) }
            bar?.advance(to: progress.done)
        }
        bar?.finish()
        UnlockNotice.say(try vault.noteUnlock(), global.output)
        CopyOutput(report: report, output: global.output).print("Taken in", nothing: "The other copy has nothing new.")
    }
}

/// What a backup or a merge answers.
private struct CopyOutput {
    let report: CopyReport
    let output: Output

    func print(_ done: String, nothing: String) {
        if output.json {
            output.document([
                "files": .integer(Int64(report.files)), "written": .integer(Int64(report.written)),
                "bytes": .integer(Int64(report.bytes)), "ahead": .array(report.ahead.map(JSON.string)),
                "beside": .array(report.beside.map(JSON.string)), "foreign": .array(report.foreign.map(JSON.string)),
            ])
            return
        }
        let count = "\(counted(report.written, "file")), \(report.bytes.formattedBytes)"
        output.remark(report.written == 0 && report.beside.isEmpty ? nothing : "\(done): \(count).")
        for path in report.beside {
            Output.complain("two histories contradict each other; the second is kept as \(Printable.line(path))")
        }
        if !report.foreign.isEmpty {
            output.hint("\(counted(report.foreign.count, "file")) in the folder are none of a vault and were left out")
        }
    }
}

extension Int {
    /// `812 bytes`, `1.2 MB`.
    fileprivate var formattedBytes: String {
        if self < 1000 { return "\(self) bytes" }
        if self < 1_000_000 { return "\(self / 1000) kB" }
        return "\(self / 1_000_000).\(self / 100_000 % 10) MB"
    }
}
