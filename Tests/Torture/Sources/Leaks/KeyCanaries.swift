internal import Foundation
internal import SystemPackage
internal import TortureKit

@testable internal import ClinicalVault
@testable internal import SecretMemory
@testable internal import VaultCrypto

/// The keys of a vault, opened in this process, as something to be looked for.
struct KeyCanaries {
    /// The clinician's one secret and its spelling in the identity file: an agent has it while the vault is open, in memory
    /// that nobody else can read.
    static let identityName = "the identity key"

    private let places: VaultPlaces
    private let identity: UnlockedIdentity

    init(_ machine: Machine, passphrase: Canary) throws {
        places = VaultPlaces(
            vault: FilePath(machine.vault.path), configuration: FilePath(machine.configuration.path),
            state: FilePath(machine.state.path), cache: FilePath(machine.cache.path))
        guard let clinician = try Vault.describe(places).clinicians.first?.id else {
            throw TortureError("there is no clinician")
        }
        let bytes = passphrase.bytes
        identity = try Vault.unlock(
            places, clinician: clinician, passphrase: unsafe SecretBytes(copying: bytes.span.bytes))
    }

    /// The identity, what is derived from it, and the keys of every drawer that there is now.
    func all() throws -> [Canary] {
        let secrets = try identity.copySecrets()
        var canaries: [Canary] = []
        for start in stride(from: 0, to: secrets.count, by: UnlockedIdentity.secretCount) {
            // Older ones are held too: they open what was sealed to them.
            let secret = try secrets.slice(start..<start + UnlockedIdentity.secretCount)
            let seed = try HKDFSHA256.derive(
                from: secret, salt: [], info: Label.signingSeed, count: Ed25519.seedCount)
            let spelling = try AgeIdentity(secret: secret.copy()).encoded()
            // Its beginning is everybody's.
            let letters = try spelling.slice("AGE-SECRET-KEY-1".utf8.count..<spelling.count)
            canaries += [
                canary(KeyCanaries.identityName, secret), canary("the seed of the signing key", seed),
                canary("the spelling of the identity key", letters, isText: true),
            ]
        }
        for purpose in DerivedKeyPurpose.allCases {
            canaries.append(canary("the \(purpose.rawValue) key", try identity.deriveKey(for: purpose)))
        }
        return try canaries + drawers()
    }

    /// What opens the key statement of each drawer, and the drawer's keys that are in it.
    private func drawers() throws -> [Canary] {
        let patients = URL(fileURLWithPath: places.vault.string).appendingPathComponent("patients")
        var canaries: [Canary] = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: patients.path).sorted()
        where path.hasSuffix(".key.age") {
            let file = Array(try Data(contentsOf: patients.appendingPathComponent(path)))
            let drawer = path.contains("/process/") ? "process notes" : "record"
            try identity.unwrap([unsafe Age.headerBytes(of: file.span.bytes)]) { _, fileKey in
                guard let fileKey else { throw TortureError("\(path) is not ours") }
                canaries.append(canary("a file key of the \(drawer)", fileKey))
                let statement = try unsafe Age.openSecret(file.span.bytes, fileKey: fileKey)
                // The last key stands before the signature.
                let end = statement.count - CardSignature.count
                canaries.append(canary("a patient's key of the \(drawer)", try statement.slice(end - 32..<end)))
            }
        }
        return canaries
    }

    private func canary(_ name: String, _ secret: borrowing SecretBytes, isText: Bool = false) -> Canary {
        Canary(name, isText: isText, secret.withBytes { bytes in (0..<bytes.byteCount).map { bytes.byte($0) } })
    }
}
