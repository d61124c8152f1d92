import SecretMemory
import Testing
import VaultCrypto

@Suite struct SHA256Tests {
    /// FIPS 180-4's examples, as NIST publishes them.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `the standard's examples`(message: String, digest: String) {
        #expect(SHA256.hash(Array(message.utf8)).hex == digest)
    }

    @Test func `a million letters in pieces`() {
        var hasher = SHA256Hasher()
        let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 999)
        for _ in 0..<1001 { hasher.update(piece) }
        hasher.update(Array("a".utf8))
        #expect(
            hasher.finalize().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }
}

@Suite struct HMACSHA256Tests {
    /// RFC 4231, cases 1, 2 and 6 (a key longer than a block).
    @Test(arguments: [
        (
            [UInt8](repeating: 0x0b, count: 20), "Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), "what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xaa, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func `the vectors of RFC 4231`(key: [UInt8], message: String, tag: String) throws {
        let key = try secret(key)
        let computed = try message.utf8.withSpan { try HMACSHA256.authenticate($0, key: key) }
        #expect(computed == hex(tag))
        for candidate in [hex(tag), [UInt8](hex(tag).dropLast()), hex(tag) + [0], []] {
            let isValid = try message.utf8.withSpan { try HMACSHA256.isValid(candidate, for: $0, key: key) }
            #expect(isValid == (candidate == computed))
        }
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `Wycheproof's vectors, those with a shortened tag by its beginning`() throws {
        let file = try Wycheproof<MACGroup>.read("hmac_sha256")
        var count = 0
        for group in file.testGroups {
            for vector in group.tests {
                let key = try secret(hex(vector.key))
                let tag = try hex(vector.msg).withSpan { try HMACSHA256.authenticate($0, key: key) }
                let matches = Array(tag.prefix(group.tagSize / 8)) == hex(vector.tag)
                #expect(matches == (vector.result == "valid"), "tcId \(vector.tcId)")
                count += 1
            }
        }
        #expect(count == file.numberOfTests && count > 0)
    }
}
