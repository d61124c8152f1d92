import struct Crypto.SHA512
import Foundation
import SecretMemory
import Testing

@testable import VaultCrypto

@Suite(.enabled(if: Corpus.isPresent, Corpus.absence))
struct WycheproofCipherTests {
    /// Of the 316 vectors, those that the interface can express: a key of 256 and a nonce of 96 bits. Left out are the
    /// keys of 128 and 192 bits, which Alcove does not have, and the nonces of any other length, which it refuses.
    @Test func `AES-256-GCM`() throws {
        let file = try Wycheproof<AEADGroup>.read("aes_gcm")
        var ran = 0
        var refused = 0
        var leftOut = 0
        for group in file.testGroups {
            for vector in group.tests {
                guard group.keySize == 256 else {
                    leftOut += 1
                    continue
                }
                let cipher = try AES256GCM(key: secret(hex(vector.key)))
                guard group.ivSize == 96 else {
                    refused += 1
                    #expect(throws: CryptoError.lengthRefused) {
                        try [1].withSpan {
                            var sealed: [UInt8] = []
                            try cipher.seal($0, nonce: hex(vector.iv), aad: [], appendingTo: &sealed)
                        }
                    }
                    continue
                }
                ran += 1
                let sealed = hex(vector.ct + vector.tag)
                let opened = PlaintextBuffer()
                let isOpened = try sealed.withSpan { sealed in
                    try attempt { () throws(CryptoError) in
                        try cipher.open(sealed, nonce: hex(vector.iv), aad: hex(vector.aad), appendingTo: opened)
                    }
                }
                #expect(isOpened == (vector.result == "valid"), "tcId \(vector.tcId)")
                #expect(revealed(opened) == (isOpened ? hex(vector.msg) : []), "tcId \(vector.tcId)")
                guard isOpened else { continue }
                var again: [UInt8] = []
                try hex(vector.msg).withSpan {
                    try cipher.seal($0, nonce: hex(vector.iv), aad: hex(vector.aad), appendingTo: &again)
                }
                #expect(again == sealed, "tcId \(vector.tcId)")
            }
        }
        #expect(ran == 66)
        #expect(ran + refused + leftOut == file.numberOfTests)
    }

    /// Of the 325 vectors, 9 have a nonce of another length than 96 bits: refused.
    @Test func `ChaCha20-Poly1305`() throws {
        let file = try Wycheproof<AEADGroup>.read("chacha20_poly1305")
        var ran = 0
        var refused = 0
        for group in file.testGroups {
            for vector in group.tests {
                let context = try AEADContext(LibCrypto.chaCha20Poly1305, key: secret(hex(vector.key)))
                let opened = PlaintextBuffer()
                let isOpened = try hex(vector.ct + vector.tag).withSpan { sealed in
                    try hex(vector.iv).withSpan { nonce in
                        try hex(vector.aad).withSpan { aad in
                            try attempt { () throws(CryptoError) in
                                try context.open(sealed, nonce: nonce, aad: aad, appendingTo: opened)
                            }
                        }
                    }
                }
                if group.ivSize == 96 { ran += 1 } else { refused += 1 }
                #expect(isOpened == (vector.result == "valid"), "tcId \(vector.tcId)")
                #expect(revealed(opened) == (isOpened ? hex(vector.msg) : []), "tcId \(vector.tcId)")
            }
        }
        #expect(ran == 316 && refused == 9)
        #expect(ran + refused == file.numberOfTests)
    }

    struct ChunkedGroup: Decodable {
        struct Vector: Decodable {
            let tcId: Int
            let ct: String
            let aeadKey: String?
            let baseNonce: String?
            let msgLength: Int?
            let msgSha512: String?
            let result: String
        }

        let tests: [Vector]
    }

    /// Alcove does not read this format (Cobblestone-256), but its chunks are a numbered set of blocks under
    /// AES-256-GCM, as our index blocks are. So the chunks are opened with the keys that the vectors state; the 10 that
    /// fail before there are such keys are left out.
    @Test func `chunks of AES-256-GCM under numbered nonces`() throws {
        let file = try Wycheproof<ChunkedGroup>.read("c2sp_chunked_encryption_aes_256_gcm")
        var ran = 0
        var leftOut = 0
        for vector in file.testGroups.flatMap(\.tests) {
            guard let key = vector.aeadKey, let base = vector.baseNonce else {
                #expect(vector.result == "invalid")
                leftOut += 1
                continue
            }
            ran += 1
            let bytes = try Zlib.decompress(hex(vector.ct), atMost: 8 << 20)
            let (message, isWhole) = try openChunks(bytes.dropFirst(56), key: hex(key), base: hex(base))
            #expect(isWhole == (vector.result == "valid"), "tcId \(vector.tcId)")
            #expect(message.count == vector.msgLength ?? 0, "tcId \(vector.tcId)")
            if let hash = vector.msgSha512 {
                #expect(hexadecimal(Array(SHA512.hash(data: message))) == hash, "tcId \(vector.tcId)")
            }
        }
        #expect(ran == 25 && leftOut == 10)
        #expect(ran + leftOut == file.numberOfTests)
    }

    /// Opens chunks of 16 KiB; the last is shorter. The nonce is the base with the chunk's number XORed into its end.
    private func openChunks(
        _ sealed: ArraySlice<UInt8>, key: [UInt8], base: [UInt8]
    ) throws -> (message: [UInt8], isWhole: Bool) {
        let cipher = try AES256GCM(key: secret(key))
        let opened = PlaintextBuffer()
        var rest = sealed
        var number: UInt32 = 0
        while true {
            let chunk = rest.prefix(16384 + 16)
            rest = rest.dropFirst(chunk.count)
            var nonce = base
            for index in 0..<4 { nonce[8 + index] ^= UInt8(truncatingIfNeeded: number >> UInt32(24 - 8 * index)) }
            number += 1
            let isOpened = try chunk.withSpan { chunk in
                try attempt { () throws(CryptoError) in
                    try cipher.open(chunk, nonce: nonce, aad: [], appendingTo: opened)
                }
            }
            guard isOpened else { return (revealed(opened), false) }
            if chunk.count < 16384 + 16 { return (revealed(opened), rest.isEmpty) }
        }
    }

    /// Whether the body succeeds; a failure that is none of the input's is thrown on.
    private func attempt(_ body: () throws(CryptoError) -> Void) throws -> Bool {
        do throws(CryptoError) {
            try body()
            return true
        } catch {
            guard error == .authenticationFailed || error == .lengthRefused else { throw error }
            return false
        }
    }
}
