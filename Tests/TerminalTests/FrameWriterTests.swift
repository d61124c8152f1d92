import PaperTerminal
import SecretMemory
import Testing

@testable import Terminal

@Suite struct FrameWriterTests {
    private static let size = TerminalSize(rows: 6, columns: 24)

    private func frame(_ rows: [String], _ style: TextStyle = .plain) -> Frame {
        let frame = Frame(FrameWriterTests.size)
        for (index, row) in rows.enumerated() {
            frame.add(row, style)
            frame.end(row: index)
        }
        return frame
    }

    @Test func `a terminal that obeys shows the frame`() {
        var writer = FrameWriter(usesColor: true)
        var terminal = PaperTerminal(rows: 6, columns: 24)
        let shown = frame(["A first row", "", "語 and 😀", "e\u{301}te\u{301}"], .strong)
        shown.cursor = (2, 3)
        terminal.read(writer.bytes(for: shown).string)
        #expect((0..<4).map(terminal.text(row:)) == ["A first row", "", "語 and 😀", "e\u{301}te\u{301}"])
        #expect(terminal.cursor == (2, 3) && terminal.isCursorShown)
        #expect(terminal.surprises == [])
    }

    @Test func `the difference of any two frames leads from one to the other`() {
        let alphabet = Array("ab  語😀e\u{301}-\u{1B}\t")
        var dice = Dice(5)
        var writer = FrameWriter(usesColor: true)
        var terminal = PaperTerminal(rows: 6, columns: 24)
        for round in 0..<500 {
            let rows = (0..<6).map { _ in
                String((0..<Int.random(in: 0...30, using: &dice)).map { _ in alphabet.randomElement(using: &dice)! })
            }
            let next = frame(rows, TextStyle(rawValue: UInt8.random(in: 0...6, using: &dice))!)
            if round % 50 == 0 { writer.forget() }
            terminal.read(writer.bytes(for: next).string)
            for row in 0..<6 { #expect(terminal.text(row: row) == next.text(row: row)) }
        }
        #expect(terminal.surprises == [])
    }

    @Test func `a key changes a few bytes of the screen, not all of it`() {
        var writer = FrameWriter(usesColor: true)
        _ = writer.bytes(for: frame(["one two thre", "another row"]))
        let key = writer.bytes(for: frame(["one two three", "another row"]))
        #expect(key.count < 24)
    }

    @Test func `without colour nothing is coloured`() {
        var writer = FrameWriter(usesColor: false)
        let text = writer.bytes(for: frame(["risk"], .alarm)).string
        #expect(!text.contains("31m") && text.contains("\u{1B}[0;1m"))
    }

    @Test func `a text area shows the cursor's row at any size`() {
        let text = EditableText(buffer((0..<100).map { "line \($0) with some words" }.joined(separator: "\n")))
        let area = TextArea(text, TerminalSize(rows: 4, columns: 24))
        var dice = Dice(9)
        for _ in 0..<300 {
            let size = TerminalSize(
                rows: .random(in: 3...12, using: &dice), columns: .random(in: 20...60, using: &dice))
            area.resize(size)
            text.cursor = TextPosition(paragraph: .random(in: 0..<100, using: &dice), offset: 3)
            let frame = Frame(size)
            area.draw(on: frame, margin: 0)
            frame.finish()
            #expect(frame.cursor != nil)
            #expect(frame.cursor.map { frame.text(row: $0.row).hasPrefix("line \(text.cursor.paragraph)") } ?? false)
        }
    }

    @Test func `without UTF-8 rules and dots are drawn in ASCII, and letters stay`() {
        let frame = Frame(TerminalSize(rows: 3, columns: 20))
        frame.add("──═ ● ○ ◐ ▂▆ “ä”…")
        var writer = FrameWriter(usesColor: false, areSignsASCII: true)
        var paper = PaperTerminal(rows: 3, columns: 20)
        paper.read(writer.bytes(for: frame).string)
        #expect(paper.text(row: 0) == "--= + - ~ ## \"ä\".")
    }

    @Test func `tabs in an indented text stand where they were laid out, and nothing is cut off`() {
        let frame = Frame(TerminalSize(rows: 3, columns: 20))
        frame.fill(1)
        with("abcdefg\tb") { frame.add($0) }
        frame.finish()
        #expect(frame.text(row: 0) == " abcdefg b")
        let page = TextPage()
        page.add("abcdefg\t1234567890 not suicidal", indent: 3)
        page.fit(columns: 18)
        let shown = Frame(TerminalSize(rows: 10, columns: 20))
        page.draw(on: shown, from: 0, rows: 10, margin: 1, marking: nil)
        shown.finish()
        let text = (0..<10).map { shown.text(row: $0) }.joined(separator: "\n")
        #expect(text.contains("1234567890") && text.contains("suicidal"), "\(text)")
        let area = TextArea(EditableText(), TerminalSize(rows: 3, columns: 18))
        for scalar in "abcdefg\tb".unicodeScalars { _ = area.take(.character(scalar)) }
        let written = Frame(TerminalSize(rows: 3, columns: 20))
        area.draw(on: written, margin: 1)
        written.finish()
        #expect(written.cursor?.column == 10 && written.text(row: 0) == " abcdefg b")
    }
}
