import Foundation
import SecretMemory
import Testing
import VaultCrypto

@testable import ClinicalVault

/// Whoever has the passphrase, stock age and the article `Format` gets every note back: `reader.py` was written from
/// that article, and shares no line with the program.
@Suite struct ReaderTests {
    private static let reader = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("reader.py").path

    static let canRun: Bool = {
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "-c", "import cryptography"]
        python.standardError = FileHandle.nullDevice
        guard Programs.age != nil, (try? python.run()) != nil else { return false }
        python.waitUntilExit()
        return python.terminationStatus == 0
    }()

    @Test(.enabled(if: ReaderTests.canRun, "no age, or no Python with the package cryptography, on this machine"))
    func `a page of Python and stock age read every note`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        try write(vault, fixture.clock)
        let folder = try TemporaryFolder()
        let identity = try Vault.open(
            fixture.places, clinician: fixture.identity.clinician, file: Vault.identityName,
            with: secret(VaultFixture.passphrase), ceiling: .identity)
        try text(identity.text).write(to: folder.url("identity"), atomically: true, encoding: .utf8)

        let output = try Programs.run(
            "/usr/bin/env", ["python3", ReaderTests.reader, fixture.vaultPath, "identity"], in: folder)
        let lines = try output.split(separator: "\n").map { try JSON.parse(Array($0.utf8)) }
        let read = try vault.read(vault.notes().map(\.id))
        try #require(read.count == 74)
        #expect(Set(lines) == Set(read.map(ReaderTests.line)))
        #expect(lines.count == read.count)
        #expect(lines.count { $0["signed"] == true } == 1)
    }

    /// Everything that a note can go through: signed, edited, marked, withdrawn, imported, in either drawer.
    private func write(_ vault: Vault, _ clock: VaultFixture.Clock) throws {
        let patient = try vault.addPatient(code: "K-117", name: "Name Surname")
        let signed = try vault.addNote(
            draft("Brought the letter.", title: "Letter", themes: ["trust-safety"]), to: patient.id)
        _ = try vault.sign(signed.id)
        _ = try vault.addNote(draft("kept apart", kind: .process), to: patient.id)
        let changed = try vault.addNote(draft("first text"), to: patient.id)
        clock.seconds += 60
        _ = try vault.edit(changed.id, NoteChange(text: plaintext("second text, läßt\nzwei Zeilen")))
        clock.seconds += 60
        _ = try vault.mark(changed.id, themes: ["sleep"])
        let wrong = try vault.addNote(draft("of another patient"), to: patient.id)
        _ = try vault.discard(wrong.id, reason: "wrong patient")
        // More than a batch holds.
        let lines = (1...70).map { #"{"patient":"K-117","date":"2026-03-01","text":"note \#($0)"}"# }
        _ = try vault.importNotes((lines + [#"{"patient":"L-042","text":"another"}"#]).joined(separator: "\n"))
    }

    private static func line(_ note: Note) -> JSON {
        .object(
            JSONObject([
                ("patient", .string(note.summary.patient.text)), ("drawer", .string(note.summary.drawer.rawValue)),
                ("note", .string(note.summary.id.text)), ("kind", .string(note.summary.kind.rawValue)),
                ("day", .string(note.summary.day.iso)), ("title", .string(note.summary.title)),
                ("themes", .array(note.summary.themes.map(JSON.string))), ("text", .string(note.string)),
                ("signed", .bool(note.summary.signed)),
            ]))
    }
}
