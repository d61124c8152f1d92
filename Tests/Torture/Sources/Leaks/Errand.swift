internal import Foundation
internal import TortureKit

/// One command of a clinician's day, with canaries wherever something confidential belongs.
struct Errand: Sendable {
    let name: String
    /// Whether it is one of the few of a short run.
    var isQuick = false
    /// Where besides the usual folders it writes, below the machine's scratch: what was asked for.
    var writes: [String] = []
    /// The command, which succeeds; other commands may make ready for it.
    let call: @Sendable (Practice) throws -> Practice.Call
    /// What a person keeps of the answer, and does next.
    var keep: @Sendable (Practice, Machine.Answer) throws -> Void = { _, _ in }

    init(
        _ name: String, isQuick: Bool = false, writes: [String] = [],
        _ call: @escaping @Sendable (Practice) throws -> Practice.Call,
        keep: @escaping @Sendable (Practice, Machine.Answer) throws -> Void = { _, _ in }
    ) {
        self.name = name
        self.isQuick = isQuick
        self.writes = writes
        self.call = call
        self.keep = keep
    }
}

extension Errand {
    /// With the vault open, in this order: later ones read what earlier ones wrote.
    static let all: [Errand] = reading + writing + keeping

    private static let (code, other) = (Practice.code, Practice.otherCode)

