internal import ClinicalVault
internal import NoteIndex
internal import VaultCrypto

extension ThemeTimeline {
    /// A life's work: whoever reads rows has room for every month.
    static let allMonths = 1200

    /// A row for each theme and month in which it occurs.
    func table(_ vocabulary: ThemeVocabulary) -> CSVTable {
        var table = CSVTable(columns: [
            "theme", "name", "group", "course", "month", "notes", "toward", "strained", "affirmed", "denied",
            "considered", "past",
        ])
        for row in rows {
            let group = vocabulary.groups.first { $0.id == row.theme?.group }?.name ?? ""
            for (day, month) in zip(months, row.months) where month.notes > 0 {
                let counts = [
                    month.notes, month.toward, month.strained, month.affirmed, month.denied, month.considered,
                    month.past,
                ]
                table.append(
                    [row.id, row.name, group, row.course.rawValue.lowercased(), String(day.iso.prefix(7))]
                        + counts.map { String($0) })
            }
        }
        return table
    }
}

extension ThemeThread {
    /// A row for each note.
    var table: CSVTable {
        var table = CSVTable(columns: [
            "date", "note", "patient", "theme", "side", "polarity", "about_someone_else", "past", "turn",
            "section", "quotation",
        ])
        for (turn, entry) in course {
            table.append([
                entry.note.day.iso, entry.note.id.text, entry.note.code, theme.id, entry.side?.word ?? "",
                entry.quotation == nil ? "marked" : "\(entry.polarity)", entry.aboutSomeoneElse ? "yes" : "no",
                entry.isPast ? "yes" : "no", turn?.word ?? "", entry.section ?? "", entry.quotation ?? "",
            ])
        }
        return table
    }
}
