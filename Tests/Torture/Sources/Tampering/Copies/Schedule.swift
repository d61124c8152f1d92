import Foundation
import SystemPackage
import TortureKit
import VaultCrypto

@testable import ClinicalVault

/// Places where one clinician's vault lies, written to in a random order and brought together now and then.
final class Schedule {
    /// How a place came to be.
    enum Origin: CaseIterable {
        /// A machine that had never seen the vault.
        case newMachine
        /// The home was copied along, to a machine with another id.
        case copiedHome
        /// The home was copied along, and the machine calls itself the same.
        case copiedHomeOfSameMachine
        /// The same home and machine, with the vault on a stick.
        case stick
    }

    private let scratch: Scratch
    private var generator: Generator
    private var places: [Desk]
    private var patient: Identifier
    /// Every text that a command acknowledged, newest revisions in place of what they replaced.
    private var acknowledged: Set<String> = []
    private let seed: UInt64

    init(seed: UInt64) throws {
        self.seed = seed
        scratch = try Scratch()
        generator = Generator(seed: seed)
        let first = try Desk.make(at: scratch.url.path + "/0", clock: Clock())
        _ = try first.open().noteUnlock()
        patient = try first.open().addPatient(code: "K-117").id
        places = [first]
    }

    func run(commands: Int, _ tally: inout Tally) throws {
        for number in 0..<2 + generator.below(2) {
            let origin = Origin.allCases[(Int(seed) + number) % Origin.allCases.count]
            try addPlace(origin)
            tally.count("places")
        }
        for number in 0..<commands { try command(number, &tally) }
        try bringTogether(&tally)
        judge(&tally)
        tally.count("schedules")
    }

    private func addPlace(_ origin: Origin) throws {
        let base = scratch.url.path + "/\(places.count)"
        let from = generator.pick(places)
        var place = from
        place.vault = base + "/vault"
        try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: from.vault, toPath: place.vault)
        if origin != .stick { place.home = base + "/home" }
        switch origin {
        case .newMachine:
            place.installation = Desk.installation(UInt8(10 + places.count))
            _ = try place.open().noteUnlock()
        case .copiedHome:
            place.installation = Desk.installation(UInt8(10 + places.count))
            try FileManager.default.copyItem(atPath: from.home, toPath: place.home)
        case .copiedHomeOfSameMachine: try FileManager.default.copyItem(atPath: from.home, toPath: place.home)
        case .stick: break
        }
        places.append(place)
    }

    private func command(_ number: Int, _ tally: inout Tally) throws {
        let place = generator.pick(places)
        place.clock.seconds += 1
        let others = places.filter { $0.vault != place.vault }
        do {
            switch generator.below(10) {
            case 0: _ = try place.open().noteUnlock()
            case 1, 2: _ = try place.open().merge(FilePath(generator.pick(others).vault))
            case 3, 4: try synchronise(generator.pick(others), place)
            default:
                let text = "note \(number) of schedule \(seed)"
                _ = try place.open().addNote(draft(text), to: patient)
                acknowledged.insert(text)
                tally.count("notes acknowledged")
            }
        } catch VaultError.olderThanSeen, VaultError.newerKeysMissing {
            // One home with two sticks knows more than the older one has. Nothing was acknowledged.
            tally.count("commands refused")
        }
    }

    /// What a synchronising folder does: some files, in any order, the longer one where one is the other's beginning,
    /// and else both, one of them under another name.
    private func synchronise(_ from: Desk, _ to: Desk) throws {
        let (incoming, present) = (Tree(from.vault), Tree(to.vault))
        for name in incoming.names.shuffled(using: &generator).prefix(3) {
            guard let theirs = incoming.files[name] else { continue }
            var tree = Tree()
            let ours = present.files[name] ?? []
            if theirs.starts(with: ours) {
                tree.files[name] = theirs
                try tree.write(name, to: to.vault)
            } else if !ours.starts(with: theirs), name.hasSuffix(".bundle") || name.hasSuffix(".ledger") {
                let copy = name.replacing(".", with: " (conflict \(generator.below(100))).", maxReplacements: 1)
                tree.files[copy] = theirs
                try tree.write(copy, to: to.vault)
            }
        }
        to.forgetIndex()
    }

    private func bringTogether(_ tally: inout Tally) throws {
        for round in 0..<6 {
            var written = 0
            for place in places {
                for other in places where other.vault != place.vault {
                    let report = try place.open().merge(FilePath(other.vault))
                    written += report.written
                    if !report.beside.isEmpty { tally.fail("schedule \(seed): another history of \(report.beside)") }
                }
            }
            if written == 0 { return }
            if round == 5 { tally.fail("schedule \(seed): the places do not come to the same") }
        }
    }

    private func judge(_ tally: inout Tally) {
        for (number, place) in places.enumerated() {
            do {
                let texts = try Facts(place.open()).notes.values.map(\.text)
                for text in acknowledged.subtracting(texts) { tally.fail("place \(number) has lost \(text)") }
                if Set(texts).count != texts.count { tally.fail("schedule \(seed): place \(number) has a note twice") }
                let report = try place.open().check()
                if !report.ok { tally.fail("schedule \(seed): place \(number): \(report.problems)") }
                let unlock = try place.open().noteUnlock()
                if !unlock.rollbacks.isEmpty || !unlock.notArrived.isEmpty {
                    tally.fail("schedule \(seed): place \(number) unlocks with \(unlock)")
                }
                tally.count("places brought together")
            } catch {
                tally.fail("schedule \(seed): place \(number): \(error)")
            }
            // Two sticks of one home: what the unlock wrote on this one, the other must have before its turn.
            for other in places where other.home == place.home && other.vault != place.vault {
                do { _ = try other.open().merge(FilePath(place.vault)) } catch {
                    tally.fail("schedule \(seed): place \(number) cannot be brought to another: \(error)")
                }
            }
        }
    }
}