    private static let writing: [Errand] = [
        Errand("patient edit") { try $0.call(["patient", "edit", code, "--name", $0.otherName.text]) },
        Errand("edit", isQuick: true) {
            try $0.call(["edit", "\(code):last", "-"], line: "Corrected to \($0.correction.text).")
        },
        Errand("discard") { practice in
            try practice.must(["add", code, "-"], line: "Wrong: \(practice.noteText.text).")
            return try practice.call(["discard", "\(code):last", "--reason", practice.reason.text, "--yes"])
        },
        Errand("import", isQuick: true) { practice in
            let line =
                #"{"patient":"M-001","date":"2026-03-01","title":"\#(practice.title.text)","text":"\#(practice.imported.text)"}"#
            return try practice.call(["import", "-"], line: line)
        },
        Errand("import of a bad line") { practice in
            try practice.call(
                ["import", "-", "--skip-bad"], line: #"{"patient":"M-001","word":"\#(practice.imported.text)"}"#)
        },
        Errand("themes add") { try $0.call(["themes", "add", $0.theme.text]) },
        Errand("themes alias") { try $0.call(["themes", "alias", "sleep", "late \($0.theme.text)"]) },
        Errand("themes mark") { try $0.call(["themes", "mark", "\(code):last", "sleep"]) },
        Errand("themes merge") { try $0.call(["themes", "merge", $0.theme.text, "sleep"]) },
        Errand("themes hide") { try $0.call(["themes", "hide", "sleep"]) },
    ]

    private static let reading: [Errand] = [
        Errand("patient add") { try $0.call(["patient", "add", other, "--name", $0.patientName.text]) },
        Errand("add from a pipe", isQuick: true) { practice in
            try practice.call(
                ["add", code, "-", "--title", practice.title.text], line: "Came with \(practice.noteText.text).")
        },
        Errand("add as an argument", isQuick: true) { try $0.call(["add", code, "Said \($0.argument.text)."]) },
        Errand("add of a process note") {
            try $0.call(["add", code, "-", "--process"], line: "I thought of \($0.processText.text).")
        },
        Errand("add that makes a patient") {
            try $0.call(["add", "N-001", "-", "--create"], line: "Came with \($0.noteText.text).")
        },
        Errand("status") { try $0.call(["status"]) },
        Errand("patient list") { try $0.call(["patient", "list"]) },
        Errand("patient show") { try $0.call(["patient", "show", code]) },
        Errand("find", isQuick: true) { try $0.call(["find", $0.patientName.text]) },
        Errand("list", isQuick: true) { try $0.call(["list"]) },
        Errand("show", isQuick: true) { try $0.call(["show", "\(code):last"]) },
        Errand("show of a patient") { try $0.call(["show", code]) },
        Errand("show --json") { try $0.call(["show", "\(code):last", "--json"]) },
        Errand("show --history") { try $0.call(["show", "\(code):last", "--history"]) },
        Errand("search", isQuick: true) { try $0.call(["search", $0.noteText.text]) },
        Errand("search --reveal") { try $0.call(["search", $0.processText.text, "--reveal"]) },
        Errand("search for nothing") { try $0.call(["search", $0.absentWord.text]) },
        Errand("search from a pipe") { try $0.call(["search", "-"], line: $0.absentWord.text) },
        Errand("themes list") { try $0.call(["themes", "list"]) },
        Errand("themes show") { try $0.call(["themes", "show", "sleep"]) },
        Errand("themes over time") { try $0.call(["themes", code]) },
    ]

    private static let keeping: [Errand] = [
        Errand("keys show") { try $0.call(["keys", "show"]) },
        Errand("keys trust", writes: ["home/.config/alcove"]) { practice in
            try practice.call(["keys", "trust", practice.key(of: practice.colleague()).line])
        },
        Errand("keys list") { try $0.call(["keys", "list"]) },
        Errand("handoff create", isQuick: true, writes: ["work/out.handoff"]) { practice in
            let recipient = try practice.key(of: practice.colleague()).recipient
            return try practice.call([
                "handoff", "create", code, "--to", recipient, "-o", "out.handoff", "--purpose", practice.reason.text,
            ])
        },
        Errand("handoff create --passphrase", writes: ["work/words.handoff"]) {
            try $0.call(["handoff", "create", code, "--passphrase", "-o", "words.handoff"])
        },
        Errand("handoff inspect") { practice in
            let file = practice.machine.work.appendingPathComponent("in.handoff").path
            let colleague = try practice.colleague()
            let made = try colleague.run([
                "handoff", "create", code, "--to", practice.key(of: practice.machine).recipient, "-o", file,
            ])
            guard made.status == 0 else { throw TortureError("the colleague's hand-off: \(made.errors)") }
            return try practice.call(["handoff", "inspect", file])
        },
        Errand("handoff open") {
            try $0.call(["handoff", "open", "in.handoff", "--into", code, "--unconfirmed", "--yes"])
        },
        Errand("keys remove", writes: ["home/.config/alcove"]) { try $0.call(["keys", "remove", "Dr. Ben Sample"]) },
        Errand("log", isQuick: true) { try $0.call(["log"]) },
        Errand("log --disclosures") { try $0.call(["log", "--disclosures"]) },
        Errand("backup", writes: ["work/backup"]) { try $0.call(["backup", "backup"]) },
        Errand("merge") { try $0.call(["merge", "backup"]) },
        Errand("check", isQuick: true) { try $0.call(["check"]) },
        Errand("repair") { try $0.call(["repair"]) },
        Errand("restored") { practice in
            let files = FileManager.default
            try files.removeItem(at: practice.machine.vault)
            try files.copyItem(at: practice.machine.work.appendingPathComponent("backup"), to: practice.machine.vault)
            return try practice.call(
                ["restored", "--reason", practice.reason.text, "--no-input"], passphrase: practice.passphrase)
        },
        Errand("recover --test") { practice in
            let file = try NamelessFile(Data(practice.sheetText.utf8))
            return Practice.Call(arguments: ["recover", "--test", "--sheet-file", file.path], files: [file])
        },
        Errand("passphrase") { practice in
            // To the next one, and with the sheet to the first one again.
            let file = try NamelessFile(Data("\(practice.nextPassphrase.text)\n".utf8))
            var call = try practice.call(
                ["passphrase", "--new-passphrase-file", file.path], passphrase: practice.passphrase)
            call.files.append(file)
            return call
        },
        Errand("recover") { practice in
            let (sheet, passphrase) = (
                try NamelessFile(Data(practice.sheetText.utf8)),
                try NamelessFile(Data("\(practice.passphrase.text)\n".utf8))
            )
            return Practice.Call(
                arguments: ["recover", "--sheet-file", sheet.path, "--new-passphrase-file", passphrase.path],
                files: [sheet, passphrase])
        },
        Errand("recover --new") { practice in
            try practice.call(["recover", "--new", "--no-input"], passphrase: practice.passphrase)
        } keep: { practice, answer in
            try practice.keepSheet(answer)
        },
        Errand("passphrase --new-identity") { practice in
            let file = try NamelessFile(Data("\(practice.passphrase.text)\n".utf8))
            var call = try practice.call(
                ["passphrase", "--new-identity", "--new-passphrase-file", file.path, "--no-input"],
                passphrase: practice.passphrase)
            call.files.append(file)
            return call
        } keep: { practice, answer in
            try practice.keepSheet(answer)
            try practice.learnKeys()
        },
    ]
}
