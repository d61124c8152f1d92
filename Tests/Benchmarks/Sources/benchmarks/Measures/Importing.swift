internal import Foundation

/// `alcove import` of all notes into a new vault, until they are acknowledged and in the index.
enum Importing {
    private static let rounds = 3

    static func rows(_ scene: Scene) throws -> [Row] {
        let file = try scene.importFile()
        let notes = scene.corpus.count
        let copy = scene.folder.path("copy.jsonl")
        var peers: [ImportPeer] = []
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
                    guard let peer = try ImportPeer.run(file, scene.folder) else { return 0 }
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

/// The same notes in one table and one full-text index of SQLite, in one transaction: encrypted by SQLCipher where
/// Python has it, else in clear.
private struct ImportPeer: Decodable {
    let name: String
    /// Nanoseconds from the empty file until the transaction is durable.
    let time: Double
    /// The most bytes that the process had.
    let memory: Int

    static func run(_ notes: String, _ folder: ThrowAwayFolder) throws -> ImportPeer? {
        guard let python = Programs.variable("PYTHON") ?? Programs.find("python3") else { return nil }
        let (script, answer) = (folder.path("import.py"), folder.path("import.json"))
        try Files.write(Array(text.utf8), to: script)
        try Child(program: python, arguments: [script, notes, folder.path("import.db")], output: answer).run()
        return try JSONDecoder().decode(ImportPeer.self, from: Data(contentsOf: URL(fileURLWithPath: answer)))
    }

    private static let text = #"""
        import json, os, sys, time

        try:
            from sqlcipher3 import dbapi2 as sqlite
            name = "SQLCipher"
        except ImportError:
            import sqlite3 as sqlite
            name = "SQLite in clear, sqlcipher3 is not installed,"

        path = sys.argv[2]
        for ending in ["", "-journal"]:
            if os.path.exists(path + ending):
                os.remove(path + ending)
        start = time.perf_counter_ns()
        base = sqlite.connect(path, isolation_level=None)
        if name == "SQLCipher":
            base.execute("pragma key = \"x'" + "5a" * 32 + "'\"")
        base.execute("create table notes(patient, date, kind, title, text)")
        base.execute("""create virtual table words using fts5(
            title, text, content='notes', tokenize='porter unicode61')""")
        base.execute("begin")
        with open(sys.argv[1]) as file:
            for number, line in enumerate(file, 1):
                note = json.loads(line)
                title, text = note.get("title", ""), note["text"]
                base.execute(
                    "insert into notes(rowid, patient, date, kind, title, text) values (?, ?, ?, ?, ?, ?)",
                    (number, note["patient"], note["date"], note["kind"], title, text))
                base.execute("insert into words(rowid, title, text) values (?, ?, ?)", (number, title, text))
        base.execute("commit")
        end = time.perf_counter_ns()
        with open("/proc/self/status") as file:
            memory = next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM:"))
        print(json.dumps({"name": name + " with FTS5", "time": end - start, "memory": memory}))

        """#
}
