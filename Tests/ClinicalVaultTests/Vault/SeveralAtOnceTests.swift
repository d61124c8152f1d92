import Foundation
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct SeveralAtOnceTests {
    @Test func `several commands add at once, and nothing is lost or doubled`() throws {
        let fixture = try VaultFixture()
        let patients = try ["K-117", "L-042", "M-008"].map { try fixture.open().addPatient(code: $0).id }
        let (threads, each) = (6, 12)
        let failures = Failures()
        let fixtures = UncheckedBox(fixture)
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            do {
                for number in 0..<each {
                    let vault = try fixtures.value.open()
                    _ = try vault.addNote(
                        draft("note \(thread) \(number)"), to: patients[(thread + number) % patients.count])
                }
            } catch {
                failures.add(error)
            }
        }
        #expect(failures.all.isEmpty, "\(failures.all)")
        let vault = try fixture.open()
        let notes = try vault.notes()
        #expect(notes.count == threads * each)
        #expect(try Set(vault.read(notes.map(\.id)).map(\.string)).count == threads * each)
        #expect(try fixture.open().check().problems == [])
        #expect(try fixture.open().noteUnlock() == UnlockReport())
        // One writer, one ledger, one bundle a drawer: nobody was taken for a stranger.
        #expect(fixture.files().filter { $0.hasSuffix(".bundle") }.count == 3)
    }

    @Test func `a command does not wait for ever behind one that does not end`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        let held = try #require(try vault.state()).lock()
        let other = try fixture.open()
        other.patience = 50
        do {
            _ = try other.addPatient(code: "K-117")
            Issue.record("wrote in spite of the lock")
        } catch VaultError.busy {}
        // Reading goes on.
        #expect(try other.patients().isEmpty)
        held.unlock()
        _ = try other.addPatient(code: "K-117")
    }

    @Test func `a bundle that is full is followed by another`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        for number in 0..<5 {
            let vault = try fixture.open()
            vault.bundleCeiling = 2000
            _ = try vault.addNote(draft("note \(number)"), to: patient)
        }
        #expect(fixture.files().filter { $0.hasSuffix(".bundle") }.count > 1)
        #expect(fixture.files().filter { $0.hasSuffix(".ledger") }.count > 1)
        #expect(try fixture.open().notes().count == 5)
        #expect(try fixture.open().noteUnlock() == UnlockReport())
        #expect(try fixture.open().check().problems == [])
        // The one in the middle is missed.
        for name in fixture.files() where name.hasSuffix(".bundle") || name.hasSuffix(".ledger") {
            let bytes = try fixture.contents(name)
            try fixture.remove(name)
            #expect(try !fixture.isSound(), "\(name)")
            try fixture.write(bytes, name)
        }
    }

    @Test func `an import that is larger than a bundle goes on in the next`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        vault.bundleCeiling = 20_000
        let lines = (0..<300).map { #"{"patient":"K-117","text":"note \#($0)"}"# }.joined(separator: "\n")
        _ = try vault.importNotes(lines)
        #expect(fixture.files().filter { $0.hasSuffix(".bundle") }.count > 2)
        #expect(try fixture.open().notes().count == 300)
        #expect(try fixture.open().noteUnlock() == UnlockReport())
        #expect(try fixture.open().check().problems == [])
        _ = try fixture.open().addNote(draft("after it"), to: fixture.open().patient(matching: "K-117").id)
        #expect(try fixture.open().notes().count == 301)
        #expect(try fixture.open().check().problems == [])
    }

    @Test func `a file that is replaced under a command's hands is not called saved`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        let vault = try fixture.open()
        let append = try Append(vault)
        let target = try append.target(DrawerRef(patient: patient, drawer: .record))
        try append.add(vault.record(of: draft("text")), to: target)
        // A synchronisation puts another file in its place.
        let bytes = try fixture.contents(target.path)
        try fixture.remove(target.path)
        try fixture.write(bytes, target.path)
        #expect(throws: VaultError.self) { try append.finish(.added) }
        #expect(try fixture.open().notes().isEmpty)
    }

    @Test func `a vault that is open for reading is not touched`() throws {
        let fixture = try VaultFixture()
        let patient = try fixture.open().addPatient(code: "K-117").id
        let note = try fixture.open().addNote(draft("text"), to: patient)
        let before = try fixture.files().map { try fixture.contents($0) }
        let vault = try fixture.open(.readOnly)
        #expect(try vault.text(of: note.id) == "text")
        #expect(try vault.noteUnlock().rollbacks.isEmpty)
        do {
            _ = try vault.addNote(draft("more"), to: patient)
            Issue.record("wrote to a vault that is open for reading")
        } catch VaultError.readOnly {}
        #expect(try fixture.files().map { try fixture.contents($0) } == before)
    }
}

/// Errors of several threads.
private final class Failures: @unchecked Sendable {
    private let lock = NSLock()
    private var errors: [String] = []
    var all: [String] { lock.withLock { errors } }
    func add(_ error: any Error) { lock.withLock { errors.append("\(error)") } }
}

private struct UncheckedBox<Value>: @unchecked Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
}
