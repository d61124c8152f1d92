import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct NoteSignatureTests {
    /// Writes a signature record for a note into its drawer.
    private func write(
        _ vault: Vault, _ note: NoteSummary, signature: (Digest) throws -> [UInt8]
    ) throws {
        let ref = DrawerRef(patient: note.patient, drawer: .record)
        let shown = try #require(try vault.freshCatalogue().note(note.id)).shown
        let digest = RecordHead.signedDigest(record: shown.name, vault: vault.id, ref: ref)
        let head = RecordHead.signature(
            note: note.id, record: shown.name, time: vault.now(), signature: try signature(digest))
        let append = try Append(vault)
        try append.add(Record(head: head.json), to: append.target(ref))
        try append.finish(.signed)
    }

    @Test func `a note is signed by its author's signature over it, and by nothing else`() throws {
        let two = try Colleagues()
        let patient = try two.a().addPatient(code: "K-117").id
        try two.a().share(patient, .record, with: two.identityB.clinician)
        let note = try two.a().addNote(draft("by A"), to: patient)
        // A colleague's own signature, genuine; then the author's over something else.
        try write(two.b(), note) { try two.identityB.sign($0, for: .note) }
        #expect(try two.a().notes().allSatisfy { !$0.signed })
        try write(two.a(), note) { _ in try two.fixture.identity.sign(Digest(Random.bytes(32))!, for: .note) }
        #expect(try two.a().notes().allSatisfy { !$0.signed })
        #expect(try two.a().check().problems.contains { $0.kind == .damaged })
        // And at last the one that counts.
        try write(two.a(), note) { try two.fixture.identity.sign($0, for: .note) }
        #expect(try two.a().notes().allSatisfy(\.signed))
        #expect(try two.b().notes().allSatisfy(\.signed))
    }
}
