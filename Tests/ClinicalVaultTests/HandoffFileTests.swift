import Foundation
import SecretMemory
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

struct HandoffFileTests {
    private let samples: HandoffSamples

    init() throws { samples = try HandoffSamples() }

    private func problems() throws -> [HandoffProblem] { try samples.inspect().problems }

    private func fails(_ expected: HandoffError, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(throws: expected, sourceLocation: sourceLocation) { try samples.inspect() }
    }

    // MARK: What it says

    @Test(arguments: [false, true])
    func `the colleague sees who sent it, for whom, about whom, and that all of it is as it was signed`(
        armor: Bool
    ) throws {
        try samples.make(to: .colleague(samples.recipientKey), armor: armor)
        let contents = try samples.inspect()
        #expect(contents.problems == [])
        #expect(contents.senderName == "Dr. A. Example")
        #expect(contents.signatureIsValid)
        #expect(contents.isConfirmed)
        #expect(contents.confirmed?.iso == "2026-03-04")
        #expect(contents.addressee == .me)
        #expect(contents.recipientName == "Dr. C. Example")
        #expect(contents.code == "K-117")
        #expect(contents.name == "Name Surname")
        #expect(contents.born?.iso == "1985-05-09")
        #expect(contents.purpose == .transfer)
        #expect(contents.made == samples.made)
        #expect(contents.notes == 3)
        #expect(contents.signed == 1)
        #expect(contents.first?.iso == "2026-01-12")
        #expect(contents.last?.iso == "2026-11-23")
        #expect(contents.parts == 5)
        #expect(contents.goodParts == 5)
        let size = try FileManager.default.attributesOfItem(atPath: samples.path.string)[.size] as? Int
        #expect(contents.size == size)
    }

    @Test func `the notes come back as they were`() throws {
        let revision = HandoffNote.Revision(
            record: SHA256.hash([1]), author: .init(clinician: samples.id("a"), name: nil),
            written: Timestamp(seconds: 5), day: try #require(CalendarDay(iso: "2026-11-16")), title: "t",
            themes: ["x"], text: plaintext("before"), signed: true)
        let note = try samples.note(
            "Zeile\n\"ä\u{0}\u{1B}", title: "T", themes: ["a", "b"], signed: true, revisions: [revision],
            addenda: [revision])
        try samples.writer().write([note], to: .colleague(samples.recipientKey), at: samples.path) { _ in }
        let opened = try HandoffFile.read(
            samples.path, with: .mine(samples.recipient.identity, samples.recipient.chain),
            trusted: samples.trusted())
        #expect(opened.contents.problems == [])
        let lines = opened.notes.map { $0.line(code: "K-117").encoded() }
        #expect(lines == [note.line(code: "K-117").encoded()])
    }

    @Test func `a sender is unknown, trusted, confirmed, oneself, or known by another card`() throws {
        try samples.make(to: .colleague(samples.recipientKey))
        #expect(try samples.inspect(TrustedKeys()).sender == .unknown)
        #expect(try !samples.inspect(TrustedKeys()).isConfirmed)
        #expect(try !samples.inspect(samples.trusted(compared: false)).isConfirmed)
        #expect(try samples.inspect().isConfirmed)

        let newer = try ExampleClinician("Dr. A. Example", generations: 2)
        #expect(newer.chain.cards[0] == samples.sender.chain.card)
        var keys = TrustedKeys()
        try keys.trust(newer.chain)
        guard case .otherCard(let known) = try samples.inspect(keys).sender else {
            Issue.record("an older card of a known sender counts as unknown")
            return
        }
        #expect(known.card == newer.chain.card)

        let mine = FilePath(samples.folder.path + "/mine.age")
        try samples.writer().write(
            samples.notes(), to: .key(samples.sender.chain.card.recipients[0]), at: mine
        ) { _ in }
        let contents = try HandoffFile.inspect(
            mine, with: .mine(samples.sender.identity, samples.sender.chain), trusted: TrustedKeys())
        #expect(contents.sender == .me)
        #expect(contents.isConfirmed)
    }

