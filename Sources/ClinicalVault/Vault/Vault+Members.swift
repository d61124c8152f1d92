internal import SecretMemory
package import VaultCrypto

extension Vault {
    /// Lets a trusted colleague read and write in a drawer: the owner issues new keys, sealed to all members.
    ///
    /// Whatever was written before can be read by the new member too, since the statement carries the older keys.
    package func share(_ patient: Identifier, _ drawer: Drawer, with clinician: Identifier) throws {
        try issueKeys(DrawerRef(patient: patient, drawer: drawer)) { members, _, _ in
            guard !members.contains(where: { $0.clinician == clinician }) else {
                throw VaultError.invalid(what: "colleague \(clinician)", why: "reads along already")
            }
            guard let card = try trustedChain(of: clinician).first else {
                throw VaultError.untrusted(path: "\(Cards.folderName)/\(clinician.text)")
            }
            members.append(KeyStatement.Member(clinician: clinician, card: card.digest))
        }
    }

    /// Ends a colleague's membership: new keys for the others, and the colleague's bundles are closed where they end.
    ///
    /// What the colleague has read stays known to them; nothing written later can be read with the keys they have.
    package func unshare(_ patient: Identifier, _ drawer: Drawer, with clinician: Identifier) throws {
        try issueKeys(DrawerRef(patient: patient, drawer: drawer)) { members, closed, view in
            guard clinician != keys.clinician, members.contains(where: { $0.clinician == clinician }) else {
                throw VaultError.invalid(what: "colleague \(clinician)", why: "does not read along")
            }
            members.removeAll { $0.clinician == clinician }
            for name in view.bundleNames {
                guard let bundle = try? bundle(name, in: view), bundle.header.clinician == clinician,
                    let end = try bundle.scan().settledEnd
                else { continue }
                closed.append(
                    KeyStatement.Closed(bundle: bundle.header.bundle, sequence: end.sequence, link: end.link))
            }
        }
    }

    private func issueKeys(
        _ ref: DrawerRef,
        _ change: (inout [KeyStatement.Member], inout [KeyStatement.Closed], DrawerView) throws -> Void
    ) throws {
        let append = try Append(self)
        let view = try openDrawer(ref)
        let current = view.current.statement
        guard current.owner == keys.clinician else {
            throw VaultError.invalid(what: "patient \(ref.patient)", why: "is a colleague's to share")
        }
        var pins = try append.state.pins(ref.pinName) ?? PinFile()
        try requireNewestKeys(view, pins: pins)
        var members = current.members
        var closed = current.closed
        try change(&members, &closed, view)
        let made = try makeKeys(view, members: members, closed: closed, writer: append.writer)
        try made.write(in: view.folder)
        do {
            try append.finish(.statement, made.references)
        } catch {
            made.undo(in: view.folder)
            throw error
        }
        pins.statement = made.pin
        try append.state.setPins(pins, ref.pinName)
    }

    /// New keys for a drawer of one's own, behind all that it had, sealed to these members.
    func makeKeys(
        _ view: DrawerView, members: [KeyStatement.Member], closed: [KeyStatement.Closed], writer: Identifier
    ) throws -> MadeKeys {
        let current = view.current.statement
        let statement = KeyStatement(
            vault: id, patient: current.patient, drawer: current.drawer, number: current.number + 1, writer: writer,
            owner: keys.clinician, nonce: current.nonce, members: members, previous: view.current.digest,
            closed: closed, time: now())
        let drawerKeys = try SecretBytes.joining(view.allKeys(), SecretBytes.random(count: 32))
        let bytes = try KeyStatement.seal(
            statement, drawerKeys: drawerKeys,
            recipients: members.map { try newestCard(of: $0.clinician).recipients[0] }, keys: keys)
        return MadeKeys(statement: statement, bytes: bytes)
    }

    /// The newest card of a member: one's own, or that of a trusted colleague.
    func newestCard(of clinician: Identifier) throws -> Card {
        let card = clinician == keys.clinician ? try ownCard() : try trustedChain(of: clinician).first
        guard let card else { throw VaultError.untrusted(path: "\(Cards.folderName)/\(clinician.text)") }
        return card
    }
}

/// A key statement on its way into a drawer.
struct MadeKeys {
    let statement: KeyStatement
    let bytes: [UInt8]
    let digest: Digest

    init(statement: KeyStatement, bytes: [UInt8]) {
        self.statement = statement
        self.bytes = bytes
        digest = SHA256.hash(bytes)
    }

    var pin: PinFile.Statement { PinFile.Statement(number: statement.number, digest: digest) }

    /// How a log entry names it.
    var references: JSONObject {
        JSONObject([
            ("patient", .string(statement.patient.text)), ("drawer", .string(statement.drawer.rawValue)),
            ("n", .integer(Int64(statement.number))), ("statement", .string(digest.hex)),
            ("members", .array(statement.members.map { .string($0.clinician.text) })),
        ])
    }

    /// Puts the file into the drawer, durably.
    func write(in folder: Folder) throws {
        try folder.writeNew(statement.fileName, bytes)
        do { try folder.sync() } catch {
            undo(in: folder)
            throw error
        }
    }

    func undo(in folder: Folder) { try? folder.remove(statement.fileName) }
}

extension DrawerView {
    /// All keys of the drawer, newest last: those of the current statement, and before them what only a second one of
    /// the same number has.
    func allKeys() throws -> SecretBytes {
        var all = try SecretBytes(count: 0)
        for accepted in newest {
            for index in 0..<accepted.open.keyCount {
                let key = try accepted.open.key(index)
                if try !(0..<all.count / 32).contains(where: { try all.slice($0 * 32..<($0 + 1) * 32).isEqual(to: key) }
                ) {
                    all = try SecretBytes.joining(all, key)
                }
            }
        }
        return all
    }
}
