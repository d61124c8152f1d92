internal import Foundation

/// The same notes in one table and one full-text index of SQLite, in one transaction: encrypted by SQLCipher where
/// Python has it, else in clear.
struct DatabasePeer: Decodable {
    let name: String
    /// Nanoseconds from the empty file until the transaction is durable.
    let time: Double
    /// The most bytes that the process had.
    let memory: Int
    /// How long it took each time to open the file again with its passphrase, and to find the twenty best notes with a word
    /// in it, without their texts.
    let opening, query: [Double]

    /// - Parameters:
    ///   - word: what is looked for when all notes are in.
    ///   - rounds: how often.
    static func run(
        _ notes: String, _ folder: ThrowAwayFolder, word: String = "", rounds: Int = 0
    ) throws -> DatabasePeer? {
        guard let python = Programs.variable("PYTHON") ?? Programs.find("python3") else { return nil }
        let (script, answer) = (folder.path("import.py"), folder.path("import.json"))
        try Files.write(Array(text.utf8), to: script)
        try Child(
            program: python, arguments: [script, notes, folder.path("import.db"), word, "\(rounds)"], output: answer
        ).run()
        return try JSONDecoder().decode(DatabasePeer.self, from: Data(contentsOf: URL(fileURLWithPath: answer)))
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

        def connect():
            base = sqlite.connect(path, isolation_level=None)
            if name == "SQLCipher":
                base.execute("pragma key = 'seven drawn words of a passphrase'")
            base.execute("select count(*) from sqlite_master").fetchall()
            return base

        start = time.perf_counter_ns()
        base = connect()
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
        base.close()
        opening, query = [], []
        for _ in range(int(sys.argv[4])):
            start = time.perf_counter_ns()
            base = connect()
            opened = time.perf_counter_ns()
            base.execute(
                "select rowid from words where words match ? order by rank limit 20", (sys.argv[3],)).fetchall()
            query.append(time.perf_counter_ns() - opened)
            opening.append(opened - start)
            base.close()
        print(json.dumps({
            "name": name + " with FTS5", "time": end - start, "memory": memory, "opening": opening, "query": query}))

        """#
}
