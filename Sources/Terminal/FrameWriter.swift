public import SecretMemory

/// Turns the difference between two frames into what a terminal must be told.
///
/// Only cells that have changed are sent, and where the cursor must jump it is told an absolute place: terminals disagree
/// about the width of emoji, and so no such error goes further than its own run.
public struct FrameWriter {
    private let usesColor: Bool
    private let areSignsASCII: Bool
    private var shown: Frame?

    /// - Parameter areSignsASCII: whether rules and dots are drawn without UTF-8.
    public init(usesColor: Bool, areSignsASCII: Bool = TerminalSigns.areASCII) {
        self.usesColor = usesColor
        self.areSignsASCII = areSignsASCII
    }

    /// Forgets what the terminal shows, after something else has drawn on it.
    public mutating func forget() { shown = nil }

    /// The bytes that bring the terminal from what it shows to `frame`.
    public mutating func bytes(for frame: Frame) -> PlaintextBuffer {
        frame.finish()
        let output = PlaintextBuffer(capacity: 4096)
        let before = shown?.size == frame.size ? shown : nil
        // Hidden while it jumps about.
        output.append(utf8: "\u{1B}[?25l")
        if before == nil { output.append(utf8: "\u{1B}[0m\u{1B}[2J") }
        frame.withCells { new in
            guard let before else { return write(new, nil, frame.size, to: output) }
            before.withCells { old in write(new, old, frame.size, to: output) }
        }
        if let cursor = frame.cursor {
            output.append(utf8: place(cursor.row, cursor.column))
            output.append(utf8: "\u{1B}[?25h")
        }
        shown = frame
        return output
    }

    private func write(_ new: RawSpan, _ old: RawSpan?, _ size: TerminalSize, to output: PlaintextBuffer) {
        var style = TextStyle.plain
        // Where the terminal's cursor is known to stand.
        var expected = -1
        for index in 0..<size.rows * size.columns {
            let start = index * Frame.bytesPerCell
            if let old {
                if new.isEqual(to: old, start..<start + Frame.bytesPerCell) { continue }
            } else if new.byte(start) == 0x20, new.byte(start + Frame.styleOffset) == TextStyle.plain.rawValue {
                // The screen was cleared.
                continue
            }
            let columns = Int(new.byte(start + Frame.columnsOffset))
            // The right half comes with the left one, which has changed too or stands there already.
            if columns == 0 { continue }
            if index != expected { output.append(utf8: place(index / size.columns, index % size.columns)) }
            var wanted = TextStyle(rawValue: new.byte(start + Frame.styleOffset)) ?? .plain
            if !usesColor { wanted = wanted.withoutColor }
            if wanted != style {
                output.append(utf8: "\u{1B}[\(wanted.parameters)m")
                style = wanted
            }
            let count = Int(new.byte(start + Frame.lengthOffset))
            let text = new.extracting(start..<start + count)
            if areSignsASCII, let sign = TerminalSigns.ascii(forCell: text) {
                output.append(utf8: sign)
            } else {
                output.append(text)
            }
            // Behind the last column a terminal waits with the cursor.
            let isCertain = new.byte(start + Frame.uncertainOffset) == 0 && (index + columns) % size.columns != 0
            expected = isCertain ? index + columns : -1
        }
        if style != .plain { output.append(utf8: "\u{1B}[0m") }
    }

    private func place(_ row: Int, _ column: Int) -> String { "\u{1B}[\(row + 1);\(column + 1)H" }
}

extension RawSpan {
    /// Whether both hold the same bytes there.
    fileprivate func isEqual(to other: RawSpan, _ range: Range<Int>) -> Bool {
        // A cell is four words of eight bytes.
        for offset in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
            let mine = unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let theirs = unsafe other.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if mine != theirs { return false }
        }
        return true
    }
}
