internal import ClinicalVault
internal import NoteIndex
internal import Terminal

/// The picture of themes over time: a row for each theme with a bar for each month, and below some what the words say.
struct ThemeTimelineTable {
    /// A line of the picture.
    struct Line {
        let text: String
        let style: TextStyle
    }

    private static let groupWidth = 8
    /// A name takes so much at least, and as much as the longest wants where there is room.
    private static let leastNameWidth = 22
    /// Behind the bars: how many notes, and the day of the last.
    private static let countWidth = 7
    private static let dayWidth = 13
    private static let fixedWidth = groupWidth + countWidth + dayWidth

    /// Of each group so many, unless all are wanted.
    private static let shortCount = 6

    /// How many months have room.
    static func months(in width: Int, numbered: Bool) -> Int {
        let rest = width - (numbered ? 4 : 0) - fixedWidth - leastNameWidth
        return min(60, max(6, rest / 2))
    }

    let lines: [Line]
    /// Ids of the themes by the numbers that stand before them.
    let themes: [String]
    /// How many more there are.
    let hidden: Int

    /// - Parameters:
    ///   - width: columns of the window.
    ///   - isNumbered: whether numbers stand before the themes.
    ///   - showsAll: whether all themes are shown, or of each group the most frequent.
    init(_ timeline: ThemeTimeline, width: Int, isNumbered: Bool, showsAll: Bool) {
        let lead = isNumbered ? 4 : 0
        let room = width - lead - ThemeTimelineTable.fixedWidth - 2 * timeline.months.count
        let longest = (timeline.rows.map { TextWidth.of(Printable.line($0.name)) }.max() ?? 0) + 2
        let nameWidth = max(ThemeTimelineTable.leastNameWidth, min(longest, room))
        let left = lead + ThemeTimelineTable.groupWidth + nameWidth
        let initials = timeline.months.map { String(CalendarDay.monthNames[$0.parts.month - 1].prefix(1)) }
        var lines = [
            Line(
                text: String(repeating: " ", count: left) + initials.joined(separator: " ") + "  notes  last",
                style: .faint)
        ]
        var themes: [String] = []
        var hidden = 0
        var signs = ""
        for (group, rows) in ThemeTimelineTable.groups(timeline) {
            let shown = showsAll ? rows[...] : rows.prefix(ThemeTimelineTable.shortCount)
            hidden += rows.count - shown.count
            for (index, row) in shown.enumerated() {
                themes.append(row.id)
                let number = isNumbered ? TextWidth.pad(String(themes.count), to: 3, rightAligned: true) + " " : ""
                let name = TextWidth.truncate(Printable.line(row.name), to: nameWidth - 1)
                lines.append(
                    Line(
                        text: number + TextWidth.pad(index == 0 ? group : "", to: ThemeTimelineTable.groupWidth)
                            + TextWidth.pad(name, to: nameWidth)
                            + row.counts.map(ThemeTimeline.bar).joined(separator: " ")
                            + TextWidth.pad(
                                String(row.total), to: ThemeTimelineTable.countWidth, rightAligned: true)
                            + "  \(row.last.short)",
                        style: .plain))
                if let below = ThemeTimelineTable.remark(row, timeline) {
                    signs += below.signs
                    let indent = lead + ThemeTimelineTable.groupWidth + 2
                    lines.append(
                        Line(
                            text: String(repeating: " ", count: indent)
                                + TextWidth.pad(below.what, to: nameWidth - 2) + below.signs,
                            style: below.style))
                }
            }
        }
        if let legend = ThemeTimelineTable.legend(of: signs) { lines.append(Line(text: " \(legend)", style: .faint)) }
        self.lines = lines
        self.themes = themes
        self.hidden = hidden
    }

    /// What the signs below the bars mean.
    private static func legend(of signs: String) -> String? {
        let meanings = [
            ("!", "affirmed"), ("‹", "past"), ("–", "denied"), ("?", "only considered"), ("●", "toward"),
            ("○", "strained"), ("◐", "both"),
        ]
        let shown = meanings.filter { signs.contains($0.0) }
        return shown.isEmpty ? nil : shown.map { "\($0) \($1)" }.joined(separator: "   ")
    }

    /// Rows under their headings; risk stands by itself, whatever its course.
    private static func groups(_ timeline: ThemeTimeline) -> [(String, [ThemeTimeline.Row])] {
        let courses = ThemeTimeline.Course.allCases.map { course in
            (course.rawValue, timeline.rows.filter { $0.course == course && !$0.isRisk })
        }
        return courses + [("Risk", timeline.rows.filter(\.isRisk))]
    }

    /// Below a theme with sides: on which side it showed. Below a risk: whether it was affirmed, told of an earlier time,
    /// denied or only considered.
    private static func remark(
        _ row: ThemeTimeline.Row, _ timeline: ThemeTimeline
    ) -> (what: String, signs: String, style: TextStyle)? {
        if row.isRisk {
            let signs = row.months.map { month in
                if month.affirmed > 0 { return "!" }
                if month.past > 0 { return "‹" }
                return month.denied > 0 ? "–" : month.considered > 0 ? "?" : " "
            }
            guard signs.contains(where: { $0 != " " }) else { return nil }
            // Of several patients, one denies what another does not.
            let month = timeline.isOfOnePatient ? denied(row) : nil
            let since = month.map { "   denied since \(timeline.months[$0].monthName)" } ?? ""
            return ("finding", signs.joined(separator: " ") + since, signs.contains("!") ? .alarm : .faint)
        }
        guard row.theme?.hasSides ?? false, row.months.contains(where: { $0.toward + $0.strained > 0 }) else {
            return nil
        }
        let signs = row.months.map { month in
            switch (month.toward > 0, month.strained > 0) {
            case (true, true): "◐"
            case (true, false): "●"
            case (false, true): "○"
            case (false, false): " "
            }
        }
        return ("side", signs.joined(separator: " "), .faint)
    }

    /// The first month from which on a risk is denied and never affirmed, where it was affirmed before.
    private static func denied(_ row: ThemeTimeline.Row) -> Int? {
        guard let last = row.months.lastIndex(where: { $0.affirmed > 0 }) else { return nil }
        return row.months.indices.first { $0 > last && row.months[$0].denied > 0 }
    }

    /// Under a heading, as an answer.
    static func print(_ timeline: ThemeTimeline, to output: Output, heading: String) {
        let style = Style.forOutput
        guard let first = timeline.first, let last = timeline.last, !timeline.rows.isEmpty else {
            output.line("\(heading) · themes: none yet")
            return
        }
        output.line(
            style.strong("\(heading) · themes")
                + "   \(counted(timeline.notes, "note")), \(first.short) – \(last.short)")
        output.line(String(repeating: "─", count: 80))
        let table = ThemeTimelineTable(
            timeline, width: StandardStreams.width, isNumbered: false, showsAll: false)
        for line in table.lines { output.line(style.text(line.text, line.style)) }
        if table.hidden > 0 { output.line(style.faint("\(table.hidden) more in --json")) }
    }
}

extension CalendarDay {
    /// `Mar`
    var monthName: String { String(CalendarDay.monthNames[parts.month - 1].prefix(3)) }
}
