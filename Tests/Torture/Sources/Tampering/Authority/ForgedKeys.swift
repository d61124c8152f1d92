import SecretMemory

@testable import ClinicalVault
@testable import VaultCrypto

/// Key statements, cards and sealed identities.
enum ForgedKeys {
    static func all(_ bench: ForgeryBench) -> [Forgery] {
        statements + replayed(bench) + cards(bench) + identities(bench)
    }

    /// Statements of the colleague's making: every number, owner and signer.
    private static var statements: [Forgery] {
        let numbers = [1, 2, 3, 9, KeyStatement.maximumNumber]
        return numbers.flatMap { number in
            [("the owner", true), ("the colleague", false)].flatMap { ownerName, isOwner in
                [false, true].map { borrows in
                    Forgery(
                        name:
                            "key statement \(number) of \(ownerName), signed by the colleague\(borrows ? " under the owner's card" : "")"
                    ) { bench in
                        for ref in [bench.shared, bench.left, bench.own] {
                            try plant(
                                number, in: ref, owner: isOwner ? bench.a.clinician : bench.b.clinician,
                                keys: borrows ? BorrowedCard(bench.b.identity, as: bench.a.identity) : bench.b.identity,
                                bench)
                        }
                    }
                }
            }
        }
    }

    private static func plant(
        _ number: Int, in ref: DrawerRef, owner: Identifier, keys: any KeyHolder, _ bench: ForgeryBench
    ) throws {
        let view = try? bench.b.open(.readOnly).openDrawer(ref)
        let old = view?.current
        let statement = KeyStatement(
            vault: bench.b.identity.vault, patient: ref.patient, drawer: ref.drawer, number: number, writer: .random(),
            owner: owner, nonce: old?.statement.nonce ?? SHA256.hash([2]),
            members: [bench.a.identity, bench.b.identity].map {
                KeyStatement.Member(clinician: $0.clinician, card: $0.card)
            },
            previous: number > 1 ? old?.digest ?? SHA256.hash([3]) : nil, closed: [], time: bench.a.clock.now())
        let bytes = try KeyStatement.seal(
            statement, drawerKeys: view?.newestKey() ?? SecretBytes.random(count: 32),
            recipients: [bench.a.identity.recipient, bench.b.identity.recipient], keys: keys)
        try bench.write(bytes, ref.path + "/" + statement.fileName)
    }

    /// Genuine statements under other names, in other drawers, and sealed to others than the owner sealed them to.
    private static func replayed(_ bench: ForgeryBench) -> [Forgery] {
        let refs = [bench.shared, bench.left, bench.onceRead, bench.own]
        func statements(_ ref: DrawerRef) -> [(name: String, number: Int, writer: Identifier)] {
            bench.names.filter { $0.hasPrefix(ref.path + "/") }.compactMap { path in
                let file = path.dropFirst(ref.path.count + 1)
                return KeyStatement.parse(fileName: String(file)).map { (path, $0.number, $0.writer) }
            }
        }
        return [
            Forgery(name: "old key statements under greater numbers") { bench in
                for ref in refs {
                    for old in statements(ref) {
                        try bench.write(
                            bench.contents(old.name), "\(ref.path)/\(old.number + 5)-\(old.writer.text).key.age")
                    }
                }
            },
            Forgery(name: "old key statements in place of the newest") { bench in
                for ref in refs {
                    guard let newest = statements(ref).max(by: { $0.number < $1.number }) else { continue }
                    for old in statements(ref) where old.number < newest.number {
                        try bench.write(bench.contents(old.name), newest.name)
                    }
                }
            },
            Forgery(name: "the newest key statements taken away") { bench in
                for ref in refs {
                    guard let newest = statements(ref).max(by: { $0.number < $1.number }) else { continue }
                    try bench.write(nil, newest.name)
                }
            },
            Forgery(name: "key statements of another drawer and patient") { bench in
                for (ref, other) in zip(refs, refs.dropFirst() + [refs[0]]) {
                    for theirs in statements(other) {
                        try bench.write(
                            bench.contents(theirs.name),
                            "\(ref.path)/\(theirs.number + 7)-\(theirs.writer.text).key.age")
                    }
                }
            },
            Forgery(name: "the owner's statement sealed anew, to other people than its members") { bench in
                for recipients in [[bench.a, bench.c], [bench.a, bench.b, bench.c], [bench.a]] {
                    for old in statements(bench.left) {
                        let bytes = bench.contents(old.name)
                        try bench.b.identity.unwrap([Age.headerBytes(of: unsafe bytes.span.bytes)]) { _, fileKey in
                            guard let fileKey else { return }
                            let opened = try unsafe Age.openSecret(bytes.span.bytes, fileKey: fileKey)
                            let sealed = try opened.withBytes {
                                try Age.seal($0, to: recipients.map(\.identity.recipient))
                            }
                            try bench.write(sealed, "\(bench.left.path)/\(old.number + 9)-\(old.writer.text).key.age")
                            if recipients.count != 2 { try bench.write(sealed, old.name) }
                        }
                    }
                }
            },
        ]
    }

