import SecretMemory
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct CardTests {
    /// Cards that their owner signs, whatever they say.
    private final class Maker {
        let secret: SecretBytes

        init() throws { secret = try SecretBytes.random(count: 32) }

        func card(
            after previous: Card? = nil, generation: Int, clinician: Identifier? = nil, name: String = "Dr. A. Example",
            signedBy other: Maker? = nil, naming digest: Digest? = nil
        ) throws -> [UInt8] {
            let body = Card.Body(
                clinician: clinician ?? previous?.clinician, generation: generation, name: name,
                created: Timestamp(seconds: 0), recipients: [try AgeIdentity(secret: secret.copy()).recipient],
                signingKey: try UnlockedIdentity.signingKey(ofSecret: secret), previous: digest ?? previous?.digest
            ).bytes
            let hash = SHA256.hash(body)
            var file = body + (try (other ?? self).sign(hash, under: hash))
            if let previous { file += try (other ?? self).sign(hash, under: previous.digest) }
            return file
        }

        private func sign(_ digest: Digest, under card: Digest) throws -> [UInt8] {
            try UnlockedIdentity(secrets: secret, vault: .none, clinician: .none, card: card).sign(digest, for: .card)
        }
    }

    @Test func `a card is signed by itself, alone, and names somebody`() throws {
        let maker = try Maker()
        let good = try maker.card(generation: 1)
        #expect(Card(parsing: good, after: nil) != nil)
        #expect(try Card(parsing: maker.card(generation: 1, signedBy: Maker()), after: nil) == nil)
        #expect(Card(parsing: good + [0], after: nil) == nil)
        for name in ["", "two\nlines", "bell\u{7}", "turned\u{202E}round", String(repeating: "x", count: 201)] {
            #expect(try Card(parsing: maker.card(generation: 1, name: name), after: nil) == nil, "\(name)")
        }
    }

    @Test func `a later card follows the one before, of the same clinician, and is signed by it`() throws {
        let maker = try Maker()
        let first = try #require(try Card(parsing: maker.card(generation: 1), after: nil))
        #expect(try Card(parsing: maker.card(after: first, generation: 2), after: first) != nil)
        #expect(try Card(parsing: maker.card(after: first, generation: 3), after: first) == nil)
        let stranger = try maker.card(after: first, generation: 2, clinician: .random())
        #expect(Card(parsing: stranger, after: first) == nil)
        let unnamed = try maker.card(after: first, generation: 2, naming: Digest(Random.bytes(32))!)
        #expect(Card(parsing: unnamed, after: first) == nil)
        // By a key that is not the one before: the new card's own, where another was there.
        #expect(try Card(parsing: Maker().card(after: first, generation: 2), after: first) == nil)
    }

    @Test func `a card in another's folder is nobody's`() throws {
        let fixture = try VaultFixture()
        let name = try #require(fixture.files().first { $0.hasSuffix("card.1") })
        let other = Identifier.random()
        let folder = try #require(
            try fixture.open().root.folder(Cards.folderName)
        ).makeFolder(other.text)
        try folder.writeNew("card.1", fixture.contents(name))
        #expect(try fixture.open().cards.chain(of: other).isEmpty)
        #expect(try fixture.open().cards.card(known: fixture.identity.card, of: other) == nil)
        #expect(try fixture.open().cards.chain(of: fixture.identity.clinician).count == 1)
    }

    @Test func `a card that is taken unverified has the hash that was asked for`() throws {
        let fixture = try VaultFixture()
        let (clinician, known) = (fixture.identity.clinician, fixture.identity.card)
        #expect(try fixture.open().cards.card(known: known, of: clinician)?.digest == known)
        #expect(try fixture.open().cards.card(known: Digest(Random.bytes(32))!, of: clinician) == nil)
    }

    @Test func `an identity file opens in its own place, and nowhere else`() throws {
        let fixture = try VaultFixture()
        let clinician = fixture.identity.clinician
        let name = "clinicians/\(clinician.text)/identity.age"
        let good = try fixture.contents(name)
        let words = try secret(VaultFixture.passphrase)
        func unlock() throws -> Identifier {
            try Vault.unlock(fixture.places, clinician: clinician, passphrase: words).vault
        }
        #expect(try unlock() == fixture.identity.vault)
        let mine = try IdentityFile(opening: good, with: words, ceiling: .identity, path: name)
        // The same clinician, for another vault.
        let elsewhere = try IdentityFile(
            mine.generations, secrets: fixture.identity.copySecrets(), vault: .random())
        // Another clinician, for this vault.
        let other = try IdentityFile.make(vault: fixture.identity.vault, name: "Dr. B", created: Timestamp(seconds: 0))
        for wrong in [elsewhere, other] {
            try fixture.write(wrong.sealed(words, cost: ScryptCost(testing: 4)), name)
            #expect(throws: VaultError.self) { try unlock() }
        }
        try fixture.write(good, name)
        #expect(try unlock() == fixture.identity.vault)
    }

    @Test func `an identity file that names another clinician than its keys make is refused`() throws {
        let file = try IdentityFile.make(vault: .random(), name: "Dr. A", created: Timestamp(seconds: 0))
        let good = text(file.text)
        #expect(try IdentityFile(parsing: secret(good), path: "x").clinician == file.clinician)
        let wrong = good.replacing(file.clinician.text, with: Identifier.random().text)
        #expect(throws: VaultError.self) { try IdentityFile(parsing: secret(wrong), path: "x") }
    }
}
