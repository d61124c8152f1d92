internal import Foundation

/// `alcove search` as a whole process, beside programs that people search their notes with.
enum Searching {
    private static let word = "trust"

    static func rows(_ scene: Scene) throws -> [Row] {
        let home = try scene.fullHome()
        let notes = scene.corpus.notes.count
        let queries = [word, "\"panic attack\"", "theme:trust"]
        let searches = queries.map { home.alcove("search", $0, "-n", "20", "--json") }
        let found = try queries.map { try total(of: $0, in: home) }
        let peers = try SearchPeer.installed(on: scene.corpus, in: scene.folder, word: word)
        // Once beforehand, so that no program pays for the first look at the disk.
        for child in searches + peers.compactMap(\.child) { try child.run() }
        let floor = scene.floor
        let times = try medians(
            rounds: scene.options.rounds,
            searches.map { child in { try child.run().wall } } + [{ try floor.run().wall }])
        var rows = zip(queries, zip(times, found)).map { query, answer in
            Row(
                what: "alcove search \(query), \(notes) notes, \(answer.1) found", measured: .milliseconds(answer.0),
                peer: .milliseconds(times[queries.count]), peerName: "floor",
                goal: query == word ? .atMost(.milliseconds(30e6)) : nil)
        }
        for peer in peers {
            guard let child = peer.child else {
                rows.append(.absent("\(peer.name) on the same notes", "\(peer.name) is not installed"))
                continue
            }
            let pair = try medians(rounds: 5, [{ try searches[0].run().wall }, { try child.run().wall }])
            rows.append(
                Row(
                    what: "alcove search \(word) against \(peer.name)", measured: .milliseconds(pair[0]),
                    peer: .milliseconds(pair[1]), peerName: peer.name))
        }
        return rows
    }

    /// How many notes the query finds, as the program says.
    private static func total(of query: String, in home: AlcoveHome) throws -> Int {
        let path = home.folder.path("answer.json")
        try home.alcove("search", query, "-n", "20", "--json", output: path).run()
        struct Answer: Decodable { let total: Int }
        return try JSONDecoder().decode(Answer.self, from: Data(contentsOf: URL(fileURLWithPath: path))).total
    }
}
