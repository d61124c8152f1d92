import SecretMemory
import Testing
import VaultCrypto

@Suite struct XAES256GCMTests {
    /// The two vectors of c2sp.org/XAES-256-GCM: K of one repeated byte, one nonce, L with the top bit clear and set.
    @Test(arguments: [
        (UInt8(1), "", "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271"),
        (UInt8(3), "c2sp.org/XAES-256-GCM", "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d"),
    ])
    func `the vectors of the specification seal and open`(byte: UInt8, aad: String, expected: String) throws {
        let cipher = try XAES256GCM(key: secret([UInt8](repeating: byte, count: 32)))
        let nonce = Array("ABCDEFGHIJKLMNOPQRSTUVWX".utf8)
        var sealed: [UInt8] = []
        try "XAES-256-GCM".utf8.withSpan {
            try cipher.seal($0, nonce: nonce, aad: Array(aad.utf8), appendingTo: &sealed)
        }
        #expect(sealed == nonce + hex(expected))

        let opened = PlaintextBuffer()
        try sealed.withSpan { try cipher.open($0, aad: Array(aad.utf8), appendingTo: opened) }
        #expect(revealed(opened) == Array("XAES-256-GCM".utf8))
    }

    @Test func `a flipped bit anywhere, or another context, is noticed and releases nothing`() throws {
        let cipher = try XAES256GCM(key: .random(count: 32))
        var sealed: [UInt8] = []
        try "she came on time".utf8.withSpan { try cipher.seal($0, aad: [1, 2], appendingTo: &sealed) }
        let opened = PlaintextBuffer()
        for bit in 0..<sealed.count * 8 {
            var damaged = sealed
            damaged[bit / 8] ^= 1 << (bit % 8)
            #expect(throws: CryptoError.authenticationFailed) {
                try damaged.withSpan { try cipher.open($0, aad: [1, 2], appendingTo: opened) }
            }
        }
        #expect(throws: CryptoError.authenticationFailed) {
            try sealed.withSpan { try cipher.open($0, aad: [1, 3], appendingTo: opened) }
        }
        for length in 0..<sealed.count {
            #expect(throws: CryptoError.authenticationFailed) {
                try sealed[..<length].withSpan { try cipher.open($0, aad: [1, 2], appendingTo: opened) }
            }
        }
        #expect(opened.count == 0)
    }

    @Test func `an empty message and one of 100,000 bytes come back`() throws {
        let cipher = try XAES256GCM(key: .random(count: 32))
        for count in [0, 1, 15, 16, 17, 100_000] {
            let message = Random.bytes(count)
            var sealed: [UInt8] = [7]
            try message.withSpan { try cipher.seal($0, aad: [], appendingTo: &sealed) }
            #expect(sealed.count == 1 + count + XAES256GCM.overhead)
            let opened = PlaintextBuffer()
            try sealed[1...].withSpan { try cipher.open($0, aad: [], appendingTo: opened) }
            #expect(revealed(opened) == message)
        }
    }

    @Test func `a key of another length is refused`() throws {
        for count in [0, 16, 31, 33] {
            let key = try SecretBytes(count: count)
            #expect(throws: CryptoError.invalidKey) { try XAES256GCM(key: key) }
        }
    }
}
