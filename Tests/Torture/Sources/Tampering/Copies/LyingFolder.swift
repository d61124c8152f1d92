import Foundation
import TortureKit
import VaultCrypto

@testable import ClinicalVault

/// A folder that does not keep what a command relies on: another file under a name, or a lock that two hold.
enum LyingFolder {
    /// Each file that a command writes to is replaced, by a copy or by another one, between its opening and its end.
    static func replaceFiles(_ tally: inout Tally) throws {
        for isLedger in [false, true] {
            for before in [1, 4] {
                for replacesByCopy in [true, false] {
                    try replace(isLedger: isLedger, notes: before, byCopy: replacesByCopy, &tally)
                }
            }
        }
    }

    private static func replace(isLedger: Bool, notes: Int, byCopy: Bool, _ tally: inout Tally) throws {
        let scratch = try Scratch()
        let desk = try Desk.make(at: scratch.url.path, clock: Clock())
        let patient = try desk.open().addPatient(code: "K-117").id
        for number in 0..<notes { _ = try desk.open().addNote(draft("note \(number)"), to: patient) }
        let older = Tree(desk.vault)
        _ = try desk.open().addNote(draft("the newest"), to: patient)
        let vault = try desk.open()
        let append = try Append(vault)
        let target = try append.target(DrawerRef(patient: patient, drawer: .record))
        try append.add(vault.record(of: draft("while it was replaced")), to: target)
        let now = Tree(desk.vault)
        let name = isLedger ? now.names.first { $0.hasSuffix(".ledger") } ?? "" : target.path
        let bytes = byCopy ? now.files[name] : older.files[name]
        try FileManager.default.removeItem(atPath: desk.vault + "/" + name)
        try Data(bytes ?? []).write(to: URL(fileURLWithPath: desk.vault + "/" + name))
        tally.count("files replaced under a lock")
        let what =
            "\(isLedger ? "the log" : "the bundle") with \(notes) notes replaced by \(byCopy ? "a copy" : "an older one")"
        var isAcknowledged = false
        do {
            try append.finish(.added)
            isAcknowledged = true
        } catch {
            tally.count("of them refused")
        }
        let texts = try Facts(desk.open(.readOnly)).notes.values.map(\.text)
        if isAcknowledged, !texts.contains("while it was replaced") {
            tally.fail("\(what): acknowledged, and not there")
        }
        for number in 0..<notes where !texts.contains("note \(number)") {
            tally.fail("\(what): note \(number) is gone")
        }
        // An older file is a loss that the folder made: it has to be seen.
        if !byCopy, try desk.open(.readOnly).check().ok { tally.fail("\(what): the check says nothing") }
    }

    /// Two commands hold the lock at once, since its file was replaced; the second is done when the first writes.
    static func lieAboutLocks(notes: Int, _ tally: inout Tally) throws {
        let scratch = try Scratch()
        let desk = try Desk.make(at: scratch.url.path, clock: Clock())
        let patient = try desk.open().addPatient(code: "K-117").id
        var acknowledged: Set<String> = []
        func add(_ text: String) throws {
            _ = try desk.open().addNote(draft(text), to: patient)
            acknowledged.insert(text)
        }
        for number in 0..<notes { try add("before, \(number)") }
        let first = try desk.open()
        let append = try Append(first)
        let target = try append.target(DrawerRef(patient: patient, drawer: .record))
        try append.add(first.record(of: draft("by the first")), to: target)
        for name in Tree(desk.state).names where name.hasSuffix("/lock") {
            try FileManager.default.removeItem(atPath: desk.state + "/" + name)
        }
        for number in 0..<1 + notes % 3 { try add("by the second, \(number)") }
        tally.count("locks that lied")
        do {
            try append.finish(.added)
            acknowledged.insert("by the first")
        } catch {
            tally.count("of them refused")
        }
        try add("afterwards")
        let texts = try Facts(desk.open(.readOnly)).notes.values.map(\.text)
        for text in acknowledged.subtracting(texts) {
            tally.fail("a lock that lied, with \(notes) notes before: \(text) was acknowledged and is not there")
        }
        if Set(texts).count != texts.count { tally.fail("a lock that lied: a note is there twice") }
        let report = try desk.open(.readOnly).check()
        if !report.ok { tally.fail("a lock that lied, with \(notes) notes before: the check says \(report.problems)") }
    }
}
