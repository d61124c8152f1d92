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

    /// What the notes of one month say of a theme, each counted in notes.
    struct Month {
        var notes = 0
        var toward = 0
        var strained = 0
        var affirmed = 0
        var denied = 0
        var considered = 0
        /// What is affirmed of an earlier time alone, and not counted as affirmed.
        var past = 0
    }

    /// One theme with its counts.
    struct Row {
        let id: String
        /// Nil for one of a colleague's that is not known here.
        let theme: Theme?
        let course: Course
        let months: [Month]
        let last: CalendarDay

        var name: String { theme?.name ?? id }
        var isRisk: Bool { theme?.isSigned ?? false }
        var counts: [Int] { months.map(\.notes) }
        var total: Int { months.reduce(0) { $0 + $1.notes } }
    }

    /// The most months of the answer for scripts.
    static let maximumMonths = 16

    let notes: Int
    let isOfOnePatient: Bool
    let first: CalendarDay?
    let last: CalendarDay?
    /// The first day of each month in the picture.
    let months: [CalendarDay]
    let rows: [Row]

    /// - Parameters:
    ///   - maximum: the most months; older ones are left out of the picture.
    ///   - today: where the picture ends at the latest: a slip in a year must not push the rest out of it.
    init(
        _ notes: [NoteSummary], _ vocabulary: ThemeVocabulary, months maximum: Int = maximumMonths,
        today: CalendarDay = .today()
    ) {
        self.notes = notes.count
        isOfOnePatient = notes.allSatisfy { $0.patient == notes.first?.patient }
        first = notes.map(\.day).min()
        last = notes.map(\.day).max()
        guard let first, let last else {
            (months, rows) = ([], [])
            return
        }
        let end = max(ThemeTimeline.index(first), min(ThemeTimeline.index(last), ThemeTimeline.index(today)))
        let span = min(maximum, end - ThemeTimeline.index(first) + 1)
        let origin = end - span + 1
        months = (0..<span).compactMap { CalendarDay(year: (origin + $0) / 12, month: (origin + $0) % 12 + 1, day: 1) }
        var counts: [String: [Month]] = [:]
        var lastSeen: [String: CalendarDay] = [:]
        for note in notes {
            let month = ThemeTimeline.index(note.day) - origin
            for (theme, finding) in ThemeTimeline.themes(of: note, vocabulary) {
                lastSeen[theme] = max(lastSeen[theme] ?? note.day, note.day)
                guard (0..<span).contains(month) else { continue }
                counts[theme, default: Array(repeating: Month(), count: span)][month]
                    .add(finding, isRisk: vocabulary.theme(id: theme)?.isSigned ?? false)
            }
        }
        rows = counts.map { theme, months in
            Row(
                id: theme, theme: vocabulary.theme(id: theme),
                course: ThemeTimeline.course(months.map(\.notes)), months: months, last: lastSeen[theme] ?? last)
        }.sorted { ($1.total, $0.id) < ($0.total, $1.id) }
    }

    /// The themes of a note with what the text says of them. What is denied counts where that is a finding itself, as for
    /// every risk; what is about somebody else does not.
    private static func themes(of note: NoteSummary, _ vocabulary: ThemeVocabulary) -> [String: ThemeCode?] {
        var themes: [String: ThemeCode?] = [:]
        for id in note.themes + note.suggested { themes[vocabulary.currentID(of: id)] = .some(nil) }
        for finding in note.findings {
            let code = ThemeCode(rawValue: finding.polarity)
            let counts =
                themes[finding.theme] != nil
                || !code.aboutSomeoneElse && vocabulary.theme(id: finding.theme)?.isSigned ?? false
            if counts { themes[finding.theme] = code }
        }
        return themes
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

    private static func json(_ counts: [Int]) -> JSON { .array(counts.map { .integer(Int64($0)) }) }

    /// Months as `2026-03`, and for each theme its counts.
    var json: JSON {
        [
            "notes": .integer(Int64(notes)), "months": .array(months.map { .string(String($0.iso.prefix(7))) }),
            "themes": .array(
                rows.map { row in
                    [
                        "theme": .string(row.id), "name": .string(row.name),
                        "course": .string(row.course.rawValue.lowercased()),
                        "counts": ThemeTimeline.json(row.counts),
                        "toward": ThemeTimeline.json(row.months.map(\.toward)),
                        "strained": ThemeTimeline.json(row.months.map(\.strained)),
                        "affirmed": ThemeTimeline.json(row.months.map(\.affirmed)),
                        "denied": ThemeTimeline.json(row.months.map(\.denied)),
                        "considered": ThemeTimeline.json(row.months.map(\.considered)),
                        "past": ThemeTimeline.json(row.months.map(\.past)),
                        "notes": .integer(Int64(row.total)), "last": .string(row.last.iso),
                    ]
                }),
        ]
    }
}

extension ThemeTimeline.Month {
    /// Counts a note in; a risk that was marked without a word of it is there.
    fileprivate mutating func add(_ finding: ThemeCode?, isRisk: Bool) {
        notes += 1
        if finding == nil, isRisk { affirmed += 1 }
        guard let finding, !finding.aboutSomeoneElse else { return }
        if finding.isToward { toward += 1 }
        if finding.isStrained { strained += 1 }
        switch finding.polarity {
        case .affirmed where finding.isPast: past += 1
        case .affirmed: affirmed += 1
        case .denied: denied += 1
        case .considered: considered += 1
        }
    }
}
