internal import Terminal

/// Rows in columns, for people: as wide as the text, cut to the terminal in the last flexible column.
struct Table {
    /// How a column behaves.
    struct Column {
        let title: String
        var rightAligned = false
        /// Whether this column gives way when the rows are too wide.
        var flexible = false
    }

    let columns: [Column]
    private(set) var rows: [[String]] = []

    init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row; each cell is made safe for the terminal.
    mutating func append(_ cells: [String]) {
        rows.append(cells.map(Printable.line))
    }

    /// The lines, none wider than `width` where a flexible column can give way.
    func lines(width: Int) -> [String] {
        var widths = columns.indices.map { column in
            max(TextWidth.of(columns[column].title), rows.map { TextWidth.of($0[column]) }.max() ?? 0)
        }
        let total = widths.reduce(0, +) + 2 * (columns.count - 1)
        if total > width, let flexible = columns.lastIndex(where: \.flexible) {
            widths[flexible] = max(8, widths[flexible] - (total - width))
        }
        let header = columns.map(\.title)
        let body = header.contains { !$0.isEmpty } ? [header] + rows : rows
        return body.map { row in
            let cells = row.indices.map { index in
                TextWidth.pad(
                    TextWidth.truncate(row[index], to: widths[index]), to: widths[index],
                    rightAligned: columns[index].rightAligned)
            }
            return String(cells.joined(separator: "  ").trimmingSpacesAtEnd)
        }
    }
}

extension TextPage {
    /// Adds a table that has titles, as wide as a page of this window.
    func add(_ table: Table) {
        for (index, line) in table.lines(width: StandardStreams.width - 2).enumerated() {
            add(line, index == 0 ? .faint : .plain)
        }
    }
}

extension String {
    /// Without the spaces at the end.
    fileprivate var trimmingSpacesAtEnd: Substring {
        var view = self[...]
        while view.last == " " { view.removeLast() }
        return view
    }
}
