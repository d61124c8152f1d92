import SecretMemory
import Testing
import VaultCrypto

@Suite struct X25519Tests {
    /// RFC 7748, section 5.2.
    @Test(arguments: [
        (
            "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
            "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
            "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"
        ),
        (
            "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
            "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
            "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957"
        ),
    ])
    func `the vectors of RFC 7748`(scalar: String, point: String, result: String) throws {
        #expect(try shared(hex(scalar), hex(point)) == hex(result))
    }

    /// RFC 7748, section 6.1.
    @Test func `Alice and Bob agree`() throws {
        let alice = hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")
        let bob = hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb")
        let alicePublic = try X25519.publicKey(of: secret(alice))
        let bobPublic = try X25519.publicKey(of: secret(bob))
        #expect(hexadecimal(alicePublic) == "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a")
        #expect(hexadecimal(bobPublic) == "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f")
        let agreed = hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742")
        #expect(try shared(alice, bobPublic) == agreed)
        #expect(try shared(bob, alicePublic) == agreed)
    }

    /// RFC 7748, section 5.2: k and u begin as 9; each turn makes k the result and u the k before.
    @Test func `a thousand turns end where the RFC says`() throws {
        var scalar: [UInt8] = [9] + [UInt8](repeating: 0, count: 31)
        var point = scalar
        for turn in 1...1000 {
            (scalar, point) = (try shared(scalar, point), scalar)
            if turn == 1 {
                #expect(hexadecimal(scalar) == "422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079")
            }
        }
        #expect(hexadecimal(scalar) == "684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51")
    }

    @Test func `a point of low order, or a key of another length, is refused`() throws {
        let key = try SecretBytes.random(count: 32)
        let mine = try X25519.publicKey(of: key)
        let p = [UInt8](repeating: 0xff, count: 30)
        let points: [[UInt8]] = [
            [UInt8](repeating: 0, count: 32),
            [1] + [UInt8](repeating: 0, count: 31),
            [0xec] + p + [0x7f], [0xed] + p + [0x7f], [0xee] + p + [0x7f],
            hex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
            hex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"),
        ]
        for point in points {
            #expect(throws: CryptoError.invalidKey) {
                _ = try X25519.sharedSecret(privateKey: key, ownPublicKey: mine, publicKey: point)
            }
        }
        let short = try SecretBytes(count: 31)
        #expect(throws: CryptoError.invalidKey) { try X25519.publicKey(of: short) }
        #expect(throws: CryptoError.invalidKey) {
            _ = try X25519.sharedSecret(
                privateKey: key, ownPublicKey: mine, publicKey: [UInt8](repeating: 9, count: 33))
        }
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `the stored copies of RFC 7748`() throws {
        let records = try Records.read("rfc/rfc7748-x25519.txt")
        #expect(records.count == 3)
        for record in records {
            let scalar = hex(record["INPUT_SCALAR"] ?? "")
            #expect(try shared(scalar, hex(record["INPUT_U"] ?? "")) == hex(record["OUTPUT_U"] ?? ""))
        }
    }

    struct Group: Decodable {
        struct Vector: Decodable {
            let tcId: Int
            let flags: [String]
            let `public`: String
            let `private`: String
            let shared: String
        }

        let tests: [Vector]
    }

    /// "Acceptable" there means twisted or unreduced points, which RFC 7748 computes, and all-zero results, which age
    /// refuses: 31 of those.
    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `Wycheproof's vectors`() throws {
        let file = try Wycheproof<Group>.read("x25519")
        var count = 0
        var refused = 0
        for vector in file.testGroups.flatMap(\.tests) {
            count += 1
            if vector.flags.contains("ZeroSharedSecret") {
                refused += 1
                #expect(throws: CryptoError.invalidKey, "tcId \(vector.tcId)") {
                    try shared(hex(vector.private), hex(vector.public))
                }
            } else {
                let result = try shared(hex(vector.private), hex(vector.public))
                #expect(result == hex(vector.shared), "tcId \(vector.tcId)")
            }
        }
        #expect(count == file.numberOfTests && count > 0)
        #expect(refused == 31)
    }

    private func shared(_ privateKey: [UInt8], _ publicKey: [UInt8]) throws -> [UInt8] {
        let mine = try secret(privateKey)
        return revealed(
            try X25519.sharedSecret(
                privateKey: mine, ownPublicKey: X25519.publicKey(of: mine), publicKey: publicKey))
    }
}
