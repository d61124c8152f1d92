import Foundation
import SecretMemory
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

/// Two made-up clinicians, each with a vault on a machine of their own.
private final class Practice {
    let folder: TemporaryFolder
    let vault: Vault
    let identity: UnlockedIdentity
    var clock: Clock

    /// A clock that the test sets.
    final class Clock { var now = Timestamp(seconds: 1_795_449_840) }

    init(_ name: String) throws {
        folder = try TemporaryFolder()
        let clock = Clock()
        self.clock = clock
        let path = FilePath(folder.path)
        let places = VaultPlaces(
            vault: path.appending("vault"), configuration: path.appending("config"), state: path.appending("state"),
            cache: path.appending("cache"))
        identity = try Vault.create(
            in: places, name: name, passphrase: secret("a passphrase of \(name)"), recovery: RecoveryCode.generate(),
            cost: ScryptCost(testing: 10), now: { clock.now })
        vault = try Vault(places, keys: identity, now: { clock.now })
        _ = try vault.noteUnlock()
    }

    func addNote(
        _ text: String, day: String, kind: NoteKind = .progress, title: String = "", themes: [String] = [],
        to patient: Identifier
    ) throws -> NoteSummary {
        clock.now = Timestamp(seconds: clock.now.seconds + 60)
        return try vault.addNote(
            NoteDraft(
                kind: kind, day: #require(CalendarDay(iso: day)), title: title, themes: themes, text: plaintext(text)),
            to: patient)
    }

    /// Every file below the vault with its bytes: what must not change when nothing was taken in.
    func contents() throws -> [String: Data] {
        let root = folder.path + "/vault"
        var found: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
            found[name] = FileManager.default.contents(atPath: root + "/" + name) ?? Data()
        }
        return found
    }

    func texts(of patient: Identifier) throws -> [String] {
        let notes = try vault.notes(NoteFilter(patient: patient)).reversed()
        return try vault.read(notes.map(\.id)).map { note in note.text.text(in: 0..<note.text.count) ?? "" }
    }
}

struct HandoffVaultTests {
    private let ada: Practice
    private let carl: Practice
    private let patient: PatientSummary
    private let path: FilePath

    init() throws {
        ada = try Practice("Dr. A. Example")
        carl = try Practice("Dr. C. Example")
        patient = try ada.vault.addPatient(
            code: "K-117", name: "Name Surname", born: CalendarDay(year: 1985, month: 5, day: 9))
        _ = try ada.addNote("Keeps the coat on.", day: "2026-01-12", kind: .intake, to: patient.id)
        _ = try ada.addNote(
            "Brought the letter.", day: "2026-11-16", title: "Session 37", themes: ["trust-safety"], to: patient.id)
        _ = try ada.addNote("Said in confidence.", day: "2026-11-16", kind: .process, to: patient.id)
        path = FilePath(ada.folder.path + "/handoff.age")
    }

    /// Each trusts the other, Carl with the words compared.
    private func acquaint(confirm: Bool = true) throws -> TrustedKey {
        let key = try ada.vault.trust(carl.vault.ownCards())
        let mine = try carl.vault.trust(ada.vault.ownCards())
        if confirm { try carl.vault.confirmTrust(of: mine, on: CalendarDay(iso: "2026-03-04") ?? .epoch) }
        return key
    }

    private func create(
        _ key: TrustedKey, since: CalendarDay? = nil, to path: FilePath? = nil
    ) throws -> HandoffReceipt {
        try ada.vault.createHandoff(
            HandoffRequest(patient: patient.id, since: since, output: path ?? self.path), to: .colleague(key))
    }

    // MARK: From one to the other

    @Test func `a record goes from one practice to the other, and twice is like once`() throws {
        let receipt = try create(acquaint())
        #expect(receipt.notes == 2)
        #expect(receipt.first?.iso == "2026-01-12")

        let contents = try carl.vault.inspectHandoff(path)
        #expect(contents.problems == [])
        #expect(contents.id == receipt.id)
        #expect(contents.size == receipt.size)
        #expect(contents.confirmed?.iso == "2026-03-04")
        #expect(try carl.vault.patient(of: contents) == nil)

        let taken = try carl.vault.openHandoff(path)
        #expect(taken.imported == 2)
        #expect(taken.alreadyThere == 0)
        #expect(taken.isNewPatient)
        #expect(taken.patient.code == "K-117")
        #expect(taken.patient.name == "Name Surname")
        #expect(taken.patient.born?.iso == "1985-05-09")
        #expect(taken.patient.notes == 2)
        #expect(try carl.texts(of: taken.patient.id) == ["Keeps the coat on.", "Brought the letter."])

        let before = try carl.contents()
        let again = try carl.vault.openHandoff(path)
        #expect(again.imported == 0)
        #expect(again.alreadyThere == 2)
        #expect(again.patient == taken.patient)
        #expect(!again.isNewPatient)
        #expect(try carl.contents() == before)
        #expect(try carl.vault.patient(of: contents) == taken.patient)
    }

