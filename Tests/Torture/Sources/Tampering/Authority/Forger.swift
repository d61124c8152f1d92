import SecretMemory
import TortureKit

@testable import ClinicalVault
@testable import VaultCrypto

/// What a member can do with the library and a hex editor.
struct Forger {
    let bench: ForgeryBench
    let ref: DrawerRef
    let vault: Vault
    let view: DrawerView

    init(_ bench: ForgeryBench, _ ref: DrawerRef) throws {
        self.bench = bench
        self.ref = ref
        vault = try bench.b.open(.readOnly)
        view = try vault.openDrawer(ref)
    }

    func path(_ name: String) -> String { ref.path + "/" + name }

    /// The bundles of somebody that the forger has the key of, with what they hold.
    func bundles(of clinician: Identifier) throws -> [(path: String, file: BundleFile, bytes: [UInt8])] {
        try view.bundleNames.compactMap { name in
            let bytes = bench.contents(path(name))
            guard let header = try? BundleHeader(parsing: bytes), header.clinician == clinician,
                let file = try view.folder.file(name), let cipher = try view.cipher(header)
            else { return nil }
            let card = try vault.card(for: header)
            return card.map { (path(name), BundleFile(file: file, header: header, card: $0, cipher: cipher), bytes) }
        }
    }

    /// A new note that says what nobody wrote, padded to a given size where one is wanted.
    func record(_ text: String = ForgeryBench.forged) throws -> Record { try vault.record(of: draft(text)) }

    func record(_ head: RecordHead, _ text: String = "") throws -> Record {
        try plaintext(text).withBytes { try Record(head: head.json, body: $0) }
    }

    /// A batch behind an end of a bundle, signed by whoever signs.
    func batch(
        _ records: [Record], behind file: BundleFile, at end: BundleEnd?, state: Commit.State = .final,
        keys: any KeyHolder
    ) throws -> Batch {
        var batch = Batch(file.cipher, after: end)
        for record in records { try batch.add(record) }
        try batch.commit(state, keys: keys)
        return batch
    }

    /// A new bundle under the drawer's newest key that the forger has, saying that it is anybody's.
    func bundle(
        _ records: [Record], clinician: Identifier, card: Digest, writer: Identifier, keys: any KeyHolder,
        statement: Digest? = nil, lowName: Bool = false, previous: (Identifier, Digest)? = nil
    ) throws -> (name: String, bytes: [UInt8]) {
        while true {
            let (header, cipher) = try BundleHeader.make(
                vault: vault.id, patient: ref.patient, kind: BundleKind(ref.drawer), writer: writer,
                clinician: clinician, card: card, statement: statement ?? view.current.digest,
                previous: previous?.0 ?? .none, previousLink: previous?.1 ?? .none, drawerKey: view.newestKey())
            // Files are read in some order: a name that comes first is found by trying.
            let first = view.bundleNames.min() ?? ""
            if lowName, Vault.bundleName(header.bundle) >= first { continue }
            var batch = Batch(BundleCipher(header: header, cipher: cipher), after: nil)
            for record in records { try batch.add(record) }
            try batch.commit(.final, keys: keys)
            return (path(Vault.bundleName(header.bundle)), batch.bytes)
        }
    }

    /// A bundle of the forger's own, as a member may write it.
    func ownBundle(_ records: [Record], lowName: Bool = false) throws -> (name: String, bytes: [UInt8]) {
        try bundle(
            records, clinician: bench.b.clinician, card: bench.b.identity.card, writer: .random(),
            keys: bench.b.identity, lowName: lowName)
    }
}

/// Signs as the forger, and says in front of it that it is under another card.
final class BorrowedCard: KeyHolder {
    let vault: Identifier
    let clinician: Identifier
    let card: Digest
    private let signer: UnlockedIdentity

    init(_ signer: UnlockedIdentity, as other: UnlockedIdentity) {
        self.signer = signer
        vault = other.vault
        clinician = other.clinician
        card = other.card
    }

    func unwrap(_ headers: [[UInt8]], each body: (Int, consuming SecretBytes?) throws -> Void) throws {
        try signer.unwrap(headers, each: body)
    }

    /// The forger's key over a message that names the other's card.
    func sign(_ digest: Digest, for purpose: SigningPurpose) throws -> [UInt8] {
        let secrets = try signer.copySecrets()
        let borrowed = try UnlockedIdentity(secrets: secrets, vault: vault, clinician: clinician, card: card)
        return try borrowed.sign(digest, for: purpose)
    }

    func deriveKey(for purpose: DerivedKeyPurpose, age: Int) throws -> SecretBytes {
        try signer.deriveKey(for: purpose, age: age)
    }
}
