internal import NoteIndex

/// Ranked queries in one process, whatever they read of the sealed index decrypted anew each time; beside Tantivy and
/// SQLite, which have the same words of the same notes in clear.
enum Querying {
    /// From so many matches on a query is a large one.
    private static let large = 10_000

    static func rows(_ scene: Scene) throws -> [Row] {
        let probe = try IndexProbe(scene.fullHome())
        let shared = QuerySet.all.filter(\.isShared)
        // Before the peers and behind them, so that a machine that changes its pace is fair to all.
        var samples = try sample(QuerySet.all, probe, rounds: scene.options.rounds)
        let all = try QueryPeers.run(shared, scene)
        for (index, times) in try sample(QuerySet.all, probe, rounds: scene.options.rounds).enumerated() {
            samples[index].ranked += times.ranked
            samples[index].fetched += times.fetched
        }
        var own: [Measured] = []
        for (query, times) in zip(QuerySet.all, samples) {
            let answer = try probe.search(probe.request(query))
            own.append(
                Measured(
                    query: query, time: times.ranked.median, fetched: times.fetched.median, total: answer.total,
                    isShared: query.isShared && answer.suggestions.isEmpty))
        }
        let known = own.filter(\.isShared)
        let peers = all.keeping(zip(QuerySet.all, own).filter(\.0.isShared).map(\.1.isShared))
        return summary(known, against: peers.tantivy, scene) + summary(known, sqlite: peers.sqlite)
            + each(known, against: peers.tantivy)
            + own.filter { !$0.isShared }.map {
                Row(what: "query \($0.title)", measured: .microseconds($0.time), note: "Alcove's own")
            } + differences(known, peers)
    }

    private struct Measured {
        let query: BenchQuery
        /// Of finding the best, and with what the index remembers of them.
        let time: Double
        let fetched: Double
        let total: Int
        /// Not where a word is missing: Alcove then looks for what is near it, which the others do not.
        let isShared: Bool

        var title: String { "\(query.title), \(total) found" }
    }

    /// The times of each query, all queries in turn.
    private static func sample(
        _ queries: [BenchQuery], _ probe: IndexProbe, rounds: Int
    ) throws -> [(ranked: [Double], fetched: [Double])] {
        let requests = try queries.map { try probe.request($0) }
        for request in requests { try probe.search(request) }
        var samples = [(ranked: [Double], fetched: [Double])](repeating: ([], []), count: queries.count)
        for _ in 0..<rounds {
            for (index, request) in requests.enumerated() {
                samples[index].ranked.append(try Clock.time { try probe.rank(request) })
                samples[index].fetched.append(try Clock.time { try probe.search(request) })
            }
        }
        return samples
    }

    private static func summary(_ own: [Measured], against peer: QueryPeers.Engine?, _ scene: Scene) -> [Row] {
        let what = "\(own.count) ranked queries, \(scene.corpus.count) notes, geometric mean"
        guard let peer else { return [.absent(what, "tantivy is not installed for python3, or for $PYTHON")] }
        let mean = Quantity.microseconds(own.map(\.time).geometricMean)
        var rows = [
            Row(
                what: what, measured: mean, peer: .microseconds(peer.times.geometricMean), peerName: peer.name,
                goal: .ratioAtMost(1.2))
        ]
        let fetched = Quantity.microseconds(own.map(\.fetched).geometricMean)
        for (what, own, times) in [
            ("the same, and both fetch what they remember of the twenty", fetched, peer.fetched),
            ("the same, and the peer does not count, as Alcove does", mean, peer.uncounted),
        ] {
            guard let times else { continue }
            rows.append(
                Row(what: what, measured: own, peer: .microseconds(times.geometricMean), peerName: "Tantivy"))
        }
        for kind in [BenchQuery.Kind.word, .phrase, .boolean, .dates] {
            let pairs = zip(own, peer.times).filter { $0.0.query.kind == kind }
            rows.append(
                Row(
                    what: "of these, \(pairs.count) of the kind \(kind.rawValue)",
                    measured: .microseconds(pairs.map(\.0.time).geometricMean),
                    peer: .microseconds(pairs.map(\.1).geometricMean), peerName: "Tantivy"))
        }
        return rows
    }

    /// One row a query, that which stands worst first.
    private static func each(_ own: [Measured], against peer: QueryPeers.Engine?) -> [Row] {
        guard let peer else { return [] }
        return zip(own, peer.times).sorted { $0.0.time / $0.1 > $1.0.time / $1.1 }.map { query, time in
            Row(
                what: "query \(query.title)", measured: .microseconds(query.time), peer: .microseconds(time),
                peerName: "Tantivy", goal: .ratioAtMost(4))
        }
    }

    /// The worst of the queries with many matches and of those with few.
    private static func summary(_ own: [Measured], sqlite peer: QueryPeers.Engine?) -> [Row] {
        guard let peer else { return [.absent("the same queries against SQLite", "python3 is not installed")] }
        let pairs = Array(zip(own, peer.times))
        let parts: [(what: String, goal: Double, pairs: [(Measured, Double)])] = [
            ("more than \(large) matches", 100, pairs.filter { $0.0.total > large }),
            ("fewer matches", 8, pairs.filter { $0.0.total <= large }),
        ]
        return parts.filter { !$0.pairs.isEmpty }.flatMap { part in
            let worst = part.pairs.max { $0.0.time / $0.1 < $1.0.time / $1.1 }!
            return [
                Row(
                    what: "\(part.pairs.count) queries with \(part.what), geometric mean",
                    measured: .microseconds(part.pairs.map(\.0.time).geometricMean),
                    peer: .microseconds(part.pairs.map(\.1).geometricMean), peerName: peer.name,
                    goal: .ratioAtMost(1 / part.goal)),
                Row(
                    what: "the worst of these: \(worst.0.title)", measured: .microseconds(worst.0.time),
                    peer: .microseconds(worst.1), peerName: "SQLite", goal: .ratioAtMost(1 / part.goal)),
            ]
        }
    }

    /// Where an engine finds other notes than Alcove, its times mean nothing.
    private static func differences(_ own: [Measured], _ peers: QueryPeers) -> [Row] {
        [peers.tantivy, peers.sqlite].compactMap(\.self).flatMap { peer in
            let others = zip(own, peer.totals).filter { $0.0.total != $0.1 }
            let same = Row.absent(
                "notes found, beside \(peer.name)", "the same number in \(own.count - others.count) of \(own.count)")
            return [same] + others.map { .absent("query \($0.0.title)", "\($0.1) found by \(peer.name)") }
        }
    }
}
