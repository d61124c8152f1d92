import Foundation
import SystemPackage
import TortureKit
import VaultCrypto

@testable import ClinicalVault

/// A vault that is damaged over and over, in a folder of its own, and what its clinicians find each time.
final class Bench {
    /// What a check says of one damage.
    enum Finding: Equatable {
        /// Damaged, missing, older or forged: `ok` is false.
        case found
        /// Named, as what is harmless.
        case said(Set<CheckReport.Problem.Kind>)
        case silent
    }

    /// What reading says of one damage.
    enum Reading: Equatable {
        /// Everything as it was.
        case whole
        /// Notes are missing, refused, or as they were before their last change.
        case less
        /// As before, and with a batch that was dropped: of two damaged ways to end it nobody can tell which it was.
        case dropped
        /// Something that nobody wrote, or that somebody else did.
        case wrong(String)
    }

    private let scratch: Scratch
    let a: Desk
    let b: Desk?
    let whole: Tree
    private let facts: Facts
    private let written: [Identifier: Set<String>]
    private let withdrawn: Set<Identifier>
    private let known: Set<CheckReport.Problem>

    /// A copy of the vault and the homes, which the original does not notice.
    init(_ original: EveryKind) throws {
        scratch = try Scratch()
        let base = scratch.url.path
        func copy(_ desk: Desk, _ name: String) throws -> Desk {
            var copy = desk
            copy.vault = base + "/vault"
            copy.home = base + "/" + name
            try FileManager.default.copyItem(atPath: desk.home, toPath: copy.home)
            return copy
        }
        a = try copy(original.a, "a")
        b = try original.b.map { try copy($0, "b") }
        try FileManager.default.copyItem(atPath: original.a.vault, toPath: a.vault)
        whole = Tree(a.vault)
        facts = try Facts(a)
        written = original.written
        withdrawn = original.withdrawn
        known = try Set([a, b].compactMap(\.self).flatMap { try $0.open(.readOnly).check().problems })
        guard known.allSatisfy({ $0.kind == .closed }) else { throw TortureError("not whole at first: \(known)") }
    }

    /// The files that only their owner can hold against what was sealed last, and that owner.
    func owner(of name: String) -> Desk {
        let isSealed = name.hasSuffix(Vault.identityName) || name.hasSuffix(Vault.recoveryName)
        guard let b, isSealed, name.contains(b.clinician.text) else { return a }
        return b
    }

    func finding(by desk: Desk) -> Finding {
        do {
            let problems = Set(try desk.open(.readOnly).check().problems).subtracting(known)
            if problems.isEmpty { return .silent }
            if problems.contains(where: { !$0.kind.isHarmless }) { return .found }
            return .said(Set(problems.map(\.kind)))
        } catch {
            return .found
        }
    }

    /// What the first clinician reads now, with an empty index.
    func reading() -> Reading {
        guard let now = try? Facts(a) else { return .less }
        if now == facts { return .whole }
        for (patient, name) in now.patients where facts.patients[patient] != name {
            return .wrong("patient \(patient.text) is called \(name)")
        }
        var reading = Reading.less
        for (id, note) in now.notes {
            if note.text == EveryKind.dropped, note.author == a.clinician {
                reading = .dropped
                continue
            }
            guard let texts = written[id] else { return .wrong("note \(id.text) was never written") }
            guard texts.contains(note.text) else { return .wrong("note \(id.text) reads \(note.text)") }
            guard let before = facts.notes[id] else {
                if withdrawn.contains(id) { continue }
                return .wrong("note \(id.text) was not there")
            }
            guard note.author == before.author, note.patient == before.patient,
                note.addenda.isSubset(of: before.addenda)
            else { return .wrong("note \(id.text) is somebody else's") }
        }
        return reading
    }

    /// Reads everything, and says where something wrong is read.
    func judgeReading(_ what: String, _ tally: inout Tally) {
        tally.count("readings")
        switch reading() {
        case .whole, .less: break
        case .dropped: tally.count("times a dropped batch was read")
        case .wrong(let why): tally.fail("\(what): \(why)")
        }
    }

    /// A path that says which file it is and is the same in every run, as far as sizes are.
    func role(of name: String) -> String {
        let peers = whole.names.filter { kind(of: $0) == kind(of: name) }
            .sorted { (whole.files[$0]?.count ?? 0, $0) < (whole.files[$1]?.count ?? 0, $1) }
        return "\(kind(of: name)) \((peers.firstIndex(of: name) ?? 0) + 1)"
    }

    private func kind(of name: String) -> String {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        if name.hasSuffix(".key.age") { return "key statement" }
        if name.hasSuffix(".bundle") { return "bundle" }
        if name.hasSuffix(".ledger") { return "ledger" }
        return name.contains(a.clinician.text) || file == name ? file : "colleague's \(file)"
    }
}

/// Benches for as many threads as work at once; each thread has one for itself.
struct Benches: @unchecked Sendable {
    private let benches: [Bench]

    /// What they are called in the journal.
    let name: String

    init(_ vault: EveryKind, _ name: String, count: Int = 2) throws {
        self.name = name
        benches = try (0..<count).map { _ in try Bench(vault) }
    }

    var first: Bench { benches[0] }

    /// Does all items, each on one of the benches, and adds up what they count.
    ///
    /// Every second item goes to the same bench: neighbours cost alike.
    func each<Item>(
        _ items: [Item], _ tally: inout Tally, _ body: @escaping (Item, Bench, inout Tally) throws -> Void
    ) {
        let tallies = Box([Tally](repeating: Tally(), count: benches.count))
        let work = Box((items: items, body: body))
        let lock = NSLock()
        DispatchQueue.concurrentPerform(iterations: benches.count) { thread in
            var own = Tally()
            for index in stride(from: thread, to: work.value.items.count, by: benches.count) {
                do {
                    try work.value.body(work.value.items[index], benches[thread], &own)
                } catch {
                    own.fail("\(error)")
                }
            }
            let done = own
            lock.withLock { tallies.value[thread] = done }
        }
        for own in tallies.value { tally.add(own) }
    }
}