    @Test func `a note keeps its author, its time and its ids`() throws {
        _ = try create(acquaint())
        let patient = try carl.vault.openHandoff(path).patient
        let original = try ada.vault.notes(NoteFilter(patient: self.patient.id, drawer: .record))
        let copies = try carl.vault.notes(NoteFilter(patient: patient.id))
        #expect(copies.count == 2)
        for (copy, note) in zip(copies, original) {
            let origin = try #require(copy.origin)
            #expect(origin.author == ada.identity.clinician)
            #expect(origin.name == "Dr. A. Example")
            #expect(origin.note == note.id)
            #expect(origin.vault == ada.vault.id)
            #expect(origin.patient == self.patient.id)
            #expect(copy.author == carl.identity.clinician)
            #expect(copy.time == note.time)
            #expect(copy.day == note.day)
            #expect(copy.kind == note.kind)
            #expect(copy.title == note.title)
            #expect(copy.themes == note.themes)
        }
    }

    @Test func `process notes are never part of it`() throws {
        let words = try PassphraseWords.draw()
        let copy = try words.copy()
        _ = try ada.vault.createHandoff(
            HandoffRequest(patient: patient.id, output: path), to: .passphrase(copy))
        let opened = try HandoffFile.read(path, with: .passphrase(words), trusted: TrustedKeys())
        #expect(opened.notes.count == 2)
        #expect(!opened.notes.contains { $0.kind == .process })
        let everything = opened.notes.map { String(decoding: $0.line(code: "K-117").encoded(), as: UTF8.self) }.joined()
        #expect(!everything.contains("confidence"))
    }

    @Test func `withdrawn notes and earlier drafts stay`() throws {
        let note = try ada.addNote("First wording.", day: "2026-11-20", to: patient.id)
        _ = try ada.vault.edit(note.id, NoteChange(text: plaintext("Second wording.")))
        let gone = try ada.addNote("Wrong patient.", day: "2026-11-21", to: patient.id)
        _ = try ada.vault.discard(gone.id, reason: "wrong patient")
        let words = try secret("words of this test alone")
        let copy = try words.copy()
        _ = try ada.vault.createHandoff(
            HandoffRequest(patient: patient.id, output: path), to: .passphrase(words))
        let opened = try HandoffFile.read(path, with: .passphrase(copy), trusted: TrustedKeys())
        let lines = opened.notes.map { String(decoding: $0.line(code: "K-117").encoded(), as: UTF8.self) }
        #expect(lines.count == 3)
        #expect(lines[2].contains("Second wording."))
        #expect(!lines.joined().contains("First wording."))
        #expect(!lines.joined().contains("Wrong patient."))
    }

    @Test func `what changed since comes as a revision, and what was written here stands beside it`() throws {
        let key = try acquaint()
        let note = try ada.addNote("As of Monday.", day: "2026-11-20", to: patient.id)
        _ = try create(key)
        let patient = try carl.vault.openHandoff(path).patient

        ada.clock.now = Timestamp(seconds: ada.clock.now.seconds + 3600)
        _ = try ada.vault.edit(note.id, NoteChange(text: plaintext("As of Tuesday.")))
        let second = FilePath(ada.folder.path + "/second.age")
        _ = try create(key, to: second)
        let taken = try carl.vault.openHandoff(second)
        #expect(taken.imported == 1)
        #expect(taken.alreadyThere == 2)
        #expect(taken.patient.notes == 3)
        #expect(try carl.texts(of: patient.id).last == "As of Tuesday.")
        // The first hand-off once more brings nothing back.
        #expect(try carl.vault.openHandoff(path).imported == 0)
        #expect(try carl.texts(of: patient.id).last == "As of Tuesday.")

        let copy = try #require(try carl.vault.notes(NoteFilter(patient: patient.id)).first)
        carl.clock.now = Timestamp(seconds: ada.clock.now.seconds + 60)
        _ = try carl.vault.edit(copy.id, NoteChange(text: plaintext("Carl's own words.")))
        ada.clock.now = Timestamp(seconds: ada.clock.now.seconds + 3600)
        _ = try ada.vault.edit(note.id, NoteChange(text: plaintext("As of Wednesday.")))
        let third = FilePath(ada.folder.path + "/third.age")
        _ = try create(key, to: third)
        #expect(try carl.vault.openHandoff(third).imported == 1)
        let both = try #require(try carl.vault.notes(NoteFilter(patient: patient.id)).first)
        #expect(both.heads == 2)
        #expect(both.id == copy.id)
    }

