import SecretMemory
import Testing
import VaultCrypto

/// An identity of secrets that repeat one byte each, newest first.
func testIdentity(secrets: [UInt8] = [1, 2]) throws -> UnlockedIdentity {
    try UnlockedIdentity(
        secrets: secret(secrets.flatMap { [UInt8](repeating: $0, count: 32) }),
        vault: #require(Identifier([UInt8](repeating: 5, count: 16))),
        clinician: #require(Identifier([UInt8](repeating: 6, count: 16))), card: SHA256.hash([7]))
}

@Suite struct UnlockedIdentityTests {
    @Test func `what was sealed to any of its secrets opens, and nothing else`() throws {
        let identity = try testIdentity(secrets: [1, 2, 3])
        let stranger = try AgeIdentity.generate()
        var headers: [[UInt8]] = []
        for recipient in identity.recipients + [stranger.recipient] {
            let file = try [1, 2, 3].withSpan { try Age.seal($0, to: [recipient]) }
            headers.append(try file.withSpan { try Age.headerBytes(of: $0) })
        }
        // A header that was changed behind the stanza, one that is cut, and nothing at all.
        var changed = headers[0]
        changed[changed.count - 3] = changed[changed.count - 3] == 65 ? 66 : 65
        headers.append(changed)
        headers.append([UInt8](headers[0].dropLast()))
        headers.append([])
        var opened: [Int] = []
        var asked: [Int] = []
        try identity.unwrap(headers) { index, fileKey in
            asked.append(index)
            guard let fileKey else { return }
            #expect(revealed(fileKey).count == 16)
            opened.append(index)
        }
        #expect(asked == Array(headers.indices))
        #expect(opened == [0, 1, 2])
    }

    @Test func `the newest secret signs and derives`() throws {
        let old = try testIdentity(secrets: [2])
        let both = try testIdentity(secrets: [1, 2])
        let new = try testIdentity(secrets: [1])
        #expect(both.signingKey == new.signingKey && both.signingKey != old.signingKey)
        #expect(both.recipient == new.recipient && both.recipients[1] == old.recipient)
        for purpose in DerivedKeyPurpose.allCases {
            let key = try both.deriveKey(for: purpose)
            #expect(try revealed(key) == revealed(new.deriveKey(for: purpose)))
            #expect(try revealed(key) != revealed(old.deriveKey(for: purpose)))
        }
    }

    @Test func `derived keys are HKDF of the secret, salted with the vault, one for each purpose`() throws {
        let identity = try testIdentity(secrets: [1])
        var seen: Set<[UInt8]> = []
        for purpose in DerivedKeyPurpose.allCases {
            let expected = try HKDFSHA256.derive(
                from: secret([UInt8](repeating: 1, count: 32)), salt: identity.vault.bytes,
                info: Array("alcove/1/id/\(purpose.rawValue)\0".utf8), count: 32)
            #expect(try revealed(identity.deriveKey(for: purpose)) == revealed(expected))
            seen.insert(revealed(expected))
        }
        #expect(seen.count == DerivedKeyPurpose.allCases.count)
    }

    @Test func `the signing key comes from the secret without the vault`() throws {
        let seed = try HKDFSHA256.derive(
            from: secret([UInt8](repeating: 1, count: 32)), salt: [], info: Array("alcove/1/id/sign\0".utf8), count: 32)
        #expect(try testIdentity(secrets: [1]).signingKey == Ed25519.publicKey(seed: seed))
    }

    @Test func `one to eight secrets of 32 bytes, no more and no less`() throws {
        #expect(try testIdentity(secrets: Array(1...8)).recipients.count == 8)
        #expect(throws: CryptoError.lengthRefused) { try testIdentity(secrets: []) }
        #expect(throws: CryptoError.lengthRefused) { try testIdentity(secrets: Array(1...9)) }
    }

    @Test func `its secrets come back in their order`() throws {
        let copy = try testIdentity(secrets: [1, 2]).copySecrets()
        #expect(revealed(copy) == [UInt8](repeating: 1, count: 32) + [UInt8](repeating: 2, count: 32))
    }
}
