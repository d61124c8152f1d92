internal import SecretMemory
internal import SystemPackage
package import VaultCrypto

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Which installation this is: the machine, the user and the place of the vault.
package struct Installation: Hashable, Sendable {
    var machine: [UInt8]
    var user: UInt32
    var boot: Identifier

    /// A parameter of tests; commands use ``current()``.
    package init(machine: [UInt8], user: UInt32, boot: Identifier) {
        self.machine = machine
        self.user = user
        self.boot = boot
    }

    /// This machine and this user.
    package static func current() -> Installation {
        let machine = read("/etc", "machine-id") ?? []
        let boot = read("/proc/sys/kernel/random", "boot_id") ?? []
        return Installation(
            machine: machine, user: getuid(), boot: Identifier(beginningOf: SHA256.hash(boot)))
    }

    private static func read(_ folder: String, _ name: String) -> [UInt8]? {
        // Files of /proc say a size of 0: one read, not as many bytes as the size says.
        guard let folder = try? Folder.open(FilePath(folder), called: folder), let file = try? folder.file(name)
        else { return nil }
        return try? file.read(at: 0, count: 256)
    }
}

/// What this machine remembers of a vault for one clinician: pins, arrivals, the writer, the intent. All of it is written
/// under its one lock.
final class StateFolder {
    static let ledgers = "ledgers"
    /// How long a command waits for another one, in milliseconds.
    static let patience = 10_000

    let folder: Folder
    let pinFolder: Folder
    private let pinsKey: SecretBytes
    private let place: Identifier
    let installation: Installation

    init(
        _ path: FilePath, vaultPath: FilePath, vault: Identifier, keys: any KeyHolder, installation: Installation
    ) throws {
        let whole = StateFolder.path(in: path, vault: vault, clinician: keys.clinician)
        folder = try Folder.make(whole, called: whole.string)
        pinFolder = try folder.makeFolder("pins")
        pinsKey = try keys.deriveKey(for: .pins)
        self.installation = installation
        let real = Folder.realPath(vaultPath) ?? vaultPath.string
        var seed = vault.bytes + installation.machine + [0]
        seed.append(bigEndian: installation.user)
        place = Identifier(beginningOf: SHA256.hash(seed + Array(real.utf8)))
    }

    static func path(in state: FilePath, vault: Identifier, clinician: Identifier) -> FilePath {
        state.appending(vault.text).appending(clinician.text)
    }

    /// Takes the lock of all writing commands of this clinician on this machine. It ends with the file that is returned.
    func lock(patience: Int = StateFolder.patience) throws -> File {
        let file = try folder.newFile("lock") ?? folder.fileForAppending("lock")
        guard let file else { throw VaultError.system("open", folder.path(of: "lock")) }
        try file.lock(patience: patience)
        return file
    }

    // MARK: Pins

    static func pinName(patient: Identifier, _ drawer: Drawer) -> String {
        patient.text + (drawer == .record ? ".r" : ".p")
    }

    /// What was pinned under that name; nil where nothing was, or where it is not authentic (lost with the power, or
    /// of another key): then this machine has no memory of it.
    func pins(_ name: String) throws -> PinFile? {
        guard let bytes = try pinFolder.contents(name, limit: PinFile.maximumCount) else { return nil }
        return try PinFile(parsing: bytes, name: name, key: pinsKey)
    }

    /// Replaces what is pinned.
    ///
    /// - Parameter durably: where the older pin says more than is there. Else a pin that is lost makes this machine know
    ///   less, never something wrong.
    func setPins(_ pins: PinFile, _ name: String, durably: Bool = false) throws {
        try pinFolder.replace(name, with: pins.bytes(name: name, key: pinsKey), durably: durably)
    }

    /// Seals all pins and arrivals anew that a former secret of the clinician's has authenticated. Once the pins of the
    /// ledgers are of the newest secret, those of an older one, which somebody else may have by now, say nothing any more.
    func renewPins(upTo generations: Int, _ keys: any KeyHolder) throws {
        guard generations > 1, let bytes = try pinFolder.contents(StateFolder.ledgers, limit: PinFile.maximumCount),
            try PinFile(parsing: bytes, name: StateFolder.ledgers, key: pinsKey) == nil
        else { return }
        for age in 1..<generations {
            let old = try keys.deriveKey(for: .pins, age: age)
            guard try PinFile(parsing: bytes, name: StateFolder.ledgers, key: old) != nil else { continue }
            let lock = try lock()
            defer { lock.unlock() }
            let arrivals = StateFolder.arrivalsName
            if let bytes = try folder.contents(arrivals, limit: Arrivals.maximumCount),
                let known = try Arrivals(parsing: bytes, name: arrivals, key: old)
            {
                try setArrivals(known)
            }
            // The ledgers last: until then an interruption begins again.
            let names = try pinFolder.entries().filter { $0.kind == .file }.map(\.name)
            for name in names.filter({ $0 != StateFolder.ledgers }) + [StateFolder.ledgers] {
                guard let bytes = try pinFolder.contents(name, limit: PinFile.maximumCount),
                    let pins = try PinFile(parsing: bytes, name: name, key: old)
                else { continue }
                try setPins(pins, name)
            }
            return
        }
    }

