import Foundation
import SystemPackage
import TortureKit
import VaultCrypto

@testable import ClinicalVault

/// Every change that somebody who can write to the folder can make to one file or to two: each bit, each length, each
/// exchange of files, and each frame or commit left out, repeated or put elsewhere.
struct BitsChapter: Chapter {
    let name = "bits"
    let subject = "every bit and length of every file of a vault with every kind of record; files and frames exchanged"
    let goal = "160,000 bits and more, all found by the check; nothing wrong read"

    func isEnough(_ tally: Tally) -> Bool { tally["bits"] >= 160_000 && tally["lengths"] >= 20_000 }

    func run(_ run: Run) throws {
        let scratch = try Scratch()
        let (one, two) = (scratch.url.path + "/one", scratch.url.path + "/two")
        try torment(EveryKind.alone(at: one), "alone", stranger: EveryKind.alone(at: two), run)
        try torment(EveryKind.shared(at: one + "/b"), "shared", stranger: EveryKind.shared(at: two + "/b"), run)
    }

    private func torment(_ vault: EveryKind, _ name: String, stranger: EveryKind, _ run: Run) throws {
        let benches = try Benches(vault, name)
        let bench = benches.first
        try run.step("\(name): an untouched vault is in order, a changed one is not") { try control(Bench(vault), &$0) }
        for file in bench.whole.names.sorted(by: { bench.role(of: $0) < bench.role(of: $1) }) {
            try run.step("\(name): bits of \(bench.role(of: file))") { flips(of: file, benches, run, &$0) }
            try run.step("\(name): lengths of \(bench.role(of: file))") { lengths(of: file, benches, run, &$0) }
        }
        try FileExchanges(benches: benches, stranger: Tree(stranger.a.vault), isShort: run.isShort).run(run)
        try BlockExchanges(benches: benches, isShort: run.isShort).run(run)
    }

    /// That this chapter would notice: nothing is said of the untouched vault, and a changed letter that is sealed as it
    /// should be is called wrong.
    private func control(_ bench: Bench, _ tally: inout Tally) throws {
        for desk in [bench.a, bench.b].compactMap(\.self) where bench.finding(by: desk) != .silent {
            tally.fail("the check speaks of an untouched vault")
        }
        if bench.reading() != .whole { tally.fail("an untouched vault does not read as it did") }
        _ = try bench.a.open().addNote(draft("nobody wrote this"), to: bench.a.open().patients()[0].id)
        guard case .wrong = bench.reading() else { return tally.fail("a note more was not noticed by this chapter") }
        try bench.whole.write(to: bench.a.vault)
        guard bench.finding(by: bench.a) == .found else { return tally.fail("a note less was not noticed") }
        tally.count("controls", by: 4)
    }

    private func flips(of name: String, _ benches: Benches, _ run: Run, _ tally: inout Tally) {
        let bytes = benches.first.whole.files[name] ?? []
        // 331 is prime: over a few bytes every bit of a byte has its turn.
        let bits = stride(from: 0, to: bytes.count * 8, by: run.isShort ? 331 : 1)
        let readEvery = run.isShort ? 5 : 32
        benches.each(Array(bits.enumerated()), &tally) { bit, bench, tally in
            let (offset, mask) = (bit.element / 8, UInt8(1) << (bit.element % 8))
            let file = try FileDescriptor.open(FilePath(bench.a.vault + "/" + name), .readWrite)
            defer { try? file.close() }
            try file.writeAll(toAbsoluteOffset: Int64(offset), [bytes[offset] ^ mask])
            defer { _ = try? file.writeAll(toAbsoluteOffset: Int64(offset), [bytes[offset]]) }
            tally.count("bits")
            judge("bit \(bit.element % 8) of byte \(offset) of \(bench.role(of: name))", name, bench, &tally)
            if bit.offset % readEvery == 0 {
                bench.judgeReading(
                    "bit \(bit.element % 8) of byte \(offset) of \(bench.role(of: name))", &tally)
            }
        }
    }

    private func lengths(of name: String, _ benches: Benches, _ run: Run, _ tally: inout Tally) {
        let bytes = benches.first.whole.files[name] ?? []
        let counts = [nil] + stride(from: 0, to: bytes.count, by: run.isShort ? 401 : 1).map { $0 as Int? }
        benches.each(Array(counts.enumerated()), &tally) { item, bench, tally in
            let place = bench.a.vault + "/" + name
            defer { try? bench.whole.write(name, to: bench.a.vault) }
            let what: String
            if let count = item.element {
                try Data(bytes.prefix(count)).write(to: URL(fileURLWithPath: place))
                what = "\(bench.role(of: name)) cut to \(count) bytes"
            } else {
                try FileManager.default.removeItem(atPath: place)
                what = "\(bench.role(of: name)) removed"
            }
            tally.count("lengths")
            judge(what, name, bench, &tally)
            if item.offset % (run.isShort ? 5 : 32) == 0 { bench.judgeReading(what, &tally) }
        }
    }

    private func judge(_ what: String, _ name: String, _ bench: Bench, _ tally: inout Tally) {
        let finding = bench.finding(by: bench.owner(of: name))
        if finding != .found { tally.fail("the check says \(finding) of \(what)") }
    }
}
