import TortureKit

@testable import ClinicalVault
@testable import VaultCrypto

/// A colleague with the keys of a drawer, a signing key of their own and every file forges what the format excludes.
struct AuthorityChapter: Chapter {
    let name = "authority"
    let subject =
        "a member of a drawer forges frames, commits, bundles, keys, cards, logs and records, and replays old ones"
    let goal = "none believed by reading, check or unlock"

    func isEnough(_ tally: Tally) -> Bool { tally["forgeries"] >= 60 }

    func run(_ run: Run) throws {
        let bench = try ForgeryBench()
        try run.step("what is genuine is believed") { try control(bench, &$0) }
        for forgery in ForgedBundles.all(bench) + ForgedKeys.all(bench) + ForgedRecords.all(bench) {
            try run.step(forgery.name) { try bench.judge(forgery, &$0) }
        }
    }

    /// That this chapter would notice a forgery that is believed: a genuine note, judged as if it were one.
    private func control(_ bench: ForgeryBench, _ tally: inout Tally) throws {
        for (who, desk) in [("owner", bench.a), ("colleague", bench.b)] {
            var judged = Tally()
            let genuine = Forgery(name: "a genuine note of the \(who)") { bench in
                _ = try desk.open().addNote(draft(ForgeryBench.forged), to: bench.shared.patient)
            }
            try bench.judge(genuine, &judged)
            let believed = judged.failures.count { $0.contains(ForgeryBench.forged) }
            if believed < 3 { tally.fail("a genuine note of the \(who) was believed \(believed) times only") }
        }
        tally.count("controls", by: 2)
    }
}
