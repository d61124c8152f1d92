import Foundation
import SecretMemory
import TortureKit

@testable import ClinicalVault
@testable import VaultCrypto

/// A vault in which a colleague holds the keys of some drawers and every file, and forges whatever can be forged.
final class ForgeryBench {
    /// What every forged text says.
    static let forged = "nobody of that name wrote this"

    private let scratch: Scratch
    /// The owner, who is lied to.
    let a: Desk
    /// The colleague, who is trusted and lies.
    let b: Desk
    /// Somebody whom nobody trusts, and who helps.
    let c: Desk
    /// Shared with the colleague.
    let shared: DrawerRef
    /// Was shared; the colleague had written in it.
    let left: DrawerRef
    /// Was shared; the colleague never wrote in it.
    let onceRead: DrawerRef
    /// Never shared.
    let own: DrawerRef
    /// A note of the owner's in the shared drawer, and one that is signed.
    let draftNote: Identifier
    let signedNote: Identifier

    private let vault: Tree
    private let home: Tree
    private let facts: Facts
    private let known: Set<CheckReport.Problem>
    private let noteCount: Int
    private let logCount: Int

    init() throws {
        scratch = try Scratch()
        a = try Desk.make(at: scratch.url.path, clock: Clock())
        b = try a.joined(by: "Dr. B. Example", home: "b", machine: 2)
        c = try a.joined(by: "Dr. C. Example", home: "c", machine: 3)
        try a.open().trust(b.open().ownCards())
        try b.open().trust(a.open().ownCards())
        var refs: [DrawerRef] = []
        for code in ["K-117", "L-042", "M-008", "R-055"] {
            refs.append(DrawerRef(patient: try a.open().addPatient(code: code).id, drawer: .record))
        }
        (shared, left, onceRead, own) = (refs[0], refs[1], refs[2], refs[3])
        _ = try a.open().addNote(draft("before it was shared"), to: shared.patient)
        for ref in [shared, left, onceRead] { try a.open().share(ref.patient, .record, with: b.clinician) }
        draftNote = try a.open().addNote(draft("a note of the owner's"), to: shared.patient).id
        signedNote = try a.open().addNote(draft("a signed note"), to: shared.patient).id
        _ = try a.open().sign(signedNote)
        _ = try a.open().addNote(draft("kept apart", kind: .process), to: shared.patient)
        _ = try b.open().addNote(draft("the colleague's own"), to: shared.patient)
        for ref in [left, onceRead, own] { _ = try a.open().addNote(draft("while shared"), to: ref.patient) }
        _ = try b.open().addNote(draft("the colleague's, before leaving"), to: left.patient)
        for ref in [left, onceRead] {
            try a.open().unshare(ref.patient, .record, with: b.clinician)
            _ = try a.open().addNote(draft("alone again"), to: ref.patient)
        }
        _ = try b.open().noteUnlock()
        _ = try a.open().noteUnlock()
        vault = Tree(a.vault)
        home = Tree(a.home)
        facts = try Facts(a)
        let report = try a.open(.readOnly).check()
        known = Set(report.problems)
        noteCount = report.notes
        logCount = try a.open().log().entries.count
        guard known.isEmpty else { throw TortureError("not whole at first: \(known)") }
    }

    func reset() throws {
        try vault.write(to: a.vault)
        try home.write(to: a.home)
        b.forgetIndex()
    }

    var names: [String] { vault.names }
    func contents(_ name: String) -> [UInt8] { vault.files[name] ?? [] }

    func write(_ bytes: [UInt8]?, _ name: String) throws {
        var tree = Tree()
        tree.files[name] = bytes
        try tree.write(name, to: a.vault)
    }

    /// What the owner believes after a forgery, by every way in which it could get in.
    func judge(_ forgery: Forgery, _ tally: inout Tally) throws {
        try reset()
        try forgery.commit(self)
        tally.count("forgeries")
        for (way, desk) in [("with an empty index", a.withoutIndex), ("with the index as it was", a)] {
            let now = (try? Facts(desk.open(.readOnly))) ?? Facts()
            if let wrong = wrong(in: now, forgery) { tally.fail("\(forgery.name): reading \(way), \(wrong)") }
        }
        judgeCheck(forgery, &tally)
        try judgeUnlock(forgery, &tally)
        try judgeWriting(forgery, &tally)
    }

