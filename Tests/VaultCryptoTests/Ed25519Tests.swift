import SecretMemory
import Testing
import VaultCrypto

@Suite struct Ed25519Tests {
    /// RFC 8032, section 7.1, tests 1 to 3.
    @Test(arguments: [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                + "d25bf5f0595bbe24655141438e7a100b"
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                + "387b2eaeb4302aeeb00d291612bb0c00"
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
                + "4a7c15e9716ed28dc027beceea1ec40a"
        ),
    ])
    func `the vectors of RFC 8032`(seed: String, key: String, message: String, signature: String) throws {
        let seed = try secret(hex(seed))
        let publicKey = try Ed25519.publicKey(seed: seed)
        #expect(publicKey.bytes == hex(key))
        #expect(try Ed25519.sign(hex(message), seed: seed) == hex(signature))
        #expect(Ed25519.isValid(signature: hex(signature), for: hex(message), key: publicKey))
        #expect(!Ed25519.isValid(signature: hex(signature), for: hex(message) + [0], key: publicKey))
        #expect(!Ed25519.isValid(signature: [UInt8](hex(signature).dropLast()), for: hex(message), key: publicKey))
        for bit in 0..<512 {
            var damaged = hex(signature)
            damaged[bit / 8] ^= 1 << (bit % 8)
            #expect(!Ed25519.isValid(signature: damaged, for: hex(message), key: publicKey))
        }
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `the 128 lines of sign.input`() throws {
        let lines = try Corpus.text("ed25519-sign-input/sign.input-first128.txt").split(separator: "\n")
        #expect(lines.count == 128)
        for line in lines {
            // seed ‖ key : key : message : signature ‖ message
            let fields = line.split(separator: ":", omittingEmptySubsequences: false)
            let seed = try secret(hex(fields[0].prefix(64)))
            let message = hex(fields[2])
            let signature = hex(fields[3].prefix(128))
            let key = try Ed25519.publicKey(seed: seed)
            #expect(key.bytes == hex(fields[1]))
            #expect(try Ed25519.sign(message, seed: seed) == signature)
            #expect(Ed25519.isValid(signature: signature, for: message, key: key))
        }
    }

    struct Group: Decodable {
        struct Key: Decodable {
            let pk: String
        }

        struct Vector: Decodable {
            let tcId: Int
            let msg: String
            let sig: String
            let result: String
        }

        let publicKey: Key
        let tests: [Vector]
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `Wycheproof's vectors`() throws {
        let file = try Wycheproof<Group>.read("ed25519")
        var count = 0
        for group in file.testGroups {
            let key = try #require(SigningKey(hex(group.publicKey.pk)))
            for vector in group.tests {
                let isValid = Ed25519.isValid(signature: hex(vector.sig), for: hex(vector.msg), key: key)
                #expect(isValid == (vector.result == "valid"), "tcId \(vector.tcId)")
                count += 1
            }
        }
        #expect(count == file.numberOfTests && count > 0)
    }
}

@Suite struct SigningKeyTests {
    /// The y of the points whose order divides 8; see "Taming the many EdDSAs" (Chalkias, Garillot, Nikolaenko 2020).
    static let lowOrder = [
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    ]

    @Test(arguments: lowOrder)
    func `a point of low order is refused with either sign`(text: String) {
        var bytes = hex(text)
        #expect(SigningKey(bytes) == nil)
        bytes[31] ^= 0x80
        #expect(SigningKey(bytes) == nil)
    }

    @Test func `a y of p or more is refused: it spells a smaller one`() {
        for low in 0xed...0xff as ClosedRange<UInt8> {
            for top in [0x7f, 0xff] as [UInt8] {
                #expect(SigningKey([low] + [UInt8](repeating: 0xff, count: 30) + [top]) == nil)
            }
        }
        // The largest canonical y is p − 1, of order 2; p − 2 and p − 3 are no trouble of that kind.
        for low in [0xea, 0xeb] as [UInt8] {
            #expect(SigningKey([low] + [UInt8](repeating: 0xff, count: 30) + [0x7f]) != nil)
        }
    }

    @Test func `another length is refused`() {
        for count in [0, 31, 33] { #expect(SigningKey([UInt8](repeating: 7, count: count)) == nil) }
    }
}

@Suite struct CardSignatureTests {
    @Test func `a signature holds for its purpose, card, digest and key alone`() throws {
        let identity = try testIdentity()
        let digest = SHA256.hash([1])
        let signature = try identity.sign(digest, for: .commit)
        #expect(signature.count == CardSignature.count)
        func holds(
            _ purpose: SigningPurpose = .commit, _ digest: Digest = SHA256.hash([1]), _ card: Digest? = nil,
            _ key: SigningKey? = nil
        ) -> Bool {
            CardSignature.isValid(
                signature, for: purpose, digest: digest, card: card ?? identity.card, key: key ?? identity.signingKey)
        }
        #expect(holds())
        for purpose in SigningPurpose.allCases where purpose != .commit { #expect(!holds(purpose)) }
        #expect(!holds(.commit, SHA256.hash([2])))
        #expect(!holds(.commit, digest, SHA256.hash([9])))
        #expect(!holds(.commit, digest, nil, try testIdentity(secrets: [4]).signingKey))
    }

    @Test func `what is signed is label, card and digest, byte for byte`() throws {
        let identity = try testIdentity()
        let digest = SHA256.hash(Array("a note".utf8))
        let message = Array("alcove/1/sig/note\0".utf8) + identity.card.bytes + digest.bytes
        let signature = try identity.sign(digest, for: .note)
        #expect(Ed25519.isValid(signature: signature, for: message, key: identity.signingKey))
    }
}