    /// The names of all pinned drawers.
    func pinnedDrawers() throws -> [(patient: Identifier, drawer: Drawer)] {
        try pinFolder.entries().compactMap { entry in
            let drawer: Drawer? = entry.name.hasSuffix(".r") ? .record : entry.name.hasSuffix(".p") ? .process : nil
            guard let drawer, let patient = Identifier(text: entry.name.dropLast(2)) else { return nil }
            return (patient, drawer)
        }
    }

    // MARK: Arrivals

    private static let arrivalsName = "arrivals"

    /// What came from elsewhere and was not listed as new yet; nil where no unlock has looked here so far. A file that is
    /// not authentic says nothing: what was lost with the power is not called new.
    func arrivals() throws -> Arrivals? {
        let name = StateFolder.arrivalsName
        guard let bytes = try folder.contents(name, limit: Arrivals.maximumCount) else { return nil }
        return try Arrivals(parsing: bytes, name: name, key: pinsKey) ?? Arrivals()
    }

    /// Replaces what is remembered of arrivals; not synced, like the pins.
    func setArrivals(_ arrivals: Arrivals) throws {
        let name = StateFolder.arrivalsName
        try folder.replace(name, with: arrivals.bytes(name: name, key: pinsKey), durably: false)
    }

    // MARK: Writer

    /// The writer of this installation, and whether it was made just now. Under the lock.
    ///
    /// The file of a writer is never replaced and holds its own inode number: in a copied or restored folder it has
    /// another one, and the installation becomes a new writer.
    func writer() throws -> (id: Identifier, isNew: Bool) {
        let all = try writers()
        if case let newest?? = all.last { return (newest, false) }
        return (try makeWriter(number: all.count + 1), true)
    }

    /// The writer of this installation, if it has one; to be asked without the lock.
    func knownWriter() throws -> Identifier? { try writers().last ?? nil }

    /// Every writer that this installation is or was.
    func localWriters() throws -> Set<Identifier> { Set(try writers().compactMap(\.self)) }

    /// Begins a new writer in place of the present one, which is in doubt.
    @discardableResult
    func retireWriter() throws -> Identifier { try makeWriter(number: writers().count + 1) }

    /// The writers of this place in the order in which they were made; nil for one whose file is a copy.
    private func writers() throws -> [Identifier?] {
        var writers: [Identifier?] = []
        while let file = try folder.file(writerName(writers.count + 1)) {
            let bytes = try file.contents(limit: 4096, size: file.opened.size)
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            let isOurs =
                lines.count == 3 && lines[0] == "alcove writer 1" && lines[1].hasPrefix("writer ")
                && lines[2] == "inode \(file.opened.inode)"
            writers.append(isOurs ? Identifier(text: lines[1].dropFirst("writer ".count)) : nil)
        }
        return writers
    }

    private func makeWriter(number: Int) throws -> Identifier {
        guard let file = try folder.newFile(writerName(number)) else {
            throw VaultError.damaged(path: folder.path(of: writerName(number)), what: "appeared meanwhile")
        }
        let id = Identifier.random()
        try file.write(Array("alcove writer 1\nwriter \(id.text)\ninode \(file.opened.inode)\n".utf8), at: 0)
        try file.sync()
        try folder.sync()
        return id
    }

    private func writerName(_ number: Int) -> String { "writer-\(place.text)-\(number)" }

    // MARK: Intent

    private var intentName: String { "intent-\(place.text)" }

    /// What the last command of this installation was about to do. Under the lock.
    func intent() throws -> Intent? {
        guard let bytes = try folder.contents(intentName, limit: Intent.maximumCount + 64) else { return nil }
        return Intent(parsing: bytes)
    }

    /// - Parameter durably: where a power cut that loses the intent would look like a rollback.
    func setIntent(_ intent: Intent, durably: Bool = false) throws {
        let file = try folder.fileForAppending(intentName) ?? folder.newFile(intentName)
        guard let file else { throw VaultError.system("open", folder.path(of: intentName)) }
        let bytes = intent.bytes
        try file.write(bytes, at: 0)
        // The next command reads all of it: what is left of a large import would be read for ever.
        if file.opened.size > bytes.count { try file.truncate(to: bytes.count) }
        if durably {
            try file.sync()
            try folder.sync()
        }
    }

    /// Copies a file, or its bytes from `offset` on, into the state folder, durably, before they leave the vault.
    ///
    /// - Returns: where the copy lies.
    @discardableResult
    func setAside(_ file: File, from offset: Int = 0, name: String) throws -> String {
        let aside = try folder.makeFolder("aside")
        let size = try file.status().size
        let copyName = "\(name)-\(offset)-\(Identifier.random().text)"
        guard let copy = try aside.newFile(copyName) else { throw VaultError.system("make", aside.path(of: copyName)) }
        var position = offset
        while position < size {
            let bytes = try file.read(at: position, count: min(1 << 20, size - position))
            guard !bytes.isEmpty else { break }
            try copy.write(bytes, at: position - offset)
            position += bytes.count
        }
        try copy.sync()
        try aside.sync()
        return aside.path(of: copyName)
    }

    /// Cuts a file off at `offset`, after what lies behind has been set aside; to be synced by whoever goes on with it.
    ///
    /// - Returns: where the copy lies.
    @discardableResult
    func cut(_ file: File, at offset: Int, name: String) throws -> String {
        let place = try setAside(file, from: offset, name: name)
        try file.truncate(to: offset)
        return place
    }
}
