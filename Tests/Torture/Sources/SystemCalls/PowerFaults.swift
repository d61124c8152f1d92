internal import TortureKit

/// Disks that no power cut could leave: what was synced is missing. A judge that accepts one of them sees nothing.
extension PowerChapter {
    func seedFaults(_ judge: PowerJudge, _ tally: inout Tally) throws {
        let recording = judge.model.recording
        let end = recording.operations.count
        let sure = Set(recording.operations.indices).subtracting(judge.model.uncertain(end))
        for (index, words) in PowerChapter.vaultWrites(recording) where sure.contains(index) {
            var disk = recording.before
            for (number, operation) in recording.operations.enumerated() where number != index {
                if case .change(let change) = operation { disk.apply(change) }
            }
            if judge.objection(to: disk, PowerCut(prefix: end)) == nil {
                tally.fail("seeded fault not found: \(judge.scenario.name) without the synced write to \(words)")
            } else {
                tally.count("seeded faults found")
            }
        }
        guard recording.commands.contains(where: { $0.end > $0.start + 1 }) else { return }
        // A disk that says it had written and has not.
        let liar = PowerModel(recording, trustsSync: false)
        var dice = PowerDice("a disk that lies")
        let isFound = (0..<60).contains { _ in
            let cut = liar.random(end, &dice)
            return judge.objection(to: liar.disk(after: cut), PowerCut(prefix: end)) != nil
        }
        if isFound {
            tally.count("seeded faults found")
        } else {
            tally.fail("seeded fault not found: \(judge.scenario.name) on a disk that does not keep what was synced")
        }
    }

    /// The first write of each command to each file that is in the vault in the end.
    private static func vaultWrites(_ recording: PowerRecording) -> [(index: Int, file: String)] {
        let last = recording.disk(upTo: recording.operations.count)
        let root = last.roots[0] + "/"
        var names: [Int: String] = [:]
        for (path, item) in last.entries() where path.hasPrefix(root) {
            names[item] = String(path.dropFirst(root.count))
        }
        var writes: [(index: Int, file: String)] = []
        for command in recording.commands {
            var seen: Set<Int> = []
            for index in command.start..<command.end {
                guard case .change(.write(let file, _, _)) = recording.operations[index], let name = names[file],
                    seen.insert(file).inserted
                else { continue }
                writes.append((index, name))
            }
        }
        return writes
    }
}
