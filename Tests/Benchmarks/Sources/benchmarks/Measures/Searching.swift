internal import Foundation

/// `alcove search` as a whole process, quotations included, over all queries; beside programs that people search their
/// notes with.
enum Searching {
    private static let word = "trust"
    /// How often each query is run.
    private static let rounds = 5

    static func rows(_ scene: Scene) throws -> [Row] {
        let home = try scene.fullHome()
        let searches = QuerySet.all.map { home.alcove(["search"] + $0.arguments) }
        // Once beforehand, so that no program pays for the first look at the disk.
        for child in searches { try child.run() }
        var (times, floors): ([Double], [Double]) = ([], [])
        for _ in 0..<rounds {
            for child in searches {
                times.append(try child.run().wall)
                floors.append(try scene.floor.run().wall)
            }
        }
        let peer = try DatabasePeer.run(scene.importFile(), scene.folder, word: word, rounds: rounds)
        let what = "alcove search, \(searches.count) queries, \(scene.corpus.count) notes"
        let floor = Quantity.milliseconds(floors.median)
        let rows = [
            Row(
                what: "\(what), the middle", measured: .milliseconds(times.median), peer: floor, peerName: "floor",
                goal: .atMost(.milliseconds(9e6))),
            Row(
                what: "\(what), 99 of 100", measured: .milliseconds(times.quantile(0.99)), peer: floor,
                peerName: "floor", goal: .atMost(.milliseconds(20e6))),
        ]
        return rows + beside(peer, times, what) + slowest(times) + (try memory(searches, home, scene))
            + (try programs(home, scene))
    }

    /// The goals in milliseconds are of a machine on which SQLCipher took 85 ms to open the notes and 31 ms for a query: on
    /// any other the same shares of its time there are as much.
    private static func beside(_ peer: DatabasePeer?, _ times: [Double], _ what: String) -> [Row] {
        guard let peer, peer.name.hasPrefix("SQLCipher") else {
            return [.absent("\(what), beside SQLCipher", "sqlcipher3 is not installed for python3, or for $PYTHON")]
        }
        let time = Quantity.milliseconds(peer.opening.median + peer.query.median)
        return [("the middle", times.median, 9.0), ("99 of 100", times.quantile(0.99), 20.0)].map { part, own, goal in
            Row(
                what: "\(what), \(part)", measured: .milliseconds(own), peer: time,
                peerName: "\(peer.name), opening and one query", goal: .ratioAtMost(goal / (85 + 31)))
        }
    }

    /// The queries that take longest.
    private static func slowest(_ times: [Double]) -> [Row] {
        let count = QuerySet.all.count
        let medians = QuerySet.all.indices.map { index in
            (QuerySet.all[index], stride(from: index, to: times.count, by: count).map { times[$0] }.median)
        }
        return medians.sorted { $0.1 > $1.1 }.prefix(3).map {
            Row(what: "alcove search \($0.0.title)", measured: .milliseconds($0.1), note: "among the slowest")
        }
    }

    /// What a search needs of memory, and the index of the disk.
    private static func memory(_ searches: [Child], _ home: AlcoveHome, _ scene: Scene) throws -> [Row] {
        let peaks = try searches.map { try $0.peakMemory() }
        let worst = peaks.indices.max { peaks[$0] < peaks[$1] }!
        _ = try scene.importFile()
        return try [
            Row(
                what: "memory of alcove search \(QuerySet.all[worst].title), the most of all",
                measured: .megabytes(peaks[worst]), peer: .megabytes(scene.floor.peakMemory()),
                peerName: "floor"),
            Row(
                what: "index of \(scene.corpus.count) notes on the disk",
                measured: .megabytes(Files.size(below: home.cache)), peer: .megabytes(scene.textBytes),
                peerName: "their text", goal: .ratioAtMost(0.6)),
        ]
            + IndexProbe(home).sizes().filter { $0.bytes > 0 }.map {
                Row(what: "of it \($0.part)", measured: .megabytes($0.bytes))
            }
    }

    private static func programs(_ home: AlcoveHome, _ scene: Scene) throws -> [Row] {
        let search = home.alcove(["search", word, "-n", "20"])
        return try SearchPeer.installed(on: scene.corpus, in: scene.folder, word: word).map { peer in
            guard let child = peer.child else {
                return .absent("\(peer.name) on the same notes", "\(peer.name) is not installed")
            }
            try child.run()
            let pair = try medians(rounds: 5, [{ try search.run().wall }, { try child.run().wall }])
            return Row(
                what: "alcove search \(word) against \(peer.name)", measured: .milliseconds(pair[0]),
                peer: .milliseconds(pair[1]), peerName: peer.name)
        }
    }
}
