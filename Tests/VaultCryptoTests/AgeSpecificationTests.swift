import SecretMemory
import Testing

@testable import VaultCrypto

/// What must hold anywhere, with no folder of vectors beside the checkout.
@Suite struct AgeSpecificationTests {
    /// Two files of the age test kit (C2SP/CCTV, age/testdata: `x25519` and `scrypt`), both "this is a test" in words
    /// that hash to the same.
    static let payloadHash = "013f54400c82da08037759ada907a8b864e97de81c088a182062c4b5622fd2ab"
    static let forKey = """
        YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBURWlGMHlwcXIrYnB2Y3FY
        TnlDVkpwTDdPdXdQZFZ3UEw3S1FFYkZET0NjCmhqYWJHWHdTTFE5YzNTNkx3Mmkr
        UzJUdTJmaXdRSEhzbGJCTjZCNDFGTEUKLS0tIFd5SnA5Ri85Rk9aaDdnSmRoZXEy
        V0lKY3dIZ1ljOE5JVmgzZGR3aHJjTmcK7s9ix86RtDMnTmjU8vkTTLdMW/73vqpS
        yPC8DpksHoMx+2Y=
        """
    static let forPassphrase = """
        YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCByRjAvTndibFVISFRwZ1Fn
        UnBlNUNRIDEwCmdVakV5bUZLTVZYUUVLZE1NSEwyNG9ZZXhqRTNUSUMwTzB6R1Nx
        SjJhVVkKLS0tIElPWGlRWVN0a29UMW12WlcydEZPcVpkaFJWdmo1OGVnQUJ4L3NX
        ZlpRYmMKGzXG5ofdANo6w3msn3QsIf0YWhuePe1znRSsappQEk24Ztg=
        """

    @Test(arguments: [false, true])
    func `a file for a key opens, armored and not`(armored: Bool) throws {
        let identity = "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0"
        let outcome = try AgeOutcome(opening: file(AgeSpecificationTests.forKey, armored), identities: [identity])
        #expect(outcome.ending == "success")
        #expect(SHA256.hash(outcome.released).hex == AgeSpecificationTests.payloadHash)
    }

    @Test(arguments: [false, true])
    func `a file for a passphrase opens, armored and not`(armored: Bool) throws {
        let file = try file(AgeSpecificationTests.forPassphrase, armored)
        let outcome = try AgeOutcome(opening: file, passphrases: ["password"])
        #expect(outcome.ending == "success")
        #expect(SHA256.hash(outcome.released).hex == AgeSpecificationTests.payloadHash)
        #expect(try AgeOutcome(opening: file, passphrases: ["Password"]).ending == "no match")
    }

    private func file(_ text: String, _ armored: Bool) throws -> [UInt8] {
        if armored {
            return Array("-----BEGIN AGE ENCRYPTED FILE-----\n\(text)\n-----END AGE ENCRYPTED FILE-----\n".utf8)
        }
        return try #require(base64(text.replacing("\n", with: "")))
    }

    /// The example header of the specification, and what its rules forbid.
    static let header = """
        age-encryption.org/v1
        -> X25519 XEl0dJ6y3C7KZkgmgWUicg63EyXJiwBJW8PdYJ/cYBE
        qRS0AMjdjPvZ/WT08U2KL4G+PIooA3hy38SvLpvaC1E
        --- HK2NmOBN9Dpq0Gw6xMCuhFcQlQLvZ/wQUi/2scLG75s

        """

    @Test func `the example header is read`() throws {
        let header = try AgeSpecificationTests.header.utf8.withSpan { try AgeHeader.parse($0) }
        #expect(header.recipientCount == 1)
        #expect(header.byteCount == AgeSpecificationTests.header.utf8.count)
        #expect(header.stanzas[0].arguments[0] == Array("X25519".utf8))
    }

    @Test(arguments: [
        ("-> X25519", "->X25519"), ("-> X25519 ", "-> X25519  "), ("-> X25519", "-> X25519 more"),
        ("/cYBE\n", "/cYBE \n"), ("/cYBE\n", "/cYBE=\n"), ("/cYBE\n", "/cYBF\n"), ("/cYBE\n", "/cYBE\r\n"),
        ("vaC1E\n", "vaC1\n"), ("vaC1E\n", "vaC1F\n"), ("\nqRS0", "\n\nqRS0"), ("vaC1E\n", "vaC1E\n\n"),
        ("--- ", "---"), ("--- ", "---  "), ("--- ", "-- "), ("LG75s", "LG75t"), ("LG75s", "LG75"),
        ("LG75s\n", "LG75s="),
        ("LG75s\n", "LG75s"), ("-> X25519", "-> X25519\t"), ("-> X25519", "-> \u{e9}"),
    ])
    func `a header that is almost right is refused`(part: String, instead: String) {
        let text = AgeSpecificationTests.header.replacing(part, with: instead)
        #expect(text != AgeSpecificationTests.header)
        #expect(throws: AgeError.headerMalformed) { _ = try text.utf8.withSpan { try AgeHeader.parse($0) } }
    }

    @Test func `base64 has one spelling for each value`() {
        for (text, bytes) in [("", []), ("Zg", [102]), ("Zm8", [102, 111]), ("Zm9v", [102, 111, 111])]
            as [(String, [UInt8])]
        {
            var plain: [UInt8] = []
            Base64.encode(bytes, padded: false, to: &plain)
            #expect(plain == Array(text.utf8))
            #expect(Base64.decode(plain, count: bytes.count) == bytes)
            var padded: [UInt8] = []
            Base64.encode(bytes, padded: true, to: &padded)
            #expect(padded.count % 4 == 0)
            var decoded: [UInt8] = []
            #expect(Base64.decode(padded, padded: true, to: &decoded) && decoded == bytes)
            if plain != padded {
                #expect(!Base64.decode(padded, padded: false, to: &decoded))
                #expect(!Base64.decode(plain, padded: true, to: &decoded))
            }
        }
        for text in ["Z", "Zh", "Zm9", "Zm9v=", "Z===", "Zg=", "Zm 9v", "Zm9v\n", "Zm-_"] {
            var decoded: [UInt8] = [7]
            #expect(!Base64.decode(Array(text.utf8), padded: false, to: &decoded))
            #expect(!Base64.decode(Array(text.utf8), padded: true, to: &decoded))
            #expect(decoded == [7])
        }
    }
}
