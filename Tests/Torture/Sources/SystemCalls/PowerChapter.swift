package import TortureKit

/// The power goes at every moment of what the release program writes, and takes with it whatever the disk did not have to
/// keep.
///
/// Each scenario is recorded once, call by call. Then every beginning of the recording is laid out again and again, each
/// time with another part of what was not synced lost, torn or in another order, and opened as the clinician would.
package struct PowerChapter: Chapter {
    package let name = "power"
    package let subject =
        "every beginning of what commands write, with unsynced parts lost, torn at 1, 512 and 4,096 bytes, or reordered"
    package let goal = "20,000 states, none violates a promise; every seeded fault found"
    package var absence: String? { tool("strace") == nil ? "strace is not installed" : nil }

    /// How many states of a scenario the short form tries.
    private static let few = 20
    /// So many failures of a scenario are told in full.
    private static let told = 5

    package init() {}

    package func isEnough(_ tally: Tally) -> Bool {
        tally["states"] >= 20_000 && tally["seeded faults found"] > 0
    }

    package func run(_ run: Run) throws {
        var station: PowerStation?
        var isLocked = false
        for scenario in PowerScenario.all() where !run.isDone(scenario.name) {
            let there = try station ?? PowerStation(program: run.program)
            station = there
            try run.step(scenario.name) { tally in
                try there.reset(locked: isLocked)
                isLocked = scenario.locks
                try torment(scenario, there, run.isShort ? Self.few : scenario.states, &tally)
            }
        }
    }

    private func torment(
        _ scenario: PowerScenario, _ station: PowerStation, _ wanted: Int, _ tally: inout Tally
    ) throws {
        try scenario.prepare(station)
        let recorder = try PowerRecorder(station.machine, roots: station.roots, cache: station.cache)
        try scenario.record(station, recorder)
        let model = PowerModel(try recorder.finish(cache: station.cache))
        tally.count("commands recorded", by: model.recording.commands.count)
        tally.count("operations", by: model.recording.operations.count)
        let judge = try PowerJudge(station, model, scenario)
        for text in scenario.brings {
            guard let first = judge.moments.first, let last = judge.moments.last, !first.contents.has(text),
                last.contents.has(text)
            else { throw TortureError("“\(text.prefix(40))” was not written by “\(scenario.name)”") }
        }
        try seedFaults(judge, &tally)

        var dice = PowerDice(scenario.name)
        var objections: [String] = []
        for cut in Self.chosen(from: model, wanted, &dice, mayWriteFirst: !scenario.mayBeOlder) {
            tally.count("states")
            guard let objection = judge.objection(to: cut) else { continue }
            objections.append("\(objection) — \(model.words(cut))")
        }
        for objection in objections.prefix(Self.told) { tally.fail("\(scenario.name): \(objection)") }
        if objections.count > Self.told {
            tally.fail("\(scenario.name): and \(objections.count - Self.told) more of \(tally["states"]) states")
        }
    }

    /// Different states, as many as are wanted: the plain ones of every beginning, and of the others a mixture.
    private static func chosen(
        from model: PowerModel, _ wanted: Int, _ dice: inout PowerDice, mayWriteFirst: Bool
    ) -> [PowerCut] {
        let acknowledged = model.recording.commands.last?.acknowledged ?? 0
        var always: [PowerCut] = []
        var more: [PowerCut] = []
        for prefix in 0...model.recording.operations.count {
            let cuts = model.cuts(prefix, &dice)
            always += cuts.always
            more += cuts.more
        }
        dice.shuffle(&always)
        dice.shuffle(&more)
        var seen: Set<Int> = []
        var chosen: [PowerCut] = []
        // A third of a short run is for the torn ones.
        for (cuts, limit) in [(always, wanted * 2 / 3), (more, wanted)] {
            for cut in cuts where chosen.count < limit {
                var cut = cut
                let caches = PowerCut.Cache.possible(isOver: cut.prefix >= acknowledged)
                cut.cache = caches[dice.next(below: caches.count)]
                guard seen.insert(model.stateFingerprint(cut)).inserted else { continue }
                cut.writesFirst = mayWriteFirst && dice.next(below: 3) == 0
                chosen.append(cut)
            }
        }
        return chosen
    }
}

extension PowerModel {
    /// What tells two states apart: what lies on the disk, and how much of it was acknowledged.
    fileprivate func stateFingerprint(_ cut: PowerCut) -> Int {
        var hasher = Hasher()
        hasher.combine(disk(after: cut).fingerprint)
        hasher.combine(cut.cache)
        hasher.combine(recording.commands.count { $0.acknowledged < cut.prefix })
        return hasher.finalize()
    }
}
