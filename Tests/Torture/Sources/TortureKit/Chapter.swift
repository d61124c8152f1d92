/// One way of tormenting Alcove.
package protocol Chapter: Sendable {
    /// The word by which it is asked for, and the name of its journal.
    var name: String { get }
    /// What is done, in a line of the table.
    var subject: String { get }
    /// What has to be reached, in a line of the table.
    var goal: String { get }
    /// What this machine lacks for it, or nil where it can run.
    var absence: String? { get }

    /// Does every step that the journal does not have yet.
    func run(_ run: Run) throws
    /// Whether the long form has done as much as the goal says. Failures are counted apart.
    func isEnough(_ tally: Tally) -> Bool
}

extension Chapter {
    package var absence: String? { nil }
}

/// What steps have counted and what went wrong in them.
package struct Tally: Codable, Sendable, Equatable {
    /// In the order of their first use: `points`, `states`, `notes acknowledged`, and so on.
    package private(set) var counts: [Count] = []
    /// A sentence each, exact enough to do it again by hand.
    package private(set) var failures: [String] = []

    package struct Count: Codable, Sendable, Equatable {
        package let what: String
        package var number: Int
    }

    package init() {}

    package subscript(_ what: String) -> Int { counts.first { $0.what == what }?.number ?? 0 }

    package mutating func count(_ what: String, by number: Int = 1) {
        if let index = counts.firstIndex(where: { $0.what == what }) {
            counts[index].number += number
        } else {
            counts.append(Count(what: what, number: number))
        }
    }

    package mutating func fail(_ sentence: String) { failures.append(sentence) }

    package mutating func add(_ other: Tally) {
        for count in other.counts { self.count(count.what, by: count.number) }
        failures += other.failures
    }
}
