import SecretMemory
import Testing
import VaultCrypto

@Suite struct HKDFSHA256Tests {
    /// RFC 5869, appendices A.1 to A.3: plain, long, and without salt and info.
    @Test(arguments: [
        (
            [UInt8](repeating: 0x0b, count: 22), Array(0...0x0c as ClosedRange<UInt8>),
            Array(0xf0...0xf9 as ClosedRange<UInt8>),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
        ),
        (
            Array(0...0x4f as ClosedRange<UInt8>), Array(0x60...0xaf as ClosedRange<UInt8>),
            Array(0xb0...0xff as ClosedRange<UInt8>),
            "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"
        ),
        (
            [UInt8](repeating: 0x0b, count: 22), [], [],
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
        ),
    ])
    func `the vectors of RFC 5869`(input: [UInt8], salt: [UInt8], info: [UInt8], output: String) throws {
        let output = hex(output)
        let derived = try HKDFSHA256.derive(from: secret(input), salt: salt, info: info, count: output.count)
        #expect(revealed(derived) == output)
    }

    @Test func `a length that the RFC has no output for is refused`() throws {
        let key = try SecretBytes.random(count: 32)
        for count in [-1, 0, 255 * 32 + 1] {
            #expect(throws: CryptoError.lengthRefused) {
                _ = try HKDFSHA256.derive(from: key, salt: [], info: [], count: count)
            }
        }
        #expect(try HKDFSHA256.derive(from: key, salt: [], info: [], count: 255 * 32).count == 255 * 32)
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `the stored copies of RFC 5869`() throws {
        let records = try Records.read("rfc/rfc5869-hkdf-sha256.txt")
        #expect(records.count == 3)
        for record in records {
            let output = hex(try #require(record["OKM"]))
            let derived = try HKDFSHA256.derive(
                from: secret(hex(record["IKM"] ?? "")), salt: hex(record["salt"] ?? ""),
                info: hex(record["info"] ?? ""),
                count: output.count)
            #expect(revealed(derived) == output)
        }
    }

    struct Group: Decodable {
        struct Vector: Decodable {
            let tcId: Int
            let ikm: String
            let salt: String
            let info: String
            let size: Int
            let okm: String
            let result: String
        }

        let tests: [Vector]
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `Wycheproof's vectors`() throws {
        let file = try Wycheproof<Group>.read("hkdf_sha256")
        var count = 0
        for vector in file.testGroups.flatMap(\.tests) {
            let key = try secret(hex(vector.ikm))
            count += 1
            if vector.result == "valid" {
                let derived = try HKDFSHA256.derive(
                    from: key, salt: hex(vector.salt), info: hex(vector.info), count: vector.size)
                #expect(revealed(derived) == hex(vector.okm), "tcId \(vector.tcId)")
            } else {
                #expect(throws: CryptoError.lengthRefused, "tcId \(vector.tcId)") {
                    _ = try HKDFSHA256.derive(
                        from: key, salt: hex(vector.salt), info: hex(vector.info), count: vector.size)
                }
            }
        }
        #expect(count == file.numberOfTests && count > 0)
    }
}
