internal import Foundation

/// `alcove check`, which opens every record and compares every link; beside `sha256sum`, which reads the same files.
enum Checking {
    static func rows(_ scene: Scene) throws -> [Row] {
        let home = try scene.fullHome()
        let check = home.alcove("check", "--json")
        let all = home.alcove("check", "--all-signatures", "--json")
        let quick = home.alcove("check", "--quick", "--json")
        let notes = scene.corpus.count
        let bundles = (FileManager.default.subpaths(atPath: home.vault) ?? []).filter { $0.hasSuffix(".bundle") }
            .map { "\(home.vault)/\($0)" }
        let bytes = try Files.size(below: home.vault, suffix: ".bundle")
        var commands = [{ try check.run().wall }, { try all.run().wall }, { try quick.run().wall }]
        if let sum = Programs.find("sha256sum") {
            let peer = Child(program: sum, arguments: bundles)
            commands.append { try peer.run().wall }
        }
        let times = try medians(rounds: 5, commands)
        let what = "\(notes) notes in \(bytes / 1_000_000) MB of bundles"
        return [
            Row(
                what: "alcove check, \(what)", measured: .rate(bytes: bytes, nanoseconds: times[0]),
                peer: times.count > 3 ? .rate(bytes: bytes, nanoseconds: times[3]) : nil, peerName: "sha256sum",
                goal: .atLeast(Quantity(value: 300, unit: .megabytesPerSecond))),
            Row(what: "alcove check, \(what)", measured: .rate(notes: notes, nanoseconds: times[0])),
            Row(
                what: "alcove check --all-signatures, \(what)", measured: .rate(bytes: bytes, nanoseconds: times[1])),
            Row(what: "alcove check --quick, \(notes) notes", measured: .milliseconds(times[2])),
        ]
    }
}
