internal import ArgumentParser
internal import ClinicalVault
internal import NoteIndex

/// `alcove list`: notes, newest first.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List notes, newest first.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "A patient's code; without it, all patients.")
    var patient: String?

    @OptionGroup var range: DateRange

    @Option(help: ArgumentHelp("Only notes of this kind.", valueName: "kind"))
    var kind: NoteKind?

    @Option(help: ArgumentHelp("Only notes with this theme, marked or found in the text.", valueName: "theme"))
    var theme: String?

    @Flag(help: "Only notes that are not signed.")
    var unsigned = false

    @Option(name: .short, help: ArgumentHelp("At most so many.", valueName: "n"))
    var n: Int?

    mutating func validate() throws {
        if let n, n < 1 { throw ValidationError("-n takes a number from 1 on") }
    }

    func run() throws {
        let session = try Session.open(global)
        let vocabulary = try session.vault.vocabulary()
        let filter = NoteFilter(
            patient: try patient.map { try session.vault.patient(matching: $0).id }, since: range.since?.day,
            until: range.until?.day, kind: kind, theme: try theme.map { try vocabulary.resolve($0).id },
            unsigned: unsigned, limit: n)
        let notes = try session.vault.notes(filter)
        if global.json {
            global.output.document(["notes": .array(notes.map(NoteOutput.json))])
            return
        }
        guard !notes.isEmpty else {
            global.output.remark("No notes.")
            return
        }
        let table = NoteOutput.table(notes, vocabulary, withCodes: patient == nil)
        for line in table.lines(width: Terminal.width) { global.output.line(line) }
    }
}
