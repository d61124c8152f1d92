import Foundation
import TortureKit
import VaultCrypto

@testable import ClinicalVault

/// Files that lie where another one should: of the same folder, another drawer, patient, clinician or vault.
struct FileExchanges {
    let benches: Benches
    /// Another vault of the same shape.
    let stranger: Tree
    let isShort: Bool

    private var names: [String] { benches.first.whole.names }

    func run(_ run: Run) throws {
        try run.step("\(benches.name): files that changed places") { pairs(&$0) }
        try run.step("\(benches.name): files in place of others") { replacements(&$0) }
        try run.step("\(benches.name): files of another vault") { strangers(&$0) }
        try run.step("\(benches.name): files that moved, and copies elsewhere") { moves(&$0) }
    }

    /// One in so many in the short form; coprime to the number of files, so that each has its turn.
    private func some<Item>(_ items: [Item], of step: Int) -> [Item] {
        isShort ? stride(from: 0, to: items.count, by: step).map { items[$0] } : items
    }

    private func pairs(_ tally: inout Tally) {
        let pairs = names.indices.flatMap { one in
            names.indices.dropFirst(one + 1).map { (names[one], names[$0]) }
        }
        benches.each(some(pairs, of: 13), &tally) { pair, bench, tally in
            let (one, other) = pair
            tally.count("files exchanged")
            try changing([one: bench.whole.files[other], other: bench.whole.files[one]], bench) {
                judge("\(bench.role(of: one)) and \(bench.role(of: other)) exchanged", [one, other], bench, &tally)
            }
        }
    }

    private func replacements(_ tally: inout Tally) {
        let pairs = names.flatMap { one in names.filter { $0 != one }.map { (one, $0) } }
        benches.each(some(pairs, of: 31), &tally) { pair, bench, tally in
            let (one, other) = pair
            tally.count("files exchanged")
            try changing([one: bench.whole.files[other]], bench) {
                judge("\(bench.role(of: other)) in place of \(bench.role(of: one))", [one], bench, &tally)
            }
        }
    }

    private func strangers(_ tally: inout Tally) {
        let pairs = names.flatMap { one in stranger.names.map { (one, $0) } }
        benches.each(some(pairs, of: 37), &tally) { pair, bench, tally in
            let (one, other) = pair
            tally.count("files exchanged")
            try changing([one: stranger.files[other]], bench) {
                judge("another vault's \(other) in place of \(bench.role(of: one))", [one], bench, &tally)
            }
        }
    }

    /// To every other folder: what is moved is missed, and what is copied is at least named.
    private func moves(_ tally: inout Tally) {
        let folders = benches.first.whole.folders.sorted() + [""]
        let moves = names.flatMap { name in
            folders.filter { $0 != (name as NSString).deletingLastPathComponent }.map { (name, $0) }
        }
        benches.each(some(moves, of: 19), &tally) { move, bench, tally in
            let (name, folder) = move
            let file = (name as NSString).lastPathComponent
            let place = folder.isEmpty ? file : folder + "/" + file
            let role = bench.role(of: name)
            tally.count("files exchanged", by: 2)
            try changing([name: nil, place: bench.whole.files[name]], bench) {
                judge("\(role) moved to \(folder)", [name], bench, &tally)
            }
            guard bench.whole.files[place] == nil else { return }
            try changing([place: bench.whole.files[name]], bench) {
                if bench.finding(by: bench.a) == .silent {
                    tally.fail("nothing is said of a copy of \(role) in \(folder)")
                }
                if bench.reading() != .whole { tally.fail("a copy of \(role) in \(folder): \(bench.reading())") }
            }
        }
    }

    private func changing(_ files: [String: [UInt8]?], _ bench: Bench, _ body: () -> Void) throws {
        var tree = Tree()
        for (name, bytes) in files { tree.files[name] = bytes }
        for name in files.keys { try tree.write(name, to: bench.a.vault) }
        body()
        for name in files.keys { try bench.whole.write(name, to: bench.a.vault) }
    }

    private func judge(_ what: String, _ names: [String], _ bench: Bench, _ tally: inout Tally) {
        let findings = names.map { bench.finding(by: bench.owner(of: $0)) }
        if !findings.contains(.found) { tally.fail("the check says \(findings) of \(what)") }
        bench.judgeReading(what, &tally)
    }
}
