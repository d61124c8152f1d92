/// One check on the way in: what it looks like in the sources, what would stand there without it, and who notices.
///
/// A check that another one makes redundant is not in the lists: nothing could notice that it is gone.
struct Guard: Sendable {
    /// Unique; also how the tests are told which one is taken out.
    let name: String
    /// Below `Sources`.
    let file: String
    /// Where it stands: text that occurs exactly once in the file, with the check itself between ‹ and ›. Several where
    /// the same thing is said in several places, such as where it is written and where it is read.
    let places: [String]
    /// An expression of the same type, as it would be if nobody had thought of it.
    let without: String
    /// What the check is there for, as a sentence.
    let meaning: String
    /// The tests of which at least one fails without it, as `swift test --filter` takes them.
    let tests: String

    init(
        _ name: String, in file: String, _ places: String..., without: String = "true", meaning: String, tests: String
    ) {
        self.name = name
        self.file = file
        self.places = places
        self.without = without
        self.meaning = meaning
        self.tests = tests
    }

    static let all = files + bundles + statements + state + age + agent + handoffs
}
