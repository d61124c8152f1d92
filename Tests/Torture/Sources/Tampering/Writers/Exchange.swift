import Foundation
import TortureKit
import VaultCrypto

@testable import ClinicalVault

/// Three machines of one clinician, each with a vault of its own, between which files travel one at a time, whole or in
/// part, in any order, while all of them write.
final class Exchange {
    private let scratch: Scratch
    private var generator: Generator
    private let machines: [Desk]
    private var patients: [Identifier] = []
    private var acknowledged: Set<String> = []
    private let seed: UInt64

    init(seed: UInt64) throws {
        self.seed = seed
        scratch = try Scratch()
        generator = Generator(seed: seed)
        let first = try Desk.make(at: scratch.url.path + "/0", clock: Clock())
        _ = try first.open().noteUnlock()
        patients.append(try first.open().addPatient(code: "K-100").id)
        var machines = [first]
        for number in 1...2 {
            var other = first
            other.vault = scratch.url.path + "/\(number)/vault"
            other.home = scratch.url.path + "/\(number)/home"
            other.installation = Desk.installation(UInt8(1 + number))
            try Tree(first.vault).write(to: other.vault)
            _ = try other.open().noteUnlock()
            machines.append(other)
        }
        self.machines = machines
    }

    func run(steps: Int, _ tally: inout Tally) throws {
        for number in 0..<steps {
            let machine = generator.pick(machines)
            machine.clock.seconds += 1
            switch generator.below(10) {
            case 0:
                let report = try machine.open().noteUnlock()
                if !report.rollbacks.isEmpty {
                    tally.fail("exchange \(seed), step \(number): called a rollback: \(report.rollbacks.map(\.path))")
                }
            case 1: try addPatient(number, machine)
            case 2, 3, 4:
                let text = "note \(number) of exchange \(seed)"
                do {
                    _ = try machine.open().addNote(draft(text), to: generator.pick(patients))
                    acknowledged.insert(text)
                    tally.count("notes acknowledged")
                } catch VaultError.damaged, VaultError.noSuchPatient, VaultError.newerKeysMissing {
                    // The patient has not arrived here yet.
                    tally.count("patients who had not arrived")
                }
            default: try carry(from: generator.pick(machines), to: machine, &tally)
            }
        }
        try finish(&tally)
    }

    private func addPatient(_ number: Int, _ machine: Desk) throws {
        patients.append(try machine.open().addPatient(code: "K-\(101 + number)").id)
    }

    /// One file, or its beginning where it is one that grows; never a shorter one over a longer.
    private func carry(from: Desk, to: Desk, _ tally: inout Tally) throws {
        let files = Tree(from.vault)
        let name = generator.pick(files.names)
        guard var bytes = files.files[name] else { return }
        let there = Tree(to.vault).files[name]
        if name.hasSuffix(".bundle") || name.hasSuffix(".ledger"), generator.below(3) == 0 {
            bytes = Array(bytes.prefix(generator.below(bytes.count + 1)))
        }
        guard bytes.count > there?.count ?? 0 || there == nil, !bytes.isEmpty else { return }
        var tree = Tree()
        tree.files[name] = bytes
        try tree.write(name, to: to.vault)
        tally.count("files carried")
    }

    private func finish(_ tally: inout Tally) throws {
        for (from, to) in machines.flatMap({ one in machines.map { (one, $0) } }) where from.vault != to.vault {
            let (files, there) = (Tree(from.vault), Tree(to.vault))
            for (name, bytes) in files.files where bytes.count > there.files[name]?.count ?? -1 {
                try files.write(name, to: to.vault)
            }
            for folder in files.folders {
                try FileManager.default.createDirectory(
                    atPath: to.vault + "/" + folder, withIntermediateDirectories: true)
            }
        }
        for (number, machine) in machines.enumerated() {
            let what = "exchange \(seed), machine \(number)"
            let report = try machine.open().noteUnlock()
            if !report.rollbacks.isEmpty || !report.notArrived.isEmpty { tally.fail("\(what): \(report)") }
            let texts = try Facts(machine.open()).notes.values.map(\.text)
            for text in acknowledged.subtracting(texts) { tally.fail("\(what) has lost \(text)") }
            if texts.count != acknowledged.count { tally.fail("\(what) has \(texts.count) of \(acknowledged.count)") }
            let problems = try machine.open().check().problems.filter { $0.kind != .notArrived }
            if !problems.isEmpty { tally.fail("\(what): the check says \(problems)") }
        }
        tally.count("exchanges")
    }
}
