/// What was found before a page was shown, for its first reading alone: copies of the page have none of it afterwards.
final class FoundBefore<Found> {
    private var found: Found?

    init(_ found: Found?) { self.found = found }

    func take() -> Found? {
        defer { found = nil }
        return found
    }
}
