/// Forty notes that every corpus has, spread evenly over its days, about a patient of their own and with words that no
/// other note has: what is found by these stays the same while everything around it grows.
enum SteadyNotes {
    static let count = 40
    static let patient = "ZZ-007"

    /// Which of the forty note `number` is; nil for all others.
    static func place(of number: Int, among notes: Int) -> Int? {
        guard notes >= 2 * count else { return nil }
        let place = number * count / notes
        return number == (2 * place + 1) * notes / (2 * count) ? place : nil
    }

    /// What stands at the end of it: a word in all of them, one in every fourth, and one that stands in one alone.
    static func sentence(_ place: Int) -> String {
        var sentence = " The heron at the millpond was there again."
        if place.isMultiple(of: 4) { sentence += " It called itself a quillwright's daughter." }
        if place == 13 { sentence += " A dream of the vantablue stair." }
        return sentence
    }
}
