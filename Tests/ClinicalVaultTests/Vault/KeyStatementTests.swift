import SecretMemory
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct KeyStatementTests {
    /// An owner, somebody else whose statements are accepted too, and a statement of the owner's that counts.
    private struct Example {
        let owner: IdentityFile
        let other: IdentityFile
        let vault = Identifier.random()
        let writer = Identifier.random()
        let nonce = Digest(Random.bytes(32))!
        let patient: Identifier
        var head: JSONObject
        var signer: IdentityFile
        var keyCount: UInt16 = 2
        var stanzas = 1

        init() throws {
            owner = try IdentityFile.make(vault: vault, name: "Dr. A. Example", created: Timestamp(seconds: 0))
            other = try IdentityFile.make(vault: vault, name: "Dr. B. Example", created: Timestamp(seconds: 0))
            signer = owner
            patient = KeyStatement.patient(vault: vault, owner: owner.clinician, nonce: nonce)
            head = JSONObject([
                ("kind", "keys"), ("v", 1), ("vault", .string(vault.text)), ("patient", .string(patient.text)),
                ("drawer", "record"), ("n", 2), ("writer", .string(writer.text)),
                ("owner", .string(owner.clinician.text)), ("nonce", .string(nonce.hex)),
                ("members", .array([Example.member(owner)])), ("previous", .string(nonce.hex)), ("closed", .array([])),
                ("time", "2026-11-23T17:00:00Z"),
            ])
        }

        static func member(_ identity: IdentityFile) -> JSON {
            ["clinician": .string(identity.clinician.text), "card": .string(identity.cards[0].digest.hex)]
        }

        /// Whether it counts as statement 2 of the patient's record drawer.
        func counts(spoiled: Bool = false, for patient: Identifier? = nil) throws -> Bool {
            let json = JSON.object(head).encoded()
            var bytes: [UInt8] = []
            bytes.append(bigEndian: UInt32(json.count))
            bytes += json
            bytes.append(bigEndian: keyCount)
            bytes += Random.bytes(64)
            bytes += try signer.identity.sign(SHA256.hash(bytes), for: .key)
            if spoiled { bytes[bytes.count - 1] ^= 1 }
            do {
                _ = try KeyStatement.verify(
                    secret(bytes), owners: [owner.cards[0], other.cards[0]], vault: vault,
                    patient: patient ?? self.patient, drawer: .record, number: 2, writer: writer,
                    member: owner.clinician, stanzas: stanzas)
                return true
            } catch is KeyStatement.Refusal {
                return false
            }
        }
    }

    @Test func `a key statement counts in its own place, and nowhere else`() throws {
        let good = try Example()
        #expect(try good.counts())
        let elsewhere: [(String, JSON)] = [
            ("vault", .string(Identifier.random().text)), ("drawer", "process"), ("n", 3),
            ("writer", .string(Identifier.random().text)),
        ]
        for (key, value) in elsewhere {
            var moved = good
            moved.head[key] = value
            #expect(try !moved.counts(), "\(key)")
        }
        var another = good
        let nonce = Digest(Random.bytes(32))!
        let patient = KeyStatement.patient(vault: good.vault, owner: good.owner.clinician, nonce: nonce)
        another.head["nonce"] = .string(nonce.hex)
        another.head["patient"] = .string(patient.text)
        #expect(try !another.counts())
    }

    @Test func `a key statement is signed by the owner to whom the patient's id commits`() throws {
        let good = try Example()
        #expect(try !good.counts(spoiled: true))
        // Signed by somebody else who is trusted, in the owner's name.
        var borrowed = good
        borrowed.signer = good.other
        #expect(try !borrowed.counts())
        // In one's own name, for the owner's patient.
        borrowed.head["owner"] = .string(good.other.clinician.text)
        #expect(try !borrowed.counts())
        let theirs = KeyStatement.patient(vault: good.vault, owner: good.other.clinician, nonce: good.nonce)
        borrowed.head["patient"] = .string(theirs.text)
        #expect(try borrowed.counts(for: theirs))
    }

    @Test func `a key statement is for its members and for nobody else`() throws {
        let good = try Example()
        var without = good
        without.head["members"] = .array([Example.member(good.other)])
        #expect(try !without.counts())
        var listening = good
        listening.stanzas = 2
        #expect(try !listening.counts())
    }

    @Test func `a key statement that is not one, or not of this version, is refused`() throws {
        let good = try Example()
        let wrong: [(String, JSON?)] = [("kind", "note"), ("v", 2), ("previous", nil), ("n", 1)]
        for (key, value) in wrong {
            var changed = good
            changed.head[key] = value
            #expect(try !changed.counts(), "\(key)")
        }
        var fewer = good
        fewer.keyCount = 1
        #expect(try !fewer.counts())
    }

    @Test func `a number in the name of a key statement has one spelling`() {
        let writer = Identifier.random()
        #expect(KeyStatement.parse(fileName: "2-\(writer.text).key.age")?.number == 2)
        for number in ["02", "+2", "0", "1000001", "-2", ""] {
            #expect(KeyStatement.parse(fileName: "\(number)-\(writer.text).key.age") == nil, "\(number)")
        }
    }
}
