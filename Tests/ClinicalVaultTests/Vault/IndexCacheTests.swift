import NoteIndex
import SecretMemory
import SystemPackage
import Testing

@testable import ClinicalVault

/// A change of the index that is too large for memory is written in parts.
final class IndexCacheTests {
    private let fixture: VaultFixture
    private let folder: Folder
    private let key: SecretBytes

    init() throws {
        fixture = try VaultFixture()
        let path = fixture.base.appending("index")
        folder = try Folder.make(path, called: path.string)
        key = try SecretBytes.random(count: 32)
    }

    private func cache() throws -> IndexCache {
        let cache = try IndexCache(folder, key: key, binding: [1], mayWrite: true)
        try cache.load()
        return cache
    }

    private func builder(_ numbers: Range<UInt8>) throws -> SegmentBuilder {
        let builder = SegmentBuilder()
        for number in numbers {
            let note = try #require(NoteKey([UInt8](repeating: number, count: 16)))
            let patient = try #require(PatientKey([UInt8](repeating: 1, count: 16)))
            let text = plaintext("note")
            try text.withBytes { (text) throws(IndexError) in
                try builder.add(
                    IndexedNote(note: note, patient: patient, day: 20_000, kind: 0), title: text, text: text)
            }
        }
        return builder
    }

    private var temporary: [String] {
        get throws { try folder.entries().map(\.name).filter { $0.hasPrefix(".") } }
    }

    @Test func `parts count when the rest is committed, and then all of them`() throws {
        let cache = try cache()
        #expect(try cache.spill(builder(0..<3)))
        #expect(try cache.spill(builder(3..<5)))
        #expect(try cache.reader.count() == 0)
        #expect(try self.cache().reader.count() == 0)
        #expect(try cache.commit(builder(5..<6)) { $0.patients = 1 })
        #expect(try cache.reader.count() == 6)
        let other = try self.cache()
        #expect(try other.reader.count() == 6)
        #expect(other.manifest.notes == 6 && other.manifest.patients == 1)
        #expect(try temporary == [])
    }

    @Test func `where another process was faster, the parts go`() throws {
        let (slow, fast) = (try cache(), try cache())
        #expect(try slow.spill(builder(0..<3)))
        #expect(try fast.commit(builder(7..<8)) { _ in })
        #expect(try !slow.commit(builder(3..<4)) { _ in })
        try slow.load()
        #expect(try slow.reader.count() == 1)
        #expect(try temporary == [])
    }

    @Test func `a change that is given up leaves no part`() throws {
        let cache = try cache()
        #expect(try cache.spill(builder(0..<3)))
        cache.reset()
        #expect(try temporary == [])
        #expect(try cache.spill(builder(0..<3)))
        try cache.load()
        #expect(try temporary == [])
        #expect(try cache.reader.count() == 0)
    }

    @Test func `where nothing may be written, nothing is taken from the builder`() throws {
        let cache = try IndexCache(folder, key: key, binding: [1], mayWrite: false)
        #expect(try !cache.spill(builder(0..<3)))
        #expect(try cache.commit(builder(0..<3)) { _ in })
        #expect(try cache.reader.count() == 3)
    }
}
