/// `alcove import` of all notes into a new vault, until they are acknowledged and in the index.
enum Importing {
    private static let rounds = 3

    static func rows(_ scene: Scene) throws -> [Row] {
        let file = try scene.importFile()
        let notes = scene.corpus.count
        let copy = scene.folder.path("copy.jsonl")
        var peers: [DatabasePeer] = []
        // Removed when all is measured: ext4 makes a new file with care for five seconds after one was removed.
        var used: [AlcoveHome] = []
        defer { for home in used { home.remove() } }
        let times = try medians(
            rounds: rounds,
            [
                {
                    let home = try scene.throwAwayHome()
                    used.append(home)
                    defer { home.lock() }
                    return try home.alcove("import", file, "--quiet").run().wall
                },
                {
                    guard let peer = try DatabasePeer.run(file, scene.folder) else { return 0 }
                    peers.append(peer)
                    return peer.time
                },
                { try Clock.time { try Files.copyAndSync(file, to: copy) } },
            ])
        let what = "alcove import of \(notes) notes, \(scene.textBytes / 1_000_000) MB of text"
        var rows = [
            Row(
                what: what, measured: .rate(notes: notes, nanoseconds: times[0]),
                peer: .rate(notes: notes, nanoseconds: times[2]), peerName: "one plain file, synced",
                goal: .atLeast(Quantity(value: 4000, unit: .notesPerSecond)))
        ]
        let home = try scene.throwAwayHome()
        let peak = try home.alcove("import", file, "--quiet").peakMemory()
        home.lock()
        home.remove()
        guard let peer = peers.first else {
            return rows + [
                .absent("\(what) against SQLite", "python3 is not installed"),
                Row(what: "memory of alcove import, at most", measured: .megabytes(peak)),
            ]
        }
        rows.append(
            Row(
                what: what, measured: .rate(notes: notes, nanoseconds: times[0]),
                peer: .rate(notes: notes, nanoseconds: times[1]), peerName: peer.name, goal: .ratioAtLeast(1.3)))
        rows.append(
            Row(
                what: "memory of alcove import, at most", measured: .megabytes(peak), peer: .megabytes(peer.memory),
                peerName: peer.name))
        return rows
    }
}