    @Test func `a colleague's record that goes on to a third keeps its author`() throws {
        _ = try create(acquaint())
        let taken = try carl.vault.openHandoff(path)
        let words = try secret("words of this test alone")
        let copy = try words.copy()
        let second = FilePath(carl.folder.path + "/second.age")
        _ = try carl.vault.createHandoff(
            HandoffRequest(patient: taken.patient.id, output: second), to: .passphrase(words))
        let opened = try HandoffFile.read(second, with: .passphrase(copy), trusted: TrustedKeys())
        #expect(opened.contents.senderName == "Dr. C. Example")
        let original = try ada.vault.notes(NoteFilter(patient: patient.id, drawer: .record)).map(\.id)
        #expect(Set(opened.notes.map(\.note)) == Set(original))
        #expect(opened.notes.allSatisfy { $0.author.name == "Dr. A. Example" && $0.vault == ada.vault.id })
    }

    @Test func `one's own hand-off changes nothing in the vault it came from`() throws {
        _ = try ada.vault.createHandoff(
            HandoffRequest(patient: patient.id, output: path),
            to: .key(ada.vault.ownCards().card.recipients[0]))
        let contents = try ada.vault.inspectHandoff(path)
        #expect(contents.sender == .me)
        #expect(contents.addressee == .me)
        let taken = try ada.vault.openHandoff(path)
        #expect(taken.imported == 0)
        #expect(taken.alreadyThere == 2)
        #expect(taken.patient.id == patient.id)
    }

    // MARK: What is refused

    @Test func `a sender whose words were not compared is refused unless one says so`() throws {
        _ = try create(acquaint(confirm: false))
        let before = try carl.contents()
        #expect(throws: HandoffError.unconfirmed(name: "Dr. A. Example")) { try carl.vault.openHandoff(path) }
        #expect(try carl.contents() == before)
        #expect(try carl.vault.openHandoff(path, unconfirmed: true).imported == 2)
    }

    @Test func `a code that another patient has is not shared in silence`() throws {
        _ = try create(acquaint())
        let other = try carl.vault.addPatient(code: "k117")
        let before = try carl.contents()
        #expect(throws: HandoffError.codeIsTaken("K-117")) { try carl.vault.openHandoff(path) }
        #expect(try carl.contents() == before)
        let taken = try carl.vault.openHandoff(path, into: other.id)
        #expect(taken.imported == 2)
        #expect(!taken.isNewPatient)
        #expect(taken.patient.id == other.id)
        // From now on it is known whose record it is.
        #expect(try carl.vault.openHandoff(path).alreadyThere == 2)
    }

