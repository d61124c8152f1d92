extension CalendarDay {
    /// The day that a person means, seen from `today`; nil where the words are not understood.
    ///
    /// `2026-03-01` · `today`, `yesterday`, `tomorrow` · `tuesday` and `last tuesday` (the latest one before today) ·
    /// `next tuesday` · `3 weeks ago`, `a month ago`, `last week`, `last month`, `last year` · `1 march`, `march 1`,
    /// `1 march 2026`, `march 2026` (its first day) · `2026-03`, `2026`. Any case; names of days and months may be
    /// shortened to three letters.
    public init?(natural text: some StringProtocol, today: CalendarDay) {
        if let day = CalendarDay(iso: text) {
            self = day
            return
        }
        guard text.utf8.count <= 64 else { return nil }
        let words = text.lowercased().split { $0 == " " || $0 == "\t" || $0 == "," }.map(String.init)
        guard let day = NaturalDate(today: today).day(words) else { return nil }
        self = day
    }
}

private struct NaturalDate {
    let today: CalendarDay

    func day(_ words: [String]) -> CalendarDay? {
        switch words.count {
        case 1: single(words[0])
        case 2: pair(words[0], words[1])
        case 3 where words[2] == "ago": count(words[0]).flatMap { ago($0, words[1]) }
        case 3: year(words[2]).flatMap { dayAndMonth(words[0], words[1], year: $0) }
        default: nil
        }
    }

    private func single(_ word: String) -> CalendarDay? {
        switch word {
        case "today", "now": return today
        case "yesterday": return today.adding(days: -1)
        case "tomorrow": return today.adding(days: 1)
        default: break
        }
        if let weekday = weekday(word) { return before(weekday) }
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = year(String(parts[0])), parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return CalendarDay(year: year, month: 1, day: 1) }
        guard parts[1].utf8.count == 2, let month = decimal(parts[1].utf8) else { return nil }
        return CalendarDay(year: year, month: month, day: 1)
    }

    private func pair(_ first: String, _ second: String) -> CalendarDay? {
        switch first {
        case "last":
            if let weekday = weekday(second) { return before(weekday) }
            return ago(1, second)
        case "next":
            guard let weekday = weekday(second) else { return nil }
            return today.adding(days: (weekday.index - today.weekday.index + 6) % 7 + 1)
        default: break
        }
        if let month = month(first), let year = year(second) { return CalendarDay(year: year, month: month, day: 1) }
        return dayAndMonth(first, second, year: nil)
    }

    /// `1 march` and `march 1`: of the year, or else the latest that is not after today.
    private func dayAndMonth(_ first: String, _ second: String, year: Int?) -> CalendarDay? {
        guard let month = month(first) ?? month(second),
            let day = number(month == self.month(first) ? second : first)
        else { return nil }
        if let year { return CalendarDay(year: year, month: month, day: day) }
        // A 29 February may be up to eight years back.
        for back in 0...8 {
            let found = CalendarDay(year: today.parts.year - back, month: month, day: day)
            if let found, found <= today { return found }
        }
        return nil
    }

    private func before(_ weekday: Weekday) -> CalendarDay {
        today.adding(days: -((today.weekday.index - weekday.index + 6) % 7 + 1))
    }

    private func ago(_ count: Int, _ unit: String) -> CalendarDay? {
        switch unit {
        case "day", "days": today.adding(days: -count)
        case "week", "weeks": today.adding(days: -7 * count)
        case "month", "months": today.adding(months: -count)
        case "year", "years": today.adding(months: -12 * count)
        default: nil
        }
    }

    private func count(_ word: String) -> Int? {
        let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
        if word == "a" || word == "an" { return 1 }
        if let index = words.firstIndex(of: word) { return index + 1 }
        guard word.utf8.count <= 5 else { return nil }
        return decimal(word.utf8)
    }

    /// A day of the month, with or without `st`, `nd`, `rd`, `th` or a full stop behind it.
    private func number(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard ["", ".", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else { return nil }
        return decimal(digits.utf8)
    }

    private func year(_ word: String) -> Int? { word.utf8.count == 4 ? decimal(word.utf8) : nil }

    private func weekday(_ word: String) -> Weekday? {
        guard word.count >= 3 else { return nil }
        return Weekday.allCases.first { $0.name.lowercased().hasPrefix(word) }
    }

    private func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        return CalendarDay.monthNames.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
    }
}
