import Foundation
import NoteIndex

/// Passages on the relationship between a client and a helper, and what two readers found in them.
///
/// `AllianceLabels` holds where a passage stands in the corpora, and the labels; never what it says. `guideline.md`
/// there is what both readers went by.
enum AlliancePassages {
    enum Side: String {
        case toward, strained
        /// The theme is there without a direction, or with both.
        case neither
    }

    /// The themes of each passage, by its number.
    typealias Reading = [Int: [String: Side]]

    private static let labels = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "AllianceLabels")
    /// The file of each corpus, and the key of the ids in it.
    private static let corpora = [
        "casenotes": (path: "corpora/casenotes/notes.jsonl", key: "id"),
        "counselchat": (path: "corpora/counselchat/dev.jsonl", key: "qid"),
    ]

    static let isPresent = corpora.values.allSatisfy {
        FileManager.default.fileExists(atPath: Corpora.shared.appending(path: $0.path).path)
    }
    static let themes = ThemeVocabulary.builtIn.themes.filter { $0.group == "alliance" }.map(\.id)

    struct Malformed: Error, CustomStringConvertible {
        let file: String
        let line: [String]
        var description: String { "\(file): \(line.joined(separator: " "))" }
    }

    /// - Parameter file: `labels-a.tsv` or `labels-b.tsv`.
    static func reading(_ file: String) throws -> Reading {
        var reading: Reading = [:]
        for line in try lines(of: file, fields: 3) {
            guard let number = Int(line[0]) else { throw Malformed(file: file, line: line) }
            if line[1...] == ["none", "-"] {
                reading[number, default: [:]] = [:]
            } else if let side = Side(rawValue: line[2]), themes.contains(line[1]) {
                reading[number, default: [:]][line[1]] = side
            } else {
                throw Malformed(file: file, line: line)
            }
        }
        return reading
    }

    /// What a vocabulary finds. A theme that it finds on both sides has neither, as for a suggestion.
    static func reading(by vocabulary: ThemeVocabulary) throws -> Reading {
        try texts().mapValues { text in
            var found: [String: Side] = [:]
            for finding in vocabulary.findings(in: text) where themes.contains(finding.theme) {
                let code = ThemeCode(rawValue: finding.polarity)
                found[finding.theme] =
                    code.isToward == code.isStrained ? .neither : code.isToward ? .toward : .strained
            }
            return found
        }
    }

    /// The passages themselves, by number.
    static func texts() throws -> [Int: String] {
        let file = "passages.tsv"
        let documents = try corpora.mapValues { try self.documents(of: $0.path, by: $0.key) }
        var texts: [Int: String] = [:]
        for line in try lines(of: file, fields: 6) {
            guard let number = Int(line[0]), let start = Int(line[4]), let end = Int(line[5]),
                let document = documents[line[1]]?[line[2]], let whole = text(at: line[3], of: document)?.utf8,
                start < end, end <= whole.count,
                let text = String(whole.dropFirst(start).prefix(end - start))
            else { throw Malformed(file: file, line: line) }
            texts[number] = text
        }
        return texts
    }

    private static func documents(of path: String, by key: String) throws -> [String: [String: Any]] {
        var documents: [String: [String: Any]] = [:]
        let data = try Data(contentsOf: Corpora.shared.appending(path: path))
        for line in data.split(separator: UInt8(ascii: "\n")) {
            guard let document = try JSONSerialization.jsonObject(with: line) as? [String: Any],
                let id = document[key] as? String
            else { continue }
            documents[id] = document
        }
        return documents
    }

    /// - Parameter path: such as `question`, `answers[4]` or `sections[2].text`.
    private static func text(at path: String, of document: [String: Any]) -> String? {
        var place: Any? = document
        for step in path.split(whereSeparator: { "[].".contains($0) }) {
            if let list = place as? [Any], let index = Int(step), list.indices.contains(index) {
                place = list[index]
            } else {
                place = (place as? [String: Any])?[String(step)]
            }
        }
        return place as? String
    }

    /// The lines below the heading.
    private static func lines(of file: String, fields: Int) throws -> [[String]] {
        let text = try String(contentsOf: labels.appending(path: file), encoding: .utf8)
        return try text.split(separator: "\n").dropFirst().map { line in
            let line = line.split(separator: "\t").map(String.init)
            guard line.count == fields else { throw Malformed(file: file, line: line) }
            return line
        }
    }
}

/// Precision, recall and F1 of one reading against another: a theme is right where its side is the same.
struct AllianceScore {
    private(set) var right = 0
    private(set) var labelled = 0
    private(set) var found = 0

    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { labelled == 0 ? 0 : Double(right) / Double(labelled) }
    var f1: Double { labelled + found == 0 ? 0 : 2 * Double(right) / Double(labelled + found) }

    mutating func count(_ side: AlliancePassages.Side?, for label: AlliancePassages.Side?) {
        if side != nil { found += 1 }
        if label != nil { labelled += 1 }
        if side != nil, side == label { right += 1 }
    }
}

/// How well a vocabulary reads one half of the passages. Every theme counts the same.
struct AllianceQuality: CustomStringConvertible {
    private struct Row {
        let theme: String
        /// Against the labels on which both readers agree.
        var agreed = AllianceScore()
        var againstA = AllianceScore()
        var againstB = AllianceScore()
        /// The second reader against the first.
        var readers = AllianceScore()
    }

    private let rows: [Row]

    /// - Parameter found: what the vocabulary finds in the passages of this half.
    init(of found: AlliancePassages.Reading, a: AlliancePassages.Reading, b: AlliancePassages.Reading) {
        rows = AlliancePassages.themes.map { theme in
            var row = Row(theme: theme)
            for (number, found) in found {
                let (side, first, second) = (found[theme], a[number]?[theme], b[number]?[theme])
                if first == second { row.agreed.count(side, for: first) }
                row.againstA.count(side, for: first)
                row.againstB.count(side, for: second)
                row.readers.count(second, for: first)
            }
            return row
        }
    }

    var precision: Double { mean(\.agreed.precision) }
    var recall: Double { mean(\.agreed.recall) }
    var f1: Double { mean(\.agreed.f1) }
    /// The F1 that the readers reach against each other.
    var ceiling: Double { mean(\.readers.f1) }

    private func mean(_ figure: KeyPath<Row, Double>) -> Double {
        rows.reduce(0) { $0 + $1[keyPath: figure] } / Double(rows.count)
    }

    var description: String {
        var lines = [line("", ["labels", "P", "R", "F1", "F1 a", "F1 b", "readers"])]
        for row in rows {
            let figures = [
                row.agreed.precision, row.agreed.recall, row.agreed.f1, row.againstA.f1, row.againstB.f1,
                row.readers.f1,
            ]
            lines.append(line(row.theme, ["\(row.agreed.labelled)"] + figures.map(two)))
        }
        let means = [precision, recall, f1, mean(\.againstA.f1), mean(\.againstB.f1), ceiling]
        lines.append(line("mean", [""] + means.map(two)))
        return "\n" + lines.joined(separator: "\n")
    }

    private func two(_ number: Double) -> String { String(format: "%.2f", number) }

    private func line(_ name: String, _ fields: [String]) -> String {
        name.padding(toLength: 24, withPad: " ", startingAt: 0)
            + fields.map { String(repeating: " ", count: max(8 - $0.count, 1)) + $0 }.joined()
    }
}