    @Test func `a dry run says what opening would bring, refuses what it would refuse, and writes nothing`() throws {
        _ = try create(acquaint(confirm: false))
        let before = try carl.contents()
        #expect(throws: HandoffError.unconfirmed(name: "Dr. A. Example")) {
            try carl.vault.openHandoff(path, dryRun: true)
        }
        let dry = try carl.vault.openHandoff(path, unconfirmed: true, dryRun: true)
        #expect((dry.imported, dry.alreadyThere) == (2, 0))
        #expect(dry.isNewPatient)
        #expect(dry.patient.code == "K-117")
        #expect(try carl.contents() == before)
        let other = try carl.vault.addPatient(code: "k117")
        #expect(throws: HandoffError.codeIsTaken("K-117")) {
            try carl.vault.openHandoff(path, unconfirmed: true, dryRun: true)
        }
        let taken = try carl.vault.openHandoff(path, into: other.id, unconfirmed: true)
        let again = try carl.vault.openHandoff(path, unconfirmed: true, dryRun: true)
        #expect((again.imported, again.alreadyThere) == (0, 2))
        #expect(again.patient == taken.patient)
        #expect(!again.isNewPatient)
    }

    @Test func `any changed byte leaves the vault as it was`() throws {
        _ = try create(acquaint())
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path.string))
        let before = try carl.contents()
        for index in stride(from: 3, to: bytes.count, by: 251) {
            var changed = bytes
            changed[index] ^= 0x10
            try changed.write(to: URL(fileURLWithPath: path.string))
            #expect(throws: HandoffError.self) { try carl.vault.openHandoff(path) }
        }
        #expect(try carl.contents() == before)
    }

    @Test func `text that no note may have is refused with all the rest`() throws {
        let samples = try HandoffSamples()
        let recipient = try carl.vault.ownCards().card.recipients[0]
        for bad in [
            try samples.note("escape \u{1B}[31m"), try samples.note("ok", title: "two\nlines"),
            try samples.note("ok", themes: ["a\u{1B}"]), try samples.note("  \n "),
        ] {
            let draft = try samples.draft(samples.notes().dropLast() + [bad], to: .key(recipient, name: nil))
            try samples.seal(draft, to: [recipient])
            let before = try carl.contents()
            #expect(throws: HandoffError.refused(path: samples.path.string, [.note(line: 3)])) {
                try carl.vault.openHandoff(samples.path, unconfirmed: true)
            }
            #expect(try carl.contents() == before)
        }
    }

    @Test func `nothing that fits is no hand-off, and leaves no file`() throws {
        let key = try acquaint()
        let day = try #require(CalendarDay(iso: "2027-01-01"))
        #expect(throws: HandoffError.nothingToHandOver) { try create(key, since: day) }
        #expect(!FileManager.default.fileExists(atPath: path.string))
    }

    // MARK: What is recorded

    @Test func `the disclosure stands in the record and in the log`() throws {
        let receipt = try create(acquaint())
        let view = try ada.vault.openDrawer(DrawerRef(patient: patient.id, drawer: .record))
        var found: [JSONObject] = []
        for name in view.bundleNames {
            let bundle = try ada.vault.bundle(name, in: view)
            try bundle.records(at: ada.vault.believed(bundle.scan(from: nil), of: bundle, in: view)) { _, record in
                if let record, record.head["kind"]?.string == "disclosure" { found.append(record.head) }
            }
        }
        let disclosure = try #require(found.first)
        #expect(found.count == 1)
        #expect(disclosure["recipient"] == "Dr. C. Example")
        #expect(disclosure["purpose"] == "transfer")
        #expect(disclosure["notes"] == 2)
        #expect(disclosure["handoff"]?.string == receipt.id.text)
        #expect(disclosure["card"]?.string == carl.identity.card.hex)
        #expect(try ada.vault.check().ok)
        #expect(try ada.vault.notes(NoteFilter(patient: patient.id)).count == 3)
    }

    @Test func `after everything both vaults are in order`() throws {
        _ = try create(acquaint())
        _ = try carl.vault.openHandoff(path)
        for practice in [ada, carl] {
            let report = try practice.vault.check()
            #expect(report.ok, "\(report.problems)")
            #expect(report.unknownRecords == 0)
        }
    }

    @Test func `a vault that is open for reading only hands nothing over`() throws {
        let key = try acquaint()
        let reader = try Vault(ada.vault.places, keys: ada.identity, access: .readOnly)
        #expect(throws: (any Error).self) {
            try reader.createHandoff(HandoffRequest(patient: patient.id, output: path), to: .colleague(key))
        }
        #expect(!FileManager.default.fileExists(atPath: path.string))
    }

    // MARK: Trust

    @Test func `trusting is in the log too, so that a line swapped in the file is refused`() throws {
        _ = try acquaint()
        #expect(try carl.vault.trustedKeys().keys.map(\.name) == ["Dr. A. Example"])
        // Eve writes her own card into Carl's file, under Ada's name and with words that fit.
        var forged = TrustedKeys()
        try forged.trust(ExampleClinician("Dr. E. Example").chain, as: "Dr. A. Example")
        try forged.save(to: carl.vault.places.configuration)
        #expect(throws: VaultError.self) { try carl.vault.trustedKeys() }
    }

    @Test func `trust is remembered after the next unlock, and withdrawn when it is`() throws {
        _ = try acquaint()
        let later = try Vault(carl.vault.places, keys: carl.identity, now: { carl.clock.now })
        _ = try later.noteUnlock()
        let key = try #require(try later.trustedKeys().keys.first)
        #expect(key.isConfirmed)
        try later.distrust(key)
        #expect(try later.trustedKeys().keys.isEmpty)
        #expect(try later.trustedCards()[key.card.clinician] == nil)
        // Trusted anew, to be compared anew.
        #expect(try !later.trust(ada.vault.ownCards()).isConfirmed)
    }

    @Test func `trusting twice is like once, and nobody trusts oneself`() throws {
        _ = try acquaint()
        let before = try carl.contents()
        let key = try carl.vault.trust(ada.vault.ownCards())
        #expect(key.isConfirmed)
        #expect(try carl.contents() == before)
        #expect(throws: VaultError.self) { try carl.vault.trust(carl.vault.ownCards()) }
    }
}
