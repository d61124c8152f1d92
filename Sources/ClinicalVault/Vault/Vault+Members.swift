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
        let statement = KeyStatement(
            vault: id, patient: ref.patient, drawer: ref.drawer, number: current.number + 1, writer: append.writer,
            owner: keys.clinician, nonce: current.nonce, members: members, previous: view.current.digest,
            closed: closed, time: now())
        let drawerKeys = try SecretBytes.joining(view.allKeys(), SecretBytes.random(count: 32))
        let bytes = try KeyStatement.seal(
            statement, drawerKeys: drawerKeys, recipients: members.map { try recipient($0.clinician) }, keys: keys)
        let digest = SHA256.hash(bytes)
        try view.folder.writeNew(statement.fileName, bytes)
        do {
            try view.folder.sync()
            try append.finish(
                .statement,
                JSONObject([
                    ("patient", .string(ref.patient.text)), ("drawer", .string(ref.drawer.rawValue)),
                    ("n", .integer(Int64(statement.number))), ("statement", .string(digest.hex)),
                    ("members", .array(members.map { .string($0.clinician.text) })),
                ]))
        } catch {
            try? view.folder.remove(statement.fileName)
            throw error
        }
        pins.statement = PinFile.Statement(number: statement.number, digest: digest)
        try append.state.setPins(pins, ref.pinName)
    }

    /// The newest age recipient of a member.
    private func recipient(_ clinician: Identifier) throws -> AgeRecipient {
        let card = clinician == keys.clinician ? try ownCard() : try trustedChain(of: clinician).first
        guard let card else { throw VaultError.untrusted(path: "\(Cards.folderName)/\(clinician.text)") }
        return card.recipients[0]
    }
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
