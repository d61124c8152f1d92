internal import Foundation
internal import TortureKit

extension Act {
    /// Hand-offs and copies of the vault.
    static let copyActs: [Act] = [
        Act(name: "handoff create", facets: [.handoffs]) { practice in
            try practice.removeHandoffs()
            let name = "out-\(practice.next()).handoff"
            let purpose = "disclosure for \(name)"
            // The disclosure is written down first, so that no file is without one.
            return Attempt(
                arguments: ["handoff", "create", Practice.code, "--to", try practice.colleague().recipient]
                    + ["-o", name, "--purpose", name, "--json"],
                outcomes: [Change(come: [purpose]), Change(come: [purpose, "file \(name)"])])
        },
        Act(name: "handoff open") { practice in
            try trust(practice)
            let file = practice.machine.work.appendingPathComponent("in-\(practice.next())")
            let notes = [DraftNote(practice.next()), DraftNote(practice.next())]
            try practice.colleague().handOver(notes, to: practice.recipient(), as: file)
            return Attempt(
                arguments: ["handoff", "open", file.path, "--into", Practice.code, "--unconfirmed", "--yes"],
                outcomes: [Change(come: notes.map(\.line))])
        },
        Act(name: "backup") { practice in
            let copy = practice.machine.work.appendingPathComponent("backup").path
            return Attempt(
                arguments: ["backup", copy], outcomes: [.none],
                mend: { practice, _ in
                    try practice.must(["backup", copy])
                    return try differences(practice.machine.vault.path, copy)
                })
        },
        Act(name: "merge") { practice in
            let twin = try practice.twin()
            let note = DraftNote(practice.next())
            try practice.must(note.arguments, input: note.input, on: twin)
            return Attempt(
                arguments: ["merge", twin.vault.path], outcomes: [Change(come: [note.line])], note: note,
                // Half a merge is a copy of which not everything has arrived: the next one brings the rest.
                mend: { practice, _ in
                    try practice.must(["merge", twin.vault.path])
                    return []
                }, isDoneByMending: true)
        },
    ]

    /// Whatever a vault has and its backup has not, by bytes.
    private static func differences(_ vault: String, _ copy: String) throws -> [String] {
        let files = FileManager.default
        return try files.subpathsOfDirectory(atPath: vault).compactMap { path in
            var isFolder: ObjCBool = false
            _ = unsafe files.fileExists(atPath: "\(vault)/\(path)", isDirectory: &isFolder)
            guard !isFolder.boolValue, !path.contains(".new-") else { return nil }
            return files.contentsEqual(atPath: "\(vault)/\(path)", andPath: "\(copy)/\(path)")
                ? nil : "the backup has another \(path)"
        }
    }
}
