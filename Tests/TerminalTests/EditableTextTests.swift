import SecretMemory
import Testing

@testable import Terminal

@Suite struct EditableTextTests {
    private let area = TextArea(EditableText(), TerminalSize(rows: 5, columns: 21))

    private func type(_ text: String) {
        for key in keys(text) { _ = area.take(key) }
    }

    private var text: String { area.text.contents().string }

    @Test func `what is typed stands there, in any script`() {
        type("Grüße, 語 und 😀\rnächste Zeile")
        #expect(text == "Grüße, 語 und 😀\nnächste Zeile")
        #expect(area.text.count == text.utf8.count)
    }

    @Test(arguments: [
        ("one two\u{17}", "one "), ("one two\u{15}", ""), ("one\u{1B}[D\u{1B}[D\u{B}", "o"), ("ab\r\u{7F}c", "abc"),
        ("ab\u{1B}[D\u{1B}[3~", "a"), ("e\u{301}x\u{7F}\u{7F}", ""), ("one two\u{1B}[1;5D\u{1B}d", "one "),
        ("a\u{1B}[HB\u{1B}[FC", "BaC"), ("one\rtwo\u{1B}[A\u{1B}[1;5HX", "Xone\ntwo"), ("\u{7F}\u{17}a", "a"),
        ("語😀\u{7F}", "語"),
    ])
    func `keys do what people know`(typed: String, expected: String) {
        type(typed)
        #expect(text == expected)
    }

    @Test func `words are taken back one by one, and come again`() {
        type("one two three")
        for expected in ["one two ", "one ", ""] {
            type("\u{1A}")
            #expect(text == expected)
        }
        #expect(area.take(.control("z")) == .refused)
        for expected in ["one ", "one two ", "one two three"] {
            type("\u{19}")
            #expect(text == expected)
        }
        type("\u{1A}x\u{19}")
        #expect(text == "one two x")
    }

    @Test func `any edits are taken back to the beginning and made again to the end`() {
        let pool = [
            "a", "b", " ", "\r", "語", "\u{7F}", "\u{17}", "\u{1B}[D", "\u{1B}[C", "\u{1B}[A", "\u{1B}[B", "\u{1B}[3~",
            "\u{B}", "\u{15}",
        ]
        var dice = Dice(3)
        for _ in 0..<200 {
            let area = TextArea(EditableText(buffer("It began\nhere.")), TerminalSize(rows: 5, columns: 21))
            var stack: [String] = []
            for _ in 0..<60 { keys(pool.randomElement(using: &dice)!).forEach { _ = area.take($0) } }
            let end = area.text.contents().string
            while area.text.undo() { stack.append(area.text.contents().string) }
            #expect(area.text.contents().string == "It began\nhere.")
            while area.text.redo() {}
            #expect(area.text.contents().string == end)
            #expect(area.text.count == end.utf8.count)
        }
    }

    @Test func `a text has a ceiling, and what would go beyond is refused whole`() {
        let area = TextArea(EditableText(maximumCount: 10), TerminalSize(rows: 5, columns: 21))
        #expect(with("12345678", area.paste) == .done)
        #expect(with("abc", area.paste) == .full)
        #expect(area.take(.character("語")) == .full)
        #expect(area.take(.character("x")) == .done)
        #expect(area.text.contents().string == "12345678x")
    }

    @Test func `up and down keep to the column, also over short rows`() {
        type("a long first row\rxy\rthe third row")
        type("\u{1B}[A")
        #expect(area.text.cursor == TextPosition(paragraph: 1, offset: 2))
        type("\u{1B}[A")
        #expect(area.text.cursor == TextPosition(paragraph: 0, offset: 13))
        type("\u{1B}[A")
        #expect(area.text.cursor == TextPosition(paragraph: 0, offset: 0))
    }
}