    private func judgeCheck(_ forgery: Forgery, _ tally: inout Tally) {
        do {
            let report = try a.open(.readOnly).check()
            if report.notes > noteCount + forgery.ownNotes {
                tally.fail("\(forgery.name): the check counts \(report.notes) notes instead of \(noteCount)")
            }
            if !forgery.isAllowed, report.problems.isEmpty { tally.fail("\(forgery.name): the check says nothing") }
            if forgery.isAllowed, !report.ok { tally.fail("\(forgery.name): the check says \(report.problems)") }
        } catch {
            if forgery.isAllowed { tally.fail("\(forgery.name): the check fails with \(error)") }
        }
    }

    private func judgeUnlock(_ forgery: Forgery, _ tally: inout Tally) throws {
        guard let report = try? a.open().noteUnlock() else { return }
        if report.adopted > 0 { tally.fail("\(forgery.name): the unlock took in what nobody here had written") }
        let entries = try a.open().log().entries
        // The unlock's own entry.
        if entries.count > logCount + 1 { tally.fail("\(forgery.name): the log has \(entries.count - logCount) more") }
        if let wrong = wrong(in: try Facts(a.withoutIndex), forgery) {
            tally.fail("\(forgery.name): behind the unlock, \(wrong)")
        }
    }

    /// The owner goes on writing, or is refused; what was forged is not carried along.
    private func judgeWriting(_ forgery: Forgery, _ tally: inout Tally) throws {
        do {
            for ref in [shared, left, onceRead, own] { _ = try a.open().addNote(draft("goes on"), to: ref.patient) }
            tally.count("forgeries written after")
        } catch {
            tally.count("forgeries that stop the writing")
        }
        guard var now = try? Facts(a.withoutIndex) else { return }
        now.notes = now.notes.filter { $0.value.text != "goes on" || $0.value.author != a.clinician }
        if let wrong = wrong(in: now, forgery) { tally.fail("\(forgery.name): after writing on, \(wrong)") }
    }

    /// What is believed that should not be, or nil. Less than before is no forgery: files may be gone.
    private func wrong(in now: Facts, _ forgery: Forgery) -> String? {
        for (patient, name) in now.patients where facts.patients[patient] != name && !forgery.isAllowed {
            return "patient \(patient.text) is called \(name)"
        }
        for (id, note) in now.notes {
            guard let before = facts.notes[id] else {
                if note.author == b.clinician, forgery.ownNotes > 0 { continue }
                return "there is a note of \(who(note.author)) that says \(note.text)"
            }
            guard note.author == before.author else {
                return "a note of \(who(before.author)) is \(who(note.author))'s"
            }
            guard note.text == before.text, note.title == before.title, note.patient == before.patient,
                note.themes == before.themes, note.day == before.day
            else { return "a note of \(who(before.author)) says \(note.text) \(note.themes)" }
            guard note.isSigned == before.isSigned || (before.isSigned && !forgery.isAllowed) else {
                return "the signature of a note changed to \(note.isSigned)"
            }
            for addendum in note.addenda.subtracting(before.addenda) where addendum.author != b.clinician {
                return "\(who(addendum.author)) is said to have added \(addendum.text)"
            }
        }
        if forgery.isAllowed, !Set(facts.notes.keys).isSubset(of: now.notes.keys) { return "a note is gone" }
        return nil
    }

    private func who(_ clinician: Identifier) -> String {
        clinician == a.clinician ? "the owner" : clinician == b.clinician ? "the colleague" : "a stranger"
    }
}

/// One thing that a colleague tries.
struct Forgery {
    let name: String
    /// Something that a member may do, such as an addendum: nothing is wrong with the vault, and no note changes.
    var isAllowed = false
    /// How many notes under the colleague's own name it brings.
    var ownNotes = 0
    let commit: (ForgeryBench) throws -> Void
}

extension Facts {
    /// Nothing at all, as a vault shows that does not open.
    init() {}
}

extension Desk {
    /// The same desk with a search index of its own that is empty.
    fileprivate var withoutIndex: Desk {
        var desk = self
        desk.indexFolder = home + "/none"
        return desk
    }
}
