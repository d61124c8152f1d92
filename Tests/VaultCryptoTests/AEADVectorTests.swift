import SecretMemory
import Testing

@testable import VaultCrypto

@Suite struct AEADVectorTests {
    /// McGrew and Viega, "The Galois/Counter Mode of Operation", test case 16.
    @Test func `test case 16 of AES-256-GCM`() throws {
        let cipher = try AES256GCM(
            key: secret(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")))
        let nonce = hex("cafebabefacedbaddecaf888")
        let aad = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
        let plaintext = hex(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39")
        let expected = hex(
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662" + "76fc6ece0f4e1768cddf8853bb2d551b")
        var sealed: [UInt8] = []
        try plaintext.withSpan { try cipher.seal($0, nonce: nonce, aad: aad, appendingTo: &sealed) }
        #expect(sealed == expected)
        let opened = PlaintextBuffer()
        try sealed.withSpan { try cipher.open($0, nonce: nonce, aad: aad, appendingTo: opened) }
        #expect(revealed(opened) == plaintext)
    }

    /// RFC 8439, section 2.8.2.
    @Test func `the vector of ChaCha20-Poly1305`() throws {
        let context = try AEADContext(
            LibCrypto.chaCha20Poly1305,
            key: secret(hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f")))
        let plaintext =
            "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."
        let expected = hex(
            "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b"
                + "1a71de0a9e060b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc"
                + "3ff4def08e4b7a9de576d26586cec64b6116" + "1ae10b594f09e26a7e902ecbd0600691")
        var sealed: [UInt8] = []
        try hex("070000004041424344454647").withSpan { nonce in
            try hex("50515253c0c1c2c3c4c5c6c7").withSpan { aad in
                try plaintext.utf8.withSpan { try context.seal($0, nonce: nonce, aad: aad, appendingTo: &sealed) }
            }
        }
        #expect(sealed == expected)
    }

    @Test func `AES-256-GCM notices every flipped bit and every other context`() throws {
        let cipher = try AES256GCM(key: .random(count: 32))
        let nonce = Random.bytes(12)
        var sealed: [UInt8] = []
        try Random.bytes(50).withSpan { try cipher.seal($0, nonce: nonce, aad: [1], appendingTo: &sealed) }
        let opened = PlaintextBuffer()
        func opens(_ sealed: some Collection<UInt8>, _ nonce: [UInt8], _ aad: [UInt8]) throws -> Bool {
            do {
                try sealed.withSpan { try cipher.open($0, nonce: nonce, aad: aad, appendingTo: opened) }
                return true
            } catch CryptoError.authenticationFailed {
                return false
            }
        }
        for bit in 0..<sealed.count * 8 {
            var damaged = sealed
            damaged[bit / 8] ^= 1 << (bit % 8)
            #expect(try !opens(damaged, nonce, [1]))
        }
        for count in 0..<sealed.count { #expect(try !opens(sealed[..<count], nonce, [1])) }
        #expect(try !opens(sealed, Random.bytes(12), [1]))
        #expect(try !opens(sealed, nonce, []))
        #expect(opened.count == 0)
        #expect(try opens(sealed, nonce, [1]))
    }

    @Test func `a key or a nonce of another length is refused`() throws {
        for count in [0, 16, 24, 33] {
            let key = try SecretBytes(count: count)
            #expect(throws: CryptoError.invalidKey) { try AES256GCM(key: key) }
        }
        let cipher = try AES256GCM(key: .random(count: 32))
        for count in [0, 11, 13, 16] {
            var sealed: [UInt8] = []
            #expect(throws: CryptoError.lengthRefused) {
                try [1].withSpan {
                    try cipher.seal($0, nonce: [UInt8](repeating: 0, count: count), aad: [], appendingTo: &sealed)
                }
            }
            #expect(sealed.isEmpty)
        }
    }
}
