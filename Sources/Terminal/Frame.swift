internal import SecretMemory

/// One picture of the screen, drawn row by row from the top.
///
/// What stands on the screen is what is in the notes, so a frame lies in a ``PlaintextBuffer``: cells of one size, which
/// makes the comparison of two frames that of bytes.
public final class Frame {
    /// A cell: 28 bytes of UTF-8, filled with zeros; their number; columns: 1 or 2, and 0 for the right half of a wide
    /// cluster; style; 1 where terminals do not agree how wide it is.
    static let bytesPerCell = 32
    static let textCount = 28
    static let lengthOffset = 28
    static let columnsOffset = 29
    static let styleOffset = 30
    static let uncertainOffset = 31

    /// How many rows and columns it has.
    public let size: TerminalSize
    private let cells: PlaintextBuffer
    /// Cells that were drawn.
    private var drawn = 0
    /// Where the cursor stands; nil for a hidden one.
    public var cursor: (row: Int, column: Int)?

    /// An empty picture, on which nothing was drawn yet.
    public init(_ size: TerminalSize) {
        self.size = size
        cells = PlaintextBuffer(capacity: size.rows * size.columns * Frame.bytesPerCell)
    }

    /// The row that is drawn next; ``size``'s number of rows where all are.
    public var row: Int { drawn / size.columns }
    /// The column that is drawn next.
    public var column: Int { drawn % size.columns }
    /// Whether there is no room left.
    public var isFull: Bool { drawn == size.rows * size.columns }

    // MARK: Drawing

    /// Draws a text of one line, as far as the row goes.
    public func add(_ text: String, _ style: TextStyle = .plain) {
        var text = text
        text.withUTF8 { bytes in unsafe add(UnsafeRawBufferPointer(bytes).bytes, style) }
    }

    /// Draws UTF-8 of one line, as far as the row goes. Neither control characters nor what nobody can see reach the
    /// terminal: they are shown by their numbers.
    ///
    /// - Parameter origin: the column from which tab stops are counted; nil for the one where this text begins.
    public func add(_ text: RawSpan, _ style: TextStyle = .plain, tabsFrom origin: Int? = nil) {
        let own = row
        let origin = origin ?? column
        var offset = 0
        while row == own, !isFull, let cluster = TextCluster.at(offset, in: text) {
            let room = size.columns - column
            switch cluster.appearance {
            case .itself:
                guard cluster.columns <= room else { return fill(room, style) }
                put("", text.extracting(offset..<offset + cluster.count), cluster, style)
            case .tab:
                fill(min(room, cluster.columns(behind: column - origin)), style)
            case .escaped(let value):
                for byte in TextCluster.escape(of: value).utf8.prefix(room) { put(ascii: byte, style) }
            case .loneMark:
                put("\u{25CC}", text.extracting(offset..<offset + cluster.count), cluster, style)
            }
            offset += cluster.count
        }
    }

    /// Draws a paragraph in rows from the next column on, as many as it takes or there may be; of a longer one the end is
    /// left out, and it says so.
    public func add(wrapping text: RawSpan, rows: Int, _ style: TextStyle = .plain) {
        let (first, left) = (row, column)
        let layout = TextLayout(text, columns: size.columns - left - 1)
        for index in 0..<min(rows, layout.rowCount) where !isFull {
            fill(to: left)
            let range = layout.range(ofRow: index)
            add(text.extracting(range), style)
            if index == rows - 1, layout.rowCount > rows { add("…", style) }
            end(row: first + index)
        }
    }

    /// How many rows a paragraph takes from a column on.
    public static func rowCount(of text: RawSpan, columns: Int) -> Int {
        TextLayout(text, columns: columns - 1).rowCount
    }

    /// Draws spaces.
    public func fill(_ count: Int, _ style: TextStyle = .plain) {
        for _ in 0..<min(count, size.columns - column) where !isFull { put(ascii: 0x20, style) }
    }

    /// Spaces up to a column of this row, where it is not reached yet.
    public func fill(to column: Int, _ style: TextStyle = .plain) { fill(max(0, column - self.column), style) }

    /// Ends the row: the rest of it is empty.
    ///
    /// - Parameter ended: the row; of one that a text has filled to its edge nothing is left.
    public func end(row ended: Int, _ style: TextStyle = .plain) {
        while row == ended, !isFull { put(ascii: 0x20, style) }
    }

    /// Empty rows up to one, which is drawn next.
    public func end(before row: Int) {
        while self.row < row, !isFull { put(ascii: 0x20, .plain) }
    }

    /// Ends the frame: the rest of it is empty.
    func finish() { end(before: size.rows) }

    private func put(ascii byte: UInt8, _ style: TextStyle) {
        unsafe appendCell(columns: 1, style) { cell in
            unsafe cell[0] = byte
            return 1
        }
    }

    private func put(_ base: String, _ text: RawSpan, _ cluster: TextCluster, _ style: TextStyle) {
        // Of a tower of marks only those are shown that have room, cut between scalars.
        var count = min(text.byteCount, Frame.textCount - base.utf8.count)
        while count < text.byteCount, count > 0, text.byte(count) & 0xC0 == 0x80 { count -= 1 }
        unsafe appendCell(columns: cluster.columns, style, isUncertain: cluster.isUncertain) { cell in
            var length = 0
            for byte in base.utf8 {
                unsafe cell[length] = byte
                length += 1
            }
            for offset in 0..<count { unsafe cell[length + offset] = text.byte(offset) }
            return length + count
        }
        if cluster.columns == 2 { unsafe appendCell(columns: 0, style) { _ in 0 } }
    }

    /// - Parameter fill: writes the text to the beginning of the cell, and says how many bytes.
    @unsafe private func appendCell(
        columns: Int, _ style: TextStyle, isUncertain: Bool = false,
        _ fill: (UnsafeMutableRawBufferPointer) -> Int
    ) {
        unsafe cells.append(uninitializedCount: Frame.bytesPerCell) { cell in
            unsafe cell.initializeMemory(as: UInt8.self, repeating: 0)
            let length = unsafe fill(cell)
            unsafe cell[Frame.lengthOffset] = UInt8(length)
            unsafe cell[Frame.columnsOffset] = UInt8(columns)
            unsafe cell[Frame.styleOffset] = style.rawValue
            unsafe cell[Frame.uncertainOffset] = isUncertain ? 1 : 0
        }
        drawn += 1
    }

    // MARK: Reading

    /// Lends the cells.
    func withCells<Result>(_ body: (RawSpan) -> Result) -> Result { cells.withBytes(body) }

    /// What stands in a row, without spaces at its end: for tests.
    package func text(row: Int) -> String {
        withCells { cells in
            var text = ""
            for column in 0..<size.columns {
                let start = (row * size.columns + column) * Frame.bytesPerCell
                let count = Int(cells.byte(start + Frame.lengthOffset))
                text += String(decoding: (0..<count).map { cells.byte(start + $0) }, as: UTF8.self)
            }
            while text.last == " " { text.removeLast() }
            return text
        }
    }
}

/// Rows and columns of a screen.
public struct TerminalSize: Hashable, Sendable {
    /// 3 to 500.
    public let rows: Int
    /// 20 to 1000.
    public let columns: Int

    /// More than any screen has is not believed, and neither is less than a few letters.
    public init(rows: Int, columns: Int) {
        self.rows = min(max(rows, 3), 500)
        self.columns = min(max(columns, 20), 1000)
    }
}
