import Foundation
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

/// One clinician with two machines on one vault folder, both of which have unlocked it.
private struct TwoMachines {
    let fixture: VaultFixture
    let patient: Identifier
    let placesB: VaultPlaces

    init() throws {
        fixture = try VaultFixture()
        placesB = VaultFixture.places(fixture.base, home: "b")
        patient = try fixture.open().addPatient(code: "K-117").id
        _ = try fixture.open().addNote(draft("before"), to: patient)
        #expect(try a().noteUnlock().arrived == 0)
        #expect(try b().noteUnlock().arrived == 0)
    }

    func a(_ access: VaultAccess = .readWrite) throws -> Vault { try fixture.open(access) }
    func b() throws -> Vault { try fixture.open(fixture.identity, placesB, VaultFixture.installation(2)) }

    /// The ids of what is new at the first machine.
    func new(_ filter: NoteFilter = NoteFilter()) throws -> [Identifier] { try a().newNotes(filter).notes.map(\.id) }

    func list(_ filter: NoteFilter = NoteFilter()) throws { try a().markListed(a().newNotes(filter)) }

    var arrivals: FilePath {
        StateFolder.path(in: fixture.places.state, vault: fixture.identity.vault, clinician: fixture.identity.clinician)
            .appending("arrivals")
    }
}

@Suite struct NewNotesTests {
    @Test func `what the other machine wrote is new until it was listed`() throws {
        let machines = try TwoMachines()
        #expect(try machines.new().isEmpty)
        let note = try machines.b().addNote(draft("from elsewhere"), to: machines.patient)
        // It is the unlock that looks.
        #expect(try machines.new().isEmpty)
        for _ in 0..<2 {
            #expect(try machines.a().noteUnlock().arrived == 1)
            #expect(try machines.new() == [note.id])
        }
        try machines.list()
        #expect(try machines.new().isEmpty)
        #expect(try machines.a().noteUnlock() == UnlockReport())
        // To its writer it never was.
        #expect(try machines.b().noteUnlock() == UnlockReport())
    }

    @Test func `at the first unlock on a machine nothing is new, whatever was done there before`() throws {
        let machines = try TwoMachines()
        let places = VaultFixture.places(machines.fixture.base, home: "c")
        func c() throws -> Vault {
            try machines.fixture.open(machines.fixture.identity, places, VaultFixture.installation(3))
        }
        _ = try c().addNote(draft("without an unlock"), to: machines.patient)
        #expect(try c().noteUnlock().arrived == 0)
        #expect(try c().newNotes().notes.isEmpty)
        _ = try machines.b().addNote(draft("from elsewhere"), to: machines.patient)
        #expect(try c().noteUnlock().arrived == 1)
    }

    @Test func `what came at several unlocks adds up, new patients and changes of one's own notes included`() throws {
        let machines = try TwoMachines()
        let first = try machines.b().addNote(draft("one", day: "2026-11-17"), to: machines.patient)
        #expect(try machines.a().noteUnlock().arrived == 1)
        let patient = try machines.b().addPatient(code: "L-042").id
        let second = try machines.b().addNote(draft("two", kind: .process, day: "2026-11-18"), to: patient)
        let third = try machines.b().addNote(draft("three", day: "2026-11-19"), to: machines.patient)
        let own = try #require(try machines.b().notes().first { $0.day.iso == "2026-11-16" })
        _ = try machines.b().edit(own.id, NoteChange(title: "Changed elsewhere"))
        #expect(try machines.a().noteUnlock().arrived == 4)
        #expect(try machines.new() == [third.id, second.id, first.id, own.id])
    }

    @Test func `what came between a listing and its end stays new`() throws {
        let machines = try TwoMachines()
        _ = try machines.b().addNote(draft("one"), to: machines.patient)
        _ = try machines.a().noteUnlock()
        let listed = try machines.a().newNotes()
        let later = try machines.b().addNote(draft("two"), to: machines.patient)
        _ = try machines.a().noteUnlock()
        try machines.a().markListed(listed)
        #expect(try machines.new() == [later.id])
    }

