import Foundation
import SecretMemory
import Testing
import VaultCrypto

@testable import ClinicalVault

/// What somebody can write who has a drawer's keys, or once had them, and no right to.
@Suite struct FormerMemberTests {
    private let two: Colleagues
    private let ref: DrawerRef

    init() throws {
        two = try Colleagues()
        ref = DrawerRef(patient: try two.a().addPatient(code: "K-117").id, drawer: .record)
        try two.a().share(ref.patient, .record, with: two.identityB.clinician)
    }

    private func record(_ text: String, _ vault: Vault) throws -> Record { try vault.record(of: draft(text)) }

    /// The bundle of B's, as B sees it, and its commits.
    private func bundleOfB(_ vault: Vault) throws -> (name: String, bundle: BundleFile, ends: [BundleEnd]) {
        let view = try vault.openDrawer(ref)
        let name = try #require(
            view.bundleNames.first { try vault.bundle($0, in: view).header.clinician == two.identityB.clinician })
        let bundle = try vault.bundle(name, in: view)
        return (ref.path + "/" + name, bundle, try bundle.scan().commits.map(\.end))
    }

    /// What A reads: nothing of it forged.
    private func texts() throws -> [String] {
        two.fixture.forgetIndex()
        let vault = try two.a()
        return try vault.read(vault.notes().map(\.id)).map(\.string).sorted()
    }

    @Test func `whoever left writes nothing behind the end at which their bundle was closed`() throws {
        _ = try two.b().addNote(draft("by B"), to: ref.patient)
        let (name, bundle, ends) = try bundleOfB(two.b())
        try two.a().unshare(ref.patient, .record, with: two.identityB.clinician)
        var batch = Batch(bundle.cipher, after: ends.last)
        try batch.add(record("too late", two.b()))
        try batch.commit(.final, keys: two.identityB)
        try two.fixture.write(two.fixture.contents(name) + batch.bytes, name)
        #expect(try texts() == ["by B"])
    }

    @Test func `whoever left cannot write their closed bundle anew`() throws {
        _ = try two.b().addNote(draft("first"), to: ref.patient)
        _ = try two.b().addNote(draft("second"), to: ref.patient)
        let (name, bundle, ends) = try bundleOfB(two.b())
        try two.a().unshare(ref.patient, .record, with: two.identityB.clinician)
        #expect(try texts() == ["first", "second"])
        // Another second note, under the same numbers.
        var batch = Batch(bundle.cipher, after: ends[0])
        try batch.add(record("another", two.b()))
        try batch.commit(.final, keys: two.identityB)
        #expect(batch.end?.sequence == ends[1].sequence)
        try two.fixture.write(two.fixture.contents(name).prefix(ends[0].offset) + batch.bytes, name)
        #expect(try texts().contains("another") == false)
        #expect(try two.a().check().problems.contains { $0.kind == .damaged && $0.path == name })
    }

    @Test func `whoever left begins no new bundle, whatever keys they kept`() throws {
        let view = try two.b().openDrawer(ref)
        let key = try view.newestKey()
        try two.a().unshare(ref.patient, .record, with: two.identityB.clinician)
        let (header, cipher) = try BundleHeader.make(
            vault: two.identityB.vault, patient: ref.patient, kind: .record, writer: .random(),
            clinician: two.identityB.clinician, card: two.identityB.card, statement: view.current.digest,
            previous: .none, previousLink: .none, drawerKey: key)
        var batch = Batch(BundleCipher(header: header, cipher: cipher), after: nil)
        try batch.add(record("too late", two.b()))
        try batch.commit(.final, keys: two.identityB)
        try two.fixture.write(batch.bytes, ref.path + "/" + Vault.bundleName(header.bundle))
        #expect(try texts() == [])
    }

    @Test func `a member cannot put another text in the place of a colleague's`() throws {
        let patient = ref.patient
        _ = try two.a().addNote(draft("first"), to: patient)
        let second = try two.a().addNote(draft("second"), to: patient)
        _ = try two.a().addNote(draft("third"), to: patient)
        #expect(try texts() == ["first", "second", "third"])
        // B has the key: a frame of the same length, sealed for the same place, that names A as its author.
        let vault = try two.b()
        let view = try vault.openDrawer(ref)
        let place = try #require(try vault.freshCatalogue().note(second.id)).shown
        let name = Vault.bundleName(place.bundle)
        let bundle = try vault.bundle(name, in: view)
        var bytes = try two.fixture.contents(ref.path + "/" + name)
        let prefix = try #require(unsafe FramePrefix(bytes.span.bytes, at: place.offset))
        var frame: [UInt8] = []
        try bundle.cipher.seal(
            record("forged", two.a()), sequence: prefix.sequence, link: prefix.link, appendingTo: &frame)
        #expect(frame.count == place.count)
        bytes.replaceSubrange(place.offset..<place.offset + place.count, with: frame)
        // Behind the back of A's index, which goes on knowing where the second note lies.
        try Data(bytes).write(to: URL(fileURLWithPath: two.fixture.vaultPath + "/" + ref.path + "/" + name))
        #expect(throws: VaultError.self) { _ = try two.a().read([second.id]) }
        // And for whoever looks for the first time.
        two.fixture.forgetIndex()
        #expect(try two.a().notes().count == 2)
        #expect(try !two.a().check().ok)
        #expect(try !two.b().check().ok)
    }
}
