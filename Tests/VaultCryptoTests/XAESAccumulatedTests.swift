import SecretMemory
import Testing
import VaultCrypto

/// The accumulated vectors of c2sp.org/XAES-256-GCM: key, nonce, plaintext and associated data of each message come
/// from one SHAKE-128 stream, and the hash is over all ciphertexts.
@Suite struct XAESAccumulatedTests {
    @Test func `ten thousand messages`() throws {
        #expect(try accumulated(10_000) == "e6b9edf2df6cec60c8cbd864e2211b597fb69a529160cd040d56c0c210081939")
    }

    @Test(.enabled(if: SlowTests.areOn, SlowTests.reason))
    func `a million messages`() throws {
        #expect(try accumulated(1_000_000) == "2163ae1445985a30b60585ee67daa55674df06901b890593e824b8a7c885ab15")
    }

    private func accumulated(_ messages: Int) throws -> String {
        // A message takes 58 bytes and two lengths of 0 to 255: 313 on average, and 330 in the sum of many is enough.
        let stream = try OpenSSLOracle.shake128([], count: messages * 330)
        #expect(hexadecimal(stream[..<16]) == "7f9c2ba4e88f827d616045507605853e")
        var position = 0
        func take(_ count: Int) -> [UInt8] {
            defer { position += count }
            return Array(stream[position..<position + count])
        }
        var all: [UInt8] = []
        for _ in 0..<messages {
            let cipher = try XAES256GCM(key: secret(take(32)))
            let nonce = take(24)
            let plaintext = take(Int(take(1)[0]))
            let aad = take(Int(take(1)[0]))
            var sealed: [UInt8] = []
            try plaintext.withSpan { try cipher.seal($0, nonce: nonce, aad: aad, appendingTo: &sealed) }
            all.append(contentsOf: sealed.dropFirst(24))

            let opened = PlaintextBuffer()
            try sealed.withSpan { try cipher.open($0, aad: aad, appendingTo: opened) }
            #expect(revealed(opened) == plaintext)
        }
        return hexadecimal(try OpenSSLOracle.shake128(all, count: 32))
    }
}