    private static func cards(_ bench: ForgeryBench) -> [Forgery] {
        let (mine, theirs) = ("clinicians/\(bench.a.clinician.text)/", "clinicians/\(bench.b.clinician.text)/")
        return [
            Forgery(name: "the colleague's card in place of the owner's") { bench in
                try bench.write(bench.contents(theirs + "card.1"), mine + "card.1")
            },
            Forgery(name: "a second card for the owner, which is the colleague's") { bench in
                try bench.write(bench.contents(theirs + "card.1"), mine + "card.2")
            },
            Forgery(name: "a second card for the owner, made as it should be but by the colleague") { bench in
                let chain = try bench.b.open(.readOnly).ownChain()
                let file = try IdentityFile(identity: bench.b.identity, chain: chain)
                    .adding(name: "Dr. A. Example", created: bench.a.clock.now())
                try bench.write(file.cards.map(\.bytes).max { $0.count < $1.count }, mine + "card.2")
            },
            Forgery(name: "a clinician of the owner's name, with a bundle in the shared drawer") { bench in
                let file = try IdentityFile.make(
                    vault: bench.b.identity.vault, name: "Dr. A. Example", created: bench.a.clock.now())
                try bench.write(file.cards[0].bytes, "clinicians/\(file.clinician.text)/card.1")
                let forger = try Forger(bench, bench.shared)
                let made = try forger.bundle(
                    [forger.record()], clinician: file.clinician, card: file.cards[0].digest, writer: .random(),
                    keys: file.identity)
                try bench.write(made.bytes, made.name)
            },
            Forgery(name: "a patient whose owner nobody trusts, sealed to the owner", isAllowed: true) { bench in
                // Its owner's own machine makes it; the keys are then sealed to the owner of the vault too.
                let patient = try bench.c.open().addPatient(code: "K-117").id
                _ = try bench.c.open().addNote(draft(ForgeryBench.forged), to: patient)
            },
        ]
    }

    private static func identities(_ bench: ForgeryBench) -> [Forgery] {
        let (mine, theirs) = ("clinicians/\(bench.a.clinician.text)/", "clinicians/\(bench.b.clinician.text)/")
        return [Vault.identityName, Vault.recoveryName].flatMap { name in
            [
                Forgery(name: "the colleague's \(name) in place of the owner's") { bench in
                    try bench.write(bench.contents(theirs + name), mine + name)
                },
                Forgery(name: "a \(name) with the colleague's secret under the owner's passphrase") { bench in
                    let chain = try bench.b.open(.readOnly).ownChain()
                    let file = try IdentityFile(identity: bench.b.identity, chain: chain)
                    try bench.write(file.sealed(secret(Desk.passphrase), cost: ScryptCost(testing: 4)), mine + name)
                },
            ]
        }
    }
}
