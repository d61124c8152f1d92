import SecretMemory
import TortureKit

@testable import ClinicalVault
@testable import VaultCrypto

/// Records in the colleague's own bundles, which the colleague may write, that reach for the owner's notes.
enum ForgedRecords {
    static func all(_ bench: ForgeryBench) -> [Forgery] { revisions(bench) + copies + [chains] }

    /// Revisions, marks, withdrawals and signatures that name a note of the owner's: each is an addendum at most.
    private static func revisions(_ bench: ForgeryBench) -> [Forgery] {
        let notes = [("a draft", bench.draftNote), ("a signed note", bench.signedNote)]
        return notes.flatMap { name, id in
            [
                own("a revision of \(name) of the owner's", id) { entry, forger in
                    [
                        try forger.record(
                            .note(
                                RecordHead.NoteHead(
                                    note: id, parents: entry.heads, time: Timestamp(seconds: 2_000_000_000),
                                    kind: entry.kind, day: entry.day, title: "a forged title", themes: ["suicide"])),
                            ForgeryBench.forged)
                    ]
                },
                own("marks on \(name) of the owner's", id) { entry, forger in
                    [
                        try forger.record(
                            .marks(
                                note: id, parents: entry.heads, time: Timestamp(seconds: 2_000_000_000),
                                themes: ["suicide"]))
                    ]
                },
                own("a withdrawal of \(name) of the owner's", id) { entry, forger in
                    [
                        try forger.record(
                            .withdrawal(
                                note: id, parents: entry.heads, time: Timestamp(seconds: 2_000_000_000),
                                reason: "forged"
                            ))
                    ]
                },
                own("a signature under \(name) of the owner's", id) { entry, forger in
                    let digest = RecordHead.signedDigest(
                        record: entry.shown.name, vault: forger.vault.id, ref: forger.ref)
                    let borrowed = BorrowedCard(forger.bench.b.identity, as: forger.bench.a.identity)
                    return try [
                        forger.bench.b.identity.sign(digest, for: .note), borrowed.sign(digest, for: .note),
                    ].map {
                        try forger.record(
                            .signature(
                                note: id, record: entry.shown.name, time: Timestamp(seconds: 2_000_000_000),
                                signature: $0))
                    }
                },
            ]
        }
    }

    private static func own(
        _ name: String, _ id: Identifier, _ records: @escaping (NoteEntry, Forger) throws -> [Record]
    ) -> Forgery {
        Forgery(name: name, isAllowed: true) { bench in
            let forger = try Forger(bench, bench.shared)
            guard let entry = try forger.vault.freshCatalogue().note(id) else { throw TortureError("no note") }
            let made = try forger.ownBundle(records(entry, forger))
            try bench.write(made.bytes, made.name)
        }
    }

    /// The owner's own records word for word, in a bundle of the colleague's that is read before the owner's: then the
    /// note must not become the colleague's, nor the owner's later revisions and signature somebody else's.
    private static var copies: [Forgery] {
        [false, true].flatMap { isLow in
            [false, true].map { revises in
                Forgery(
                    name:
                        "the owner's records sealed again by the colleague, read \(isLow ? "first" : "in any order")\(revises ? ", and revised" : "")"
                ) { bench in
                    let forger = try Forger(bench, bench.shared)
                    var records: [Record] = []
                    for (_, file, _) in try forger.bundles(of: bench.a.clinician) {
                        try file.records(at: file.scan().frames.map(\.place)) { _, record in
                            if let record, record.head["kind"]?.string == "note" { records.append(record) }
                        }
                    }
                    for id in [bench.draftNote, bench.signedNote] where revises {
                        guard let entry = try forger.vault.freshCatalogue().note(id) else { continue }
                        records.append(
                            try forger.record(
                                .note(
                                    RecordHead.NoteHead(
                                        note: id, parents: entry.heads, time: Timestamp(seconds: 2_000_000_000),
                                        kind: entry.kind, day: entry.day, title: "", themes: [])),
                                ForgeryBench.forged))
                    }
                    let made = try forger.ownBundle(records, lowName: isLow)
                    try bench.write(made.bytes, made.name)
                }
            }
        }
    }

    /// A bundle of the colleague's that says the owner's own came before it.
    private static var chains: Forgery {
        Forgery(name: "a bundle of the colleague's that claims to follow the owner's", ownNotes: 1) { bench in
            let forger = try Forger(bench, bench.shared)
            for (_, file, _) in try forger.bundles(of: bench.a.clinician) {
                let made = try forger.bundle(
                    [forger.record()], clinician: bench.b.clinician, card: bench.b.identity.card,
                    writer: file.header.writer, keys: bench.b.identity,
                    previous: (file.header.bundle, SHA256.hash([4])))
                return try bench.write(made.bytes, made.name)
            }
        }
    }
}
