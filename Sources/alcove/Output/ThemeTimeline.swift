internal import ClinicalVault
internal import NoteIndex
internal import Terminal

/// A patient's themes, month by month: what came, what went, what stayed, what fell silent.
///
/// Facts alone: bars count the notes in which a theme was marked or found. What it means, the clinician decides.
struct ThemeTimeline {
    /// How a theme moved through the time.
    enum Course: String, CaseIterable {
        case came = "Came"
        case went = "Went"
        case stayed = "Stayed"
        case silent = "Silent"
    }

    /// One theme with its counts.
    struct Row {
        let theme: String
        let name: String
        let course: Course
        /// Notes with the theme, a number for each month.
        let counts: [Int]
        let last: CalendarDay

        var total: Int { counts.reduce(0, +) }
    }

    /// The most months that fit beside the names on 80 columns; older ones are left out of the picture.
    private static let maximumMonths = 16

    let notes: Int
    let first: CalendarDay?
    let last: CalendarDay?
    /// The first day of each month in the picture.
    let months: [CalendarDay]
    let rows: [Row]

    /// - Parameter today: where the picture ends at the latest: a slip in a year must not push the rest out of it.
    init(_ notes: [NoteSummary], _ vocabulary: ThemeVocabulary, today: CalendarDay = .today()) {
        self.notes = notes.count
        first = notes.map(\.day).min()
        last = notes.map(\.day).max()
        guard let first, let last else {
            (months, rows) = ([], [])
            return
        }
        let end = max(ThemeTimeline.index(first), min(ThemeTimeline.index(last), ThemeTimeline.index(today)))
        let span = min(ThemeTimeline.maximumMonths, end - ThemeTimeline.index(first) + 1)
        let origin = end - span + 1
        months = (0..<span).compactMap { CalendarDay(year: (origin + $0) / 12, month: (origin + $0) % 12 + 1, day: 1) }
        var counts: [String: [Int]] = [:]
        var lastSeen: [String: CalendarDay] = [:]
        for note in notes {
            let month = ThemeTimeline.index(note.day) - origin
            for theme in Set(note.themes + note.suggested) {
                lastSeen[theme] = max(lastSeen[theme] ?? note.day, note.day)
                if (0..<span).contains(month) { counts[theme, default: Array(repeating: 0, count: span)][month] += 1 }
            }
        }
        rows = counts.map { theme, counts in
            Row(
                theme: theme, name: vocabulary.theme(id: theme)?.name ?? theme, course: ThemeTimeline.course(counts),
                counts: counts, last: lastSeen[theme] ?? last)
        }.sorted { ($1.total, $0.theme) < ($0.total, $1.theme) }
    }

    /// Months since year 0.
    private static func index(_ day: CalendarDay) -> Int { day.parts.year * 12 + day.parts.month - 1 }

    /// Two thirds of a theme's notes in one half of the time make it one that came or went; none in the last quarter,
    /// one that went or, if it was rare, fell silent.
    private static func course(_ counts: [Int]) -> Course {
        guard counts.count >= 4 else { return .stayed }
        let total = counts.reduce(0, +)
        let early = counts.prefix(counts.count / 2).reduce(0, +)
        let late = total - early
        let recent = counts.suffix(max(2, counts.count / 4)).reduce(0, +)
        if recent == 0 { return total <= 3 ? .silent : .went }
        if late * 3 >= total * 2, counts.prefix(counts.count / 3).reduce(0, +) == 0 { return .came }
        if early * 3 >= total * 2, recent * 6 <= total { return .went }
        return .stayed
    }

    /// A table with a bar for each month.
    func print(to output: Output, heading: String) {
        let style = Style.forOutput
        guard let first, let last, !rows.isEmpty else {
            output.line("\(heading) · themes: none yet")
            return
        }
        output.line(
            style.strong("\(heading) · themes") + "   \(counted(notes, "note")), \(first.short) – \(last.short)")
        output.line(String(repeating: "─", count: 80))
        let initials = months.map { String(CalendarDay.monthNames[$0.parts.month - 1].prefix(1)) }.joined(
            separator: " ")
        output.line(String(repeating: " ", count: 33) + initials + "   notes  last")
        for course in Course.allCases {
            var label = course.rawValue
            for row in rows.filter({ $0.course == course }).prefix(6) {
                let bars = row.counts.map(ThemeTimeline.bar).joined(separator: " ")
                output.line(
                    TextWidth.pad(label, to: 8)
                        + TextWidth.pad(TextWidth.truncate(Printable.line(row.name), to: 24), to: 25) + bars
                        + TextWidth.pad(String(row.total), to: 8, rightAligned: true) + "  \(row.last.short)")
                label = ""
            }
        }
    }

    /// A bar of up to four notes; a dot for none.
    static func bar(_ count: Int) -> String {
        switch count {
        case 0: "·"
        case 1: "▂"
        case 2: "▄"
        case 3: "▆"
        default: "█"
        }
    }

    /// Months as `2026-03`, and for each theme its counts.
    var json: JSON {
        [
            "notes": .integer(Int64(notes)), "months": .array(months.map { .string(String($0.iso.prefix(7))) }),
            "themes": .array(
                rows.map { row in
                    [
                        "theme": .string(row.theme), "name": .string(row.name),
                        "course": .string(row.course.rawValue.lowercased()),
                        "counts": .array(row.counts.map { .integer(Int64($0)) }),
                        "notes": .integer(Int64(row.total)), "last": .string(row.last.iso),
                    ]
                }),
        ]
    }
}
