internal import Foundation
internal import SecretMemory
internal import SystemPackage
internal import TortureKit
internal import VaultCrypto

@testable internal import ClinicalVault

/// A machine with a vault of some history, whose disk can be put back and laid out as a power cut leaves it.
///
/// All happens at one place: who writes is known by the real path of the vault, among other things.
final class PowerStation {
    let machine: Machine
    /// The vault, what the machine remembers of it, and the configuration.
    let roots: [String]
    let cache: String
    let places: VaultPlaces
    /// The secret, opened once.
    private(set) var secret: IdentityFile
    private let base: PowerDisk
    private var baseInodes: [Int: UInt64] = [:]
    /// Another copy of the vault, where a scenario has one.
    var remembered: FilePath?

    init(program: URL) throws {
        machine = try Machine(program: program)
        try machine.initialise()
        try machine.unlock()
        for arguments in PowerStation.history {
            let answer = try machine.run(arguments)
            guard answer.status == 0 else { throw TortureError("\(arguments): \(answer.errors)") }
        }
        for folder in [machine.configuration, machine.cache] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        roots = [machine.vault.path, machine.state.path, machine.configuration.path]
        cache = machine.cache.path
        places = VaultPlaces(
            vault: FilePath(roots[0]), configuration: FilePath(roots[2]), state: FilePath(roots[1]),
            cache: FilePath(cache))
        secret = try PowerStation.open(places, Machine.passphrase)
        base = try PowerDisk(reading: roots)
        for (path, item) in base.entries() where path.contains("/writer-") { baseInodes[item] = try inode(path) }
    }

    private static let history = [
        ["patient", "add", "K-117", "--name", "Name Surname"],
        ["add", "K-117", "The first session, about sleep and the work at night.", "--theme", "sleep"],
        ["add", "K-117", "The second session."],
        ["edit", "K-117:last", "The second session, as it was meant."],
        ["add", "K-117", "Kept apart.", "--process"],
        ["patient", "add", "L-042"],
        ["add", "L-042", "Another person's session."],
        ["show", "L-042:last"],
    ]

    static func open(_ places: VaultPlaces, _ passphrase: String) throws -> IdentityFile {
        guard let clinician = try Vault.describe(places).clinicians.first?.id else {
            throw TortureError("the vault has no clinician")
        }
        return try Vault.open(
            places, clinician: clinician, file: Vault.identityName, with: secretBytes(passphrase), ceiling: .identity)
    }

    private static func secretBytes(_ text: String) throws -> SecretBytes {
        try unsafe SecretBytes(copying: Array(text.utf8).span.bytes)
    }

    /// The vault as it was at first.
    ///
    /// - Parameter locked: whether the agent went with the last scenario.
    func reset(locked: Bool) throws {
        try lay(base, inodes: baseInodes)
        try clear(cache)
        if locked { try machine.unlock() }
    }

    // MARK: Laying out

    /// Writes a disk to its place.
    ///
    /// A writer's file notes its own inode number, by which a copy is known for one. After a power cut the numbers are what
    /// they were; here the files are new ones, so theirs is put in where the whole file had arrived.
    func lay(_ disk: PowerDisk, inodes: [Int: UInt64] = [:]) throws {
        for root in disk.roots { try clear(root) }
        for (path, item) in disk.entries() {
            guard case .file(let bytes) = disk.items[item] else {
                try FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
                continue
            }
            let place = URL(fileURLWithPath: path)
            try Data(bytes).write(to: place)
            guard let old = inodes[item] else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            let ending = "\ninode \(old)\n"
            if text.hasSuffix(ending) {
                let new = try inode(path)
                let file = try FileHandle(forWritingTo: place)
                try file.truncate(atOffset: 0)
                try file.write(contentsOf: Data("\(text.dropLast(ending.count))\ninode \(new)\n".utf8))
                try file.close()
            }
        }
    }

    private func clear(_ folder: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            try FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }

    /// Lays out the search index of some moment.
    func layCache(_ cache: PowerCut.Cache, of recording: PowerRecording) throws {
        try clear(self.cache)
        switch cache {
        case .none: break
        case .before: try lay(recording.cacheBefore)
        case .after: try lay(recording.cacheAfter)
        case .torn:
            var disk = recording.cacheAfter
            for (_, item) in disk.entries() {
                if case .file(let bytes) = disk.items[item] { disk.apply(.resize(file: item, size: bytes.count / 2)) }
            }
            try lay(disk)
        }
    }

    // MARK: Another copy

    /// A copy of the vault as it is now.
    func copy() throws -> FilePath {
        let folder = machine.work.appendingPathComponent("other-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let copy = folder.appendingPathComponent("vault")
        try FileManager.default.copyItem(at: machine.vault, to: copy)
        return FilePath(copy.path)
    }

    /// A copy of the vault as it is now, with notes that were written to it on another machine.
    func otherCopy(_ texts: [String]) throws -> FilePath {
        let copy = try copy()
        let own = copy.removingLastComponent()
        let places = VaultPlaces(
            vault: copy, configuration: own.appending("config"), state: own.appending("state"),
            cache: own.appending("cache"))
        let vault = try Vault(places, keys: secret.identity)
        _ = try vault.noteUnlock()
        let patient = try vault.patient(matching: "K-117")
        for text in texts { _ = try vault.addNote(powerDraft(text), to: patient.id) }
        return places.vault
    }
}

/// A progress note of today.
func powerDraft(_ text: String) -> NoteDraft {
    let buffer = PlaintextBuffer()
    buffer.append(utf8: text)
    return NoteDraft(kind: .progress, day: .today(), text: buffer)
}
