internal import Foundation

/// Passages of a paragraph each from the corpora beside the checkout, read at run time only.
enum CorpusPassages {
    private static let shortest = 80
    private static let longest = 560

    /// All passages, or none where the corpora are not there.
    static func beside(_ checkout: String) -> [String] {
        let folder = "\(checkout)/../shared/corpora"
        let reports: [Report] = lines("\(folder)/mtsamples/notes.jsonl")
        let caseNotes: [CaseNote] = lines("\(folder)/casenotes/notes.jsonl")
        let questions: [Question] = lines("\(folder)/counselchat/dev.jsonl")
        var passages: [String] = []
        // A line break of a report became ".," when it was collected.
        for report in reports { add(report.text.replacingOccurrences(of: ".,", with: ".\n"), to: &passages) }
        for note in caseNotes { for section in note.sections { add(section.text, to: &passages) } }
        for question in questions { for text in [question.question] + question.answers { add(text, to: &passages) } }
        return passages
    }

    /// A note of 4 to 8 passages.
    static func note(of passages: [String], _ chance: inout Chance) -> String {
        (0..<4 + chance.below(5)).map { _ in chance.pick(passages) }.joined(separator: "\n\n")
    }

    /// Cuts a text after sentences into passages that are not too long, and leaves the crumbs away.
    private static func add(_ text: String, to passages: inout [String]) {
        var passage = ""
        for sentence in text.split(whereSeparator: { $0 == "\n" }).flatMap({ $0.split(separator: ". ") }) {
            if passage.utf8.count + sentence.utf8.count > longest {
                if passage.utf8.count >= shortest { passages.append(passage) }
                passage = ""
            }
            guard sentence.utf8.count <= longest else { continue }
            passage += passage.isEmpty ? String(sentence) : ". " + sentence
        }
        if passage.utf8.count >= shortest { passages.append(passage) }
    }

    private static func lines<Line: Decodable>(_ path: String) -> [Line] {
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        let decoder = JSONDecoder()
        return data.split(separator: UInt8(ascii: "\n")).compactMap { try? decoder.decode(Line.self, from: $0) }
    }

    private struct Report: Decodable { let text: String }

    private struct CaseNote: Decodable {
        struct Section: Decodable { let text: String }
        let sections: [Section]
    }

    private struct Question: Decodable {
        let question: String
        let answers: [String]
    }
}
