internal import Foundation

/// All rows of a run, as a table for people or a document for programs.
struct Report {
    var rows: [Row] = []
    /// What one has to know about the machine and the corpus to read the rows.
    var remarks: [String] = []

    /// The table, with the remarks below it.
    var table: String {
        let head = ["what", "measured", "floor or peer", "ratio", "goal", ""]
        let cells = rows.map(Report.cells)
        let widths = head.indices.map { column in ([head] + cells).map { $0[column].count }.max() ?? 0 }
        func line(_ cells: [String]) -> String {
            let padded = zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }
        let rule = widths.map { String(repeating: "─", count: $0) }
        return ([line(head), line(rule)] + cells.map(line) + [""] + remarks.map { "· \($0)" }).joined(separator: "\n")
    }

    private static func cells(of row: Row) -> [String] {
        [
            row.what,
            row.measured?.description ?? "–",
            row.peer.map { "\($0)  \(row.peerName)" } ?? row.note,
            row.ratio.map { $0.rounded(toDigits: 2) } ?? "",
            row.goal?.description ?? "",
            row.isReached.map { $0 ? "reached" : "NOT REACHED" } ?? "",
        ]
    }

    /// The same as one JSON document.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let document = Document(rows: rows.map(Document.Line.init), remarks: remarks)
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }

    private struct Document: Encodable {
        struct Line: Encodable {
            let what, unit, peer_name, goal, note: String?
            let measured, peer, ratio: Double?
            let reached: Bool?

            init(_ row: Row) {
                what = row.what
                measured = row.measured?.value
                unit = row.measured?.unit.rawValue
                peer = row.peer?.value
                peer_name = row.peerName.isEmpty ? nil : row.peerName
                ratio = row.ratio
                goal = row.goal?.description
                reached = row.isReached
                note = row.note.isEmpty ? nil : row.note
            }
        }

        let rows: [Line]
        let remarks: [String]
    }
}
