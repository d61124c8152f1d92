import Foundation
import TortureKit
import VaultCrypto

@testable import ClinicalVault

/// What looks like an older vault and is none: pins that a power cut took, and files that are still on their way.
struct FalseAlarms {
    let history: History
    let isShort: Bool

    /// The vault as it was acknowledged, and each file of the state folder as old as it likes, for none of them waits for
    /// the disk. What does wait is there: the writer, and an announced identity.
    func powerCuts(_ tally: inout Tally) throws {
        var generator = Generator(seed: 11)
        let moments = history.moments
        for round in 0..<(isShort ? 40 : 1000) {
            let now = round < moments.count ? round : generator.below(moments.count)
            let state = round.isMultiple(of: 4) ? moments[now].state : tornState(now, &generator)
            try history.setVault(moments[now].vault)
            try history.setState(state)
            let desk = generator.below(2) == 0 ? history.here : history.restarted
            tally.count("power cuts")
            let report = try desk.open().noteUnlock()
            if !report.rollbacks.isEmpty {
                tally.fail(
                    "round \(round), behind command \(now): \(report.rollbacks.map { "\($0.kind) \($0.path)" })")
            }
        }
        try restore()
    }

    private func tornState(_ now: Int, _ generator: inout Generator) -> Tree {
        var state = history.moments[now].state
        for name in state.names where !isDurable(name) {
            let before = now - generator.below(min(now, 6) + 1)
            state.files[name] = generator.below(12) == 0 ? nil : history.moments[before].state.files[name]
        }
        return state
    }

    private func isDurable(_ name: String) -> Bool {
        let file = name.split(separator: "/").last ?? ""
        return file.hasPrefix("writer-") || file.hasPrefix("intent-")
    }

    /// What the other machine and the colleague changed since this machine's last command, with one file of it missing.
    func lateFiles(_ tally: inout Tally) throws {
        let moments = history.moments
        var seen = 0
        for (number, moment) in moments.enumerated() {
            guard moment.who != .here else {
                seen = number
                continue
            }
            let (old, new) = (moments[seen].vault, moment.vault)
            for name in new.names where new.files[name] != old.files[name] {
                var vault = new
                vault.files[name] = old.files[name]
                try history.setVault(vault)
                try history.setState(moments[seen].state)
                tally.count("late files")
                let report = try history.here.open().noteUnlock()
                let what = "command \(number), \(name) late since \(seen)"
                if !report.rollbacks.isEmpty {
                    tally.fail("\(what): \(report.rollbacks.map { "\($0.kind) \($0.path)" })")
                }
                if name.hasSuffix(".bundle"), isOwn(new.files[name]), !report.notArrived.contains(name) {
                    tally.fail("\(what): not said, though the log has come (\(report.notArrived))")
                }
                // The file arrives.
                try new.write(name, to: history.here.vault)
                let then = try history.here.open().noteUnlock()
                if !then.rollbacks.isEmpty || !then.notArrived.isEmpty {
                    tally.fail("\(what), and arrived: \(then.rollbacks.map(\.path)) \(then.notArrived)")
                }
            }
        }
        if tally["late files"] == 0 { tally.fail("no file was late") }
        try restore()
    }

    private func isOwn(_ bytes: [UInt8]?) -> Bool {
        Blocks(bytes ?? [])?.header.clinician == history.here.clinician
    }

    private func restore() throws {
        guard let last = history.moments.last else { return }
        try history.setVault(last.vault)
        try history.setState(last.state)
    }
}
