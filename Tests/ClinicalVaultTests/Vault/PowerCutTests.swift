import Foundation
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

/// Pins and other files that are not synced, put back to what a power cut leaves of them.
@Suite struct PowerCutTests {
    private let fixture: VaultFixture

    init() throws { fixture = try VaultFixture() }

    /// What the machine has pinned, by path.
    private func pins() throws -> [String: Data] {
        let state = fixture.places.state.string
        let names = try #require(FileManager.default.enumerator(atPath: state)).compactMap { $0 as? String }
        let files = names.filter { $0.contains("/pins/") }.map { state + "/" + $0 }
        #expect(!files.isEmpty)
        return try Dictionary(uniqueKeysWithValues: files.map { ($0, try Data(contentsOf: URL(fileURLWithPath: $0))) })
    }

    private func put(_ pins: [String: Data]) throws {
        for (path, bytes) in pins { try bytes.write(to: URL(fileURLWithPath: path)) }
    }

    private func colleague() throws -> CardChain {
        let other = try VaultFixture(name: "Dr. B. Example", machine: 2)
        return try other.open().ownCards()
    }

    @Test func `a colleague stays trusted when the pins of it are lost`() throws {
        let before = try pins()
        _ = try fixture.open().trust(colleague())
        try put(before)
        #expect(try fixture.open().noteUnlock().rollbacks == [])
        #expect(try fixture.open().trustedKeys().keys.count == 1)
    }

    @Test func `a new sheet and a new passphrase are no older files when the pins of both are lost`() throws {
        let before = try pins()
        let cost = ScryptCost(testing: 4)
        try fixture.open().newRecoverySheet(for: fixture.identity, code: .generate(), cost: cost)
        try fixture.open().changePassphrase(of: fixture.identity, to: secret("another one"), cost: cost)
        try put(before)
        #expect(try fixture.open().noteUnlock().rollbacks == [])
        #expect(try fixture.isSound())
    }

    @Test func `a new passphrase is no older file when no pin is left and the log does not know it`() throws {
        let folder = "clinicians/\(fixture.identity.clinician.text)"
        let ledger = try #require(fixture.files().first { $0.hasSuffix(".ledger") })
        let logged = try fixture.contents(ledger)
        fixture.clock.seconds += 60
        try fixture.open().changePassphrase(
            of: fixture.identity, to: secret("another one"), cost: ScryptCost(testing: 4))
        try fixture.write(logged, ledger)
        try put(pins().mapValues { _ in Data() })
        #expect(ledger.hasPrefix(folder))
        #expect(try fixture.open().noteUnlock().rollbacks == [])
        #expect(try fixture.isSound())
    }

    /// All of it lost, or all but some first bytes or the blocks behind the first one.
    @Test(arguments: [0..<0, 0..<20, 512..<600])
    func `a new file without its header keeps nobody out and goes`(kept: Range<Int>) throws {
        let patient = try fixture.open().addPatient(code: "K-117")
        let before = try pins()
        let ledger = try #require(fixture.files().first { $0.hasSuffix(".ledger") })
        let logged = try fixture.contents(ledger)
        _ = try fixture.open().addNote(draft("apart", kind: .process), to: patient.id)
        let bundle = try #require(fixture.files().first { $0.contains("/process/") && $0.hasSuffix(".bundle") })
        let whole = try fixture.contents(bundle)
        var torn = [UInt8](repeating: 0, count: whole.count)
        torn.replaceSubrange(kept, with: whole[kept])
        try fixture.write(torn, bundle)
        try fixture.write(logged, ledger)
        try put(before)
        // The pins of the drawer in which nothing was before.
        try put(pins().filter { $0.key.hasSuffix(".p") && before[$0.key] == nil }.mapValues { _ in Data() })
        #expect(try fixture.open().noteUnlock().rollbacks == [])
        #expect(try fixture.isSound())
        #expect(!fixture.files().contains(bundle))
    }

    /// A drawer whose second note the power cut took in the middle: the frame's first page is not there, the signed commit
    /// behind it is, and neither log nor pins know of it.
    private struct Torn {
        let patient: PatientSummary
        let bundle: String
        /// The bundle before, and as it is.
        let written: [UInt8]
        let count: Int
    }

    private func tearSecondNote() throws -> Torn {
        let patient = try fixture.open().addPatient(code: "K-117")
        _ = try fixture.open().addNote(draft("first"), to: patient.id)
        let before = try pins()
        let ledger = try #require(fixture.files().first { $0.hasSuffix(".ledger") })
        let bundle = try #require(fixture.files().first { $0.hasSuffix(".bundle") })
        let (logged, written) = (try fixture.contents(ledger), try fixture.contents(bundle))
        _ = try fixture.open().addNote(draft("second"), to: patient.id)
        var torn = try fixture.contents(bundle)
        for index in written.count..<written.count + 64 { torn[index] = 0 }
        try fixture.write(torn, bundle)
        try fixture.write(logged, ledger)
        try put(before)
        return Torn(patient: patient, bundle: bundle, written: written, count: torn.count)
    }

    @Test func `an append whose end arrived without its beginning is cut off`() throws {
        let torn = try tearSecondNote()
        #expect(try !fixture.isSound())

        #expect(try fixture.open().noteUnlock().rollbacks == [])
        #expect(try fixture.isSound())
        #expect(try fixture.contents(torn.bundle) == torn.written)
        _ = try fixture.open().addNote(draft("third"), to: torn.patient.id)
        #expect(try fixture.open().notes().count == 2)
        #expect(try fixture.isSound())
    }

    /// Read before anything is cut off, by whoever looks for the patient.
    @Test func `a note that takes the place of a torn one, to the byte, is in the lists`() throws {
        let torn = try tearSecondNote()
        let vault = try fixture.open()
        #expect(try vault.notes().count == 1)
        let third = try vault.addNote(draft("third!"), to: torn.patient.id)
        #expect(try fixture.contents(torn.bundle).count == torn.count)
        #expect(try fixture.open().notes().contains(third))
        #expect(try fixture.isSound())
    }
}
