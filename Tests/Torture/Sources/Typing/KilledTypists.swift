internal import Foundation
internal import Synchronization
internal import SystemPackage
internal import TortureKit
internal import VaultCrypto

@testable internal import ClinicalVault
@testable internal import SecretMemory

/// Several people write notes at once, each at their own pace, until the program is killed under their hands.
struct KilledTypists {
    let program: URL
    let seed: UInt64
    /// How many seconds somebody types at most.
    let longest: Double

    /// The text is sealed at least every two seconds; beyond them a kill may fall into the sealing, or the machine may be
    /// busy.
    private static let allowed = 2.5

    /// What became of one text.
    private struct Outcome {
        /// How long before the kill the first lost key was typed; 0 where none was lost.
        var lost = 0.0
        var wasKept = false
        var failure: String?
    }

    func run(typists: Int, each: Int, _ tally: inout Tally) throws {
        let machine = try Machine(program: program)
        try machine.initialise()
        try machine.unlock()
        let codes = (0..<typists).map { "K-\(101 + $0)" }
        for code in codes {
            let answer = try machine.run(["patient", "add", code])
            guard answer.status == 0 else { throw TortureError("patient add: \(answer.errors)") }
        }
        let desk = try Desk(machine)
        let outcomes = Mutex<[Outcome]>([])
        let shared = Box(machine)
        atOnce(typists) { number in
            var generator = Generator(seed: seed << 8 | UInt64(number))
            for count in 0..<each {
                let title = "\(seed) \(number) \(count)"
                var outcome = Outcome()
                do {
                    outcome = try type(codes[number], title, shared.value, desk, &generator)
                } catch {
                    outcome.failure = "text \(title): \(error)"
                }
                outcomes.withLock { [outcome] in $0.append(outcome) }
            }
        }
        for outcome in outcomes.withLock({ $0 }) {
            tally.count("kills")
            if outcome.wasKept { tally.count("texts kept") }
            switch outcome.lost {
            case ...1: tally.count("lost at most a second")
            case ...2: tally.count("lost at most two")
            default: tally.count("lost the two seconds and the moment of sealing")
            }
            if let failure = outcome.failure { tally.fail(failure) }
        }
    }

    /// Types one text until the kill, and compares what was kept.
    private func type(
        _ code: String, _ title: String, _ machine: Machine, _ desk: Desk, _ generator: inout Generator
    ) throws -> Outcome {
        let window = try Window(machine, ["add", code])
        try window.wait(for: "Ctrl-S save")
        let start = Date.now
        let end = start.addingTimeInterval(Double.random(in: 0.2...longest, using: &generator))
        var text = ""
        var keys: [(time: Date, end: Int)] = []
        func type(_ word: String) {
            text += word
            keys.append((.now, text.utf8.count))
            window.type(word)
        }
        type("text \(title):")
        while Date.now < end {
            type(" word\(keys.count)")
            let pause = generator.below(4) == 0 ? Double.random(in: 0...3, using: &generator) : 0.05
            Thread.sleep(until: min(end, Date.now.addingTimeInterval(pause)))
        }
        let killed = Date.now
        window.kill()
        let kept = try desk.takeUnfinished(of: code)
        var outcome = Outcome(wasKept: !kept.isEmpty)
        if let lost = keys.first(where: { $0.end > kept.utf8.count }) {
            outcome.lost = killed.timeIntervalSince(lost.time)
        }
        if !text.hasPrefix(kept) {
            outcome.failure = "text \(title): what was kept is not what was typed"
        } else if outcome.lost > KilledTypists.allowed {
            outcome.failure = "text \(title): \(outcome.lost) seconds were lost"
        }
        return outcome
    }
}

/// Reads what was kept of unfinished texts, in this process and from the files alone.
private final class Desk: Sendable {
    private let places: VaultPlaces
    private let identity: UnlockedIdentity

    init(_ machine: Machine) throws {
        places = VaultPlaces(
            vault: FilePath(machine.vault.path), configuration: FilePath(machine.configuration.path),
            state: FilePath(machine.state.path), cache: FilePath(machine.cache.path))
        guard let clinician = try Vault.describe(places).clinicians.first?.id else {
            throw TortureError("there is no clinician")
        }
        let passphrase = Array(Machine.passphrase.utf8)
        identity = try Vault.unlock(
            places, clinician: clinician, passphrase: unsafe SecretBytes(copying: passphrase.span.bytes))
    }

    /// The one unfinished text of a patient, or nothing; it is removed.
    func takeUnfinished(of code: String) throws -> String {
        let vault = try Vault(places, keys: identity, access: .readWrite)
        let patient = try vault.patient(matching: code).id
        let texts = try vault.unfinishedTexts().filter { $0.patient == patient }
        for text in texts { try vault.removeUnfinished(text.name) }
        guard texts.count <= 1 else { throw TortureError("\(texts.count) unfinished texts of \(code)") }
        guard let text = texts.first?.text else { return "" }
        return text.text(in: 0..<text.count) ?? ""
    }
}
