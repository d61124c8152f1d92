import Foundation

@testable import NoteIndex

/// Texts that nobody here wrote, beside the checkout: for measuring, never for shipping.
enum Corpora {
    static let shared = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")

    static let themes = try? Data(contentsOf: shared.appending(path: "themes.json"))
    static let isPresent = FileManager.default.fileExists(atPath: shared.appending(path: "corpora/theme_map.json").path)
    static let absence = "../shared/corpora is not beside this checkout"

    /// A text and the themes that its labels stand for.
    struct Document {
        let text: String
        let themes: Set<String>
    }

    /// Questions to therapists, alone or with the answers.
    static func questions(withAnswers: Bool) throws -> [Document] {
        struct Entry: Decodable {
            var topics: [String]
            var title, question: String
            var answers: [String]
        }
        let map = try themeMap("counselchat")
        return try lines(of: "counselchat/dev.jsonl").map { (entry: Entry) in
            let parts = [entry.title, entry.question] + (withAnswers ? entry.answers : [])
            return Document(
                text: parts.joined(separator: "\n"), themes: Set(entry.topics.flatMap { map[$0] ?? [] }))
        }
    }

    /// Single sentences on what weighs on people; those whose label stands for a theme.
    static func stressors() throws -> [Document] {
        struct Entry: Decodable {
            var text, label: String
        }
        let map = try themeMap("sad")
        return try lines(of: "sad/dev.jsonl").map { (entry: Entry) in
            Document(text: entry.text, themes: Set(map[entry.label] ?? []))
        }.filter { !$0.themes.isEmpty }
    }

    private static func themeMap(_ corpus: String) throws -> [String: [String]] {
        let data = try Data(contentsOf: shared.appending(path: "corpora/theme_map.json"))
        return try JSONDecoder().decode([String: [String: [String]]].self, from: data)[corpus] ?? [:]
    }

    private static func lines<Entry: Decodable>(of path: String) throws -> [Entry] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: shared.appending(path: "corpora/\(path)")).split(separator: UInt8(ascii: "\n"))
            .map { try decoder.decode(Entry.self, from: $0) }
    }
}

/// How well themes are found: over the themes that at least ten documents have, each counting the same.
struct ThemeQuality: CustomStringConvertible {
    private(set) var precision = 0.0
    private(set) var recall = 0.0
    private(set) var f1 = 0.0
    /// The mean, over the themes, of the average precision of the ranking by strength.
    private(set) var averagePrecision = 0.0
    /// The share of a document's labels among the three strongest of those themes, and the reverse.
    private(set) var topThreeRecall = 0.0
    private(set) var topThreePrecision = 0.0

    init(of vocabulary: ThemeVocabulary, on documents: [Corpora.Document]) {
        let findings = documents.map { vocabulary.findings(in: $0.text) }
        var counts: [String: Int] = [:]
        for theme in documents.flatMap(\.themes) { counts[theme, default: 0] += 1 }
        let themes = counts.filter { $0.value >= 10 }.keys.sorted()
        for theme in themes { measure(theme, documents, findings, share: 1 / Double(themes.count)) }
        measureTopThree(Set(themes), documents, findings)
    }

    private mutating func measure(
        _ theme: String, _ documents: [Corpora.Document], _ findings: [[ThemeFinding]], share: Double
    ) {
        let ranked = documents.indices
            .compactMap { index in findings[index].first { $0.theme == theme }.map { (index, $0.strength) } }
            .sorted { ($0.1, -$0.0) > ($1.1, -$1.0) }
        let labelled = Double(documents.count { $0.themes.contains(theme) })
        var right = 0.0
        var sum = 0.0
        for (place, (index, _)) in ranked.enumerated() where documents[index].themes.contains(theme) {
            right += 1
            sum += right / Double(place + 1)
        }
        let precision = ranked.isEmpty ? 0 : right / Double(ranked.count)
        let recall = right / labelled
        self.precision += share * precision
        self.recall += share * recall
        f1 += right == 0 ? 0 : share * 2 * precision * recall / (precision + recall)
        averagePrecision += share * sum / labelled
    }

    private mutating func measureTopThree(
        _ themes: Set<String>, _ documents: [Corpora.Document], _ findings: [[ThemeFinding]]
    ) {
        var (right, offered, labelled) = (0, 0, 0)
        for (document, found) in zip(documents, findings) {
            let labels = document.themes.intersection(themes)
            guard !labels.isEmpty else { continue }
            let top = found.map(\.theme).filter(themes.contains).prefix(3)
            right += labels.intersection(top).count
            offered += top.count
            labelled += labels.count
        }
        topThreeRecall = Double(right) / Double(max(labelled, 1))
        topThreePrecision = Double(right) / Double(max(offered, 1))
    }

    var description: String {
        func two(_ number: Double) -> String { String(format: "%.2f", number) }
        return "precision \(two(precision)) recall \(two(recall)) F1 \(two(f1)) MAP \(two(averagePrecision)) "
            + "top three recall \(two(topThreeRecall)) precision \(two(topThreePrecision))"
    }
}
