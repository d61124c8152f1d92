public import ArgumentParser
internal import ClinicalVault

/// A day as people write it: `2026-03-01`, `today`, `last tuesday`, `3 weeks ago`.
struct DateOption: ExpressibleByArgument {
    let day: CalendarDay

    init?(argument: String) {
        guard let day = CalendarDay(natural: argument, today: CalendarDay.today()) else { return nil }
        self.day = day
    }
}

/// `--since` and `--until`.
struct DateRange: ParsableArguments {
    @Option(help: ArgumentHelp("From this day on: 2026-03-01, yesterday, 3 weeks ago.", valueName: "date"))
    var since: DateOption?

    @Option(help: ArgumentHelp("Up to and with this day.", valueName: "date"))
    var until: DateOption?

    mutating func validate() throws {
        if let since, let until, until.day < since.day { throw ValidationError("--until is before --since") }
    }
}

/// `--kind`.
extension NoteKind: ExpressibleByArgument {}
