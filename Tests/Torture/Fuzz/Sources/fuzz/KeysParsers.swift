@testable internal import ClinicalVault
internal import SecretMemory
@testable internal import VaultCrypto

/// The file `Keys`, and the cards in it, as colleagues send them.
enum KeysParsers {
    static let all = [
        // Without a genuine card, at whose signature most of the time would go.
        FuzzedParser(name: "keys", seeds: texts, parse: parse),
        FuzzedParser(name: "keys-cards", seeds: files, parse: parse),
    ]

    private static func texts() throws -> [[UInt8]] {
        [
            "# a comment\n\n[Dr. A]\nwords  a b\ncompared 2026-03-01\nage age1x\nsigning 00\ncard alcove-card:AAAA;\n",
            "[B]\ncard alcove-card:AAAAAnt9;\r\n", "words x\n", "[]\n", "[A]\ncompared no\ncompared no\n",
        ].map { Array($0.utf8) }
    }

    private static func files() throws -> [[UInt8]] {
        var keys = TrustedKeys()
        try keys.trust(ExampleCard.chain)
        var compared = keys
        _ = try compared.confirm(ExampleCard.card.name, on: CalendarDay(iso: "2026-03-01")!)
        let line = "[A]\ncard \(CardLine.text(of: ExampleCard.chain))\n"
        return [keys.text, compared.text, line].map { Array($0.utf8) }
    }

    /// A file that is taken can be written and read again, and says the same; and so can it after each change.
    private static func parse(_ bytes: [UInt8]) {
        guard let file = try? TrustedKeys(parsing: bytes) else { return }
        guard !file.keys.isEmpty else {
            require(try TrustedKeys(parsing: Array(file.text.utf8)).keys.isEmpty, "a file that is written can be read")
            return
        }
        require(try TrustedKeys(parsing: Array(file.text.utf8)).keys == file.keys, "a file that is written can be read")
        for key in file.keys {
            require(file.key(named: key.name)?.name == key.name, "whoever is in the file is found")
            var without = file
            require(try without.remove(key.name), "whoever is in the file can be taken out")
            require(without.keys == file.keys.filter { $0.name != key.name }, "nobody else is taken out")
        }
    }
}

/// A clinician whose keys follow from one byte: the same card in every process.
enum ExampleCard {
    static let card = chain.card

    static let chain: CardChain = {
        do {
            let secret = try AgeParsers.secret(11)
            let body = Card.Body(
                clinician: nil, generation: 1, name: "Dr. E. Example", created: Timestamp(seconds: 1_767_225_600),
                recipients: [try AgeIdentity(secret: secret.copy()).recipient],
                signingKey: try UnlockedIdentity.signingKey(ofSecret: secret), previous: nil
            ).bytes
            let digest = SHA256.hash(body)
            let identity = try UnlockedIdentity(
                secrets: secret, vault: .none, clinician: Identifier(beginningOf: digest), card: digest)
            guard let chain = CardChain(parsing: body + (try identity.sign(digest, for: .card))) else {
                fatalError("broken: a card that is made can be read")
            }
            return chain
        } catch {
            fatalError("example: \(error)")
        }
    }()
}
