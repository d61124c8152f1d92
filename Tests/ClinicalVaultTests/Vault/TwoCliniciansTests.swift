import SecretMemory
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct TwoCliniciansTests {
    @Test func `a second clinician reads nothing until the owner shares a drawer`() throws {
        let practice = try Colleagues()
        let patient = try practice.a().addPatient(code: "K-117")
        _ = try practice.a().addNote(draft("by A"), to: patient.id)
        #expect(try practice.b().patients().isEmpty)
        #expect(try practice.b().notes().isEmpty)
        #expect(throws: VaultError.self) { _ = try practice.b().addNote(draft("by B"), to: patient.id) }
        // What is not ours is still held against its signatures.
        let report = try practice.b().check()
        #expect(report.ok)
        #expect(report.problems.allSatisfy { $0.kind == .closed })
    }

    @Test func `each reads what the other wrote, and each one's check is content`() throws {
        let practice = try Colleagues()
        let patient = try practice.a().addPatient(code: "K-117", name: "Name Surname")
        let first = try practice.a().addNote(draft("by A, before"), to: patient.id)
        let process = try practice.a().addNote(draft("kept apart", kind: .process), to: patient.id)
        try practice.a().share(patient.id, .record, with: practice.identityB.clinician)
        #expect(try practice.b().noteUnlock().rollbacks.isEmpty)
        #expect(try practice.b().text(of: first.id) == "by A, before")
        let second = try practice.b().addNote(draft("by B"), to: patient.id)
        let third = try practice.a().addNote(draft("by A, after"), to: patient.id)
        #expect(try practice.a().text(of: second.id) == "by B")
        #expect(try practice.b().text(of: third.id) == "by A, after")
        #expect(try practice.a().notes().count == 4)
        #expect(try practice.b().notes().map(\.id).contains(process.id) == false)
        #expect(try practice.a().notes().first { $0.id == second.id }?.author == practice.identityB.clinician)
        for vault in [try practice.a(), try practice.b()] {
            _ = try vault.noteUnlock()
            let report = try vault.check()
            #expect(report.ok)
            #expect(report.problems.allSatisfy { $0.kind == .closed })
        }
    }

    @Test func `what a colleague shares and writes is new until it was listed`() throws {
        let practice = try Colleagues()
        let patient = try practice.a().addPatient(code: "K-117")
        let first = try practice.a().addNote(draft("before it was shared"), to: patient.id)
        #expect(try practice.a().noteUnlock().arrived == 0)
        #expect(try practice.b().noteUnlock().arrived == 0)
        try practice.a().share(patient.id, .record, with: practice.identityB.clinician)
        #expect(try practice.b().noteUnlock().arrived == 1)
        let found = try practice.b().newNotes()
        #expect(found.notes.map(\.id) == [first.id])
        try practice.b().markListed(found)
        let second = try practice.b().addNote(draft("by B"), to: patient.id)
        #expect(try practice.b().noteUnlock().arrived == 0)
        #expect(try practice.a().noteUnlock().arrived == 1)
        #expect(try practice.a().newNotes().notes.map(\.id) == [second.id])
    }

    @Test func `a note changes by its author alone`() throws {
        let practice = try Colleagues()
        let patient = try practice.a().addPatient(code: "K-117")
        let note = try practice.a().addNote(draft("by A"), to: patient.id)
        try practice.a().share(patient.id, .record, with: practice.identityB.clinician)
        #expect(throws: VaultError.self) {
            _ = try practice.b().edit(note.id, NoteChange(text: plaintext("changed by B")))
        }
        // Written without asking: a revision of somebody else's note is an addendum.
        let vault = try practice.b()
        let ref = DrawerRef(patient: patient.id, drawer: .record)
        let shown = try #require(try vault.freshCatalogue().note(note.id)).shown
        let append = try Append(vault)
        let head = RecordHead.note(
            RecordHead.NoteHead(
                note: note.id, parents: [shown.name],
                time: vault.now(), kind: .progress, day: note.day, title: "", themes: []))
        try append.add(
            plaintext("changed by B").withBytes { try Record(head: head.json, body: $0) }, to: append.target(ref))
        try append.finish(.edited)
        let read = try practice.a().read([note.id])[0]
        #expect(read.string == "by A")
        #expect(read.addenda.count == 1)
        #expect(read.addenda[0].author == practice.identityB.clinician)
    }

    @Test func `a colleague who left keeps what was written and writes no more`() throws {
        let practice = try Colleagues()
        let patient = try practice.a().addPatient(code: "K-117")
        try practice.a().share(patient.id, .record, with: practice.identityB.clinician)
        let note = try practice.b().addNote(draft("by B"), to: patient.id)
        try practice.a().unshare(patient.id, .record, with: practice.identityB.clinician)
        let later = try practice.a().addNote(draft("after B left"), to: patient.id)
        #expect(try practice.a().text(of: note.id) == "by B")
        #expect(throws: VaultError.self) { _ = try practice.b().addNote(draft("too late"), to: patient.id) }
        #expect(try practice.b().notes().map(\.id).contains(later.id) == false)
        #expect(try practice.a().check().ok)
        // To the colleague it is closed, and not damaged.
        #expect(try practice.b().check().problems.allSatisfy { $0.kind == .closed })
    }

    @Test func `nobody but the owner issues keys, whoever is trusted`() throws {
        let practice = try Colleagues()
        let patient = try practice.a().addPatient(code: "K-117")
        try practice.a().share(patient.id, .record, with: practice.identityB.clinician)
        #expect(throws: VaultError.self) {
            try practice.b().unshare(patient.id, .record, with: practice.fixture.identity.clinician)
        }
        // B makes the file all the same: signed by B, with keys that B knows, sealed to both.
        let vault = try practice.b()
        let ref = DrawerRef(patient: patient.id, drawer: .record)
        let view = try vault.openDrawer(ref)
        let old = view.current.statement
        for owner in [old.owner, practice.identityB.clinician] {
            let planted = KeyStatement(
                vault: old.vault, patient: old.patient, drawer: old.drawer, number: 9, writer: old.writer,
                owner: owner, nonce: old.nonce, members: old.members, previous: view.current.digest, closed: [],
                time: old.time)
            let bytes = try KeyStatement.seal(
                planted, drawerKeys: view.newestKey(),
                recipients: [practice.fixture.identity.recipient, practice.identityB.recipient],
                keys: practice.identityB)
            try practice.fixture.write(bytes, ref.path + "/" + planted.fileName)
            let a = try practice.a()
            let seen = try a.openDrawer(ref)
            #expect(seen.current.statement.number == old.number)
            _ = try a.addNote(draft("goes on"), to: patient.id)
            #expect(try a.check().problems.contains { $0.kind == .untrusted })
            #expect(try !a.check().ok)
        }
    }

    @Test func `a stranger's patient counts for nobody who does not trust the stranger`() throws {
        let practice = try Colleagues()
        let a = try practice.a()
        let patient = try a.addPatient(code: "K-117")
        try a.share(patient.id, .record, with: practice.identityB.clinician)
        let b = try practice.b()
        let keys = try b.trustedKeys().keys
        try b.distrust(try #require(keys.first))
        #expect(try practice.b().patients().isEmpty)
    }

    @Test func `what a member slips into another's bundle is never believed`() throws {
        let practice = try Colleagues()
        let patient = try practice.a().addPatient(code: "K-117")
        try practice.a().share(patient.id, .record, with: practice.identityB.clinician)
        _ = try practice.a().addNote(draft("by A"), to: patient.id)
        let vault = try practice.b()
        let ref = DrawerRef(patient: patient.id, drawer: .record)
        let view = try vault.openDrawer(ref)
        let name = try #require(
            view.bundleNames.first { name in
                let header = try? vault.bundle(name, in: view).header
                return header?.clinician == practice.fixture.identity.clinician
                    && header?.statement == view.current.digest
            })
        let bundle = try vault.bundle(name, in: view)
        let end = try #require(bundle.scan().end)
        // A frame that is sealed as it should be, and a commit that B signs.
        var batch = Batch(bundle.cipher, after: end)
        let head = RecordHead.note(
            RecordHead.NoteHead(
                parents: [], time: vault.now(), kind: .progress, day: CalendarDay(iso: "2026-01-01")!, title: "",
                themes: []))
        try batch.add(plaintext("forged").withBytes { try Record(head: head.json, body: $0) })
        try batch.commit(.final, keys: practice.identityB)
        let path = ref.path + "/" + name
        try practice.fixture.write(practice.fixture.contents(path) + batch.bytes, path)
        #expect(try practice.a().notes().count == 1)
        let report = try practice.a().check()
        #expect(report.problems.contains { $0.kind == .tail })
        #expect(report.notes == 1)
        // Its writer goes on in a new bundle and adopts nothing.
        _ = try practice.a().addNote(draft("by A again"), to: patient.id)
        #expect(try practice.a().notes().count == 2)
    }
}
