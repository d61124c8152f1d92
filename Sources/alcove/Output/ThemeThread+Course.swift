internal import ClinicalVault
internal import NoteIndex
internal import Terminal

/// How a theme went: when it showed, on which side, and the sentences in which it turned.
///
/// Facts of the words alone: what they mean, the clinician decides.
extension ThemeThread {
    /// “14 of 38 notes, Jan – Nov 2026”.
    var extent: String {
        guard let first = days.first, let last = days.last else { return "no notes" }
        return "\(noteCount) of \(counted(days.count, "note")), \(first.short) – \(last.short)"
    }

    /// A place in the course of a theme. What turned and what fell back are suggestions from the words.
    enum Turn: String {
        case first = "First"
        case turned = "Turned"
        case fellBack = "Fell back"
        case last = "Last"
        case wasThere = "Was there"

        /// The word of the contract with scripts.
        var word: String { rawValue.lowercased().replacing(" ", with: "_") }
    }

    /// A thread of so many sentences is shown whole.
    private static let shortCount = 6

    /// The places by the numbers of their sentences: the first, the first on the good side after strained ones, the first
    /// strained one after that, the last of a risk that was there, and the last.
    private var places: [Int: Turn] {
        guard let first = entries.indices.first, let last = entries.indices.last else { return [:] }
        var places = [last: Turn.last]
        // Of one sentence alone: the first.
        places[first] = .first
        let strained = entries.firstIndex { $0.isOwn(.strained) }
        let turned = strained.flatMap { strained in entries[strained...].firstIndex { $0.isOwn(.toward) } }
        let fellBack = turned.flatMap { turned in entries[turned...].firstIndex { $0.isOwn(.strained) } }
        if let turned, places[turned] == nil { places[turned] = .turned }
        if let fellBack, places[fellBack] == nil { places[fellBack] = .fellBack }
        // Of a risk that was denied since.
        let there = entries.lastIndex { $0.isRiskThere && !$0.isPast && !$0.aboutSomeoneElse }
        if let there, places[there] == nil { places[there] = .wasThere }
        return places
    }

    /// The sentences that tell the course; all of them, where there are few.
    var turns: [(label: String, entry: Entry)] {
        let places = places
        let shown = entries.count <= ThemeThread.shortCount ? Array(entries.indices) : places.keys.sorted()
        return shown.map { (places[$0]?.rawValue ?? "", entries[$0]) }
    }

    /// The place of each sentence, in their order.
    var course: [(turn: Turn?, entry: Entry)] {
        let places = places
        return entries.indices.map { (places[$0], entries[$0]) }
    }

    /// Months above bars: one row for each side where the theme has sides, else one for all; below, the longest time
    /// without a session.
    func chart(width: Int) -> [String] {
        guard let first = days.first, let last = days.last else { return [] }
        let left = 18
        let end = ThemeThread.month(last)
        let count = min(max(1, (width - left) / 2), end - ThemeThread.month(first) + 1)
        // Of one month a picture says nothing.
        guard count > 1 else { return [] }
        let origin = end - count + 1
        let initials = (0..<count).map { String(CalendarDay.monthNames[(origin + $0) % 12].prefix(1)) }
        var lines = [String(repeating: " ", count: left) + initials.joined(separator: " ")]
        func row(_ name: String, _ isCounted: (Entry) -> Bool) {
            var counts = Array(repeating: 0, count: count)
            for entry in entries where isCounted(entry) {
                let month = ThemeThread.month(entry.note.day) - origin
                if counts.indices.contains(month) { counts[month] += 1 }
            }
            lines.append(TextWidth.pad(name, to: left) + counts.map(ThemeTimeline.bar).joined(separator: " "))
        }
        if theme.hasSides {
            row(" ● toward") { $0.isOwn(.toward) }
            row(" ○ strained") { $0.isOwn(.strained) }
        } else if theme.isSigned {
            row(" ! affirmed") { !$0.aboutSomeoneElse && $0.polarity == .affirmed && !$0.isPast }
            if entries.contains(where: \.isOfThePast) { row(" ‹ past", \.isOfThePast) }
            row(" – denied") { !$0.aboutSomeoneElse && $0.polarity == .denied }
        } else {
            row(" notes") { _ in true }
        }
        if let gap {
            lines.append(ThemeThread.line(for: gap, at: left + 2 * (ThemeThread.month(gap.from) - origin), left))
        }
        return lines + [""]
    }

    /// Months since year 0.
    private static func month(_ day: CalendarDay) -> Int { day.parts.year * 12 + day.parts.month - 1 }

    /// The longest time between two notes, where it is three weeks or more and three times as long as is usual.
    private var gap: (from: CalendarDay, to: CalendarDay)? {
        let steps = zip(days, days.dropFirst()).map { (from: $0, to: $1) }
        let lengths = steps.map { $0.to.number - $0.from.number }.sorted()
        guard let longest = steps.max(by: { $0.to.number - $0.from.number < $1.to.number - $1.from.number }) else {
            return nil
        }
        let usual = lengths[lengths.count / 2]
        let length = longest.to.number - longest.from.number
        return length >= max(21, 3 * usual) ? longest : nil
    }

    private static func line(for gap: (from: CalendarDay, to: CalendarDay), at column: Int, _ left: Int) -> String {
        let words = "no session \(gap.from.shortWithoutYear) – \(gap.to.shortWithoutYear)"
        return String(repeating: " ", count: max(left, column)) + "└ " + words
    }
}

extension ThemeThread.Entry {
    /// Whether it tells of an earlier time of the patient's.
    fileprivate var isOfThePast: Bool { !aboutSomeoneElse && polarity == .affirmed && isPast }

    /// Whether it shows the patient on that side.
    fileprivate func isOwn(_ wanted: ThemeSide) -> Bool { !aboutSomeoneElse && polarity != .denied && side == wanted }
}
