import Foundation
import SecretMemory
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

/// Made-up hand-offs, right ones and others.
struct HandoffSamples {
    let folder: TemporaryFolder
    let sender: ExampleClinician
    let recipient: ExampleClinician
    let made = Timestamp(seconds: 1_795_449_840)

    init() throws {
        folder = try TemporaryFolder()
        sender = try ExampleClinician("Dr. A. Example")
        recipient = try ExampleClinician("Dr. C. Example")
    }

    var path: FilePath { FilePath(folder.path + "/handoff.age") }

    /// What the recipient trusts: the sender, compared or not.
    func trusted(compared: Bool = true) throws -> TrustedKeys {
        var keys = TrustedKeys()
        try keys.trust(sender.chain)
        if compared {
            let day = try #require(CalendarDay(iso: "2026-03-04"))
            _ = try keys.confirm("Dr. A. Example", on: day)
        }
        return keys
    }

    var recipientKey: TrustedKey { TrustedKey(name: "Dr. C. Example", chain: recipient.chain, compared: nil) }

    func id(_ name: String) -> Identifier { Identifier(beginningOf: SHA256.hash(Array(name.utf8))) }

    func note(
        _ text: String, day: String = "2026-11-16", kind: NoteKind = .progress, title: String = "",
        themes: [String] = [],
        signed: Bool = false, revisions: [HandoffNote.Revision] = [], addenda: [HandoffNote.Revision] = []
    ) throws -> HandoffNote {
        HandoffNote(
            note: id(text), record: SHA256.hash(Array(text.utf8)), vault: sender.identity.vault,
            author: HandoffNote.Author(clinician: sender.identity.clinician, name: "Dr. A. Example"),
            written: Timestamp(seconds: 1_795_000_000), kind: kind, day: try #require(CalendarDay(iso: day)),
            title: title, themes: themes, template: nil, text: plaintext(text), signed: signed, revisions: revisions,
            addenda: addenda)
    }

    func notes() throws -> [HandoffNote] {
        [
            try note("Keeps the coat on.\nDoes not trust people like me.", day: "2026-01-12", kind: .intake),
            try note("Brought the letter.", day: "2026-11-16", title: "Session 37", themes: ["trust-safety"]),
            try note("<b>Slept</b> six of seven nights.\n\n# no heading\u{1B}[31m", day: "2026-11-23", signed: true),
        ]
    }

    func patient() throws -> HandoffManifest.Patient {
        HandoffManifest.Patient(
            id: id("patient"), code: "K-117", name: "Name Surname", born: CalendarDay(iso: "1985-05-09"))
    }

    func writer(armor: Bool = false) throws -> HandoffWriter {
        HandoffWriter(
            keys: sender.identity, sender: sender.chain, patient: try patient(), purpose: .transfer, since: nil,
            until: nil, theme: nil, made: made, armor: armor, cost: ScryptCost(testing: 10),
            themeName: { $0 == "trust-safety" ? "trust and safety" : $0 })
    }

    /// A hand-off as Alcove makes it.
    func make(to recipient: borrowing HandoffRecipient, armor: Bool = false) throws {
        try writer(armor: armor).write(notes(), to: recipient, at: path) { _ in }
    }

    /// What the recipient sees in it.
    func inspect(_ trusted: TrustedKeys? = nil) throws -> HandoffContents {
        try HandoffFile.inspect(
            path, with: .mine(recipient.identity, recipient.chain), trusted: trusted ?? self.trusted())
    }

    // MARK: By hand

    /// The small files and the notes of a hand-off, to be changed before they are sealed.
    struct Draft {
        var files: [(name: String, content: [UInt8])]
        var manifest: HandoffManifest
    }

    func draft(_ notes: [HandoffNote]? = nil, to recipient: HandoffManifest.Recipient? = nil) throws -> Draft {
        let notes = try notes ?? self.notes()
        let lines: [UInt8] = notes.flatMap { note -> [UInt8] in note.line(code: "K-117").encoded() + [0x0A] }
        let files: [(name: String, content: [UInt8])] = [
            ("README.txt", Array("read me".utf8)), ("notes.md", Array("notes".utf8)), ("notes.jsonl", lines),
        ]
        let named = recipient ?? .key(self.recipient.chain.card.recipients[0], name: nil)
        return Draft(files: files, manifest: try manifest(files, notes: notes.count, to: named))
    }

    func manifest(
        _ files: [(String, [UInt8])], notes: Int, to recipient: HandoffManifest.Recipient,
        sender chain: CardChain? = nil
    ) throws -> HandoffManifest {
        HandoffManifest(
            id: id("hand-off"), made: made, sender: chain ?? sender.chain, vault: sender.identity.vault,
            recipient: recipient, patient: try patient(), purpose: .transfer, since: nil, until: nil, theme: nil,
            notes: notes, signed: 0, first: nil, last: nil,
            entries: files.map { .init(name: $0.0, count: $0.1.count, hash: SHA256.hash($0.1)) })
    }

    /// Seals a draft, its manifest signed by `signer` (or the sender), to these keys (or the recipient's).
    func seal(_ draft: Draft, signer: UnlockedIdentity? = nil, to keys: [AgeRecipient]? = nil) throws {
        let manifest = draft.manifest.encoded()
        let signature = try (signer ?? sender.identity).sign(SHA256.hash(manifest), for: .manifest)
        try seal(
            [("manifest.json", manifest), ("manifest.sig", Array((hexadecimal(signature) + "\n").utf8))] + draft.files,
            to: keys)
    }

    func seal(_ files: [(String, [UInt8])], to keys: [AgeRecipient]? = nil) throws {
        var tar: [UInt8] = []
        let writer = TarWriter(time: made.seconds) { piece in
            unsafe piece.withUnsafeBytes { unsafe tar.append(contentsOf: $0) }
        }
        for (name, content) in files { try unsafe writer.add(name, content.span.bytes) }
        try writer.finish()
        try seal(tar: tar, to: keys)
    }

    func seal(tar: [UInt8], to keys: [AgeRecipient]? = nil) throws {
        let keys = keys ?? [recipient.chain.card.recipients[0]]
        try Data(try unsafe Age.seal(tar.span.bytes, to: keys)).write(to: URL(fileURLWithPath: path.string))
    }
}
