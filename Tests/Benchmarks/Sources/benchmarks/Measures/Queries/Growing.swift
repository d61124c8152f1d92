internal import NoteIndex

/// Queries whose answer stays the same while the vault grows, and what the others read of the index.
enum Growing {
    private static let sizes = [1000, 12_000, 100_000]

    static func rows(_ scene: Scene) throws -> [Row] {
        let sizes = Growing.sizes + (scene.options.notes > Growing.sizes.max()! ? [scene.options.notes] : [])
        let probes = try sizes.map { try IndexProbe(scene.home(notes: $0)) }
        var rows: [Row] = []
        // All sizes in turn.
        for query in QuerySet.steady {
            let requests = try probes.map { try $0.request(query) }
            let totals = try zip(probes, requests).map { try $0.rank($1).total }
            guard Set(totals).count == 1 else { throw Failure("\(query.title) finds \(totals) notes") }
            let times = try medians(
                rounds: scene.options.rounds * 4,
                zip(probes, requests).map { probe, request in { try Clock.time { try probe.rank(request) } } })
            for index in sizes.indices.dropFirst() {
                rows.append(
                    Row(
                        what: "query \(query.title), \(totals[0]) found among \(sizes[index])",
                        measured: .microseconds(times[index]), peer: .microseconds(times[0]),
                        peerName: "among \(sizes[0])", goal: .ratioAtMost(1.3)))
            }
        }
        for query in QuerySet.all {
            let costs = try probes.map { try $0.cost($0.request(query)) }
            let grown = costs.dropFirst().map { "\($0.blocks) blocks \(Quantity.kilobytes($0.bytes))" }
            rows.append(
                Row(
                    what: "opened for \(query.title), \(sizes.map(String.init).joined(separator: ", ")) notes",
                    measured: .kilobytes(costs[0].bytes),
                    note: "\(costs[0].blocks) blocks; then " + grown.joined(separator: "; ")))
        }
        return rows
    }
}
