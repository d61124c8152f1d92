/// A query that is put to Alcove and to other programs alike.
struct BenchQuery: Sendable {
    /// What the notes must have.
    indirect enum Form: Sendable {
        /// A word in all its inflections.
        case word(String)
        case phrase(String)
        case all([Form])
        case any([Form])
        case not(Form)
        /// What only Alcove understands, as it stands in the query.
        case own(String)
    }

    /// What a query is an example of.
    enum Kind: String, Sendable {
        case word, phrase, boolean, dates, prefix, theme, patient, missing
    }

    let kind: Kind
    let form: Form
    /// First and last day.
    var days: (String, String)?

    init(_ kind: Kind, _ form: Form, days: (String, String)? = nil) {
        self.kind = kind
        self.form = form
        self.days = days
    }

    /// The query in Alcove's language.
    var text: String { form.text }

    /// The query in the words of a report.
    var title: String { days.map { "\(text)  \($0.0)…\($0.1)" } ?? text }

    /// The arguments of `alcove search`.
    var arguments: [String] { [text] + (days.map { ["--since", $0.0, "--until", $0.1] } ?? []) }

    /// Whether other programs can be asked the same: the prefixes and themes of Alcove are its own, and so are its
    /// suggestions for a word that is nowhere.
    var isShared: Bool {
        switch kind {
        case .word, .phrase, .boolean, .dates: true
        case .prefix, .theme, .patient, .missing: false
        }
    }
}

extension BenchQuery.Form {
    fileprivate var text: String {
        switch self {
        case .word(let word): word
        case .phrase(let words): "\"\(words)\""
        case .all(let parts): parts.map(\.text).joined(separator: " ")
        case .any(let parts): "(" + parts.map(\.text).joined(separator: " OR ") + ")"
        case .not(let part): "-" + part.text
        case .own(let text): text
        }
    }

    /// The query for the peers' script: a word is a text, a phrase `["phrase", word…]`, the others `["all", part…]`.
    ///
    /// - Parameter stem: the word under which the index files a word.
    func tree(_ stem: (String) throws -> [String]) rethrows -> PeerTree {
        switch self {
        case .word(let word): .text(try stem(word).joined())
        case .phrase(let words): .list([.text("phrase")] + (try stem(words).map { .text($0) }))
        case .all(let parts): .list([.text("all")] + (try parts.map { try $0.tree(stem) }))
        case .any(let parts): .list([.text("any")] + (try parts.map { try $0.tree(stem) }))
        case .not(let part): .list([.text("not"), try part.tree(stem)])
        case .own(let text): .text(text)
        }
    }
}

/// Lists of texts and lists, as JSON.
indirect enum PeerTree: Encodable {
    case text(String)
    case list([PeerTree])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .list(let parts): try container.encode(parts)
        }
    }
}
