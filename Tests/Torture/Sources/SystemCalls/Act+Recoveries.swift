internal import Foundation
internal import TortureKit

extension Act {
    /// The next command after an interrupted one, which first settles what that left.
    static let recoveryActs: [Act] = [
        Act(name: "add after a note without its log entry") { practice in
            // Written whole, in no log: it is taken in.
            let interrupted = DraftNote(practice.next())
            try interrupt(interrupted.arguments, interrupted.input, atSync: 1, practice)
            let note = DraftNote(practice.next())
            return Attempt(
                arguments: note.arguments, input: note.input,
                outcomes: [Change(come: [interrupted.line]), Change(come: [interrupted.line, note.line])], note: note)
        },
        Act(name: "add after an import that the log has") { practice in
            // What the log has is done: the import becomes effective now.
            let imported = [DraftNote(practice.next()), DraftNote(practice.next())]
            try interrupt(["import", "-"], importLines(imported), atSync: 2, practice)
            practice.truth = practice.truth.applying(Change(come: imported.map(\.line)))
            return adding(practice)
        },
        Act(name: "add after an import that the log has not") { practice in
            // What the log has not never was: none of it is ever seen.
            let imported = [DraftNote(practice.next()), DraftNote(practice.next())]
            try interrupt(["import", "-"], importLines(imported), atSync: 1, practice)
            return adding(practice)
        },
    ]

    private static func adding(_ practice: Practice) -> Attempt {
        let note = DraftNote(practice.next())
        return Attempt(
            arguments: note.arguments, input: note.input, outcomes: [Change(come: [note.line])], note: note)
    }

    private static func importLines(_ notes: [DraftNote]) -> Data { Data(notes.map(\.importLine).joined().utf8) }

    /// Kills a command as it is about to wait for the disk: first for the notes, then for the log.
    static func interrupt(_ arguments: [String], _ input: Data, atSync number: Int, _ practice: Practice) throws {
        guard let strace = Strace() else { throw TortureError("strace is gone") }
        let answer = try strace.run(
            arguments, input: input, on: practice.machine, Strace.Injection("fdatasync", number: number, .kill))
        guard Strace.wasKilled(answer) else { throw TortureError("nothing was interrupted: \(answer.errors)") }
    }
}
