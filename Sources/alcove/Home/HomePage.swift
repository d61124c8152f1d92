internal import ClinicalVault
internal import Terminal
internal import VaultCrypto

/// What waits, as it is shown at home: each line with the words that lead on. Lines with nothing to say are absent.
struct HomePage {
    private let session: Session

    /// So many days back the page looks: it must not take longer as the vault grows.
    private static let reach = 60
    private static let recent = 5

    init(_ session: Session) { self.session = session }

    func print(to output: Output) throws {
        let vault = session.vault
        let style = Style.forOutput
        let width = min(StandardStreams.width, 120)
        let today = CalendarDay.today()
        let rule = style.faint(String(repeating: "─", count: width))
        let name = Printable.line(try Clinicians.own(in: vault.places).name)
        let title = " Alcove"
        let aside = "\(name) · open in this window "
        output.line(
            style.strong(title) + TextWidth.pad(aside, to: width - TextWidth.of(title), rightAligned: true))
        output.line(rule)
        output.line(" \(today.weekday.name), \(today.long)")
        output.line()
        let notes = try vault.notes(NoteFilter(since: today.adding(days: -HomePage.reach)))
        let memory = try Vault.memory(vault.places, vault: vault.id, clinician: vault.keys.clinician)
        var lines: [(String, String, String)] = []
        let written = notes.filter { $0.day == today && $0.author == vault.keys.clinician }
        if !written.isEmpty {
            let unsigned = written.count { !$0.signed }
            lines.append(
                ("Today", counted(written.count, "note") + (unsigned > 0 ? ", \(unsigned) not signed" : ""), "list"))
        }
        if memory.unfinished > 0 { lines.append(("Unfinished", "\(memory.unfinished)", "resume")) }
        let older = notes.filter { $0.day < today && !$0.signed && $0.author == vault.keys.clinician }
        if let oldest = older.last {
            lines.append(("Older", "\(older.count) not signed, the oldest of \(oldest.day.short)", "list --unsigned"))
        }
        if lines.isEmpty { lines.append(("", "Nothing is waiting.", "")) }
        let waiting = lines.count
        var codes: [String] = []
        for note in notes where !codes.contains(note.code) && codes.count < HomePage.recent { codes.append(note.code) }
        if !codes.isEmpty {
            lines.append(
                ("Recent", codes.map(Printable.line).joined(separator: "   "), "show \(Printable.line(codes[0]))"))
        }
        let counts = try vault.counts()
        lines.append(("Patients", "\(counts.patients)", counts.patients == 0 ? "patient add CODE" : "patient list"))
        if let backup = memory.backup {
            lines.append(("Backup", backup.words, "backup"))
        } else if counts.notes > 0 {
            lines.append(("Backup", "none: a stolen computer takes the notes along", "backup DIR"))
        }
        lines.append(("Vault", counted(counts.notes, "note"), "check"))
        for (index, line) in lines.enumerated() {
            if index == waiting { output.line() }
            let verb = Printable.line(line.2)
            let left = " " + TextWidth.pad(line.0, to: 13) + line.1
            let shown = TextWidth.truncate(left, to: width - TextWidth.of(verb) - 3)
            let gap = String(repeating: " ", count: max(1, width - TextWidth.of(shown) - TextWidth.of(verb) - 1))
            output.line((index < waiting && !line.0.isEmpty ? style.waiting(shown) : shown) + gap + style.accent(verb))
        }
        output.line()
        output.line(rule)
        let code = codes.first.map(Printable.line) ?? "CODE"
        var keys = ""
        for key in ["add \(code)", "show \(code)", "search trust", "help", "quit"]
        where TextWidth.of(keys + key) + 13 <= width { keys += " \(key)  " }
        output.line(
            style.faint(keys + TextWidth.pad("^L lock ", to: min(width, 70) - TextWidth.of(keys), rightAligned: true)))
    }
}
