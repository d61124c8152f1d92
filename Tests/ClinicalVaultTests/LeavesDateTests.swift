import Foundation
import Testing

@testable import ClinicalVault

struct LeavesDateTests {
    @Test func `every day of eight hundred years comes back from its parts and its text`() throws {
        var previous = try #require(CalendarDay(year: 1599, month: 12, day: 31))
        while previous.parts.year < 2400 {
            let day = previous.adding(days: 1)
            let (year, month, date) = day.parts
            #expect(CalendarDay(year: year, month: month, day: date) == day)
            #expect(date == 1 || date == previous.parts.day + 1)
            #expect(day.weekday.index == (previous.weekday.index + 1) % 7)
            previous = day
        }
        #expect(previous.number == 157_054)
    }

    @Test func `known days have the known numbers`() {
        #expect(CalendarDay(iso: "1970-01-01")?.number == 0)
        #expect(CalendarDay(iso: "2000-02-29")?.number == 11_016)
        #expect(CalendarDay(iso: "0001-01-01")?.number == CalendarDay.range.lowerBound)
        #expect(CalendarDay(iso: "9999-12-31")?.number == CalendarDay.range.upperBound)
        #expect(CalendarDay(iso: "2026-11-23")?.weekday == .monday)
        #expect(CalendarDay(iso: "2026-11-23")?.long == "23 November 2026")
        #expect(CalendarDay(iso: "2026-11-03")?.short == "3 Nov 2026")
    }

    @Test func `the arithmetic agrees with the one of Foundation`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for number in stride(from: -100_000, through: 100_000, by: 997) {
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let day = try #require(CalendarDay(number: number))
            #expect(day.parts.year == parts.year)
            #expect(day.parts.month == parts.month)
            #expect(day.parts.day == parts.day)
            #expect((day.weekday.index + 1) % 7 + 1 == parts.weekday)
        }
    }

    @Test(arguments: [
        "", "2026-3-01", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "0000-01-01",
        "20260301", "2026-03-01 ", "-026-03-01", "2026/03/01", "२०२६-०३-०१", "2100-02-29",
    ])
    func `what is no day is refused`(text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }

    @Test(arguments: [
        ("today", "2026-11-23"), ("Yesterday", "2026-11-22"), ("tomorrow", "2026-11-24"),
        ("last tuesday", "2026-11-17"), ("tuesday", "2026-11-17"), ("last monday", "2026-11-16"),
        ("monday", "2026-11-16"), ("sun", "2026-11-22"), ("next monday", "2026-11-30"), ("next tue", "2026-11-24"),
        ("3 weeks ago", "2026-11-02"), ("a month ago", "2026-10-23"), ("two years ago", "2024-11-23"),
        ("1 day ago", "2026-11-22"), ("last week", "2026-11-16"), ("last month", "2026-10-23"),
        ("9 months ago", "2026-02-23"), ("1 march", "2026-03-01"), ("March 1", "2026-03-01"),
        ("24 november", "2025-11-24"), ("23 nov", "2026-11-23"), ("1st march 2024", "2024-03-01"),
        ("Mar 3, 2024", "2024-03-03"), ("29 february", "2024-02-29"), ("march 2026", "2026-03-01"),
        ("2026-03", "2026-03-01"), ("2026", "2026-01-01"), ("2026-03-01", "2026-03-01"),
    ])
    func `natural dates are understood on 23 November 2026, a Monday`(text: String, iso: String) throws {
        let today = try #require(CalendarDay(iso: "2026-11-23"))
        #expect(CalendarDay(natural: text, today: today)?.iso == iso)
    }

    @Test(arguments: [
        "", " ", "soon", "last", "ago", "weeks ago", "3 weeks", "-3 weeks ago", "999999 weeks ago", "31 february 2026",
        "2026-13", "2026-3", "0000", "1 march 26", "next week", "march 1 2 2026", "to", "m", "1 2 2026",
    ])
    func `other words are not guessed at`(text: String) throws {
        let today = try #require(CalendarDay(iso: "2026-11-23"))
        #expect(CalendarDay(natural: text, today: today) == nil)
    }

    @Test func `months later end on the last day where the month is shorter`() throws {
        let day = try #require(CalendarDay(iso: "2024-01-31"))
        #expect(day.adding(months: 1).iso == "2024-02-29")
        #expect(day.adding(months: -2).iso == "2023-11-30")
        #expect(day.adding(months: 13).iso == "2025-02-28")
        #expect(day.adding(days: .max).iso == "9999-12-31")
        #expect(day.adding(days: .min).iso == "0001-01-01")
        #expect(day.adding(months: -30_000).parts.year == 1)
    }

    @Test func `a moment comes back from its text`() {
        for seconds: Int64 in [0, 1, -1, 86_399, 86_400, -86_400, 1_795_445_520, 253_402_300_799] {
            let moment = Timestamp(seconds: seconds)
            #expect(Timestamp(iso: moment.iso) == moment)
        }
        #expect(Timestamp(seconds: -1).iso == "1969-12-31T23:59:59Z")
        #expect(Timestamp(iso: "2026-11-23T14:52:00Z")?.dayInUTC.iso == "2026-11-23")
        #expect(Timestamp(seconds: .max).iso == "9999-12-31T23:59:59Z")
        #expect(Timestamp(seconds: .min).iso == "0001-01-01T00:00:00Z")
    }

    @Test(arguments: [
        "2026-11-23 14:52:00Z", "2026-11-23T14:52Z", "2026-11-23T24:00:00Z", "2026-11-23T14:60:00Z",
        "2026-11-23T14:52:60Z", "2026-11-23T14:52:00+01:00", "2026-11-23t14:52:00z", "2026-02-30T00:00:00Z", "",
    ])
    func `another spelling of a moment is refused`(text: String) {
        #expect(Timestamp(iso: text) == nil)
    }

    @Test func `today is the day of the clock on the wall`() {
        let parts = Calendar.current.dateComponents([.year, .month, .day], from: Date())
        let today = CalendarDay.today()
        // Midnight may pass between the two lines.
        #expect(abs((parts.day ?? 0) - today.parts.day) <= 1 || today.parts.day == 1)
    }
}
