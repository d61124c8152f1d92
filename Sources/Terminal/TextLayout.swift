/// Where a paragraph is broken into rows.
///
/// At spaces, behind hyphens and between wide characters; a word that is wider than a row is cut. Spaces at a row's end
/// hang over its edge and are not drawn, so that a row never begins with one.
struct TextLayout: Equatable {
    /// Tab stops are so far apart, as terminals have them.
    static let tab = 8

    let columns: Int
    /// The offset at which each row begins; the first is 0.
    let starts: [Int]
    private let count: Int

    init(_ text: RawSpan, columns: Int) {
        self.columns = columns
        count = text.byteCount
        var starts = [0]
        var offset = 0
        var column = 0
        // The last place where the row may be broken, and the column behind it.
        var breakAt: Int?
        var columnAtBreak = 0
        var wasWide = false
        while let cluster = TextCluster.at(offset, in: text) {
            let isSpace = text.byte(offset) == 0x20 || cluster.appearance == .tab
            let width = cluster.columns(behind: column)
            if wasWide || cluster.columns == 2, cluster.appearance == .itself, column > 0 {
                breakAt = offset
                columnAtBreak = column
            }
            if !isSpace, column > 0, column + width > columns {
                let start = breakAt ?? offset
                column = breakAt == nil ? 0 : column - columnAtBreak
                starts.append(start)
                breakAt = nil
                // What is carried over may itself be wider than a row.
                if column > 0, column + width > columns {
                    starts.append(offset)
                    column = 0
                }
            }
            column += width
            offset += cluster.count
            wasWide = cluster.columns == 2 && cluster.appearance == .itself
            if isSpace || cluster.count == 1 && text.byte(offset - 1) == 0x2D {
                breakAt = offset
                columnAtBreak = column
            }
        }
        self.starts = starts
    }

    var rowCount: Int { starts.count }

    /// The bytes of a row.
    func range(ofRow row: Int) -> Range<Int> { starts[row]..<(row + 1 < starts.count ? starts[row + 1] : count) }

    /// The row in which a place lies. At a break it is the row that begins there.
    func row(of offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The column of a place in its row; one in hanging spaces is at the edge.
    func column(of offset: Int, in text: RawSpan) -> Int {
        var column = 0
        var position = starts[row(of: offset)]
        while position < offset, let cluster = TextCluster.at(position, in: text) {
            column += cluster.columns(behind: column)
            position += cluster.count
        }
        return min(column, columns)
    }

    /// The place in a row that is nearest to a column, from the left.
    func offset(atColumn wanted: Int, row: Int, in text: RawSpan) -> Int {
        let range = range(ofRow: row)
        // The place behind a row's last character is the next row's first one.
        let isLast = row + 1 == starts.count
        var column = 0
        var position = range.lowerBound
        while position < range.upperBound, let cluster = TextCluster.at(position, in: text) {
            let width = cluster.columns(behind: column)
            if column + width > wanted { return position }
            if !isLast, position + cluster.count >= range.upperBound { return position }
            column += width
            position += cluster.count
        }
        return position
    }
}
