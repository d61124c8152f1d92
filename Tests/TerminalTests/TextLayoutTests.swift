import Testing

@testable import Terminal

@Suite struct TextLayoutTests {
    private func rows(_ text: String, _ columns: Int) -> [String] {
        with(text) { bytes in
            let layout = TextLayout(bytes, columns: columns)
            return (0..<layout.rowCount).map { row in
                let range = layout.range(ofRow: row)
                return String(decoding: range.map { bytes.byte($0) }, as: UTF8.self)
            }
        }
    }

    @Test(arguments: [
        ("", [""]), ("one two three", ["one two ", "three"]), ("a  b", ["a  b"]),
        ("12345678  next", ["12345678  ", "next"]), ("abcdefghijkl", ["abcdefgh", "ijkl"]),
        ("ab abcdefghijkl", ["ab ", "abcdefgh", "ijkl"]), ("well-known one", ["well-", "known ", "one"]),
        ("日本語です", ["日本語で", "す"]), ("a日本語です", ["a日本語", "です"]), ("über größe", ["über ", "größe"]),
        ("a\tb", ["a\t", "b"]),
    ])
    func `a paragraph is broken where a reader expects it`(text: String, expected: [String]) {
        #expect(rows(text, 8) == expected)
    }

    @Test func `every character is in one row, and no row is wider than the screen`() {
        let alphabet = Array("ab c-\té語😀e\u{301}\u{200B}")
        var dice = Dice(7)
        for _ in 0..<2000 {
            let text = String(
                (0..<Int.random(in: 0...60, using: &dice)).map { _ in alphabet.randomElement(using: &dice)! })
            let columns = Int.random(in: 8...20, using: &dice)
            let rows = rows(text, columns)
            #expect(rows.joined() == text)
            with(text) { bytes in
                let layout = TextLayout(bytes, columns: columns)
                for row in 0..<layout.rowCount {
                    var (offset, column) = (layout.range(ofRow: row).lowerBound, 0)
                    let end = layout.range(ofRow: row).upperBound
                    #expect(row == 0 || offset < end)
                    while offset < end, let cluster = TextCluster.at(offset, in: bytes) {
                        let isSpace = bytes.byte(offset) == 0x20 || cluster.appearance == .tab
                        column +=
                            cluster.appearance == .tab ? TextLayout.tab - column % TextLayout.tab : cluster.columns
                        #expect(isSpace || column <= columns)
                        #expect(layout.row(of: offset) == row)
                        offset += cluster.count
                    }
                }
            }
        }
    }

    @Test func `a step forward and a step back meet`() {
        let alphabet = Array("ab é語😀e\u{301}\u{200B}\u{301}\u{1160}")
        var dice = Dice(11)
        for _ in 0..<2000 {
            let text = String(
                (0..<Int.random(in: 1...20, using: &dice)).map { _ in alphabet.randomElement(using: &dice)! })
            with(text) { bytes in
                var offset = 0
                while let cluster = TextCluster.at(offset, in: bytes) {
                    #expect(TextCluster.start(before: offset + cluster.count, in: bytes) == offset)
                    offset += cluster.count
                }
                #expect(offset == bytes.byteCount)
            }
        }
    }

    @Test(arguments: [
        ("\u{1B}", "\\u{1b}"), ("\u{202E}", "\\u{202e}"), ("\u{9B}", "\\u{9b}"), ("\u{200D}", "\\u{200d}"),
        ("\u{2028}", "\\u{2028}"), ("\u{0}", "\\u{0}"), ("\u{7F}", "\\u{7f}"),
    ])
    func `what a terminal would obey is shown by its number`(text: String, shown: String) {
        let frame = Frame(TerminalSize(rows: 3, columns: 20))
        frame.add("a\(text)b")
        frame.finish()
        #expect(frame.text(row: 0) == "a\(shown)b")
    }
}
