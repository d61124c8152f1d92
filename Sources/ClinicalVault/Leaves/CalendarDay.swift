/// A day of the calendar, without a time zone: the day of a session, a birthday.
///
/// Counted in days since 1 January 1970. Arithmetic is that of the proleptic Gregorian calendar, from year 1 to 9999.
public struct CalendarDay: Hashable, Sendable {
    /// Days since 1 January 1970.
    public let number: Int32

    /// The first and the last day that exist here: 1 January 1 and 31 December 9999.
    public static let range: ClosedRange<Int32> = -719_162...2_932_896

    /// The day with this number, or nil outside ``range``.
    public init?(number: Int) {
        guard let number = Int32(exactly: number), CalendarDay.range.contains(number) else { return nil }
        self.number = number
    }

    /// The day of year, month 1 to 12 and day of the month, or nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDay.daysInMonth(month, of: year)
        else { return nil }
        // The year is begun in March, so that the leap day is its last and months have 153 days in every five:
        // 31 30 31 30 31. An era is 400 years, 146,097 days.
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted % 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// The day of an ISO text `2026-03-01`, or nil.
    public init?(iso text: some StringProtocol) {
        let text = String(text)
        self.init(iso: text.utf8.span)
    }

    /// The day of an ISO text in ASCII, or nil.
    init?(iso bytes: Span<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = decimal(bytes, 0..<4), let month = decimal(bytes, 5..<7), let day = decimal(bytes, 8..<10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month 1 to 12 and day of the month.
    public var parts: (year: Int, month: Int, day: Int) {
        // The way back of the arithmetic above: each division undoes one line of it.
        let shifted = Int(number) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * march + 2) / 5 + 1
        let month = march < 10 ? march + 3 : march - 9
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
    }

    /// The day of the week.
    public var weekday: Weekday {
        // 1 January 1970 was a Thursday; day 0 of range is far before, so the remainder is made positive.
        let index = ((Int(number) + 3) % 7 + 7) % 7
        return Weekday.allCases[index]
    }

    /// `2026-03-01`.
    public var iso: String {
        let (year, month, day) = parts
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// That many days later, or earlier where negative; stops at the ends of ``range``.
    public func adding(days: Int) -> CalendarDay {
        let sum = Int(number).addingReportingOverflow(days)
        let far = days < 0 ? CalendarDay.range.lowerBound : CalendarDay.range.upperBound
        guard !sum.overflow, let day = CalendarDay(number: sum.partialValue) else { return CalendarDay(known: far) }
        return day
    }

    /// The same day of the month that many months later; the last of the month where that month is shorter.
    public func adding(months: Int) -> CalendarDay {
        let (year, month, day) = parts
        let bounded = min(max(months, -120_000), 120_000)
        let total = year * 12 + month - 1 + bounded
        let newYear = min(max(total / 12, 1), 9999)
        let newMonth = (total % 12 + 12) % 12 + 1
        let last = CalendarDay.daysInMonth(newMonth, of: newYear)
        return CalendarDay(year: newYear, month: newMonth, day: min(day, last)) ?? self
    }

    init(known number: Int32) { self.number = number }

    static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDay: Comparable, CustomStringConvertible {
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
    public var description: String { iso }
}

/// The days of the week, Monday first as in ISO 8601.
public enum Weekday: String, CaseIterable, Sendable {
    case monday = "Monday"
    case tuesday = "Tuesday"
    case wednesday = "Wednesday"
    case thursday = "Thursday"
    case friday = "Friday"
    case saturday = "Saturday"
    case sunday = "Sunday"

    /// The name as it is shown.
    public var name: String { rawValue }

    /// 0 for Monday to 6 for Sunday.
    public var index: Int { Weekday.allCases.firstIndex(of: self) ?? 0 }
}

extension CalendarDay {
    /// The twelve months as they are shown, January first.
    public static let monthNames = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]

    /// `23 November 2026`.
    public var long: String {
        let (year, month, day) = parts
        return "\(day) \(CalendarDay.monthNames[month - 1]) \(year)"
    }

    /// `23 Nov 2026`.
    public var short: String {
        let (year, month, day) = parts
        return "\(day) \(CalendarDay.monthNames[month - 1].prefix(3)) \(year)"
    }

    /// `23 Nov`, for lists whose year is clear.
    public var shortWithoutYear: String {
        let (_, month, day) = parts
        return "\(day) \(CalendarDay.monthNames[month - 1].prefix(3))"
    }
}

/// The value of decimal digits, at most nine; nil for anything else.
func decimal(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
    }
    return value
}

/// The value of the decimal digits in a range of at most nine, or nil.
func decimal(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
        guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
        value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
}

/// A number with zeros in front of it, up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
