import Foundation
import SecretMemory
import Testing
import VaultCrypto

@Suite struct LibCryptoTests {
    /// What a process may ask of libcrypto first. The numbers are the arguments of the exit test.
    static let beginnings = 0..<7

    /// A configuration that takes all algorithms away, named by the environment as an attacker would: were it read,
    /// nothing could be done and the process would end with an error.
    @Test(arguments: beginnings)
    func `a configuration file of libcrypto is not read, whatever comes first`(beginning: Int) async throws {
        await #expect(processExitsWith: .success) { [beginning] in
            let configuration = """
                openssl_conf = everything
                [everything]
                providers = some
                [some]
                null = only
                [only]
                activate = 1
                """
            let folder = try ScratchFolder()
            let file = try folder.write(Array(configuration.utf8), to: "openssl.cnf")
            unsafe setenv("OPENSSL_CONF", file, 1)
            try LibCryptoTests.begin(beginning)
        }
    }

    static func begin(_ beginning: Int) throws {
        let key = try secret([UInt8](repeating: 1, count: 32))
        switch beginning {
        case 0: _ = SHA256.hash([1])
        case 1: _ = try XAES256GCM(key: key)
        case 2: _ = try AES256GCM(key: key)
        case 3: _ = try X25519.publicKey(of: key)
        case 4: _ = try HKDFSHA256.derive(from: key, salt: [], info: [], count: 32)
        case 5: _ = try [1].withSpan { try HMACSHA256.authenticate($0, key: key) }
        default:
            let key = try #require(SigningKey(hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")))
            let signature = hex(
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                    + "d25bf5f0595bbe24655141438e7a100b")
            try #require(Ed25519.isValid(signature: signature, for: [], key: key))
        }
    }

    @Test func `random bytes are as many as asked for, and not the same twice`() {
        #expect(Random.bytes(0).isEmpty)
        for count in [1, 24, 256, 257, 1000] { #expect(Random.bytes(count).count == count) }
        #expect(Random.bytes(32) != Random.bytes(32))
        // The last bytes of a long request are random too.
        #expect(Random.bytes(1000).suffix(200).contains { $0 != 0 })
    }
}
