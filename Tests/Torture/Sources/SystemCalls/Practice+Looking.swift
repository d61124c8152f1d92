internal import Foundation
internal import TortureKit

/// What the clinician sees of the vault, by the program's own answers.
extension Practice {
    /// What the vault shows now, in processes of its own.
    func look(_ facets: Set<Sight.Facet>) throws -> Sight {
        var sight = Sight()
        if facets.contains(.notes) { for line in try noteLines() { sight.add(line) } }
        if facets.contains(.patients) { for line in try patientLines() { sight.add(line) } }
        if facets.contains(.themes) { for line in try themeLines() { sight.add(line) } }
        if facets.contains(.keys) { for line in try keyLines() { sight.add(line) } }
        if facets.contains(.handoffs) { for line in try handoffLines() { sight.add(line) } }
        return sight
    }

    /// Reads every text again with the next look.
    func forgetTexts() { texts = [:] }

    private func noteLines() throws -> [String] {
        struct List: Decodable { let notes: [SeenNote] }
        let seen = try decode(List.self, ["list", "--json"]).notes
        ids = Dictionary(seen.map { ($0.title, $0.note) }) { first, _ in first }
        return try seen.map { note in
            if texts[note.note]?.revisions != note.revisions {
                texts[note.note] = (note.revisions, try text(of: note.note))
            }
            return DraftNote.line(note, text: texts[note.note]?.text ?? "")
        }
    }

    /// A note's text as `show` gives it.
    func text(of note: String) throws -> String {
        struct Shown: Decodable { let text: String }
        return try decode(Shown.self, ["show", note, "--json"]).text
    }

    private func patientLines() throws -> [String] {
        struct Patient: Decodable { let code: String, name: String?, born: String? }
        struct List: Decodable { let patients: [Patient] }
        return try decode(List.self, ["patient", "list", "--json"]).patients.map {
            Practice.patientLine($0.code, $0.name, $0.born)
        }
    }

    static func patientLine(_ code: String, _ name: String? = nil, _ born: String? = nil) -> String {
        "patient \(code), \(name ?? "no name"), \(born ?? "no date")"
    }

    /// Themes of the clinician's own, with their words; not the built-in ones.
    private func themeLines() throws -> [String] {
        struct Theme: Decodable { let theme: String, group: String, words: [String] }
        struct List: Decodable { let themes: [Theme] }
        return try decode(List.self, ["themes", "list", "--json"]).themes.filter { $0.group == "own" }
            .map { Practice.themeLine($0.theme, $0.words) }
    }

    static func themeLine(_ theme: String, _ words: [String]) -> String {
        "theme \(theme): \(words.joined(separator: ", "))"
    }

    private func keyLines() throws -> [String] {
        struct Key: Decodable { let name: String }
        struct List: Decodable { let keys: [Key] }
        return try decode(List.self, ["keys", "list", "--json"]).keys.map { "key of \($0.name)" }
    }

    private func handoffLines() throws -> [String] {
        struct Disclosure: Decodable { let purpose: String }
        struct List: Decodable { let disclosures: [Disclosure] }
        var lines = try decode(List.self, ["log", "--disclosures", "--json"]).disclosures.map {
            "disclosure for \($0.purpose)"
        }
        for file in try handoffFiles() {
            let path = machine.work.appendingPathComponent(file).path
            let answer = try colleague().machine.run(["handoff", "inspect", path, "--json"])
            lines.append(answer.status == 0 ? "file \(file)" : "broken file \(file): \(answer.errors)")
        }
        return lines
    }

    func handoffFiles() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: machine.work.path).filter {
            $0.hasSuffix(".handoff") && !$0.hasPrefix(".")
        }
    }

    func decode<Answer: Decodable>(_: Answer.Type, _ arguments: [String]) throws -> Answer {
        try JSONDecoder().decode(Answer.self, from: Data(try must(arguments).output.utf8))
    }
}
