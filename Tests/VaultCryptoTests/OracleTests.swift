import Crypto
import Foundation
import SecretMemory
import Testing

@testable import VaultCrypto

/// The same inputs to this module and to swift-crypto (BoringSSL): two implementations that share no code of ours.
@Suite struct OracleTests {
    private static let rounds = 200

    @Test func `AES-256-GCM agrees both ways`() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<OracleTests.rounds {
            let (key, nonce) = (random.bytes(32), random.bytes(12))
            let (message, aad) = (random.bytes(upTo: 700), random.bytes(upTo: 90))
            let cipher = try AES256GCM(key: secret(key))
            var sealed: [UInt8] = []
            try message.withSpan { try cipher.seal($0, nonce: nonce, aad: aad, appendingTo: &sealed) }
            let box = try AES.GCM.seal(
                message, using: SymmetricKey(data: key), nonce: AES.GCM.Nonce(data: nonce), authenticating: aad)
            #expect(sealed == Array(box.ciphertext) + Array(box.tag))
            let opened = PlaintextBuffer()
            try sealed.withSpan { try cipher.open($0, nonce: nonce, aad: aad, appendingTo: opened) }
            #expect(revealed(opened) == message)
        }
    }

    @Test func `ChaCha20-Poly1305 agrees both ways, on one context for many nonces`() throws {
        var random = SeededGenerator(seed: 2)
        let key = random.bytes(32)
        let context = try AEADContext(LibCrypto.chaCha20Poly1305, key: secret(key))
        for _ in 0..<OracleTests.rounds {
            let nonce = random.bytes(12)
            let (message, aad) = (random.bytes(upTo: 700), random.bytes(upTo: 90))
            let box = try ChaChaPoly.seal(
                message, using: SymmetricKey(data: key), nonce: ChaChaPoly.Nonce(data: nonce), authenticating: aad)
            let expected = Array(box.ciphertext) + Array(box.tag)
            var sealed: [UInt8] = []
            let opened = PlaintextBuffer()
            try nonce.withSpan { nonce in
                try aad.withSpan { aad in
                    try message.withSpan { try context.seal($0, nonce: nonce, aad: aad, appendingTo: &sealed) }
                    try expected.withSpan { try context.open($0, nonce: nonce, aad: aad, appendingTo: opened) }
                }
            }
            #expect(sealed == expected)
            #expect(revealed(opened) == message)
        }
    }

    @Test func `XAES-256-GCM is AES-256-GCM under a key from two AES-CMACs`() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<OracleTests.rounds {
            let (key, nonce) = (random.bytes(32), random.bytes(24))
            let (message, aad) = (random.bytes(upTo: 700), random.bytes(upTo: 90))
            var sealed: [UInt8] = []
            let cipher = try XAES256GCM(key: secret(key))
            try message.withSpan { try cipher.seal($0, nonce: nonce, aad: aad, appendingTo: &sealed) }
            let halves = try (1...2).map { half in
                try #require(OpenSSLOracle.cmac([0, UInt8(half), 0x58, 0] + nonce[..<12], key: key))
            }
            let box = try AES.GCM.seal(
                message, using: SymmetricKey(data: halves[0] + halves[1]), nonce: AES.GCM.Nonce(data: nonce[12...]),
                authenticating: aad)
            #expect(sealed == nonce + Array(box.ciphertext) + Array(box.tag))
        }
    }

    /// The oracle above is itself held against vectors.
    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `AES-CMAC passes Wycheproof's vectors`() throws {
        let file = try Wycheproof<MACGroup>.read("aes_cmac")
        var count = 0
        for group in file.testGroups {
            for vector in group.tests {
                let tag = OpenSSLOracle.cmac(hex(vector.msg), key: hex(vector.key))
                #expect((tag == hex(vector.tag)) == (vector.result == "valid"), "tcId \(vector.tcId)")
                count += 1
            }
        }
        #expect(count == file.numberOfTests && count > 0)
    }

    @Test func `HKDF agrees`() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<OracleTests.rounds {
            let (input, salt, info) = (random.bytes(32), random.bytes(upTo: 80), random.bytes(upTo: 80))
            let count = Int.random(in: 1...300, using: &random)
            let derived = try HKDFSHA256.derive(from: secret(input), salt: salt, info: info, count: count)
            let expected = HKDF<Crypto.SHA256>.deriveKey(
                inputKeyMaterial: SymmetricKey(data: input), salt: salt, info: info, outputByteCount: count)
            #expect(revealed(derived) == bytes(of: expected))
        }
    }

    @Test func `X25519 agrees`() throws {
        for _ in 0..<OracleTests.rounds / 4 {
            let (mine, theirs) = (Curve25519.KeyAgreement.PrivateKey(), Curve25519.KeyAgreement.PrivateKey())
            let myKey = try secret(Array(mine.rawRepresentation))
            #expect(try X25519.publicKey(of: myKey) == Array(mine.publicKey.rawRepresentation))
            let shared = try X25519.sharedSecret(
                privateKey: myKey, ownPublicKey: X25519.publicKey(of: myKey),
                publicKey: Array(theirs.publicKey.rawRepresentation))
            let expected = try theirs.sharedSecretFromKeyAgreement(with: mine.publicKey)
            #expect(revealed(shared) == bytes(of: expected))
        }
    }

    @Test func `Ed25519 agrees, each on the other's signatures`() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<OracleTests.rounds / 4 {
            let theirs = Curve25519.Signing.PrivateKey()
            let seed = try secret(Array(theirs.rawRepresentation))
            let key = try Ed25519.publicKey(seed: seed)
            #expect(key.bytes == Array(theirs.publicKey.rawRepresentation))
            let message = random.bytes(upTo: 300)
            let mine = try Ed25519.sign(message, seed: seed)
            #expect(theirs.publicKey.isValidSignature(mine, for: message))
            #expect(try Ed25519.isValid(signature: Array(theirs.signature(for: message)), for: message, key: key))
        }
    }
}

/// What a secret of swift-crypto holds.
private func bytes(of secret: some ContiguousBytes) -> [UInt8] {
    unsafe secret.withUnsafeBytes { unsafe Array($0) }
}
