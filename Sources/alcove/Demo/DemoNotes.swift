/// The made-up record that `alcove demo` opens: some hundred notes of patients who do not exist.
///
/// Nothing here was taken from anybody's record. Dates are counted back from the day of the demo, in working days, so
/// that the demo always ends today and no hour falls on a weekend.
enum DemoNotes {
    /// The charts as they are written; `DemoChart` says how.
    static var sources: [String] { [b023, d076, k117, k120, l042, m008, r055, s014, t031] }

    /// Every note, chart by chart, each chart from its first note to its last.
    static func all() -> [DemoNote] { sources.flatMap { DemoChart($0)?.notes ?? [] } }
}

/// One note of the demo, in the shape in which `import` takes a note.
struct DemoNote: Sendable {
    /// The patient's code, made-up name and year of birth.
    let code: String
    let name: String
    let born: Int
    /// Working days between the note and the day of the demo; five make a week.
    let workingDaysAgo: Int32
    /// One of the kinds of `alcove add`; `process` is the kind that is kept apart from the record.
    let kind: String
    /// The title, or an empty string.
    let title: String
    /// The ids of the themes that the clinician marked.
    let themes: [String]
    /// Paragraphs, and headings on lines of their own where the note has sections.
    let text: String

    /// Whether the note belongs to the process notes, kept apart from the record.
    var isProcessNote: Bool { kind == "process" }

    /// The day of the note, where days are counted from 1970-01-01, for a demo held on the day `today`.
    ///
    /// On a weekend the demo ends on the Friday before.
    func day(whenTodayIs today: Int32) -> Int32 {
        // Day 0 was a Thursday; Monday is 0 here.
        let weekday = ((today + 3) % 7 + 7) % 7
        let last = weekday < 5 ? today : today - (weekday - 4)
        let (weeks, days) = workingDaysAgo.quotientAndRemainder(dividingBy: 5)
        let weekend: Int32 = days > min(weekday, 4) ? 2 : 0
        return last - 7 * weeks - days - weekend
    }
}

/// The notes of one patient as they are written in the source: one literal, read when it is wanted.
///
/// The first line is `code | name | year of birth`. A note opens with `@ weeks days | kind | themes | title`, as in
/// `@ 14w 2d | progress | sleep, work | Title`; days, themes and title may be missing. A line that is not indented
/// begins a paragraph, an indented one goes on with it. One or two words and a colon at the beginning of a paragraph
/// are the heading of a section.
private struct DemoChart {
    private let code: String
    private let name: String
    private let born: Int
    private(set) var notes: [DemoNote] = []

    /// Reads a chart; nil where the first line is not one.
    init?(_ source: String) {
        var lines = source.split(separator: "\n")[...]
        let patient = fields(of: lines.popFirst() ?? "")
        guard patient.count == 3, let year = Int(patient[2]) else { return nil }
        (code, name, born) = (String(patient[0]), String(patient[1]), year)
        while let line = lines.popFirst() {
            guard line.hasPrefix("@ "), let opening = Opening(line.dropFirst(2)) else { continue }
            var paragraphs: [String] = []
            while let line = lines.first, !line.hasPrefix("@ ") {
                lines.removeFirst()
                if line.hasPrefix("  "), let last = paragraphs.indices.last {
                    paragraphs[last] += line.dropFirst()
                } else {
                    paragraphs.append(String(line))
                }
            }
            let text = paragraphs.map(DemoChart.withHeadingApart).joined(separator: "\n\n")
            notes.append(note(opening, text: text))
        }
    }

    private func note(_ opening: Opening, text: String) -> DemoNote {
        DemoNote(
            code: code, name: name, born: born, workingDaysAgo: opening.workingDaysAgo, kind: opening.kind,
            title: opening.title, themes: opening.themes, text: text)
    }

    /// `Data: Slept well.` as a heading and, below it, what the section says.
    private static func withHeadingApart(_ paragraph: String) -> String {
        guard let colon = paragraph.firstIndex(of: ":") else { return paragraph }
        let heading = paragraph[..<colon]
        let spaces = heading.utf8.count { $0 == UInt8(ascii: " ") }
        guard spaces <= 1, heading.utf8.count <= 24 else { return paragraph }
        return heading + "\n" + paragraph[colon...].dropFirst(2)
    }
}

/// The line that opens a note.
private struct Opening {
    let workingDaysAgo: Int32
    let kind: String
    let themes: [String]
    let title: String

    /// Nil where a number is missing or the kind is left away.
    init?(_ line: Substring) {
        let parts = fields(of: line)
        guard parts.count >= 2 else { return nil }
        var days: Int32 = 0
        for part in parts[0].split(separator: " ") {
            guard let number = Int32(part.dropLast()), (0...200).contains(number) else { return nil }
            days += part.hasSuffix("w") ? 5 * number : number
        }
        workingDaysAgo = days
        kind = String(parts[1])
        themes = parts.count > 2 ? parts[2].split(separator: ",").map { String(trimmed($0)) } : []
        title = parts.count > 3 ? String(parts[3]) : ""
    }
}

/// What stands between the bars of a line.
private func fields(of line: Substring) -> [Substring] {
    line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
}

private func trimmed(_ field: Substring) -> Substring {
    var field = field.drop { $0 == " " }
    while field.last == " " { field.removeLast() }
    return field
}
