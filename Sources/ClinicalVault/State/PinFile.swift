internal import SecretMemory
internal import VaultCrypto

/// What this machine has seen of one bundle or ledger.
struct BundlePin: Hashable {
    let bundle: Identifier
    let kind: BundleKind
    let writer: Identifier
    let clinician: Identifier
    /// The newest end that was synced here, or read at an unlock. Less than this is a rollback.
    var seen: BundleEnd?
    /// An end that a log named and that has not arrived yet. Less than this is not damage.
    var expected: BundleEnd?
    /// An end that was written here without waiting for the disk: sure only until the machine starts anew.
    var unsynced: BundleEnd?
    /// The boot in which `unsynced` was written.
    var boot: Identifier?

    init(
        bundle: Identifier, kind: BundleKind, writer: Identifier, clinician: Identifier, seen: BundleEnd? = nil,
        expected: BundleEnd? = nil
    ) {
        self.bundle = bundle
        self.kind = kind
        self.writer = writer
        self.clinician = clinician
        self.seen = seen
        self.expected = expected
    }

    init(_ header: BundleHeader, seen: BundleEnd?) {
        self.init(
            bundle: header.bundle, kind: header.kind, writer: header.writer, clinician: header.clinician, seen: seen)
    }
}

/// What this machine has seen of one drawer, or of all ledgers: a small file in the state folder, authenticated with
/// the pins key, replaced as a whole.
///
///     magic 8 ‖ u32 n ‖ H(statement) ‖ u32 expected n ‖ H(expected statement) ‖ u32 generation ‖ H(identity.age) ‖ H(recovery.age) ‖ u32 count ‖ pins
///     ‖ u32 count ‖ trusted ‖ HMAC-SHA-256(pins key, name 00 ‖ all before)
///
/// One file a drawer, so that writing a note touches what belongs to that drawer alone, however large the vault is.
struct PinFile: Hashable {
    private static let magic = Array("alcpins1".utf8)
    static let maximumCount = 8 << 20
    private static let maximumPins = 50_000

    /// The newest key statement of the drawer: its number, and its hash.
    struct Statement: Hashable {
        var number: Int
        var digest: Digest
    }

    /// The clinician's own identity file as it was last sealed or seen.
    struct Identity: Hashable {
        var generation: Int
        var identity: Digest
        var recovery: Digest
    }

    /// A colleague whose card was trusted here, or nil for one whose trust was withdrawn.
    struct Trusted: Hashable {
        var clinician: Identifier
        var card: Digest?
    }

    var statement: Statement?
    /// A key statement that a log named and that has not arrived yet.
    var expectedStatement: Statement?
    var identity: Identity?
    /// In the order in which they were first seen: of several of one writer the last is the one in use.
    var pins: [BundlePin] = []
    var trusted: [Trusted] = []

    /// What the file holds, or nil where it is not authentic.
    init?(parsing bytes: [UInt8], name: String, key: borrowing SecretBytes) throws {
        guard let content = try AuthenticFile.content(of: bytes, name: name, key: key) else { return nil }
        // What follows was written by ourselves; the guards are for a version that writes otherwise.
        var reader = ByteReader(content)
        guard reader.take(PinFile.magic.count) == PinFile.magic, let number = reader.integer(UInt32.self),
            let statement = reader.digest(), let expectedNumber = reader.integer(UInt32.self),
            let expected = reader.digest(), let generation = reader.integer(UInt32.self),
            let identity = reader.digest(), let recovery = reader.digest(), let count = reader.integer(UInt32.self),
            count <= PinFile.maximumPins
        else { return nil }
        if number > 0 { self.statement = Statement(number: Int(number), digest: statement) }
        if expectedNumber > 0 { expectedStatement = Statement(number: Int(expectedNumber), digest: expected) }
        if generation > 0 {
            self.identity = Identity(generation: Int(generation), identity: identity, recovery: recovery)
        }
        for _ in 0..<count {
            guard let pin = reader.pin() else { return nil }
            pins.append(pin)
        }
        guard let trustedCount = reader.integer(UInt32.self), trustedCount <= PinFile.maximumPins else { return nil }
        for _ in 0..<trustedCount {
            guard let clinician = reader.identifier(), let card = reader.digest() else { return nil }
            trusted.append(Trusted(clinician: clinician, card: card == .none ? nil : card))
        }
        guard reader.remaining == 0 else { return nil }
    }