    @Test func `words open it, other words do not`() throws {
        let words = "tunnel orange museum velvet blanket fiscal"
        try samples.make(to: .passphrase(secret(words)))
        let contents = try HandoffFile.inspect(samples.path, with: .passphrase(secret(words)), trusted: TrustedKeys())
        #expect(contents.problems == [])
        #expect(contents.addressee == .passphrase)
        #expect(throws: HandoffError.wrongPassphrase(path: samples.path.string)) {
            try HandoffFile.inspect(samples.path, with: .passphrase(secret("other words")), trusted: TrustedKeys())
        }
        #expect(throws: HandoffError.wrongPassphrase(path: samples.path.string)) {
            try HandoffFile.inspect(samples.path, with: .passphrase(secret("")), trusted: TrustedKeys())
        }
        fails(.needsPassphrase(path: samples.path.string))
    }

    @Test func `somebody else cannot open it, with a key or with words`() throws {
        try samples.make(to: .key(samples.sender.chain.card.recipients[0]))
        fails(.notForYou(path: samples.path.string))
        #expect(throws: HandoffError.notForYou(path: samples.path.string)) {
            try HandoffFile.inspect(samples.path, with: .passphrase(secret("words")), trusted: TrustedKeys())
        }
    }

    // MARK: With stock tools

    @Test(.enabled(if: Programs.age != nil && Programs.tar != nil, "no age or no tar on this machine"))
    func `stock age and tar show the same notes`() throws {
        try samples.make(to: .colleague(samples.recipientKey), armor: true)
        let bytes = SHA256.hash(Array("EXAMPLE Dr. C. Example 1".utf8)).bytes
        let identity = try AgeIdentity(secret: secret(bytes))
        let encoded = try identity.encoded()
        try (text(encoded) + "\n").write(to: samples.folder.url("key"), atomically: true, encoding: .utf8)
        _ = try Programs.run(
            Programs.age, ["--decrypt", "-i", "key", "-o", "handoff.tar", "handoff.age"], in: samples.folder)
        let list = try Programs.run(Programs.tar, ["-tf", "handoff.tar"], in: samples.folder)
        #expect(list == "manifest.json\nmanifest.sig\nREADME.txt\nnotes.md\nnotes.jsonl\n")
        _ = try Programs.run(Programs.tar, ["-xf", "handoff.tar"], in: samples.folder)
        func content(_ name: String) throws -> String {
            try String(contentsOf: samples.folder.url(name), encoding: .utf8)
        }
        #expect(
            try content("notes.md") == """
                # K-117 · Name Surname, born 9 May 1985

                3 notes from Dr. A. Example, made on 23 November 2026 for transfer of care.

                ---

                ## 12 January 2026 · Intake

                *Written by Dr. A. Example, 18 November 2026, 11:06 UTC; not signed.*

                > Keeps the coat on.\u{20}\u{20}
                > Does not trust people like me.

                ---

                ## 16 November 2026 · Progress note · Session 37

                *Written by Dr. A. Example, 18 November 2026, 11:06 UTC; not signed.*\u{20}\u{20}
                *Themes: trust and safety.*

                > Brought the letter.

                ---

                ## 23 November 2026 · Progress note

                *Written by Dr. A. Example, 18 November 2026, 11:06 UTC; signed.*

                > \\<b>Slept\\</b> six of seven nights.\u{20}\u{20}
                >\u{20}\u{20}\u{20}
                > # no heading\u{FFFD}[31m

                """)
        let lines = try content("notes.jsonl").split(separator: "\n")
        #expect(
            try lines.map { try JSON.parse(Array($0.utf8))["text"]?.string }
                == samples.notes().map {
                    $0.text.text(in: 0..<$0.text.count)
                })
        #expect(try content("README.txt").contains("age --decrypt -i KEY FILE | tar -x"))
        let manifest = try JSON.parse(Array(content("manifest.json").utf8))
        for entry in try #require(manifest["entries"]?.array) {
            let name = try #require(entry["name"]?.string)
            let data = try Array(Data(contentsOf: samples.folder.url(name)))
            #expect(entry["sha256"]?.string == SHA256.hash(data).hex)
            #expect(entry["size"]?.integer == Int64(data.count))
        }
    }

    @Test func `the file is its owner's alone, and never in place of another`() throws {
        try samples.make(to: .colleague(samples.recipientKey))
        let attributes = try FileManager.default.attributesOfItem(atPath: samples.path.string)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(throws: HandoffError.fileExists(path: samples.path.string)) {
            try samples.make(to: .colleague(samples.recipientKey))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: samples.folder.path) == ["handoff.age"])
    }

    @Test func `where the disclosure cannot be recorded, no file is left`() throws {
        struct Refused: Error {}
        #expect(throws: Refused.self) {
            try samples.writer().write(samples.notes(), to: .colleague(samples.recipientKey), at: samples.path) { _ in
                throw Refused()
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: samples.folder.path) == [])
    }

    @Test func `nothing of the notes is in the file in clear`() throws {
        try samples.make(to: .colleague(samples.recipientKey))
        let bytes = try Data(contentsOf: samples.path.url)
        for word in ["Keeps", "K-117", "Surname", "notes.md", "Example"] {
            #expect(bytes.range(of: Data(word.utf8)) == nil)
        }
    }

    // MARK: Attacks

    @Test func `any flipped bit is noticed`() throws {
        try samples.make(to: .colleague(samples.recipientKey))
        let bytes = try Data(contentsOf: samples.path.url)
        // One bit of every byte of the header and the payload's beginning, then of some; age itself is tested elsewhere.
        for index in Array(0..<300) + Array(stride(from: 300, to: bytes.count, by: 29)) {
            var changed = bytes
            changed[index] ^= 1 << (index % 8)
            try changed.write(to: samples.path.url)
            #expect(throws: HandoffError.self) { try samples.inspect() }
        }
    }

    @Test func `a file that is cut or goes on is noticed`() throws {
        try samples.make(to: .colleague(samples.recipientKey))
        let bytes = try Data(contentsOf: samples.path.url)
        for count in stride(from: 0, to: bytes.count, by: 31) {
            try bytes.prefix(count).write(to: samples.path.url)
            #expect(throws: HandoffError.self) { try samples.inspect() }
        }
        try (bytes + [0]).write(to: samples.path.url)
        fails(.damaged(path: samples.path.string))
    }

    @Test func `what is made by hand as we make it is taken`() throws {
        try samples.seal(samples.draft())
        #expect(try problems() == [])
    }

    @Test func `a manifest signed by another key is noticed`() throws {
        let other = try ExampleClinician("Dr. E. Example")
        try samples.seal(samples.draft(), signer: other.identity)
        #expect(try problems() == [.signature])
        #expect(try samples.inspect().goodParts == 3)
    }

    @Test func `a manifest that names the signer's own card is no forgery, but nobody's whom one knows`() throws {
        let other = try ExampleClinician("Dr. A. Example ")
        var draft = try samples.draft()
        draft.manifest = try samples.manifest(
            draft.files, notes: 3, to: draft.manifest.recipient, sender: other.chain)
        try samples.seal(draft, signer: other.identity)
        #expect(try problems() == [])
        #expect(try samples.inspect().sender == .unknown)
    }

    @Test func `a hand-off that was sealed anew for another reader is noticed`() throws {
        let second = try ExampleClinician("Dr. D. Example")
        try samples.seal(samples.draft(to: .key(second.chain.card.recipients[0], name: "Dr. D. Example")))
        #expect(try problems() == [.anotherRecipient])
        try samples.seal(samples.draft(to: .passphrase))
        #expect(try problems() == [.anotherRecipient])
    }

    @Test func `a hand-off that others can open too is noticed`() throws {
        let second = try ExampleClinician("Dr. D. Example")
        try samples.seal(
            samples.draft(),
            to: [samples.recipient.chain.card.recipients[0], second.chain.card.recipients[0]])
        #expect(try problems() == [.moreRecipients])
    }

    @Test func `files that are changed, missing, not listed or listed twice are noticed`() throws {
        var draft = try samples.draft()
        draft.files[1].content.append(1)
        try samples.seal(draft)
        #expect(try problems() == [.changed("notes.md")])

        draft = try samples.draft()
        draft.files.removeFirst()
        try samples.seal(draft)
        #expect(try problems() == [.missing("README.txt")])

        draft = try samples.draft()
        draft.files.append(("extra.txt", [1]))
        try samples.seal(draft)
        #expect(try problems() == [.unlisted("extra.txt")])

        draft = try samples.draft()
        draft.manifest = try samples.manifest(
            draft.files + [draft.files[0]], notes: 3, to: draft.manifest.recipient)
        try samples.seal(draft)
        #expect(try problems() == [.unlisted("README.txt")])

        draft = try samples.draft()
        draft.files.removeAll { $0.name == "notes.md" }
        draft.manifest = try samples.manifest(draft.files, notes: 3, to: draft.manifest.recipient)
        try samples.seal(draft)
        #expect(try problems() == [.missing("notes.md")])
    }

    @Test func `notes that are not of this record, or not as many as it says, are noticed`() throws {
        try samples.seal(samples.draft(samples.notes() + [samples.note("in confidence", kind: .process)]))
        #expect(try problems() == [.note(line: 4)])
        try samples.seal(samples.draft([samples.note("once"), samples.note("once")]))
        #expect(try problems() == [.note(line: 2)])
        try samples.seal(samples.draft([samples.note("")]))
        #expect(try problems() == [.note(line: 1)])

        var draft = try samples.draft()
        for (line, expected) in [
            ("{}\n", 1), ("\n", 1), ("[]\n", 1), ("not JSON\n", 1), ("{\"patient\":\"K-117\"", 1), ("", 0),
        ] {
            draft.files[2].content = Array(line.utf8)
            draft.manifest = try samples.manifest(draft.files, notes: 3, to: draft.manifest.recipient)
            try samples.seal(draft)
            #expect(try problems() == [.note(line: expected)])
        }
        let other = try samples.note("of another patient").line(code: "K-118").encoded() + [0x0A]
        draft.files[2].content = other
        draft.manifest = try samples.manifest(draft.files, notes: 1, to: draft.manifest.recipient)
        try samples.seal(draft)
        #expect(try problems() == [.note(line: 1)])
    }

    @Test func `archives of others are no hand-offs`() throws {
        let path = samples.path.string
        try samples.seal(tar: [])
        fails(.notAHandoff(path: path))
        try samples.seal(tar: Array("plain text".utf8))
        fails(.notAHandoff(path: path))
        try samples.seal([("notes.md", [1])])
        fails(.notAHandoff(path: path))
        try samples.seal([("manifest.json", Array("{}".utf8))])
        fails(.notAHandoff(path: path))
        try samples.seal([("manifest.json", [UInt8](repeating: 0x20, count: HandoffManifest.maximumCount + 1))])
        fails(.tooLarge(path: path))
        try samples.seal([("manifest.json", Array(#"{"format":"alcove hand-off 2"}"#.utf8))])
        fails(.newerFormat(path: path))
        try Data("plain text".utf8).write(to: samples.path.url)
        fails(.notAHandoff(path: path))
        try Data().write(to: samples.path.url)
        fails(.notAHandoff(path: path))
        try FileManager.default.removeItem(at: samples.path.url)
        #expect(throws: VaultError.self) { try samples.inspect() }
    }

    @Test func `a manifest with an unknown, missing or misplaced member is refused`() throws {
        let draft = try samples.draft()
        let good = try #require(try JSON.parse(draft.manifest.encoded()).object)
        #expect(HandoffManifest(parsing: .object(good)) == draft.manifest)
        for key in good.keys {
            var changed = good
            changed[key] = nil
            #expect(HandoffManifest(parsing: .object(changed)) == nil, "\(key) is missing")
            changed = good
            changed[key] = 7
            #expect(HandoffManifest(parsing: .object(changed)) == nil, "\(key) is a number")
        }
        var changed = good
        changed["extra"] = 1
        #expect(HandoffManifest(parsing: .object(changed)) == nil)
        #expect(
            HandoffManifest(parsing: .object(JSONObject(good.members.reversed().map { ($0.key, $0.value) }))) == nil)
    }

    @Test(arguments: [
        ("transfer", "transfer of care"), ("COURT", "a court"), ("for the Jugendamt", "for the Jugendamt"),
    ])
    func `a purpose is one of six words, or one's own`(text: String, meaning: String) throws {
        let purpose = try #require(HandoffPurpose(text))
        #expect(purpose.description == meaning)
        #expect(HandoffPurpose(purpose.text) == purpose)
    }

    @Test(arguments: ["", "  ", "a\nb", "\u{1B}[1m", String(repeating: "x", count: 501)])
    func `a purpose is one line that says something`(text: String) { #expect(HandoffPurpose(text) == nil) }
}

extension FilePath {
    fileprivate var url: URL { URL(fileURLWithPath: string) }
}
