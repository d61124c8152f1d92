/// `alcove check`, which opens every record and verifies every link, commit and signature.
enum Checking {
    static func rows(_ scene: Scene) throws -> [Row] {
        let home = try scene.fullHome()
        let check = home.alcove("check", "--json")
        let quick = home.alcove("check", "--quick", "--json")
        let notes = scene.corpus.notes.count
        let times = try medians(rounds: 3, [{ try check.run().wall }, { try quick.run().wall }])
        return [
            Row(what: "alcove check, \(notes) notes", measured: .rate(notes: notes, nanoseconds: times[0])),
            Row(what: "alcove check --quick, \(notes) notes", measured: .milliseconds(times[1])),
        ]
    }
}
