import Testing

@testable import NoteIndex

struct QueryParserTests {
    /// A query as its tree, to be read.
    static func tree(_ text: String) throws -> String {
        let query = try Query.parse(text, names: TestNames())
        func show(_ node: Query.Node) -> String {
            switch node {
            case .all: "all"
            case .leaf(let index): show(query.leaves[index])
            case .and(let parts): "(" + parts.map(show).joined(separator: " & ") + ")"
            case .or(let parts): "(" + parts.map(show).joined(separator: " | ") + ")"
            case .not(let part): "!" + show(part)
            }
        }
        func show(_ leaf: Query.Leaf) -> String {
            let title = leaf.inTitle ? "title:" : ""
            func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
            func stem(_ word: Query.Word) -> String {
                text(Array(WordKeys(.english).key(lower: word.lower, folded: word.folded).dropFirst()))
            }
            switch leaf.test {
            case .word(let word): return title + stem(word)
            case .exact(let folded): return title + "=" + text(folded)
            case .phrase(let words): return title + "\"" + words.map(stem).joined(separator: " ") + "\""
            case .prefix(let folded): return title + text(folded) + "*"
            case .theme(let id): return "theme:" + id
            case .patient(let keys): return "patient:" + keys.map { "\($0.bytes[15])" }.joined(separator: ",")
            case .kind(let kind): return "kind:\(kind)"
            case .label(let label): return "label:" + label
            }
        }
        return show(query.root)
    }

    @Test(arguments: [
        ("", "all"), ("   ", "all"), ("trusting", "trust"), ("a b", "(a & b)"), ("a AND b", "(a & b)"),
        ("a OR b c", "(a | (b & c))"), ("(a OR b) c", "((a | b) & c)"), ("NOT a", "!a"), ("-a -b", "(!a & !b)"),
        ("a -\"b c\"", "(a & !\"b c\")"), ("\"Trusts me\"", "\"trust me\""), ("\"trusts\"", "=trusts"),
        ("“panic attacks”", "\"panic attack\""), ("self-harm", "\"self harm\""), ("bound*", "bound*"),
        ("BOUND*", "bound*"),
        ("theme:trust", "theme:trust"), ("theme:\"trust and safety\"", "theme:trust and safety"),
        ("Patient:3", "patient:3"),
        ("kind:2 -title:word", "(kind:2 & !title:word)"), ("title:\"two words\"", "title:\"two word\""),
        ("title:pre*", "title:pre*"), ("10:30", "\"10 30\""), ("or and not", "(or & and & not)"),
        ("\"OR\" a", "(=or & a)"), ("((a))", "a"), ("NOT NOT a", "!!a"), ("-(a OR b)", "!(a | b)"), ("a-b", "\"a b\""),
        ("信任", "信任"), ("信", "信*"), ("不信任", "\"不信 信任\""), ("don’t", "don't"), ("(a)(b)", "(a & b)"),
        ("a\"b c\"", "(a & \"b c\")"),
    ])
    func `a query is understood`(text: String, expected: String) throws {
        #expect(try QueryParserTests.tree(text) == expected)
    }

    @Test(arguments: [
        ("auther:me", 0, "there is no field 'auther'; the fields are theme, patient, kind and title"),
        ("trust foo:bar", 6, "there is no field 'foo'; the fields are theme, patient, kind and title"),
        ("trust \"me", 6, "this quotation mark is never closed"),
        ("()", 0, "there is nothing between these parentheses"),
        ("a () b", 2, "there is nothing between these parentheses"),
        ("(a", 0, "this parenthesis is never closed"),
        ("(", 0, "this parenthesis is never closed"),
        ("a)", 1, "there is a ')' without a '(' before it"),
        (")", 0, "there is a ')' without a '(' before it"),
        ("OR a", 0, "OR wants a word on both sides; in quotes it is a word"),
        ("a OR", 2, "OR wants a word on both sides"),
        ("a OR OR b", 2, "OR wants a word on both sides"),
        ("a AND", 2, "AND wants a word on both sides"),
        ("a AND OR b", 2, "AND wants a word on both sides"),
        ("NOT", 0, "NOT wants a word after it; in quotes it is a word"),
        ("a NOT OR b", 2, "NOT wants a word after it; in quotes it is a word"),
        ("*", 0, "a star wants the beginning of a word before it"),
        ("a *", 2, "a star wants the beginning of a word before it"),
        ("a*b", 1, "a star stands only at the end of a word"),
        ("self-har*", 0, "a star works with one word; write the words apart or without it"),
        ("a ---", 4, "there is no word here to look for"),
        ("\"…\"", 1, "there is no word here to look for"),
        ("theme:", 6, "there is nothing behind 'theme:'"),
        ("a theme: b", 8, "there is nothing behind 'theme:'"),
        ("theme:nothing", 6, "there is no theme 'nothing'"),
        ("ä patient:\"K 1\"", 11, "there is no patient 'K 1'"),
        ("kind:plan", 5, "there is no kind 'plan'"),
    ])
    func `what cannot be understood is said with its place`(text: String, position: Int, message: String) {
        #expect(throws: QueryError(position: position, message: message)) {
            try Query.parse(text, names: TestNames())
        }
    }

    @Test(arguments: [
        ("theme:trust", true), ("letter (-theme:\"trust and safety\" OR bus)", true), ("THEME:trust", true),
        ("trust", false), ("\"theme:trust\"", false), ("title:theme", false), ("", false), ("colour:red", nil),
    ])
    func `whether a query asks for a theme is known before its themes are`(query: String, expected: Bool?) {
        #expect(Query.asksForTheme(query) == expected)
    }

    @Test func `size and depth have ceilings`() throws {
        let names = TestNames()
        #expect(throws: QueryError.self) { try Query.parse(String(repeating: "a", count: 2001), names: names) }
        #expect(throws: QueryError.self) {
            try Query.parse(
                String(repeating: "(", count: 1000) + "a" + String(repeating: ")", count: 900), names: names)
        }
        #expect(throws: QueryError.self) { try Query.parse(String(repeating: "-", count: 1000) + "a", names: names) }
        #expect(throws: QueryError.self) { try Query.parse(String(repeating: "NOT ", count: 100) + "a", names: names) }
        #expect(throws: QueryError.self) { try Query.parse(String(repeating: "a ", count: 65), names: names) }
        #expect(try Query.parse(String(repeating: "a ", count: 64), names: names).leaves.count == 64)
    }

    @Test func `no text makes the parser trap`() {
        var random = Seeded(state: 9)
        let parts = [
            "(", ")", "\"", "-", "NOT ", "OR ", "AND ", "a", "é", "theme:", "title:", "x:", "*", " ", "信", "\u{0}", "’",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in parts.randomElement(using: &random) ?? ""
            }
            do throws(QueryError) {
                _ = try Query.parse(text.joined(), names: TestNames())
            } catch {
                #expect(error.position >= 0 && error.position <= text.joined().count)
                #expect(!error.message.isEmpty)
            }
        }
    }
}
