internal import SecretMemory

/// A text being written, seen through a window of rows: which of it is shown, and what keys do to it.
public final class TextArea {
    /// What is written in it.
    public let text: EditableText
    private var size: TerminalSize
    /// The first row that is shown.
    private var top = RowPlace(paragraph: 0, row: 0)
    /// The column that up and down keep to.
    private var goal: Int?

    private struct RowPlace: Comparable {
        var paragraph: Int
        var row: Int
        static func < (left: RowPlace, right: RowPlace) -> Bool {
            (left.paragraph, left.row) < (right.paragraph, right.row)
        }
    }

    /// An area for a text. The last column stays free, so that the cursor has a place behind a full row.
    public init(_ text: EditableText, _ size: TerminalSize) {
        self.text = text
        self.size = size
    }

    /// Gives the area another size; the cursor stays in view.
    public func resize(_ size: TerminalSize) {
        self.size = size
        top.row = 0
        goal = nil
    }

    private var columns: Int { size.columns - 1 }

    // MARK: Keys

    /// What a key did.
    public enum Outcome: Hashable, Sendable {
        case done
        /// The text would be too long.
        case full
        /// There is nothing to take back, or to make again.
        case refused
        /// Not a key of the area.
        case passed
    }

    /// Does what a key says.
    public func take(_ key: Key) -> Outcome {
        switch key {
        case .character(let scalar): return write(scalar)
        case .enter: return write("\n")
        case .backspace: erase(to: text.position(before: text.cursor), as: .erasing)
        case .delete: erase(to: text.position(after: text.cursor))
        case .deleteWordBefore: erase(to: text.wordStart(before: text.cursor))
        case .deleteWordAfter: erase(to: text.wordEnd(after: text.cursor))
        case .control("u"): erase(to: TextPosition(paragraph: text.cursor.paragraph, offset: 0))
        case .control("k"): erase(to: paragraphEnd)
        case .control("z"): return moving { text.undo() } ? .done : .refused
        case .control("y"): return moving { text.redo() } ? .done : .refused
        case .left, .control("b"): go(to: text.position(before: text.cursor))
        case .right, .control("f"): go(to: text.position(after: text.cursor))
        case .wordLeft: go(to: text.wordStart(before: text.cursor))
        case .wordRight: go(to: text.wordEnd(after: text.cursor))
        case .home, .control("a"): go(to: rowStart)
        case .end, .control("e"): go(to: rowEnd)
        case .textStart: go(to: TextPosition(paragraph: 0, offset: 0))
        case .textEnd: go(to: text.end)
        case .up: step(-1)
        case .down: step(1)
        case .pageUp: step(1 - size.rows)
        case .pageDown: step(size.rows - 1)
        default: return .passed
        }
        return .done
    }

    /// Puts the cursor somewhere.
    public func go(to place: TextPosition) {
        moving { text.cursor = place }
        text.endGroup()
    }

    private func moving<Result>(_ body: () -> Result) -> Result {
        goal = nil
        return body()
    }

    private func write(_ scalar: Unicode.Scalar) -> Outcome {
        goal = nil
        // A word is taken back with the space behind it.
        defer { if scalar.properties.isWhitespace { text.endGroup() } }
        return text.insert(scalar) ? .done : .full
    }

    /// Writes what was pasted.
    public func paste(_ bytes: RawSpan) -> Outcome {
        goal = nil
        return text.insert(bytes) ? .done : .full
    }

    private func erase(to place: TextPosition, as kind: EditHistory.Kind = .other) {
        goal = nil
        text.delete(min(place, text.cursor)..<max(place, text.cursor), as: kind)
    }

    // MARK: Rows

    private func layout(_ paragraph: Int) -> TextLayout { text.paragraphs[paragraph].layout(columns) }

    private var cursorRow: RowPlace {
        let place = text.cursor
        return RowPlace(paragraph: place.paragraph, row: layout(place.paragraph).row(of: place.offset))
    }

    private func column(of place: TextPosition) -> Int {
        text.paragraphs[place.paragraph].withBytes { layout(place.paragraph).column(of: place.offset, in: $0) }
    }

    private var paragraphEnd: TextPosition {
        TextPosition(paragraph: text.cursor.paragraph, offset: text.paragraphs[text.cursor.paragraph].count)
    }

    private var rowStart: TextPosition {
        let row = cursorRow
        return TextPosition(paragraph: row.paragraph, offset: layout(row.paragraph).starts[row.row])
    }

    private var rowEnd: TextPosition { position(in: cursorRow, column: .max) }

    private func position(in row: RowPlace, column: Int) -> TextPosition {
        let offset = text.paragraphs[row.paragraph].withBytes {
            layout(row.paragraph).offset(atColumn: column, row: row.row, in: $0)
        }
        return TextPosition(paragraph: row.paragraph, offset: offset)
    }

    /// Moves the cursor by rows, in the column in which that began.
    private func step(_ count: Int) {
        let column = goal ?? column(of: text.cursor)
        let from = cursorRow
        let to = moved(from, by: count)
        if to == from {
            text.cursor = count < 0 ? rowStart : rowEnd
        } else {
            text.cursor = position(in: to, column: column)
        }
        goal = column
        text.endGroup()
    }

    private func moved(_ from: RowPlace, by count: Int) -> RowPlace {
        var place = from
        for _ in 0..<abs(count) {
            if count < 0 {
                if place.row > 0 {
                    place.row -= 1
                } else if place.paragraph > 0 {
                    place.paragraph -= 1
                    place.row = layout(place.paragraph).rowCount - 1
                }
            } else if place.row + 1 < layout(place.paragraph).rowCount {
                place.row += 1
            } else if place.paragraph + 1 < text.paragraphs.count {
                place = RowPlace(paragraph: place.paragraph + 1, row: 0)
            }
        }
        return place
    }

    /// Brings the cursor into view with as little movement as possible.
    private func follow() {
        let row = cursorRow
        top.paragraph = min(top.paragraph, text.paragraphs.count - 1)
        top.row = min(top.row, layout(top.paragraph).rowCount - 1)
        if row < top { top = row }
        let lowest = moved(row, by: 1 - size.rows)
        if top < lowest { top = lowest }
    }

    // MARK: Drawing

    /// Draws the rows, and says where the cursor stands.
    ///
    /// - Parameter margin: empty columns at the left.
    public func draw(on frame: Frame, margin: Int, style: (RawSpan) -> TextStyle = { _ in .plain }) {
        follow()
        let (first, cursorRow, cursorColumn) = (frame.row, cursorRow, column(of: text.cursor))
        var place = top
        for row in first..<min(first + size.rows, frame.size.rows) {
            guard place.paragraph < text.paragraphs.count else {
                frame.end(before: first + size.rows)
                return
            }
            if place == cursorRow { frame.cursor = (row, margin + cursorColumn) }
            let layout = layout(place.paragraph)
            frame.fill(margin)
            text.paragraphs[place.paragraph].withBytes { line in
                let shown = TextArea.withoutTrailingSpaces(layout.range(ofRow: place.row), of: line)
                frame.add(line.extracting(shown), style(line))
            }
            frame.end(row: row)
            place =
                place.row + 1 < layout.rowCount
                ? RowPlace(paragraph: place.paragraph, row: place.row + 1)
                : RowPlace(paragraph: place.paragraph + 1, row: 0)
        }
    }

    private static func withoutTrailingSpaces(_ range: Range<Int>, of line: RawSpan) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, line.byte(end - 1) == 0x20 { end -= 1 }
        return range.lowerBound..<end
    }
}
