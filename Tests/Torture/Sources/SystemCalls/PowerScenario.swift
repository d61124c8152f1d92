internal import Foundation
internal import SystemPackage
internal import TortureKit

@testable internal import ClinicalVault

/// Commands during which the power goes.
struct PowerScenario {
    let name: String
    /// Texts that are in the vault afterwards and were not before; none where nothing is written that can be read.
    var brings: [String] = []
    /// Whether each command happens at once or not at all.
    var isWhole = true
    /// Whether the vault is older than the machine knows until the command is done.
    var mayBeOlder = false
    /// What opens the vault where the scenario changes that.
    var newPassphrase = "candle harbor pencil meadow ribbon anchor"
    /// How many states the long form tries at most: one command has a few hundred, several in a row have no end of them.
    var states = 1000
    /// Whether the agent ends.
    var locks = false
    /// Brings the vault to the state before.
    var prepare: (PowerStation) throws -> Void = { _ in }
    let record: (PowerStation, PowerRecorder) throws -> Void
    /// What the user does once more after the cut; it has to lead to the same.
    var again: ((PowerStation, Vault) throws -> Void)?

    init(_ name: String, record: @escaping (PowerStation, PowerRecorder) throws -> Void) {
        self.name = name
        self.record = record
    }

    /// One command that brings a text.
    init(_ name: String, _ arguments: [String], brings: String? = nil) {
        self.init(name) { _, recorder in try recorder.record(arguments + ["--json"]) }
        if let brings { self.brings = [brings] }
    }
}

extension PowerScenario {
    static func all() -> [PowerScenario] { notes + imports + keys + copies + rows }

    // MARK: Single commands

    private static var notes: [PowerScenario] {
        let long = String(repeating: "We went through the week, day by day. ", count: 300) + "All of it."
        var first = PowerScenario("the first note of a drawer", ["add", "M-301", "Begun here."], brings: "Begun here.")
        first.prepare = { try $0.run(["patient", "add", "M-301"]) }
        return [
            PowerScenario("a note", ["add", "K-117", "A third session."], brings: "A third session."),
            PowerScenario("a long note", ["add", "K-117", long], brings: long),
            first,
            PowerScenario(
                "the first process note", ["add", "L-042", "Begun apart.", "--process"], brings: "Begun apart."),
            PowerScenario(
                "a process note", ["add", "K-117", "Kept apart, too.", "--process"], brings: "Kept apart, too."),
            PowerScenario("an edit", ["edit", "K-117:last", "Said otherwise."], brings: "Said otherwise."),
            PowerScenario("a withdrawal", ["discard", "K-117:last", "--reason", "test", "--yes"]),
            PowerScenario("a patient", ["patient", "add", "N-200", "--name", "Given Family"], brings: "Given Family"),
            PowerScenario("a theme", ["themes", "mark", "K-117:last", "trust-safety"], brings: "trust-safety"),
        ]
    }

    // MARK: Imports

    static func lines(_ count: Int, patients: Int, _ word: String) -> String {
        (0..<count).map { number in
            let code = number % patients == 0 ? "K-117" : "P-\(400 + number % patients)"
            let kind = number % 4 == 0 ? "process" : "progress"
            return #"{"patient":"\#(code)","kind":"\#(kind)","text":"\#(word) \#(number)."}"#
        }.joined(separator: "\n")
    }

    private static var imports: [PowerScenario] {
        var many = PowerScenario("an import of thirty notes for twelve patients") { _, recorder in
            try recorder.record(["import", "-", "--json"], input: lines(30, patients: 12, "Taken in"))
        }
        many.brings = ["Taken in 0.", "Taken in 29."]
        var few = PowerScenario("an import for three patients") { _, recorder in
            try recorder.record(["import", "-", "--json"], input: lines(6, patients: 3, "Taken in"))
        }
        few.brings = ["Taken in 5."]
        return [many, few] + interrupted
    }

    /// What the next command finds of an import that was killed: before anything is sure, before the log entry, before
    /// that is sure, before and amid what makes all of it effective, and before the pins.
    private static var interrupted: [PowerScenario] {
        let moments = [
            ("pwrite64", 7), ("fdatasync", 8), ("pwrite64", 11), ("fdatasync", 10), ("pwrite64", 12), ("pwrite64", 14),
            ("fdatasync", 11), ("renameat", 2),
        ]
        return moments.map { call, number in
            var after = PowerScenario("a note after an import that was killed at \(call) \(number)") { _, recorder in
                try recorder.record(["add", "K-117", "A third session.", "--json"])
            }
            after.brings = ["A third session."]
            after.prepare = { try $0.interrupt(lines(6, patients: 3, "Half"), at: call, number) }
            return after
        }
    }

    // MARK: Keys

    private static var keys: [PowerScenario] {
        var trust = PowerScenario("a trusted colleague") { station, recorder in
            try recorder.record(["keys", "trust", station.colleague(), "--json"])
        }
        trust.brings = ["Dr. Bea Example"]
        var passphrase = PowerScenario("a new passphrase") { station, recorder in
            try recorder.record(["passphrase", "--json"] + station.files(), atExit: true)
        }
        var identity = PowerScenario("a new identity") { station, recorder in
            try recorder.record(["passphrase", "--new-identity", "--quiet"] + station.files(), atExit: true)
        }
        identity.locks = true
        passphrase.locks = false
        return [trust, passphrase, identity]
    }

    // MARK: Copies

    private static var copies: [PowerScenario] {
        var arrived = PowerScenario("an unlock after something arrived") { station, recorder in
            try recorder.record([
                "unlock", "--scope", "user", "--idle", "12h", "--max", "24h", "--json", "--passphrase-file",
                station.machine.passphraseFile.path,
            ])
        }
        arrived.prepare = { try $0.takeIn($0.otherCopy(["Written elsewhere.", "And another."])) }
        var restored = PowerScenario("a restored backup") { station, recorder in
            try recorder.record([
                "restored", "--reason", "the disk broke", "--json", "--passphrase-file",
                station.machine.passphraseFile.path,
            ])
        }
        restored.mayBeOlder = true
        restored.prepare = { station in
            let old = try station.copy()
            try station.run(["add", "K-117", "Lost with the disk."])
            try station.run(["patient", "add", "O-500"])
            try station.putBack(old)
        }
        var merge = PowerScenario("a merge") { station, recorder in
            try recorder.record(["merge", station.remembered?.string ?? "", "--json"])
        }
        merge.brings = ["Written elsewhere."]
        merge.isWhole = false
        merge.again = { station, vault in _ = try vault.merge(station.remembered ?? FilePath("")) }
        merge.prepare = { $0.remembered = try $0.otherCopy(["Written elsewhere.", "And another."]) }
        return [arrived, restored, merge]
    }
}
