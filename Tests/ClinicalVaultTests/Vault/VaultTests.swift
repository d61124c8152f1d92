import NoteIndex
import SecretMemory
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct VaultTests {
    @Test func `what was written is read again, by another command`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        let patient = try vault.addPatient(code: "K-117", name: "Name Surname", born: CalendarDay(iso: "1985-02-03"))
        let note = try vault.addNote(
            draft("Brought the letter.", title: "Letter", themes: ["trust-safety"]), to: patient.id)
        let other = try fixture.open()
        #expect(try other.text(of: note.id) == "Brought the letter.")
        let listed = try other.notes()
        #expect(listed == [note])
        #expect(listed[0].code == "K-117")
        #expect(listed[0].themes == ["trust-safety"])
        #expect(try other.patient(matching: "k117").notes == 1)
        #expect(try other.patients()[0].lastDay == CalendarDay(iso: "2026-11-16"))
    }

    @Test func `the passphrase opens the vault and another does not`() throws {
        let fixture = try VaultFixture()
        let description = try Vault.describe(fixture.places)
        #expect(description.clinicians.map(\.name) == ["Dr. A. Example"])
        let clinician = description.clinicians[0].id
        let opened = try Vault.unlock(
            fixture.places, clinician: clinician, passphrase: secret(VaultFixture.passphrase))
        #expect(opened.card == fixture.identity.card)
        do {
            _ = try Vault.unlock(fixture.places, clinician: clinician, passphrase: secret("something else entirely"))
            Issue.record("a wrong passphrase opened the vault")
        } catch VaultError.wrongPassphrase {}
    }

    @Test func `an import makes patients and brings in every line`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        let report = try vault.importNotes(
            """
            {"patient":"K-117","date":"2026-03-01","kind":"progress","themes":["trust-safety"],"title":"One","text":"first"}
            {"patient":"k117","date":"2026-03-02","text":"second"}

            {"patient":"L-042","kind":"process","text":"kept apart"}
            """)
        #expect(report.notes == 3)
        #expect(report.newPatients == ["K-117", "L-042"])
        let other = try fixture.open()
        #expect(try other.notes().map(\.title) == ["", "", "One"])
        #expect(try other.note(matching: "L-042:last").drawer == .process)
        #expect(try other.text(of: other.note(matching: "K-117:2026-03-02").id) == "second")
    }

    @Test func `the last note is that of the record, and a process note only where the record has none`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        let patient = try vault.addPatient(code: "K-117")
        let process = try vault.addNote(draft("kept apart", kind: .process, day: "2026-11-23"), to: patient.id)
        #expect(try vault.note(matching: "K-117:last").id == process.id)
        let progress = try vault.addNote(draft("first", day: "2026-11-16"), to: patient.id)
        #expect(try vault.note(matching: "K-117:last").id == progress.id)
        let plan = try vault.addNote(draft("second", kind: .plan, day: "2026-11-20"), to: patient.id)
        #expect(try vault.note(matching: "K-117:LAST").id == plan.id)
        #expect(try vault.note(matching: "K-117:2026-11-23").id == process.id)
        // A withdrawn one is not the last.
        for note in [plan, progress] { _ = try vault.discard(note.id, reason: "test") }
        #expect(try vault.note(matching: "K-117:last").id == process.id)
    }

    @Test func `thousands of notes are read in one go, and every one is in the log`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        _ = try vault.importNotes(
            (1...2_500).map { #"{"patient":"K-117","text":"note \#($0)"}"# }.joined(separator: "\n"))
        #expect(try vault.read(vault.notes().map(\.id)).count == 2_500)
        #expect(try fixture.open().check().ok)
    }

    @Test func `an edit, a mark and a withdrawal are revisions of one note`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        let patient = try vault.addPatient(code: "K-117")
        let note = try vault.addNote(draft("first text", themes: ["sleep"]), to: patient.id)
        let edited = try vault.edit(note.id, NoteChange(title: "Title", text: plaintext("second text")))
        #expect(edited.id == note.id)
        #expect(edited.revisions == 2)
        #expect(edited.themes == ["sleep"])
        let marked = try vault.mark(note.id, themes: ["trust-safety"])
        #expect(marked.themes == ["trust-safety"])
        #expect(marked.title == "Title")
        let again = try vault.edit(note.id, NoteChange(text: plaintext("third text")))
        #expect(again.themes == ["trust-safety"])
        let read = try fixture.open().read([note.id])[0]
        #expect(read.string == "third text")
        #expect(
            read.revisions.map { $0.text?.text(in: 0..<$0.text!.count) } == [
                "first text", "second text", nil, "third text",
            ])
        let gone = try vault.discard(note.id, reason: "wrong patient")
        #expect(gone.withdrawn)
        #expect(try vault.notes().isEmpty)
        #expect(try vault.patients()[0].notes == 0)
        #expect(try vault.read([note.id])[0].revisions.last?.change == .withdrawn(reason: "wrong patient"))
    }

    @Test func `changes of the themes are taken in with one command, and all machines learn them`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        let changes =
            [VocabularyChange.add(name: "Chess")] + (0..<450).map { .alias(theme: "chess", word: "gambit\($0)") }
        try vault.take(changes)
        let again = try fixture.open()
        #expect(Set(try again.vocabularyChanges()) == Set(changes))
        #expect(try again.vocabulary().matches(in: "gambit449").map(\.theme) == ["chess"])
        let entries = try again.log().entries
        #expect(entries.compactMap { $0.details["changes"]?.array?.count } == [200, 200, 51])
        #expect(try fixture.open().check().ok)
    }

    @Test func `an unlock is uneventful when nothing happened`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        let patient = try vault.addPatient(code: "K-117")
        _ = try vault.addNote(draft("text"), to: patient.id)
        for _ in 0..<3 {
            let report = try fixture.open().noteUnlock()
            #expect(report == UnlockReport())
        }
    }
}
