import Foundation
import SystemPackage
import TortureKit
import VaultCrypto

@testable import ClinicalVault

/// A machine that was cloned down to the inode numbers, as a snapshot of its disk is: both go on as the same writer, and
/// continue the same files. Nothing on either can tell; what counts is that it is seen when they meet, and nothing is lost.
final class Clone {
    private let scratch: Scratch
    private let desk: Desk
    private let seed: UInt64

    init(seed: UInt64) throws {
        self.seed = seed
        scratch = try Scratch()
        desk = try Desk.make(at: scratch.url.path + "/active", clock: Clock())
    }

    private func folder(_ name: String) -> String { scratch.url.path + "/" + name }

    func run(_ tally: inout Tally) throws {
        var generator = Generator(seed: seed)
        _ = try desk.open().noteUnlock()
        let patient = try desk.open().addPatient(code: "K-117").id
        var texts: Set<String> = []
        func add(_ text: String) throws {
            desk.clock.seconds += 1
            _ = try desk.open().addNote(draft(text), to: patient)
            texts.insert(text)
        }
        for number in 0..<generator.below(4) { try add("before, \(number)") }
        try clone(folder("active"), to: folder("clone"))
        for number in 0..<1 + generator.below(4) { try add("by the first, \(number)") }
        try exchange()
        for number in 0..<1 + generator.below(4) { try add("by the clone, \(number)") }
        tally.count("clones")
        // They meet: each takes in what the other has.
        for side in ["the clone", "the first"] {
            let report = try desk.open().merge(FilePath(folder("clone") + "/vault"))
            desk.forgetIndex()
            if report.beside.isEmpty { tally.fail("clone \(seed): \(side) does not say that there are two histories") }
            try judge(side, texts, &tally)
            _ = try desk.open().noteUnlock()
            try add("after the meeting, by \(side)")
            try judge(side + ", afterwards", texts, &tally)
            try exchange()
        }
    }

    private func judge(_ side: String, _ texts: Set<String>, _ tally: inout Tally) throws {
        let found = try Facts(desk.open()).notes.values.map(\.text)
        let mine = texts.filter { !$0.hasPrefix("after") || found.contains($0) }
        for text in mine.subtracting(found) { tally.fail("clone \(seed): \(side) has lost \(text)") }
        if Set(found).count != found.count { tally.fail("clone \(seed): \(side) has a note twice") }
        let kinds = try Set(desk.open().check().problems.map(\.kind))
        if !kinds.contains(.fork) { tally.fail("clone \(seed): the check of \(side) says \(kinds) and no fork") }
    }

    /// Exchanges the active machine with the other one: both are at the same path when they run.
    private func exchange() throws {
        let manager = FileManager.default
        try manager.moveItem(atPath: folder("active"), toPath: folder("aside"))
        try manager.moveItem(atPath: folder("clone"), toPath: folder("active"))
        try manager.moveItem(atPath: folder("aside"), toPath: folder("clone"))
    }

    /// A copy in which the writer's file has the inode that it names.
    private func clone(_ from: String, to: String) throws {
        try FileManager.default.copyItem(atPath: from, toPath: to)
        for name in Tree(from).names where name.contains("/writer-") {
            try FileManager.default.removeItem(atPath: to + "/" + name)
            try FileManager.default.linkItem(atPath: from + "/" + name, toPath: to + "/" + name)
        }
    }
}
