import SecretMemory

@testable import ClinicalVault
@testable import VaultCrypto

/// Frames, commits and bundles under the owner's name, and logs.
enum ForgedBundles {
    static func all(_ bench: ForgeryBench) -> [Forgery] {
        appended + inserted(bench) + newBundles + logs(bench) + replays(bench)
    }

    /// Who signs: with the own card, with the own key and the owner's card, or with a stranger's.
    private static func signers(_ bench: ForgeryBench) -> [(name: String, keys: any KeyHolder)] {
        [
            ("the colleague", bench.b.identity),
            ("the colleague under the owner's card", BorrowedCard(bench.b.identity, as: bench.a.identity)),
            ("a stranger", bench.c.identity),
        ]
    }

    /// Behind each end of the owner's bundles: sealed as it should be, and committed by somebody else.
    private static var appended: [Forgery] {
        [Commit.State.final, .open, .void].flatMap { state in
            (0..<3).map { signer in
                Forgery(name: "a record behind the end, \(state), signed by signer \(signer)") { bench in
                    for ref in [bench.shared, bench.left, bench.onceRead] {
                        let forger = try Forger(bench, ref)
                        for (path, file, bytes) in try forger.bundles(of: bench.a.clinician) {
                            let batch = try forger.batch(
                                [forger.record()], behind: file, at: file.scan().end, state: state,
                                keys: signers(bench)[signer].keys)
                            try bench.write(bytes + batch.bytes, path)
                        }
                    }
                }
            }
        }
    }

    /// Frames put in the place of genuine ones, or among them, with every genuine commit left as it is.
    private static func inserted(_ bench: ForgeryBench) -> [Forgery] {
        let refs = [("shared", bench.shared), ("left", bench.left), ("once read", bench.onceRead)]
        return refs.flatMap { name, ref in
            [false, true].map { cuts in
                Forgery(name: "frames in place of the owner's in the \(name) drawer\(cuts ? ", end cut off" : "")") {
                    bench in
                    let forger = try Forger(bench, ref)
                    for (path, file, bytes) in try forger.bundles(of: bench.a.clinician) {
                        try bench.write(replacingFrames(bytes, file, forger, cuts: cuts), path)
                    }
                }
            }
        }
    }

    private static func replacingFrames(
        _ bytes: [UInt8], _ file: BundleFile, _ forger: Forger, cuts: Bool
    ) throws -> [UInt8] {
        guard let cut = Blocks(bytes) else { return bytes }
        var blocks = cut.blocks.map(\.bytes)
        // A frame of the same length: only the text differs, and the places of all others stay.
        for (index, block) in cut.blocks.enumerated() where block.kind == .frame {
            let span = block.bytes.span
            guard let prefix = unsafe FramePrefix(span.bytes, at: 0) else { continue }
            var forged: [UInt8] = []
            try file.cipher.seal(
                forger.record(), sequence: prefix.sequence, link: prefix.link, appendingTo: &forged)
            if forged.count == block.bytes.count { blocks[index] = forged }
        }
        if cuts, let last = blocks.indices.last { blocks[last] = Array(blocks[last].prefix(60)) }
        return cut.file(blocks)
    }

