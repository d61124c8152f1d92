import SecretMemory
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct PinFileTests {
    private func pins() -> PinFile {
        var pins = PinFile()
        pins.statement = PinFile.Statement(number: 2, digest: Digest(Random.bytes(32))!)
        pins.pins = [
            BundlePin(
                bundle: .random(), kind: .record, writer: .random(), clinician: .random(),
                seen: BundleEnd(offset: 700, sequence: 3, link: Digest(Random.bytes(32))!))
        ]
        return pins
    }

    @Test func `pins count under their own key and name, and unchanged`() throws {
        let key = try SecretBytes.random(count: 32)
        let pins = pins()
        let bytes = try pins.bytes(name: "ledgers", key: key)
        #expect(try PinFile(parsing: bytes, name: "ledgers", key: key) == pins)
        #expect(try PinFile(parsing: bytes, name: "another", key: key) == nil)
        #expect(try PinFile(parsing: bytes, name: "ledgers", key: .random(count: 32)) == nil)
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1
            #expect(try PinFile(parsing: changed, name: "ledgers", key: key) == nil, "byte \(index)")
        }
        for count in bytes.indices {
            let cut = Array(bytes.prefix(count))
            #expect(try PinFile(parsing: cut, name: "ledgers", key: key) == nil, "\(count) bytes")
        }
    }

    @Test func `an intent that was torn is none`() {
        let start = Intent.Start(patient: .random(), kind: .record, bundle: .random(), offset: 700)
        let intent = Intent(writer: .random(), starts: [start])
        let bytes = intent.bytes
        #expect(Intent(parsing: bytes) == intent)
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1
            #expect(Intent(parsing: changed) == nil, "byte \(index)")
            #expect(Intent(parsing: Array(bytes.prefix(index))) == nil, "\(index) bytes")
        }
    }
}
