public import SecretMemory

/// A text that is read on the screen: lines that are wrapped to the window, searched in, and shown from any row on.
///
/// It may hold notes, so every line lies in a ``PlaintextBuffer``.
public final class TextPage {
    private struct Line {
        let text: Paragraph
        let style: TextStyle
        let indent: Int
        /// Bytes that stand out.
        var marks: [Range<Int>] = []
    }

    /// A place in the page: a line, and a row of it.
    private struct Row {
        let line: Int
        let row: Int
    }

    private var lines: [Line] = []
    private var rows: [Row] = []
    private var columns = 0

    public init() {}

    // MARK: Filling

    /// Adds one line.
    public func add(_ text: String, _ style: TextStyle = .plain, indent: Int = 0) {
        add(PlaintextBuffer(utf8: text), style, indent: indent)
    }

    /// Adds a line in pieces of which some stand out.
    public func add(_ pieces: [(text: String, isMarked: Bool)], _ style: TextStyle = .plain, indent: Int = 0) {
        let buffer = PlaintextBuffer()
        var marks: [Range<Int>] = []
        for piece in pieces {
            let start = buffer.count
            buffer.append(utf8: piece.text)
            if piece.isMarked { marks.append(start..<buffer.count) }
        }
        lines.append(Line(text: Paragraph(buffer), style: style, indent: indent, marks: marks))
        columns = 0
    }

    /// Adds a text of any number of lines.
    public func add(_ text: PlaintextBuffer, _ style: TextStyle = .plain, indent: Int = 0) {
        for paragraph in text.withBytes(EditableText.paragraphs(of:)) {
            lines.append(Line(text: paragraph, style: style, indent: indent))
        }
        columns = 0
    }

    /// Wraps the lines to a window of so many columns.
    public func fit(columns wanted: Int) {
        guard wanted != columns else { return }
        columns = wanted
        rows = lines.indices.flatMap { line in
            (0..<layout(line).rowCount).map { Row(line: line, row: $0) }
        }
    }

    private func layout(_ line: Int) -> TextLayout {
        lines[line].text.layout(max(8, columns - lines[line].indent))
    }

    /// How many rows there are in the window that it was fitted to.
    public var rowCount: Int { rows.count }

    /// The line that is shown in a row, and back: what was on top stays there when the window changes.
    public func line(ofRow row: Int) -> Int { rows.isEmpty ? 0 : rows[min(max(row, 0), rows.count - 1)].line }

    public func row(ofLine line: Int) -> Int { rows.firstIndex { $0.line >= line } ?? max(0, rows.count - 1) }

    // MARK: Searching

    /// The rows in which a text stands, capital letters or not.
    public func rows(with wanted: PlaintextBuffer) -> [Int] {
        guard wanted.count > 0 else { return [] }
        return wanted.withBytes { wanted in
            var found: [Int] = []
            var first = 0
            for line in lines.indices {
                let layout = layout(line)
                // A match belongs to the row in which it begins.
                let matches = lines[line].text.withBytes { TextPage.matches(of: wanted, in: $0) }
                let within = Set(matches.map(layout.row(of:)))
                found += (0..<layout.rowCount).filter(within.contains).map { first + $0 }
                first += layout.rowCount
            }
            return found
        }
    }

    /// Where a text begins in another. Letters of ASCII are compared without their case; others as they are.
    private static func matches(of wanted: RawSpan, in text: RawSpan) -> [Int] {
        guard wanted.byteCount > 0, wanted.byteCount <= text.byteCount else { return [] }
        return (0...text.byteCount - wanted.byteCount).filter { start in
            for offset in 0..<wanted.byteCount where folded(text.byte(start + offset)) != folded(wanted.byte(offset)) {
                return false
            }
            return true
        }
    }

    private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    // MARK: Drawing

    /// Draws rows from one on, and marks where a text stands in them.
    public func draw(on frame: Frame, from first: Int, rows count: Int, margin: Int, marking wanted: PlaintextBuffer?) {
        let end = frame.row + count
        for place in rows.dropFirst(first).prefix(count) where !frame.isFull {
            let (line, row) = (lines[place.line], frame.row)
            frame.fill(margin + line.indent)
            let range = layout(place.line).range(ofRow: place.row)
            line.text.withBytes { text in
                guard let wanted, wanted.count > 0 else {
                    return draw(text, range, line.style, on: frame, marking: line.marks, .accent)
                }
                let matches = wanted.withBytes { wanted in
                    TextPage.matches(of: wanted, in: text).map { $0..<$0 + wanted.byteCount }
                }
                draw(text, range, line.style, on: frame, marking: matches, .selected)
            }
            frame.end(row: row)
        }
        frame.end(before: end)
    }

    private func draw(
        _ text: RawSpan, _ range: Range<Int>, _ style: TextStyle, on frame: Frame, marking marks: [Range<Int>],
        _ marked: TextStyle
    ) {
        var position = range.lowerBound
        let origin = frame.column
        for mark in marks where mark.upperBound > position {
            let start = min(max(mark.lowerBound, position), range.upperBound)
            let end = min(mark.upperBound, range.upperBound)
            guard end > start else { continue }
            frame.add(text.extracting(position..<start), style, tabsFrom: origin)
            frame.add(text.extracting(start..<end), marked, tabsFrom: origin)
            position = end
        }
        frame.add(text.extracting(position..<range.upperBound), style, tabsFrom: origin)
    }
}
