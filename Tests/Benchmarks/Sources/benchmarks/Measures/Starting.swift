/// What it costs that a program starts at all, and what `status` adds to it.
enum Starting {
    static func rows(_ scene: Scene) throws -> [Row] {
        let floor = scene.floor
        let home = try scene.emptyHome()
        let status = home.alcove("status", "--json")
        try status.run()
        let times = try medians(
            rounds: scene.options.rounds * 4, [{ try status.run().wall }, { try floor.run().wall }])
        let processor = try medians(
            rounds: scene.options.rounds,
            [{ try status.run().processor }, { try floor.run().processor }])
        return [
            Row(what: "empty Swift program with libcrypto", measured: .milliseconds(times[1]), note: "the floor"),
            Row(
                what: "alcove status, unlocked", measured: .milliseconds(times[0]), peer: .milliseconds(times[1]),
                peerName: "floor", goal: .ratioAtMost(2)),
            Row(
                what: "alcove status, unlocked, CPU time", measured: .milliseconds(processor[0]),
                peer: .milliseconds(processor[1]), peerName: "floor"),
        ]
    }
}
