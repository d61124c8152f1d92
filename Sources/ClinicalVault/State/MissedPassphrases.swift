internal import SystemPackage
internal import VaultCrypto

/// The passphrases that did not open the vault since one did, on this machine.
///
/// Each try costs the whole key derivation. After the third there is a wait besides, so that somebody at an unattended
/// keyboard gets a few tries and not a few thousand; and the clinician learns of them. Tries at the same time wait side by
/// side: of them the derivation, a second of a processor each, lets no more through than there are processors. Whoever can
/// write to the state folder can also take the vault's file away and try elsewhere: against them there is the derivation
/// alone.
public struct MissedPassphrases: Hashable, Sendable {
    /// How many there were.
    public let count: Int
    /// When the last one was tried.
    public let last: Timestamp

    /// So many tries are a slip of the fingers.
    static let free = 3
    /// The longest wait, in seconds: a clinician who finds it must not have to go away.
    static let longestWait = 30
    /// More are not counted, whatever the file says.
    static let most = 1_000_000

    /// How long the next try has to wait, in seconds: 1, 2, 4, 8, 16, then ``longestWait``. Time that has passed counts.
    func wait(at now: Timestamp) -> Int {
        guard count >= MissedPassphrases.free else { return 0 }
        let whole = min(1 << min(count - MissedPassphrases.free, 16), MissedPassphrases.longestWait)
        // A clock that was set back makes nobody wait longer.
        let passed = max(0, now.seconds - last.seconds)
        return passed >= Int64(whole) ? 0 : whole - Int(passed)
    }

    init(count: Int, last: Timestamp) {
        self.count = count
        self.last = last
    }

    /// What the file says; nil for an empty one, and for one that says nothing.
    init?(parsing bytes: [UInt8]) {
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let count = Int(words[0]), count > 0, let last = Timestamp(iso: words[1]) else {
            return nil
        }
        self.init(count: min(count, MissedPassphrases.most), last: last)
    }
}

/// The file in the state folder that counts them.
///
/// A try is entered before it begins, so that tries at the same time, or killed ones, count as well.
struct PassphraseTries {
    private static let name = "tries"
    private static let maximumCount = 256
    /// Whoever holds the file writes a line; who waits longer, in milliseconds, goes on without.
    private static let patience = 500

    /// nil where the state folder takes nothing: then nothing is counted, and the vault opens all the same.
    private let file: File?

    init(_ state: FilePath, vault: Identifier, clinician: Identifier) {
        let path = StateFolder.path(in: state, vault: vault, clinician: clinician)
        let folder = try? Folder.make(path, called: path.string)
        let name = PassphraseTries.name
        file = try? folder.flatMap { try $0.newFile(name) ?? $0.fileForAppending(name) }
    }

    /// What was missed so far, to be asked without making anything; nil where nothing was.
    static func missed(_ state: FilePath, vault: Identifier, clinician: Identifier) -> MissedPassphrases? {
        let path = StateFolder.path(in: state, vault: vault, clinician: clinician)
        let folder = try? Folder.open(path, called: path.string)
        return (try? folder?.contents(name, limit: maximumCount)).flatMap(MissedPassphrases.init)
    }

    /// Enters a try.
    ///
    /// - Returns: what was missed before it.
    func begin(at now: Timestamp) -> MissedPassphrases? {
        guard let file else { return nil }
        let isLocked = (try? file.lock(patience: PassphraseTries.patience)) != nil
        defer { if isLocked { file.unlock() } }
        let before = (try? file.contents(limit: PassphraseTries.maximumCount)).flatMap(MissedPassphrases.init)
        write(MissedPassphrases(count: min((before?.count ?? 0) + 1, MissedPassphrases.most), last: now))
        return before
    }

    /// Sets what was missed: nothing after a passphrase that opened the vault.
    func set(_ missed: MissedPassphrases?) {
        guard let file else { return }
        let isLocked = (try? file.lock(patience: PassphraseTries.patience)) != nil
        defer { if isLocked { file.unlock() } }
        write(missed)
    }

    private func write(_ missed: MissedPassphrases?) {
        let bytes = Array((missed.map { "\($0.count) \($0.last.iso)\n" } ?? "").utf8)
        try? file?.write(bytes, at: 0)
        try? file?.truncate(to: bytes.count)
    }
}
