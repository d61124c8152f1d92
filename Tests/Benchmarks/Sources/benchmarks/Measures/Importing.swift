/// `alcove import` of all notes into a new vault, until they are acknowledged.
enum Importing {
    private static let rounds = 3

    static func rows(_ scene: Scene) throws -> [Row] {
        let file = try scene.importFile()
        let bytes = scene.corpus.importLines()
        let notes = scene.corpus.notes.count
        let copy = scene.folder.path("copy.jsonl")
        var round = 0
        let times = try medians(
            rounds: rounds,
            [
                {
                    round += 1
                    let home = try AlcoveHome("import-\(round)", in: scene.folder, program: scene.program)
                    defer { home.lock() }
                    return try home.alcove("import", file, "--quiet").run().wall
                },
                { try Clock.time { try Files.writeAndSync(bytes, to: copy) } },
            ])
        return [
            Row(
                what: "alcove import of \(notes) notes, \(bytes.count / 1_000_000) MB",
                measured: .rate(notes: notes, nanoseconds: times[0]),
                peer: .rate(notes: notes, nanoseconds: times[1]), peerName: "one plain file, synced",
                goal: .atLeast(Quantity(value: 4000, unit: .notesPerSecond)))
        ]
    }
}
