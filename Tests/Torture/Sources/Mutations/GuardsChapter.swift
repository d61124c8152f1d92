internal import Foundation
internal import TortureKit

/// Each check on the way in taken out in turn: a test has to notice.
struct GuardsChapter: Chapter {
    let name = "guards"
    let subject = "each check in the opening path taken out in turn, in a copy of the sources"
    let goal = "every one is noticed by a test"

    /// Three whose tests are over at once.
    private static let short = ["record.zeros", "header.commitment", "tar.name"]

    var absence: String? {
        let missing = ["swift", "git", "timeout", "nice"].filter { tool($0) == nil }
        return missing.isEmpty ? nil : "\(missing.joined(separator: ", ")) not found"
    }

    func run(_ run: Run) throws {
        let guards = Guard.all.filter { !run.isShort || GuardsChapter.short.contains($0.name) }
        let filters = Set(guards.map(\.tests)).sorted()
        guard !(guards.map(\.name) + filters.map(GuardsChapter.control)).allSatisfy(run.isDone) else { return }
        // Below .build, which git passes over; it stays there, for the next time.
        let copy = try GuardedCopy(
            of: run.checkout, in: run.checkout.appendingPathComponent(".build/guards"), guards: Guard.all)
        try copy.build()
        for filter in filters {
            try run.step(GuardsChapter.control(filter)) { tally in
                // With every guard in its place, and with one taken out that nobody has: or a failure would say nothing.
                for name in [nil, "no guard of this name"] {
                    switch try copy.test(filter, without: name, program: run.program) {
                    case .passed(let tests) where tests > 0: tally.count("controls")
                    case let outcome: tally.fail("the tests \(filter) \(outcome), with every guard in its place")
                    }
                }
            }
        }
        for one in guards {
            try run.step(one.name) { tally in
                if let misfit = copy.misfits[one.name] {
                    return tally.fail("the list is out of date: \(misfit)")
                }
                tally.count("guards taken out")
                if case .passed = try copy.test(one.tests, without: one.name, program: run.program) {
                    tally.fail("nobody notices without \(one.name) (\(one.meaning)): \(one.tests) pass")
                } else {
                    tally.count("noticed")
                }
            }
        }
    }

    private static func control(_ filter: String) -> String { "with all: \(filter)" }

    func isEnough(_ tally: Tally) -> Bool {
        tally["guards taken out"] >= Guard.all.count && tally["noticed"] >= Guard.all.count
    }
}
