import SecretMemory
import Testing
import VaultCrypto

@testable import ClinicalVault

/// A made-up clinician, whose keys follow from the name: SHA-256("EXAMPLE " name generation).
struct ExampleClinician {
    let chain: CardChain
    let identity: UnlockedIdentity

    init(_ name: String, generations: Int = 1) throws {
        let vault = try #require(Identifier(Array("EXAMPLE-VAULT-01".utf8)))
        var cards: [Card] = []
        var secrets: [[UInt8]] = []
        var recipients: [AgeRecipient] = []
        for generation in 1...generations {
            secrets.insert(SHA256.hash(Array("EXAMPLE \(name) \(generation)".utf8)).bytes, at: 0)
            let newest = try secret(secrets[0])
            let publicKey = try X25519.publicKey(of: newest)
            recipients.insert(try #require(AgeRecipient(publicKey)), at: 0)
            let body = Card.Body(
                clinician: cards.first?.clinician, generation: generation, name: name,
                created: Timestamp(seconds: 1_767_225_600), recipients: recipients,
                signingKey: try UnlockedIdentity.signingKey(ofSecret: newest), previous: cards.last?.digest
            ).bytes
            let digest = SHA256.hash(body)
            let clinician = cards.first?.clinician ?? Identifier(beginningOf: digest)
            var file = body
            file += try UnlockedIdentity(secrets: newest, vault: vault, clinician: clinician, card: digest)
                .sign(digest, for: .card)
            if let previous = cards.last {
                let older = try secret(secrets[1])
                file += try UnlockedIdentity(secrets: older, vault: vault, clinician: clinician, card: previous.digest)
                    .sign(digest, for: .card)
            }
            cards.append(try #require(Card(parsing: file, after: cards.last)))
        }
        chain = try #require(CardChain(cards))
        identity = try UnlockedIdentity(
            secrets: secret(secrets.flatMap { $0 }), vault: vault, clinician: chain.card.clinician,
            card: chain.card.digest)
    }
}
