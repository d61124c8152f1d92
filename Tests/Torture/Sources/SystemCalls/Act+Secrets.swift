internal import Foundation
internal import TortureKit

extension Act {
    /// What opens the clinician's secret, seals it anew, or closes it.
    static let secretActs: [Act] = [
        Act(name: "lock", isSlow: true) { _ in
            Attempt(
                arguments: ["lock"], outcomes: [.none],
                mend: { practice, _ in
                    try practice.open()
                    return []
                }, isLookedAtAfterMending: true)
        },
        Act(name: "unlock", isSlow: true) { practice in
            let note = DraftNote(practice.next())
            // Something to settle: a note of which the log entry is missing.
            try interrupt(note.arguments, note.input, atSync: 1, practice)
            return Attempt(
                arguments: ["unlock", "--scope", "user", "--passphrase-file", practice.passphraseFile.path],
                outcomes: [Change(come: [note.line])], note: note,
                mend: { practice, _ in
                    try practice.open()
                    return []
                }, isDoneByMending: true, isLookedAtAfterMending: true)
        },
        Act(name: "passphrase", isSlow: true) { practice in
            let (old, new) = try passphrases(practice)
            return Attempt(
                arguments: ["passphrase", "--passphrase-file", old.path, "--new-passphrase-file", new.path],
                outcomes: [.none],
                mend: { try settlePassphrase($0, old: old, new: new, isChanged: $1.output.isEmpty ? nil : true) })
        },
        Act(name: "passphrase --new-identity", isSlow: true, lifetime: 6) { practice in
            let (old, new) = try passphrases(practice)
            return Attempt(
                arguments: ["passphrase", "--new-identity", "--passphrase-file", old.path]
                    + ["--new-passphrase-file", new.path, "--no-input"],
                outcomes: [.none], isAcknowledged: { $0.output.contains("New keys are made") },
                mend: { practice, answer in
                    let isDone = answer.output.contains("New keys are made")
                    let sheet = try keepSheet(answer, practice)
                    return try settlePassphrase(practice, old: old, new: new, isChanged: isDone ? true : nil)
                        + settleSheet(practice, new: sheet)
                }, isLookedAtAfterMending: true)
        },
        Act(name: "recover", isSlow: true) { practice in
            let (old, new) = try passphrases(practice)
            return Attempt(
                arguments: ["recover", "--sheet-file", practice.sheetFile.path, "--new-passphrase-file", new.path],
                outcomes: [.none],
                mend: { try settlePassphrase($0, old: old, new: new, isChanged: $1.output.isEmpty ? nil : true) })
        },
        Act(name: "recover --new", isSlow: true) { practice in
            Attempt(
                arguments: ["recover", "--new", "--passphrase-file", practice.passphraseFile.path, "--no-input"],
                outcomes: [.none], isAcknowledged: { $0.status == 0 },
                mend: { practice, answer in try settleSheet(practice, new: keepSheet(answer, practice)) })
        },
        Act(name: "restored", isSlow: true) { practice in
            // The vault is put back as it was before a note that this machine has seen.
            let copy = practice.machine.scratch.url.appendingPathComponent("older", isDirectory: true)
            let files = FileManager.default
            try files.copyItem(at: practice.machine.vault, to: copy)
            let truth = practice.truth
            try practice.addNote()
            practice.truth = truth
            try files.removeItem(at: practice.machine.vault)
            try files.moveItem(at: copy, to: practice.machine.vault)
            return Attempt(
                arguments: ["restored", "--reason", "the disk broke", "--passphrase-file"]
                    + [practice.passphraseFile.path, "--no-input"],
                outcomes: [.none],
                mend: { practice, _ in
                    try practice.must([
                        "restored", "--reason", "the disk broke", "--no-input", "--passphrase-file",
                        practice.passphraseFile.path,
                    ])
                    return []
                }, isLookedAtAfterMending: true)
        },
    ]

    /// The file of the passphrase in force, and one with a new passphrase.
    private static func passphrases(_ practice: Practice) throws -> (old: URL, new: URL) {
        let new = practice.machine.work.appendingPathComponent("passphrase-\(practice.next())")
        try Data("velvet blanket museum orange tunnel \(practice.next())\n".utf8).write(to: new)
        return (practice.passphraseFile, new)
    }

    /// Finds out which passphrase opens the vault, which has to be exactly one of the two, and goes on with it.
    private static func settlePassphrase(
        _ practice: Practice, old: URL, new: URL, isChanged: Bool?
    ) throws -> [String] {
        func opens(_ file: URL) throws -> Bool {
            let answer = try practice.machine.run([
                "unlock", "--scope", "user", "--idle", "12h", "--max", "24h", "--passphrase-file", file.path,
            ])
            guard answer.status == 0 || answer.status == 12 else {
                throw TortureError("unlock: exit \(answer.status): \(answer.errors)")
            }
            return answer.status == 0
        }
        try practice.must(["lock"])
        let answers = try (old: opens(old), new: opens(new))
        guard answers.old != answers.new else {
            return [answers.old ? "both passphrases open the vault" : "neither passphrase opens the vault"]
        }
        practice.passphraseFile = answers.new ? new : old
        return isChanged == true && answers.old ? ["the passphrase was said to be changed, and the old one opens"] : []
    }

    /// Writes down a sheet that was printed, as a person does before anything else.
    private static func keepSheet(_ answer: Machine.Answer, _ practice: Practice) throws -> URL? {
        guard answer.output.contains("RECOVERY SHEET") else { return nil }
        let file = practice.machine.work.appendingPathComponent("sheet-\(practice.next())")
        try Data(answer.output.utf8).write(to: file)
        return file
    }

    /// Finds out which sheet opens the vault, which has to be exactly one.
    private static func settleSheet(_ practice: Practice, new: URL?) throws -> [String] {
        let opening = try [practice.sheetFile, new].compactMap(\.self).filter { sheet in
            try practice.machine.run(["recover", "--test", "--sheet-file", sheet.path]).status == 0
        }
        guard opening.count == 1 else { return ["\(opening.count) of the recovery sheets open the vault"] }
        practice.sheetFile = opening[0]
        return []
    }
}
