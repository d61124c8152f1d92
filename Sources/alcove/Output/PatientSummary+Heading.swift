internal import ClinicalVault
internal import Terminal

/// A patient as what stands above a screen.
extension PatientSummary {
    /// `K-117 · Given Family`
    var heading: String { Printable.line(code) + (name.map { " · \(Printable.line($0))" } ?? "") }

    /// `K-117 · Given Family, 41`
    var headingWithAge: String { heading + (age(on: .today()).map { ", \($0)" } ?? "") }

    /// The age in years on a day; nil where the birthday is not known.
    func age(on day: CalendarDay) -> Int? {
        guard let born, born <= day else { return nil }
        let (now, then) = (day.parts, born.parts)
        return now.year - then.year - ((now.month, now.day) < (then.month, then.day) ? 1 : 0)
    }
}
