import Foundation
import Testing
import VaultCrypto

@testable import ClinicalVault

/// What the check finds on a machine that has never seen the vault: files speak for each other there, and nothing else.
@Suite struct CheckWithoutPinsTests {
    private let two: Colleagues
    private let ref: DrawerRef

    init() throws {
        two = try Colleagues()
        ref = DrawerRef(patient: try two.a().addPatient(code: "K-117").id, drawer: .record)
        try two.a().share(ref.patient, .record, with: two.identityB.clinician)
    }

    /// What the first clinician's check says, elsewhere.
    private func problems() throws -> [CheckReport.Problem] { try two.elsewhere().check().problems }

    /// The bundle of a clinician that was made last, and where it lies.
    private func bundle(_ vault: Vault, after known: Set<String> = []) throws -> (path: String, bundle: BundleFile) {
        let view = try vault.openDrawer(ref)
        let name = try #require(
            view.bundleNames.first { name in
                let header = try? vault.bundle(name, in: view).header
                return !known.contains(name) && header?.clinician == vault.keys.clinician
                    && header?.statement == view.current.digest
            })
        return (ref.path + "/" + name, try vault.bundle(name, in: view))
    }

    @Test func `a bundle that is another than the log says is damaged, and a shorter one is not all there`() throws {
        _ = try two.a().addNote(draft("first"), to: ref.patient)
        _ = try two.a().addNote(draft("second"), to: ref.patient)
        #expect(try problems().allSatisfy(\.kind.isHarmless))
        let (path, bundle) = try bundle(two.a())
        let ends = try bundle.scan().commits.map(\.end)
        let good = try two.fixture.contents(path)
        // Signed by the very author, and not what was acknowledged.
        var batch = Batch(bundle.cipher, after: ends[0])
        try batch.add(two.a().record(of: draft("another")))
        try batch.commit(.final, keys: two.fixture.identity)
        try two.fixture.write(good.prefix(ends[0].offset) + batch.bytes, path)
        #expect(try problems().contains { $0.kind == .damaged && $0.path == path })
        try two.fixture.write(Array(good.prefix(ends[0].offset)), path)
        #expect(try problems().contains { $0.kind == .notArrived && $0.path == path })
    }

    @Test func `a colleague's bundle that is shorter than the one after it knows is older`() throws {
        func write(_ text: String) throws {
            let vault = try two.b()
            vault.bundleCeiling = 2000
            _ = try vault.addNote(draft(text), to: ref.patient)
        }
        var texts = 0
        var bundles: Set<String> = []
        var first: (path: String, bundle: BundleFile)?
        // Until the first bundle is full and a second one has begun.
        while bundles.count < 2, texts < 20 {
            try write("note \(texts)")
            texts += 1
            let view = try two.b().openDrawer(ref)
            let mine = try view.bundleNames.filter {
                try two.b().bundle($0, in: view).header.clinician == two.identityB.clinician
            }
            if first == nil { first = try bundle(two.b()) }
            bundles = Set(mine)
        }
        #expect(bundles.count == 2)
        let (path, bundle) = try #require(first)
        #expect(try problems().allSatisfy(\.kind.isHarmless))
        let ends = try bundle.scan().commits.map(\.end)
        try #require(ends.count > 1)
        try two.fixture.write(Array(two.fixture.contents(path).prefix(ends[ends.count - 2].offset)), path)
        #expect(try problems().contains { $0.kind == .older && $0.path == path })
    }

    @Test func `a ledger in a colleague's folder belongs elsewhere`() throws {
        let mine = "clinicians/\(two.fixture.identity.clinician.text)/"
        let name = try #require(
            two.fixture.files().first { $0.hasPrefix(mine) && $0.hasSuffix(".ledger") })
        let planted = name.replacing(two.fixture.identity.clinician.text, with: two.identityB.clinician.text)
        try two.fixture.write(two.fixture.contents(name), planted)
        #expect(try problems().contains { $0.kind == .misplaced && $0.path == planted })
    }

    @Test func `a log that is gone is missed, since there are bundles of its writer`() throws {
        _ = try two.a().addNote(draft("first"), to: ref.patient)
        let mine = "clinicians/\(two.fixture.identity.clinician.text)/"
        for name in two.fixture.files() where name.hasPrefix(mine) && name.hasSuffix(".ledger") {
            try two.fixture.remove(name)
        }
        #expect(try problems().contains { $0.kind == .missing && $0.detail.contains("the log of writer") })
    }

    @Test func `a bundle that is gone is a loss where it was written, and elsewhere may be on its way`() throws {
        _ = try two.a().addNote(draft("first"), to: ref.patient)
        let (path, _) = try bundle(two.a())
        try two.fixture.remove(path)
        #expect(try problems().contains { $0.kind == .notArrived && $0.path == path })
        #expect(try two.a().check().problems.contains { $0.kind == .missing && $0.path == path })
    }
}