    /// Whole bundles of the colleague's making that say they are the owner's, or a stranger's.
    private static var newBundles: [Forgery] {
        let cards: [(String, (ForgeryBench) -> (clinician: Identifier, card: Digest))] = [
            ("the owner's name and card", { ($0.a.clinician, $0.a.identity.card) }),
            ("the owner's name, the colleague's card", { ($0.a.clinician, $0.b.identity.card) }),
            ("the colleague's name, the owner's card", { ($0.b.clinician, $0.a.identity.card) }),
            ("a stranger's name and card", { ($0.c.clinician, $0.c.identity.card) }),
        ]
        return cards.flatMap { name, claim in
            (0..<3).map { signer in
                Forgery(name: "a new bundle with \(name), signed by signer \(signer)") { bench in
                    let (clinician, card) = claim(bench)
                    for ref in [bench.shared, bench.left, bench.onceRead] {
                        let forger = try Forger(bench, ref)
                        let made = try forger.bundle(
                            [forger.record()], clinician: clinician, card: card, writer: .random(),
                            keys: signers(bench)[signer].keys)
                        try bench.write(made.bytes, made.name)
                    }
                }
            }
        } + [
            Forgery(name: "a new bundle of the colleague's in drawers that they have left") { bench in
                for ref in [bench.left, bench.onceRead] {
                    let forger = try Forger(bench, ref)
                    let made = try forger.ownBundle([forger.record()])
                    try bench.write(made.bytes, made.name)
                }
            },
            // Behind the end to which the bundle goes on to count, nothing counts: there is nothing to say.
            Forgery(name: "the colleague's own bundle goes on in the drawer that they have left", isAllowed: true) {
                bench in
                let forger = try Forger(bench, bench.left)
                for (path, file, bytes) in try forger.bundles(of: bench.b.clinician) {
                    let batch = try forger.batch(
                        [forger.record()], behind: file, at: file.scan().end, keys: bench.b.identity)
                    try bench.write(bytes + batch.bytes, path)
                }
            },
            Forgery(name: "another history of the colleague's own bundle in the drawer that they have left") { bench in
                let forger = try Forger(bench, bench.left)
                for (path, file, _) in try forger.bundles(of: bench.b.clinician) {
                    let batch = try forger.batch([forger.record()], behind: file, at: nil, keys: bench.b.identity)
                    try bench.write(batch.bytes, path)
                }
            },
            Forgery(name: "a bundle under keys that the colleague made up, in the drawer that was never shared") {
                bench in
                let key = try SecretBytes.random(count: 32)
                let (header, cipher) = try BundleHeader.make(
                    vault: bench.b.identity.vault, patient: bench.own.patient, kind: .record, writer: .random(),
                    clinician: bench.a.clinician, card: bench.a.identity.card, statement: SHA256.hash([1]),
                    previous: .none, previousLink: .none, drawerKey: key)
                var batch = Batch(BundleCipher(header: header, cipher: cipher), after: nil)
                try batch.add(bench.b.open(.readOnly).record(of: draft(ForgeryBench.forged)))
                try batch.commit(.final, keys: bench.b.identity)
                try bench.write(batch.bytes, bench.own.path + "/" + Vault.bundleName(header.bundle))
            },
        ]
    }

    /// The owner's log: lengthened, begun anew, or one of the colleague's under its name.
    private static func logs(_ bench: ForgeryBench) -> [Forgery] {
        let folders = ["clinicians/\(bench.a.clinician.text)/", "clinicians/\(bench.b.clinician.text)/"]
        func ledgers(_ folder: String) -> [String] {
            bench.names.filter { $0.hasPrefix(folder) && $0.hasSuffix(".ledger") }
        }
        return [
            Forgery(name: "the colleague's log in place of the owner's") { bench in
                for mine in ledgers(folders[0]) {
                    for theirs in ledgers(folders[1]) { try bench.write(bench.contents(theirs), mine) }
                }
            },
            Forgery(name: "the colleague's log among the owner's") { bench in
                for theirs in ledgers(folders[1]) {
                    try bench.write(bench.contents(theirs), folders[0] + (theirs.split(separator: "/").last ?? ""))
                }
            },
            Forgery(name: "a log with the owner's name and card under the colleague's key") { bench in
                for keys in signers(bench).map(\.keys) {
                    let (header, cipher) = try BundleHeader.make(
                        vault: bench.b.identity.vault, patient: .none, kind: .acts, writer: .random(),
                        clinician: bench.a.clinician, card: bench.a.identity.card, statement: .none, previous: .none,
                        previousLink: .none, drawerKey: bench.b.identity.deriveKey(for: .ledger))
                    var batch = Batch(BundleCipher(header: header, cipher: cipher), after: nil)
                    try batch.add(LedgerEntry(.unlocked, time: bench.a.clock.now(), references: JSONObject()).record())
                    try batch.commit(.final, keys: keys)
                    try bench.write(batch.bytes, folders[0] + Vault.ledgerName(header.bundle))
                }
            },
            Forgery(name: "the owner's log twice, under two names") { bench in
                for mine in ledgers(folders[0]) {
                    try bench.write(
                        bench.contents(mine), mine.replacing(".ledger", with: " (conflict).ledger"))
                }
            },
        ]
    }

    /// Genuine batches of the owner's a second time, behind themselves and in the bundles of others.
    private static func replays(_ bench: ForgeryBench) -> [Forgery] {
        let bundles = bench.names.filter { $0.hasPrefix(bench.shared.path) && $0.hasSuffix(".bundle") }
        return [
            Forgery(name: "every batch of the owner's repeated behind its bundle") { bench in
                for name in bundles {
                    guard let cut = Blocks(bench.contents(name)) else { continue }
                    try bench.write(cut.file(cut.batches + cut.batches), name)
                }
            },
            Forgery(name: "every batch repeated behind the bundles of others") { bench in
                for name in bundles {
                    let others = bundles.filter { $0 != name }.compactMap { Blocks(bench.contents($0)) }
                    try bench.write(bench.contents(name) + others.flatMap(\.batches).flatMap(\.self), name)
                }
            },
        ]
    }
}
