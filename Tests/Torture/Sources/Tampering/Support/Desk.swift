import Foundation
import SecretMemory
import SystemPackage
import TortureKit

@testable import ClinicalVault
@testable import VaultCrypto

/// The clock of everybody in a chapter; the chapter moves it.
final class Clock {
    var seconds: Int64 = 1_790_000_000

    func now() -> Timestamp { Timestamp(seconds: seconds) }
}

/// One clinician at one machine: where the vault lies for them, their home, and their opened identity.
struct Desk {
    var vault: String
    var home: String
    var identity: UnlockedIdentity
    var installation: Installation
    let clock: Clock
    /// Where the search index lies, where it is not at home.
    var indexFolder: String?

    var clinician: Identifier { identity.clinician }

    var places: VaultPlaces {
        VaultPlaces(
            vault: FilePath(vault), configuration: FilePath(home + "/config"), state: FilePath(state),
            cache: FilePath(cache))
    }
    var state: String { home + "/state" }
    var cache: String { indexFolder ?? home + "/cache" }

    /// A new instance, as another command would have it.
    func open(_ access: VaultAccess = .readWrite) throws -> Vault {
        let clock = clock
        return try Vault(
            places, keys: identity, access: access, installation: installation, now: { clock.now() })
    }

    /// Deletes the search index, which has seen files as they were.
    func forgetIndex() { try? FileManager.default.removeItem(atPath: cache) }

    /// The same person and machine with copies of the vault and the home in another folder.
    func copied(to base: String) throws -> Desk {
        var copy = self
        copy.vault = base + "/vault"
        copy.home = base + "/home"
        try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: vault, toPath: copy.vault)
        try FileManager.default.copyItem(atPath: home, toPath: copy.home)
        return copy
    }

    static func installation(_ machine: UInt8, boot: UInt8 = 1) -> Installation {
        Installation(
            machine: [machine], user: 1000, boot: Identifier(beginningOf: SHA256.hash([boot])))
    }

    static let passphrase = "tunnel orange museum velvet blanket fiscal"

    /// Makes a vault at `base` for its first clinician. The work factor of the passphrase is the smallest there is.
    static func make(
        at base: String, clock: Clock, name: String = "Dr. A. Example", machine: UInt8 = 1, home: String = "a"
    ) throws -> Desk {
        try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
        let places = VaultPlaces(
            vault: FilePath(base + "/vault"), configuration: FilePath(base + "/\(home)/config"),
            state: FilePath(base + "/\(home)/state"), cache: FilePath(base + "/\(home)/cache"))
        let identity = try Vault.create(
            in: places, name: name, passphrase: secret(passphrase), recovery: .generate(),
            cost: ScryptCost(testing: 4), installation: installation(machine), now: { clock.now() })
        return Desk(
            vault: base + "/vault", home: base + "/\(home)", identity: identity,
            installation: installation(machine), clock: clock)
    }

    /// Adds another clinician to the same vault, at a machine of their own.
    func joined(by name: String, home: String, machine: UInt8) throws -> Desk {
        var desk = self
        desk.home = (self.home as NSString).deletingLastPathComponent + "/" + home
        desk.installation = Desk.installation(machine)
        let clock = clock
        desk.identity = try Vault.join(
            desk.places, name: name, passphrase: secret("another six words for this one"), recovery: .generate(),
            cost: ScryptCost(testing: 4), installation: desk.installation, now: { clock.now() })
        return desk
    }

    /// The same clinician at a machine that has never seen the vault.
    func elsewhere(home: String, machine: UInt8) -> Desk {
        var desk = self
        desk.home = (self.home as NSString).deletingLastPathComponent + "/" + home
        desk.installation = Desk.installation(machine)
        return desk
    }
}

func secret(_ text: String) throws -> SecretBytes {
    let bytes = Array(text.utf8)
    return try unsafe SecretBytes(copying: bytes.span.bytes)
}

func plaintext(_ text: String) -> PlaintextBuffer {
    let buffer = PlaintextBuffer()
    buffer.append(utf8: text)
    return buffer
}

func draft(
    _ text: String, kind: NoteKind = .progress, title: String = "", themes: [String] = []
) throws -> NoteDraft {
    guard let day = CalendarDay(iso: "2026-11-16") else { throw TortureError("no day") }
    return NoteDraft(kind: kind, day: day, title: title, themes: themes, text: plaintext(text))
}

extension Vault {
    func importNotes(_ lines: String) throws -> ImportReport {
        guard let today = CalendarDay(iso: "2026-11-23") else { throw TortureError("no day") }
        return try importNotes(from: plaintext(lines), skipBad: false, today: today)
    }
}
