internal import Foundation
internal import TortureKit

extension Act {
    /// Patients, imports, themes and colleagues.
    static let recordActs: [Act] = [
        Act(name: "patient add", facets: [.patients]) { practice in
            let code = "A-\(practice.next())"
            return Attempt(
                arguments: ["patient", "add", code, "--name", "Jo Example", "--born", "1980-01-02", "--json"],
                outcomes: [Change(come: [Practice.patientLine(code, "Jo Example", "1980-01-02")])])
        },
        Act(name: "patient edit", facets: [.patients]) { practice in
            let number = practice.next()
            let before = try practice.addPatient("E-\(number)")
            return Attempt(
                arguments: ["patient", "edit", "E-\(number)", "--name", "Kim Example"],
                outcomes: [
                    Change(gone: [before], come: [Practice.patientLine("E-\(number)", "Kim Example")])
                ])
        },
        Act(name: "import into one record") { importing(notes: 3, patients: 0, into: $0) },
        Act(name: "import of many patients", facets: [.notes, .patients]) {
            // More than eight files: one wait for the whole file system, and not one for each.
            importing(notes: 14, patients: 10, into: $0)
        },
        Act(name: "themes add", facets: [.themes]) { practice in
            let number = practice.next()
            return Attempt(
                arguments: ["themes", "add", "Topic \(number)"],
                outcomes: [Change(come: [Practice.themeLine("topic-\(number)", ["topic \(number)"])])])
        },
        Act(name: "themes alias", facets: [.themes]) { practice in
            let (id, word) = try ownTheme(practice)
            return Attempt(
                arguments: ["themes", "alias", id, "\(word) also"],
                outcomes: [
                    Change(
                        gone: [Practice.themeLine(id, [word])],
                        come: [Practice.themeLine(id, [word, "\(word) also"])])
                ])
        },
        Act(name: "themes merge", facets: [.themes]) { practice in
            let (id, word) = try ownTheme(practice)
            return Attempt(
                arguments: ["themes", "merge", id, "sleep"],
                outcomes: [Change(gone: [Practice.themeLine(id, [word])])])
        },
        Act(name: "keys trust", facets: [.keys]) { practice in
            let colleague = try practice.colleague()
            try forget(practice)
            return Attempt(
                arguments: ["keys", "trust", colleague.line],
                outcomes: [Change(come: ["key of \(Colleague.name)"])])
        },
        Act(name: "keys remove", facets: [.keys]) { practice in
            try trust(practice)
            return Attempt(
                arguments: ["keys", "remove", Colleague.name],
                outcomes: [Change(gone: ["key of \(Colleague.name)"])])
        },
    ]

    private static func importing(notes: Int, patients: Int, into practice: Practice) -> Attempt {
        var lines = ""
        var change = Change()
        let codes = (0..<patients).map { _ in "I-\(practice.next())" }
        var first: DraftNote?
        for index in 0..<notes {
            let note = DraftNote(practice.next(), code: codes.isEmpty ? Practice.code : codes[index % codes.count])
            lines += note.importLine
            change.come.append(note.line)
            first = first ?? note
        }
        change.come += codes.map { Practice.patientLine($0) }
        return Attempt(
            arguments: ["import", "-", "--json"], input: Data(lines.utf8), outcomes: [change], note: first)
    }

    private static func ownTheme(_ practice: Practice) throws -> (id: String, word: String) {
        let number = practice.next()
        try practice.must(["themes", "add", "Topic \(number)"])
        let (id, word) = ("topic-\(number)", "topic \(number)")
        practice.truth = practice.truth.applying(Change(come: [Practice.themeLine(id, [word])]))
        return (id, word)
    }

    static func trust(_ practice: Practice) throws {
        guard try !practice.look([.keys]).has("key of \(Colleague.name)") else { return }
        try practice.must(["keys", "trust", practice.colleague().line])
        practice.truth = practice.truth.applying(Change(come: ["key of \(Colleague.name)"]))
    }

    private static func forget(_ practice: Practice) throws {
        guard try practice.look([.keys]).has("key of \(Colleague.name)") else { return }
        try practice.must(["keys", "remove", Colleague.name])
        practice.truth = practice.truth.applying(Change(gone: ["key of \(Colleague.name)"]))
    }
}
