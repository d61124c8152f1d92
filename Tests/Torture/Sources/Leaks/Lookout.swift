internal import Foundation
internal import TortureKit

/// Looks at the machine for a practice, and complains of what is found.
struct Lookout {
    let practice: Practice

    private var needles: Needles { Needles(practice.canaries) }

    /// Complains of everything that is found in any process.
    func look(_ moment: String, _ tally: inout Tally) {
        let look = MemorySearch(needles: needles).everywhere()
        tally.count("looks")
        tally.count("processes", by: look.processes)
        tally.count("MiB", by: Int(look.bytes >> 20))
        for finding in look.findings { tally.fail("\(moment): \(finding)") }
    }

    /// Complains of those of some canaries that no process has.
    func mustFind(_ wanted: [Canary], _ moment: String, _ tally: inout Tally) {
        let found = Set(MemorySearch(needles: Needles(wanted)).everywhere().findings.map(\.canary))
        for canary in wanted {
            if found.contains(canary.name) {
                tally.count("found in use")
            } else {
                tally.fail("\(moment): \(canary.name) is in use, and is not found")
            }
        }
    }

    func mustHaveNoAgent(_ moment: String, _ tally: inout Tally) {
        for agent in MemorySearch.Running.agents(below: practice.machine.scratch.url.path) {
            tally.fail("\(moment): the agent \(agent.id) is there")
        }
    }
}
