extension Query {
    /// Understands a query as the clinician wrote it.
    ///
    /// ```
    /// any    := all (OR all)*
    /// all    := part+                                 words are required; AND between them is allowed
    /// part   := NOT part | -part | ( any ) | field:value | "a phrase" | word | begin*
    /// field  := theme | patient | kind | title        a value with spaces stands in quotes
    /// ```
    ///
    /// A word means all its inflections, and so do the words of a phrase; one word in quotes means exactly this word. A
    /// word that is cut into several, as "self-harm" is, is a phrase. `OR`, `AND` and `NOT` are written in capitals.
    /// - Parameter names: knows the themes, patients and kinds.
    /// - Returns: ``everything`` for a text without anything but white space.
    public static func parse(_ text: String, names: some QueryNames) throws(QueryError) -> Query {
        guard text.count <= maximumLength else {
            throw QueryError(position: maximumLength, message: "the query is longer than \(maximumLength) characters")
        }
        var parser = QueryParser(tokens: try QueryLexer.tokens(of: text), names: names, end: text.count)
        return try parser.query()
    }

    /// Whether a query asks for a theme; nil where it cannot be read, which ``parse(_:names:)`` has more to say about.
    public static func asksForTheme(_ text: String) -> Bool? {
        try? QueryLexer.tokens(of: text).contains { token in
            if case .word(_, field: let field?, isQuoted: _) = token.kind { field.name == "theme" } else { false }
        }
    }
}

/// Makes a tree of tokens.
struct QueryParser<Names: QueryNames> {
    private let tokens: [QueryToken]
    private let names: Names
    private let end: Int
    private var index = 0
    private var leaves: [Query.Leaf] = []

    init(tokens: [QueryToken], names: Names, end: Int) {
        self.tokens = tokens
        self.names = names
        self.end = end
    }

    mutating func query() throws(QueryError) -> Query {
        guard !tokens.isEmpty else { return .everything }
        let root = try any(depth: 0)
        if index < tokens.count { throw error(at: index, "there is a ')' without a '(' before it") }
        return Query(root: root, leaves: leaves)
    }

    private func error(at index: Int, _ message: String) -> QueryError {
        QueryError(position: index < tokens.count ? tokens[index].position : end, message: message)
    }

    private func kind(at index: Int) -> QueryToken.Kind? { index < tokens.count ? tokens[index].kind : nil }

    private mutating func any(depth: Int) throws(QueryError) -> Query.Node {
        guard depth < Query.maximumDepth else { throw error(at: index, "the parentheses are nested too deeply") }
        var parts = [try all(depth: depth)]
        while kind(at: index) == .or {
            index += 1
            parts.append(try all(depth: depth))
        }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    private mutating func all(depth: Int) throws(QueryError) -> Query.Node {
        var parts: [Query.Node] = []
        while let kind = kind(at: index) {
            switch kind {
            case .or, .close:
                if parts.isEmpty { throw missing() }
                return parts.count == 1 ? parts[0] : .and(parts)
            case .and:
                if parts.isEmpty { throw missing() }
                index += 1
                switch self.kind(at: index) {
                case nil, .or, .close, .and: throw missing()
                default: break
                }
            default:
                parts.append(try part(depth: depth))
            }
        }
        if parts.isEmpty { throw missing() }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    /// A word is missing at the present place; what stands before it says which sentence helps.
    private func missing() -> QueryError {
        let before = index > 0 ? tokens[index - 1].kind : nil
        switch (before, kind(at: index)) {
        case (.open, .close): return error(at: index - 1, "there is nothing between these parentheses")
        case (.open, nil): return error(at: index - 1, "this parenthesis is never closed")
        case (.or, _): return error(at: index - 1, "OR wants a word on both sides")
        case (.and, _): return error(at: index - 1, "AND wants a word on both sides")
        case (_, .or): return error(at: index, "OR wants a word on both sides; in quotes it is a word")
        case (_, .and): return error(at: index, "AND wants a word on both sides; in quotes it is a word")
        default: return error(at: index, "there is a ')' without a '(' before it")
        }
    }

    private mutating func part(depth: Int) throws(QueryError) -> Query.Node {
        let token = tokens[index]
        switch token.kind {
        case .not:
            index += 1
            guard depth < Query.maximumDepth else { throw error(at: index, "the negations are nested too deeply") }
            switch kind(at: index) {
            case nil, .or, .and, .close: throw error(at: index - 1, "NOT wants a word after it; in quotes it is a word")
            default: return .not(try part(depth: depth + 1))
            }
        case .open:
            index += 1
            let inner = try any(depth: depth + 1)
            guard kind(at: index) == .close else {
                throw QueryError(position: token.position, message: "this parenthesis is never closed")
            }
            index += 1
            return inner
        case .word(let word, let field, let isQuoted):
            index += 1
            let test = try test(word, field: field, isQuoted: isQuoted, at: token)
            guard leaves.count < Query.maximumLeaves else {
                throw QueryError(
                    position: token.position, message: "the query has more than \(Query.maximumLeaves) words")
            }
            leaves.append(Query.Leaf(text: word, test: test, inTitle: field?.name == "title"))
            return .leaf(leaves.count - 1)
        case .or, .and, .close:
            throw missing()
        }
    }

    private func test(
        _ word: String, field: QueryToken.Field?, isQuoted: Bool, at token: QueryToken
    ) throws(QueryError) -> Query.Test {
        do throws(UnknownName) {
            switch field?.name {
            case "theme": return .theme(try names.theme(named: word))
            case "patient": return .patient(try names.patients(named: word))
            case "kind": return .kind(try names.kind(named: word))
            default: break
            }
        } catch {
            throw QueryError(position: token.valuePosition, message: error.message)
        }
        var text = word
        let isPrefix = !isQuoted && text.hasSuffix("*")
        if isPrefix { text.removeLast() }
        let words = Query.Word.all(in: text)
        if let star = text.firstIndex(of: "*"), !isQuoted {
            throw QueryError(
                position: token.valuePosition + text.distance(from: text.startIndex, to: star),
                message: "a star stands only at the end of a word")
        }
        guard let first = words.first else {
            let message =
                isPrefix ? "a star wants the beginning of a word before it" : "there is no word here to look for"
            throw QueryError(position: token.valuePosition, message: message)
        }
        if words.count == 1 {
            if isPrefix || first.isIdeograph { return .prefix(first.folded) }
            return isQuoted ? .exact(first.folded) : .word(first)
        }
        if isPrefix {
            throw QueryError(
                position: token.valuePosition,
                message: "a star works with one word; write the words apart or without it")
        }
        return .phrase(words)
    }
}
