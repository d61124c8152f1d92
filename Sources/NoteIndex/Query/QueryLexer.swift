/// A piece of a query.
struct QueryToken: Equatable {
    enum Kind: Equatable {
        case open, close, or, and, not
        case word(String, field: Field?, isQuoted: Bool)
    }

    struct Field: Equatable {
        var name: String
    }

    var kind: Kind
    /// How many characters of the query stand before the piece, and before its value behind a field.
    var position: Int
    var valuePosition: Int
}

/// Cuts a query into pieces.
enum QueryLexer {
    static let fields = ["theme", "patient", "kind", "title"]

    static func tokens(of text: String) throws(QueryError) -> [QueryToken] {
        let characters = Array(text)
        var tokens: [QueryToken] = []
        var index = 0
        while index < characters.count {
            let start = index
            let character = characters[index]
            if character.isWhitespace {
                index += 1
            } else if character == "(" || character == ")" {
                index += 1
                tokens.append(
                    QueryToken(kind: character == "(" ? .open : .close, position: start, valuePosition: start))
            } else if character == "-" || character == "−", index + 1 < characters.count,
                !characters[index + 1].isWhitespace
            {
                // Before a word a hyphen is a negation; within one it separates, as everywhere.
                index += 1
                tokens.append(QueryToken(kind: .not, position: start, valuePosition: start))
            } else {
                let field = try field(characters, &index)
                let valueStart = index
                if index < characters.count, isQuote(characters[index]) {
                    let phrase = try quoted(characters, &index)
                    tokens.append(
                        QueryToken(
                            kind: .word(phrase, field: field, isQuoted: true), position: start,
                            valuePosition: valueStart + 1))
                } else {
                    let word = bare(characters, &index)
                    if let field, word.isEmpty {
                        throw QueryError(
                            position: valueStart, message: "there is nothing behind '\(field.name):'")
                    }
                    tokens.append(token(word, field: field, start: start, valueStart: valueStart))
                }
            }
        }
        return tokens
    }

    private static func token(_ word: String, field: QueryToken.Field?, start: Int, valueStart: Int) -> QueryToken {
        let kind: QueryToken.Kind
        switch (field, word) {
        case (nil, "OR"): kind = .or
        case (nil, "AND"): kind = .and
        case (nil, "NOT"): kind = .not
        default: kind = .word(word, field: field, isQuoted: false)
        }
        return QueryToken(kind: kind, position: start, valuePosition: valueStart)
    }

    /// The field that a colon behind letters makes, or nil: in "10:30" there is none.
    private static func field(_ characters: [Character], _ index: inout Int) throws(QueryError) -> QueryToken.Field? {
        var end = index
        while end < characters.count, characters[end].isLetter { end += 1 }
        guard end > index, end < characters.count, characters[end] == ":" else { return nil }
        let name = String(characters[index..<end]).lowercased()
        guard fields.contains(name) else {
            throw QueryError(
                position: index,
                message: "there is no field '\(name)'; the fields are theme, patient, kind and title")
        }
        index = end + 1
        return QueryToken.Field(name: name)
    }

    private static func isQuote(_ character: Character) -> Bool {
        character == "\"" || character == "“" || character == "”" || character == "„"
    }

    private static func quoted(_ characters: [Character], _ index: inout Int) throws(QueryError) -> String {
        let start = index
        index += 1
        guard let end = characters[index...].firstIndex(where: isQuote) else {
            throw QueryError(position: start, message: "this quotation mark is never closed")
        }
        defer { index = end + 1 }
        return String(characters[index..<end])
    }

    private static func bare(_ characters: [Character], _ index: inout Int) -> String {
        let start = index
        while index < characters.count, !characters[index].isWhitespace, !isQuote(characters[index]),
            characters[index] != "(", characters[index] != ")"
        {
            index += 1
        }
        return String(characters[start..<index])
    }
}
