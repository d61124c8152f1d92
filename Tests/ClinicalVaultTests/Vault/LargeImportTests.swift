import SecretMemory
import SystemPackage
import Testing

import class Foundation.FileManager

@testable import ClinicalVault

/// An import that does not fit memory: it is read twice, and written while it is read.
struct LargeImportTests {
    /// Lines that somebody does something to while they are read for the second time.
    private final class Lines: ImportSource {
        private let text: PlaintextBuffer
        private var readings = 0
        /// Called before each line of the second reading with its place in the order of reading; what it gives back stands
        /// in place of the line.
        var interfering: (Int) throws -> String? = { _ in nil }

        init(_ lines: [String]) { text = plaintext(lines.joined(separator: "\n")) }

        var count: Int { text.count }

        func read(at offset: Int, count: Int, into buffer: PlaintextBuffer) throws {
            readings += 1
            // All of them fit the first piece, which is read for their places and then for what they say.
            if readings > 2, let other = try interfering(readings - 3) { return buffer.append(utf8: other) }
            text.read(at: offset, count: count, into: buffer)
        }
    }

    private struct Interrupted: Error {}

    private static let lines = ["K-117", "L-042", "M-008"].flatMap { code in
        ["progress", "process"].map { #"{"patient":"\#(code)","kind":"\#($0)","text":"a note of \#(code)"}"# }
    }

    private func vault(_ fixture: VaultFixture) throws -> Vault {
        let vault = try fixture.open()
        vault.importCeiling = 1
        return vault
    }

    @Test func `what is written ahead counts when all of it is there`() throws {
        let fixture = try VaultFixture()
        let vault = try vault(fixture)
        var (written, seen) = (0, -1)
        let report = try vault.importNotes(from: Lines(LargeImportTests.lines)) { progress in
            // Of the patients before this one the bundles are there, and nobody sees a note of them.
            if progress.done == 5 {
                written = fixture.files().filter { $0.hasSuffix(".bundle") }.count
                seen = (try? fixture.open().notes().count) ?? -1
            }
        }
        #expect(report.notes == 6)
        #expect(written == 4 && seen == 0)
        #expect(try fixture.open().notes().count == 6)
        #expect(try fixture.open().check().problems == [])
        #expect(try fixture.open().noteUnlock() == UnlockReport())
    }

    @Test(arguments: [1, 2, 4, 5])
    func `an import that fails in the middle leaves nothing behind`(_ line: Int) throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117")
        _ = try fixture.open().addNote(draft("first"), to: patient.id)
        let before = try fixture.files().map { try fixture.contents($0) }
        let lines = Lines(LargeImportTests.lines)
        lines.interfering = { if $0 == line { throw Interrupted() } else { nil } }
        #expect(throws: Interrupted.self) { try vault(fixture).importNotes(from: lines) }
        #expect(try fixture.files().map { try fixture.contents($0) } == before)
        #expect(try fixture.open().notes().count == 1)
        #expect(try vault(fixture).importNotes(from: Lines(LargeImportTests.lines)).notes == 6)
        #expect(try fixture.open().check().problems == [])
    }

    @Test(arguments: [3, 5, 6])
    func `a machine that stops in the middle has nothing of the import, and takes it in the next time`(_ done: Int)
        throws
    {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117")
        _ = try fixture.open().addNote(draft("first"), to: patient.id)
        let bundle = try #require(fixture.files().first { $0.hasSuffix(".bundle") })
        let before = try fixture.contents(bundle).count
        var announced: Intent?
        var copying: Result<Void, any Error>?
        _ = try vault(fixture).importNotes(from: Lines(LargeImportTests.lines)) { progress in
            guard progress.done == done, copying == nil else { return }
            copying = Result {
                announced = try fixture.open().state()?.intent()
                try fixture.copy("vault", to: "then")
                try fixture.copy("a/state", to: "state-then")
            }
        }
        try #require(copying).get()
        // However often it is announced, a file is said to begin where it ended before the import.
        #expect(try #require(announced).starts.contains { $0.offset == before })
        let manager = FileManager.default
        for (was, name) in [("then", "vault"), ("state-then", "a/state")] {
            try manager.removeItem(atPath: fixture.base.string + "/" + name)
            try manager.moveItem(atPath: fixture.base.string + "/" + was, toPath: fixture.base.string + "/" + name)
        }
        fixture.forgetIndex()
        #expect(try fixture.open().noteUnlock().rollbacks.isEmpty)
        #expect(try fixture.open().notes().count == 1)
        #expect(try fixture.open().check().ok)
        #expect(try vault(fixture).importNotes(from: Lines(LargeImportTests.lines)).notes == 6)
        #expect(try fixture.open().notes().count == 7)
        #expect(try fixture.open().check().ok)
    }

    @Test func `a line that is another one when it is read again stops the import`() throws {
        let fixture = try VaultFixture()
        let before = fixture.files()
        for other in ["", "no JSON", #"{"patient":"K-117","kind":"process","text":"moved"}"#] {
            let lines = Lines(LargeImportTests.lines)
            lines.interfering = { $0 == 2 ? other : nil }
            #expect {
                try vault(fixture).importNotes(from: lines)
            } throws: { error in
                guard case VaultError.importLine(3, _)? = error as? VaultError else { return false }
                return true
            }
            #expect(fixture.files() == before)
        }
    }

    @Test func `lines are the same wherever the pieces end that are read at once`() throws {
        let piece = ImportLine.piece
        // A line that fills a piece, one that ends with the next, one of several pieces, an empty one, and one without end.
        let lengths = [piece - 1, 10, piece - 12, 3 * piece + 5, 0, 7]
        let text = lengths.map { String(repeating: "x", count: $0) }.joined(separator: "\n")
        var found: [Int] = []
        try plaintext(text).forEachLines { lines in
            for line in lines {
                #expect(line.number == found.count + 1)
                #expect(!line.isTooLong)
                found.append(line.range.count)
            }
        }
        #expect(found == lengths)
    }

    @Test func `a line that is too long for a note is told as such, and the next one is read`() throws {
        /// One line of `x` without any memory, and then another.
        final class Endless: ImportSource {
            let long = 70 << 20
            var count: Int { long + 4 }

            func read(at offset: Int, count: Int, into buffer: PlaintextBuffer) {
                let end = min(offset + count, self.count)
                unsafe buffer.append(uninitializedCount: max(0, end - offset)) { room in
                    unsafe room.initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "x"))
                    if end > long, long >= offset { unsafe room[long - offset] = UInt8(ascii: "\n") }
                }
            }
        }
        var lines: [Int?] = []
        try Endless().forEachLines { found in lines += found.map { $0.isTooLong ? nil : $0.range.count } }
        #expect(lines == [nil, 3])
    }

    @Test func `a new patient is told by the code that the record bears`() throws {
        let fixture = try VaultFixture()
        let report = try vault(fixture).importNotes(from: Lines([#"{"patient":" K-117 ","text":"a note"}"#]))
        #expect(report.newPatients == ["K-117"])
        #expect(try fixture.open().patients().map(\.code) == ["K-117"])
    }
}
