import Foundation
import TortureKit
import VaultCrypto

@testable import ClinicalVault

/// Frames, commits and whole batches of bundles and ledgers that are left out, repeated, reordered, or put into others.
struct BlockExchanges {
    let benches: Benches
    let isShort: Bool

    /// A file as it was changed, and what was done to it.
    private struct Change {
        let name: String
        let bytes: [UInt8]
        let what: String
        /// Only added behind the end: a tail, which nobody reads.
        var isAppended = false
    }

    func run(_ run: Run) throws {
        let files = benches.first.whole.files.keys.filter { $0.hasSuffix(".bundle") || $0.hasSuffix(".ledger") }
            .sorted { benches.first.role(of: $0) < benches.first.role(of: $1) }
        for name in files {
            let role = benches.first.role(of: name)
            try run.step("\(benches.name): frames and commits of \(role)") { tally in
                guard let cut = Blocks(benches.first.whole.files[name] ?? []) else {
                    return tally.fail("\(role) is none")
                }
                let changes =
                    within(name, cut, cut.blocks.map(\.bytes), "block")
                    + within(name, cut, cut.batches, "batch") + across(name, cut, files)
                judge(changes, &tally)
            }
        }
    }

    /// Each left out, each repeated behind itself and at the end, each pair exchanged.
    private func within(_ name: String, _ cut: Blocks, _ parts: [[UInt8]], _ word: String) -> [Change] {
        var changes: [Change] = []
        func add(_ parts: [[UInt8]], _ what: String, isAppended: Bool = false) {
            changes.append(Change(name: name, bytes: cut.file(parts), what: what, isAppended: isAppended))
        }
        for index in parts.indices {
            var fewer = parts
            fewer.remove(at: index)
            add(fewer, "\(word) \(index) left out")
            var more = parts
            more.insert(parts[index], at: index)
            add(more, "\(word) \(index) repeated", isAppended: index == parts.count - 1)
            add(parts + [parts[index]], "\(word) \(index) repeated at the end", isAppended: true)
            for other in parts.indices.dropFirst(index + 1) {
                var exchanged = parts
                exchanged.swapAt(index, other)
                add(exchanged, "\(word)s \(index) and \(other) exchanged")
            }
        }
        return changes
    }

    /// Each block of this file in place of each of another, and behind its end.
    private func across(_ name: String, _ cut: Blocks, _ files: [String]) -> [Change] {
        var changes: [Change] = []
        for other in files where other != name {
            guard let there = Blocks(benches.first.whole.files[other] ?? []) else { continue }
            let role = benches.first.role(of: other)
            for (index, block) in cut.blocks.enumerated() {
                let blocks = there.blocks.map(\.bytes)
                changes.append(
                    Change(
                        name: other, bytes: there.file(blocks + [block.bytes]),
                        what: "block \(index) of \(benches.first.role(of: name)) behind \(role)", isAppended: true))
                let place = index % blocks.count
                var replaced = blocks
                replaced[place] = block.bytes
                changes.append(
                    Change(
                        name: other, bytes: there.file(replaced),
                        what: "block \(index) of \(benches.first.role(of: name)) in place of \(place) of \(role)"))
            }
        }
        return changes
    }

    private func judge(_ changes: [Change], _ tally: inout Tally) {
        let some = isShort ? stride(from: 0, to: changes.count, by: 61).map { changes[$0] } : changes
        benches.each(some, &tally) { change, bench, tally in
            guard change.bytes != bench.whole.files[change.name] else { return }
            tally.count("frames exchanged")
            try Data(change.bytes).write(to: URL(fileURLWithPath: bench.a.vault + "/" + change.name))
            defer { try? bench.whole.write(change.name, to: bench.a.vault) }
            let what = "\(bench.role(of: change.name)), \(change.what)"
            let finding = bench.finding(by: bench.a)
            if finding == .said([.tail]), change.isAppended {
                tally.count("harmless tails")
                if bench.reading() != .whole { tally.fail("\(what): \(bench.reading())") }
            } else if finding != .found {
                tally.fail("the check says \(finding) of \(what)")
            }
            bench.judgeReading(what, &tally)
        }
    }
}
