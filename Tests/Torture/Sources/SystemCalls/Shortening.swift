internal import Foundation
internal import TortureKit

/// One act under a limit to the size of files, which cuts a write short in the middle and refuses the rest: what a disk
/// does that becomes full in the middle of a note.
struct Shortening {
    let act: Act
    let practices: Practices
    let isShort: Bool

    /// Places around which a write is cut: inside a frame's head, a record, a commit, and behind them.
    private static let distances = [0, 1, 47, 48, 71, 119, 120, 121, 200, 267, 268, 269, 340, 463, 500, 600, 800, 1100]
    private static let sizes = [0, 1, 100, 169, 200, 300, 396, 400, 500, 700]

    func run(_ tally: inout Tally) throws {
        let count = Shortening.distances.count * 2 + Shortening.sizes.count
        for number in Array(0..<count).every(isShort ? 9 : 1) {
            let practice = try practices.next { _ in }
            do {
                let attempt = try act.prepare(practice)
                let limit = try limit(number, practice)
                guard let prlimit = tool("prlimit") else { throw TortureError("prlimit is gone") }
                let answer = try practice.machine.launch(
                    prlimit, ["--fsize=\(limit)", practice.machine.program.path] + attempt.arguments,
                    input: attempt.input)
                var verdict = Verdict(act: act, attempt: attempt, practice: practice, answer: answer)
                // The message goes to a file, too.
                verdict.canSpeak = limit >= 400
                let complaints = try verdict.judge(&tally)
                for complaint in complaints { tally.fail("\(act.name), prlimit --fsize=\(limit): \(complaint)") }
                if !complaints.isEmpty { practices.discard() }
            } catch {
                tally.fail("\(act.name), limit \(number): \(error)")
                practices.discard()
            }
        }
    }

    /// Behind the end of the longest bundle, behind the end of the longest ledger, or small.
    private func limit(_ number: Int, _ practice: Practice) throws -> Int {
        if number < Shortening.sizes.count { return Shortening.sizes[number] }
        let (place, isLedger) = (number - Shortening.sizes.count).quotientAndRemainder(dividingBy: 2)
        let suffix = isLedger == 1 ? ".ledger" : ".bundle"
        let longest = try practice.bundleSizes().filter { $0.key.hasSuffix(suffix) }.values.max() ?? 0
        return longest + Shortening.distances[place]
    }
}