    init() {}

    func bytes(name: String, key: borrowing SecretBytes) throws -> [UInt8] {
        var bytes = PinFile.magic
        bytes.append(bigEndian: UInt32(statement?.number ?? 0))
        bytes += (statement?.digest ?? .none).bytes
        bytes.append(bigEndian: UInt32(expectedStatement?.number ?? 0))
        bytes += (expectedStatement?.digest ?? .none).bytes
        bytes.append(bigEndian: UInt32(identity?.generation ?? 0))
        bytes += (identity?.identity ?? .none).bytes + (identity?.recovery ?? .none).bytes
        bytes.append(bigEndian: UInt32(pins.count))
        for pin in pins { bytes.append(pin: pin) }
        bytes.append(bigEndian: UInt32(trusted.count))
        for one in trusted { bytes += one.clinician.bytes + (one.card ?? .none).bytes }
        return try AuthenticFile.bytes(of: bytes, name: name, key: key)
    }

    /// The pin of a bundle.
    subscript(_ bundle: Identifier) -> BundlePin? { pins.last { $0.bundle == bundle } }

    /// The bundle of this kind that a writer uses: the one begun last.
    func current(of writer: Identifier, kind: BundleKind) -> BundlePin? {
        pins.last { $0.writer == writer && $0.kind == kind }
    }

    /// Puts a pin in the place of the older one of the same bundle, or behind all others.
    mutating func update(_ pin: BundlePin) {
        if let index = pins.lastIndex(where: { $0.bundle == pin.bundle }) {
            pins[index] = pin
        } else {
            pins.append(pin)
        }
    }

    /// Notes that this end was synced here or read at an unlock; never goes back.
    mutating func advance(_ header: BundleHeader, to end: BundleEnd) {
        let known = self[header.bundle]
        // Built anew: a pin that was made from a log entry does not know the writer.
        var pin = BundlePin(header, seen: known?.seen)
        (pin.expected, pin.unsynced, pin.boot) = (known?.expected, known?.unsynced, known?.boot)
        if end.offset >= pin.seen?.offset ?? 0 { pin.seen = end }
        if let expected = pin.expected, end.offset >= expected.offset { pin.expected = nil }
        if let unsynced = pin.unsynced, end.offset >= unsynced.offset {
            pin.unsynced = nil
            pin.boot = nil
        }
        update(pin)
    }
}

extension [UInt8] {
    fileprivate mutating func append(pin: BundlePin) {
        append(pin.kind.rawValue)
        self += pin.bundle.bytes + pin.writer.bytes + pin.clinician.bytes
        for end in [pin.seen, pin.expected, pin.unsynced] {
            append(bigEndian: UInt64(end?.offset ?? 0))
            append(bigEndian: end?.sequence ?? 0)
            self += (end?.link ?? .none).bytes
        }
        self += (pin.boot ?? .none).bytes
    }
}

extension ByteReader {
    fileprivate mutating func pin() -> BundlePin? {
        guard let kind = integer(UInt8.self).flatMap(BundleKind.init(rawValue:)), let bundle = identifier(),
            let writer = identifier(), let clinician = identifier(), let seen = end(), let expected = end(),
            let unsynced = end(), let boot = identifier()
        else { return nil }
        var pin = BundlePin(bundle: bundle, kind: kind, writer: writer, clinician: clinician)
        pin.seen = seen.offset > 0 ? seen : nil
        pin.expected = expected.offset > 0 ? expected : nil
        pin.unsynced = unsynced.offset > 0 ? unsynced : nil
        pin.boot = boot == .none ? nil : boot
        return pin
    }

    private mutating func end() -> BundleEnd? {
        guard let offset = integer(UInt64.self).flatMap({ Int(exactly: $0) }), let sequence = integer(UInt64.self),
            let link = digest()
        else { return nil }
        return BundleEnd(offset: offset, sequence: sequence, link: link)
    }
}
