internal import Foundation
internal import TortureKit

/// Whether a command that met with an error said the right thing about it and left the right thing behind.
struct Verdict {
    let act: Act
    let attempt: Attempt
    let practice: Practice
    let answer: Machine.Answer
    /// Bundles and ledgers of one's own of which a sync failed, by their paths in the vault.
    var unsynced: Set<String> = []
    /// Whether it was the talk with the agent that failed, which is told as a locked vault.
    var reachesAgent = false
    /// Whether the error is one after which the same call has to be made again.
    var mustSucceed = false
    /// Whether the message itself could be written.
    var canSpeak = true

    /// What the clinician's texts have in common; none of it may be in a message.
    private static let privateWords = ["The patient spoke", "Agreed:", "marker", "Jo Example", "Kim Example"]

    /// Failed, busy, damaged, older; and without the agent, locked.
    private var acceptable: Set<Int32> { reachesAgent ? [1, 11, 13, 15, 16] : [1, 11, 15, 16] }

    /// What is wrong, a sentence each.
    func judge(_ tally: inout Tally) throws -> [String] {
        tally.count("points")
        var complaints: [String] = []
        if answer.status < 0 {
            tally.count("crashes")
            complaints.append("ended by signal \(-answer.status): \(answer.errors)")
        } else if answer.status > 0 {
            complaints += wording()
            if mustSucceed { complaints.append("not tried again: \(firstLine)") }
        }
        let saysDone = answer.status == 0 || attempt.isAcknowledged(answer)
        let truth = practice.truth
        let finding = try Examination(
            practice: practice, act: act, attempt: attempt, isAcknowledged: saysDone || attempt.isDoneByMending,
            unsynced: unsynced
        ).examine(answer)
        complaints += finding.complaints.map { "exit \(answer.status), \(firstLine): \($0)" }
        switch (saysDone, finding.outcome == attempt.outcomes.count) {
        case (true, true): tally.count("done all the same")
        case (false, true): tally.count("failed, and there all the same")
        case (false, false): tally.count("refused")
        case (true, false): tally.count("false “saved”")
        }
        if finding.complaints.isEmpty, !saysDone, !act.isSlow, finding.outcome == 0 {
            complaints += try again(from: truth)
        }
        return complaints
    }

    private var firstLine: String { answer.errors.split(separator: "\n").first.map(String.init) ?? "no message" }

    private func wording() -> [String] {
        var complaints: [String] = []
        if !acceptable.contains(answer.status) { complaints.append("exit \(answer.status): \(firstLine)") }
        if canSpeak, !answer.errors.split(separator: "\n").contains(where: { $0.hasPrefix("alcove: ") }) {
            complaints.append("exit \(answer.status) without a message: \(answer.errors)")
        }
        if Verdict.privateWords.contains(where: answer.errors.contains) {
            complaints.append("the message has words of a note: \(answer.errors)")
        }
        return complaints
    }

    /// The same command once more, undisturbed, has to do what it is for.
    private func again(from truth: Sight) throws -> [String] {
        let answer = try practice.machine.run(attempt.arguments, input: attempt.input)
        guard answer.status == 0 else { return ["the same command again: exit \(answer.status): \(answer.errors)"] }
        guard let last = attempt.outcomes.last else { return [] }
        // The next note has come in between.
        practice.truth = truth.applying(last).applying(Change(come: [practice.lastNote.line]))
        let facets = act.facets.union([.notes])
        let seen = try practice.look(facets)
        let wanted = practice.truth.limited(to: facets)
        return seen == wanted ? [] : ["the same command again: \(seen.difference(from: wanted))"]
    }
}
