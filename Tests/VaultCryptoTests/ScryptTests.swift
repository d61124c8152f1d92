import SecretMemory
import Testing
import VaultCrypto

@Suite struct ScryptTests {
    /// RFC 7914, section 12.
    @Test(arguments: [
        (
            "", "", UInt64(16), UInt64(1), UInt64(1),
            "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
        ),
        (
            "password", "NaCl", 1024, 8, 16,
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
        ),
        (
            "pleaseletmein", "SodiumChloride", 16384, 8, 1,
            "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
        ),
    ])
    func `the vectors of RFC 7914`(
        passphrase: String, salt: String, n: UInt64, r: UInt64, p: UInt64, key: String
    ) throws {
        let derived = try Scrypt.derive(
            from: secret(passphrase), salt: Array(salt.utf8), n: n, r: r, p: p, count: hex(key).count)
        #expect(revealed(derived) == hex(key))
    }

    @Test(.enabled(if: SlowTests.areOn, SlowTests.reason))
    func `the vector of RFC 7914 that takes a gibibyte`() throws {
        let derived = try Scrypt.derive(
            from: secret("pleaseletmein"), salt: Array("SodiumChloride".utf8), n: 1 << 20, r: 8, p: 1, count: 64)
        #expect(
            hexadecimal(revealed(derived))
                == "2101cb9b6a511aaeaddbbe09cf70f881ec568d574a2ffd4dabe5ee9820adaa47"
                + "8e56fd8f4ba5d09ffa1c6d927c40f4c337304049e8a952fbcbf45c6fa77a41a4")
    }

    /// The last of the four is the gibibyte above.
    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `the stored copies of RFC 7914`() throws {
        let records = try Records.read("rfc/rfc7914-scrypt.txt")
        #expect(records.count == 4)
        for record in records where record["N"] != "1048576" {
            let expected = hex(record["DERIVED_KEY"] ?? "")
            let derived = try Scrypt.derive(
                from: secret(record["PASSWORD"] ?? ""), salt: Array((record["SALT"] ?? "").utf8),
                n: #require(UInt64(record["N"] ?? "")), r: #require(UInt64(record["r"] ?? "")),
                p: #require(UInt64(record["p"] ?? "")), count: expected.count)
            #expect(revealed(derived) == expected)
        }
    }

    @Test func `a cost below the floor or above the ceiling cannot be asked for`() {
        for logN in [-1, 0, 1, 10, 16, 21, 63, 64] { #expect(ScryptCost(logN: logN) == nil) }
        for logN in 17...20 { #expect(ScryptCost(logN: logN)?.logN == logN) }
        #expect(ScryptCost.identity.logN == 18)
        #expect(ScryptCost.handOffCeiling.logN == 20)
    }
}
