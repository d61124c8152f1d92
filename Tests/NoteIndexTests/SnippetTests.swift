import SecretMemory
import Testing

@testable import NoteIndex

struct SnippetTests {
    static func snippets(
        _ text: String, _ query: String, marks: [Range<Int>] = [], width: Int = 60, count: Int = 1
    ) throws -> [String] {
        let buffer = PlaintextBuffer()
        buffer.append(utf8: text)
        let query = try Query.parse(query, names: TestNames())
        return buffer.withBytes { SnippetFinder(query).best(in: $0, marks: marks, width: width, count: count) }.map {
            ($0.isCutBefore ? "… " : "")
                + $0.pieces.map { $0.isHighlighted ? "[\($0.text)]" : $0.text }.joined() + ($0.isCutAfter ? " …" : "")
        }
    }

    static let long = """
        Came on time. Said for the first time that she trusts me with the letter, and asked whether it may stay here \
        until she is ready. Slept badly again; her mother called twice. Later she came back to trust, and to her mother.
        """

    @Test(arguments: [
        ("trust", "… time that she [trusts] me with the letter, and asked whether …"),
        ("mother trust", "… [mother] called twice. Later she came back to [trust], and to …"),
        ("\"her mother\"", "… badly again; [her mother] called twice. Later she came back to …"),
        ("bad*", "… is ready. Slept [badly] again; her mother called twice. Later …"),
        ("absent", "Came on time. Said for the first time that she trusts me …"),
        ("sleep -trust", "Came on time. Said for the first time that she trusts me …"),
    ])
    func `the best part of a text is shown with the words that answer`(query: String, expected: String) throws {
        #expect(try SnippetTests.snippets(SnippetTests.long, query) == [expected])
    }

    @Test func `several parts stand in the order of the text and do not overlap`() throws {
        let text = (0..<9).map { "Part \($0) says trust." + String(repeating: " word", count: 30) }.joined(
            separator: " ")
        let parts = try SnippetTests.snippets(text, "trust", width: 40, count: 3)
        #expect(parts.count == 3)
        #expect(parts[0].hasPrefix("… 0 says [trust]"))
    }

    @Test func `marks of the caller are highlighted, and those outside the text are not believed`() throws {
        let parts = try SnippetTests.snippets("opened up today", "", marks: [0..<9, 5..<100, -3..<2])
        #expect(parts == ["[opened up] today"])
    }

    @Test func `white space collapses and nothing steers the terminal`() throws {
        let text = "a\u{1B}[31m\tb\r\n\n  c\u{202E}\u{7}d \u{85}é\u{2028}e\u{9B}"
        #expect(try SnippetTests.snippets(text, "b") == ["a [31m [b] c d é e"])
    }

    @Test func `any text gives a snippet without control characters`() throws {
        var random = Seeded(state: 3)
        for _ in 0..<300 {
            let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
                Int.random(in: 0..<3, using: &random) == 0
                    ? UInt8.random(in: 0...255, using: &random)
                    : Array("trust me ".utf8)[Int.random(in: 0..<9, using: &random)]
            }
            let buffer = PlaintextBuffer()
            unsafe bytes.withUnsafeBytes { buffer.append(unsafe $0.bytes) }
            let query = try Query.parse("trust OR me OR \"t r\" OR m*", names: TestNames())
            let parts = buffer.withBytes { SnippetFinder(query).best(in: $0, width: 30, count: 2) }
            for part in parts {
                #expect(!part.text.unicodeScalars.contains { $0.properties.generalCategory == .control })
            }
        }
    }

    @Test func `a text without words has no snippet`() throws {
        #expect(try SnippetTests.snippets("", "trust").isEmpty)
        #expect(try SnippetTests.snippets(" … ", "trust").isEmpty)
    }
}
