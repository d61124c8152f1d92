internal import Foundation
@_spi(Measuring) internal import NoteIndex

/// Search engines that are given the words of the same notes in clear, cut and stemmed as Alcove does it, so that the
/// same notes answer. They run in a Python of their own, which measures itself; `$PYTHON` names one that has tantivy.
struct QueryPeers: Decodable {
    /// What one engine says of itself.
    struct Engine: Decodable {
        /// With its version.
        let name: String
        /// For each query how long the best twenty and their total take, in nanoseconds.
        let times: [Double]
        /// The same without the total, and the same with what is stored of the twenty, where the engine tells these apart.
        let uncounted, fetched: [Double]?
        /// How many notes answer.
        let totals: [Int]

        fileprivate func keeping(_ kept: [Bool]) -> Engine {
            func some<Element>(_ list: [Element]) -> [Element] { zip(list, kept).filter(\.1).map(\.0) }
            return Engine(
                name: name, times: some(times), uncounted: uncounted.map(some), fetched: fetched.map(some),
                totals: some(totals))
        }
    }

    let tantivy, sqlite: Engine?

    static let none = QueryPeers(tantivy: nil, sqlite: nil)

    /// The same for some of the queries.
    func keeping(_ kept: [Bool]) -> QueryPeers {
        QueryPeers(tantivy: tantivy?.keeping(kept), sqlite: sqlite?.keeping(kept))
    }

    static func run(_ queries: [BenchQuery], _ scene: Scene) throws -> QueryPeers {
        guard let python = Programs.variable("PYTHON") ?? Programs.find("python3") else { return none }
        let folder = scene.folder
        let (notes, tasks, script) = (folder.path("stems.txt"), folder.path("tasks.json"), folder.path("peers.py"))
        var stems = Stems()
        try Files.writeLines(to: notes) { write in
            for note in scene.corpus.notes {
                // A word that nobody asks for keeps phrases from reaching out of the title, as in Alcove.
                let words = try stems.of(note.title) + Array("zzzgapzzz ".utf8) + stems.of(note.text)
                try write(Array("\(number(note.date))\t".utf8) + words)
            }
        }
        let list = try queries.map { query in
            let tree = try query.form.tree { text in
                String(decoding: try stems.of(text), as: UTF8.self).split(separator: " ").map(String.init)
            }
            return Tasks.Task(tree: tree, days: query.days.map { [number($0.0), number($0.1)] })
        }
        let all = Tasks(
            notes: notes, folder: try folder.makeFolder("tantivy"), rounds: scene.options.rounds, queries: list)
        try Files.write(Array(try JSONEncoder().encode(all)), to: tasks)
        try Files.write(Array(QueryPeerScript.text.utf8), to: script)
        let answer = folder.path("peers.json")
        try Child(program: python, arguments: [script, tasks], output: answer).run()
        return try JSONDecoder().decode(QueryPeers.self, from: Data(contentsOf: URL(fileURLWithPath: answer)))
    }

    /// `2025-06-01` as 20250601.
    private static func number(_ day: String) -> Int { Int(day.filter(\.isNumber)) ?? 0 }

    /// What the script is to do.
    private struct Tasks: Encodable {
        struct Task: Encodable {
            let tree: PeerTree
            let days: [Int]?
        }

        let notes, folder: String
        let rounds: Int
        let queries: [Task]
    }

    private struct Stems {
        private var writer = StemWriter()

        /// The stems of the words of a text, each with a space behind it.
        mutating func of(_ text: String) throws -> [UInt8] {
            var bytes: [UInt8] = []
            try unsafe writer.append(Array(text.utf8).span.bytes, to: &bytes)
            return bytes
        }
    }
}
