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

    enum Test: Hashable, Sendable {
        /// The stem of a word: any inflection of it.
        case stem([UInt8])
        /// A word in its folded form, and no other.
        case exact([UInt8])
        /// Stems one behind the other.
        case phrase([[UInt8]])
        /// Folded words that begin so.
        case prefix([UInt8])
        /// A theme that was marked or found.
        case theme(String)
        /// Any of these patients.
        case patient([PatientKey])
        case kind(UInt8)
    }
}