    @Test func `what a filter left out stays new`() throws {
        let machines = try TwoMachines()
        let patient = try machines.b().addPatient(code: "L-042").id
        let one = try machines.b().addNote(draft("one", day: "2026-11-17"), to: machines.patient)
        let two = try machines.b().addNote(draft("two", day: "2026-11-18"), to: patient)
        let three = try machines.b().addNote(draft("three", kind: .plan, day: "2026-11-19"), to: patient)
        _ = try machines.a().noteUnlock()
        #expect(try machines.new(NoteFilter(kind: .plan)) == [three.id])
        try machines.list(NoteFilter(patient: machines.patient))
        #expect(try machines.new() == [three.id, two.id])
        try machines.list(NoteFilter(limit: 1))
        #expect(try machines.new() == [three.id, two.id])
        try machines.list(NoteFilter(patient: patient))
        #expect(try machines.new().isEmpty)
        #expect(try machines.a().notes().map(\.id).contains(one.id))
    }

    @Test func `in a vault that is open for reading what is new is seen, and stays new`() throws {
        let machines = try TwoMachines()
        let note = try machines.b().addNote(draft("from elsewhere"), to: machines.patient)
        _ = try machines.a().noteUnlock()
        let vault = try machines.a(.readOnly)
        #expect(try vault.newNotes().notes.map(\.id) == [note.id])
        try vault.markListed(vault.newNotes())
        #expect(try machines.new() == [note.id])
    }

    @Test func `what is new stays so under new keys`() throws {
        let machines = try TwoMachines()
        let note = try machines.b().addNote(draft("from elsewhere"), to: machines.patient)
        _ = try machines.a().noteUnlock()
        let fixture = machines.fixture
        fixture.identity = try machines.a().renewIdentity(
            fixture.identity, passphrase: secret("another quiet room with a window"), recovery: .generate(),
            cost: ScryptCost(testing: 4))
        #expect(try machines.new() == [note.id])
        #expect(try machines.a().noteUnlock().arrived == 1)
    }

    @Test func `a withdrawn note is not new`() throws {
        let machines = try TwoMachines()
        let note = try machines.b().addNote(draft("from elsewhere"), to: machines.patient)
        _ = try machines.b().discard(note.id, reason: "test")
        #expect(try machines.a().noteUnlock().arrived == 0)
    }

    @Test func `a file that is not authentic says nothing, and the next note is new again`() throws {
        let machines = try TwoMachines()
        _ = try machines.b().addNote(draft("one"), to: machines.patient)
        _ = try machines.a().noteUnlock()
        let path = URL(fileURLWithPath: machines.arrivals.string)
        let bytes = try Data(contentsOf: path)
        #expect(bytes.count == 8 + 4 + 32 + 32)
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1
            try changed.write(to: path)
            #expect(try machines.new().isEmpty)
        }
        try Data().write(to: path)
        #expect(try machines.a().noteUnlock() == UnlockReport())
        let later = try machines.b().addNote(draft("two"), to: machines.patient)
        #expect(try machines.a().noteUnlock().arrived == 1)
        #expect(try machines.new() == [later.id])
    }

    @Test func `more bundles than the ceiling are not remembered, and a full file is read again`() throws {
        let key = try VaultFixture().identity.deriveKey(for: .pins)
        var arrivals = Arrivals()
        let known = Identifier.random()
        arrivals.add(known, 100..<200)
        for _ in 1..<Arrivals.maximumBundles + 5 { arrivals.add(.random(), 268..<1000) }
        arrivals.add(known, 200..<300)
        let bytes = try arrivals.bytes(name: "arrivals", key: key)
        #expect(bytes.count == 8 + 4 + 32 * Arrivals.maximumBundles + 32)
        #expect(bytes.count <= Arrivals.maximumCount)
        #expect(try Arrivals(parsing: bytes, name: "arrivals", key: key) == arrivals)
        #expect(try Arrivals(parsing: bytes, name: "ledgers", key: key) == nil)
        let place = RecordPlace(bundle: known, offset: 299, count: 1, name: SHA256.hash([]))
        #expect(arrivals.contains(place))
    }
}
