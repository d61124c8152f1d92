import Foundation
import SecretMemory
import Testing
import VaultCrypto

@Suite struct LibCryptoTests {
    /// A configuration that takes all algorithms away, named by the environment as an attacker would: were it read,
    /// nothing could be hashed and the process would end with an error.
    @Test func `a configuration file of libcrypto is not read`() async throws {
        await #expect(processExitsWith: .success) {
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
            let key = try SecretBytes.random(count: 32)
            _ = try XAES256GCM(key: key)
            _ = try X25519.publicKey(of: key)
            _ = SHA256.hash([1])
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
