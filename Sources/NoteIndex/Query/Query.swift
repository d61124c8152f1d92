/// A search as the clinician wrote it, understood: a tree of conditions over at most ``maximumLeaves`` leaves.
public struct Query: Hashable, Sendable {
    /// The longest query in characters.
    public static let maximumLength = 2000
    /// The most words, phrases and fields of one query.
    public static let maximumLeaves = 64
    /// How deep parentheses and negations may be nested.
    public static let maximumDepth = 32

    /// The conditions.
    let root: Node
    /// What the leaves of ``root`` ask for, numbered.
    let leaves: [Leaf]

    /// The query that every note answers.
    public static let everything = Query(root: .all, leaves: [])

    /// Whether every note answers the query: nothing was asked for.
    public var isEverything: Bool { root == .all }

    indirect enum Node: Hashable, Sendable {
        case all
        case leaf(Int)
        case and([Node])
        case or([Node])
        case not(Node)
    }

    /// One thing that a note can have or not have.
    struct Leaf: Hashable, Sendable {
        /// As it stands in the query.
        var text: String
        var test: Test
        var inTitle = false
    }

    /// A word of the query: without case and marks, and in small letters with them. What its inflections share depends on
    /// the language of a note.
    struct Word: Hashable, Sendable {
        var folded: [UInt8]
        var lower: [UInt8]
    }

    enum Test: Hashable, Sendable {
        /// A word in any inflection.
        case word(Word)
        /// A word in its folded form, and no other.
        case exact([UInt8])
        /// Words one behind the other, each in any inflection.
        case phrase([Word])
        /// Folded words that begin so.
        case prefix([UInt8])
        /// A theme that was marked or found.
        case theme(String)
        /// Any of these patients.
        case patient([PatientKey])
        case kind(UInt8)
        case label(String)
    }
}
