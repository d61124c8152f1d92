import Foundation
import SecretMemory
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

/// A vault in a folder of its own that goes with it, on a machine that the test makes up.
final class VaultFixture {
    /// The clock: a test moves it.
    final class Clock: @unchecked Sendable {
        var seconds: Int64 = 1_790_000_000
    }

    static let passphrase = "tunnel orange museum velvet blanket fiscal"

    let base: FilePath
    var places: VaultPlaces
    let clock = Clock()
    var identity: UnlockedIdentity
    let installation: Installation

    init(name: String = "Dr. A. Example", machine: UInt8 = 1) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("alcove-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        base = FilePath(path)
        places = VaultFixture.places(base, home: "a")
        installation = VaultFixture.installation(machine)
        let clock = clock
        identity = try Vault.create(
            in: places, name: name, passphrase: secret(VaultFixture.passphrase), recovery: .generate(),
            cost: ScryptCost(testing: 4), installation: installation, now: { Timestamp(seconds: clock.seconds) })
    }

    deinit { try? FileManager.default.removeItem(atPath: base.string) }

    static func places(_ base: FilePath, home: String) -> VaultPlaces {
        let own = base.appending(home)
        return VaultPlaces(
            vault: base.appending("vault"), configuration: own.appending("config"), state: own.appending("state"),
            cache: own.appending("cache"))
    }

    static func installation(_ machine: UInt8, boot: UInt8 = 1) -> Installation {
        Installation(machine: [machine], user: 1000, boot: Identifier([UInt8](repeating: boot, count: 16))!)
    }

    /// A new instance, as another command would have it.
    func open(_ access: VaultAccess = .readWrite) throws -> Vault {
        try open(identity, places, installation, access)
    }

    func open(
        _ identity: UnlockedIdentity, _ places: VaultPlaces, _ installation: Installation,
        _ access: VaultAccess = .readWrite
    ) throws -> Vault {
        let clock = clock
        return try Vault(
            places, keys: identity, access: access, installation: installation,
            now: { Timestamp(seconds: clock.seconds) })
    }

    var vaultPath: String { places.vault.string }

    /// Every file of the vault, by its path inside.
    func files() -> [String] {
        let enumerator = FileManager.default.enumerator(atPath: vaultPath)
        var files: [String] = []
        while let name = enumerator?.nextObject() as? String {
            let attributes = try? FileManager.default.attributesOfItem(atPath: vaultPath + "/" + name)
            if attributes?[.type] as? FileAttributeType != .typeDirectory { files.append(name) }
        }
        return files.sorted()
    }

    func contents(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: vaultPath + "/" + name)))
    }

    /// Changes a file behind the vault's back. The search index, which has seen it as it was, goes with the old bytes.
    func write(_ bytes: [UInt8], _ name: String) throws {
        forgetIndex()
        try Data(bytes).write(to: URL(fileURLWithPath: vaultPath + "/" + name))
    }

    /// Deletes the search index of everybody at home here.
    func forgetIndex() { try? FileManager.default.removeItem(atPath: places.cache.string) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: vaultPath + "/" + name) }

    /// Copies every file of another folder below the fixture's into the vault, over those of the same name.
    func takeFiles(of other: String) throws {
        let manager = FileManager.default
        let from = base.appending(other).string
        for case let name as String in try #require(manager.enumerator(atPath: from)) {
            let place = vaultPath + "/" + name
            if try manager.attributesOfItem(atPath: from + "/" + name)[.type] as? FileAttributeType == .typeDirectory {
                try manager.createDirectory(atPath: place, withIntermediateDirectories: true)
            } else {
                try Data(contentsOf: URL(fileURLWithPath: from + "/" + name)).write(to: URL(fileURLWithPath: place))
            }
        }
    }

    /// A copy of a folder below the fixture's.
    func copy(_ from: String, to: String) throws {
        try FileManager.default.copyItem(atPath: base.appending(from).string, toPath: base.appending(to).string)
    }
}

func draft(
    _ text: String, kind: NoteKind = .progress, day: String = "2026-11-16", title: String = "", themes: [String] = []
) -> NoteDraft {
    NoteDraft(kind: kind, day: CalendarDay(iso: day)!, title: title, themes: themes, text: plaintext(text))
}

extension Note {
    var string: String { text.text(in: 0..<text.count) ?? "" }
}

extension Vault {
    func text(of note: Identifier) throws -> String { try read([note])[0].string }

    func importNotes(_ lines: String, skipBad: Bool = false) throws -> ImportReport {
        try importNotes(from: plaintext(lines), skipBad: skipBad, today: CalendarDay(iso: "2026-11-23")!)
    }
}
