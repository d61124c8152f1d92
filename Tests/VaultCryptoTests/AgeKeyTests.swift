import SecretMemory
import Testing
import VaultCrypto

@Suite struct AgeKeyTests {
    /// The example of the age specification.
    static let identity = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
    static let recipient = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"

    @Test func `the specification's identity has the specification's recipient, and both are written again`() throws {
        let identity = try AgeIdentity(text: secret(AgeKeyTests.identity))
        #expect(identity.recipient.text == AgeKeyTests.recipient)
        #expect(try revealed(identity.encoded()) == Array(AgeKeyTests.identity.utf8))
        #expect(AgeRecipient(text: AgeKeyTests.recipient) == identity.recipient)
        #expect(AgeKeyTests.identity.utf8.count == AgeIdentity.textCount)
    }

    @Test func `a new identity is written and read again`() throws {
        let identity = try AgeIdentity.generate()
        let again = try AgeIdentity(text: identity.encoded())
        #expect(again.recipient == identity.recipient)
        #expect(try AgeIdentity.generate().recipient != identity.recipient)
    }

    @Test(arguments: [
        "", "age", "age1", recipient.uppercased(), "Age" + recipient.dropFirst(3), recipient + "q",
        String(recipient.dropLast()), " " + recipient, recipient + "\n",
        // Right checksums of other things: another prefix, a plugin, a secret key.
        "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
        "age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t", identity, identity.lowercased(),
    ])
    func `a text that is no plain recipient is refused`(text: String) {
        #expect(AgeRecipient(text: text) == nil)
    }

    @Test(arguments: [
        "", identity.lowercased(), recipient, recipient.uppercased(), identity + "\n", " " + identity,
        String(identity.dropLast()), identity.replacing("KEY-1", with: "KEY-PQ-1"),
        "AGE-PLUGIN-YUBIKEY-1QPZRY9X8GF",
    ])
    func `a text that is no plain identity is refused`(text: String) throws {
        let text = try secret(text)
        #expect(throws: CryptoError.invalidKey) { _ = try AgeIdentity(text: text) }
    }

    @Test func `keys of another length are refused`() throws {
        for count in [0, 31, 33] {
            #expect(AgeRecipient([UInt8](repeating: 9, count: count)) == nil)
            #expect(throws: CryptoError.invalidKey) { _ = try AgeIdentity(secret: SecretBytes(count: count)) }
        }
    }
}
