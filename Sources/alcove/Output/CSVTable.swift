internal import Terminal

/// Rows for a spreadsheet: comma-separated values as RFC 4180 has them, in UTF-8.
struct CSVTable {
    private(set) var rows: [[String]]

    /// - Parameter columns: their names, the first row.
    init(columns: [String]) { rows = [columns] }

    mutating func append(_ row: [String]) { rows.append(row) }

    func print(to output: Output) {
        // Each line ends with CR and LF.
        for row in rows { output.line(row.map(CSVTable.field).joined(separator: ",") + "\r") }
    }

    /// A field in quotation marks where it needs them.
    ///
    /// A spreadsheet takes what begins with one of these signs for a formula, which may send what stands beside it
    /// anywhere: an apostrophe before it makes it text (OWASP, CSV injection).
    static func field(_ text: String) -> String {
        var text = Printable.line(text)
        if let first = text.first, "=+-@".contains(first) { text = "'" + text }
        guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
