internal import ArgumentParser
internal import ClinicalVault
internal import NoteIndex
internal import Terminal

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

    @Flag(help: "Only notes from another machine or a colleague that were not listed as new yet.")
    var new = false

    @Flag(help: "With --new: leave them new.")
    var dryRun = false

    @Option(name: .short, help: ArgumentHelp("At most so many.", valueName: "n"))
    var n: Int?

    mutating func validate() throws {
        if let n, n < 1 { throw ValidationError("-n takes a number from 1 on") }
    }

    func run() throws {
        let session = try Session.open(global)
        let vocabulary = try session.vault.vocabulary()
        let filter = NoteFilter(
            patient: try patient.map { try session.vault.patient(matching: $0, counted: false).id },
            since: range.since?.day,
            until: range.until?.day, kind: kind, theme: try theme.map { try vocabulary.resolveShown($0).id },
            unsigned: unsigned, limit: n)
        guard new else {
            let notes = try session.vault.notes(filter)
            guard !global.showsScreens || notes.isEmpty else {
                return try ScreenSession.show(NoteListPage(filter, known: notes, global), session, global)
            }
            return show(notes, session, vocabulary)
        }
        let found = try session.vault.newNotes(filter)
        show(found.notes, session, vocabulary)
        // What was not shown stays new.
        if !dryRun, !LostAnswer.hasHappened { try session.vault.markListed(found) }
    }

    private func show(_ notes: [NoteSummary], _ session: Session, _ vocabulary: ThemeVocabulary) {
        let authors = NoteAuthors(of: notes, session)
        if global.json {
            let shown = notes.map { NoteOutput.json($0, authors) }
            let fields: [(String, JSON)] = [("notes", .array(shown))]
            global.output.document(.object(JSONObject((dryRun ? [("dry_run", true)] : []) + fields)))
        } else if notes.isEmpty {
            global.output.remark(new ? "No new notes." : "No notes.")
        } else {
            let table = NoteOutput.table(notes, authors, vocabulary, withCodes: patient == nil)
            for line in table.lines(width: StandardStreams.width) { global.output.line(line) }
        }
    }
}
