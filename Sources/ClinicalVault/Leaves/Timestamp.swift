#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A moment, in whole seconds of UTC since 1 January 1970: when a note was written, when a log entry was made.
public struct Timestamp: Hashable, Sendable {
    /// Seconds since 1 January 1970, 00:00 UTC.
    public let seconds: Int64

    /// The moments whose text has four digits for the year, from year 1 to 9999.
    public static let range: ClosedRange<Int64> =
        Int64(CalendarDay.range.lowerBound) * 86_400...Int64(CalendarDay.range.upperBound) * 86_400 + 86_399

    /// The moment that many seconds after 1970 began, brought into ``range``.
    public init(seconds: Int64) {
        self.seconds = min(max(seconds, Timestamp.range.lowerBound), Timestamp.range.upperBound)
    }

    /// This moment, by the clock of the machine.
    public static func now() -> Timestamp { Timestamp(seconds: Int64(time(nil))) }

    /// The moment of an ISO text `2026-11-23T14:52:00Z`, or nil. No other zone, no fractions: one moment, one text.
    public init?(iso text: some StringProtocol) {
        let text = String(text)
        let bytes = text.utf8.span
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
            let day = CalendarDay(iso: bytes.extracting(0..<10)),
            let hour = decimal(bytes, 11..<13), let minute = decimal(bytes, 14..<16),
            let second = decimal(bytes, 17..<19), hour < 24, minute < 60, second < 60
        else { return nil }
        seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }

    /// `2026-11-23T14:52:00Z`.
    public var iso: String {
        let clock = Int(((seconds % 86_400) + 86_400) % 86_400)
        let hour = padded(clock / 3600, 2)
        let minute = padded(clock / 60 % 60, 2)
        return "\(dayInUTC.iso)T\(hour):\(minute):\(padded(clock % 60, 2))Z"
    }

    /// The day on which the moment falls in UTC.
    public var dayInUTC: CalendarDay {
        // Flooring division: a moment before 1970 belongs to the day that began before it.
        let clock = ((seconds % 86_400) + 86_400) % 86_400
        return CalendarDay(number: Int((seconds - clock) / 86_400)) ?? CalendarDay.epoch
    }

    /// The day and the clock where the reader is: the machine's own time zone.
    public var local: (day: CalendarDay, hour: Int, minute: Int) {
        var moment = time_t(seconds)
        var parts = unsafe tm()
        // localtime_r fills `parts` and keeps nothing; it reads the zone of the environment once.
        guard unsafe localtime_r(&moment, &parts) != nil,
            let day = unsafe CalendarDay(
                year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        else { return (dayInUTC, 0, 0) }
        return unsafe (day, Int(parts.tm_hour), Int(parts.tm_min))
    }

    /// The clock where the reader is: `14:52`.
    public var localClock: String {
        let (_, hour, minute) = local
        return "\(padded(hour, 2)):\(padded(minute, 2))"
    }
}

extension Timestamp: Comparable, CustomStringConvertible {
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }
    public var description: String { iso }
}

extension CalendarDay {
    static let epoch = CalendarDay(known: 0)

    /// Today, where the machine is.
    public static func today() -> CalendarDay { Timestamp.now().local.day }
}
