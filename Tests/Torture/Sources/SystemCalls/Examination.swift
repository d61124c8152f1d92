internal import Foundation
internal import TortureKit

/// Looks at a vault after a command that met with an accident: as a person would, with the commands there are.
struct Examination {
    let practice: Practice
    let act: Act
    let attempt: Attempt
    /// Whether the act has to be done: it said so.
    let isAcknowledged: Bool

    /// Bundles and ledgers of which a sync failed, by their paths in the vault: none of them is written to again, since
    /// nobody knows what the disk has of it.
    var unsynced: Set<String> = []

    /// What was found.
    struct Finding {
        /// What is wrong, a sentence each.
        var complaints: [String] = []
        /// How far the act got: 0 is as before.
        var outcome = 0
    }

    /// `check`, whatever mends the accident, the next note, `check` again; then everything that was acknowledged has to
    /// be there once, word by word, and what was interrupted whole or not at all.
    func examine(_ answer: Machine.Answer) throws -> Finding {
        var finding = Finding()
        if !attempt.isLookedAtAfterMending { finding.complaints += try check("at once") }
        finding.complaints += try attempt.mend(practice, answer)
        let sizes = try practice.bundleSizes().filter { unsynced.contains($0.key) }
        let before = Date.now
        try practice.addNote()
        // A lock that nobody holds any more keeps nobody waiting.
        if Date.now.timeIntervalSince(before) > 1.5 { finding.complaints.append("the next note had to wait") }
        let grown = try practice.bundleSizes().filter { $0.value > sizes[$0.key] ?? .max }
        for path in grown.keys.sorted() { finding.complaints.append("written to again after a failed sync: \(path)") }
        finding.complaints += try check("after the next note")
        let seen = try practice.look(act.facets.union([.notes]))
        let expected = [practice.truth] + attempt.outcomes.map(practice.truth.applying)
        let facets = act.facets.union([.notes])
        let match = expected.lastIndex { $0.limited(to: facets) == seen }
        let last = expected.count - 1
        if let match, match == last || !isAcknowledged || expected[match] == expected[last] {
            finding.outcome = match
            practice.truth = expected[match]
        } else {
            let wanted = expected[isAcknowledged ? last : 0].limited(to: facets)
            finding.complaints.append(
                "\(isAcknowledged ? "it was acknowledged" : "neither as before nor done"): "
                    + seen.difference(from: wanted))
        }
        if finding.complaints.isEmpty { finding.complaints += try search() }
        return finding
    }

    private func check(_ when: String) throws -> [String] {
        struct Report: Decodable {
            struct Problem: Decodable { let kind: String, path: String, detail: String }
            let ok: Bool
            let problems: [Problem]
        }
        let answer = try practice.machine.run(["check", "--json"])
        guard let report = try? JSONDecoder().decode(Report.self, from: Data(answer.output.utf8)) else {
            return ["check \(when): exit \(answer.status): \(answer.errors)"]
        }
        guard !report.ok || answer.status != 0 else { return [] }
        let problems = report.problems.map { "\($0.kind) \($0.path): \($0.detail)" }
        return ["check \(when), exit \(answer.status): \(problems.joined(separator: "; "))"]
    }

    /// The search finds the note of the act if it is there, and none that is not.
    private func search() throws -> [String] {
        guard let note = attempt.note else { return [] }
        struct Hits: Decodable {
            struct Hit: Decodable { let note: String }
            let hits: [Hit]
        }
        let answer = try practice.must(["search", note.marker, "--json"])
        let hits = try JSONDecoder().decode(Hits.self, from: Data(answer.output.utf8)).hits.map(\.note)
        if let id = practice.ids[note.title], !hits.contains(id) { return ["the search does not find the note"] }
        let known = Set(practice.ids.values)
        return hits.allSatisfy(known.contains) ? [] : ["the search finds a note that is not there"]
    }

    /// Reads every text again, for a last look.
    static func examineWhole(_ practice: Practice) throws -> [String] {
        practice.forgetTexts()
        let facets: Set = [Sight.Facet.notes, .patients, .themes, .keys]
        let (seen, wanted) = (try practice.look(facets), practice.truth.limited(to: facets))
        return seen == wanted ? [] : ["at the end: " + seen.difference(from: wanted)]
    }
}
