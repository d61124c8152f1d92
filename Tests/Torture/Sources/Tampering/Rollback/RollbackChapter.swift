import Foundation
import TortureKit
import VaultCrypto

@testable import ClinicalVault

/// Every earlier state of a vault is put back, whole and file by file; and nothing is called a rollback that is none.
struct RollbackChapter: Chapter {
    let name = "rollback"
    let subject =
        "every earlier state of a vault with 200 commands put back, whole and file by file; power cuts; late files"
    let goal = "all found at the unlock where there are pins; no false alarm"

    func isEnough(_ tally: Tally) -> Bool {
        tally["older states"] >= 200 && tally["older files"] >= 300 && tally["power cuts"] >= 500
            && tally["late files"] >= 50
    }

    func run(_ run: Run) throws {
        let history = try History(commands: run.isShort ? 24 : 200, seed: 7)
        try run.step("whole states, with pins") { try wholeStates(history, &$0) }
        try run.step("single files, with pins") { try singleFiles(history, &$0) }
        try run.step("patients who are gone, with pins") { try lostPatients(history, &$0) }
        try run.step("whole states and single files, without pins") { try withoutPins(history, run, &$0) }
        let alarms = FalseAlarms(history: history, isShort: run.isShort)
        try run.step("unchanged vaults and power cuts") { try alarms.powerCuts(&$0) }
        try run.step("files that have not arrived yet") { try alarms.lateFiles(&$0) }
    }

    private func wholeStates(_ history: History, _ tally: inout Tally) throws {
        guard let last = history.moments.last else { return }
        for (number, moment) in history.moments.dropLast().enumerated() {
            try history.setVault(moment.vault)
            tally.count("older states")
            try expectRollback("state \(number) of \(history.moments.count)", history, last, &tally)
            // Whoever was warned reads all the same, and nothing was written.
            if Tree(history.here.vault) != moment.vault { tally.fail("state \(number): something was written") }
        }
        try history.setVault(last.vault)
    }

    /// Each file as it was at any time before, or not there.
    private func singleFiles(_ history: History, _ tally: inout Tally) throws {
        guard let last = history.moments.last else { return }
        for (name, version) in olderFiles(history) {
            try place(version, name, history)
            tally.count("older files")
            if version == nil, isReplacedStatement(name, last.vault) {
                // A newer one has its keys: nothing is lost with it, and the check misses it.
                if try history.here.open(.readOnly).check().ok { tally.fail("\(name) gone: the check says nothing") }
                try last.vault.write(name, to: history.here.vault)
                continue
            }
            try expectRollback("\(name) \(version.map { "with \($0.count) bytes" } ?? "gone")", history, last, &tally)
            try last.vault.write(name, to: history.here.vault)
        }
    }

    private func lostPatients(_ history: History, _ tally: inout Tally) throws {
        guard let last = history.moments.last else { return }
        let patients = Set(last.vault.names.filter { $0.hasPrefix("patients/") }.map { $0.prefix(35) })
        for patient in patients.sorted() {
            try FileManager.default.removeItem(atPath: history.here.vault + "/" + patient)
            tally.count("older states")
            try expectRollback("\(patient) gone", history, last, &tally)
            try history.setVault(last.vault)
        }
    }

    /// A whole older state is a state like any other to who has never seen a newer one; of single files the logs know.
    private func withoutPins(_ history: History, _ run: Run, _ tally: inout Tally) throws {
        guard let last = history.moments.last else { return }
        let newcomer = history.here.elsewhere(home: "newcomer", machine: 9)
        for (number, moment) in history.moments.enumerated() where number % (run.isShort ? 7 : 5) == 0 {
            try history.setVault(moment.vault)
            try Tree().write(to: newcomer.home)
            let report = try newcomer.open().noteUnlock()
            tally.count("older states without pins")
            if !report.firstTimeHere { tally.fail("state \(number): the machine does not say that it knows nothing") }
            if !report.rollbacks.isEmpty { tally.fail("state \(number): a rollback on a machine that knows nothing") }
        }
        try history.setVault(last.vault)
        for (name, version) in olderFiles(history) {
            try place(version, name, history)
            defer { try? last.vault.write(name, to: history.here.vault) }
            try Tree().write(to: newcomer.home)
            guard let report = try? newcomer.open(.readOnly).check() else {
                tally.count("older files found without pins")
                continue
            }
            let isSaid = report.problems.contains { $0.kind != .closed }
            tally.count(isSaid ? "older files found without pins" : "older files that only pins can find")
            // A log's own newest entries, and what is in a log that is not ours, are in no log of ours.
            if !isSaid, !name.hasSuffix(".ledger"), !isColleagues(name, history) {
                tally.fail("without pins nothing is said of \(name) with \(version?.count ?? 0) bytes")
            }
        }
    }

    private func isSealedByColleague(_ name: String, _ history: History) -> Bool {
        name.contains(history.colleague.clinician.text) && name.hasSuffix(".age")
    }

    private func isColleagues(_ name: String, _ history: History) -> Bool {
        if name.contains(history.colleague.clinician.text) { return true }
        let bytes = history.moments.last?.vault.files[name] ?? []
        return Blocks(bytes)?.header.clinician == history.colleague.clinician
    }

    /// Every file of the newest state in each of its older versions, and missing.
    private func olderFiles(_ history: History) -> [(name: String, version: [UInt8]?)] {
        guard let last = history.moments.last?.vault else { return [] }
        return last.names.flatMap { name -> [(name: String, version: [UInt8]?)] in
            // Neither pinned nor ever changed: the check misses them, and the vault does not open without the first. And only
            // the colleague can tell whether the colleague's sealed files are the newest.
            guard name != Vault.fileName, !name.contains("/card."), !isSealedByColleague(name, history) else {
                return []
            }
            let versions = Set(history.moments.compactMap { $0.vault.files[name] })
            return ([nil] + versions.sorted { $0.count < $1.count }).filter { $0 != last.files[name] }
                .map { (name, $0) }
        }
    }

    private func isReplacedStatement(_ name: String, _ vault: Tree) -> Bool {
        let folder = (name as NSString).deletingLastPathComponent
        func number(_ name: String) -> Int? {
            KeyStatement.parse(fileName: (name as NSString).lastPathComponent)?.number
        }
        guard let mine = number(name) else { return false }
        return vault.names.contains { $0.hasPrefix(folder + "/") && number($0) ?? 0 > mine }
    }

    private func place(_ version: [UInt8]?, _ name: String, _ history: History) throws {
        var tree = Tree()
        tree.files[name] = version
        try tree.write(name, to: history.here.vault)
    }

    private func expectRollback(
        _ what: String, _ history: History, _ last: History.Moment, _ tally: inout Tally
    ) throws {
        do {
            let report = try history.here.open().noteUnlock()
            guard report.rollbacks.isEmpty else { return }
            tally.fail("\(what): the unlock says nothing")
        } catch {
            tally.fail("\(what): the unlock fails with \(error)")
        }
        try history.setState(last.state)
        try history.setVault(last.vault)
    }
}
