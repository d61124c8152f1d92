internal import Foundation

extension Act {
    /// Single notes: written, changed, withdrawn, marked.
    static let noteActs: [Act] = [
        Act(name: "add") { adding(DraftNote($0.next())) },
        Act(name: "add a process note") { practice in
            var note = DraftNote(practice.next())
            note.drawer = "process"
            return adding(note)
        },
        Act(name: "add with themes, without JSON") { practice in
            var note = DraftNote(practice.next())
            note.themes = ["sleep", "work"]
            return adding(note, without: ["--json"])
        },
        Act(name: "add --sign") { practice in
            let plain = DraftNote(practice.next())
            var note = plain
            note.signed = true
            // The note is saved first, and signed then.
            var attempt = adding(note)
            attempt = Attempt(
                arguments: attempt.arguments, input: attempt.input,
                outcomes: [Change(come: [plain.line]), Change(come: [note.line])], note: note)
            return attempt
        },
        Act(name: "add --create", facets: [.notes, .patients]) { practice in
            let number = practice.next()
            let note = DraftNote(number, code: "N-\(number)")
            let patient = Practice.patientLine(note.code)
            return Attempt(
                arguments: note.arguments + ["--create"], input: note.input,
                outcomes: [Change(come: [patient]), Change(come: [patient, note.line])], note: note)
        },
        Act(name: "the first process note of a patient") { practice in
            let number = practice.next()
            var note = DraftNote(number, code: "P-\(number)")
            note.drawer = "process"
            try practice.addPatient(note.code)
            return adding(note)
        },
        Act(name: "edit the text") { practice in
            let before = practice.lastNote
            var after = before
            after.revisions = 2
            return Attempt(
                arguments: ["edit", try practice.id(of: before), "-", "--json"], input: after.input,
                outcomes: [Change(gone: [before.line], come: [after.line])], note: after)
        },
        Act(name: "edit the day") { practice in
            let before = practice.lastNote
            let after = "2026-02-01"
            return Attempt(
                arguments: ["edit", try practice.id(of: before), "--date", after, "--json"],
                outcomes: [Change(gone: [before.line], come: [revised(before) { $0.date = after }])])
        },
        Act(name: "discard") { practice in
            let note = practice.lastNote
            return Attempt(
                arguments: ["discard", try practice.id(of: note), "--reason", "twice", "--yes"],
                outcomes: [Change(gone: [note.line])])
        },
        Act(name: "themes mark") { practice in
            let before = practice.lastNote
            return Attempt(
                arguments: ["themes", "mark", try practice.id(of: before), "sleep"],
                outcomes: [Change(gone: [before.line], come: [revised(before) { $0.themes = ["sleep"] }])])
        },
    ]

    private static func adding(_ note: DraftNote, without: [String] = []) -> Attempt {
        Attempt(
            arguments: note.arguments.filter { !without.contains($0) }, input: note.input,
            outcomes: [Change(come: [note.line])], note: note)
    }

    /// The line of a note of which all but the text was changed.
    private static func revised(_ note: DraftNote, _ change: (inout DraftNote) -> Void) -> String {
        var after = note
        change(&after)
        return after.line.replacing("1 revisions", with: "2 revisions")
    }
}
